"""Calculator `sla`: when an answer and the completion of an entry are due."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    list_of,
    read_day,
    read_text,
    read_yes,
    whole_between,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse, rule_for
from sdm_desktop.domain.dates import WEEKDAYS, long_date
from sdm_desktop.domain.feedback_clock import Calendar, SlaClass, SlaRules
from sdm_desktop.domain.leave import FIVE_DAYS, SIX_DAYS
from sdm_desktop.domain.rule_codes import RuleCode


def _explain(values: Values, working: Working) -> Mapping[str, Any]:
    received = values.day("tanggal_terima")
    free = frozenset(day for day in values.get("libur") or () if day is not None)
    calendar = Calendar(free, SIX_DAYS if values.get("enam_hari") else FIVE_DAYS)
    working.step("diterima (hari ini tidak dihitung)", _told(received))
    if received.weekday() not in calendar.workdays or received in free:
        working.step("bukan hari kerja: hari kerja berikutnya menjadi hari ke-1", "ya")
    limits = SlaRules.of(rule_for(working, RuleCode.SLA_PENGADUAN, "tanggal_terima", received))
    if values.has("hari"):
        due = calendar.due(received, values.whole("hari"))
        working.step(f"akhir hari kerja ke-{values.whole('hari')}", _told(due))
        return {"batas_selesai": due, "batas_tanggapan": None}
    found = _class_of(values, limits)
    first = calendar.due(received, found.first)
    working.step(f"tanggapan pertama: hari kerja ke-{found.first}", _told(first))
    done = None
    if found.selesai is None:
        working.step("cukup dijawab, tanpa batas selesai", "–")
    else:
        done = calendar.due(received, found.selesai)
        working.step(f"selesai: hari kerja ke-{found.selesai}", _told(done))
    return {"batas_selesai": done, "batas_tanggapan": first}


def _class_of(values: Values, limits: SlaRules) -> SlaClass:
    word = values.text("klasifikasi").strip().casefold()
    for one in limits.classes.values():
        if word in (one.kode.casefold(), one.nama.casefold()):
            return one
    names = ", ".join(one.nama for one in limits.classes.values())
    raise refuse("klasifikasi", f"Isi jumlah hari, atau klasifikasi: {names}.", "PILIHAN")


def _told(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {long_date(day)}"


CALCULATORS = (
    Calculator(
        name="sla",
        title="Batas waktu umpan balik",
        summary="Batas tanggapan pertama dan penyelesaian laporan masyarakat dalam hari kerja.",
        inputs=(
            Input(
                name="tanggal_terima",
                label="Tanggal terima",
                kind=InputKind.DATE,
                read=read_day,
                example="2026-11-27",
            ),
            Input(
                name="klasifikasi",
                label="Klasifikasi",
                kind=InputKind.TEXT,
                read=read_text,
                required=False,
                help="Menurut tabel batas waktu kantor, misalnya Normatif.",
                example="Normatif",
            ),
            Input(
                name="hari",
                label="Hari kerja",
                kind=InputKind.WHOLE,
                read=whole_between(1, 250),
                required=False,
                help="Menggantikan klasifikasi.",
            ),
            Input(
                name="libur",
                label="Hari libur",
                kind=InputKind.LIST,
                read=list_of(read_day),
                required=False,
                help="Tanggal libur nasional dan cuti bersama.",
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
        outputs=(
            Output("batas_selesai", "Batas selesai"),
            Output("batas_tanggapan", "Batas tanggapan pertama"),
        ),
        codes=(RuleCode.SLA_PENGADUAN,),
        function=_explain,
    ),
)
