"""The list of people, a person, the form and the histories."""

from PySide6.QtWidgets import QApplication, QWidget

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """List, detail pane, person page with explanation, form, bulk edit."""
    page = camera.page("employees", query="golongan:III/a..III/d status:PNS")
    camera.shoot("02-pegawai")
    workplace = camera.program.workplace
    assert workplace is not None
    service = workplace.context.services.employees
    from sdm_desktop.domain.query import parse_query

    first = service.open_list(parse_query("status:PNS golongan:III/a..III/d")).fetch(0, 3)
    page.open_person(first[0].id)
    wait(400)
    camera.shoot("08-pegawai-orang")
    for tab in ("pangkat", "jabatan", "pendidikan", "histori", "data"):
        page.open_person(first[0].id, tab)
        wait(350)
        camera.shoot(f"08-pegawai-{tab}")
    histories(camera, page)
    page.edit(first[0].id)
    for _ in range(20):  # the groups of the form come one after the other
        wait(200)
        if not page.form.sheet.is_building:
            break
    wait(300)
    camera.shoot("08b-pegawai-ubah")
    page.show_list()
    page.edit_many([row.id for row in first])
    wait(250)
    camera.dialog("08c-ubah-isian")


def histories(camera: Camera, page: QWidget) -> None:
    """The dialogs of a history, with what is missing told, and of the NIP."""
    from sdm_desktop.domain.histories import HistoryKind
    from sdm_desktop.ui.pages.employees.history_dialog import HistoryDialog

    desk = page.person.desk
    for kind in (HistoryKind.GOLONGAN, HistoryKind.JABATAN, HistoryKind.KELUARGA):
        desk.add(kind)
        wait(300)
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, HistoryDialog) and dialog.isVisible():
                dialog.save()
        wait(200)
        camera.dialog(f"08d-riwayat-{kind}")
    desk.correct_nip()
    wait(200)
    camera.dialog("08e-perbaiki-nip")
