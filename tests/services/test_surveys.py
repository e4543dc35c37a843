"""Surveys over a real file: services, answers, indexes, closing, publishing, older indexes."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import DomainError, NotAllowedError, ValidationError
from sdm_desktop.domain.skm_rules import Scheme, Unsur, Weight
from sdm_desktop.domain.survey_answers import Respondent
from sdm_desktop.domain.survey_profile import Group
from sdm_desktop.domain.surveys import OldIndex, PublicService, SurveyStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.survey_reading import frozen_tally
from sdm_desktop.services.survey_views import Published
from sdm_desktop.services.surveys import SurveyService
from tests.services.survey_parts import KEDIRI, SMALL, answered, service_of, survey_of

TODAY = date(2026, 11, 24)


@pytest.fixture
def surveys(database, session, rules):
    return SurveyService(database, session, rules)


def test_the_published_survey_of_twenty_comes_out_through_the_file(surveys):
    key = survey_of(surveys, KEDIRI)
    found = surveys.detail(key)
    assert (found.row.result.ikm, found.row.result.mutu) == (Decimal("77.50"), "B")
    assert found.tally.jumlah == (61, 61, 63, 59, 58, 59, 64, 66, 67)
    assert [one.unsur.kode for one in found.row.result.lowest] == [
        "produk", "biaya", "kompetensi",
    ]  # fmt: skip
    assert found.explained.steps[-1].value == "B (Baik)"
    assert "Baru 20 responden; hasil bersifat indikatif" in found.alerts


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_small_samples_come_out_exactly(surveys, name):
    rows, ikm, mutu = SMALL[name]
    found = surveys.all() if survey_of(surveys, rows.split()) else []
    assert (found[0].result.ikm, found[0].result.mutu) == (Decimal(ikm), mutu)


def test_rounded_weights_are_only_for_surveys_that_are_over(surveys):
    service = service_of(surveys)
    draft = replace(surveys.draft(service, "2026-S2"), bobot=Weight.DUA_DESIMAL)
    with pytest.raises(ValidationError, match="laporan lama"):
        surveys.save(draft)
    surveys.save(replace(surveys.draft(service, "2025-S2"), bobot=Weight.DUA_DESIMAL))


def test_an_old_survey_keeps_its_fourteen_unsur_and_bands(surveys):
    service = service_of(surveys)
    surveys.save(surveys.draft(service, "2012", Scheme.LAMA))
    key = surveys.all()[0].id
    surveys.answers.add(key, Respondent(jawaban=(3,) * 14))
    found = surveys.all()[0]
    assert (found.result.ikm, found.result.mutu) == (Decimal("75.00"), "B")
    assert len(found.result.unsur) == 14


def test_a_row_is_undone_and_the_numbers_go_on(surveys):
    key = survey_of(surveys, ["444444444"])
    change = surveys.answers.add(key, answered(surveys, "111111111"))
    assert surveys.all()[0].result.ikm == Decimal("62.50")
    change.undo()
    assert surveys.all()[0].result.ikm == Decimal("100.00")
    surveys.answers.add(key, answered(surveys, "4444-4444"))
    assert [one.nomor for one in surveys.answers.all(key)] == [1, 3]
    assert surveys.live(key).next_number == 4


def test_a_row_is_corrected_and_removed(surveys):
    key = survey_of(surveys, ["444444444", "111111111"])
    second = surveys.answers.last(key, 5)[1]
    surveys.answers.change(key, replace(second, jawaban=(4,) * 9, jk="P", saran="Lebih cepat"))
    assert surveys.all()[0].result.ikm == Decimal("100.00")
    fixed = surveys.answers.all(key)[1]
    assert (fixed.nomor, fixed.jk, fixed.saran) == (2, "P", "Lebih cepat")
    surveys.answers.remove(key, fixed)
    assert [one.nomor for one in surveys.answers.all(key)] == [1]
    with pytest.raises(DomainError, match="sudah dihapus"):
        surveys.answers.remove(key, fixed)


def test_the_last_rows_are_read_without_all_the_others(surveys):
    key = survey_of(surveys, [])
    surveys.answers.add_many(key, [answered(surveys, "444444444")] * 700)
    surveys.answers.add(key, answered(surveys, "111111111"))
    with surveys.database.read():
        assert [one.banyak for one in surveys.store.last_bundles(key, 50)] == [200, 1]
    assert [one.nomor for one in surveys.answers.last(key, 3)] == [699, 700, 701]
    assert surveys.all()[0].result.responden == 701


@pytest.mark.parametrize(
    ("answers", "words"),
    [((4,) * 8, "Isi 9 jawaban"), ((4,) * 10, "ini 10"), ((5,) * 9, "1, 2, 3, 4"),
     ((None,) * 9, "satu pun")],
)  # fmt: skip
def test_wrong_rows_are_refused(surveys, answers, words):
    key = survey_of(surveys, [])
    with pytest.raises(ValidationError, match=words):
        surveys.answers.add(key, Respondent(jawaban=answers))


def test_an_unsur_without_answers_leaves_the_index_open_until_it_is_chosen(surveys):
    key = survey_of(surveys, ["44444444-", "33333333-"])
    found = surveys.all()[0]
    assert found.result.ikm is None
    assert "Sarana" in found.result.pesan
    with pytest.raises(DomainError, match="belum dapat ditutup"):
        surveys.closing.close(key)
    surveys.save(replace(found.survey, is_atas_terisi=True))
    assert surveys.all()[0].result.ikm == Decimal("87.50")


def test_the_set_of_unsur_is_frozen_once_somebody_answered_but_not_its_words(surveys):
    key = survey_of(surveys, [])
    survey = surveys.all()[0].survey
    tenth = Unsur("tambahan1", "Keamanan", "Amankah?", ("Tidak", "Kurang", "Ya", "Sangat"), 10, 10)
    surveys.save(survey, (*surveys.unsur(survey), tenth))
    assert surveys.unsur(surveys.all()[0].survey)[9].nama == "Keamanan"
    surveys.answers.add(key, Respondent(jawaban=(4,) * 10))
    survey = surveys.all()[0].survey
    with pytest.raises(ValidationError, match="sudah ada responden"):
        surveys.save(survey, surveys.unsur(survey)[:9])
    words = list(surveys.unsur(survey))
    words[0] = replace(words[0], pertanyaan="Mudahkah syaratnya?")
    surveys.save(survey, tuple(words))
    assert surveys.unsur(surveys.all()[0].survey)[0].pertanyaan == "Mudahkah syaratnya?"


def test_a_survey_closes_with_a_snapshot_is_published_and_reopens_with_a_reason(surveys):
    key = survey_of(surveys, KEDIRI)
    surveys.closing.close(key)
    row = surveys.all()[0]
    assert row.survey.status is SurveyStatus.DITUTUP
    assert frozen_tally(row.closing).jumlah[0] == 61
    with pytest.raises(DomainError, match="buka kembali"):
        surveys.answers.add(key, answered(surveys, "444444444"))
    with pytest.raises(ValidationError, match="mendahului"):
        surveys.closing.publish(key, "000.9/1", date(2026, 11, 1))
    surveys.closing.publish(key, "000.9/941/DKPS/2026", TODAY)
    row = surveys.all()[0]
    assert (row.survey.status, row.closing.nomor) == (
        SurveyStatus.DIPUBLIKASIKAN, "000.9/941/DKPS/2026",
    )  # fmt: skip
    with pytest.raises(ValidationError, match="Alasan"):
        surveys.closing.reopen(key, "  ")
    surveys.closing.reopen(key, "Satu lembar tertinggal")
    surveys.answers.add(key, answered(surveys, "444444444"))
    surveys.closing.close(key)
    closings = surveys.detail(key).closings
    assert [one.is_berlaku for one in closings] == [True, False]
    assert (closings[1].nomor, closings[1].alasan_buka) == (
        "000.9/941/DKPS/2026", "Satu lembar tertinggal",
    )  # fmt: skip


def test_trend_and_change_count_the_program_s_own_numbers_and_old_indexes(surveys):
    service = service_of(surveys)
    old = OldIndex(
        layanan_id=service, periode="2025-S2", mulai=TODAY, selesai=TODAY, ikm=Decimal("83.00"),
        mutu_cetak="A",
    )  # fmt: skip
    surveys.history.save(old)
    key = survey_of(surveys, ["333333333", "444444444"], "2026-S1")
    found = surveys.detail(key)
    assert [point.ikm for point in found.trend] == [Decimal("83.00"), Decimal("87.50")]
    assert found.row.delta == Decimal("4.50")
    listed = surveys.history.all()[0]
    assert (listed.check.kode, listed.index.mutu_cetak) == ("cocok hanya pita lama", "A")
    with pytest.raises(ValidationError, match="sudah ada"):
        surveys.history.save(replace(old, periode="2025-s2"))
    with pytest.raises(ValidationError, match="sudah punya survei"):
        surveys.history.save(replace(old, periode="2026-S1"))
    with pytest.raises(ValidationError, match="25,00 sampai 100,00"):
        surveys.history.save(replace(old, periode="2024", ikm=Decimal("24.99")))
    surveys.history.remove(listed.id).undo()
    assert len(surveys.history.all()) == 1


def test_services_are_pooled_or_averaged_but_not_with_other_unsur(surveys):
    first = survey_of(surveys, ["444444444", "444444444"], name="X")
    second = survey_of(surveys, ["111111111"], name="Y")
    total = surveys.total([first, second])
    assert (total.pooled.ikm, total.pooled.mutu) == (Decimal("75.00"), "C")
    assert (total.mean, total.mean_band.mutu) == (Decimal("62.50"), "D")
    surveys.save(surveys.draft(service_of(surveys, "Z"), "2026-S2", Scheme.LAMA))
    third = next(row.id for row in surveys.all() if row.layanan.nama == "Z")
    assert "tidak dapat digabung" in surveys.total([first, third]).reason


def test_the_profile_hides_small_cells_and_sets_odd_ages_aside(surveys):
    key = survey_of(surveys, [])
    for number in range(7):
        person = answered(
            surveys, "333333333", jk="L" if number < 5 else "P", usia=9 if number == 6 else 34,
            pendidikan="SMA", jam="08.30", saran="Tambah kursi" if number == 2 else "",
        )  # fmt: skip
        surveys.answers.add(key, person)
    profile = surveys.detail(key).profile
    men, women = profile.groups[Group.JK]
    assert (men.banyak, men.result.ikm, women.is_hidden) == (5, Decimal("75.00"), True)
    assert profile.odd_ages == ((7, 9),)
    assert profile.suggestions == ((3, "Tambah kursi"),)
    assert profile.notes == ("Sampel tidak merata: semua responden dari jam pagi.",)


def test_published_figures_are_checked(surveys):
    nrr = [
        Decimal(value)
        for value in ["3.05", "3.05", "3.15", "2.95", "2.90", "2.95", "3.20", "3.30", "3.35"]
    ]
    found = surveys.history.check_published(Published(ikm=Decimal("76.73"), mutu="A", nrr=nrr))
    assert found.weights == (Weight.DUA_DESIMAL,)
    assert found.label.kode == "tidak cocok"
    assert "0,11" in found.sentences[1]
    wrong = surveys.history.check_published(Published(ikm=Decimal("80"), mutu="B", nrr=nrr))
    assert "seharusnya 77,50" in wrong.sentences[1]


def test_overlapping_surveys_are_stored_with_a_word_about_it(surveys):
    survey_of(surveys, [], period="2026-S2")
    service = surveys.all()[0].layanan.id
    change = surveys.save(surveys.draft(service, "2026-Q3"))
    assert "bertumpuk" in change.label
    with pytest.raises(ValidationError, match="sudah ada"):
        surveys.save(surveys.draft(service, "2026-Q3"))


def test_services_are_unique_in_a_unit_and_only_unused_ones_go(surveys):
    key = survey_of(surveys, [])
    with pytest.raises(ValidationError, match="sudah ada"):
        surveys.save_service(PublicService(nama="ktp  ELEKTRONIK"))
    service = surveys.all()[0].layanan.id
    with pytest.raises(DomainError, match="masih dipakai"):
        surveys.remove_service(service)
    surveys.remove(key)
    surveys.remove_service(service)
    assert surveys.services() == []


def test_only_the_office_writes_and_evaluators_do_not_even_read(database, rules, session_of):
    reading = SurveyService(database, session_of(Role.PIMPINAN), rules)
    assert reading.all() == []
    with pytest.raises(NotAllowedError):
        reading.save_service(PublicService(nama="X"))
    with pytest.raises(NotAllowedError):
        SurveyService(database, session_of(Role.PENILAI), rules).all()


def test_the_sentences_of_the_report_are_kept(surveys):
    key = survey_of(surveys, ["444444444"])
    surveys.closing.save_sentences(key, {"latar": " Survei ini … ", "maksud": ""})
    assert surveys.all()[0].survey.sentences == {"latar": "Survei ini …"}
