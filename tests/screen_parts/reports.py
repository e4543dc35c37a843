"""The report centre."""

from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.ui.pages.reports.check_dialog import CheckDialog
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The report centre with each report, another signatory, and a document under check."""
    for name in ("evaluation-document", "employee-summary", "unit-performance"):
        page = camera.page("reports", report=name, settle=2200)
        camera.shoot(f"07-laporan-{name}")
    for name in ("skp", "formulir-evaluasi", "penetapan-predikat", "penetapan-ak"):
        camera.page("reports", report=name, settle=1500)
        camera.shoot(f"07-laporan-{name}")
    page = camera.page("reports", report="unit-performance", settle=1500)
    page.parameters.signatory.form.editor("penanda").set_value("lain")
    wait(300)
    camera.shoot("07-laporan-penanda")
    page.parameters.signatory.form.editor("penanda").set_value("unit")
    wait(2000)
    page.check.click()
    wait(200)
    camera.dialog("07-periksa-kosong")
    workplace = camera.program.workplace
    assert workplace is not None
    service = workplace.context.services.reports
    unit = next(unit for unit in workplace.context.services.units.tree() if unit.induk_id)
    rendered = service.render("unit-performance", ReportRequest(unit_id=unit.id))
    service.note_print(rendered)
    page.check.click()
    wait(200)
    dialog = page.findChildren(CheckDialog)[-1]
    dialog.form.fill({"kode": rendered.codes[0]})
    dialog.check_code()
    wait(400)
    camera.dialog("07-periksa-kode")
