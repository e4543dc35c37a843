"""The calculators."""

from datetime import date

from tests.screen_camera import Camera


def admin(camera: Camera) -> None:
    """The calculators with a result."""
    camera.page(
        "calculators", name="pensiun", inputs={"tanggal_lahir": date(1968, 11, 24), "bup": 58}
    )
    camera.shoot("11-kalkulator")
