"""What every printed record has in common."""

from typing import Protocol

from sdm_desktop.domain.report_records import FooterInfo


class ReportRecord(Protocol):
    """What every printed record offers: its foot, and whom or what it is about."""

    @property
    def kaki(self) -> FooterInfo:
        """Return the foot of its pages."""

    @property
    def subjek(self) -> str:
        """Return the person or unit: the bookmark and the file name."""

    @property
    def subjek_nip(self) -> str:
        """Return the NIP of that person, empty for a unit."""
