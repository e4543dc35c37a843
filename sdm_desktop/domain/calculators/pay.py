"""Calculators `gaji-kgb` and `penyesuaian-mkg`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.calculators.inputs import (
    Input,
    InputKind,
    Output,
    read_day,
    read_employment,
    read_text,
    whole_between,
)
from sdm_desktop.domain.calculators.working import Calculator, Values, Working, refuse, rule_for
from sdm_desktop.domain.dates import first_of_month, long_date, months_text, short_months_text
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.golongan import (
    PNS_GOLONGAN,
    PPPK_GOLONGAN,
    Golongan,
    Scale,
    parse_golongan,
    scale_of,
)
from sdm_desktop.domain.money import percent_print, rupiah
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.salary import (
    Raise,
    adjusted_mkg,
    base_salary,
    cpns_salary,
    mkg_cut,
    next_raise,
)

_NO_VALUE = "tidak ada nilai pada tabel"


def read_step(values: Values, name: str, scale: Scale | None) -> Golongan:
    """Return the golongan an input means on a scale, or raise `ValidationError` for it."""
    text = values.text(name)
    step = parse_golongan(text, scale)
    if step is None:
        kind = f" {scale.value}" if scale else ""
        raise refuse(name, f"“{text[:30]}” bukan golongan{kind}.", "GOLONGAN")
    return step


def _months(values: Values) -> int:
    return values.whole("mkg_tahun") * 12 + values.whole("mkg_bulan")


@dataclass(frozen=True, slots=True)
class _Pay:
    """A place in a salary table: golongan, MKG in months on a day; `factor` for CPNS."""

    table: Rule
    step: Golongan
    months: int
    day: date
    factor: Rule | None = None

    @property
    def raised(self) -> Raise | None:
        return next_raise(self.table, self.step.nama, self.months, self.day)


def _explain_raise(values: Values, working: Working) -> Mapping[str, Any]:
    status: EmployeeStatus = values.get("status")
    if status is EmployeeStatus.PPPK_PARUH_WAKTU:
        raise refuse("status", "PPPK Paruh Waktu tidak memakai tabel gaji; lihat upahnya.")
    scale = scale_of(status)
    step = read_step(values, "golongan", scale)
    day = first_of_month(values.day("per_tanggal"))
    code = RuleCode.GAJI_PNS if scale is Scale.PNS else RuleCode.GAJI_PPPK
    table = rule_for(working, code, "per_tanggal", day)
    working.rule(RuleCode.KGB, day)
    factor = working.rule(RuleCode.GAJI_CPNS, day) if status is EmployeeStatus.CPNS else None
    pay = _Pay(table, step, _months(values), day, factor)
    salary = _note_salary(working, pay)
    coming = pay.raised
    new_salary = _note_raise(working, pay)
    if salary is not None and new_salary is not None:
        working.step("kenaikan", rupiah(new_salary - salary))
    return {
        "gaji_pokok": salary,
        "kgb_berikut_tmt": coming.tmt if coming else None,
        "kgb_berikut_step_mkg": coming.step if coming else None,
        "gaji_pokok_baru": new_salary,
    }


def _note_salary(working: Working, pay: _Pay) -> int | None:
    amount = base_salary(pay.table, pay.step.nama, pay.months)
    label = f"tabel {pay.step.nama}, {short_months_text(pay.months)}"
    working.step(label, _NO_VALUE if amount is None else rupiah(amount))
    return _reduced(working, amount, pay.factor)


def _reduced(working: Working, amount: int | None, factor: Rule | None) -> int | None:
    if amount is None or factor is None:
        return amount
    reduced = cpns_salary(factor, amount)
    share = percent_print(Decimal(factor.isi["faktor"]) * 100, 0)
    working.step(f"gaji CPNS = {share} × {rupiah(amount)}", rupiah(reduced))
    return reduced


def _note_raise(working: Working, pay: _Pay) -> int | None:
    now = short_months_text(pay.months)
    coming = pay.raised
    if coming is None:
        working.step(f"langkah tabel berikutnya di atas {now}", "tidak ada, gaji maksimum")
        return None
    wait = _wait_text(coming.step * 12 - pay.months)
    working.step(f"langkah tabel berikutnya = terkecil di atas {now}", f"{coming.step} tahun")
    working.step(f"{coming.step} th − {now}", wait)
    working.step(f"{long_date(pay.day)} + {wait}", long_date(coming.tmt))
    working.step(f"tabel {pay.step.nama}, {coming.step} tahun", rupiah(coming.salary))
    return _reduced(working, coming.salary, pay.factor)


def _wait_text(months: int) -> str:
    years, rest = divmod(months, 12)
    if not years:
        return f"{rest} bulan"
    return months_text(months) if rest else f"{years} tahun"


def _explain_promotion(values: Values, working: Working) -> Mapping[str, Any]:
    old = read_step(values, "golongan_lama", Scale.PNS)
    new = read_step(values, "golongan_baru", Scale.PNS)
    if new.rank <= old.rank:
        raise refuse("golongan_baru", f"Golongan baru harus di atas {old.nama}.", "GOLONGAN")
    day = first_of_month(values.day("tmt_kenaikan_pangkat"))
    table = rule_for(working, RuleCode.GAJI_PNS, "tmt_kenaikan_pangkat", day)
    cut = mkg_cut(working.rule(RuleCode.POTONG_MKG, day), old, new)
    working.rule(RuleCode.KGB, day)
    months = _months(values)
    adjusted = adjusted_mkg(months, cut)
    working.step(f"potongan masa kerja {old.nama} ke {new.nama}", f"{cut} tahun")
    working.step(f"{short_months_text(months)} − {cut} tahun", months_text(adjusted))
    if months < cut * 12:
        working.step("potongan melebihi masa kerja", "tahun menjadi 0; perlu diperiksa")
    old_salary = _note_salary(working, _Pay(table, old, months, day))
    pay = _Pay(table, new, adjusted, day)
    new_salary = _note_salary(working, pay)
    coming = pay.raised
    raised = _note_raise(working, pay)
    return {
        "mkg_baru_tahun": adjusted // 12,
        "mkg_baru_bulan": adjusted % 12,
        "gaji_pokok_lama": old_salary,
        "gaji_pokok_baru": new_salary,
        "kgb_berikut_tmt": coming.tmt if coming else None,
        "kgb_berikut_step_mkg": coming.step if coming else None,
        "gaji_pokok_pada_kgb": raised,
    }


_PNS_NAMES = tuple(step.nama for step in PNS_GOLONGAN)
_NAMES = (*_PNS_NAMES, *(step.nama for step in PPPK_GOLONGAN))
_MKG = (
    Input(
        name="mkg_tahun",
        label="Masa kerja golongan (tahun)",
        kind=InputKind.WHOLE,
        read=whole_between(0, 60),
        example="13",
    ),
    Input(
        name="mkg_bulan",
        label="Masa kerja golongan (bulan)",
        kind=InputKind.WHOLE,
        read=whole_between(0, 11),
        example="8",
    ),
)

CALCULATORS = (
    Calculator(
        name="gaji-kgb",
        title="Gaji pokok dan kenaikan gaji berkala",
        summary="Gaji pokok sekarang, TMT KGB berikutnya, dan gaji sesudahnya.",
        inputs=(
            Input(
                name="status",
                label="Status",
                kind=InputKind.CHOICE,
                read=read_employment,
                choices=("PNS", "CPNS", "PPPK"),
                example="PNS",
            ),
            Input(
                name="golongan",
                label="Golongan",
                kind=InputKind.CHOICE,
                read=read_text,
                choices=_NAMES,
                example="III/d",
            ),
            *_MKG,
            Input(
                name="per_tanggal",
                label="Per tanggal",
                kind=InputKind.DATE,
                read=read_day,
                help="Masa kerja di atas dihitung pada tanggal 1 bulan ini.",
                example="2026-11-01",
            ),
        ),
        outputs=(
            Output("gaji_pokok", "Gaji pokok"),
            Output("kgb_berikut_tmt", "TMT KGB berikutnya"),
            Output("kgb_berikut_step_mkg", "Masa kerja pada KGB (tahun)"),
            Output("gaji_pokok_baru", "Gaji pokok baru"),
        ),
        codes=(RuleCode.GAJI_PNS, RuleCode.GAJI_PPPK, RuleCode.GAJI_CPNS, RuleCode.KGB),
        function=_explain_raise,
    ),
    Calculator(
        name="penyesuaian-mkg",
        title="Penyesuaian masa kerja pada kenaikan pangkat",
        summary="Masa kerja golongan dan gaji pokok setelah naik golongan.",
        inputs=(
            Input(
                name="golongan_lama",
                label="Golongan lama",
                kind=InputKind.CHOICE,
                read=read_text,
                choices=_PNS_NAMES,
                example="I/d",
            ),
            *_MKG,
            Input(
                name="golongan_baru",
                label="Golongan baru",
                kind=InputKind.CHOICE,
                read=read_text,
                choices=_PNS_NAMES,
                example="II/a",
            ),
            Input(
                name="tmt_kenaikan_pangkat",
                label="TMT kenaikan pangkat",
                kind=InputKind.DATE,
                read=read_day,
                help="Masa kerja di atas dihitung pada tanggal ini.",
                example="2026-12-01",
            ),
        ),
        outputs=(
            Output("mkg_baru_tahun", "Masa kerja baru (tahun)"),
            Output("mkg_baru_bulan", "Masa kerja baru (bulan)"),
            Output("gaji_pokok_lama", "Gaji pokok lama"),
            Output("gaji_pokok_baru", "Gaji pokok baru"),
            Output("kgb_berikut_tmt", "TMT KGB berikutnya"),
            Output("kgb_berikut_step_mkg", "Masa kerja pada KGB (tahun)"),
            Output("gaji_pokok_pada_kgb", "Gaji pokok pada KGB"),
        ),
        codes=(RuleCode.GAJI_PNS, RuleCode.POTONG_MKG, RuleCode.KGB),
        function=_explain_promotion,
    ),
)
