"""Beranda."""

from tests.screen_camera import Camera


def admin(camera: Camera) -> None:
    """What staf kepegawaian sees first."""
    camera.page("home")
    camera.shoot("01-beranda")


def penilai(camera: Camera) -> None:
    """What a penilai sees first."""
    camera.page("home")
    camera.shoot("01-beranda-penilai")
