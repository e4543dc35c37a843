"""Rencana Pelatihan: cooperation, budget, needs and the yearly plan."""

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """Every tab with its dialogs."""
    page = camera.page("training_plan", tab="cooperation", settle=900)
    tab = page.view("cooperation")
    tab.table.setFocus()
    tab.table.rows.set_current_row(2)
    wait(400)
    camera.shoot("50-kerja-sama")
    tab.acts.edit()
    wait(300)
    camera.dialog("50b-dokumen")
    tab.acts.add_step()
    wait(300)
    camera.dialog("50c-tindak-lanjut")
    tab.acts.partners()
    wait(400)
    camera.dialog("50d-mitra")
