"""The import wizard."""

from pathlib import Path

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The four steps with the sample of the national export."""
    page = camera.page("imports")
    camera.shoot("06a-impor-berkas")
    page.open_with(path=str(Path(__file__).parents[1] / "data" / "siasn_contoh_300.csv"))
    wait(1200)
    camera.shoot("06b-impor-kolom")
    page._on_next()
    wait(1500)
    camera.shoot("06c-impor-pratinjau")
    page._again()
