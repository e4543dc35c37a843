"""The settings."""

from tests.screen_camera import Camera


def admin(camera: Camera) -> None:
    """Each tab."""
    for key in ("office", "users", "fields", "look", "rules", "backup", "log", "about"):
        camera.page("settings", tab=key)
        camera.shoot(f"12-pengaturan-{key}")
