"""Answers out of csv and xlsx files, with all that may be wrong in them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.surveys import SurveyStatus
from tests.services.survey_parts import KEDIRI, SMALL, answered, service_of, survey_of

HEAD = "nomor;" + ";".join(f"U{n}" for n in range(1, 10))
CHOSEN = {"layanan": "KTP elektronik", "periode": "2026-S2", "urutan": "peraturan"}


@pytest.fixture
def services(new_office):
    return new_office()


@pytest.fixture
def surveys(services):
    return services.surveys


@pytest.fixture
def imports(services):
    return services.imports


@pytest.fixture
def plan_of(imports, tmp_path):
    """Write lines to a csv file and plan their import."""

    def make(lines, head=HEAD, kind="skm", **options):
        path = tmp_path / "survei.csv"
        path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
        preview = imports.read(path, kind=kind)
        chosen = CHOSEN | options if kind == "skm" else options
        return imports.plan(replace(preview, options=chosen), preview.mapping)

    return make


def rows(*digits):
    return [f"{n};" + ";".join(sign.strip("-") for sign in d) for n, d in enumerate(digits, 1)]


def test_the_published_rows_give_the_published_index_and_make_service_and_survey(
    imports, surveys, plan_of
):
    plan = plan_of(rows(*KEDIRI))
    assert plan.new[0].group == "KTP elektronik, Semester II Tahun 2026 (survei baru)"
    change = imports.apply(plan, backs_up=False)
    (row,) = surveys.all()
    assert (row.result.ikm, row.result.mutu) == (Decimal("77.50"), "B")
    assert [one.jumlah for one in row.result.unsur] == [61, 61, 63, 59, 58, 59, 64, 66, 67]
    change.undo()
    assert (surveys.all(), surveys.services()) == ([], [])


@pytest.mark.parametrize("name", ["a", "b", "c"])
def test_small_samples_come_out_of_files(imports, surveys, plan_of, name):
    digits, ikm, mutu = SMALL[name]
    imports.apply(plan_of(rows(*digits.split())), backs_up=False)
    found = surveys.all()[0].result
    assert (found.ikm, found.mutu) == (Decimal(ikm), mutu)


@pytest.mark.parametrize(("order", "sarana"), [("kuesioner", 1), ("peraturan", 2)])
def test_the_order_of_unsur_8_and_9_is_asked_and_remembered(
    imports, surveys, plan_of, order, sarana
):
    with pytest.raises(DomainError, match="Tentukan arti U8 dan U9"):
        plan_of(rows("444444412"), urutan="")
    plan = plan_of(rows("444444412"), urutan=order)
    assert f"U9 = {'pengaduan' if order == 'kuesioner' else 'sarana'}" in plan.warnings[0].message
    imports.apply(plan, backs_up=False)
    by_code = {one.unsur.kode: one.jumlah for one in surveys.all()[0].result.unsur}
    assert (by_code["sarana"], by_code["pengaduan"]) == (sarana, 3 - sarana)
    again = imports.read(plan.preview.path, kind="skm")
    assert again.options["urutan"] == order


def test_named_columns_need_no_order(surveys, imports, plan_of):
    head = "sarana;pengaduan;perilaku;kompetensi;produk;biaya;waktu;prosedur;persyaratan"
    plan = plan_of(["1;2;3;4;4;4;4;4;4"], head=head, urutan="")
    imports.apply(plan, backs_up=False)
    by_code = {one.unsur.kode: one.jumlah for one in surveys.all()[0].result.unsur}
    assert (by_code["sarana"], by_code["pengaduan"], by_code["persyaratan"]) == (1, 2, 4)


def test_online_forms_write_words_letters_and_long_headers(imports, surveys, plan_of):
    head = "Nomor;U1 Persyaratan;4. Biaya/Tarif;Sarana dan Prasarana (U8);Perilaku Pelaksana"
    plan = plan_of(["1;Sangat sesuai;gratis;Buruk;d", "2;Setuju;Gratis;Baik;a"], head=head)
    assert [(one.row, one.value) for one in plan.refused] == [(3, "Setuju")]
    imports.apply(plan, backs_up=False)
    by_code = {one.unsur.kode: one.jumlah for one in surveys.all()[0].result.unsur}
    assert [by_code[code] for code in ("persyaratan", "biaya", "sarana", "perilaku")] == [
        4, 4, 1, 4,
    ]  # fmt: skip


def test_out_of_scale_rows_are_refused_with_their_cells(plan_of):
    lines = rows("444444444", "44444444X", "444044444", "4444-4444", "444444445")
    lines.append("6;4;4;4;2,5;4;4;4;4;4")
    plan = plan_of(lines)
    assert [(one.row, one.cell, one.value) for one in plan.refused] == [
        (3, "J3", "X"), (4, "E4", "0"), (6, "J6", "5"), (7, "E7", "2,5"),
    ]  # fmt: skip
    assert len(plan.new) == 2
    assert "di luar 1 sampai 4" in plan.refused[0].reason


def test_rows_of_eight_and_ten_answers_are_refused(plan_of):
    short, long = "2;4;4;4;4;4;4;4;4", "3;4;4;4;4;4;4;4;4;4;4"
    plan = plan_of([*rows("444444444"), short, long])
    assert [(one.row, one.code) for one in plan.refused] == [
        (3, "KOLOM_KURANG"), (4, "KOLOM_LEBIH"),
    ]  # fmt: skip
    packed = plan_of(["1;444444444", "2;44444444", "3;4444444444"], head="nomor;jawaban")
    assert [one.reason[:14] for one in packed.refused] == ["Ada 8 jawaban,", "Ada 10 jawaban"]


def test_blank_rows_are_skipped_and_told_and_few_answers_are_warned_about(plan_of):
    plan = plan_of(rows("444444444", "---------", "44-------"))
    assert (len(plan.new), plan.same, len(plan.refused)) == (2, 1, 0)
    assert [(one.row, one.code) for one in plan.warnings if one.code != "URUTAN"] == [
        (3, "KOSONG"), (4, "SEDIKIT"),
    ]  # fmt: skip


def test_blanks_are_left_out_of_the_average(imports, surveys, plan_of):
    imports.apply(plan_of(rows("444444444", "444444444", "-44444444", "344444444")), backs_up=False)
    first = surveys.all()[0].result.unsur[0]
    assert (first.banyak, round(float(first.nrr), 4)) == (3, 3.6667)


@pytest.mark.parametrize(
    ("digit", "ikm", "mutu"),
    [("1", "25.00", "D"), ("2", "50.00", "D"), ("3", "75.00", "C"), ("4", "100.00", "A")],
)
def test_equal_answers_of_a_file_get_their_grade(imports, surveys, plan_of, digit, ikm, mutu):
    imports.apply(plan_of(rows(digit * 9)), backs_up=False)
    found = surveys.all()[0].result
    assert (found.ikm, found.mutu) == (Decimal(ikm), mutu)


def test_two_respondents_of_one_number_are_not_both_taken(plan_of):
    lines = rows("444444444")
    plan = plan_of([*lines, lines[0].replace("4;4", "3;3", 1)])
    assert [(one.row, one.code) for one in plan.refused] == [(3, "GANDA")]


def test_the_same_file_changes_nothing_and_a_corrected_one_the_row(imports, surveys, plan_of):
    imports.apply(plan_of(rows("444444444", "333333333")), backs_up=False)
    again = plan_of(rows("444444444", "333333333"))
    assert (again.same, again.new, again.changed) == (2, [], [])
    plan = plan_of(rows("444444444", "333333331"))
    (changed,) = plan.changed
    assert [(d.label, d.old, d.new) for d in changed.diffs] == [
        ("Jawaban", "333333333", "333333331")
    ]
    imports.apply(plan, backs_up=False)
    assert surveys.all()[0].result.unsur[8].jumlah == 5


def test_profile_columns_are_read_and_oddities_told(imports, surveys, plan_of):
    head = f"{HEAD};tanggal;jam;jk;usia;pendidikan;pekerjaan;saran"
    line = rows("444444444")[0]
    plan = plan_of(
        [f"{line};04-03-2026;08.00-12.00;Perempuan;34 tahun;SLTA;Wiraswasta;Lebih cepat",
         f"{line.replace('1;', '2;', 1)};;;X;9;D3;Nelayan;"],
        head=head,
    )  # fmt: skip
    imports.apply(plan, backs_up=False)
    first, second = surveys.answers.all(surveys.all()[0].id)
    assert (first.tanggal, first.jam, first.jk, first.usia, first.pendidikan, first.pekerjaan) == (
        date(2026, 3, 4), "08.00-12.00", "P", 34, "SMA", "Wirausaha",
    )  # fmt: skip
    assert (first.saran, second.jk, second.usia, second.pendidikan, second.pekerjaan) == (
        "Lebih cepat", "", 9, "DIPLOMA", "Nelayan",
    )  # fmt: skip
    assert {one.code for one in plan.warnings} == {"URUTAN", "JK", "USIA"}
    assert plan_of([f"{line};32-13-2026;;;;;;"], head=head).refused[0].column == "tanggal"


def test_a_column_may_name_the_services_of_the_rows(imports, surveys, plan_of):
    service_of(surveys, "KTP")
    service_of(surveys, "Akta")
    head = f"{HEAD};layanan"
    lines = [f"{line};{name}" for line, name in zip(
        rows("444444444", "111111111", "333333333"), ("KTP", "akta", "Pajak"), strict=True
    )]  # fmt: skip
    plan = plan_of(lines, head=head, layanan="")
    assert [(one.row, one.code) for one in plan.refused] == [(4, "LAYANAN")]
    imports.apply(plan, backs_up=False)
    assert {row.layanan.nama: row.result.ikm for row in surveys.all()} == {
        "KTP": Decimal("100.00"), "Akta": Decimal("25.00"),
    }  # fmt: skip


def test_a_survey_of_ten_unsur_comes_out_of_a_file_and_another_width_is_refused(
    imports, surveys, plan_of
):
    head = f"{HEAD};U10"
    imports.apply(plan_of(["1;" + ";".join("4444444442")], head=head), backs_up=False)
    assert len(surveys.all()[0].result.unsur) == 10
    survey_of(surveys, ["444444444"], period="2026-S1")
    with pytest.raises(DomainError, match="kolom U10 tidak dipakai"):
        plan_of(["1;" + ";".join("4444444442")], head=head, periode="2026-S1")


def test_old_schemes_take_fourteen_unsur(imports, surveys, plan_of):
    head = "nomor;" + ";".join(f"U{n}" for n in range(1, 15))
    plan = plan_of(["1;" + ";".join("3" * 14)], head=head, skema="2004", periode="2012")
    imports.apply(plan, backs_up=False)
    assert (surveys.all()[0].result.ikm, surveys.all()[0].result.mutu) == (Decimal("75.00"), "B")


@pytest.mark.parametrize(
    ("options", "words"),
    [({"layanan": ""}, "Pilih layanan"), ({"periode": ""}, "Isi periode"),
     ({"periode": "kapan"}, "tidak dikenal")],
)  # fmt: skip
def test_what_is_missing_is_asked_for(plan_of, options, words):
    with pytest.raises(DomainError, match=words):
        plan_of(rows("444444444"), **options)


def test_a_closed_survey_takes_nothing_and_a_draft_begins(imports, surveys, plan_of):
    key = survey_of(surveys, ["444444444"])
    surveys.closing.close(key)
    with pytest.raises(DomainError, match="buka kembali"):
        plan_of(rows("444444444"))
    surveys.closing.reopen(key, "Lembar tertinggal")
    survey = replace(surveys.all()[0].survey, status=SurveyStatus.DRAF)
    surveys.save(survey)
    imports.apply(plan_of(rows("111111111")), backs_up=False)
    assert surveys.all()[0].survey.status is SurveyStatus.BERJALAN
    assert [one.nomor for one in surveys.answers.all(key)] == [1, 2]


def test_older_indexes_are_imported_with_the_check_of_their_letters(imports, surveys, plan_of):
    head = "layanan;periode;ikm;mutu;responden;sumber"
    lines = ["KTP;2024;83,00;A;120;Laporan", "KTP;2023;12;B;;", "KTP;2022-S7;80;;;",
             "KTP;2021;80;E;;", "KTP;2024;84;B;;"]  # fmt: skip
    plan = plan_of(lines, head=head, kind="skm-history")
    assert [(one.row, one.code) for one in plan.refused] == [
        (3, "IKM"), (4, "PERIODE"), (5, "MUTU"), (6, "GANDA"),
    ]  # fmt: skip
    assert "hanya cocok dengan pita lama" in plan.warnings[0].message
    imports.apply(plan, backs_up=False)
    (row,) = surveys.history.all()
    assert (row.index.ikm, row.index.mutu_cetak, row.index.responden) == (
        Decimal("83.00"), "A", 120,
    )  # fmt: skip
    again = plan_of(lines[:1], head=head, kind="skm-history")
    assert (again.same, again.changed) == (1, [])
    change = plan_of(["KTP;2024;83,50;B;121;Laporan"], head=head, kind="skm-history")
    assert [(d.label, d.old, d.new) for d in change.changed[0].diffs] == [
        ("IKM", "83,00", "83,50"), ("Mutu tercetak", "A", "B"), ("Responden", "120", "121"),
    ]  # fmt: skip
    imports.apply(change, backs_up=False)
    survey_of(surveys, ["444444444"], period="2024", name="KTP2")
    assert surveys.history.all()[0].index.ikm == Decimal("83.50")


def test_what_was_typed_stays_beside_what_is_imported(imports, surveys, plan_of):
    key = survey_of(surveys, ["111111111"])
    imports.apply(plan_of(rows("444444444")), backs_up=False)
    surveys.answers.add(key, answered(surveys, "444444444"))
    assert surveys.all()[0].result.responden == 3
