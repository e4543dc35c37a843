"""What the search line offers while a field name or a value is typed."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QModelIndex, QObject, QStringListModel, Qt, Slot
from PySide6.QtWidgets import QCompleter, QLineEdit

from sdm_desktop.domain.golongan import PNS_GOLONGAN, PPPK_GOLONGAN
from sdm_desktop.domain.query_fields import (
    EDUCATION_SCALE,
    QUERY_FIELDS,
    QueryField,
    query_field,
)

SHOWN = 12


def token_before(text: str, position: int) -> tuple[int, str]:
    """Return where the word being typed starts, and the word (quotes keep blanks together)."""
    start, is_quoted = 0, False
    for place, char in enumerate(text[:position]):
        if char == '"':
            is_quoted = not is_quoted
        elif char == " " and not is_quoted:
            start = place + 1
    return start, text[start:position]


class FilterCompletion(QObject):
    """Completes `field:` and `field:value` in a line edit.

    `values` gives the values of fields that only the office knows (units, posts), by field name;
    `own` are the search fields of the office itself.
    """

    def __init__(
        self, line: QLineEdit, values: Mapping[str, Callable[[], Sequence[str]]] | None = None
    ) -> None:
        super().__init__(line)
        self._line = line
        self._values = dict(values or {})
        self.own: Mapping[str, QueryField] = {}
        self._model = QStringListModel(self)
        self._completer = QCompleter(self._model, self)
        self._completer.setWidget(line)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._completer.setMaxVisibleItems(SHOWN)
        self._completer.activated.connect(self._take)
        line.textEdited.connect(self._offer)

    @property
    def offers(self) -> list[str]:
        """What is offered now."""
        return list(self._model.stringList())

    @Slot(str)
    def _offer(self, _text: str) -> None:
        _, token = token_before(self._line.text(), self._line.cursorPosition())
        offers = self._offers_for(token.lstrip("-"))
        popup = self._completer.popup()
        if not offers:
            if self._model.rowCount():  # most keys have no offers: nothing to take away
                self._model.setStringList([])
                if popup is not None:
                    popup.hide()
            return
        self._model.setStringList(offers)
        rect = self._line.cursorRect()
        rect.setWidth(280)
        self._completer.complete(rect)
        if popup is not None:
            # Enter must search for what is typed, unless an offer was chosen
            popup.setCurrentIndex(QModelIndex())

    def _offers_for(self, token: str) -> list[str]:
        name, colon, typed = token.partition(":")
        if not colon:
            word = name.lower()
            if len(word) < 2:
                return []
            fields = (*QUERY_FIELDS, *self.own.values())  # a renamed one stands there twice
            names = dict.fromkeys(f.name for f in fields)
            return [f"{name}:" for name in names if name.startswith(word)]
        spec = query_field(name, self.own)
        if spec is None:
            return []
        head, last = _last_value(typed)
        found = [value for value in self._known(spec) if _fits(value, last)]
        if found == [last]:
            return []
        return [f"{name}:{head}{_quote(value)}" for value in found[:SHOWN]]

    def _known(self, spec: QueryField) -> Sequence[str]:
        if spec.name in self._values:
            return self._values[spec.name]()
        if spec.name == "golongan":
            return [step.nama for step in (*PNS_GOLONGAN, *PPPK_GOLONGAN)]
        if spec.name == "pendidikan":
            return EDUCATION_SCALE
        return [spec.written(value) for value in spec.allowed()]

    @Slot(str)
    def _take(self, chosen: str) -> None:
        text, position = self._line.text(), self._line.cursorPosition()
        start, token = token_before(text, position)
        minus = "-" if token.startswith("-") else ""
        tail = "" if chosen.endswith(":") else " "
        self._line.setText(text[:start] + minus + chosen + tail + text[position:].lstrip())
        self._line.setCursorPosition(start + len(minus + chosen + tail))


def _last_value(typed: str) -> tuple[str, str]:
    for separator in ("..", ","):
        if separator in typed:
            head, _, last = typed.rpartition(separator)
            return head + separator, last.strip('"')
    return "", typed.strip('"')


def _fits(value: str, typed: str) -> bool:
    return typed.casefold() in value.casefold()


def _quote(value: str) -> str:
    return f'"{value}"' if " " in value or "," in value else value
