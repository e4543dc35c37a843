"""One activity: its head, and a tab for each part of the work on it."""

from collections.abc import Callable
from importlib import import_module
from typing import Protocol, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training import Step
from sdm_desktop.services.training_views import ActivityDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.activity_dialog import ActivityDialog
from sdm_desktop.ui.pages.training.activity_head import ActivityHead
from sdm_desktop.ui.pages.training.attendance_grid import AttendanceTable
from sdm_desktop.ui.pages.training.printing import TrainingPrint
from sdm_desktop.ui.pages.training.status_dialog import StepDialog, needs_answers
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.tabs import TabRow

_HERE = "sdm_desktop.ui.pages.training"
# key, words, module and class of each part; it is built when it is first shown
PARTS = (
    ("sessions", str(QT_TRANSLATE_NOOP("ActivityView", "Sesi")), "sessions_part", "SessionsPart"),
    (
        "people",
        str(QT_TRANSLATE_NOOP("ActivityView", "Peserta")),
        "participants_part",
        "ParticipantsPart",
    ),
    (
        "attendance",
        str(QT_TRANSLATE_NOOP("ActivityView", "Kehadiran")),
        "attendance_part",
        "AttendancePart",
    ),
    ("results", str(QT_TRANSLATE_NOOP("ActivityView", "Hasil")), "results_part", "ResultsPart"),
    (
        "certificates",
        str(QT_TRANSLATE_NOOP("ActivityView", "Sertifikat")),
        "certificates_part",
        "CertificatesPart",
    ),
    (
        "effect",
        str(QT_TRANSLATE_NOOP("ActivityView", "Evaluasi")),
        "effect_part",
        "EffectPart",
    ),
    (
        "documents",
        str(QT_TRANSLATE_NOOP("ActivityView", "Dokumen")),
        "documents_part",
        "DocumentsPart",
    ),
    (
        "closing",
        str(QT_TRANSLATE_NOOP("ActivityView", "Penutupan")),
        "closing_part",
        "ClosingPart",
    ),
)
Found = tuple[ActivityDetail, tuple[ActivityStatus, ...]]


class ActivityPart(Protocol):
    """What the view asks of a part beside being a widget."""

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show this part of an activity."""


class ActivityView(QWidget):
    """`left` says that the user goes back to the schedule."""

    left = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self._id = ""
        self._takes_focus = False
        self._detail: ActivityDetail | None = None
        self._parts: dict[str, QWidget] = {}
        self.printing = TrainingPrint(context, self)
        self.head = ActivityHead(self, may_write=self._may_write)
        words = [
            (key, QCoreApplication.translate("ActivityView", title)) for key, title, _, _ in PARTS
        ]
        self.tabs = TabRow(words, self)
        self._stack = QStackedWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)
        self.head.left.connect(self.left)
        self.head.edit_wanted.connect(self.edit)
        self.head.step_wanted.connect(self.take_step)
        self.head.remove_wanted.connect(self.remove)
        self.head.close_wanted.connect(self.show_closing)
        self.head.print_wanted.connect(self.print_paper)
        self.tabs.chosen.connect(self._on_tab)

    @property
    def activity_id(self) -> str:
        """Which activity is shown."""
        return self._id

    def part(self, key: str) -> QWidget:
        """Return a part, built now if it was not shown before."""
        if key not in self._parts:
            module, name = next((part[2], part[3]) for part in PARTS if part[0] == key)
            part_class = getattr(import_module(f"{_HERE}.{module}"), name)
            part = cast("Callable[..., QWidget]", part_class)(
                self._context, self, may_write=self._may_write
            )
            self._parts[key] = part
            self._stack.addWidget(part)
            for table in part.findChildren(QWidget):
                if isinstance(table, TableView | AttendanceTable):
                    table.left.connect(self.left)
            if hasattr(part, "part_wanted"):
                part.part_wanted.connect(self.go_to)
        return self._parts[key]

    def show_activity(self, activity_id: str, part: str = "") -> None:
        """Show an activity, with a part in front."""
        is_other, self._id = activity_id != self._id, activity_id
        self._takes_focus = True
        if part or is_other:
            self.tabs.choose(part or PARTS[0][0])
        self.refresh()

    @Slot(str, str)
    def go_to(self, part: str, participant_id: str) -> None:
        """Show the part where something is to be done, at a person."""
        if part not in {key for key, _, _, _ in PARTS}:
            text = self.tr("Hal ini diselesaikan di luar halaman kegiatan.")
            self._context.messages.warning(text)
            return
        self.tabs.choose(part)
        shown = self.part(part)
        if participant_id and hasattr(shown, "show_person"):
            shown.show_person(participant_id)

    @Slot()
    def refresh(self) -> None:
        """Read the activity again."""
        key, training = self._id, self._context.services.training
        if not key:
            return

        def work(_: TaskContext) -> Found:
            detail = training.get(key)
            return detail, training.next_statuses(detail.activity)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_gone)

    @Slot(object)
    def _on_read(self, found: Found) -> None:
        detail, steps = found
        if detail.activity.id != self._id:
            return
        self._detail = detail
        self.head.show_detail(detail, steps)
        part = self.part(self.tabs.current)
        cast("ActivityPart", part).show_detail(detail)
        if self._takes_focus:
            self._takes_focus = False
            _focus(part)

    @Slot(object)
    def _on_gone(self, _error: Exception) -> None:
        """Go back where the activity was removed meanwhile."""
        self._id = ""
        self.left.emit()

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        part = self.part(key)
        self._stack.setCurrentWidget(part)
        if self._detail is not None and self._detail.activity.id == self._id:
            cast("ActivityPart", part).show_detail(self._detail)

    # acts

    @Slot()
    def edit(self) -> None:
        """Open the data of the activity."""
        if self._detail is not None:
            activity = self._detail.activity
            open_dialog(ActivityDialog(self._context, activity.mulai, self, activity))

    @Slot(object)
    def take_step(self, status: ActivityStatus) -> None:
        """Take the activity to another status, asking first where more must be known."""
        if self._detail is None:
            return
        activity = self._detail.activity
        if needs_answers(status):
            open_dialog(StepDialog(self._context, activity, status, self))
            return
        service = self._context.services.training

        def work(_: TaskContext) -> Change:
            return service.set_status(activity.id, Step(status=status))

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot(str)
    def print_paper(self, report: str) -> None:
        """Show a paper of the activity."""
        if self._detail is not None:
            self.printing.activity(report, self._detail.activity)

    @Slot()
    def show_closing(self) -> None:
        """Show what is still open before the activity can be closed."""
        self.tabs.choose("closing")

    @Slot()
    def remove(self) -> None:
        """Remove a draft."""
        service, key = self._context.services.training, self._id
        task = self._context.tasks.run(lambda _: service.remove(key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc goes back to the schedule."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _focus(part: QWidget) -> None:
    """Put the focus into the first table of a part."""
    for table in part.findChildren(QWidget):
        if isinstance(table, TableView | AttendanceTable):
            (table.rows if isinstance(table, TableView) else table).setFocus()
            return
