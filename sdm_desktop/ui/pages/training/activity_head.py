"""The head of an activity: where one comes from, title, state, the next steps and key figures."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.services.training_views import ActivityDetail
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.pages.training.printing import activity_papers
from sdm_desktop.ui.pages.training.session_columns import STATUS_SHAPES, STATUS_TONES
from sdm_desktop.ui.pages.training.status_dialog import step_words
from sdm_desktop.ui.widgets.buttons import icon_button, make_button
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.elided_label import ElidedLabel

translate = QCoreApplication.translate
_S = ActivityStatus
_TO_CLOSE = (_S.BERJALAN, _S.PENUTUPAN)
_ORDER = (_S.DITUNDA, _S.BATAL, _S.DRAF, _S.DISETUJUI, _S.PENDAFTARAN, _S.BERJALAN,
          _S.PENUTUPAN, _S.SELESAI)  # fmt: skip


class ActivityHead(QWidget):
    """`left` goes back, `step_wanted` carries a status, `edit_wanted` and `remove_wanted`."""

    left = Signal()
    step_wanted = Signal(object)
    edit_wanted = Signal()
    remove_wanted = Signal()
    close_wanted = Signal()
    print_wanted = Signal(str)

    def __init__(self, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._may_write = may_write
        self.back = make_button(self.tr("Jadwal"), self, "quiet", "arrow-left")
        self.back.clicked.connect(self.left)
        self.title = ElidedLabel("section", self)
        self.chip = Chip("", self)
        self.facts = ElidedLabel("context", self)
        self.next_button = make_button("", self, "primary")
        self.edit_button = make_button(self.tr("Ubah data"), self, icon="pencil")
        self.edit_button.clicked.connect(self.edit_wanted)
        self.next_button.clicked.connect(self._on_next)
        self.more = icon_button("ellipsis", self.tr("Tindakan lain"), self, outlined=True)
        self.menu = QMenu(self)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._next: ActivityStatus | None = None
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        for widget in (self.chip, self.edit_button, self.more, self.next_button):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(row)
        layout.addWidget(self.facts)

    def show_detail(self, detail: ActivityDetail, steps: tuple[ActivityStatus, ...]) -> None:
        """Show an activity and where it may go."""
        activity = detail.activity
        self.title.set_text(activity.judul)
        tone = STATUS_TONES.get(activity.status, "accent")
        self.chip.set_chip(activity.status.label, tone=tone, mark=STATUS_SHAPES[activity.status])
        self.facts.set_text(facts_of(detail))
        forward = [step for step in steps if _ORDER.index(step) > _ORDER.index(activity.status)]
        self._next = None if activity.status in _TO_CLOSE else next(iter(forward), None)
        is_to_close = activity.status in _TO_CLOSE
        self.next_button.setVisible(self._may_write and (self._next is not None or is_to_close))
        if self._next is not None:
            self.next_button.setText(step_words(self._next))
        elif is_to_close:
            self.next_button.setText(self.tr("Tutup kegiatan…"))
        self.edit_button.setVisible(self._may_write and activity.status is not _S.SELESAI)
        self._fill_menu(detail, [step for step in steps if step is not self._next])

    def _fill_menu(self, detail: ActivityDetail, steps: list[ActivityStatus]) -> None:
        self.menu.clear()
        for report, words in activity_papers():
            action = QAction(icon("printer"), words, self.menu)
            action.setData(report)
            action.triggered.connect(self._on_print)
            self.menu.addAction(action)
        if not self._may_write:
            return
        self.menu.addSeparator()
        for step in steps:
            action = QAction(step_words(step, detail.activity.status), self.menu)
            action.setData(step.value)
            action.triggered.connect(self._on_step)
            self.menu.addAction(action)
        if detail.activity.status is _S.DRAF:
            action = QAction(icon("trash-2"), self.tr("Hapus draf"), self.menu)
            action.triggered.connect(self.remove_wanted)
            self.menu.addAction(action)

    @Slot()
    def _on_next(self) -> None:
        if self._next is not None:
            self.step_wanted.emit(self._next)
        else:
            self.close_wanted.emit()

    @Slot()
    def _on_print(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.print_wanted.emit(str(action.data()))

    @Slot()
    def _on_step(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.step_wanted.emit(ActivityStatus(str(action.data())))


def facts_of(detail: ActivityDetail) -> str:
    """Return programme, days, place, seats and JP in one line."""
    activity = detail.activity
    days = long_date(activity.mulai)
    if activity.selesai != activity.mulai:
        text = translate("ActivityHead", "{first} s.d. {last}")
        days = text.format(first=days, last=long_date(activity.selesai))
    text = translate("ActivityHead", "{taken} dari {seats} peserta")
    seats = text.format(taken=detail.seats, seats=activity.kuota_maks)
    if detail.waiting:
        seats += translate("ActivityHead", ", {count} menunggu").format(count=detail.waiting)
    reason = translate("ActivityHead", "alasan: {why}").format(why=activity.alasan)
    groups = {one.session.kelompok_id for one in detail.sessions} or {""}
    total = sum((one.session.jp for one in detail.sessions), Decimal(0))
    jp = f"{number_text(total / len(groups))} JP" if total else ""
    parts = [
        detail.programme.nama if detail.programme.nama != activity.judul else "",
        days, activity.tempat or activity.mode.label, activity.penyelenggara, seats, jp,
        reason if activity.alasan else "",
    ]  # fmt: skip
    return "  ·  ".join(part for part in parts if part)
