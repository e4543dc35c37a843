"""Documents: a person's tab, taking files in, viewer, photo, the archive page, due documents."""

import tempfile
from pathlib import Path

from PySide6.QtGui import QImage

from tests.scans import pdf_bytes, picture_bytes
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """Everything the staff sees."""
    page = camera.page("documents", settle=700)
    camera.shoot("60-arsip-dokumen")
    page.tabs.choose("units")
    wait(150)
    camera.shoot("60-arsip-dokumen-unit")
    page.tabs.choose("people")
    page.export_documents()
    wait(250)
    camera.dialog("60-ekspor-dokumen")
    row = page.people.records()[2]
    camera.page("due", kind="DOKUMEN", settle=600)
    camera.shoot("61-tenggat-dokumen")
    people = camera.page("employees", employee_id=_first(camera), tab="dokumen", settle=800)
    camera.shoot("62-dokumen-pegawai")
    view = people.person._content
    view._set_over(is_over=True)
    camera.shoot("62-dokumen-seret")
    view._set_over(is_over=False)
    settings = camera.page("settings", tab="documents", settle=400)
    camera.shoot("63-jenis-dokumen")
    settings.tab("documents")._edit_current()
    wait(200)
    camera.dialog("63-ubah-jenis-dokumen")
    people = camera.page("employees", employee_id=_first(camera), tab="dokumen", settle=800)
    view = people.person._content
    folder = Path(tempfile.mkdtemp(prefix="sdm-screens-scan-"))
    files = {
        "SK jabatan 2024.pdf": pdf_bytes(pages=2),
        "IMG_20260812.jpg": picture_bytes(),
        "STR perawat.pdf": pdf_bytes("STR"),
        "kontrak.docx": b"PK\x03\x04",
        "terkunci.pdf": pdf_bytes(password="x"),
    }
    for name, content in files.items():
        (folder / name).write_bytes(content)
    view.acts.take([folder / name for name in files])
    wait(1200)
    camera.dialog("62-tambah-dokumen")
    view.acts.open(view.model.records()[0])
    wait(400)
    camera.dialog("62-lihat-dokumen")
    view.acts.edit(view.model.records()[2])
    wait(300)
    camera.dialog("62-keterangan-dokumen")
    picture = QImage.fromData(camera.program.workplace.context.services.photos.of(_first(camera)))
    picture.save(str(folder / "foto.png"))
    view.acts.cut_photo(folder / "foto.png")
    wait(400)
    camera.dialog("62-foto")
    camera.page("employees", employee_id=row.pegawai_id, tab="dokumen", settle=500)
    camera.shoot("62-dokumen-pegawai-lain")
    camera.page("employees", query=_nip(camera), settle=1200)
    camera.shoot("62-daftar-dengan-foto")


def penilai(camera: Camera) -> None:
    """The own people in a window."""
    page = camera.page("documents", settle=700)
    camera.shoot("60-arsip-penilai")
    page.open_person(page.people.records()[0])
    wait(400)
    camera.dialog("60-dokumen-penilai")


def _first(camera: Camera) -> str:
    """Return somebody with a photo."""
    services = camera.program.workplace.context.services
    row = services._database.one("SELECT pegawai_id FROM foto ORDER BY id LIMIT 1")
    return row[0]


def _nip(camera: Camera) -> str:
    workplace = camera.program.workplace
    assert workplace is not None
    return workplace.context.services.employees.get(_first(camera)).nip
