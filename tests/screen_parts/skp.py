"""Plans: list, editor in its states, work of a period, matrix, templates, the year's wizard."""

from sdm_desktop.domain.skp import SkpStatus
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The list by state, one plan of each state with its tabs, and every dialog."""
    page = camera.page("skp", settle=900)
    camera.shoot("20-skp-daftar")
    rows = page.list_view.rows()

    def of(status: SkpStatus) -> str:
        return next(row.skp.id for row in rows if row.skp and row.skp.status is status)

    page.list_view.choose_state("DIAJUKAN")
    page.list_view.model.mark_rows(range(2), on=True)
    wait(100)
    camera.shoot("20b-skp-diajukan")
    page.list_view.model.clear_marks()
    page.list_view.choose_state("")
    for status in (SkpStatus.DIKEMBALIKAN, SkpStatus.DIAJUKAN):
        camera.page("skp", skp_id=of(status), tab="plan", settle=900)
        camera.shoot(f"21-skp-{status.value.lower()}")
    camera.page("skp", skp_id=of(SkpStatus.DIKEMBALIKAN), tab="plan", settle=900)
    page.editor.plan.view.edit(page.editor.plan.model.index(1, 1))
    wait(200)
    camera.shoot("21b-skp-ketik")
    page.editor.plan._detail(1)
    wait(300)
    camera.dialog("21e-rincian")
    for tab in ("behaviour", "attachments"):
        page.editor.tabs.choose(tab)
        wait(200)
        camera.shoot(f"21c-skp-{tab}")
    page.editor.acts.edit_head(page.editor._loaded.view.skp, page.editor._loaded.units)
    wait(300)
    camera.dialog("21d-kepala")
    work = next(
        row.skp.id
        for row in rows
        if row.skp and row.skp.status is SkpStatus.DISETUJUI and row.unit.startswith("Bidang Pel")
    )
    camera.page("skp", skp_id=work, tab="work", settle=900)
    camera.shoot("22-skp-pelaksanaan")
    page.editor.work.period.set_value("T4")
    wait(500)
    page.editor.work.model.typed.emit(1, "isi", "Menyusun jadwal bulanan dan membagi pekerjaan")
    wait(500)
    camera.shoot("22a-skp-triwulan-baru")
    page.editor.work.view.opened.emit(1)
    wait(400)
    camera.dialog("22b-bukti")
    acting = next(row.skp.id for row in rows if row.skp and row.skp.is_plt_plh_pj)
    camera.page("skp", skp_id=acting, tab="work", settle=900)
    page.editor.work._open_acting()
    wait(400)
    camera.dialog("22d-plt")
    page.editor.acts.revise(page.editor._loaded.view.skp, page.editor._loaded.units)
    wait(300)
    camera.dialog("22c-perubahan")
    camera.page("skp", tab="matrix", settle=900)
    camera.shoot("23-matriks-gambar")
    page.matrix.form.set_value("table")
    wait(300)
    camera.shoot("23b-matriks-tabel")
    page.matrix.form.set_value("picture")
    page.acts.apply_template([row.pegawai_id for row in rows[:20]], 2027)
    wait(700)
    camera.dialog("24-templat")
    page.acts.open_cycle(2027)
    wait(900)
    camera.dialog("24b-siklus")
    page.acts.approve([of(SkpStatus.DIAJUKAN)])
    wait(200)
    camera.dialog("24c-setujui")
    page.acts.give_back([of(SkpStatus.DIAJUKAN)])
    wait(200)
    camera.dialog("24d-kembalikan")
    page.acts.dialogue(of(SkpStatus.DIAJUKAN), None)
    wait(200)
    camera.dialog("24e-dialog")
    camera.page("skp", tab="list", settle=400)


def penilai(camera: Camera) -> None:
    """The list as a penilai sees it."""
    camera.page("skp", settle=900)
    camera.shoot("20c-skp-penilai")
