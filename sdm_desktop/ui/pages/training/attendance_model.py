"""Attendance in memory: rows people, columns sessions; what was typed waits to be stored."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.training import clock_text
from sdm_desktop.domain.training_people import Presence
from sdm_desktop.services.training_result_views import AttendanceGrid, GridRow, Mark
from sdm_desktop.ui.widgets.table_column import ROOT, AnyIndex

MARK_ROLE = Qt.ItemDataRole.UserRole + 1
OPEN_ROLE = Qt.ItemDataRole.UserRole + 2
OTHER_GROUP, AHEAD, MARKABLE = range(3)
LETTERS = {Presence.HADIR: "H", Presence.IZIN: "I", Presence.SAKIT: "S", Presence.ALPA: "A"}


class AttendanceModel(QAbstractTableModel):
    """The last column is the share of required sessions; `typed` says that something waits."""

    typed = Signal()

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._today = today
        self._grid = AttendanceGrid((), ())
        self._pending: dict[tuple[str, str], Presence | None] = {}
        self.is_read_only = False
        self.proof = ""

    def set_grid(self, grid: AttendanceGrid) -> None:
        """Show stored attendance; what still waits stays on top of it."""
        self.beginResetModel()
        self._grid = grid
        self.endResetModel()

    @property
    def rows(self) -> Sequence[GridRow]:
        """The people."""
        return self._grid.rows

    @property
    def sessions(self) -> int:
        """How many sessions there are."""
        return len(self._grid.sessions)

    def take_pending(self) -> list[Mark]:
        """Return what waits to be stored, and forget it."""
        found = [
            Mark(person, session, hadir, self.proof if hadir is Presence.HADIR else "")
            for (person, session), hadir in self._pending.items()
        ]
        self._pending.clear()
        return found

    def rowCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the people."""
        return 0 if parent.isValid() else len(self._grid.rows)

    def columnCount(self, parent: AnyIndex = ROOT) -> int:
        """Qt: the sessions and the share."""
        return 0 if parent.isValid() else self.sessions + 1

    def presence(self, row: int, column: int) -> Presence | None:
        """Return the mark of a cell, as typed or as stored."""
        person = self._grid.rows[row]
        key = (person.row.id, self._grid.sessions[column].id)
        return self._pending[key] if key in self._pending else person.marks.get(key[1])

    def state(self, row: int, column: int) -> int:
        """Return whether a cell can be marked: another group, still ahead, markable."""
        session = self._grid.sessions[column]
        if session.kelompok_id != self._grid.rows[row].row.participant.kelompok_id:
            return OTHER_GROUP
        return AHEAD if session.tanggal > self._today else MARKABLE

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Qt: the letter of a mark, the share, and words for a reader of the screen."""
        row, column = index.row(), index.column()
        if column >= self.sessions:
            return self._share(row) if role == Qt.ItemDataRole.DisplayRole else None
        mark = self.presence(row, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return LETTERS[mark] if mark else ""
        if role == MARK_ROLE:
            return mark
        if role == OPEN_ROLE:
            return self.state(row, column)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._told(row, column, mark)
        return None

    def _told(self, row: int, column: int, mark: Presence | None) -> str:
        session = self._grid.sessions[column]
        words = {
            OTHER_GROUP: self.tr("sesi kelompok lain"),
            AHEAD: self.tr("belum berlangsung"),
            MARKABLE: mark.label if mark else self.tr("belum dicatat"),
        }[self.state(row, column)]
        return f"{self._grid.rows[row].row.nama}, {short_date(session.tanggal)}: {words}"

    def _share(self, row: int) -> str:
        share = self._grid.rows[row].share
        return "\u2013" if share is None else f"{round(share)} %"

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Qt: people at the left, sessions on top."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._grid.rows[section].row.nama if section < len(self.rows) else None
        if section >= self.sessions:
            return self.tr("Hadir")
        session = self._grid.sessions[section]
        day = short_date(session.tanggal).rpartition(" ")[0]
        return f"{day}\n{clock_text(session.jam_mulai) or self.tr('mandiri')}"

    def put(self, row: int, column: int, mark: Presence | None) -> bool:
        """Write a mark; returns False where none can be."""
        if self.is_read_only or column >= self.sessions or self.state(row, column) != MARKABLE:
            return False
        key = (self._grid.rows[row].row.id, self._grid.sessions[column].id)
        if self.presence(row, column) is not mark:
            self._pending[key] = mark
            place = self.index(row, column)
            self.dataChanged.emit(place, place)
            self.typed.emit()
        return True

    def fill(self, column: int, mark: Presence, start: int = 0, *, over: bool = False) -> int:
        """Write a mark into the empty cells of a column from a row on; returns how many."""
        count = 0
        for row in range(start, len(self._grid.rows)):
            if (over or self.presence(row, column) is None) and self.put(row, column, mark):
                count += 1
        return count
