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
    page = camera.page("training_plan", tab="budget", settle=700)
    tab = page.view("budget")
    camera.shoot("51-anggaran")
    rows = tab.activities.records()
    if rows:
        tab.open_costs(rows[0].id)
        wait(500)
        camera.dialog("51b-biaya")
    tab.add()
    wait(300)
    camera.dialog("51c-pagu")
