"""The rows of the rating grid, edited in memory; whoever listens saves them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from sdm_desktop.domain.evaluation import (
    BEHAVIOURS,
    Evaluation,
    EvaluationState,
    EvaluationStatus,
    Rating,
)
from sdm_desktop.domain.evaluation_views import GridRow

AnyIndex = QModelIndex | QPersistentModelIndex
ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1

STATE, NAME, RESULT = 0, 1, 2
FIRST_VALUE = 3
BEHAVIOUR = FIRST_VALUE + len(BEHAVIOURS)
PREDIKAT = BEHAVIOUR + 1
NOTE = PREDIKAT + 1
SHORT_ROLE = int(Qt.ItemDataRole.UserRole) + 7
COLUMNS = NOTE + 1
RATED = range(RESULT, PREDIKAT)
_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
_NOTE_FLAGS = _FLAGS | Qt.ItemFlag.ItemIsEditable


def is_open(row: GridRow) -> bool:
    """Return whether the ratings of a person may still change."""
    return row.evaluation.status is EvaluationStatus.DRAF


def rating_at(evaluation: Evaluation, column: int) -> Rating | None:
    """Return the rating that stands in a column of the grid."""
    if column == RESULT:
        return evaluation.hasil
    if column == BEHAVIOUR:
        return evaluation.perilaku
    return evaluation.nilai[column - FIRST_VALUE]


def rating_change(evaluation: Evaluation, column: int, rating: Rating | None) -> dict[str, object]:
    """Return the fields that a rating in this column changes."""
    if column == RESULT:
        return {"hasil": rating}
    if column == BEHAVIOUR:
        return {"perilaku": rating}
    values = list(evaluation.nilai)
    values[column - FIRST_VALUE] = rating
    return {"nilai": tuple(values)}


class RatingModel(QAbstractTableModel):
    """Rows of `GridRow`; `edited` tells (evaluation id, changed fields) for every edit."""

    edited = Signal(object, object)
    refused = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: list[GridRow] = []
        self._shown: list[GridRow] = []
        self._states: dict[str, EvaluationState] = {}
        self._positions: dict[str, int] = {}
        self._places: dict[str, int] = {}
        self._state: EvaluationState | None = None
        self.is_read_only = False

    def set_rows(self, rows: Sequence[GridRow]) -> None:
        """Show these people."""
        self.beginResetModel()
        self._all = list(rows)
        self._states = {row.evaluation.id: row.evaluation.state for row in self._all}
        self._positions = {row.evaluation.id: place for place, row in enumerate(self._all)}
        self._refilter()
        self.endResetModel()

    def set_state_filter(self, state: EvaluationState | None) -> None:
        """Show only people in this state; None shows everybody."""
        self.beginResetModel()
        self._state = state
        self._refilter()
        self.endResetModel()

    def all_rows(self) -> list[GridRow]:
        """Return every person, shown or not."""
        return list(self._all)

    def row(self, number: int) -> GridRow:
        """Return the person in a shown row."""
        return self._shown[number]

    def states(self) -> dict[str, EvaluationState]:
        """Return the state of every person by evaluation, shown or not."""
        return self._states

    def row_of(self, evaluation_id: str) -> int:
        """Return the shown row of an evaluation, -1 when it is filtered away."""
        return self._places.get(evaluation_id, -1)

    def replace_evaluation(self, evaluation: Evaluation) -> bool:
        """Show the stored or predicted state of one evaluation; the filter is left as it is.

        Returns whether its state or predikat changed, which is what is counted.
        """
        place = self._positions.get(evaluation.id, -1)
        if place < 0:
            return False
        old = self._all[place].evaluation
        row = replace(self._all[place], evaluation=evaluation)
        self._all[place] = row
        before = self._states[evaluation.id]
        state = self._states[evaluation.id] = evaluation.state
        number = self.row_of(evaluation.id)
        if number >= 0:
            self._shown[number] = row
            # what was predicted comes back stored, with another rev: nothing to draw again
            if replace(old, rev=evaluation.rev) != evaluation:
                self.dataChanged.emit(self.index(number, 0), self.index(number, COLUMNS - 1))
        return state is not before or evaluation.predikat is not old.predikat

    def rate(self, index: AnyIndex, rating: Rating | None) -> bool:
        """Put a rating into a cell; returns whether it was allowed."""
        if index.column() not in RATED or not self._may_edit(index.row()):
            return False
        evaluation = self._shown[index.row()].evaluation
        if rating_at(evaluation, index.column()) is not rating:
            self.edited.emit(evaluation.id, rating_change(evaluation, index.column(), rating))
        return True

    def fill(self, row: int, rating: Rating) -> bool:
        """Give every empty cell of a row this rating; returns whether it was allowed.

        The hasil kerja of a unit's leader is what the unit's capaian asks for, not this rating.
        """
        if not self._may_edit(row):
            return False
        evaluation = self._shown[row].evaluation
        result = self._shown[row].saran_hasil if self._shown[row].is_leader else rating
        changes: dict[str, object] = {}
        if evaluation.hasil is None and result is not None:
            changes["hasil"] = result
        if not all(evaluation.nilai):
            changes["nilai"] = tuple(value or rating for value in evaluation.nilai)
        if changes:
            self.edited.emit(evaluation.id, changes)
        return True

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Qt: the shown people."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's default
        """Qt: the columns of the grid."""
        return 0 if parent.isValid() else COLUMNS

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: texts for the view, for screen readers and for copying."""
        if not index.isValid():
            return None
        row = self._shown[index.row()]
        if role == ROW_ROLE:
            return row
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tool_tip(row, index.column())
        return None

    def setData(self, index: AnyIndex, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: a note, or the reason for a rating that differs from the suggestion."""
        if index.column() != NOTE or role != Qt.ItemDataRole.EditRole:
            return False
        if not self._may_edit(index.row()):
            return False
        evaluation = self._shown[index.row()].evaluation
        text = str(value).strip()
        field = evaluation.reason_field or "catatan"
        if text != getattr(evaluation, field):
            self.edited.emit(evaluation.id, {field: text})
        return True

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Qt: column titles, two lines where the words need them."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles()[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._titles()[section].replace("\n", " ")
        return self._short_title(section) if role == SHORT_ROLE else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt: notes are edited in place, ratings by their keys."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() == NOTE and self._is_editable(index.row()):
            return _NOTE_FLAGS
        return _FLAGS

    def _refilter(self) -> None:
        state, states = self._state, self._states
        shown = self._all
        if state is not None:
            shown = [row for row in self._all if states[row.evaluation.id] is state]
        self._shown = list(shown)
        self._places = {row.evaluation.id: place for place, row in enumerate(self._shown)}

    def _is_editable(self, row: int) -> bool:
        return not self.is_read_only and is_open(self._shown[row])

    def _may_edit(self, row: int) -> bool:
        if self._is_editable(row):
            return True
        if self.is_read_only:
            self.refused.emit(self.tr("Anda hanya dapat melihat penilaian ini."))
        elif self._shown[row].evaluation.status is EvaluationStatus.FINAL:
            self.refused.emit(
                self.tr("{name} sudah final. Buka kembali lebih dahulu dengan alasan.").format(
                    name=self._shown[row].nama
                )
            )
        else:
            self.refused.emit(
                self.tr("{name} ditandai tidak dinilai. Batalkan tanda itu lebih dahulu.").format(
                    name=self._shown[row].nama
                )
            )
        return False

    def _titles(self) -> list[str]:
        values = [value.value.replace(" ", "\n") for value in BEHAVIOURS]
        result, behaviour = self.tr("Hasil\nkerja"), self.tr("Perilaku\nkerja")
        end = [behaviour, self.tr("Predikat"), self.tr("Catatan")]
        return ["", self.tr("Pegawai"), result, *values, *end]

    def _short_title(self, section: int) -> str:
        """Return the first letters of two words, else the first three of the only one."""
        first, *more = self._titles()[section].split("\n")
        return f"{first[:1]}{more[0][:1].upper()}" if more else first[:3]

    def _text(self, row: GridRow, column: int) -> str:
        if column in RATED:
            rating = rating_at(row.evaluation, column)
            return rating.short if rating else ""
        texts = {STATE: self._state_text, NAME: self._name_text, PREDIKAT: self._predikat_text}
        return texts.get(column, self._note_text)(row)

    def _state_text(self, row: GridRow) -> str:
        return row.evaluation.state.label

    def _name_text(self, row: GridRow) -> str:
        return row.nama

    def _predikat_text(self, row: GridRow) -> str:
        if row.evaluation.predikat:
            return row.evaluation.predikat.label
        is_draft = row.evaluation.state is EvaluationState.DRAF
        return self.tr("belum lengkap") if is_draft else ""

    def _note_text(self, row: GridRow) -> str:
        if row.evaluation.needs_reason:
            return ""
        return row.evaluation.catatan or row.evaluation.alasan_tidak_dinilai

    def _tool_tip(self, row: GridRow, column: int) -> str:
        if column == NAME:
            return "\n".join(part for part in (row.nama, row.jabatan, row.unit_nama) if part)
        if column == NOTE:
            item = row.evaluation
            parts = (item.catatan, item.alasan_hasil, item.alasan_perilaku)
            return "\n".join(part for part in parts if part)
        if column == STATE:
            return row.evaluation.state.label
        return ""
