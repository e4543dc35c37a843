"""Rencana Pelatihan: cooperation, budget, needs and the yearly plan."""

import tempfile
from pathlib import Path

from sdm_desktop.ui.pages.training_plan.budget_dialogs import LineDialog
from sdm_desktop.ui.pages.training_plan.cooperation_tab import CooperationTab
from sdm_desktop.ui.pages.training_plan.cost_dialog import CostDialog
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from tests.scans import pdf_bytes, picture_bytes
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """Every tab with its dialogs."""
    page = camera.page("training_plan", tab="needs", settle=1500)
    tab = page.view("needs")
    tab.topics.mark_rows([0, 1], on=True)
    wait(400)
    camera.shoot("52-kebutuhan")
    tab.explain(tab.topics.records()[0])
    wait(200)
    camera.shoot("52c-mengapa")
    for popover in tab.findChildren(ExplanationPopover):
        popover.close()
    tab.plan_topics()
    wait(300)
    camera.dialog("52b-rencanakan")
    tab.topics.clear_marks()
    page = camera.page("training_plan", tab="plan", settle=700)
    camera.shoot("53-rencana")
    page.view("plan").add()
    wait(300)
    camera.dialog("53b-usulan")
    page = camera.page("training_plan", tab="competence", settle=900)
    tab = page.view("competence")
    tab.people.rows.setFocus()
    tab.people.desk.choose("M.03")
    camera.shoot("54-kompetensi")
    tab.mode.set_value("jabatan")
    wait(600)
    camera.shoot("54b-standar")
    tab.own()
    wait(300)
    camera.dialog("54c-daftar-kompetensi")
    page = camera.page("training_plan", tab="cooperation", settle=900)
    tab = page.view("cooperation")
    tab.table.setFocus()
    tab.table.rows.set_current_row(2)
    wait(400)
    camera.shoot("50-kerja-sama")
    _files(camera, tab)
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
        cost = next(one for one in tab.findChildren(CostDialog) if one.isVisible())
        cost.edit(cost.model.records()[0])
        wait(300)
        camera.shoot("51d-baris-biaya", cost.findChild(LineDialog))
        cost.findChild(LineDialog).close()
        camera.dialog("51b-biaya")
    tab.add()
    wait(300)
    camera.dialog("51c-pagu")


def _files(camera: Camera, tab: CooperationTab) -> None:
    """Scans of the current agreement, and their pages; the office is left as it was."""
    folder = Path(tempfile.mkdtemp(prefix="sdm-screens-"))
    (folder / "IA TI pelayanan publik.pdf").write_bytes(
        pdf_bytes("Perjanjian pelaksanaan, halaman", pages=3)
    )
    (folder / "Lampiran.jpg").write_bytes(picture_bytes(size=(600, 840)))
    tab.acts.add_files(sorted(folder.iterdir()))
    wait(900)
    assert tab.pane.files is not None
    tab.pane.files.setFocus()
    tab.pane._area.ensureWidgetVisible(tab.pane.files)
    wait(200)
    camera.shoot("50e-berkas")
    tab.pane.view_file()
    wait(500)
    camera.dialog("50f-lihat-berkas")
    for file in tab.pane.files.records.records():
        tab.acts.remove_file(file)
    wait(700)
