"""Pictures of what keeps the records sound: findings."""

from sdm_desktop.domain.histories import HistoryKind
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The list of findings, the form at a field, an entry at a field, and the reason."""
    page = camera.page("employees", 1500, tab="checks")
    view = page.more.view("checks")
    view.table.rows.set_current_row(0)
    camera.shoot("02b-periksa-data")
    found = view.model.records()
    page.more.open_finding(next(one for one in found if one.field == "nik"))
    wait(700)
    camera.shoot("02c-periksa-isian")
    page.form.left.emit()
    entry = next((one for one in found if one.kind is HistoryKind.CLTN), None)
    entry = entry or next(one for one in found if one.kind is not None)
    page.more.open_finding(entry)
    wait(400)
    camera.dialog("02d-periksa-riwayat")
    view.model.mark_rows([0, 1], on=True)
    view.accept()
    wait(200)
    camera.dialog("02e-memang-demikian")
    view.model.clear_marks()
    page.show_tab("list")
