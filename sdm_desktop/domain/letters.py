"""Letters of the office: the register, the number of each, and what stands in them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from sdm_desktop.domain.errors import FieldError

DEFAULT_PATTERN = "{kode}/{urut}/{bulan}/{tahun}"
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_FIELD = re.compile(r"\{(\w+)\}")
_KNOWN = ("kode", "jenis", "urut", "urut3", "bulan", "tahun")


class LetterKind(StrEnum):
    """Kinds of letters the program writes."""

    KGB = "KGB"
    PENSIUN = "PENSIUN"
    CUTI = "CUTI"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return {
            LetterKind.KGB: "Pemberitahuan KGB",
            LetterKind.PENSIUN: "Usul pensiun",
            LetterKind.CUTI: "Surat izin cuti",
        }[self]


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One line of the register; `rujukan` is the TMT (ISO) or the id of the leave.

    `isi` is the letter as printed (JSON), `hash` the SHA-256 of its PDF, `nomor_audit` the audit
    line its codes are made from.
    """

    id: str = ""
    rev: int = 0
    jenis: LetterKind
    tahun: int
    nomor_urut: int
    nomor: str
    tanggal: date
    pegawai_id: str
    perihal: str
    rujukan: str = ""
    isi: str = "{}"
    nomor_audit: int = 0
    hash: str = ""


def check_pattern(pattern: str) -> list[FieldError]:
    """Return what is wrong with a pattern of numbers."""
    names = _FIELD.findall(pattern)
    unknown = [name for name in names if name not in _KNOWN]
    found = []
    if unknown or "{" in _FIELD.sub("", pattern) or "}" in _FIELD.sub("", pattern):
        known = ", ".join(f"{{{name}}}" for name in _KNOWN)
        found.append(FieldError("pola", f"Pola hanya boleh memuat {known}.", "POLA"))
    elif not ({"urut", "urut3"} & set(names)) or "tahun" not in names:
        words = "Pola harus memuat {urut} atau {urut3}, dan {tahun}."
        found.append(FieldError("pola", words, "POLA"))
    if len(pattern) > 80:
        found.append(FieldError("pola", "Pola paling panjang 80 huruf.", "POLA"))
    return found


def letter_number(pattern: str, values: Mapping[str, str], count: int, day: date) -> str:
    """Return "BKPPD/12/XI/2026"; parts without a value leave no empty place between slashes.

    `values` gives `kode` and `jenis`, `count` is the number of the letter in its year.
    """
    known = dict(values) | {
        "urut": str(count),
        "urut3": f"{count:03}",
        "bulan": ROMAN[day.month - 1],
        "tahun": str(day.year),
    }
    text = _FIELD.sub(lambda found: known.get(found[1], ""), pattern)
    return "/".join(part.strip() for part in text.split("/") if part.strip())
