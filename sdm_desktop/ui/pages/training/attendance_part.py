"""Kehadiran: a grid of people and sessions, stored while one types."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.training_people import Presence
from sdm_desktop.services.training_result_views import AttendanceGrid
from sdm_desktop.services.training_views import ActivityDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training.attendance_grid import AttendanceTable
from sdm_desktop.ui.pages.training.attendance_model import MARKABLE, AttendanceModel
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.key_hints import KeyHint, KeyHints

_SAVE_AFTER_MS = 500


class AttendancePart(QWidget):
    """Marks are stored half a second after the last key, and when the part is left."""

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = may_write
        self._detail: ActivityDetail | None = None
        self._wanted = ""
        self.model = AttendanceModel(context.services.session.today(), self)
        self.table = AttendanceTable(self.model, self)
        self.empty = EmptyState(self)
        words = self.tr("Peserta yang terdaftar muncul di sini dengan sendirinya.")
        self.empty.set_text("users", self.tr("Belum ada peserta atau sesi"), words)
        self.count = make_label("", self, "context")
        self.proof = TextField(self)
        self.proof.setPlaceholderText(self.tr("Bukti, misalnya daftar hadir 1 Des halaman 1"))
        self.proof.setAccessibleName(self.tr("Bukti kehadiran"))
        self.all_button = make_button(self.tr("Sisanya hadir"), self, icon="check")
        self.all_button.setToolTip(self.tr("Isi H pada yang kosong di kolom sesi ini"))
        self._save_later = QTimer(self)
        self._save_later.setSingleShot(True)
        self._save_later.setInterval(_SAVE_AFTER_MS)
        self._save_later.timeout.connect(self.save)
        self._build()
        context.theme.changed.connect(self._restyle)
        self.model.typed.connect(self._save_later.start)
        self.all_button.clicked.connect(self.fill_rest)
        self.table.refused.connect(self._on_refused)
        self.proof.value_changed.connect(self._on_proof)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count, 1)
        row.addWidget(self.proof, 1)
        row.addWidget(self.all_button)
        card = QFrame(self)
        card.setProperty("kind", "card")
        self._stack = QStackedWidget(card)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._hints = KeyHints(
            (
                KeyHint("H", self.tr("hadir")), KeyHint("I", self.tr("izin")),
                KeyHint("S", self.tr("sakit")), KeyHint("A", self.tr("alpa")),
                KeyHint("Del", self.tr("kosongkan")),
                KeyHint("Ctrl+D", self.tr("isi ke bawah")),
                KeyHint("Enter", self.tr("turun")),
            ),
            card,
        )  # fmt: skip
        line = QFrame(card)
        line.setProperty("kind", "line")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        inner.addWidget(self._stack, 1)
        inner.addWidget(line)
        inner.addWidget(self._hints)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(card, 1)

    @Slot()
    def _restyle(self) -> None:
        self.table.restyle()
        self._hints.restyle()

    # contents

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show the attendance of an activity; marks of another one are stored first."""
        if self._detail is not None and self._detail.activity.id != detail.activity.id:
            self.save()
        self._detail = detail
        is_closed = detail.activity.status is ActivityStatus.SELESAI
        self.model.is_read_only = not self._may_write or is_closed
        self.proof.setVisible(detail.programme.is_bukti_hadir and not self.model.is_read_only)
        self.all_button.setVisible(not self.model.is_read_only)
        service, key = self._context.services.training_results, detail.activity.id
        task = self._context.tasks.run(lambda _: service.grid(key))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, grid: AttendanceGrid) -> None:
        place = self.table.currentIndex()
        row, column = place.row(), place.column()
        self.model.set_grid(grid)
        if row >= 0:
            last = self.model.rowCount() - 1
            self.table.setCurrentIndex(self.model.index(min(row, last), max(column, 0)))
        elif self.table.hasFocus() and grid.rows:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._find_wanted()
        self._stack.setCurrentIndex(0 if grid.rows and grid.sessions else 1)
        open_cells = sum(
            self.model.state(row, column) == MARKABLE and self.model.presence(row, column) is None
            for row in range(len(grid.rows))
            for column in range(len(grid.sessions))
        )
        text = (
            self.tr("{count} tanda hadir belum dicatat")
            if open_cells
            else self.tr("Semua sesi yang sudah berlangsung tercatat")
        )
        self.count.setText(text.format(count=open_cells) if grid.rows else "")

    def hideEvent(self, event: QHideEvent) -> None:
        """Qt: what was typed is stored when one goes elsewhere."""
        super().hideEvent(event)
        self.save()

    # acts

    @Slot()
    def save(self) -> None:
        """Store what was typed."""
        self._save_later.stop()
        marks, detail = self.model.take_pending(), self._detail
        if not marks or detail is None:
            return
        service, key = self._context.services.training_results, detail.activity.id
        task = self._context.tasks.run(lambda _: service.mark(key, marks))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        if self._detail is not None:
            self.show_detail(self._detail)

    @Slot()
    def fill_rest(self) -> None:
        """Mark everybody without a mark in the session of the cursor as present."""
        column = max(self.table.currentIndex().column(), 0)
        if column >= self.model.sessions or not self.model.fill(column, Presence.HADIR):
            self._on_refused()
        self.table.setFocus()

    @Slot()
    def _on_refused(self) -> None:
        text = self.tr("Kehadiran dicatat pada sesi kelompoknya yang sudah berlangsung.")
        self._context.messages.warning(text)

    @Slot()
    def _on_proof(self) -> None:
        self.model.proof = str(self.proof.value())

    def take_focus(self) -> None:
        """Put the focus into the grid."""
        self.table.setFocus()

    def show_person(self, participant_id: str) -> None:
        """Put the cursor on a person, at the first session without a mark."""
        self._wanted = participant_id
        self._find_wanted()

    def _find_wanted(self) -> None:
        for place, row in enumerate(self.model.rows):
            if self._wanted and row.row.id == self._wanted:
                self._wanted = ""
                self.table.setCurrentIndex(self.model.index(place, self._first_empty(place)))
                self.table.setFocus()

    def _first_empty(self, row: int) -> int:
        columns = range(self.model.sessions)
        empty = (
            column
            for column in columns
            if self.model.state(row, column) == MARKABLE
            and self.model.presence(row, column) is None
        )
        return next(empty, 0)
