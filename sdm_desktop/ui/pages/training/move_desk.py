"""Ties grid, planner and card together while a session is moved."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.training import clock_text, hours_text
from sdm_desktop.domain.training_conflict_words import summary
from sdm_desktop.domain.training_moves import Checked, MoveKind
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.move_card import MoveCard
from sdm_desktop.ui.pages.training.mover import Judgement, Mover
from sdm_desktop.ui.pages.training.schedule_entries import short_day
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.calendar.entries import Hold, Verdict
from sdm_desktop.ui.widgets.calendar.grid import CalendarGrid

translate = QCoreApplication.translate


class MoveDesk(QObject):
    """`judged` carries every judgement for the status line, `ended` that nothing is held."""

    judged = Signal(object)
    ended = Signal()

    def __init__(self, context: UiContext, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._grid: CalendarGrid | None = None
        self.mover = Mover(context, self)
        self.card = MoveCard(page)
        self.mover.judged.connect(self._on_judged)
        self.mover.moved.connect(self._on_moved)
        self.mover.failed.connect(self._on_failed)
        self.card.answered.connect(self.answer)

    def attach(self, grid: CalendarGrid) -> None:
        """Listen to a grid."""
        grid.held.connect(self._on_held)
        grid.dropped.connect(self._on_dropped)
        grid.released.connect(self.finish)
        grid.answered.connect(self.answer)

    @Slot(object)
    def _on_held(self, hold: Hold) -> None:
        grid = self.sender()
        if isinstance(grid, CalendarGrid):
            self._grid = grid
        self.mover.judge(hold)

    @Slot(object)
    def _on_judged(self, found: Judgement) -> None:
        grid = self._grid
        if grid is None or grid.hold is None:
            return
        grid.show_verdict(self._worded(found))
        self._fill(found)
        self.judged.emit(found)
        grid.setAccessibleDescription(self.card.words())
        corner = grid.viewport().mapTo(self._page, QPoint(0, 0))
        boxes = [grid.hold_box().toRect(), QRect()]
        if found.free is not None:
            boxes[1] = grid.day_box(found.free.tanggal).toRect()
        if not grid.has_hours():
            boxes[0] = boxes[0].united(grid.day_box(found.hold.day).toRect())
        self.card.place(boxes[0].translated(corner), [boxes[1].translated(corner)])

    @staticmethod
    def _worded(found: Judgement) -> Verdict:
        verdict = found.verdict()
        if verdict.free_day is None:
            return verdict
        title = translate("MoveDesk", "{hours} bebas").format(hours=verdict.free_title)
        detail = translate("MoveDesk", "slot terdekat")
        return replace(verdict, free_title=title, free_detail=detail)

    # the card

    def _fill(self, found: Judgement) -> None:
        checked, card = found.checked, self.card
        day = short_day(found.hold.day)
        if checked is None:
            card.show_title("text2", translate("MoveDesk", "Memeriksa {day}").format(day=day))
            card.show_lines((), ("", ""))
        elif not checked.conflicts:
            card.show_title("ok", translate("MoveDesk", "Bebas pada {day}").format(day=day))
            card.show_lines((), ("", self._told(checked)))
        else:
            text = (
                translate("MoveDesk", "Bentrok pada {day}")
                if checked.has_errors
                else translate("MoveDesk", "Perhatian pada {day}")
            )
            card.show_title("err" if checked.has_errors else "warn", text.format(day=day))
            card.show_lines(summary(checked.conflicts), self._free_words(found))
        kinds = {
            MoveKind.SESSION: translate("MoveDesk", "sesi ini"),
            MoveKind.GROUP: translate("MoveDesk", "kelompok"),
            MoveKind.ACTIVITY: translate("MoveDesk", "kegiatan"),
        }
        card.show_scope(kinds[found.kind])
        card.show_keys(self._keys(found))

    @staticmethod
    def _told(checked: Checked) -> str:
        text = translate("MoveDesk", "{people} peserta, {trainers} pengajar, dan {rooms} ruang")
        return text.format(people=checked.people, trainers=checked.trainers, rooms=checked.rooms)

    def _free_words(self, found: Judgement) -> tuple[str, str]:
        free, nearest = found.free, found.nearest
        if free is None or nearest is None:
            return "", ""
        rest = translate("MoveDesk", "pukul {hours} bebas untuk {who}")
        hours = hours_text(free.mulai, free.selesai)
        return short_day(free.tanggal), rest.format(hours=hours, who=self._told(nearest))

    def _keys(self, found: Judgement) -> list[tuple[str, str]]:
        checked, keys = found.checked, []
        free = found.free
        there = ""
        if free is not None:
            day = f"{free.tanggal.day} {short_day(free.tanggal).split()[-1][:3]}"
            there = translate("MoveDesk", "pindah ke {day}").format(day=day)
            if free.tanggal == found.hold.day:
                text = translate("MoveDesk", "ke pukul {hour}")
                there = text.format(hour=clock_text(free.mulai))
        if checked is not None and checked.has_errors:
            keys += [("Enter", there)] if there else []
            if self._context.services.training_core.may_force:
                keys.append(("R", translate("MoveDesk", "tetap, dengan alasan")))
        elif checked is not None:
            keys.append(("Enter", translate("MoveDesk", "letakkan di sini")))
            if checked.conflicts and there:
                keys.append(("S", there))
        return [*keys, ("Esc", translate("MoveDesk", "batal"))]

    # answers

    @Slot(str)
    def answer(self, key: str) -> None:
        """Do what a key of the card says."""
        found = self.mover.judgement
        if found is None or self._grid is None or self._grid.hold is None:
            if key == "M":
                text = translate("MoveDesk", "Kegiatan yang selesai atau batal tidak dipindah.")
                self._context.messages.warning(text)
            return
        if key == "Esc":
            self._grid.put_back()
        elif key == "G":
            self.mover.next_kind()
        elif found.checked is not None:
            self._decide(key, found, found.checked)

    def _decide(self, key: str, found: Judgement, checked: Checked) -> None:
        if key == "Enter" and not checked.has_errors:
            self._settle(found, checked)
        elif key in ("Enter", "S") and found.nearest is not None:
            self.mover.move(found.nearest.move)
        elif key == "Enter":
            text = translate("MoveDesk", "Tidak ada slot bebas dalam 60 hari; pilih tempat lain.")
            self._context.messages.warning(text)
        elif key == "R" and checked.has_errors and self._context.services.training_core.may_force:
            self._ask(checked)

    def _settle(self, found: Judgement, checked: Checked) -> None:
        if found.hold.is_moved:
            self.mover.move(checked.move)
        elif self._grid is not None:
            self._grid.put_back()

    def _ask(self, checked: Checked) -> None:
        words = (
            translate("MoveDesk", "Tetap meskipun bentrok"),
            translate("MoveDesk", "Pindahkan dengan alasan"),
        )
        schedule, move = self._context.services.training_schedule, checked.move
        told = [line.sentence for line in summary(checked.conflicts)]
        dialog = AskReason(
            self._context, words, lambda reason: schedule.move(move, reason), self._page, told
        )
        dialog.accepted.connect(self._on_moved)
        open_dialog(dialog)

    @Slot(object)
    def _on_dropped(self, hold: Hold) -> None:
        """Move where the button was let go; where something speaks against it, the card asks."""
        found = self.mover.judgement
        if found is None or found.checked is None or found.hold != hold:
            return
        if not found.checked.has_errors:
            self.mover.move(found.checked.move)

    @Slot()
    def _on_moved(self) -> None:
        if self._grid is not None:
            self._grid.end_hold()
        self.finish()

    @Slot(object)
    def _on_failed(self, _error: Exception) -> None:
        self._on_moved()

    @Slot()
    def finish(self) -> None:
        """Nothing is held any more."""
        self.mover.release()
        self.card.hide()
        self.ended.emit()
