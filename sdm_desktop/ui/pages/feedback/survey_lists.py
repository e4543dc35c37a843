"""Dialogs with a small table each: the services of the office, indexes of older periods."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.survey_views import OldIndexRow, ServiceRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.survey_columns import old_columns, service_columns
from sdm_desktop.ui.pages.feedback.survey_dialogs import ServiceDialog
from sdm_desktop.ui.pages.feedback.survey_figure_dialogs import OldIndexDialog
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate


class ListDialog(QDialog):
    """A title, a table, buttons; subclasses connect what is added and opened."""

    def __init__(
        self,
        context: UiContext,
        words: tuple[str, str],
        columns: Sequence[Column[Any]],
        acts: tuple[Callable[[], Sequence[Any]], Callable[[Any], Change]],
        parent: QWidget,
    ) -> None:
        """Build the table; `acts` read the rows and remove one, both as tasks."""
        super().__init__(parent)
        self._context = context
        self._read, self._removing = acts
        self.setWindowTitle(words[0])
        self.resize(widened(900), scaled(460))
        self.model: RecordTableModel[Any] = RecordTableModel(list(columns), self)
        self.table = TableView(self.model, context, f"list-{type(self).__name__}", self)
        self.table.use_no_marks(translate("ListDialog", "Enter buka · Del hapus"))
        self.add_button: QPushButton = make_button(words[1], self, "primary", "plus")
        close = make_button(translate("ListDialog", "Tutup"), self)
        close.clicked.connect(self.accept)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addWidget(self.add_button)
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(words[0], self, "section"))
        layout.addWidget(self.table, 1)
        layout.addLayout(self.foot)
        self.table.remove_requested.connect(self.remove)
        context.bus.changed.connect(self._on_changed)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the rows again."""
        task = self._context.tasks.run(lambda _: self._read())
        task.succeeded.connect(self.model.set_records)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def remove(self) -> None:
        """Remove the current row."""
        row = self.table.current_record()
        if row is None:
            return
        task = self._context.tasks.run(lambda _: self._removing(row))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.SURVEYS in change.topics:
            self.refresh()


class ServicesDialog(ListDialog):
    """The services of the office."""

    def __init__(self, context: UiContext, units: Sequence[Unit], parent: QWidget) -> None:
        self._units = units
        words = (
            translate("ServicesDialog", "Layanan"),
            translate("ServicesDialog", "Layanan baru"),
        )
        surveys = context.services.surveys
        acts = (surveys.services, _removing_service(context))
        super().__init__(context, words, service_columns(), acts, parent)
        self.add_button.clicked.connect(self.add)
        self.table.opened.connect(self.open_row)
        self.table.edit_requested.connect(self.open_row)
        self.table.set_noun(self.tr("layanan"))
        text = self.tr("Survei selalu tentang satu layanan.")
        self.table.empty.set_text("messages-square", self.tr("Belum ada layanan"), text)

    @Slot()
    def add(self) -> None:
        """Open an empty service."""
        open_dialog(ServiceDialog(self._context, self._units, None, self))

    @Slot(object)
    def open_row(self, row: ServiceRow | None = None) -> None:
        """Open a service."""
        found = row or self.table.current_record()
        if found is not None:
            open_dialog(ServiceDialog(self._context, self._units, found.service, self))


class OldIndexesDialog(ListDialog):
    """Indexes of older periods, with the check of the letters that were printed."""

    def __init__(self, context: UiContext, services: Sequence[ServiceRow], parent: QWidget) -> None:
        self._services = services
        words = (
            translate("OldIndexesDialog", "Indeks periode lama"),
            translate("OldIndexesDialog", "Indeks lama"),
        )
        history = context.services.surveys.history
        acts = (history.all, _removing_index(context))
        super().__init__(context, words, old_columns(), acts, parent)
        self.add_button.clicked.connect(self.add)
        self.table.set_noun(self.tr("indeks"))
        text = self.tr("Isi hasil tercetak tahun lalu agar ikut dalam tren.")
        self.table.empty.set_text("history", self.tr("Belum ada indeks lama"), text)

    @Slot()
    def add(self) -> None:
        """Open an empty index."""
        open_dialog(OldIndexDialog(self._context, self._services, self))


def _removing_service(context: UiContext) -> Callable[[ServiceRow], Change]:
    return lambda row: context.services.surveys.remove_service(row.id)


def _removing_index(context: UiContext) -> Callable[[OldIndexRow], Change]:
    return lambda row: context.services.surveys.history.remove(row.id)
