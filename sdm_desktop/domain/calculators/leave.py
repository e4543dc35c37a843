"""Calculators `saldo-cuti` and `hari-kerja-cuti`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    list_of,
    read_day,
    read_employment,
    read_yes,
    whole_between,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse, rule_for
from sdm_desktop.domain.dates import add_months, long_date
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.leave import FIVE_DAYS, SIX_DAYS, days_between, opening_days, working_days
from sdm_desktop.domain.leave_checks import rule_code
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule

_LONGEST = 366


def _explain_balance(values: Values, working: Working) -> Mapping[str, Any]:
    status: EmployeeStatus = values.get("status")
    year = values.whole("tahun")
    last = date(year, 12, 31)
    rule = rule_for(working, rule_code(status), "tahun", last)
    right = _right(values, working, rule)
    rests = (int(values.get("sisa_1") or 0), int(values.get("sisa_2") or 0))
    is_untouched = bool(values.get("utuh_dua_tahun"))
    opening = opening_days(rule, right, rests, is_untouched=is_untouched)
    _tell_opening(working, rule, right, rests, is_untouched, opening)
    used, asked = int(values.get("terpakai") or 0), int(values.get("menunggu") or 0)
    left = max(0, opening - used - asked)
    working.step(f"dikurangi terpakai {used} dan menunggu keputusan {asked} hari", f"{left} hari")
    return {
        "hak": right,
        "dibawa": max(0, opening - right),
        "saldo_awal": opening,
        "sisa": left,
    }


def _right(values: Values, working: Working, rule: Rule) -> int:
    year = values.whole("tahun")
    full = int(rule.isi["tahunan_hari"])
    months = int(rule.isi.get("tahunan_masa_kerja_bulan", 12))
    if values.has("mulai_bekerja"):
        allowed = add_months(values.day("mulai_bekerja"), months)
        working.step(f"mulai bekerja ditambah {months} bulan", long_date(allowed))
        if allowed > date(year, 12, 31):
            working.step(f"hak cuti tahunan {year}", "0 hari (masa kerja kurang)")
            return 0
    if values.get("cuti_besar"):
        working.step(f"cuti besar pada {year} menggantikan cuti tahunan", "0 hari")
        return 0
    working.step(f"hak cuti tahunan {year}", f"{full} hari")
    return full


def _tell_opening(  # noqa: PLR0913 - the parts of one sentence
    working: Working,
    rule: Rule,
    right: int,
    rests: tuple[int, int],
    is_untouched: bool,
    opening: int,
) -> None:
    if right <= 0:
        working.step("tanpa hak tahun ini tidak ada sisa yang dibawa", "0 hari")
        return
    if is_untouched:
        most = int(rule.isi["simpan_maks_dua_tahun"])
        working.step(
            f"dua tahun tanpa cuti: paling banyak {most} dari {right} + {rests[0]} + {rests[1]}",
            f"{opening} hari",
        )
        return
    most = int(rule.isi["simpan_maks"])
    working.step(f"paling banyak {most} dari {right} + sisa {rests[0]}", f"{opening} hari")


def _explain_days(values: Values, working: Working) -> Mapping[str, Any]:
    start, end = values.day("tanggal_mulai"), values.day("tanggal_selesai")
    if end < start:
        raise refuse("tanggal_selesai", "Tanggal selesai mendahului tanggal mulai.", "TANGGAL")
    if (end - start).days > 4 * _LONGEST:
        raise refuse("tanggal_selesai", "Paling panjang empat tahun.", "TANGGAL")
    working.rule(RuleCode.CUTI, start)
    free = {day for day in values.get("libur") or () if day is not None}
    workdays = SIX_DAYS if values.get("enam_hari") else FIVE_DAYS
    days = working_days(start, end, free, workdays)
    calendar = (end - start).days + 1
    ends = sum(day.weekday() not in workdays for day in days_between(start, end))
    working.step("hari kalender", f"{calendar} hari")
    working.step("akhir pekan", f"{ends} hari")
    working.step("hari libur dan cuti bersama pada hari kerja", f"{calendar - ends - days} hari")
    working.step("hari kerja", f"{days} hari")
    return {"hari_kalender": calendar, "hari_kerja": days}


_DAYS = whole_between(0, 366)
CALCULATORS = (
    Calculator(
        name="saldo-cuti",
        title="Saldo cuti tahunan",
        summary="Hak, sisa yang dibawa dari tahun lalu, dan sisa cuti tahunan.",
        inputs=(
            Input(
                name="status",
                label="Status",
                kind=InputKind.CHOICE,
                read=read_employment,
                choices=tuple(status.label for status in EmployeeStatus),
                example="PNS",
            ),
            Input(
                name="tahun",
                label="Tahun",
                kind=InputKind.WHOLE,
                read=whole_between(2018, 2100),
                example="2026",
            ),
            Input(
                name="mulai_bekerja",
                label="Mulai bekerja",
                kind=InputKind.DATE,
                read=read_day,
                required=False,
                example="2013-03-01",
            ),
            Input(
                name="sisa_1",
                label="Sisa tahun lalu",
                kind=InputKind.WHOLE,
                read=_DAYS,
                required=False,
                example="4",
            ),
            Input(
                name="sisa_2",
                label="Sisa dua tahun lalu",
                kind=InputKind.WHOLE,
                read=_DAYS,
                required=False,
                example="0",
            ),
            Input(
                name="utuh_dua_tahun",
                label="Dua tahun tanpa cuti tahunan",
                kind=InputKind.FLAG,
                read=read_yes,
                required=False,
                example="tidak",
            ),
            Input(
                name="cuti_besar",
                label="Cuti besar pada tahun ini",
                kind=InputKind.FLAG,
                read=read_yes,
                required=False,
                example="tidak",
            ),
            Input(
                name="terpakai",
                label="Sudah dipakai",
                kind=InputKind.WHOLE,
                read=_DAYS,
                required=False,
                example="5",
            ),
            Input(
                name="menunggu",
                label="Menunggu keputusan",
                kind=InputKind.WHOLE,
                read=_DAYS,
                required=False,
                example="0",
            ),
        ),
        outputs=(
            Output("sisa", "Sisa"),
            Output("saldo_awal", "Saldo awal tahun"),
            Output("hak", "Hak tahun ini"),
            Output("dibawa", "Dibawa dari tahun lalu"),
        ),
        codes=(RuleCode.CUTI, RuleCode.CUTI_PPPK),
        function=_explain_balance,
    ),
    Calculator(
        name="hari-kerja-cuti",
        title="Hari kerja cuti",
        summary="Hari kerja di antara dua tanggal, tanpa akhir pekan, libur, dan cuti bersama.",
        inputs=(
            Input(
                name="tanggal_mulai",
                label="Tanggal mulai",
                kind=InputKind.DATE,
                read=read_day,
                example="2026-12-21",
            ),
            Input(
                name="tanggal_selesai",
                label="Tanggal selesai",
                kind=InputKind.DATE,
                read=read_day,
                example="2026-12-31",
            ),
            Input(
                name="libur",
                label="Hari libur",
                kind=InputKind.LIST,
                read=list_of(read_day),
                required=False,
                help="Tanggal libur nasional dan cuti bersama.",
                example="2026-12-25",
            ),
            Input(
                name="enam_hari",
                label="Enam hari kerja",
                kind=InputKind.FLAG,
                read=read_yes,
                required=False,
                example="tidak",
            ),
        ),
        outputs=(Output("hari_kerja", "Hari kerja"), Output("hari_kalender", "Hari kalender")),
        codes=(RuleCode.CUTI,),
        function=_explain_days,
    ),
)
