"""Calculators `skm`, `mutu-ikm` and `sampel`."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sdm_desktop.domain.calculators import skm_sample
from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    choice_of,
    read_yes,
    whole_between,
)
from sdm_desktop.domain.calculators.inputs import number_between as _between
from sdm_desktop.domain.calculators.skm_inputs import read_averages, read_distribution, read_rows
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.money import decimal_text, half_up
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.skm import SkmResult, Tally, result_of_averages, survey_result, tally_rows
from sdm_desktop.domain.skm_answers import Answers, WrongAnswer, from_sheet, read_digits
from sdm_desktop.domain.skm_rules import (
    MOST_UNSUR,
    Order,
    Scheme,
    Unsur,
    Weight,
    band_of,
    bands_of,
    check_index,
    unsur_of,
)
from sdm_desktop.domain.skm_steps import note_arithmetic

_OLD_DAY = date(2017, 5, 11)
_OLD_COUNT = 14


def _explain_survey(values: Values, working: Working) -> Mapping[str, Any]:
    scheme = Scheme(values.text("pita") or "2017")
    unsur = _unsur(values, working, scheme)
    bands = bands_of(_band_rule(working, scheme))
    weight = Weight(values.text("bobot_mode") or "tepat")
    refused: list[dict[str, object]] = []
    if values.has("nrr"):
        averages = _by_unsur(values.get("nrr"), unsur, "nrr")
        result = result_of_averages(averages, unsur, bands, weight)
    else:
        tally = _tally(values, unsur, refused)
        only = bool(values.get("atas_unsur_terisi"))
        result = survey_result(tally, unsur, bands, weight, only_answered=only)
    note_arithmetic(working.step, result)
    return _outputs(result, refused)


def _unsur(values: Values, working: Working, scheme: Scheme) -> tuple[Unsur, ...]:
    count = values.get("unsur") or (len(values.get("nrr") or ()) or 9)
    is_old = scheme is Scheme.LAMA and count == _OLD_COUNT
    if is_old:
        return unsur_of(working.rule(RuleCode.UNSUR_SKM_2004, _OLD_DAY))
    found = unsur_of(working.rule(RuleCode.UNSUR_SKM))
    if count == len(found):
        return found
    return tuple(Unsur(f"u{n}", f"Unsur {n}", "", (), n, n) for n in range(1, count + 1))


def _band_rule(working: Working, scheme: Scheme) -> Rule:
    if scheme is Scheme.LAMA:
        return working.rule(RuleCode.PITA_SKM_2004, _OLD_DAY)
    return working.rule(RuleCode.PITA_SKM)


def _by_unsur(given: object, unsur: Sequence[Unsur], name: str) -> list[Any]:
    """Return values in the order of the unsur, from a list or from pairs by code."""
    if isinstance(given, Mapping):
        known = {one.kode: place for place, one in enumerate(unsur)}
        known |= {f"u{place + 1}": place for place in range(len(unsur))}
        found: list[Any] = [None] * len(unsur)
        for key, value in given.items():
            if key.lower() not in known:
                raise refuse(name, f"Unsur “{key}” tidak dikenal.", "UNSUR")
            found[known[key.lower()]] = value
        return found
    items = list(given) if isinstance(given, Sequence) else []
    if len(items) != len(unsur):
        raise refuse(name, f"Harus ada {len(unsur)} nilai; ini {len(items)}.", "UNSUR")
    return items


def _tally(values: Values, unsur: Sequence[Unsur], refused: list[dict[str, object]]) -> Tally:
    if values.has("distribution"):
        counts = _by_unsur(values.get("distribution"), unsur, "distribution")
        numbers = tuple(sum(one) if one else 0 for one in counts)
        sums = tuple(sum(n * v for v, n in enumerate(one or (), 1)) for one in counts)
        return Tally(max(numbers), numbers, sums)
    if not values.has("rows"):
        raise refuse("rows", "Isi jawaban, distribusi, atau NRR.", "WAJIB")
    order = Order(values.text("urutan") or Order.PERATURAN)
    return tally_rows(_good_rows(values.get("rows"), unsur, order, refused), len(unsur))


def _good_rows(
    rows: Sequence[str], unsur: Sequence[Unsur], order: Order, refused: list[dict[str, object]]
) -> list[Answers]:
    good: list[Answers] = []
    for number, text in enumerate(rows, 1):
        try:
            answers = read_digits(text, len(unsur))
        except WrongAnswer as error:
            refused.append({"row": number, "column": error.place + 1, "value": error.value})
            continue
        if any(value is not None for value in answers):
            good.append(from_sheet(answers, unsur, order))
    return good


def _outputs(result: SkmResult, refused: list[dict[str, object]]) -> Mapping[str, Any]:
    return {
        "ikm": result.ikm,
        "mutu": result.mutu,
        "kinerja": result.kinerja,
        "skm": None if result.skm is None else half_up(result.skm, 4),
        "n": result.responden,
        "rejected_rows": refused,
        "sums": [one.jumlah for one in result.unsur],
        "nrr": [_rounded(one.nrr, 4) for one in result.unsur],
        "per_unsur": [
            {
                "kode": one.unsur.kode,
                "nrr": _rounded(one.nrr, 4),
                "ikm": _rounded(one.ikm, 2),
                "mutu": one.mutu,
            }
            for one in result.unsur
        ],
        "terendah": [one.unsur.kode for one in result.lowest],
        "pesan": result.pesan,
    }


def _rounded(value: Fraction | None, places: int) -> Decimal | None:
    return None if value is None else half_up(value, places)


def _explain_grade(values: Values, working: Working) -> Mapping[str, Any]:
    try:
        ikm = check_index(values.number("ikm"))
    except DomainError as error:
        raise refuse("ikm", error.message, error.code) from None
    rounded = half_up(ikm, 2)
    band = band_of(bands_of(_band_rule(working, Scheme(values.text("pita") or "2017"))), ikm)
    working.step("IKM dibulatkan dua desimal", decimal_text(rounded, 2))
    working.step(f"mulai {decimal_text(band.ikm_min, 2)}", f"{band.mutu} ({band.kinerja})")
    return {"ikm": rounded, "mutu": band.mutu, "kinerja": band.kinerja}


_SCHEMES = tuple(one.value for one in Scheme)
_SCHEME = Input(
    name="pita",
    label="Pita mutu",
    kind=InputKind.CHOICE,
    read=choice_of({word: word for word in _SCHEMES}),
    required=False,
    choices=_SCHEMES,
    help="2017 untuk PermenPANRB 14/2017; 2004 hanya untuk hasil lama.",
    example="2017",
)
_WEIGHTS = tuple(one.value for one in Weight)
_ORDERS = {"kuesioner": "KUESIONER", "peraturan": "PERATURAN"}
CALCULATORS = (
    Calculator(
        name="skm",
        title="Indeks kepuasan masyarakat",
        summary="SKM, IKM, mutu, dan peringkat unsur dari jawaban responden.",
        inputs=(
            Input(
                name="rows",
                label="Jawaban",
                kind=InputKind.LIST,
                read=read_rows,
                required=False,
                help="Satu deret angka per responden; - untuk yang tidak dijawab.",
                example="333333344, 444444443",
            ),
            Input(
                name="distribution",
                label="Sebaran jawaban",
                kind=InputKind.TEXT,
                read=read_distribution,
                required=False,
                help="JSON: per unsur banyaknya nilai 1, 2, 3, dan 4.",
            ),
            Input(
                name="nrr",
                label="NRR per unsur",
                kind=InputKind.TEXT,
                read=read_averages,
                required=False,
                help="Rata-rata tiap unsur, dipisah titik koma.",
            ),
            Input(
                name="unsur",
                label="Banyak unsur",
                kind=InputKind.WHOLE,
                read=whole_between(1, MOST_UNSUR),
                required=False,
                example="9",
            ),
            Input(
                name="bobot_mode",
                label="Bobot",
                kind=InputKind.CHOICE,
                read=choice_of({word: word for word in _WEIGHTS}),
                required=False,
                choices=_WEIGHTS,
                example="tepat",
            ),
            Input(
                name="urutan",
                label="Urutan unsur 8 dan 9",
                kind=InputKind.CHOICE,
                read=choice_of(_ORDERS),
                required=False,
                choices=tuple(_ORDERS),
                example="peraturan",
            ),
            _SCHEME,
            Input(
                name="atas_unsur_terisi",
                label="Hitung atas unsur terisi",
                kind=InputKind.FLAG,
                read=read_yes,
                required=False,
                example="tidak",
            ),
        ),
        outputs=(
            Output("ikm", "IKM"),
            Output("mutu", "Mutu"),
            Output("kinerja", "Kinerja"),
            Output("skm", "SKM"),
            Output("n", "Responden"),
            Output("sums", "Jumlah nilai"),
            Output("nrr", "NRR"),
            Output("terendah", "Unsur terendah"),
            Output("per_unsur", "Per unsur"),
            Output("rejected_rows", "Baris ditolak"),
            Output("pesan", "Keterangan"),
        ),
        codes=(
            RuleCode.UNSUR_SKM,
            RuleCode.PITA_SKM,
            RuleCode.UNSUR_SKM_2004,
            RuleCode.PITA_SKM_2004,
        ),
        function=_explain_survey,
    ),
    Calculator(
        name="mutu-ikm",
        title="Mutu pelayanan dari IKM",
        summary="Mutu dan kinerja pelayanan dari sebuah indeks.",
        inputs=(
            Input(
                name="ikm",
                label="IKM",
                kind=InputKind.NUMBER,
                read=_between(0, 1000),
                example="83,27",
            ),
            _SCHEME,
        ),
        outputs=(Output("mutu", "Mutu"), Output("kinerja", "Kinerja"), Output("ikm", "IKM")),
        codes=(RuleCode.PITA_SKM, RuleCode.PITA_SKM_2004),
        function=_explain_grade,
    ),
    *skm_sample.CALCULATORS,
)
