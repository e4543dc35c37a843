"""Calculator `duk`."""

from collections.abc import Mapping
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    read_day,
    read_text,
    records_of,
    whole_between,
    words,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse, rule_for
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import Scale, parse_golongan
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.seniority import SeniorityEntry, deciding_criteria, seniority_order

_WHOLE = whole_between(0, 9999)


def _read_id(value: object) -> str:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_number else read_text(value)


def _read_golongan_id(text: str) -> int:
    step = parse_golongan(text, Scale.PNS)
    if step is None:
        raise DomainError(f"“{text[:20]}” bukan golongan PNS", "GOLONGAN")
    return step.id


def _column(name: str, label: str, kind: InputKind, *, required: bool = False) -> Input:
    read = {InputKind.DATE: read_day, InputKind.WHOLE: _WHOLE}.get(kind, _read_id)
    return Input(name=name, label=label, kind=kind, read=read, required=required)


_COLUMNS = (
    _column("id", "Id atau NIP", InputKind.TEXT, required=True),
    Input(
        name="golongan",
        label="Golongan",
        kind=InputKind.CHOICE,
        read=words(_read_golongan_id),
    ),
    _column("tmt_golongan", "TMT golongan", InputKind.DATE),
    _column("jabatan_rank", "Urutan jabatan", InputKind.WHOLE),
    _column("tmt_jabatan", "TMT jabatan", InputKind.DATE),
    _column("masa_kerja_bulan", "Masa kerja (bulan)", InputKind.WHOLE),
    _column("latihan_rank", "Urutan latihan jabatan", InputKind.WHOLE),
    _column("latihan_tanggal", "Tanggal latihan", InputKind.DATE),
    _column("pendidikan_rank", "Urutan pendidikan", InputKind.WHOLE),
    _column("tahun_lulus", "Tahun lulus", InputKind.WHOLE),
    _column("tanggal_lahir", "Tanggal lahir", InputKind.DATE),
)


def _explain(values: Values, working: Working) -> Mapping[str, Any]:
    day = values.day("tanggal_duk")
    rule = rule_for(working, RuleCode.DUK, "tanggal_duk", day)
    people = [_entry(row) for row in values.get("pegawai")]
    ids = [person.id for person in people]
    if len(set(ids)) < len(ids):
        twice = next(name for name in ids if ids.count(name) > 1)
        raise refuse("pegawai", f"Pegawai {twice} tercantum dua kali.", "GANDA")
    ordered = seniority_order(people)
    deciding = deciding_criteria(ordered)
    working.step("keadaan per", long_date(day))
    working.step("urutan pembanding", ", ".join(rule.isi["urutan"]))
    for upper, lower, criterion in deciding[:200]:
        working.step(f"{upper} di atas {lower}", criterion)
    return {
        "urutan": [person.id for person in ordered],
        "penentu": [list(triple) for triple in deciding],
    }


def _entry(row: Mapping[str, Any]) -> SeniorityEntry:
    known = {name: value for name, value in row.items() if value is not None}
    known["golongan_id"] = known.pop("golongan")
    return SeniorityEntry(**known)


CALCULATORS = (
    Calculator(
        name="duk",
        title="Daftar urut kepangkatan",
        summary="Urutan PNS dan pembanding yang menentukannya.",
        inputs=(
            Input(
                name="tanggal_duk",
                label="Tanggal DUK",
                kind=InputKind.DATE,
                read=read_day,
                example="2026-12-31",
            ),
            Input(
                name="pegawai",
                label="Pegawai",
                kind=InputKind.RECORDS,
                read=records_of(_COLUMNS),
                columns=_COLUMNS,
            ),
        ),
        outputs=(Output("urutan", "Urutan"), Output("penentu", "Penentu")),
        codes=(RuleCode.DUK,),
        function=_explain,
    ),
)
