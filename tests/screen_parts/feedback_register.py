"""Umpan balik: register as list and board, improvements, and the dialogs of an entry."""

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The register of the year, its dialogs, and the improvements."""
    page = camera.page("feedback", tab="register", settle=900)
    tab = page.view("register")
    camera.shoot("40-umpan-balik-daftar")
    tab.table.setFocus()
    tab.add()
    wait(300)
    camera.dialog("40b-catat")
    tab.model.mark_rows([0], on=True)
    tab.move_on()
    wait(300)
    camera.dialog("40c-tindak-lanjut")
    tab.model.clear_marks()
    tab.as_board.setChecked(True)
    tab.board.columns[0].cards.setFocus()
    wait(200)
    camera.shoot("40d-umpan-balik-papan")
    tab.as_board.setChecked(False)
    camera.page("feedback", tab="improvements", settle=600)
    camera.shoot("41-perbaikan")
