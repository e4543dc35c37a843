"""Angka kredit."""

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The accounts, and the opening balance of one person."""
    page = camera.page("credit", settle=900)
    camera.shoot("13-angka-kredit")
    page.edit()
    wait(200)
    camera.dialog("13-saldo-awal")
