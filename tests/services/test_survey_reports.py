"""The printed survey, read back from its bytes; the workbook with its formulas."""

import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from pypdf import PdfReader

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.improvements import Improvement
from sdm_desktop.domain.skm_rules import Order, Unsur, Weight
from sdm_desktop.domain.survey_sentences import filled, grouped
from sdm_desktop.domain.surveys import OldIndex
from sdm_desktop.services.improvements import ImprovementService
from sdm_desktop.services.report_catalogue import report_info
from sdm_desktop.services.reports import ReportRequest, ReportService
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.survey_recap import write_recap
from sdm_desktop.services.survey_views import Pooling
from sdm_desktop.services.surveys import SurveyService
from tests.services.survey_parts import KEDIRI, SMALL, answered, survey_of

TODAY = date(2026, 11, 24)


@pytest.fixture
def surveys(database, session, rules):
    return SurveyService(database, session, rules)


@pytest.fixture
def printed(database, session, rules):
    """Render a report and return its pages as text, blanks made single."""
    settings = SettingsService(database, session)
    reports = ReportService(database, session, settings, rules)

    def make(name, **options):
        request = ReportRequest(options=report_info(name).answers(options))
        pdf = reports.render(name, request).pdf
        return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(pdf)).pages]

    return make


def closed(surveys, rows, **more):
    key = survey_of(surveys, rows, **more)
    surveys.closing.close(key)
    return key


def test_the_sheet_prints_the_published_figures(surveys, printed):
    key = closed(surveys, KEDIRI)
    (page,) = printed("skm-publikasi")
    assert "77,50" in page
    assert "B" in page
    for nrr in ("3,050", "3,150", "2,950", "2,900", "3,200", "3,300", "3,350"):
        assert nrr in page
    assert "20 orang, hasil indikatif" in page
    assert "Unsur terendah dicetak tebal" in page
    surveys.closing.publish(key, "000.9/941/DKPS/2026", TODAY)
    (page,) = printed("skm-publikasi", layanan="ktp ELEKTRONIK", periode="2026-s2")
    assert "No. dokumen 000.9/941/DKPS/2026" in page
    assert "survei ditutup" in page


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_small_samples_are_printed_exactly(surveys, printed, name):
    rows, ikm, mutu = SMALL[name]
    closed(surveys, rows.split())
    (page,) = printed("skm-publikasi")
    assert ikm.replace(".", ",") in page
    words = {"A": "Sangat Baik", "B": "Baik", "C": "Kurang Baik"}
    assert words[mutu] in page


@pytest.mark.parametrize(
    ("digits", "ikm", "word"),
    [("1", "25,00", "Tidak Baik"), ("2", "50,00", "Tidak Baik"), ("3", "75,00", "Kurang Baik"),
     ("4", "100,00", "Sangat Baik")],
)  # fmt: skip
def test_equal_answers_are_printed_with_their_grade(surveys, printed, digits, ikm, word):
    closed(surveys, [digits * 9])
    (page,) = printed("skm-laporan")[:1]
    assert f"{ikm}" in page
    assert word in page


@pytest.mark.parametrize(
    ("weight", "ikm"), [(Weight.TIGA_DESIMAL, "77,42"), (Weight.DUA_DESIMAL, "76,73")]
)
def test_an_old_report_is_reproduced_and_names_its_weight(surveys, printed, weight, ikm):
    key = survey_of(surveys, KEDIRI, period="2016")
    survey = next(row.survey for row in surveys.all() if row.id == key)
    surveys.save(replace(survey, bobot=weight))
    surveys.closing.close(key)
    (page,) = printed("skm-publikasi")
    assert ikm in page
    assert f"bobot {weight.value.replace('.', ',')}" in page


def test_blanks_are_left_out_of_the_average_on_paper_too(surveys, printed):
    closed(surveys, ["444444444", "444444444", "-44444444", "344444444"])
    (page,) = printed("skm-publikasi")
    assert "3,667" in page
    assert "2,750" not in page


def test_pooled_and_mean_of_services_are_both_printed(surveys, printed):
    survey_of(surveys, ["444444444", "444444444"], name="X")
    survey_of(surveys, ["111111111"], name="Y")
    text = " ".join(printed("skm-laporan", layanan="X"))
    assert "Seluruh layanan 75,00 (C), gabungan seluruh responden" in text
    assert "rata-rata IKM layanan 62,50" in text
    surveys.choose_pooling(Pooling.RATA_RATA)
    text = " ".join(printed("skm-laporan", layanan="X"))
    assert "Seluruh layanan 62,50 (D), rata-rata IKM layanan" in text


def test_a_plan_of_before_shows_what_its_unsur_became(surveys, printed, database, session, rules):
    survey_of(surveys, KEDIRI)
    plan = Improvement(
        layanan="KTP elektronik", unsur=5, masalah="Hasil tidak sesuai", kegiatan="Periksa ulang",
        penanggung_jawab="Sekretaris", mulai=date(2026, 2, 1), target_selesai=date(2026, 6, 1),
        ukuran="NRR Produk", nilai_awal=Decimal("2.61"),
    )  # fmt: skip
    ImprovementService(database, session, rules).save(plan)
    assert "NRR 2,61 menjadi 2,90" in " ".join(printed("skm-laporan"))


def test_only_a_closed_survey_is_published(surveys, printed):
    survey_of(surveys, KEDIRI)
    with pytest.raises(DomainError, match="Tutup survei"):
        printed("skm-publikasi")
    with pytest.raises(DomainError, match="Tidak ada survei"):
        printed("skm-publikasi", layanan="Pajak")


def test_the_report_has_its_chapters_in_order_with_computed_numbers(surveys, printed):
    key = survey_of(surveys, KEDIRI[:-1])
    person = answered(surveys, KEDIRI[-1], jk="P", usia=34, pendidikan="SMA", jam="08.00")
    surveys.answers.add(key, replace(person, saran="Tambah kursi di ruang tunggu"))
    row = surveys.all()[0]
    surveys.history.save(
        OldIndex(layanan_id=row.layanan.id, periode="2025", mulai=TODAY, selesai=TODAY,
                 ikm=Decimal("70"), mutu_cetak="B")
    )  # fmt: skip
    surveys.closing.save_sentences(key, {"kesimpulan": "Kesimpulan kami: IKM {ikm}, {tak_ada}."})
    text = " ".join(printed("skm-laporan"))
    places = [
        text.index(words)
        for words in ("Pendahuluan", "Metodologi", "Profil responden", "Indeks kepuasan", "Analisis",
                      "Saran responden", "Rencana tindak lanjut", "Kesimpulan", "Kuesioner dan rekap")
    ]  # fmt: skip
    assert places == sorted(places)
    assert "IKM naik 7,50" in text
    assert "Kesimpulan kami: IKM 77,50, {tak_ada}." in text
    assert "Sarana dan prasarana Tambah kursi di ruang tunggu" in text
    assert "produk spesifikasi jenis pelayanan (2,900)" in text
    assert "Survei masih berjalan" in text


def test_a_survey_without_an_index_says_why(surveys, printed):
    survey_of(surveys, ["44444444-"])
    text = " ".join(printed("skm-laporan"))
    assert "belum ada jawaban" in text


def test_the_form_is_one_page_in_the_order_of_its_sheet(surveys, printed):
    survey_of(surveys, [])
    (page,) = printed("skm-kuesioner")
    assert page.index("sarana dan prasarana?") < page.index("penanganan pengaduan")
    assert "d. Sangat sopan dan ramah" in page
    survey = surveys.all()[0].survey
    surveys.save(replace(survey, urutan=Order.PERATURAN))
    (page,) = printed("skm-kuesioner")
    assert page.index("penanganan pengaduan") < page.index("sarana dan prasarana?")


def test_a_form_of_fourteen_unsur_stays_on_one_page(surveys, printed):
    survey_of(surveys, [])
    survey = surveys.all()[0].survey
    more = [
        Unsur(f"tambahan{n}", f"Unsur tambahan {n}", f"Bagaimana pendapat Saudara tentang hal {n}?",
              ("Tidak baik", "Kurang baik", "Baik", "Sangat baik"), 9 + n, 9 + n)
        for n in range(1, 6)
    ]  # fmt: skip
    surveys.save(survey, (*surveys.unsur(survey), *more))
    (page,) = printed("skm-kuesioner")
    assert "14. Bagaimana pendapat Saudara tentang hal 5?" in page


def test_the_workbook_holds_live_formulas_and_the_program_s_values(surveys, tmp_path):
    survey_of(surveys, KEDIRI)
    out = tmp_path / "rekap.xlsx"
    assert write_recap(surveys, surveys.all(), out) == 20
    live, shown = (openpyxl.load_workbook(out, data_only=flag) for flag in (False, True))
    assert live.sheetnames[0] == "Rekap"
    row = [cell.value for cell in shown["Rekap"][4]]
    assert row[2:11] == [3.05, 3.05, 3.15, 2.95, 2.9, 2.95, 3.2, 3.3, 3.35]
    assert (row[-2], row[-1]) == (77.5, "B")
    assert str(live["Rekap"][4][-2].value).startswith("=ROUND(")
    sheet = live[live.sheetnames[1]]
    assert [sheet[f"B{n}"].value for n in (24, 25, 26)] == [
        "=SUM(B4:B23)",
        "=COUNT(B4:B23)",
        "=B24/B25",
    ]
    assert sheet["B29"].value == "=ROUND(B28*25,2)"
    empty = [row for row in surveys.all() if row.result.ikm is None]
    with pytest.raises(DomainError, match="Belum ada survei"):
        write_recap(surveys, empty, out)


def test_suggestions_are_grouped_by_what_they_speak_of():
    found = grouped([(1, "Tambah kursi!"), (2, "tambah kursi"), (3, "Antre lama"), (4, "…")])
    assert found == [("Sarana dan prasarana", [("Tambah kursi!", 2)]),
                     ("Waktu penyelesaian", [("Antre lama", 1)])]  # fmt: skip
    assert filled("IKM {ikm} {lain}", {"ikm": "77,50"}) == "IKM 77,50 {lain}"
