"""What the printed bezetting and the printed organisation chart show."""

from dataclasses import dataclass
from itertools import count

from sdm_desktop.domain.bezetting import BezettingLine, BezettingTotal
from sdm_desktop.domain.org_chart import ChartUnit
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature

_COLUMNS = (
    ListColumn("No", 9, CellKind.NUMBER),
    ListColumn("Nama jabatan", 92),
    ListColumn("Jenis", 24),
    ListColumn("Kelas", 13, CellKind.NUMBER),
    ListColumn("Kebutuhan", 20, CellKind.NUMBER),
    ListColumn("Bezetting", 19, CellKind.NUMBER),
    ListColumn("+/−", 13, CellKind.NUMBER),
    ListColumn("Keterangan", 57),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BezettingSection:
    """The posts of one unit, under its path from the printed unit down."""

    judul: str
    baris: tuple[BezettingLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BezettingReport:
    """Bezetting of one perangkat daerah, unit by unit (rules/employees 9.4)."""

    kop: Letterhead
    unit: str
    keadaan: str
    bagian: tuple[BezettingSection, ...]
    total: BezettingTotal
    catatan: str
    tanda_tangan: Signature
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the document is about."""
        return self.unit

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP, empty for a unit."""
        return ""

    def as_list(self) -> ListReport:
        """Return the same content as a list, for a workbook."""
        number = count(1)
        sections = tuple(
            ListSection(one.judul, tuple(_cells(next(number), line) for line in one.baris))
            for one in self.bagian
        )
        return ListReport(
            kop=self.kop,
            judul="Bezetting Pegawai",
            subjek=self.unit,
            keadaan=self.keadaan,
            kolom=_COLUMNS,
            bagian=sections,
            kosong="Belum ada jabatan.",
            catatan=self.catatan,
            dihitung="jabatan",
            tanda_tangan=self.tanda_tangan,
            kaki=self.kaki,
        )


def _cells(number: int, line: BezettingLine) -> tuple[Cell, ...]:
    return (
        number, line.jabatan, line.jenis.label if line.jenis else "", line.kelas, line.kebutuhan,
        line.bezetting, line.selisih, line.keterangan,
    )  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartReport:
    """An organisation chart; `kantor` stands above several tops, None when there is one."""

    unit: str
    keadaan: str
    units: tuple[ChartUnit, ...]
    kantor: ChartUnit | None
    kaki: FooterInfo

    @property
    def subjek(self) -> str:
        """Return whom the document is about."""
        return self.unit

    @property
    def subjek_nip(self) -> str:
        """Return that person's NIP, empty for a unit."""
        return ""
