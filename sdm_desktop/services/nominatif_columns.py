"""The columns one may choose for a daftar nominatif."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.listed import ListedPerson, day_of
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn

_NONE = "–"
FIRST = (
    ListColumn("No", 7, CellKind.NUMBER),
    ListColumn("Nama", 36, is_bold=True),
    ListColumn("NIP", 28.6, CellKind.NIP),
)


def status_words(status: str) -> str:
    """Return the words of a stored status."""
    return EmployeeStatus(status).label if status else ""


@dataclass(frozen=True, slots=True)
class Part:
    """One choice of columns: what stands in them for a person on a day."""

    columns: tuple[ListColumn, ...]
    cells: Callable[[ListedPerson, date], tuple[Cell, ...]]
    extra: tuple[str, ...] = ()


def _served(person: ListedPerson, day: date) -> tuple[Cell, ...]:
    months = person.masa_kerja(day)
    return divmod(months, 12) if months is not None else (None, None)


def _stored(*names: str) -> Callable[[ListedPerson, date], tuple[Cell, ...]]:
    return lambda person, _day: tuple(person.lain[name] for name in names)


PARTS: Mapping[str, tuple[str, Part]] = {
    "lahir": ("tempat dan tanggal lahir", Part(
        (ListColumn("Tempat", 21, CellKind.TEXT, "Lahir"),
         ListColumn("Tanggal", 15, CellKind.DATE, "Lahir")),
        lambda p, _: (p.tempat_lahir, p.tanggal_lahir))),
    "jk": ("jenis kelamin", Part(
        (ListColumn("L/P", 7, CellKind.CODE),), lambda p, _: (p.jenis_kelamin,))),
    "agama": ("agama", Part((ListColumn("Agama", 14),), _stored("agama"), ("agama",))),
    "status": ("status pegawai", Part(
        (ListColumn("Status", 13, CellKind.CODE),), lambda p, _: (status_words(p.status),))),
    "pangkat": ("pangkat dan golongan", Part(
        (ListColumn("Gol", 8.5, CellKind.CODE, "Pangkat"),
         ListColumn("TMT", 15, CellKind.DATE, "Pangkat")),
        lambda p, _: (p.golongan, p.tmt_golongan))),
    "jabatan": ("jabatan", Part(
        (ListColumn("Nama", 34, CellKind.TEXT, "Jabatan"),
         ListColumn("Eselon", 9.5, CellKind.CODE, "Jabatan"),
         ListColumn("TMT", 15, CellKind.DATE, "Jabatan")),
        lambda p, _: (p.jabatan, p.eselon or _NONE, p.tmt_jabatan))),
    "unit": ("unit kerja", Part((ListColumn("Unit kerja", 32),), lambda p, _: (p.unit,))),
    "kelas": ("kelas jabatan", Part(
        (ListColumn("Kelas", 9, CellKind.NUMBER),), lambda p, _: (p.kelas,))),
    "mk": ("masa kerja", Part(
        (ListColumn("Thn", 7.3, CellKind.NUMBER, "Masa kerja"),
         ListColumn("Bln", 7.3, CellKind.NUMBER, "Masa kerja")), _served)),
    "pendidikan": ("pendidikan", Part(
        (ListColumn("Tingkat", 10.5, CellKind.CODE, "Pendidikan"),
         ListColumn("Jurusan", 21, CellKind.TEXT, "Pendidikan"),
         ListColumn("Tahun", 9.5, CellKind.CODE, "Pendidikan")),
        lambda p, _: (p.tingkat, p.jurusan, p.tahun_lulus))),
    "cpns": ("TMT CPNS", Part(
        (ListColumn("TMT CPNS", 15, CellKind.DATE),),
        lambda p, _: (day_of(p.lain["tmt_cpns"]),), ("tmt_cpns",))),
    "kontrak": ("masa kontrak", Part(
        (ListColumn("Mulai", 15, CellKind.DATE, "Kontrak"),
         ListColumn("Akhir", 15, CellKind.DATE, "Kontrak")),
        lambda p, _: (day_of(p.lain["kontrak_mulai"]), day_of(p.lain["kontrak_akhir"])),
        ("kontrak_mulai", "kontrak_akhir"))),
    "hp": ("nomor HP", Part((ListColumn("Nomor HP", 20),), _stored("nomor_hp"), ("nomor_hp",))),
    "email": ("surel", Part((ListColumn("Surel", 32),), _stored("email"), ("email",))),
    "alamat": ("alamat", Part((ListColumn("Alamat", 36),), _stored("alamat"), ("alamat",))),
    "ket": ("keterangan kosong", Part((ListColumn("Ket", 14),), lambda _p, _d: ("",))),
}  # fmt: skip
USUAL = frozenset({"lahir", "jk", "pangkat", "jabatan", "unit", "mk", "pendidikan"})
COLUMN_WORDS = {key: words for key, (words, _) in PARTS.items()}
