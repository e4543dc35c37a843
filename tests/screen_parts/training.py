"""Pelatihan: the calendar in its views, a move that clashes, an activity part by part."""

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.domain.training_moves import Move, MoveKind
from tests.screen_camera import Camera, wait

Key = Qt.Key
_PARTS = ("people", "attendance", "results", "certificates", "effect", "documents", "closing")


def admin(camera: Camera) -> None:
    """The schedule, one activity, certificates, the catalogue, and the tab of a person."""
    page = camera.page("training", tab="schedule", settle=900)
    _schedule(camera, page.view("schedule"))
    _activity(camera, page)
    page.close_activity()
    for key, name in (("certificates", "52-sertifikat"), ("data", "53-data-pelatihan")):
        camera.page("training", tab=key, settle=500)
        camera.shoot(name)
    page.view("certificates").add()
    wait(400)
    camera.dialog("52b-sertifikat-luar")
    page.view("data").add()
    wait(400)
    camera.dialog("53b-program")
    people = page.view("schedule").first.model.rows
    camera.page("training", tab="schedule", settle=300)
    page = camera.page("employees", settle=600)
    page.open_person(people[-1].id, "pelatihan")
    wait(500)
    camera.shoot("54-pegawai-pelatihan")


def pimpinan(camera: Camera) -> None:
    """The schedule as a reader sees it."""
    camera.page("training", tab="schedule", settle=900)
    camera.shoot("50h-pelatihan-pimpinan")


def _schedule(camera: Camera, tab: Any) -> None:
    tab.open_with(day=date(2026, 12, 1))
    wait(900)
    tab.views.take_focus()
    camera.shoot("50-pelatihan-bulan")
    grid = tab.views.grid
    _hold_on_a_clash(tab, grid)
    wait(900)
    camera.shoot("50b-pelatihan-bentrok")
    _press(grid, Key.Key_Escape)
    grid.go_to(date(2026, 12, 10))
    tab.head.choose_view(1)
    wait(400)
    camera.shoot("50c-pelatihan-minggu")
    tab.head.choose_view(2)
    wait(400)
    camera.shoot("50d-pelatihan-daftar")
    tab.show_clashes()
    wait(400)
    camera.dialog("50e-bentrok")
    tab.head.choose_view(0)
    tab.add(date(2026, 12, 15))
    wait(400)
    camera.dialog("50f-kegiatan-baru")
    tab.head.sheet.open_below(tab.head.filter_button)
    wait(200)
    camera.shoot("50g-saringan")
    tab.head.sheet.dismiss()


def _hold_on_a_clash(tab: Any, grid: Any) -> None:
    """Carry a session to a day of the month where something speaks against it."""
    planner = tab._context.services.training_schedule.planner()
    days = [date(2026, 12, day) for day in range(7, 24)]
    entries = [one for day in days for one in grid.days.on(day) if one.start is not None]
    for entry in entries:
        for day in days:
            move = Move(kind=MoveKind.SESSION, id=entry.key, tanggal=day)
            if day.weekday() < 4 and day != entry.day and planner.check(move).has_errors:
                grid.go_to_entry(entry.key)
                _press(grid, Key.Key_M)
                grid.move_hold(grid.hold.to_day(day))
                return


def _activity(camera: Camera, page: Any) -> None:
    """One activity that is to be closed, part by part."""
    rows = page._context.services.training.activities(2026)
    key = next(row.id for row in rows if row.activity.status is ActivityStatus.PENUTUPAN)
    camera.page("training", activity_id=key, part="sessions", settle=600)
    camera.shoot("51-kegiatan-sesi")
    view = page.activity_view()
    for place, part in enumerate(_PARTS):
        view.tabs.choose(part)
        wait(350)
        if part == "attendance":
            view.part(part).take_focus()
        camera.shoot(f"51{'bcdefgh'[place]}-kegiatan-{part}")
    closed = [row for row in rows if row.activity.status is ActivityStatus.SELESAI]
    camera.page("training", activity_id=closed[0].id, part="effect", settle=700)
    camera.shoot("51k-kegiatan-evaluasi-selesai")
    _levels(camera, page, [row.id for row in closed])
    camera.page("training", activity_id=key, part="people", settle=600)
    view.part("people").add()
    wait(700)
    camera.dialog("51i-tambah-peserta")
    view.part("results").table.rows.set_current_row(0)
    view.part("results").edit()
    wait(400)
    camera.dialog("51j-hasil")


def _levels(camera: Camera, page: Any, keys: list[str]) -> None:
    """The closing of an activity that trains a competence, and the levels proposed after it."""
    services = page._context.services
    trained = [key for key in keys if services.training.get(key).programme.competences]
    key = max(trained, key=lambda one: len(services.training_competence.proposals(one)))
    camera.page("training", activity_id=key, part="closing", settle=600)
    camera.shoot("51l-kegiatan-ditutup")
    page.activity_view().part("closing").propose_levels()
    wait(500)
    camera.dialog("51m-nilai-kompetensi")


def _press(widget: QWidget, key: Qt.Key) -> None:
    none = Qt.KeyboardModifier.NoModifier
    text = chr(key) if key < 256 else ""
    QApplication.sendEvent(widget, QKeyEvent(QKeyEvent.Type.KeyPress, key, none, text))
