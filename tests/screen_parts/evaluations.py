"""The evaluation desk."""

from sdm_desktop.domain.monitoring import GapKind
from sdm_desktop.ui.pages.evaluations.head import FOLLOW_UP, GRID, MONITORING, PERSON
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The grid and the monitoring of the office."""
    _grid(camera, "admin")
    page = camera.page("evaluations")
    page.head.choose_view(MONITORING)
    wait(400)
    camera.shoot("03c-pemantauan")
    page.monitoring.choose(GapKind.BELUM_FINAL)
    wait(150)
    camera.shoot("03d-pemantauan-belum-final")
    page.monitoring.tabs.choose("tren")
    wait(150)
    camera.shoot("03e-pemantauan-tren")
    page.monitoring.tabs.choose("penilai")
    wait(150)
    camera.shoot("03f-pemantauan-penilai")
    page.monitoring.choose(None)
    page.head.choose_view(GRID)


def penilai(camera: Camera) -> None:
    """The grid and the person view of one evaluator, with its dialogs."""
    _grid(camera, "penilai")
    page = camera.page("evaluations")
    page.head.choose_view(PERSON)
    wait(700)
    camera.shoot("04-evaluasi-orang")
    page._row_dialogs.add_note()
    wait(250)
    camera.dialog("04b-catatan")
    page._row_dialogs.open_voices()
    wait(300)
    camera.dialog("04c-penilaian-lain")
    page.head.choose_view(FOLLOW_UP)
    wait(600)
    camera.shoot("04d-tindak-lanjut")
    pane = page.views.follow_up
    pane.add.click()
    wait(250)
    camera.dialog("04e-tindak-lanjut-baru")
    pane.tabs.choose("keberatan")
    wait(600)
    camera.shoot("04f-keberatan")
    if pane.objections.rowCount():
        pane.open_objection(pane.objections.record_at(0))
        wait(300)
        camera.dialog("04g-serah-terima")
    page.head.choose_view(GRID)


def _grid(camera: Camera, user: str) -> None:
    """The grid, its dialogs and its explanation."""
    page = camera.page("evaluations", settle=900)
    page.view.grid.setFocus()
    number = min(12, page.view.model.rowCount() - 1)
    page.view.grid.go_to(page.view.model.row(number).evaluation.id, 7)
    wait(150)
    camera.shoot(f"03-evaluasi-kisi-{user}")
    page._row_actions.targets.trigger()
    wait(300)
    camera.dialog(f"03b-target-{user}")
