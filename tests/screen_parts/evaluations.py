"""The evaluation desk."""

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The grid and the monitoring of the office."""
    _grid(camera, "admin")
    page = camera.page("evaluations")
    page.head.view_chosen.emit(1)
    wait(400)
    camera.shoot("03c-pemantauan")
    page.head.view_chosen.emit(0)


def penilai(camera: Camera) -> None:
    """The grid of one evaluator."""
    _grid(camera, "penilai")


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
