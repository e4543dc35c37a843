"""The tab Kinerja of a person with a real office: trend, table, and old results by keyboard."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.evaluation import PeriodKind, Predikat
from sdm_desktop.domain.past_history import LineKind
from sdm_desktop.domain.past_ratings import PastRating, Scale
from sdm_desktop.domain.performance_notes import NoteKind, NoteSource, PerformanceNote
from sdm_desktop.ui.pages.employees.past_rating_dialog import PastRatingDialog
from sdm_desktop.ui.pages.employees.performance_tab import PerformanceTab
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from tests.ui.people_office import context, office, people, settled  # noqa: F401

KEY = Qt.Key


@pytest.fixture
def petrus(people):  # noqa: F811
    return people["Petrus Nubatonis"]


@pytest.fixture
def tab(qtbot, context, petrus):  # noqa: F811
    save = context.services.performance.past.save
    for year, part, scale, value in (
        (2019, "TAHUN", Scale.PP46, "75"),
        (2021, "S1", Scale.PP46, "85"),
        (2021, "S2", Scale.P8_2021, "100"),
    ):
        label = "Cukup" if year == 2019 else "Baik"
        save(
            PastRating(
                pegawai_id=petrus.id, tahun=year, bagian=part, skala=scale,
                nilai_akhir=Decimal(value), label_asli=label,
                predikat_setara=Predikat.BUTUH_PERBAIKAN if year == 2019 else Predikat.BAIK,
            )
        )  # fmt: skip
    context.services.periods.open_year(2026, PeriodKind.TRIWULANAN)
    context.services.evaluations.start(context.services.periods.by_key("2026-T3").id)
    made = PerformanceTab(context, petrus.id, None)
    qtbot.addWidget(made)
    made.resize(1100, 560)
    with qtbot.waitExposed(made):
        made.show()
    settled(qtbot, context)
    return made


def dialog_of(qtbot):
    def found():
        return [w for w in QApplication.topLevelWidgets()
                if isinstance(w, PastRatingDialog) and w.isVisible()]  # fmt: skip

    qtbot.waitUntil(lambda: len(found()) == 1)
    return found()[0]


def write(dialog, **texts):
    for name, text in texts.items():
        editor = dialog.form.editor(name)
        editor.setText(text) if hasattr(editor, "setText") else editor.set_value(text)


def go_to(tab, name):
    row = next(n for n, line in enumerate(tab.model.records()) if line.nama == name)
    tab.table.rows.set_current_row(row)


def test_all_results_stand_in_one_table_with_a_trend(tab):
    assert [line.nama for line in tab.model.records()] == [
        "Triwulan III 2026", "Tahun 2021", "Semester II 2021", "Semester I 2021", "Tahun 2019",
    ]  # fmt: skip
    assert tab.headline.text() == "Naik dari Cukup (2019) menjadi Baik (2021)"
    assert tab.chart.accessibleDescription() == "2019 Cukup; 2021 Baik"


def test_the_value_of_a_row_can_be_explained(qtbot, tab):
    assert not tab.info.isVisible()
    go_to(tab, "Tahun 2021")
    assert tab.value.text() == "Tahun 2021: 101,11"
    qtbot.keyClick(tab.info, KEY.Key_Space)
    qtbot.waitUntil(
        lambda: any(isinstance(w, ExplanationPopover) for w in tab.findChildren(ExplanationPopover))
    )
    (popover,) = tab.findChildren(ExplanationPopover)
    assert "Tahun 2021" in popover.accessibleName()
    popover.dismiss()


def test_a_year_of_the_chart_leads_to_its_row(qtbot, tab):
    tab.chart.repaint()
    qtbot.mouseClick(tab.chart, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    assert tab.table.current_record().nama == "Tahun 2019"
    qtbot.keyClick(tab.chart, KEY.Key_Left)
    qtbot.keyClick(tab.chart, KEY.Key_Return)
    assert tab.table.current_record().nama == "Tahun 2021"


def test_an_old_result_is_entered_by_keyboard_with_its_value_live(qtbot, context, tab, petrus):  # noqa: F811
    qtbot.keyClick(tab.add_button, KEY.Key_Space)
    dialog = dialog_of(qtbot)
    editor = dialog.form.editor("tahun")
    assert editor.value() == 2018
    editor.selectAll()
    qtbot.keyClicks(editor, "2020")
    write(dialog, skala=Scale.PP30.value)
    for name, text in (("nilai_skp", "112"), ("nilai_perilaku", "92")):
        qtbot.keyClicks(dialog.form.editor(name), text)
    assert dialog.form.values()["nilai_akhir"] == Decimal("106.00")
    assert dialog.outcome.text() == "Nilai 106,00 berarti Baik"
    write(dialog, bobot="60/40")
    assert dialog.form.values()["nilai_akhir"] == Decimal("104.00")
    assert dialog.form.values()["label_asli"] == "Baik"
    dialog.explain()
    (popover,) = dialog.findChildren(ExplanationPopover)
    assert "104,00" in popover.accessibleName()
    popover.dismiss()
    qtbot.keyClick(dialog.save_button, KEY.Key_Return)
    settled(qtbot, context)
    assert [line.nama for line in tab.model.records()][-2:] == ["Tahun 2020", "Tahun 2019"]
    kept = context.services.performance.past.of_person(petrus.id)[-2]
    assert (kept.nilai_akhir, kept.skala) == (Decimal("104.00"), Scale.PP30)
    go_to(tab, "Tahun 2020")
    qtbot.keyClick(tab.table.rows, KEY.Key_Return)
    again = dialog_of(qtbot)
    assert again.form.values()["bobot"] == "60/40"
    again.reject()


def test_what_is_odd_is_told_and_what_is_wrong_is_refused(qtbot, context, tab):  # noqa: F811
    tab.add()
    dialog = dialog_of(qtbot)
    write(dialog, nilai_akhir="95", label_asli="Baik")
    assert dialog.form.field("label_asli").state == "warning"
    write(dialog, nilai_akhir="101")
    dialog.save()
    settled(qtbot, context)
    assert dialog.form.field("nilai_akhir").message == "Nilai PP 46/2011 0 sampai 100."
    write(dialog, nilai_akhir="95", tahun="2019")
    dialog.save()
    settled(qtbot, context)
    assert "sudah ada" in dialog.form.field("tahun").message
    dialog.reject()


def test_the_quadrant_has_no_numbers(qtbot, context, tab):  # noqa: F811
    tab.add()
    dialog = dialog_of(qtbot)
    write(dialog, tahun="2023")
    assert "kuadran" in dialog.outcome.text()
    write(dialog, label_asli="Sangat Baik")
    assert dialog.form.values()["predikat_setara"] == Predikat.SANGAT_BAIK.value
    dialog.save()
    settled(qtbot, context)
    assert tab.headline.text().startswith("Naik dari Baik (2021) menjadi Sangat Baik (2023)")


def test_the_joined_year_can_be_recorded(qtbot, context, tab):  # noqa: F811
    go_to(tab, "Tahun 2021")
    qtbot.keyClick(tab.table.rows, KEY.Key_Return)
    dialog = dialog_of(qtbot)
    assert dialog.form.values()["nilai_akhir"] == Decimal("101.11")
    qtbot.keyClick(dialog.save_button, KEY.Key_Return)
    settled(qtbot, context)
    kinds = {line.nama: line.kind for line in tab.model.records()}
    assert kinds["Tahun 2021"] is LineKind.LAMA


def test_delete_removes_an_old_result_and_undo_brings_it_back(qtbot, context, tab):  # noqa: F811
    go_to(tab, "Triwulan III 2026")
    qtbot.keyClick(tab.table.rows, KEY.Key_Delete)
    settled(qtbot, context)
    assert tab.model.rowCount() == 5
    go_to(tab, "Tahun 2019")
    with qtbot.waitSignal(context.bus.changed) as published:
        qtbot.keyClick(tab.table.rows, KEY.Key_Delete)
    settled(qtbot, context)
    assert "Tahun 2019" not in [line.nama for line in tab.model.records()]
    change = published.args[0]
    context.bus.publish(change.undo())
    settled(qtbot, context)
    assert "Tahun 2019" in [line.nama for line in tab.model.records()]
    go_to(tab, "Tahun 2019")
    tab.open_current()
    dialog = dialog_of(qtbot)
    qtbot.keyClick(dialog.remove_button, KEY.Key_Space)
    settled(qtbot, context)
    assert "Tahun 2019" not in [line.nama for line in tab.model.records()]


def test_an_evaluation_opens_on_its_page_in_its_period(qtbot, context, tab):  # noqa: F811
    go_to(tab, "Triwulan III 2026")
    with qtbot.waitSignal(context.navigation.requested) as asked:
        qtbot.keyClick(tab.table.rows, KEY.Key_Return)
    assert asked.args[0] == "evaluations"
    assert context.services.periods.current().kunci == "2026-T3"


def test_a_file_of_old_results_is_one_key_away(qtbot, context, tab):  # noqa: F811
    with qtbot.waitSignal(context.navigation.requested) as asked:
        qtbot.keyClick(tab.import_button, KEY.Key_Space)
    assert asked.args[:2] == ["imports", {"kind": "past-ratings"}]


def test_verified_words_of_the_public_stand_below_with_both_sides(qtbot, context, tab, petrus):  # noqa: F811
    assert tab.public.isHidden()
    notes = context.services.performance.notes
    for kind, text in ((NoteKind.POSITIF, "Sabar menjelaskan"), (NoteKind.NEGATIF, "Loket kosong")):
        notes.save_note(
            PerformanceNote(
                pegawai_id=petrus.id,
                tanggal=date(2026, 9, 3),
                jenis=kind,
                uraian=text,
                sumber=NoteSource.MASYARAKAT,
                nilai_dasar=1,
                bukti="Register 0007/2026",
            )
        )
    tab.refresh()
    settled(qtbot, context)
    assert tab.public.isHidden()
    for note in notes.of_person(petrus.id):
        context.services.file.database.connection().execute(
            "UPDATE catatan_kinerja SET status = 'TERVERIFIKASI', pemeriksa = 'x' WHERE id = ?",
            (note.id,),
        )
    tab.refresh()
    settled(qtbot, context)
    assert not tab.public.isHidden()
    assert tab.public.count.text().startswith("1 pujian, 1 keluhan")
    assert {note.uraian for note in tab.public.table.model().records()} == {
        "Sabar menjelaskan", "Loket kosong",
    }  # fmt: skip
