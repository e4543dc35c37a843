"""Moving sessions: checks every step of a drag in memory and moves what is let go."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from sdm_desktop.domain.training import hours_text
from sdm_desktop.domain.training_clash import Booking
from sdm_desktop.domain.training_moves import Checked, Move, MoveKind, SchedulePlanner
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_views import CalendarItem
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.calendar.entries import Hold, Verdict

_REST_MS = 90  # a drag that goes on does not look for free places on the way
_KINDS = (MoveKind.SESSION, MoveKind.GROUP, MoveKind.ACTIVITY)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A held session, what the planner says to its place, and the nearest free one."""

    hold: Hold
    kind: MoveKind
    checked: Checked | None
    nearest: Checked | None = None

    @property
    def item(self) -> CalendarItem:
        """Return the session that is held."""
        item = self.hold.entry.record
        assert isinstance(item, CalendarItem)
        return item

    @property
    def free(self) -> Booking | None:
        """Return where the held session itself would stand at the nearest free place."""
        if self.nearest is None:
            return None
        key = self.hold.entry.key
        return next((one for one in self.nearest.sessions if one.session_id == key), None)

    def verdict(self) -> Verdict:
        """Return what the calendar shows of it."""
        checked, free, hold = self.checked, self.free, self.hold
        if checked is None:
            return Verdict()
        errors = [one for one in checked.conflicts if one.is_error]
        own = {one.session_id for one in checked.sessions}
        others = {one.other.session_id for one in errors if one.other}
        days = frozenset(one.this.tanggal for one in errors)
        if free is None or (free.tanggal, free.mulai) == (hold.day, hold.start):
            return Verdict(days, frozenset(others - own))
        hours = hours_text(free.mulai, free.selesai)
        return Verdict(days, frozenset(others - own), free.tanggal, free.mulai, free.selesai, hours)


class Mover(QObject):
    """`judged` carries a `Judgement` at every step, `moved` the finished change.

    The planner is read once and kept until the data changes (`forget`).
    """

    judged = Signal(object)
    moved = Signal(object)
    failed = Signal(object)

    def __init__(self, context: UiContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._planner: SchedulePlanner | None = None
        self._is_loading = False
        self._hold: Hold | None = None
        self._asked: Move | None = None
        self.kind = MoveKind.SESSION
        self.judgement: Judgement | None = None
        self.is_moving = False
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look_around)

    # the planner

    @Slot()
    def load(self) -> None:
        """Read the schedule into memory, off the GUI thread."""
        if self._planner is not None or self._is_loading:
            return
        self._is_loading = True
        schedule = self._context.services.training_schedule
        task = self._context.tasks.run(lambda _: schedule.planner())
        task.succeeded.connect(self._on_loaded)
        task.failed.connect(self._on_not_loaded)

    def forget(self) -> None:
        """Drop the planner because the data changed; a held session waits for a new one."""
        self._planner = None

    @Slot(object)
    def _on_loaded(self, planner: SchedulePlanner) -> None:
        self._is_loading = False
        self._planner = planner
        if self._hold is not None:
            self.judge(self._hold)

    @Slot(object)
    def _on_not_loaded(self, error: Exception) -> None:
        self._is_loading = False
        self._context.messages.error(error)

    # judging

    @Slot(object)
    def judge(self, hold: Hold) -> None:
        """Check the place of a held session."""
        if self._hold is None or hold.entry.key != self._hold.entry.key:
            self.kind = MoveKind.SESSION
        self._hold = hold
        if self._planner is None:
            self.judgement = Judgement(hold, self.kind, None)
            self.judged.emit(self.judgement)
            self.load()
            return
        move = self._move(hold, self._planner)
        checked = self._planner.check(move)
        known = self.judgement.nearest if self.judgement and move == self._asked else None
        self.judgement = Judgement(hold, self.kind, checked, known)
        self.judged.emit(self.judgement)
        if not checked.is_free and move != self._asked:
            self._asked = move
            if hold.by_mouse:
                self._rest.start()
            else:
                self._look_around()

    def _move(self, hold: Hold, planner: SchedulePlanner) -> Move:
        item = self._item(hold)
        if self.kind is MoveKind.SESSION:
            end = hold.end if hold.is_resize else None
            start = hold.start if hold.entry.start is not None else None
            return Move(kind=self.kind, id=item.session_id, tanggal=hold.day,
                        jam_mulai=start, jam_selesai=end)  # fmt: skip
        owner = item.group_id if self.kind is MoveKind.GROUP else item.activity_id
        draft = Move(kind=self.kind, id=owner, tanggal=hold.day)
        sessions = planner.sessions_of(draft)
        if not sessions:
            return draft
        first, entry = sessions[0], hold.entry
        start = None
        if first.mulai is not None and hold.start is not None and entry.start is not None:
            start = first.mulai + hold.start - entry.start
        day = first.tanggal + (hold.day - entry.day)
        return Move(kind=self.kind, id=owner, tanggal=day, jam_mulai=start)

    @staticmethod
    def _item(hold: Hold) -> CalendarItem:
        item = hold.entry.record
        assert isinstance(item, CalendarItem)
        return item

    @Slot()
    def _look_around(self) -> None:
        """Look for the nearest free place beside the window's work; not for places left behind."""
        move, planner = self._asked, self._planner
        if move is None or planner is None:
            return

        def work(_: TaskContext) -> tuple[Move, Checked | None]:
            return move, planner.nearest(move) if self._asked == move else None

        task = self._context.tasks.render(work)
        task.succeeded.connect(self._on_nearest)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_nearest(self, found: tuple[Move, Checked | None]) -> None:
        move, nearest = found
        known = self.judgement
        if move != self._asked or known is None or self._hold is None:
            return
        self.judgement = Judgement(known.hold, known.kind, known.checked, nearest)
        self.judged.emit(self.judgement)

    def next_kind(self) -> None:
        """Take the whole group along, then the whole activity, then the session alone again."""
        if self._hold is None:
            return
        place = (_KINDS.index(self.kind) + 1) % len(_KINDS)
        if self._item(self._hold).is_single_group and _KINDS[place] is MoveKind.ACTIVITY:
            place = 0
        self.kind = _KINDS[place]
        self.judge(self._hold)

    @Slot()
    def release(self) -> None:
        """Forget what was held."""
        self._hold = self._asked = self.judgement = None
        self.kind = MoveKind.SESSION

    # moving

    def move(self, move: Move, reason: str = "") -> None:
        """Store a move."""
        if self.is_moving:
            return
        self.is_moving = True
        schedule = self._context.services.training_schedule
        task = self._context.tasks.run(lambda _: schedule.move(move, reason))
        task.succeeded.connect(self._on_moved)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_moved(self, change: Change) -> None:
        self.is_moving = False
        self.release()
        self._context.done(change)
        self.moved.emit(change)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self.is_moving = False
        self._context.messages.error(error)
        self.failed.emit(error)
