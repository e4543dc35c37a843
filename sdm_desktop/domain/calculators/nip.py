"""Calculator `nip`: what a NIP or NI PPPK says, and what is wrong with it."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    read_day,
    read_employment,
    read_gender,
    read_text,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.nip import (
    NipCheck,
    NipFacts,
    NipKind,
    NipLimits,
    NipParts,
    check_nip,
    format_nip,
)
from sdm_desktop.domain.rule_codes import RuleCode


def _read_number(value: object) -> str:
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        # a number cell is refused by N1 and never repaired
        return f"{Decimal(str(value) if isinstance(value, float) else value):E}"
    return read_text(value)


def _explain(values: Values, working: Working) -> Mapping[str, Any]:
    working.rule(RuleCode.NIP)
    limits = NipLimits.from_rule(working.rule(RuleCode.NIP_BATAS))
    facts = NipFacts(
        tanggal_lahir=values.get("tanggal_lahir"),
        jenis_kelamin=values.get("jenis_kelamin"),
        tmt=values.get("tmt"),
        status=values.get("status"),
    )
    today = values.get("hari_ini") or working.today
    checked = check_nip(values.text("nip"), today, facts, limits)
    working.step("NIP tanpa spasi dan tanda baca", format_nip(checked.number) or "kosong")
    if checked.parts:
        _explain_parts(checked.parts, working)
    for finding in checked.findings:
        kind = "kesalahan" if finding.is_error else "peringatan"
        working.step(f"{kind} {finding.code}", finding.message)
    if checked.is_valid:
        working.step("pemeriksaan", "sah")
    return _result(checked)


def _explain_parts(parts: NipParts, working: Working) -> None:
    number = parts.number
    working.step(f"angka 1–8 ({number[:8]}) = tanggal lahir", long_date(parts.born))
    working.step(f"angka 9–12 ({number[8:12]}) = tahun pengangkatan", parts.year)
    marker = f"angka 13–14 ({number[12:14]})"
    if parts.kind is NipKind.PPPK:
        working.step(f"{marker} = penanda PPPK", f"kontrak ke-{parts.contract}")
    else:
        working.step(f"{marker} = bulan pengangkatan", MONTHS[(parts.month or 1) - 1])
    sex = "pria" if parts.sex is Sex.MALE else "wanita"
    working.step(f"angka 15 ({number[14]}) = jenis kelamin", sex)
    working.step(f"angka 16–18 ({number[15:]}) = nomor urut", parts.sequence)


def _result(checked: NipCheck) -> Mapping[str, Any]:
    parts = checked.parts
    return {
        "sah": checked.is_valid,
        "jenis": parts.kind.value if parts else None,
        "tanggal_lahir": parts.born if parts else None,
        "tmt_pengangkatan": parts.appointed if parts else None,
        "jenis_kelamin": parts.sex.value if parts else None,
        "nomor_urut": parts.sequence if parts else None,
        "kesalahan": _codes(checked.findings, is_error=True),
        "peringatan": _codes(checked.findings, is_error=False),
    }


def _codes(findings: tuple[FieldError, ...], *, is_error: bool) -> list[str]:
    return [finding.code for finding in findings if finding.is_error is is_error]


CALCULATORS = (
    Calculator(
        name="nip",
        title="Baca dan periksa NIP",
        summary="Arti tiap bagian NIP atau NI PPPK, dan kesalahannya.",
        inputs=(
            Input(
                name="nip",
                label="NIP",
                kind=InputKind.TEXT,
                read=_read_number,
                example="198505122010011907",
                help="18 angka; spasi dan titik boleh.",
            ),
            Input(
                name="tanggal_lahir",
                label="Tanggal lahir",
                kind=InputKind.DATE,
                read=read_day,
                required=False,
                help="Untuk pembanding.",
            ),
            Input(
                name="jenis_kelamin",
                label="Jenis kelamin",
                kind=InputKind.CHOICE,
                read=read_gender,
                required=False,
                choices=("L", "P"),
            ),
            Input(
                name="tmt",
                label="TMT pengangkatan",
                kind=InputKind.DATE,
                read=read_day,
                required=False,
                help="TMT CPNS, atau awal kontrak pertama PPPK.",
            ),
            Input(
                name="status",
                label="Status",
                kind=InputKind.CHOICE,
                read=read_employment,
                required=False,
                choices=tuple(status.label for status in EmployeeStatus),
            ),
            Input(
                name="hari_ini",
                label="Diperiksa per tanggal",
                kind=InputKind.DATE,
                read=read_day,
                required=False,
            ),
        ),
        outputs=(
            Output("sah", "Sah"),
            Output("jenis", "Jenis"),
            Output("tanggal_lahir", "Tanggal lahir"),
            Output("tmt_pengangkatan", "TMT pengangkatan"),
            Output("jenis_kelamin", "Jenis kelamin"),
            Output("nomor_urut", "Nomor urut"),
            Output("kesalahan", "Kesalahan"),
            Output("peringatan", "Peringatan"),
        ),
        codes=(RuleCode.NIP, RuleCode.NIP_BATAS),
        function=_explain,
    ),
)
