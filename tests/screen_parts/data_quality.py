"""Pictures of what keeps the records sound: findings."""

from dataclasses import replace

from PySide6.QtGui import QGuiApplication

from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.query import parse_query
from sdm_desktop.domain.saved_filters import SavedFilter
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The list of findings, the form at a field, an entry at a field, and the reason."""
    page = camera.page("employees", 1500, tab="checks")
    view = page.more.view("checks")
    view.table.rows.set_current_row(0)
    camera.shoot("02b-periksa-data")
    found = view.model.records()
    page.more.open_finding(next(one for one in found if one.kind is None))
    wait(700)
    camera.shoot("02c-periksa-isian")
    page.form.left.emit()
    workplace = camera.program.workplace
    assert workplace is not None
    services = workplace.context.services
    past = services.histories.of(found[0].pegawai_id).entries[HistoryKind.GOLONGAN]
    told = FieldError(
        "sk_tanggal", "SK bertanggal sesudah berlaku.", "SK_SETELAH_TMT", Level.WARNING
    )
    page.person.desk.open_at(past[0], told)
    wait(400)
    camera.dialog("02d-periksa-riwayat")
    view.model.mark_rows([0, 1], on=True)
    view.accept()
    wait(200)
    camera.dialog("02e-memang-demikian")
    view.model.clear_marks()
    duplicates(camera)
    page.show_tab("list")
    saved_filters(camera)
    pasting(camera)


def duplicates(camera: Camera) -> None:
    """A person registered twice, side by side."""
    workplace = camera.program.workplace
    assert workplace is not None
    service = workplace.context.services.employees
    row = service.open_list(parse_query("status:PNS")).fetch(0, 1)[0]
    person = service.get(row.id)
    nip = f"{person.nip[:15]}{int(person.nip[15:]) % 98 + 901}"
    twice = replace(person, id="", rev=0, nip=nip, nomor_hp="081299990001", email="", npwp="")
    service.register(replace(twice, alamat="Jl. Contoh Lama 7", gelar_belakang=""))
    page = camera.page("employees", 1200, tab="duplicates")
    view = page.more.view("duplicates")
    view.table.rows.set_current_row(0)
    wait(600)
    camera.shoot("02f-duplikat")
    service.remove(service.by_nip(nip).id)


def saved_filters(camera: Camera) -> None:
    """The dialogs that name and arrange filters."""
    page = camera.page("employees", 400, query="status:PNS golongan:III/a..III/d")
    bar = page.list.filter
    for name, text in (("PNS golongan III", "status:PNS"), ("Guru SD", "jabatan:guru")):
        bar.store.save(SavedFilter(name, text), shared=False)
    bar.store.shared = [SavedFilter("Akan pensiun tahun ini", "pensiun:2026")]
    bar.save_link.click()
    wait(200)
    camera.dialog("02g-simpan-filter")
    bar.manage()
    wait(200)
    camera.dialog("02h-kelola-filter")
    for name in ("PNS golongan III", "Guru SD"):
        bar.store.remove(name, shared=False)
    bar.line.clear()


def pasting(camera: Camera) -> None:
    """The cell that is typed into, and the preview of a pasted block."""
    page = camera.page("employees", 500, query="status:PNS")
    rows = page.list.table.rows
    rows.setFocus()
    rows.set_current_row(2)
    page.pasting.cells.choose("jabatan")
    page.pasting.cells.edit()
    wait(100)
    camera.shoot("02i-isi-sel")
    page.pasting.cells._close()
    page.pasting.cells.choose("golongan")
    block = ["III/d\tArsiparis Ahli Muda", "V/z\tAnalis SDM Aparatur", "3b\tPengelola Data\u200b"]
    QGuiApplication.clipboard().setText("\n".join([*block, "IV/a\tGuru Ahli Madya"]))
    page.pasting.paste()
    wait(400)
    camera.dialog("02j-tempel-sel")
    page.list.filter.line.clear()
