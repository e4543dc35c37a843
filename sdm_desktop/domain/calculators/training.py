"""Calculators `jp` and `uji-pra-pasca`."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    list_of,
    number_between,
    read_number,
    read_text,
    read_yes,
    records_of,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.training_gain import class_gain, gain_of
from sdm_desktop.domain.training_jp import Done, convert, find_form, jp_text, plain
from sdm_desktop.domain.training_rules import JpForm, JpUnit, forms_of

_MOST = 100_000
_FOUR = Decimal("0.0001")
_UNITS = {
    "jp": JpUnit.JP, "jam": JpUnit.JP, "jam pelajaran": JpUnit.JP, "hari": JpUnit.DAY,
    "hari_maks": JpUnit.DAY_AT_MOST, "kali": JpUnit.TIME, "semester": JpUnit.SEMESTER,
}  # fmt: skip


def _amounts(value: object) -> list[Decimal]:
    """Return one number, or a list: times in each month, JP of each day."""
    one = number_between(0, _MOST)
    if isinstance(value, list | tuple) or (isinstance(value, str) and ";" in value):
        return [number for number in list_of(one)(value) if number is not None]
    return [one(value)]


def _unit(value: object) -> JpUnit:
    text = read_text(value).casefold()
    if text not in _UNITS:
        raise DomainError("harus jp, hari, hari_maks, kali, atau semester", "PILIHAN")
    return _UNITS[text]


_JP_COLUMNS = (
    Input(name="bentuk", label="Bentuk", kind=InputKind.TEXT, read=read_text),
    Input(name="satuan", label="Satuan", kind=InputKind.TEXT, read=_unit, required=False),
    Input(
        name="jumlah",
        label="Jumlah",
        kind=InputKind.TEXT,
        read=_amounts,
        help="Satu angka, atau beberapa dipisah titik koma: kali tiap bulan, JP tiap hari.",
    ),
    Input(
        name="internasional",
        label="Internasional",
        kind=InputKind.FLAG,
        read=read_yes,
        required=False,
    ),
)


def _jp(values: Values, working: Working) -> Mapping[str, Any]:
    forms = forms_of(working.rule(RuleCode.KONVERSI_JP))
    found: list[Decimal] = []
    for number, row in enumerate(values.get("kegiatan"), 1):
        form = find_form(forms, row["bentuk"])
        if form is None:
            known = ", ".join(one.nama for one in forms.values())
            text = f"baris {number}: bentuk “{row['bentuk'][:40]}” tidak dikenal; pilih {known}"
            raise refuse("kegiatan", text, "PILIHAN")
        _check_unit(form, row["satuan"], number)
        result = convert(form, _done(form, row["jumlah"]), abroad=bool(row["internasional"]))
        for step, value in result.steps:
            working.step(f"{number}. {step}", value)
        found.append(result.jp)
    total = plain(sum(found, Decimal(0)))
    working.step("jumlah", f"{jp_text(total)} JP")
    return {"jp_konversi": found, "total": total}


def _check_unit(form: JpForm, unit: JpUnit | None, number: int) -> None:
    same = {unit, JpUnit.DAY_AT_MOST} if unit is JpUnit.DAY else {unit}
    if unit is not None and form.satuan not in same:
        text = f"baris {number}: {form.nama} dihitung per {form.satuan.label}, bukan {unit.label}"
        raise refuse("kegiatan", text, "SATUAN")


def _done(form: JpForm, amounts: list[Decimal]) -> Done:
    if len(amounts) == 1:
        return Done(amount=amounts[0])
    if form.satuan is JpUnit.DAY_AT_MOST:
        return Done(by_day=tuple(amounts))
    return Done(by_period=tuple(amounts))


_TEST_COLUMNS = (
    Input(name="id", label="Nama", kind=InputKind.TEXT, read=read_text, required=False),
    Input(name="pra", label="Nilai pra", kind=InputKind.NUMBER, read=read_number),
    Input(name="pasca", label="Nilai pasca", kind=InputKind.NUMBER, read=read_number),
)


def _tests(values: Values, working: Working) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.PITA_NGAIN)
    most = values.number("maks") if values.has("maks") else Decimal(100)
    if most <= 0:
        raise refuse("maks", "Nilai maksimum harus lebih dari 0.", "SKALA")
    if values.has("participants"):
        return _class(values, working, most)
    for name in ("pra", "pasca"):
        if not values.has(name):
            raise refuse(name, "Isi nilai pra dan pasca, atau daftar peserta.", "WAJIB")
        _check_score(name, values.number(name), most, "")
    found = gain_of(rule, values.number("pra"), values.number("pasca"), most)
    working.step("gain = pasca − pra", jp_text(found.gain))
    if found.n_gain is None:
        working.step("N-gain: tidak terdefinisi bila pra = maksimum", "–")
        return {"gain": found.gain, "n_gain": None, "band": None}
    working.step("N-gain = gain ÷ (maks − pra)", jp_text(_round(found.n_gain)))
    working.step("pita", found.band + (", menurun" if found.is_decline else ""))
    return {"gain": found.gain, "n_gain": _round(found.n_gain), "band": found.band}


def _class(values: Values, working: Working, most: Decimal) -> Mapping[str, Any]:
    rule = working.rule(RuleCode.PITA_NGAIN)
    gains = []
    for number, row in enumerate(values.get("participants"), 1):
        for name in ("pra", "pasca"):
            _check_score("participants", row[name], most, f"baris {number}: {name} ")
        gains.append(gain_of(rule, row["pra"], row["pasca"], most))
    found = class_gain(rule, gains)
    working.step("peserta dengan N-gain", str(found.counted))
    working.step("tidak dihitung (pra = maksimum)", str(found.excluded))
    mean = None if found.n_gain is None else _round(found.n_gain)
    working.step("rata-rata N-gain", jp_text(mean))
    return {"class_n_gain": mean, "excluded": found.excluded, "band": found.band or None}


def _check_score(field: str, value: Decimal, most: Decimal, lead: str) -> None:
    if not 0 <= value <= most:
        raise refuse(field, f"{lead}harus 0 sampai {jp_text(most)}; ini {jp_text(value)}", "SKALA")


def _round(number: Decimal) -> Decimal:
    return plain(number.quantize(_FOUR, rounding=ROUND_HALF_UP))


CALCULATORS = (
    Calculator(
        name="jp",
        title="Konversi jam pelajaran",
        summary="JP yang diakui dari pelatihan, seminar, e-learning, magang, dan bentuk lain.",
        inputs=(
            Input(
                name="kegiatan",
                label="Kegiatan",
                kind=InputKind.RECORDS,
                read=records_of(_JP_COLUMNS),
                columns=_JP_COLUMNS,
            ),
        ),
        outputs=(Output("jp_konversi", "JP tiap kegiatan"), Output("total", "Jumlah JP")),
        codes=(RuleCode.KONVERSI_JP,),
        function=_jp,
    ),
    Calculator(
        name="uji-pra-pasca",
        title="Uji pra dan pasca pelatihan",
        summary="Perolehan belajar (gain dan N-gain) seorang peserta atau satu kelas.",
        inputs=(
            Input(
                name="pra",
                label="Nilai pra",
                kind=InputKind.NUMBER,
                read=read_number,
                required=False,
                example="40",
            ),
            Input(
                name="pasca",
                label="Nilai pasca",
                kind=InputKind.NUMBER,
                read=read_number,
                required=False,
                example="85",
            ),
            Input(
                name="maks",
                label="Nilai maksimum",
                kind=InputKind.NUMBER,
                read=read_number,
                required=False,
                help="Tanpa isian: 100.",
                example="100",
            ),
            Input(
                name="participants",
                label="Peserta",
                kind=InputKind.RECORDS,
                read=records_of(_TEST_COLUMNS),
                required=False,
                columns=_TEST_COLUMNS,
                help="Untuk satu kelas, menggantikan nilai pra dan pasca.",
            ),
        ),
        outputs=(
            Output("gain", "Gain"),
            Output("n_gain", "N-gain"),
            Output("band", "Pita"),
            Output("class_n_gain", "Rata-rata N-gain kelas"),
            Output("excluded", "Tidak dihitung"),
        ),
        codes=(RuleCode.PITA_NGAIN,),
        function=_tests,
    ),
)
