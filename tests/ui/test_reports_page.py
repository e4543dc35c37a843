from pathlib import Path

import openpyxl
import pypdf
import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog

from sdm_desktop.domain.office import Signatory
from sdm_desktop.domain.query import parse_query
from sdm_desktop.domain.report_records import Paper
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.report_catalogue import ReportInfo, ReportOption
from sdm_desktop.ui.pages.reports.check_dialog import CheckDialog
from sdm_desktop.ui.pages.reports.page import ReportsPage, read_choices
from sdm_desktop.ui.pages.reports.parameters import Parameters
from tests.ui.demo_office import (  # noqa: F401
    context_of,
    demo_file,
    dialog_of,
    no_unhandled_failure,
    settled,
)


def make_page(qtbot, context):
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 694)
    page.show()
    qtbot.waitExposed(page)
    wait_for_pages(qtbot, page, context)
    return page


def wait_for_pages(qtbot, page, context):
    settled(qtbot, context)
    qtbot.waitUntil(
        lambda: page._task is None and not page.parameters._timer.isActive(), timeout=15_000
    )
    settled(qtbot, context)


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("penilai")


@pytest.fixture
def page(qtbot, context):
    return make_page(qtbot, context)


def text_of(pdf, number=0):
    import io

    return pypdf.PdfReader(io.BytesIO(pdf)).pages[number].extract_text()


def test_the_first_report_shows_its_real_pages(page):
    assert page.preview.view.count == page._rendered.pages > 0
    assert "DOKUMEN EVALUASI KINERJA PEGAWAI" in text_of(page._rendered.pdf)
    assert str(page._rendered.pages) in page.parameters.print.text()


WITH_PAGES = {"evaluation-document", "unit-performance", "bezetting", "duk", "nominatif"}


def test_each_card_renders_its_report_or_says_why_not(qtbot, page, context):
    for card in page.cards._cards:
        qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
        wait_for_pages(qtbot, page, context)
        has_pages = page.preview.view.count > 0
        assert has_pages or page.preview.empty.isVisible(), card.info.name
        assert has_pages or card.info.name not in WITH_PAGES, card.info.name
        assert page.parameters._title.text() == card.info.title


def test_the_search_hides_cards_and_says_when_none_is_left(qtbot, page):
    qtbot.keyClicks(page.cards.search, "kinerja unit")
    shown = [c.info.name for c in page.cards._cards if c.isVisible()]
    assert "unit-performance" in shown
    assert len(shown) < len(page.cards._cards)
    qtbot.keyClicks(page.cards.search, "zzz")
    assert not [c for c in page.cards._cards if c.isVisible()]
    assert page.cards._none.isVisible()


def test_the_chosen_report_is_in_sight_and_whole(qtbot, page):
    last = page.cards._cards[-1]
    page.open_with(report=last.info.name)
    area = page.cards._area

    def is_seen():
        place = last.mapTo(area.viewport(), QPoint(0, 0))
        assert last.isChecked()
        assert 0 <= place.y() <= area.viewport().height() - last.height()
        assert last.width() <= area.viewport().width()

    qtbot.waitUntil(is_seen)


def test_pages_are_turned_by_keys_and_named(qtbot, page):
    view = page.preview.view
    first = page.preview._name.whole_text()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert view.number == 2
    assert page.preview._name.whole_text() != first
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.number == view.count


def test_another_paper_is_laid_out_again(qtbot, page, context):
    before = page._rendered.pdf
    page.parameters.form.editor("paper").set_value(Paper.F4.value)
    wait_for_pages(qtbot, page, context)
    assert page._request.paper is Paper.F4
    assert page._rendered.pdf != before


def test_a_wrong_date_is_told_under_its_field_and_nothing_is_rendered(qtbot, page, context):
    before = page._rendered
    qtbot.keyClicks(page.parameters.form.field("date").editor, "31022026")
    wait_for_pages(qtbot, page, context)
    assert page.parameters.form.field("date").state == "error"
    assert page._rendered is before


def test_one_person_is_chosen_from_outside(qtbot, page, context):
    row = context.services.employees.open_list(parse_query("Dorkas Manafe")).fetch(0, 1)[0]
    page.open_with(report="evaluation-document", employee_id=row.id)
    wait_for_pages(qtbot, page, context)
    assert page._rendered.pages == 1
    assert "Dorkas Manafe" in text_of(page._rendered.pdf)


def test_a_report_about_nobody_says_why(qtbot, page, context):
    later = next(p for p in context.services.periods.all() if p.kunci == "2026-T4")
    page.open_with(report="evaluation-document", period_id=later.id)
    wait_for_pages(qtbot, page, context)
    assert page.preview.empty.isVisible()
    assert not page.parameters.print.isEnabled()


def test_the_pdf_is_saved_as_shown(qtbot, page, context, tmp_path):
    qtbot.mouseClick(page.parameters.save, Qt.MouseButton.LeftButton)
    dialog = next(d for d in page.findChildren(QFileDialog))
    out = tmp_path / "laporan.pdf"
    dialog.fileSelected.emit(str(out))
    settled(qtbot, context)
    qtbot.waitUntil(out.exists)
    assert out.read_bytes() == page._rendered.pdf
    dialog.close()


def test_one_file_per_person_is_saved_into_a_folder(qtbot, page, context, tmp_path):
    qtbot.mouseClick(page.parameters.save_each, Qt.MouseButton.LeftButton)
    dialog = next(d for d in page.findChildren(QFileDialog))
    dialog.fileSelected.emit(str(tmp_path))
    settled(qtbot, context)
    files = list(Path(tmp_path).glob("*.pdf"))
    assert len(files) == len(page._rendered.names)
    dialog.close()


def test_printing_sends_the_pages_of_the_range(qtbot, page, context, tmp_path):
    qtbot.mouseClick(page.parameters.print, Qt.MouseButton.LeftButton)
    dialog = next(d for d in page.findChildren(QPrintDialog))
    page._printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    page._printer.setOutputFileName(str(tmp_path / "cetak.pdf"))
    dialog.accepted.emit(page._printer)
    dialog.close()
    qtbot.waitUntil(lambda: context.tasks.running == 0, timeout=20_000)
    settled(qtbot, context)
    assert len(pypdf.PdfReader(tmp_path / "cetak.pdf").pages) == page._rendered.pages
    latest = context.services.file.database.one("SELECT aksi FROM audit ORDER BY nomor DESC")
    assert latest == ("cetak",)


def test_the_preview_can_have_the_whole_page(qtbot, page):
    qtbot.mouseClick(page.preview.full, Qt.MouseButton.LeftButton)
    assert not page.cards.isVisible()
    assert not page.parameters.isVisible()
    qtbot.mouseClick(page.preview.full, Qt.MouseButton.LeftButton)
    assert page.cards.isVisible()


def test_a_hidden_page_reads_again_when_it_is_shown(qtbot, page, context):
    page.hide()
    context.bus.publish(Change(frozenset({Topic.EVALUATIONS}), "lain"))
    assert page._is_stale
    page.show()
    wait_for_pages(qtbot, page, context)
    assert not page._is_stale


OPTIONS = (
    ReportOption(
        "susunan", "Susunan", (("unit", "Menurut unit"), ("usia", "Menurut usia")), "unit"
    ),
    ReportOption("kriteria", "Tampilkan kriteria penentu", default="tidak"),
    ReportOption("judul", "Judul"),
    ReportOption("keadaan", "Keadaan pada", is_date=True),
)


def parameters_with_questions(qtbot, context):
    parameters = Parameters(context)
    qtbot.addWidget(parameters)
    parameters.resize(258, 640)
    parameters.offer(read_choices(context.services))
    parameters.show_report(INFO)
    parameters.show()
    qtbot.waitExposed(parameters)
    return parameters


INFO = ReportInfo("uji", "Uji", "Uji.", "Uji", ("unit_id", "signatory"), "x:y", OPTIONS)


def test_the_questions_of_a_report_are_asked_and_remembered(qtbot, context):
    parameters = parameters_with_questions(qtbot, context)
    form = parameters.options.form
    assert parameters.request().options["susunan"] == "unit"
    form.editor("susunan").set_value("usia")
    parameters.options.checks["kriteria"].click()
    qtbot.keyClicks(form.field("judul").editor, "Daftar A")
    qtbot.keyClicks(form.field("keadaan").editor, "31122026")
    wanted = {"susunan": "usia", "kriteria": "ya", "judul": "Daftar A", "keadaan": "2026-12-31"}
    assert parameters.request().options == wanted
    again = parameters_with_questions(qtbot, context)
    assert again.request().options == wanted


def test_an_unreadable_answer_stops_the_report(qtbot, context):
    parameters = parameters_with_questions(qtbot, context)
    qtbot.keyClicks(parameters.options.form.field("keadaan").editor, "31022026")
    assert parameters.request() is None
    assert parameters.options.form.field("keadaan").state == "error"


def test_the_head_of_the_office_or_somebody_typed_signs(qtbot, context):
    parameters = parameters_with_questions(qtbot, context)
    form = parameters.signatory.form
    assert parameters.request().signatory is None
    form.editor("penanda").set_value("kantor")
    assert parameters.request().signatory == context.services.office.office().kepala
    form.editor("penanda").set_value("lain")
    assert form.field("nama").isVisible()
    assert parameters.request() is None
    assert form.field("nama").state == "error"
    qtbot.keyClicks(form.field("nama").editor, "Drs. Yosef Keraf, M.M.")
    qtbot.keyClicks(form.field("nip").editor, "197107041997031915")
    qtbot.keyClicks(form.field("jabatan").editor, "Sekretaris Dinas")
    assert parameters.request().signatory == Signatory(
        nama="Drs. Yosef Keraf, M.M.", nip="197107041997031915", jabatan="Sekretaris Dinas"
    )


def test_somebody_of_the_office_signs_next_time_too(qtbot, context):
    parameters = parameters_with_questions(qtbot, context)
    row = context.services.employees.open_list(parse_query("Dorkas Manafe")).fetch(0, 1)[0]
    parameters.signatory.form.editor("penanda").set_value("lain")
    parameters.signatory._person._on_chosen(row)
    settled(qtbot, context)
    assert parameters.request().signatory.nip == row.nip
    stored = context.preferences.state("report/uji")
    assert row.id in stored
    assert row.nip not in stored
    again = parameters_with_questions(qtbot, context)
    settled(qtbot, context)
    assert again.request().signatory == parameters.request().signatory


def test_a_code_and_a_file_are_checked(qtbot, page, context, tmp_path):
    out = tmp_path / "laporan.pdf"
    context.services.reports.save(page._rendered, out)
    qtbot.mouseClick(page.check, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, page, CheckDialog)
    code = dialog.form.field("kode").editor
    qtbot.keyClicks(code, page._rendered.codes[0].lower())
    qtbot.keyClick(code, Qt.Key.Key_Return)
    settled(qtbot, context)
    qtbot.waitUntil(dialog.found.isVisible)
    assert "dikenal" in dialog.answer.text()
    assert page._rendered.title in dialog.details.text()
    assert "oleh penilai" in dialog.details.text()
    code.clear()
    qtbot.keyClicks(code, "ZZZZ-ZZZZ")
    qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert "tidak ditemukan" in dialog.answer.text()
    drop(dialog, out)
    settled(qtbot, context)
    assert "Dokumen cocok" in dialog.answer.text()
    dialog.accept()


def drop(dialog, path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    where = QPoint(10, 10)
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where, action, data, button, none)
    dialog.dragEnterEvent(enter)
    assert enter.isAccepted()
    dialog.dropEvent(QDropEvent(QPointF(where), action, data, button, none))


def test_a_list_is_saved_as_a_workbook(qtbot, page, context, tmp_path):
    page.open_with(report="bezetting")
    wait_for_pages(qtbot, page, context)
    qtbot.mouseClick(page.parameters.workbook, Qt.MouseButton.LeftButton)
    dialog = next(d for d in page.findChildren(QFileDialog) if d.isVisible())
    out = tmp_path / "bezetting.xlsx"
    dialog.fileSelected.emit(str(out))
    settled(qtbot, context)
    assert openpyxl.load_workbook(out).worksheets[0]["A3"].value == "Bezetting Pegawai"
    dialog.close()


def test_people_chosen_in_the_list_are_printed_alone(qtbot, page, context):
    rows = context.services.employees.open_list(parse_query("")).fetch(0, 3)
    page.open_with(report="nominatif", employee_ids=tuple(row.id for row in rows))
    wait_for_pages(qtbot, page, context)
    assert page.parameters.chosen.text().startswith("3 orang")
    text = text_of(page._rendered.pdf)
    assert "jumlah seluruhnya" not in text
    qtbot.mouseClick(page.parameters.everybody, Qt.MouseButton.LeftButton)
    wait_for_pages(qtbot, page, context)
    assert page._request.employee_ids == ()
    assert not page.parameters.chosen.isVisible()
