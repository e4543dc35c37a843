"""Calculator `angka-kredit`."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    choice_of,
    number_between,
    whole_between,
    words,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse
from sdm_desktop.domain.credit import coefficient, credit_of_predikat, credit_of_years
from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.money import half_up, plain_text
from sdm_desktop.domain.position import JENJANG
from sdm_desktop.domain.rating import read_predikat
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule

_EXACT_PLACES = 6


def _explain(values: Values, working: Working) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.KONVERSI_AK)
    has_years = values.has("persentase") or values.has("tahun_dalam_pangkat")
    if values.has("predikat") == has_years:
        text = "Isi predikat, atau persentase dan tahun dalam pangkat; salah satu saja."
        raise refuse("predikat", text, "WAJIB")
    jenjang = values.text("jenjang")
    rate = plain_text(half_up(coefficient(rule, jenjang), 3))
    working.step(f"koefisien {jenjang} per tahun", rate)
    exact = (
        _of_years(values, working, rule, rate)
        if has_years
        else _of_predikat(values, working, rule, rate)
    )
    shown = half_up(exact, 2)
    working.step("dibulatkan 2 desimal", plain_text(shown))
    return {"ak": shown, "ak_eksak": half_up(exact, _EXACT_PLACES)}


def _of_predikat(values: Values, working: Working, rule: Rule, rate: str) -> Fraction:
    predikat: Predikat = values.get("predikat")
    months = values.whole("bulan") if values.has("bulan") else 12
    exact = credit_of_predikat(rule, values.text("jenjang"), predikat, months)
    percentage = rule.isi["persentase"][predikat.value]
    working.step(f"persentase predikat {predikat.label}", f"{percentage}%")
    working.step(f"{months}/12 × {percentage}% × {rate}", plain_text(half_up(exact, _EXACT_PLACES)))
    return exact


def _of_years(values: Values, working: Working, rule: Rule, rate: str) -> Fraction:
    for name in ("persentase", "tahun_dalam_pangkat"):
        if not values.has(name):
            raise refuse(name, "Persentase dan tahun dalam pangkat harus diisi bersama.", "WAJIB")
    if values.has("bulan"):
        raise refuse("bulan", "Bulan hanya dipakai bersama predikat.")
    percentage, years = values.number("persentase"), values.number("tahun_dalam_pangkat")
    exact = credit_of_years(rule, values.text("jenjang"), Fraction(percentage), Fraction(years))
    words_ = f"{plain_text(percentage)}% × {rate} × {plain_text(years)} tahun"
    working.step(words_, plain_text(half_up(exact, _EXACT_PLACES)))
    return exact


CALCULATORS = (
    Calculator(
        name="angka-kredit",
        title="Konversi predikat ke angka kredit",
        summary="Angka kredit jabatan fungsional dari predikat kinerja atau masa dalam pangkat.",
        inputs=(
            Input(
                name="jenjang",
                label="Jenjang",
                kind=InputKind.CHOICE,
                read=choice_of({name.lower(): name for name in JENJANG}),
                choices=JENJANG,
                example="Ahli Pertama",
            ),
            Input(
                name="predikat",
                label="Predikat",
                kind=InputKind.CHOICE,
                read=words(read_predikat),
                required=False,
                choices=tuple(value.label for value in Predikat),
                example="Sangat Baik",
            ),
            Input(
                name="bulan",
                label="Bulan yang dinilai",
                kind=InputKind.WHOLE,
                read=whole_between(1, 12),
                required=False,
                help="Bawaan 12.",
                example="12",
            ),
            Input(
                name="persentase",
                label="Persentase",
                kind=InputKind.NUMBER,
                read=number_between(1, 150),
                required=False,
                help="Untuk perpindahan ke jabatan fungsional, biasanya 100.",
            ),
            Input(
                name="tahun_dalam_pangkat",
                label="Tahun dalam pangkat",
                kind=InputKind.NUMBER,
                read=number_between(0, 40),
                required=False,
            ),
        ),
        outputs=(Output("ak", "Angka kredit"), Output("ak_eksak", "Angka kredit tepat")),
        codes=(RuleCode.KONVERSI_AK,),
        function=_explain,
    ),
)
