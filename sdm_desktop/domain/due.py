"""Due dates of people: what is coming, what to do about it, and from when on."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sdm_desktop.domain.dates import add_months


class DueKind(StrEnum):
    """What a due date is about."""

    PENSIUN = "PENSIUN"
    KGB = "KGB"
    PANGKAT = "PANGKAT"
    KONTRAK = "KONTRAK"
    DOKUMEN = "DOKUMEN"

    @property
    def label(self) -> str:
        """Return the words for screens."""
        return {
            DueKind.PENSIUN: "Pensiun",
            DueKind.KGB: "Kenaikan gaji berkala",
            DueKind.PANGKAT: "Kenaikan pangkat",
            DueKind.KONTRAK: "Akhir kontrak",
            DueKind.DOKUMEN: "Dokumen kedaluwarsa",
        }[self]


class DueState(StrEnum):
    """How far the office is with a due date."""

    BELUM = "belum"
    SURAT = "surat dibuat"
    SELESAI = "selesai"


@dataclass(frozen=True, slots=True)
class Reminders:
    """How early to act (rules SIAGA and KGB)."""

    pension_months: tuple[int, ...] = (15, 12, 6, 3)
    raise_months: int = 3
    notice_months: int = 2
    contract_days: tuple[int, ...] = (90, 60, 30)


@dataclass(frozen=True, slots=True, kw_only=True)
class DueLine:
    """One due date of one person.

    `tindakan` says what to do now, `mulai` from when on (empty: not yet), `is_late` that it should
    have been done. `target` is the golongan to come or the documents that expire, `alasan` what
    speaks against it.
    """

    kind: DueKind
    pegawai_id: str
    nama: str
    nip: str
    unit_id: str
    unit: str
    golongan: str
    tanggal: date
    tindakan: str
    mulai: date | None = None
    is_late: bool = False
    target: str = ""
    alasan: tuple[str, ...] = ()
    state: DueState = DueState.BELUM
    surat_id: str = ""
    surat_nomor: str = ""

    @property
    def key(self) -> str:
        """Return what tells this due date from all others."""
        return f"{self.kind.value}|{self.pegawai_id}|{self.tanggal.isoformat()}"


def pension_action(tmt: date, today: date, reminders: Reminders) -> tuple[str, date | None, bool]:
    """Return what to do about a pension, since when, and whether it is late.

    15 months ahead the papers are gathered, 12 the proposal goes out, 6 and 3 it is followed up.
    """
    if tmt <= today:
        return "TMT sudah lewat: ubah kedudukan hukum", tmt, True
    steps = ("Kumpulkan berkas usul", "Kirim usul pensiun", "Pantau usul", "Serahkan SK pensiun")
    reached = [
        (words, add_months(tmt, -months))
        for words, months in zip(steps, _falling(reminders.pension_months), strict=False)
        if add_months(tmt, -months) <= today
    ]
    return (*reached[-1], False) if reached else ("Belum perlu tindakan", None, False)


def raise_action(
    tmt: date, today: date, reminders: Reminders, *, has_letter: bool
) -> tuple[str, date | None, bool]:
    """Return what to do about a KGB: prepared 3 months before, the letter out 2 months before.

    PP 7/1977 Pasal 11-13: the letter is issued two months before it takes effect.
    """
    if has_letter:
        return "Catat pada daftar gaji", None, False
    letter = add_months(tmt, -reminders.notice_months)
    if letter <= today:
        return "Terbitkan surat", letter, letter < today
    prepare = add_months(tmt, -reminders.raise_months)
    if prepare <= today:
        return "Siapkan surat", prepare, False
    return "Belum perlu tindakan", None, False


def contract_action(end: date, today: date, reminders: Reminders) -> tuple[str, date | None, bool]:
    """Return what to do about the end of a contract, at 90, 60 and 30 days."""
    if end < today:
        return "Kontrak sudah berakhir: perpanjang atau berhentikan", end, True
    steps = ("Nilai kinerja untuk perpanjangan", "Usulkan perpanjangan", "Tetapkan perpanjangan")
    reached = [
        (words, end - timedelta(days=days))
        for words, days in zip(steps, _falling(reminders.contract_days), strict=False)
        if end - timedelta(days=days) <= today
    ]
    return (*reached[-1], False) if reached else ("Belum perlu tindakan", None, False)


def document_action(
    end: date, today: date, alert_days: Sequence[int]
) -> tuple[str, date | None, bool]:
    """Return what to do about a document that expires (rule DOKUMEN)."""
    if end < today:
        return "Minta dokumen baru", end + timedelta(days=1), True
    reached = [days for days in _falling(alert_days) if end - timedelta(days=days) <= today]
    if not reached:
        return "Belum perlu tindakan", None, False
    words = "Minta perpanjangan" if len(reached) == 1 else "Pastikan perpanjangan selesai"
    return words, end - timedelta(days=reached[-1]), False


def promotion_action(
    tmt: date, today: date, reasons: Sequence[str], lead_months: int = 3
) -> tuple[str, date | None, bool]:
    """Return what to do about a kenaikan pangkat reguler."""
    if reasons:
        return "Belum memenuhi syarat", None, False
    start = add_months(tmt, -lead_months)
    if start <= today:
        return "Usulkan kenaikan pangkat", start, tmt < today
    return "Belum perlu tindakan", None, False


def counted_years(tmt: date, count: int = 2) -> tuple[int, ...]:
    """Return the years whose predikat counts for a promotion, the oldest first."""
    return tuple(range(tmt.year - count, tmt.year))


def _falling(numbers: Sequence[int]) -> list[int]:
    return sorted(numbers, reverse=True)
