"""Pelatihan: calendar in its views, a move that clashes, an activity with its parts."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.training import Mode, Programme, Room, Trainer
from tests.screen_camera import Camera, wait
from tests.ui.training_office import plan

_MORNING, _DAY = (480, 720), (480, 930)


def admin(camera: Camera) -> None:
    """The month, week and list, the card of a clash, and one activity."""
    page = camera.page("training", tab="schedule", settle=700)
    services = page._context.services
    _fill(services)
    tab = page.view("schedule")
    tab.open_with(day=date(2026, 12, 1))
    tab.refresh()
    wait(900)
    tab.views.take_focus()
    camera.shoot("50-pelatihan-bulan")
    grid = tab.views.grid
    grid.go_to(date(2026, 12, 2))
    _press(grid, Qt.Key.Key_M)
    _press(grid, Qt.Key.Key_Down)
    _press(grid, Qt.Key.Key_Right)
    wait(500)
    camera.shoot("50b-pelatihan-bentrok")
    _press(grid, Qt.Key.Key_Escape)
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


def _press(grid, key) -> None:
    none = Qt.KeyboardModifier.NoModifier
    text = chr(key) if key < 256 else ""
    QApplication.sendEvent(grid, QKeyEvent(QKeyEvent.Type.KeyPress, key, none, text))


def _fill(services) -> None:
    """Plan December as in the picture of the design, where it is not planned yet."""
    catalogue = services.training_catalogue
    if not catalogue.programmes():
        catalogue.save_programme(Programme(nama="TI Pelayanan Publik", jenis=8, bentuk="BIMTEK"))
    if any(row.activity.judul == "Arsip dinamis" for row in services.training.activities(2026)):
        return
    for name, seats in (("Aula Lantai 2 Timur", 60), ("Ruang Rapat Timur", 40)):
        catalogue.save_room(Room(nama=name, kapasitas=seats))
    rooms = {room.nama: room.id for room in catalogue.rooms()}
    hall, meeting = rooms["Aula Lantai 2 Timur"], rooms["Ruang Rapat Timur"]
    catalogue.save_trainer(Trainer(nama="Dr. Yosef Lay", jabatan="Dosen", instansi="Undana"))
    trainer = next(row.id for row in catalogue.trainers() if row.nama == "Dr. Yosef Lay")
    day = _december

    plan(services, "TI Pelayanan Publik", [day(2)], hours=_DAY, room=hall, groups=("A",),
         trainers=(trainer,))  # fmt: skip
    plan(services, "Komunitas belajar ASN", [day(3)], hours=(780, 900), mode=Mode.DARING)
    plan(services, "Orientasi PPPK", [day(4)], hours=_MORNING, room=meeting, mode=Mode.CAMPURAN)
    plan(services, "Bahasa isyarat loket", [day(7), day(8)], hours=(540, 720), mode=Mode.DARING)
    plan(services, "PKP angkatan II", [day(9), day(10)], hours=(480, 960), room=hall)
    plan(services, "Kode etik ASN", [day(9)], hours=(780, 900), room=meeting, mode=Mode.CAMPURAN)
    plan(services, "Arsip dinamis", [day(10)], hours=_MORNING, room=hall, reason="Aula dibagi")
    plan(services, "Keamanan data NIK", [day(14), day(15)], hours=_DAY, room=hall)
    for number in range(4):
        hours = (480 + number * 60, 540 + number * 60)
        plan(services, f"Klinik berkas {number + 1}", [day(17)], hours=hours, room=meeting)
    plan(services, "Evaluasi pascapelatihan", [day(22)], hours=(540, 660), room=meeting)


def _december(number: int) -> date:
    return date(2026, 12, number)
