"""What pages, papers and files show of the register."""

from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.feedback import Feedback, FeedbackStatus, unsur_name
from sdm_desktop.domain.feedback_clock import Calendar, Clock, SlaRules


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackRow:
    """One entry with its clock and names; identities are already hidden where they must be.

    `is_unanswered`: the reporter was asked and let the working days pass; it may be closed.
    """

    entry: Feedback
    clock: Clock
    nama: str
    nip: str
    jalur: str
    klasifikasi: str
    note_status: str = ""
    is_unanswered: bool = False

    @property
    def clock_words(self) -> str:
        """Return how the entry stands, or that its reporter let the days pass."""
        return "Pelapor tidak menjawab" if self.is_unanswered else self.clock.words

    @property
    def id(self) -> str:
        """Return the id of the entry."""
        return self.entry.id

    @property
    def unit(self) -> str:
        """Return the last part of the unit's path."""
        return self.jalur.rpartition(" / ")[2]

    @property
    def unsur(self) -> str:
        """Return the name of the unsur."""
        return unsur_name(self.entry.unsur)


@dataclass(frozen=True, slots=True)
class Similar:
    """An entry that may be the same; `score` is 0 to 100."""

    row: FeedbackRow
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A step to another state, with what it needs."""

    status: FeedbackStatus
    tanggal: date
    tanggapan: str = ""
    tindak_lanjut: str = ""
    disposisi: str = ""
    alasan: str = ""


@dataclass(frozen=True, slots=True)
class Setting:
    """The time limits and working days in force now."""

    rules: SlaRules
    calendar: Calendar
    today: date
