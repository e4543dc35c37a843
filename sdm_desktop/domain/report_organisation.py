"""What the printed bezetting and the printed organisation chart show."""

from dataclasses import dataclass

from sdm_desktop.domain.bezetting import BezettingLine, BezettingTotal
from sdm_desktop.domain.org_chart import ChartUnit
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Signature


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
