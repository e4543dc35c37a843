"""Every check of one employee record (rules/employees 3.3 and 14); N8 needs the database."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from sdm_desktop.domain.dates import add_months, age_on, dash_date, whole_months
from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
from sdm_desktop.domain.errors import DomainError, FieldError, Level
from sdm_desktop.domain.golongan import Scale, find_golongan, scale_of
from sdm_desktop.domain.nip import NIP_LENGTH, NipFacts, NipLimits, check_nip
from sdm_desktop.domain.plain_nip import PlainNip
from sdm_desktop.domain.position import Post, find_age_limit
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule, RuleBook

_EMAIL = re.compile(r"[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]{2,}")
_NIK = re.compile("[0-9]{16}")
_OLD_NIP = re.compile("[0-9]{9}")
_PHONE = re.compile(r"\+?[0-9]{8,15}")
_CIVIL = (EmployeeStatus.PNS, EmployeeStatus.CPNS)
_CONTRACTED = (EmployeeStatus.PPPK, EmployeeStatus.PPPK_PARUH_WAKTU)
_RANGES = (
    ("mk_tahun", 0, 60, Level.ERROR),
    ("mk_bulan", 0, 11, Level.ERROR),
    ("kelas_jabatan", 1, 17, Level.WARNING),
    ("bup", 50, 70, Level.WARNING),
    ("kontrak_ke", 1, 99, Level.WARNING),
    ("jam_per_minggu", 1, 48, Level.WARNING),
)
_LABELS = {
    "mk_tahun": "Masa kerja tahun",
    "mk_bulan": "Masa kerja bulan",
    "kelas_jabatan": "Kelas jabatan",
    "bup": "BUP",
    "kontrak_ke": "Kontrak ke-",
    "jam_per_minggu": "Jam per minggu",
}
_ORDER = (
    ("tanggal_lahir", "tmt_cpns", "TMT CPNS sebelum tanggal lahir.", Level.ERROR),
    ("tmt_cpns", "tmt_pns", "TMT PNS sebelum TMT CPNS.", Level.WARNING),
    ("tmt_pns", "tmt_golongan", "TMT golongan sebelum TMT PNS.", Level.WARNING),
    ("kontrak_mulai", "kontrak_akhir", "Akhir kontrak sebelum awal kontrak.", Level.ERROR),
)
_NOT_FAR_AHEAD = ("tmt_cpns", "tmt_pns", "tmt_golongan", "tmt_jabatan", "tmt_eselon")


class EmployeeChecks:
    """The checks with the rules of one day, for one record or ten thousand."""

    def __init__(self, today: date, rules: RuleBook) -> None:
        self._today = today
        self._limit_day = add_months(today, 12)
        self._limits = NipLimits.from_rule(rules.on(RuleCode.NIP_BATAS, today))
        self._plain_nip = PlainNip(today, self._limits)
        self._bup = rules.on(RuleCode.BUP, today)
        self._posts = _optional(rules, RuleCode.JABATAN_KOTA, today)
        self._age_limits: dict[Post, int | None] = {}  # ten thousand people, few hundred posts

    def check(self, employee: Employee, *, is_new_entry: bool = False) -> list[FieldError]:
        """Return all findings, errors and warnings; the fields are those of `Employee`."""
        return [
            *_check_required(employee),
            *self._check_nip(employee, is_new_entry),
            *_check_identity(employee),
            *self._check_dates(employee),
            *_check_golongan(employee.status, employee.gol_awal, employee.gol_akhir),
            *_check_ranges(employee),
            *self._check_education(employee),
        ]

    def _check_nip(self, employee: Employee, is_new_entry: bool) -> tuple[FieldError, ...]:
        start, bup = employee.tmt_cpns or _first_contract(employee), self._age_limit(employee)
        if self._has_plain_nip(employee, start, bup):
            return ()
        facts = NipFacts(
            tanggal_lahir=employee.tanggal_lahir,
            jenis_kelamin=employee.jenis_kelamin,
            tmt=start,
            status=employee.status,
            bup=bup,
            is_new_entry=is_new_entry,
        )
        return check_nip(employee.nip, self._today, facts, self._limits).findings

    def _has_plain_nip(self, employee: Employee, start: date | None, bup: int | None) -> bool:
        nip, born, sex = employee.nip, employee.tanggal_lahir, employee.jenis_kelamin
        if not (born and start and sex and len(nip) == NIP_LENGTH):
            return False
        if employee.status in _CONTRACTED:
            return self._plain_nip.fits_pppk(nip, born, start, sex, bup)
        return employee.status in _CIVIL and self._plain_nip.fits_pns(nip, born, start, sex)

    def _age_limit(self, employee: Employee) -> int | None:
        if employee.status not in _CONTRACTED:
            return None
        post = post_of(employee)
        if post not in self._age_limits:
            limit = find_age_limit(post, self._bup, self._posts)
            self._age_limits[post] = limit.years if limit else None
        return self._age_limits[post]

    def _check_dates(self, employee: Employee) -> Iterator[FieldError]:
        born = employee.tanggal_lahir
        if born and born > self._today:
            yield _error("tanggal_lahir", "Tanggal lahir masih di masa depan.", "TANGGAL")
        elif born and age_on(born, self._today) > self._limits.oldest:
            text = f"Lahir {dash_date(born)}: umur {age_on(born, self._today)} tahun?"
            yield _warning("tanggal_lahir", text, "UMUR")
        for first, second, message, level in _ORDER:
            start, end = getattr(employee, first), getattr(employee, second)
            if start and end and end < start:
                yield FieldError(second, message, "N16", level)
        yield from _check_probation(employee)
        for name in _NOT_FAR_AHEAD:
            day = getattr(employee, name)
            if day and day > self._limit_day:
                yield _warning(name, f"{dash_date(day)} lebih dari setahun ke depan.", "N16")

    def _check_education(self, employee: Employee) -> Iterator[FieldError]:
        year, born = employee.tahun_lulus, employee.tanggal_lahir
        if year is None:
            return
        if year > self._today.year:
            yield _warning("tahun_lulus", "Tahun lulus masih di masa depan.", "TAHUN")
        elif born and year < born.year + 10:
            yield _warning("tahun_lulus", f"Tahun lulus {year} tidak masuk akal.", "TAHUN")


def check_employee(
    employee: Employee, today: date, rules: RuleBook, *, is_new_entry: bool = False
) -> list[FieldError]:
    """Return all findings on one record; for many records keep one `EmployeeChecks`.

    `is_new_entry` (typed by hand, not imported) makes N12 an error.
    """
    return EmployeeChecks(today, rules).check(employee, is_new_entry=is_new_entry)


def post_of(employee: Employee) -> Post:
    """Return what a record tells of the person's post."""
    return Post(
        jabatan=employee.jabatan_nama,
        jenjang=employee.jenjang,
        jenis_jabatan=employee.jenis_jabatan or employee.jenis_jabatan_id,
        eselon=employee.eselon or employee.eselon_id,
        bup=employee.bup,
    )


def _optional(rules: RuleBook, code: RuleCode, day: date) -> Rule | None:
    try:
        return rules.on(code, day)
    except DomainError:
        return None


def _first_contract(employee: Employee) -> date | None:
    # a later contract says nothing about the first appointment
    return employee.kontrak_mulai if employee.kontrak_ke in (None, 1) else None


def _check_required(employee: Employee) -> Iterator[FieldError]:
    if not employee.nama.strip():
        yield _error("nama", "Nama belum diisi.", "WAJIB")
    if employee.status is None:
        yield _warning("status", "Status pegawai belum diisi.", "STATUS")


def _check_identity(employee: Employee) -> Iterator[FieldError]:
    if employee.nik:
        yield from _check_nik(employee)
    if employee.nip_lama and not _OLD_NIP.fullmatch(employee.nip_lama):
        yield _warning("nip_lama", "NIP lama harus 9 angka.", "N15")
    for name in ("email", "email_gov"):
        address = getattr(employee, name)
        if address and not _EMAIL.fullmatch(address):
            yield _warning(name, f"“{address[:60]}” bukan alamat surel.", "SUREL")
    if employee.nomor_hp and not _PHONE.fullmatch(employee.nomor_hp):
        yield _warning("nomor_hp", "Nomor HP harus 8 sampai 15 angka.", "HP")


def _check_nik(employee: Employee) -> Iterator[FieldError]:
    nik = employee.nik
    if not _NIK.fullmatch(nik):
        yield _warning("nik", f"NIK harus 16 angka; ini {len(nik)}.", "N15")
        return
    born, sex = employee.tanggal_lahir, employee.jenis_kelamin
    if born is None or sex is None:
        return
    written = born.isoformat()
    day = f"{born.day + 40}" if sex is Sex.FEMALE else written[8:]
    expected = f"{day}{written[5:7]}{written[2:4]}"
    if nik[6:12] != expected:
        text = f"Angka ke-7 sampai 12 NIK ({nik[6:12]}) tidak cocok dengan tanggal lahir dan"
        yield _warning("nik", f"{text} jenis kelamin ({expected}).", "N14")


def _check_probation(employee: Employee) -> Iterator[FieldError]:
    start, end = employee.tmt_cpns, employee.tmt_pns
    if start and end and start <= end and not 12 <= whole_months(start, end) <= 24:
        yield _warning("tmt_pns", "TMT PNS lazimnya 1–2 tahun setelah TMT CPNS.", "N16")


@lru_cache(maxsize=1024)
def _check_golongan(status: EmployeeStatus | None, first: str, last: str) -> list[FieldError]:
    found = []
    scale = scale_of(status)
    for name, written in (("gol_awal", first), ("gol_akhir", last)):
        if not written:
            continue
        step = find_golongan(written)
        if step is None:
            found.append(_error(name, f"“{written[:20]}” bukan golongan.", "GOLONGAN"))
        elif scale and step.scale is not scale:
            found.append(_warning(name, _scale_fault(written, scale), "GOLONGAN"))
    low, high = find_golongan(first), find_golongan(last)
    if low and high and low.scale is high.scale and low.rank > high.rank:
        text = "Golongan lebih rendah daripada golongan awal."
        found.append(_warning("gol_akhir", text, "GOLONGAN"))
    return found


def _scale_fault(written: str, scale: Scale) -> str:
    return f"Golongan {written} bukan golongan {scale.value}."


def _check_ranges(employee: Employee) -> Iterator[FieldError]:
    for name, low, high, level in _RANGES:
        value = getattr(employee, name)
        if value is not None and not low <= value <= high:
            text = f"{_LABELS[name]} harus {low}–{high}; ini {value}."
            yield FieldError(name, text, "JUMLAH", level)
    if employee.upah is not None and employee.upah < 0:
        yield _error("upah", "Upah tidak boleh negatif.", "RUPIAH")


def _error(field: str, message: str, code: str) -> FieldError:
    return FieldError(field, message, code)


def _warning(field: str, message: str, code: str) -> FieldError:
    return FieldError(field, message, code, Level.WARNING)
