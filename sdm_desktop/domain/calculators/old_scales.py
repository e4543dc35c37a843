"""Calculators `nilai-pp30`, `iki-2021` and `konversi-pp46`, for years before 2022."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    Reader,
    choice_of,
    number_between,
    read_yes,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.old_scale import (
    category_2021,
    indicator_2021,
    pp30_label,
    pp30_value,
    pp46_label,
    pp46_to_pp30,
)
from sdm_desktop.domain.past_ratings import PastRating, Scale
from sdm_desktop.domain.past_values import JOINED_YEAR, joined
from sdm_desktop.domain.rule_codes import RuleCode

# these scales ended before today's rules began
_PP30_DAY = date(2021, 12, 31)
_TIME = "waktu"


def _explain_pp30(values: Values, working: Working) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.SKALA_PP30, _PP30_DAY)
    parts = (values.number("nilai_skp"), values.number("nilai_perilaku"))
    weights = (_weight(values, "bobot_skp"), _weight(values, "bobot_perilaku"))
    if sum(weights) != 1:
        raise refuse("bobot_perilaku", "Jumlah kedua bobot harus 100%.", "BOBOT")
    if [str(plain) for plain in map(_normal, weights)] not in rule.isi["bobot"]:
        working.step("bobot", "tidak lazim; PP 30/2019 memakai 70/30 atau 60/40")
    value = pp30_value(rule, parts, weights)
    products = " + ".join(
        f"{plain_text(part)} × {plain_text(weight * 100)}%"
        for part, weight in zip(parts, weights, strict=True)
    )
    label = pp30_label(rule, value, has_new_idea=values.get("ide_baru"))
    working.step(products, plain_text(value))
    working.step("ide baru", "ada" if values.get("ide_baru") else "tidak ada")
    working.step("predikat", label)
    return {"nilai": value, "predikat": label}


def _normal(weight: Decimal) -> Decimal:
    return Decimal(f"{weight.normalize():f}")


def _weight(values: Values, name: str) -> Decimal:
    weight = values.number(name)
    return weight / 100 if weight > 1 else weight


def _explain_indicator(values: Values, working: Working) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.SKALA_2021, _PP30_DAY)
    low, high = values.number("target_min"), values.number("target_max")
    real = values.number("realisasi")
    is_time = values.text("aspek") == _TIME
    if low > high:
        raise refuse("target_max", "Target maksimum di bawah target minimum.", "TARGET")
    if is_time and real <= 0:
        raise refuse("realisasi", "Realisasi waktu harus di atas 0.", "REALISASI")
    if real > high and high == 0:
        raise refuse("target_max", "Target maksimum harus di atas 0.", "TARGET")
    percentage = indicator_2021((low, high), real, is_time=is_time)
    word, score = category_2021(rule, percentage)
    working.step(_arithmetic(low, high, real, is_time), f"{plain_text(percentage)}%")
    working.step("kategori", word)
    working.step("skor", score)
    return {"capaian": percentage, "kategori": word, "skor": score}


def _arithmetic(low: Decimal, high: Decimal, real: Decimal, is_time: bool) -> str:
    if low <= real <= high:
        return f"realisasi {plain_text(real)} di dalam target"
    bound = low if real < low else high
    pair = (bound, real) if is_time else (real, bound)
    return " / ".join(map(plain_text, pair)) + " × 100"


def _explain_conversion(values: Values, working: Working) -> Mapping[str, Any]:
    old = values.number("nilai_pp46")
    label = pp46_label(working.rule(RuleCode.SKALA_PP46, _PP30_DAY), old)
    converted, arithmetic = pp46_to_pp30(working.rule(RuleCode.KONVERSI_PP46, _PP30_DAY), old)
    working.step("predikat PP 46/2011", label)
    working.step(arithmetic, plain_text(converted))
    return {"nilai_pp30": converted, "predikat_pp46": label}


def _explain_year(values: Values, working: Working) -> Mapping[str, Any]:
    rules = (
        working.rule(RuleCode.KONVERSI_PP46, _PP30_DAY),
        working.rule(RuleCode.SKALA_PP30, _PP30_DAY),
    )
    halves = [
        PastRating(
            pegawai_id="", tahun=JOINED_YEAR, bagian=part, skala=scale,
            nilai_akhir=values.number(name), is_ide_baru=bool(values.get("ide_baru")),
            label_asli="", predikat_setara=Predikat.BAIK,
        )
        for part, scale, name in (
            ("S1", Scale.PP46, "nilai_pp46"),
            ("S2", Scale.P8_2021, "nilai_semester_2"),
        )
    ]  # fmt: skip
    year = joined(rules, (halves[0], halves[1]))
    for step in year.explained.steps:
        working.step(step.step, step.value)
    return {"nilai": year.nilai, "predikat": year.label}


def _number(name: str, label: str, read: Reader, example: str) -> Input:
    return Input(name=name, label=label, kind=InputKind.NUMBER, read=read, example=example)


_SCORE = number_between(0, 120)
_WEIGHT = number_between(0, 100)
_AMOUNT = number_between(0, 10**15)

CALCULATORS = (
    Calculator(
        name="nilai-pp30",
        title="Nilai PP 30/2019",
        summary="Nilai dan predikat menurut skala angka PP 30/2019.",
        inputs=(
            _number("nilai_skp", "Nilai SKP", _SCORE, "115"),
            _number("nilai_perilaku", "Nilai perilaku", _SCORE, "115"),
            _number("bobot_skp", "Bobot SKP", _WEIGHT, "0,7"),
            _number("bobot_perilaku", "Bobot perilaku", _WEIGHT, "0,3"),
            Input(name="ide_baru", label="Ada ide baru", kind=InputKind.FLAG, read=read_yes),
        ),
        outputs=(Output("nilai", "Nilai"), Output("predikat", "Predikat")),
        codes=(RuleCode.SKALA_PP30,),
        function=_explain_pp30,
    ),
    Calculator(
        name="iki-2021",
        title="Capaian IKI 2021",
        summary="Capaian, kategori, dan skor satu indikator pada semester II 2021.",
        inputs=(
            Input(
                name="aspek",
                label="Aspek",
                kind=InputKind.CHOICE,
                read=choice_of({word: word for word in ("kuantitas", "kualitas", _TIME)}),
                choices=("kuantitas", "kualitas", _TIME),
                example="kuantitas",
            ),
            _number("target_min", "Target minimum", _AMOUNT, "10"),
            _number("target_max", "Target maksimum", _AMOUNT, "12"),
            _number("realisasi", "Realisasi", _AMOUNT, "8"),
        ),
        outputs=(
            Output("capaian", "Capaian (%)"),
            Output("kategori", "Kategori"),
            Output("skor", "Skor"),
        ),
        codes=(RuleCode.SKALA_2021,),
        function=_explain_indicator,
    ),
    Calculator(
        name="konversi-pp46",
        title="Konversi nilai PP 46 ke PP 30",
        summary="Nilai semester I 2021 menurut skala PP 30/2019.",
        inputs=(_number("nilai_pp46", "Nilai PP 46/2011", number_between(0, 100), "85"),),
        outputs=(
            Output("nilai_pp30", "Nilai PP 30/2019"),
            Output("predikat_pp46", "Predikat PP 46/2011"),
        ),
        codes=(RuleCode.KONVERSI_PP46, RuleCode.SKALA_PP46),
        function=_explain_conversion,
    ),
    Calculator(
        name="integrasi-2021",
        title="Nilai tahun 2021",
        summary="Nilai 2021 dari semester I (PP 46/2011) dan semester II (PermenPANRB 8/2021).",
        inputs=(
            _number("nilai_pp46", "Nilai semester I", number_between(0, 100), "85"),
            _number("nilai_semester_2", "Nilai semester II", _SCORE, "100"),
            Input(name="ide_baru", label="Ada ide baru", kind=InputKind.FLAG, read=read_yes),
        ),
        outputs=(Output("nilai", "Nilai"), Output("predikat", "Predikat")),
        codes=(RuleCode.KONVERSI_PP46, RuleCode.SKALA_PP30),
        function=_explain_year,
    ),
)
