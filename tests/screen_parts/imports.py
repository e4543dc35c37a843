"""The import wizard."""

from pathlib import Path

from tests.screen_camera import Camera, wait

DATA = Path(__file__).parents[1] / "data"


def admin(camera: Camera) -> None:
    """The four steps with the sample of the national export, then with a list made by hand."""
    page = camera.page("imports")
    camera.shoot("06a-impor-berkas")
    page.open_with(path=str(DATA / "siasn_contoh_300.csv"))
    wait(1200)
    camera.shoot("06b-impor-kolom")
    page._on_next()
    wait(1500)
    camera.shoot("06c-impor-pratinjau")
    page._again()
    page.open_with(path=str(DATA / "nominatif_buatan_tangan.xlsx"))
    wait(900)
    page.columns.table.rows.selectRow(2)
    wait(120)
    camera.shoot("06d-nominatif-kolom")
    page.columns.presets.ask_name()
    wait(150)
    camera.dialog("06e-nominatif-simpan-pemetaan")
    page._on_next()
    wait(1100)
    camera.shoot("06f-nominatif-pratinjau")
    page.preview.notes.choose(2)
    wait(120)
    camera.shoot("06g-nominatif-pembacaan")
    page.meanings.open()
    wait(200)
    camera.dialog("06h-nominatif-arti-nilai")
    page._again()
