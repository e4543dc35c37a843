"""Proposed competence levels of participants, typed by single keys and pasted."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.competence import HIGHEST, read_level
from sdm_desktop.services.training_competence import CompetenceProposal
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
_LEVEL = "usulan"
_DIGITS = frozenset(str(number) for number in range(HIGHEST + 1))


def proposal_columns() -> list[Column[CompetenceProposal]]:
    """Return person, competence and the levels: now, asked for, proposed, stored already."""
    return [
        Column("nama", translate("ProposalColumns", "Nama"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=220, strong=True, stretch=True),
        Column("kompetensi", translate("ProposalColumns", "Kompetensi"), _competence,
               lambda r: r.kode, width=230, tone=lambda r: "text" if r.kompetensi else "err"),
        Column("sekarang", translate("ProposalColumns", "Sekarang"), _now, lambda r: r.sekarang,
               width=120, tone=lambda r: "text3" if r.sekarang is None else "text"),
        Column("standar", translate("ProposalColumns", "Standar"), lambda r: _level(r.standar),
               lambda r: r.standar, numeric=True, width=80),
        Column(_LEVEL, translate("ProposalColumns", "Usulan"), lambda r: _level(r.usulan),
               lambda r: r.usulan, numeric=True, width=80,
               tone=lambda r: "text3" if r.usulan is None else "accent",
               copied=lambda r: "" if r.usulan is None else str(r.usulan)),
        Column("tersimpan", translate("ProposalColumns", "Tersimpan"), _stored,
               lambda r: r.tersimpan, width=150, tone="text2"),
    ]  # fmt: skip


def _level(level: int | None) -> str:
    return "–" if level is None else str(level)


def _now(row: CompetenceProposal) -> str:
    if row.sekarang is None:
        return translate("ProposalColumns", "belum dinilai")
    return str(row.sekarang)


def _competence(row: CompetenceProposal) -> str:
    name = row.kompetensi or translate("ProposalColumns", "kode tidak dikenal")
    return f"{row.kode} {name}"


def _stored(row: CompetenceProposal) -> str:
    if row.tersimpan is None:
        return ""
    words = translate("ProposalColumns", "sudah, level {level}")
    return words.format(level=row.tersimpan)


class ProposalTable(TableView):
    """Keys 0 to 5 set a level and go down, Del takes it away, Ctrl+V pastes a column of levels.

    What has a level typed is marked; only marked rows are meant. `refused` tells what is no level.
    """

    refused = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        self.proposals: RecordTableModel[CompetenceProposal] = RecordTableModel(
            proposal_columns(), parent
        )
        super().__init__(self.proposals, context, "training-competence", parent)
        self.proposals.setParent(self)
        self.set_noun(self.tr("usulan"))
        self.desk = self.rows.edit_cells(lambda key: key == _LEVEL)
        self.desk.typed.connect(self._on_typed)
        self.desk.paste_wanted.connect(self.paste)
        self.desk.fill_wanted.connect(self.fill_down)
        self.opened.connect(self._on_opened)
        self.rows.installEventFilter(self)

    def show_proposals(self, rows: Sequence[CompetenceProposal]) -> None:
        """Show rows; those with a level to propose are marked."""
        self.proposals.set_records(rows)
        self.proposals.set_marks([row.id for row in rows if row.usulan is not None], on=True)
        self.desk.choose(_LEVEL)
        self.rows.set_current_row(0)

    # typing

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a digit is a level at once, Enter goes down, Del takes a level away."""
        is_key = watched is self.rows and event.type() == QEvent.Type.KeyPress
        if is_key and isinstance(event, QKeyEvent) and self._on_key(event):
            return True
        return bool(super().eventFilter(watched, event))

    def _on_key(self, event: QKeyEvent) -> bool:
        row = self.rows.current_row()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or row < 0:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_down(row)
        elif event.text() in _DIGITS:
            self._set(row, int(event.text()))
            self._go_down(row)
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set(row, None)
        else:
            return False
        return True

    def _go_down(self, row: int) -> None:
        self.rows.set_current_row(min(row + 1, self.proposals.rowCount() - 1))

    def _set(self, row: int, level: int | None) -> None:
        record = self.proposals.record_at(row)
        if record is not None:
            self.proposals.replace_record(replace(record, usulan=level))
            self.proposals.set_marks([record.id], on=level is not None)

    @Slot(object)
    def _on_opened(self, _record: object) -> None:
        """Let the level be typed after a double click."""
        self.desk.choose(_LEVEL)
        self.desk.edit()

    @Slot(object, object, object)
    def _on_typed(self, row: int, _key: str, text: str) -> None:
        self._take(row, [text])

    @Slot()
    def paste(self) -> None:
        """Take the first column of the clipboard in from the current row down."""
        lines = QGuiApplication.clipboard().text().rstrip("\r\n").splitlines()
        self._take(max(self.rows.current_row(), 0), [line.partition("\t")[0] for line in lines])

    @Slot()
    def fill_down(self) -> None:
        """Give every row below the level of the current row."""
        first = self.rows.current_row()
        record = self.proposals.record_at(first)
        if record is not None and record.usulan is not None:
            self._take(first, [str(record.usulan)] * (self.proposals.rowCount() - first))

    def _take(self, first: int, texts: Sequence[str]) -> None:
        """Take levels, all or none; an empty cell changes nothing."""
        levels: dict[int, int] = {}
        for row, text in enumerate(texts, first):
            record = self.proposals.record_at(row)
            if record is None:
                break
            try:
                level = read_level(text)
            except ValueError:
                words = self.tr("{name}, {code}: “{text}” bukan level 0 sampai {most}.")
                values = {"name": record.nama, "code": record.kode, "text": text}
                self.refused.emit(words.format(**values, most=HIGHEST))
                return
            if level is not None:
                levels[row] = level
        for row, level in levels.items():
            self._set(row, level)
        self.refused.emit("")
