"""What is wrong with the rows of a foreign table, in words for the user."""

import re
from dataclasses import dataclass

from sdm_desktop.domain.golongan import Scale
from sdm_desktop.exchange.xlsx_parts import column_letter


@dataclass(frozen=True, slots=True)
class CellFault:
    """One wrong cell: `column` is its index, `value` what the user sees there."""

    column: int
    header: str
    value: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A row that is not imported; `row` is its number in the sheet, the first row being 1.

    Where several sheets were read as one table, `row` counts through them, `sheet` and `line` are
    where the row stands.
    """

    row: int
    nip: str
    name: str
    faults: tuple[CellFault, ...]
    sheet: str = ""
    line: int = 0

    @property
    def number(self) -> int:
        """Return the row number in its sheet."""
        return self.line or self.row

    @property
    def cell(self) -> str:
        """Return the address of the first wrong cell ("B18")."""
        return f"{column_letter(self.faults[0].column)}{self.number}"

    @property
    def column(self) -> str:
        """Return the header of the first wrong cell."""
        return self.faults[0].header

    @property
    def value(self) -> str:
        """Return what the user sees in the first wrong cell."""
        return self.faults[0].value

    @property
    def code(self) -> str:
        """Return the code of the first fault."""
        return self.faults[0].code

    @property
    def reason(self) -> str:
        """Return what is wrong with the first wrong cell and what to do, in two sentences."""
        return self.faults[0].reason

    @property
    def all_reasons(self) -> str:
        """Return the reasons of all wrong cells, each with its address."""
        if len(self.faults) == 1:
            return self.reason
        return " ".join(
            f"{column_letter(fault.column)}{self.number}: {fault.reason}" for fault in self.faults
        )


@dataclass(frozen=True, slots=True)
class RowWarning:
    """Something to look at in a row that is imported all the same."""

    row: int
    nip: str
    name: str
    column: str
    code: str
    message: str


_ADVICE = {
    "N1": "Periksa NIP pada SK.",
    "N2": "Periksa NIP pada SK.",
    "N3": "Periksa NIP pada SK.",
    "N4": "Periksa NIP pada SK.",
    "N5": "Periksa NIP pada SK.",
    "N6": "Periksa NIP pada SK.",
    "N7": "Ubah kolom {letter} menjadi Teks, lalu isi ulang NIP.",
    "N13": "Periksa NIP dan tanggal lahir pada SK.",
    "TANGGAL": "Tulis seperti 24-11-2026.",
    "KELAMIN": "Isi L atau P.",
    "STATUS": "Isi CPNS, PNS atau PPPK.",
    "TANDA": "Isi ya atau tidak.",
    "JUMLAH": "Isi bilangan bulat.",
    "TAHUN": "Tulis empat angka.",
    "RUPIAH": "Tulis seperti 3799400.",
    "ANGKA_RUSAK": "Ubah kolom {letter} menjadi Teks, lalu isi ulang.",
}


def two_sentences(message: str, code: str, column: int) -> str:
    """Return a message followed by what to do about it."""
    advice = _ADVICE.get(code, "").format(letter=column_letter(column))
    start = message.rstrip()
    if length := re.fullmatch(r"NIP harus 18 angka; ini (\d+)\.", start):
        return f"{start} {_length_advice(int(length[1]))}"
    if "; " in start and code in ("N1", "N7", "ANGKA_RUSAK"):
        first, _, rest = start.partition("; ")
        return f"{first}. {rest[:1].upper()}{rest[1:].rstrip('.')}."
    if not start.endswith((".", "!", "?")):
        start += "."
    return f"{start} {advice}".strip()


_COUNTS = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")


def _length_advice(length: int) -> str:
    missing = 18 - length
    verb = "Lengkapi" if missing > 0 else "Hapus"
    count = abs(missing)
    return f"{verb} {_COUNTS[count] if count < len(_COUNTS) else count} angka."


def number_nip(column: int) -> str:
    """Return the reason for a NIP that stands in a number cell."""
    return f"NIP terbaca sebagai angka. Ubah kolom {column_letter(column)} menjadi Teks."


def duplicate_nip(first: str) -> str:
    """Return the reason for a NIP that stands in the file already, in the first row named."""
    return f"NIP sama dengan {first}. Hapus salah satunya."


def unknown_golongan(value: str, scale: Scale | None) -> str:
    """Return the reason for a golongan that is on no scale."""
    group = re.match(r"(IV|III|II|I)\s*/", value.upper())
    if group:
        last = "e" if group[1] == "IV" else "d"
        known = f"{group[1]}/a sampai {group[1]}/{last}"
    else:
        known = "I sampai XVII" if scale is Scale.PPPK else "I/a sampai IV/e"
    return f"Golongan {value} tidak dikenal. Yang ada {known}."
