"""The report centre."""

from tests.screen_camera import Camera


def admin(camera: Camera) -> None:
    """The report centre with each report."""
    for name in ("evaluation-document", "unit-performance", "employee-summary"):
        camera.page("reports", report=name, settle=2200)
        camera.shoot(f"07-laporan-{name}")
