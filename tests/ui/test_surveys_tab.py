"""The tab Survei with a real office: list, result, entry by keypad, dialogs."""

from dataclasses import replace
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from sdm_desktop.domain.feedback import FeedbackKind
from sdm_desktop.domain.surveys import SurveyStatus
from sdm_desktop.ui.pages.feedback.entry_dialog import EntryDialog
from sdm_desktop.ui.pages.feedback.improvement_dialog import ImprovementDialog
from sdm_desktop.ui.pages.feedback.questions_dialog import QuestionsDialog
from sdm_desktop.ui.pages.feedback.respondent_dialog import RespondentDialog
from sdm_desktop.ui.pages.feedback.sentences_dialog import SentencesDialog
from sdm_desktop.ui.pages.feedback.survey_dialogs import (
    PublishDialog,
    ServiceDialog,
    SurveyDialog,
)
from sdm_desktop.ui.pages.feedback.survey_figure_dialogs import CheckDialog, OldIndexDialog
from sdm_desktop.ui.pages.feedback.survey_lists import OldIndexesDialog, ServicesDialog
from sdm_desktop.ui.pages.feedback.surveys_tab import ENTRY, LIST, RESULT, SurveysTab
from sdm_desktop.ui.report_memory import ReportMemory
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from tests.services.survey_parts import KEDIRI, survey_of
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def show(qtbot, context):  # noqa: F811
    frames = []

    def make():
        frame = QWidget()
        frames.append(frame)
        qtbot.addWidget(frame)
        tab = SurveysTab(context, frame)
        frame.resize(1140, 620)
        tab.resize(1140, 620)
        with qtbot.waitExposed(frame):
            frame.show()
        settled(qtbot, context)
        return tab

    yield make
    frames.clear()


@pytest.fixture
def surveys(context):  # noqa: F811
    return context.services.surveys


@pytest.fixture
def tab(surveys, show):
    survey_of(surveys, ["444444444", "333333333"])
    return show()


def dialog(kind):
    (found,) = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    return found


def opened(qtbot, context, tab):  # noqa: F811
    """Open the result of the only survey."""
    tab.open_row(tab.model.records()[0])
    settled(qtbot, context)
    return tab.result


def typing(qtbot, context, tab):  # noqa: F811
    opened(qtbot, context, tab)
    tab.result.buttons["entry"].click()
    settled(qtbot, context)
    return tab.entry


def test_the_list_shows_index_and_grade_and_is_searched(tab):
    (row,) = tab.model.records()
    assert [tab.model.index(0, n).data() for n in range(1, 6)] == [
        "KTP elektronik", "Semester II Tahun 2026", "2", "87,50", "B  Baik",
    ]  # fmt: skip
    tab.search.setText("akta")
    assert tab.model.rowCount() == 0
    tab.search.setText("ktp 2026-s2")
    assert tab.model.rowCount() == 1
    assert row.result.ikm == Decimal("87.50")


def test_a_result_shows_arithmetic_lowest_unsur_and_others(qtbot, context, tab):  # noqa: F811
    result = opened(qtbot, context, tab)
    assert tab._stack.currentIndex() == RESULT
    assert (result.index.figure.text(), result.index.mutu.text()) == ("87,50", "B  Baik")
    assert not result.papers["publication"].isEnabled()
    result.index.info.click()
    popover = dialog(ExplanationPopover)
    assert "87,50" in popover.accessibleName()
    popover.close()
    result.back.click()
    assert tab._stack.currentIndex() == LIST


def test_escape_goes_from_the_result_back_to_the_list(qtbot, context, tab):  # noqa: F811
    result = opened(qtbot, context, tab)
    qtbot.keyClick(result.back, Qt.Key.Key_Escape)
    assert tab._stack.currentIndex() == LIST


def test_nine_digits_are_a_row_and_the_index_is_there_at_once(qtbot, context, tab, surveys):  # noqa: F811
    entry = typing(qtbot, context, tab)
    assert tab._stack.currentIndex() == ENTRY
    qtbot.keyClicks(entry.boxes, "11111111")
    assert entry.head.people.text() == "2 responden"
    qtbot.keyClicks(entry.boxes, "1")
    assert (entry.head.people.text(), entry.head.index.text()) == ("3 responden", "IKM 66,67  C")
    settled(qtbot, context)
    assert surveys.all()[0].result.ikm == Decimal("66.67")


def test_the_published_rows_typed_give_the_published_index(qtbot, context, tab, surveys):  # noqa: F811
    for row in surveys.answers.all(surveys.all()[0].id):
        surveys.answers.remove(surveys.all()[0].id, row)
    entry = typing(qtbot, context, tab)
    for digits in KEDIRI:
        qtbot.keyClicks(entry.boxes, digits[:7] + digits[8] + digits[7])
    settled(qtbot, context)
    assert entry.head.index.text() == "IKM 77,50  B"
    found = surveys.all()[0].result
    assert [one.jumlah for one in found.unsur] == [61, 61, 63, 59, 58, 59, 64, 66, 67]


def test_blanks_corrections_and_keys_that_are_no_answers(qtbot, context, tab, surveys):  # noqa: F811
    entry = typing(qtbot, context, tab)
    qtbot.keyClicks(entry.boxes, "44")
    qtbot.keyClick(entry.boxes, Qt.Key.Key_Backspace)
    qtbot.keyClicks(entry.boxes, "3-")
    qtbot.keyClicks(entry.boxes, "0")
    assert "“0” bukan jawaban U4" in entry.message.text()
    qtbot.keyClicks(entry.boxes, "5x")
    assert entry.boxes.values()[:4] == (4, 3, None, None)
    qtbot.keyClick(entry.boxes, Qt.Key.Key_Enter)
    assert "menjawab 2 unsur saja" in entry.message.text()
    settled(qtbot, context)
    assert surveys.answers.last(surveys.all()[0].id, 1)[0].jawaban[:3] == (4, 3, None)
    qtbot.keyClicks(entry.boxes, "---------")
    settled(qtbot, context)
    assert len(surveys.answers.all(surveys.all()[0].id)) == 3


def test_the_last_row_is_taken_back_with_a_key(qtbot, context, tab, surveys):  # noqa: F811
    entry = typing(qtbot, context, tab)
    qtbot.keyClicks(entry.boxes, "111111111")
    settled(qtbot, context)
    qtbot.keyClicks(entry.boxes, "*")
    settled(qtbot, context)
    assert surveys.all()[0].result.responden == 2
    assert entry.head.people.text() == "2 responden"
    qtbot.keyClicks(entry.boxes, "*")
    assert "Tidak ada baris" in entry.message.text()


def test_rows_are_pasted_from_a_worksheet(qtbot, context, tab, surveys):  # noqa: F811
    entry = typing(qtbot, context, tab)
    cells = "\t".join("444444412")
    text = f"{cells}\r\n333333333\n44444444\n{cells.replace('1', '5')}\n\n---------"
    QGuiApplication.clipboard().setText(text)
    qtbot.keyClick(entry.boxes, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, context)
    assert entry.head.people.text() == "4 responden"
    assert "baris 3: 8 jawaban" in entry.message.text()
    assert "baris 4, U8: “5”" in entry.message.text()
    assert "baris 6: kosong" in entry.message.text()
    pasted = surveys.answers.last(surveys.all()[0].id, 2)[0]
    assert pasted.jawaban == (4, 4, 4, 4, 4, 4, 4, 2, 1)
    QGuiApplication.clipboard().setText("apa saja")
    qtbot.keyClick(entry.boxes, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "Tidak ditempel" in entry.message.text()


def test_the_profile_is_typed_by_number(qtbot, context, tab, surveys):  # noqa: F811
    entry = typing(qtbot, context, tab)
    entry.profile.setChecked(True)
    qtbot.keyClicks(entry.boxes, "444444444234")
    assert "Usia" in entry.head.question.text() or "SD" in entry.head.question.text()
    qtbot.keyClicks(entry.boxes, "32")
    settled(qtbot, context)
    (person,) = surveys.answers.last(surveys.all()[0].id, 1)
    assert (person.jk, person.usia, person.pendidikan, person.pekerjaan) == (
        "P", 34, "SMA", "TNI",
    )  # fmt: skip


def test_a_row_is_corrected_in_its_dialog_and_removed(qtbot, context, tab, surveys):  # noqa: F811
    entry = typing(qtbot, context, tab)
    entry.edit(entry.model.records()[0])
    found = dialog(RespondentDialog)
    found.form.fill({"jawaban": "44444444"})
    found.save()
    assert "Isi 9 tanda" in found.form.field("jawaban").message
    found.form.fill({"jawaban": "444444432", "saran": "Lebih ramah"})
    found.save()
    settled(qtbot, context)
    person = surveys.answers.all(surveys.all()[0].id)[1]
    assert (person.jawaban, person.saran) == ((4, 4, 4, 4, 4, 4, 4, 2, 3), "Lebih ramah")
    entry.table.setFocus()
    entry.remove()
    settled(qtbot, context)
    assert surveys.all()[0].result.responden == 1


def test_a_suggestion_becomes_an_entry_of_the_register(qtbot, context, tab, surveys):  # noqa: F811
    key = surveys.all()[0].id
    person = surveys.answers.all(key)[0]
    surveys.answers.change(key, replace(person, saran="Tambah kursi di ruang tunggu"))
    entry = typing(qtbot, context, tab)
    entry.edit(entry.model.records()[-1])
    dialog(RespondentDialog).register_suggestion()
    found = dialog(EntryDialog)
    found.save()
    settled(qtbot, context)
    (row,) = context.services.register.open()
    assert (row.entry.jenis, row.entry.layanan, row.entry.is_anonim, row.entry.uraian) == (
        FeedbackKind.SARAN, "KTP elektronik", True, "Tambah kursi di ruang tunggu",
    )  # fmt: skip


def test_a_survey_is_closed_published_and_reopened(qtbot, context, tab, surveys):  # noqa: F811
    result = opened(qtbot, context, tab)
    result.buttons["close"].click()
    settled(qtbot, context)
    assert result.buttons["entry"].isHidden()
    result.buttons["publish"].click()
    publishing = dialog(PublishDialog)
    publishing.save()
    settled(qtbot, context)
    assert "belum diisi" in publishing.form.field("nomor").message
    publishing.form.fill({"nomor": "000.9/7"})
    publishing.save()
    settled(qtbot, context)
    assert surveys.all()[0].survey.status is SurveyStatus.DIPUBLIKASIKAN
    assert "000.9/7" in result.index.how.text()
    tab.edit(tab.model.records()[0])
    result.buttons["reopen"].click()
    reason = dialog(AskReason)
    reason.form.fill({"alasan": "Lembar tertinggal"})
    reason.save()
    settled(qtbot, context)
    assert surveys.all()[0].survey.status is SurveyStatus.BERJALAN


def test_an_improvement_begins_at_the_lowest_unsur(qtbot, context, tab, surveys):  # noqa: F811
    survey_id = surveys.all()[0].id
    surveys.answers.add(survey_id, surveys.answers.all(survey_id)[0])
    result = opened(qtbot, context, tab)
    result.improve.click()
    found = dialog(ImprovementDialog)
    values = found.form.values()
    assert values["masalah"].startswith("Persyaratan terendah")
    assert (values["ukuran"], values["nilai_awal"]) == ("NRR Persyaratan", Decimal("3.67"))
    found.reject()


def test_a_survey_is_added_with_a_service_and_changed(qtbot, context, show, surveys):  # noqa: F811
    tab = show()
    tab.add()
    services = dialog(ServicesDialog)
    services.add()
    service = dialog(ServiceDialog)
    service.save()
    settled(qtbot, context)
    assert "belum diisi" in service.form.field("nama").message
    service.form.fill({"nama": "Akta kelahiran"})
    service.save()
    settled(qtbot, context)
    services.open_row(services.model.records()[0])
    dialog(ServiceDialog).reject()
    services.accept()
    tab.add()
    found = dialog(SurveyDialog)
    found.form.fill({"periode": "2026-S9"})
    found.save()
    assert "tidak dikenal" in found.form.field("periode").message
    found.form.fill({"periode": "2026-s2", "populasi": 300})
    found.save()
    settled(qtbot, context)
    (row,) = surveys.all()
    assert (row.survey.periode, row.sample) == ("2026-S2", 169)
    tab.edit(tab.model.records()[0])
    change = dialog(SurveyDialog)
    change.form.fill({"penanggung_jawab": "Sekretaris"})
    change.save()
    settled(qtbot, context)
    assert surveys.all()[0].survey.penanggung_jawab == "Sekretaris"
    tab.remove()
    settled(qtbot, context)
    assert surveys.all() == []


def test_questions_get_own_words_and_a_further_unsur(qtbot, context, show, surveys):  # noqa: F811
    survey_of(surveys, [])
    tab = show()
    tab.edit(tab.model.records()[0])
    tab.acts.open_questions()
    settled(qtbot, context)
    found = dialog(QuestionsDialog)
    found.add_unsur()
    found.save()
    settled(qtbot, context)
    assert "belum bernama" in found._message.text()
    found.form.fill(
        {"nama9": "Keamanan", "tanya9": "Amankah?"}
        | {f"pilihan9_{n}": f"P{n}" for n in range(1, 5)}
    )
    found.save()
    settled(qtbot, context)
    assert surveys.unsur(surveys.all()[0].survey)[9].pilihan == ("P1", "P2", "P3", "P4")


def test_a_unsur_that_was_added_is_taken_away_again(qtbot, context, show, surveys):  # noqa: F811
    survey_of(surveys, [])
    tab = show()
    tab.edit(tab.model.records()[0])
    tab.acts.open_questions()
    settled(qtbot, context)
    found = dialog(QuestionsDialog)
    assert not found.fewer.isEnabled()
    found.add_unsur()
    found.remove_unsur()
    assert "nama9" not in found.form.values()
    found.reject()


def test_printed_figures_are_checked(qtbot, context, tab):  # noqa: F811
    tab.check_figures()
    found = dialog(CheckDialog)
    found.form.fill({"nrr": "3,05 5"})
    found.check()
    assert "1 sampai 4" in found.form.field("nrr").message
    found.form.fill(
        {
            "ikm": Decimal("77.50"),
            "mutu": "A",
            "nrr": "3,05 3,05 3,15 2,95 2,90 2,95 3,20 3,30 3,35",
        }
    )
    found.check()
    settled(qtbot, context)
    assert "tidak cocok dengan kedua pita; seharusnya B" in found.answer.text()
    assert "bobot tepat 1/9" in found.answer.text()
    found.reject()


def test_an_older_index_joins_the_trend(qtbot, context, tab, surveys):  # noqa: F811
    tab.open_old()
    settled(qtbot, context)
    found = dialog(OldIndexesDialog)
    found.add()
    index = dialog(OldIndexDialog)
    index.save()
    assert index.form.field("ikm").message
    key = surveys.services()[0].id
    index.form.fill(
        {"layanan_id": key, "periode": "2025-S2", "ikm": Decimal("83"), "mutu_cetak": "A"}
    )
    index.save()
    settled(qtbot, context)
    assert "hanya cocok dengan pita lama" in found.model.records()[0].check.pesan
    found.accept()
    result = opened(qtbot, context, tab)
    assert [point.ikm for point in result.trend.shown()] == [Decimal("83"), Decimal("87.50")]
    assert result.index.change.text().startswith("Naik 4,50 dari Semester II Tahun 2025")


@pytest.mark.qt_log_ignore("does not support (raise|grabbing the keyboard)", extend=True)
def test_papers_and_the_recap_of_a_survey(qtbot, context, tab, surveys, tmp_path):  # noqa: F811
    result = opened(qtbot, context, tab)
    asked = []
    context.navigation.requested.connect(lambda page, arguments: asked.append((page, arguments)))
    context.navigation.open("reports", report="skm-laporan")
    result.papers["report"].trigger()
    memory = ReportMemory(context.preferences).read("skm-laporan")
    assert memory.options == {"layanan": "KTP elektronik", "periode": "2026-S2"}
    tab.acts._rows = surveys.all()
    said = []
    context.messages.shown.connect(lambda level, text: said.append(text))
    tab.acts.save_recap(str(tmp_path / "rekap.xlsx"))
    settled(qtbot, context)
    assert "2 responden" in said[-1]
    result.print.click()
    assert result.menu.isVisible()
    result.menu.hide()


def test_the_sentences_of_the_report_are_written(qtbot, context, tab, surveys):  # noqa: F811
    result = opened(qtbot, context, tab)
    result.papers["sentences"].trigger()
    found = dialog(SentencesDialog)
    assert "{ikm}" in found.form.values()["kesimpulan"]
    found.form.fill({"maksud": "Maksud kami lain."})
    found.save()
    settled(qtbot, context)
    assert surveys.all()[0].survey.sentences == {"maksud": "Maksud kami lain."}


def test_a_bar_of_another_service_opens_it(qtbot, context, tab, surveys):  # noqa: F811
    survey_of(surveys, ["222222222"], name="Akta")
    result = opened(qtbot, context, tab)
    other = next(row for row in surveys.all() if row.id != result.detail.row.id)
    result.others.activated.emit(other.id)
    settled(qtbot, context)
    assert result.title.text() == other.title
    assert "Seluruh layanan 75,00 (C), gabungan seluruh responden" in result.total.text()
    result.pooling.set_value("RATA_RATA")
    result.pooling.activated.emit(1)
    settled(qtbot, context)
    assert "Seluruh layanan 68,75 (C), rata-rata IKM layanan" in result.total.text()
    result.trend.activated.emit(result.detail.trend[-1])
    tab.open_with()
    assert tab._stack.currentIndex() == LIST
    tab.open_with(survey=other.id, entry=True)
    settled(qtbot, context)
    assert tab.entry.head.title.text() == other.title
