"""Typing and pasting scores into the cells of the list of results."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.paste import Block, parse_block
from sdm_desktop.domain.training_rules import ResultState
from sdm_desktop.services.training_result_views import ResultEntry, ResultRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.table import TableView

_SCORES = ("pra", "pasca", "jp_sertifikat")
_RESULT = "hasil"
_SHOWN_ERRORS = 3


class ResultTyping(QObject):
    """All typed cells are stored, or none and every wrong one is named."""

    def __init__(self, context: UiContext, table: TableView) -> None:
        super().__init__(table)
        self._context = context
        self._table = table
        self.activity_id = ""
        self.most = Decimal(100)
        self._states: list[ResultState] = []
        self.cells = table.rows.edit_cells(self._is_typed)
        self.cells.typed.connect(self.type_cell)
        self.cells.paste_wanted.connect(self.paste)
        catalogue = context.services.training_catalogue
        task = context.tasks.run(lambda _: catalogue.results())
        task.succeeded.connect(self._on_states)
        task.failed.connect(context.messages.error)

    @Slot(object)
    def _on_states(self, states: list[ResultState]) -> None:
        self._states = states

    def _is_typed(self, column: str) -> bool:
        return bool(self.activity_id) and (column in _SCORES or column == _RESULT)

    @Slot(object, object, object)
    def type_cell(self, row: int, column: str, text: str) -> None:
        """Store one cell."""
        record = self._table.model.record_at(row)
        if record is not None:
            self._store([record], [column], [[text]])

    @Slot()
    def paste(self) -> None:
        """Store a block of cells from the current one on."""
        block = parse_block(QGuiApplication.clipboard().text())
        start = max(self._table.rows.current_row(), 0)
        rows = [self._table.model.record_at(start + n) for n in range(len(block))]
        columns = [column.key for column in self.cells.columns_from_here()]
        width = max((len(line) for line in block), default=0)
        if None in rows or width > len(columns) or not block:
            text = self.tr("Blok {rows} × {columns} tidak muat mulai dari sel ini.")
            self._context.messages.error(text.format(rows=len(block), columns=width))
            return
        self._store([row for row in rows if row is not None], columns[:width], block)

    def _store(self, rows: Sequence[ResultRow], columns: Sequence[str], block: Block) -> None:
        errors: list[str] = []
        entries = []
        for row, line in zip(rows, block, strict=True):
            entry = entry_of(row)
            for column, text in zip(columns, line, strict=False):
                entry = self._with(entry, column, text.strip(), (row.row.nama, errors))
            entries.append(entry)
        if errors:
            more = len(errors) - _SHOWN_ERRORS
            words = " ".join(errors[:_SHOWN_ERRORS])
            tail = self.tr(" Dan {count} sel lain.").format(count=more) if more > 0 else ""
            self._context.messages.error(words + tail)
            return
        service, key = self._context.services.training_results, self.activity_id
        task = self._context.tasks.run(lambda _: service.set_results(key, entries))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._on_failed)

    def _with(
        self, entry: ResultEntry, column: str, text: str, where: tuple[str, list[str]]
    ) -> ResultEntry:
        """Return an entry with one cell; a wrong one is told instead."""
        name, errors = where
        if column == _RESULT:
            state = self._state(text)
            if state is None:
                told = self.tr("{name}: hasil “{text}” tidak dikenal.")
                errors.append(told.format(name=name, text=text))
                return entry
            return replace(entry, hasil=state.kode)
        if column not in _SCORES:
            return entry
        value = _number(text)
        is_score = column != "jp_sertifikat"
        if text and value is None:
            errors.append(self.tr("{name}: “{text}” bukan angka.").format(name=name, text=text))
        elif value is not None and (value < 0 or (is_score and value > self.most)):
            told = self.tr("{name}: {text} di luar 0 sampai {most}.")
            errors.append(told.format(name=name, text=text, most=self.most))
        return _scored(entry, column, value)

    def _state(self, text: str) -> ResultState | None:
        wanted = text.casefold()
        for state in self._states:
            names = (state.kode.casefold(), state.nama.casefold())
            if wanted in names or wanted in state.nama.casefold().split(" / "):
                return state
        return None

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        is_form = isinstance(error, ValidationError)
        words = " ".join(one.message for one in error.errors) if is_form else error  # type: ignore[attr-defined]
        self._context.messages.error(words)


def entry_of(row: ResultRow) -> ResultEntry:
    """Return what is stored of a participant, to be changed in places."""
    one = row.row.participant
    is_own = bool(one.verifikator)
    return ResultEntry(
        participant_id=row.row.id,
        hasil=one.hasil,
        nilai_pra=one.nilai_pra,
        nilai_pasca=one.nilai_pasca,
        jumlah=one.jumlah,
        jp_sertifikat=one.jp_sertifikat,
        jp_diakui=one.jp_diakui if is_own else None,
        alasan_jp=one.alasan_jp if is_own else "",
        catatan=one.catatan,
    )


def _scored(entry: ResultEntry, column: str, value: Decimal | None) -> ResultEntry:
    if column == "pra":
        return replace(entry, nilai_pra=value)
    if column == "pasca":
        return replace(entry, nilai_pasca=value)
    return replace(entry, jp_sertifikat=value)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ".")) if text else None
    except InvalidOperation:
        return None
