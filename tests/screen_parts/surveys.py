"""Survei: list, result with its ⓘ, entry, and the dialogs around them."""

from pathlib import Path
from tempfile import mkdtemp

from PySide6.QtWidgets import QApplication

from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """Everything a survey is looked at and worked with."""
    page = camera.page("feedback", tab="surveys", settle=900)
    tab = page.view("surveys")
    camera.shoot("42-survei-daftar")
    rows = tab.model.records()
    closed = next(row for row in rows if not row.survey.status.is_open)
    running = next(row for row in rows if row.survey.status.is_open)
    tab.open_survey(closed.id)
    wait(700)
    camera.shoot("42b-survei-hasil")
    tab.result.index.explain()
    wait(300)
    camera.shoot("42c-survei-hitungan")
    for widget in QApplication.allWidgets():
        if isinstance(widget, ExplanationPopover) and widget.isVisible():
            widget.close()
    tab.result.print.click()
    wait(200)
    camera.shoot("42m-survei-cetak", tab.result.menu)
    tab.result.menu.hide()
    tab.result.papers["sentences"].trigger()
    wait(300)
    camera.dialog("42n-kalimat-laporan")
    tab.open_survey(running.id)
    wait(700)
    camera.shoot("42d-survei-berjalan")
    tab._on_wanted("entry")
    wait(900)
    camera.shoot("42e-survei-isi")
    tab.entry.profile.setChecked(True)
    wait(200)
    camera.shoot("42f-survei-isi-profil")
    tab.entry.edit(tab.entry.model.records()[0])
    wait(300)
    camera.dialog("42g-responden")
    tab.show_list()
    tab.add()
    wait(300)
    camera.dialog("42h-survei-baru")
    tab.open_services()
    wait(500)
    camera.dialog("42i-layanan")
    tab.open_old()
    wait(500)
    camera.dialog("42j-indeks-lama")
    tab.check_figures()
    wait(300)
    camera.dialog("42k-periksa-angka")
    tab.acts._row = running
    tab.acts.open_questions()
    wait(700)
    camera.dialog("42l-kuesioner")
    tab.acts._print("skm-publikasi", closed)
    wait(1600)
    camera.shoot("42q-laporan-survei")
    _imported(camera)


def _imported(camera: Camera) -> None:
    """The columns of a sheet of answers, with what is asked beside them."""
    head = ";".join(["nomor", "jk", "usia", *(f"U{n}" for n in range(1, 10)), "saran"])
    rows = [f"{n};L;{20 + n};{';'.join('344434434')};" for n in range(1, 9)]
    rows[3] = rows[3].replace("4;3;4", "5;3;4", 1)
    path = Path(mkdtemp(prefix="sdm-survei-")) / "survei-loket.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    page = camera.page("imports", path=str(path), kind="skm", settle=900)
    camera.shoot("42o-impor-survei")
    fields = page.columns.choices.fields
    fields["layanan"].set_value("Penerbitan KTP-el")
    fields["periode"].set_value("2026-S2")
    fields["urutan"].set_value("kuesioner")
    page.foot.next.click()
    wait(700)
    camera.shoot("42p-impor-survei-pratinjau")
