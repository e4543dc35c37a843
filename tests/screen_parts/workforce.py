"""Statistik Pegawai in the report centre: the card and the page beside its questions."""

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The statistics of everybody, then of one status."""
    page = camera.page("reports", report="statistik", settle=2200)
    camera.shoot("07-laporan-statistik")
    page.parameters.options.form.editor("status").set_value("PPPK")
    wait(2000)
    camera.shoot("07-laporan-statistik-pppk")
