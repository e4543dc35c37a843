"""NIP of PNS and NI PPPK: clean-up, parts and checks N1-N13 (Perka BKN 22/2007)."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sdm_desktop.domain.dates import age_on, dash_date
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.rules import Rule

NIP_LENGTH = 18
_DIRT = re.compile("[\\s\u00a0.\\-\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_SCIENTIFIC = re.compile(r"[0-9][0-9.,]*[eE][+-]?[0-9]+")
_FLOAT_TAIL = re.compile(r"[0-9]{15,}\.0+")
_EXACT = re.compile(r"[0-9]{18}")
_CIVIL = (EmployeeStatus.PNS, EmployeeStatus.CPNS)
_AS_TEXT = "format kolom sebagai Teks, lalu isi ulang dari sumbernya"


class NipKind(StrEnum):
    """Whose number it is, by its digits 13-14."""

    PNS = "PNS"
    PPPK = "PPPK"


@dataclass(frozen=True, slots=True)
class NipParts:
    """What a well-formed number says; `month` is None and `contract` set for PPPK."""

    number: str
    kind: NipKind
    born: date
    year: int
    month: int | None
    contract: int | None
    sex: Sex
    sequence: int

    @property
    def appointed(self) -> date | None:
        """Return the TMT CPNS, always the first of a month; None for PPPK (only the year)."""
        return date(self.year, self.month, 1) if self.month else None

    @property
    def age_at_appointment(self) -> int:
        """Return the age in full years, for PPPK the greatest possible one in that year."""
        return age_on(self.born, self.appointed or date(self.year, 12, 31))


@dataclass(frozen=True, slots=True, kw_only=True)
class NipFacts:
    """What else is known of the person; None where unknown. `bup` limits the age of PPPK."""

    tanggal_lahir: date | None = None
    jenis_kelamin: Sex | None = None
    tmt: date | None = None
    status: EmployeeStatus | None = None
    bup: int | None = None
    is_new_entry: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NipLimits:
    """Ages in years of rule NIP_BATAS."""

    oldest: int = 80
    youngest: int = 17
    adult: int = 18
    cpns_usual: int = 35
    cpns_special: int = 40
    pppk_youngest: int = 20

    @classmethod
    def from_rule(cls, rule: Rule) -> "NipLimits":
        """Return the limits of a version of NIP_BATAS."""
        isi = rule.isi
        return cls(
            oldest=isi["usia_tertua"],
            youngest=isi["usia_termuda"],
            adult=isi["usia_dewasa"],
            cpns_usual=isi["cpns_lazim"],
            cpns_special=isi["cpns_khusus"],
            pppk_youngest=isi["pppk_termuda"],
        )


@dataclass(frozen=True, slots=True)
class NipCheck:
    """The cleaned number, its parts as far as it is well-formed, and all findings in order."""

    number: str
    parts: NipParts | None
    findings: tuple[FieldError, ...]

    @property
    def is_valid(self) -> bool:
        """Return whether there is no error; warnings do not count."""
        return not any(finding.is_error for finding in self.findings)


def clean_nip(text: str) -> str:
    """Return the number without spaces, dots, hyphens, zero-width signs and text apostrophe."""
    if text.isdigit() and text.isascii():
        return text
    return _DIRT.sub("", _DIRT.sub("", text).lstrip("'\u2019\u2018`"))


def format_nip(nip: str) -> str:
    """Return "19870416 201303 1 933"; anything but 18 characters comes back unchanged."""
    if len(nip) != NIP_LENGTH:
        return nip
    return f"{nip[:8]} {nip[8:14]} {nip[14]} {nip[15:]}"


def find_format_fault(text: str) -> str:
    """Return why a text is no NIP by its shape (rule N1), empty when its shape is right."""
    number = clean_nip(text)
    if _EXACT.fullmatch(number):
        return ""
    raw = text.strip().lstrip("'\u2019\u2018`")
    if not number:
        return "NIP belum diisi."
    if _SCIENTIFIC.fullmatch(raw):
        return f"NIP berbentuk angka ilmiah ({raw[:30]}), angkanya sudah rusak; {_AS_TEXT}."
    if _FLOAT_TAIL.fullmatch(raw):
        return f"NIP berasal dari sel angka dan mungkin sudah berubah; {_AS_TEXT}."
    wrong = next((sign for sign in number if sign not in "0123456789"), "")
    if wrong:
        return f"NIP hanya boleh berisi angka; ada “{wrong}”."
    return f"NIP harus 18 angka; ini {len(number)}."


def parse_nip(text: str) -> NipParts | None:
    """Return the parts of a number that passes N1, N2, N4 and N6, else None."""
    number = clean_nip(text)
    return _parts_of(number) if _EXACT.fullmatch(number) else None


def _parts_of(number: str) -> NipParts | None:
    """Return the parts of 18 digits that pass N2, N4 and N6."""
    born = _find_day(number[:8])
    year, marker = int(number[8:12]), int(number[12:14])
    if born is None or year == 0 or number[14] not in "12":
        return None
    if not (1 <= marker <= 12 or 21 <= marker <= 29):
        return None
    is_pns = marker <= 12
    return NipParts(
        number=number,
        kind=NipKind.PNS if is_pns else NipKind.PPPK,
        born=born,
        year=year,
        month=marker if is_pns else None,
        contract=None if is_pns else marker - 20,
        sex=Sex.MALE if number[14] == "1" else Sex.FEMALE,
        sequence=int(number[15:]),
    )


def _find_day(digits: str) -> date | None:
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None


def check_nip(
    text: str, today: date, facts: NipFacts | None = None, limits: NipLimits | None = None
) -> NipCheck:
    """Return the findings N1-N7 and N9-N13 in their order; the first error stops the rest.

    N8 (unique in the office file) needs the database and is not checked here.
    """
    facts = facts or NipFacts()
    limits = limits or NipLimits()
    number = clean_nip(text)
    if not _EXACT.fullmatch(number):
        return NipCheck(number, None, (_error("N1", find_format_fault(text)),))
    parts = _parts_of(number)
    if fault_found := _check_digits(number, today, limits):
        return NipCheck(number, parts, (fault_found,))
    if parts is None:
        return NipCheck(number, None, (_error("N5", f"Tahun pengangkatan {number[8:12]} salah."),))
    found = [*_check_facts(parts, facts), *_check_age(parts, facts, limits)]
    first_error = next((n for n, finding in enumerate(found) if finding.is_error), len(found))
    return NipCheck(number, parts, tuple(found[: first_error + 1]))


def _check_digits(number: str, today: date, limits: NipLimits) -> FieldError | None:
    born = _find_day(number[:8])
    if born is None:
        day = f"{number[6:8]}-{number[4:6]}-{number[:4]}"
        return _error("N2", f"Tanggal lahir pada NIP ({day}) tidak ada di kalender.")
    if not today.year - limits.oldest <= born.year <= today.year - limits.youngest:
        return _error("N3", f"Tahun lahir pada NIP ({born.year}) tidak masuk akal.")
    return _check_marker(number, today) or _check_tail(number)


def _check_marker(number: str, today: date) -> FieldError | None:
    marker = int(number[12:14])
    if not (1 <= marker <= 12 or 21 <= marker <= 29):
        return _error("N4", _marker_fault(number[12:14]))
    month = marker if marker <= 12 else 1
    if (int(number[8:12]), month) > (today.year, today.month):
        return _error("N5", f"Pengangkatan pada NIP ({number[8:14]}) masih di masa depan.")
    return None


def _check_tail(number: str) -> FieldError | None:
    if number[14] not in "12":
        return _error("N6", f"Angka ke-15 harus 1 (pria) atau 2 (wanita); ini {number[14]}.")
    if number[15:] == "000":
        return _error(
            "N7", f"Nomor urut 000: biasanya NIP dibulatkan Excel menjadi 15 angka; {_AS_TEXT}."
        )
    return None


def _marker_fault(marker: str) -> str:
    if marker == "20":
        return "Angka ke-13 dan 14 adalah 20: kode kontrak 0 tidak lazim."
    return f"Angka ke-13 dan 14 harus bulan 01–12 (PNS) atau 21–29 (PPPK); ini {marker}."


def _check_facts(parts: NipParts, facts: NipFacts) -> list[FieldError]:
    found: list[FieldError] = []
    if facts.tanggal_lahir and facts.tanggal_lahir != parts.born:
        found.append(
            _warning(
                "N9",
                f"Tanggal lahir pada NIP ({dash_date(parts.born)}) berbeda dari"
                f" {dash_date(facts.tanggal_lahir)}.",
                "tanggal_lahir",
            )
        )
    if facts.jenis_kelamin and facts.jenis_kelamin is not parts.sex:
        found.append(
            _warning("N10", "Jenis kelamin berbeda dari angka ke-15 NIP.", "jenis_kelamin")
        )
    if facts.tmt and _differs(parts, facts.tmt):
        found.append(_appointment_warning(parts, facts.tmt))
    if facts.status and _kind_of(facts.status) is not parts.kind:
        message = f"NIP berpola {parts.kind.value}, tetapi statusnya {facts.status.label}."
        level = Level.ERROR if facts.is_new_entry else Level.WARNING
        found.append(FieldError("status", message, "N12", level))
    return found


def _differs(parts: NipParts, tmt: date) -> bool:
    return parts.year != tmt.year or parts.month not in (None, tmt.month)


def _appointment_warning(parts: NipParts, tmt: date) -> FieldError:
    if parts.appointed is None:
        message = f"Tahun pengangkatan pada NIP ({parts.year}) berbeda dari tahun {tmt.year}."
        return _warning("N11", message, "kontrak_mulai")
    message = f"TMT pada NIP ({dash_date(parts.appointed)}) berbeda dari {dash_date(tmt)}."
    return _warning("N11", message, "tmt_cpns")


def _kind_of(status: EmployeeStatus) -> NipKind:
    is_pns = status in _CIVIL
    return NipKind.PNS if is_pns else NipKind.PPPK


def _check_age(parts: NipParts, facts: NipFacts, limits: NipLimits) -> list[FieldError]:
    age = parts.age_at_appointment
    if age < limits.adult:
        return [_error("N13", f"Usia saat diangkat {age} tahun; paling muda {limits.adult}.")]
    if parts.kind is NipKind.PNS:
        if age <= limits.cpns_usual:
            return []
        note = f"lazimnya {limits.adult}–{limits.cpns_usual}, jabatan tertentu sampai"
        text = f"Usia saat diangkat {age} tahun; {note} {limits.cpns_special}."
        return [_warning("N13", text)]
    if age < limits.pppk_youngest or (facts.bup is not None and age > facts.bup - 1):
        last = f" sampai {facts.bup - 1}" if facts.bup else ""
        text = f"Usia saat diangkat {age} tahun; PPPK mulai {limits.pppk_youngest}{last} tahun."
        return [_warning("N13", text)]
    return []


def _error(code: str, message: str) -> FieldError:
    return FieldError("nip", message, code)


def _warning(code: str, message: str, field: str = "nip") -> FieldError:
    return FieldError(field, message, code, Level.WARNING)
