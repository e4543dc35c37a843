"""Pelatihan, tab Data: other duties that keep people from sessions."""

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The list and an empty duty."""
    page = camera.page("training", tab="data", kind="duties", settle=600)
    camera.shoot("53c-tugas-lain")
    page.view("data").add()
    wait(400)
    camera.dialog("53d-tugas-lain-baru")
