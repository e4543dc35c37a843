"""Statistics of the workforce: counts by golongan, education, sex, age and post."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.golongan import Scale, find_golongan
from sdm_desktop.domain.position import PostKind
from sdm_desktop.domain.report_lists import CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.report_records import FooterInfo, KeyFigure, Letterhead, Signature

UNKNOWN = "Belum diisi"
NO_GOLONGAN = "Tanpa golongan"
GOLONGAN = (
    "Golongan IV", "Golongan III", "Golongan II", "Golongan I", "PPPK XIII–XVII", "PPPK IX–XII",
    "PPPK V–VIII", "PPPK I–IV", NO_GOLONGAN,
)  # fmt: skip
LEVELS = (
    "S-3", "S-2/profesi", "S-1/D-IV", "D-III", "D-I/D-II", "SLTA", "SLTP", "SD", UNKNOWN,
)  # fmt: skip
DEGREES = frozenset(LEVELS[:3])
AGES = ("< 30", "30–39", "40–49", "50–55", "> 55", UNKNOWN)
SEXES = ("Perempuan", "Laki-laki", UNKNOWN)
KINDS = (*(kind.label for kind in PostKind), UNKNOWN)
STATUSES = (*(status.label for status in EmployeeStatus), UNKNOWN)
_PPPK = ((13, "PPPK XIII–XVII"), (9, "PPPK IX–XII"), (5, "PPPK V–VIII"), (1, "PPPK I–IV"))
_RANKS = {9: 0, 8: 1, 7: 2, 6: 3, 5: 4, 4: 4, 3: 5, 2: 6, 1: 7}
_FIRST_AGES = ((56, "> 55"), (50, "50–55"), (40, "40–49"), (30, "30–39"), (0, "< 30"))
_SEX = {"P": SEXES[0], "L": SEXES[1]}


@dataclass(frozen=True, slots=True)
class Counted:
    """One active person in the groups he or she counts in.

    `bulan` is the age in months, `pensiun` whether BUP is reached within the years asked about;
    None where it is not known.
    """

    golongan: str
    pendidikan: str
    kelamin: str
    bulan: int | None
    jenis: str
    status: str
    pensiun: bool | None

    @property
    def usia(self) -> str:
        """Return the age band."""
        return age_band(self.bulan)


@dataclass(frozen=True, slots=True)
class CrossTable:
    """Counts of one grouping by another, with the sums of rows, columns and all."""

    judul: str
    sudut: str
    kolom: tuple[str, ...]
    baris: tuple[tuple[str, tuple[int, ...]], ...]

    @property
    def jumlah_kolom(self) -> tuple[int, ...]:
        """Return the sum of each column."""
        return tuple(
            sum(counts[number] for _, counts in self.baris) for number in range(len(self.kolom))
        )

    @property
    def jumlah(self) -> int:
        """Return the number of people in the table."""
        return sum(self.jumlah_kolom)


@dataclass(frozen=True, slots=True)
class TextTable:
    """Rows of words under a heading; `kolom` are (title, share of the width)."""

    judul: str
    kolom: tuple[tuple[str, float], ...]
    baris: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: people in its dark, its light and its hollow part."""

    nama: str
    gelap: int
    terang: int
    kosong: int = 0

    @property
    def jumlah(self) -> int:
        """Return the number of people."""
        return self.gelap + self.terang + self.kosong


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars under one message; `bagian` names the parts that have columns of numbers, if any."""

    judul: str
    keterangan: str
    bagian: tuple[str, ...]
    baris: tuple[Bar, ...]

    @property
    def jumlah(self) -> int:
        """Return the number of people in all bars."""
        return sum(bar.jumlah for bar in self.baris)


@dataclass(frozen=True, slots=True, kw_only=True)
class FiguresReport:
    """Key figures, charts and the counts behind them; `kosong` is printed when nothing counts.

    `dihitung` names what is counted in the workbook's last column ("pegawai"); `di_grafik` are
    counts that paper shows in a chart with its numbers, and only the workbook as a table.
    """

    judul: str = "Statistik Pegawai"
    dihitung: str = "pegawai"
    di_grafik: tuple[CrossTable, ...] = ()
    kop: Letterhead
    unit: str
    keadaan: str
    angka: tuple[KeyFigure, ...]
    grafik: tuple[BarChart, ...]
    tabel: tuple[CrossTable, ...]
    daftar: tuple[TextTable, ...] = ()
    kosong: str
    catatan: str
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the document is about."""
        return self.unit

    @property
    def subjek_nip(self) -> str:
        """Return nothing: figures are about a unit."""
        return ""

    def as_list(self) -> ListReport:
        """Return the tables with a row for each count, for a workbook."""
        every = (*self.di_grafik, *self.tabel)
        sections = tuple(ListSection(table.judul, _cells(table)) for table in every)
        return ListReport(
            kop=self.kop,
            judul=self.judul,
            subjek=self.unit,
            keadaan=self.keadaan,
            kolom=(
                ListColumn("Kelompok", 60),
                ListColumn("Rincian", 60),
                ListColumn(f"Jumlah {self.dihitung}", 30, CellKind.NUMBER),
            ),
            bagian=sections if any(section.baris for section in sections) else (),
            kosong=self.kosong,
            catatan=self.catatan,
            dihitung="baris",
            tanda_tangan=self.tanda_tangan,
            kaki=self.kaki,
        )


def _cells(table: CrossTable) -> tuple[tuple[str, str, int], ...]:
    return tuple(
        (name, column, count)
        for name, counts in table.baris
        for column, count in zip(table.kolom, counts, strict=True)
    )


def golongan_group(name: str) -> str:
    """Return the group of a golongan by its official name."""
    step = find_golongan(name)
    if step is None:
        return NO_GOLONGAN
    if step.scale is Scale.PNS:
        return GOLONGAN[4 - step.group]
    return next(words for first, words in _PPPK if step.id >= first)


def education_group(rank: int) -> str:
    """Return the group of an education by its rank in the rule PENDIDIKAN; 0 is unknown."""
    return LEVELS[_RANKS[rank]] if rank in _RANKS else UNKNOWN


def sex_group(code: str) -> str:
    """Return the words for a stored sex."""
    return _SEX.get(code, UNKNOWN)


def age_band(months: int | None) -> str:
    """Return the band of an age in months, full years counted; unknown before birth."""
    if months is None or months < 0:
        return UNKNOWN
    return next(words for first, words in _FIRST_AGES if months // 12 >= first)


def mean_age(people: Sequence[Counted]) -> Fraction | None:
    """Return the mean age in years of those whose age is known, None of nobody."""
    known = [one.bulan for one in people if one.bulan is not None and one.bulan >= 0]
    return Fraction(sum(known), 12 * len(known)) if known else None


Group = Callable[[Counted], str]


def cross(
    title: tuple[str, str],
    people: Sequence[Counted],
    down: tuple[Group, Sequence[str]],
    across: tuple[Group, Sequence[str]],
) -> CrossTable:
    """Return how many people each pair of groups has; groups of nobody are left out.

    `title` is that of the table and that of its first column.
    """
    rows, columns = _present(people, down), _present(people, across)
    counts = Counter((down[0](one), across[0](one)) for one in people)
    body = tuple((row, tuple(counts[row, column] for column in columns)) for row in rows)
    return CrossTable(title[0], title[1], columns, body)


def _present(people: Sequence[Counted], group: tuple[Group, Sequence[str]]) -> tuple[str, ...]:
    found = {group[0](one) for one in people}
    return tuple(name for name in group[1] if name in found)


def bars(
    people: Sequence[Counted], group: tuple[Group, Sequence[str]], part: Callable[[Counted], int]
) -> tuple[Bar, ...]:
    """Return a bar for each group that has people; `part` is 0 dark, 1 light, 2 hollow."""
    counts = Counter((group[0](one), part(one)) for one in people)
    return tuple(
        Bar(name, counts[name, 0], counts[name, 1], counts[name, 2])
        for name in _present(people, group)
    )
