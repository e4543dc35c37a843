"""Finding one person by typing a part of the name or NIP."""

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from sdm_desktop.domain.errors import BusyError
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.people import PersonRow
from sdm_desktop.domain.query import parse_query
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon

OFFERS = 10
RETRY_MS = 60


class PersonField(QLineEdit):
    """A search line; `chosen` carries the `PersonRow` picked from the offers."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._offers: list[PersonRow] = []
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setWidget(self)
        self._completer.setMaxVisibleItems(OFFERS)
        self._completer.setWrapAround(False)
        self._completer.activated.connect(self._take)
        self._retry = QTimer(self)
        self._retry.setSingleShot(True)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self._search)
        self._glass = self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.setPlaceholderText(self.tr("Cari nama atau NIP"))
        self.textEdited.connect(self._on_edited)
        context.theme.changed.connect(self._restyle)

    @property
    def offers(self) -> list[PersonRow]:
        """The people offered now."""
        return list(self._offers)

    def show_person(self, row: PersonRow) -> None:
        """Show a person as chosen."""
        self.setText(f"{row.nama}, {format_nip(row.nip)}")
        self.setCursorPosition(0)

    @Slot(str)
    def _on_edited(self, _text: str) -> None:
        self._search()

    @Slot()
    def _search(self) -> None:
        text = self.text().strip()
        self._offers = []
        if len(text) >= 2:
            try:
                employees = self._context.services.employees
                result = employees.open_list(parse_query(text, employees.query_fields()))
                self._offers = list(result.fetch(0, OFFERS))
            except BusyError:
                self._retry.start()
                return
        self._model.setStringList([_line(row) for row in self._offers])
        popup = self._completer.popup()
        if popup is not None and self._offers:
            self._completer.complete()
            popup.setCurrentIndex(self._completer.completionModel().index(0, 0))
        elif popup is not None:
            popup.hide()

    @Slot(str)
    def _take(self, words: str) -> None:
        shown = self._model.stringList()
        if words in shown:
            self.pick(shown.index(words))

    def pick(self, place: int) -> None:
        """Choose one of the offers."""
        if 0 <= place < len(self._offers):
            row = self._offers[place]
            self.show_person(row)
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.chosen.emit(row)

    @Slot()
    def _restyle(self) -> None:
        self._glass.setIcon(icon("search"))


def _line(row: PersonRow) -> str:
    """Return what tells people of one name apart."""
    return "  ·  ".join(part for part in (row.nama, format_nip(row.nip), row.unit) if part)
