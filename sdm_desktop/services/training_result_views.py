"""What is typed and shown of attendance and results, and the checks of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.training import TrainingSession
from sdm_desktop.domain.training_gain import ClassGain, Gain, check_score
from sdm_desktop.domain.training_jp import jp_text
from sdm_desktop.domain.training_people import Participant, ParticipantStatus, Presence
from sdm_desktop.domain.training_results import Course, Earned
from sdm_desktop.services.training_views import ParticipantRow


@dataclass(frozen=True, slots=True)
class GridRow:
    """One participant with the marks by session and the share of required sessions in percent."""

    row: ParticipantRow
    marks: Mapping[str, Presence]
    share: Decimal | None


@dataclass(frozen=True, slots=True)
class AttendanceGrid:
    """Who was in which session; a participant has marks only in sessions of the own group."""

    sessions: tuple[TrainingSession, ...]
    rows: tuple[GridRow, ...]


@dataclass(frozen=True, slots=True)
class Mark:
    """One cell of the grid; None takes the mark away."""

    participant_id: str
    session_id: str
    hadir: Presence | None
    bukti: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultEntry:
    """What is typed for one participant; `jp_diakui` None means: as converted."""

    participant_id: str
    hasil: str
    nilai_pra: Decimal | None = None
    nilai_pasca: Decimal | None = None
    jumlah: Decimal | None = None
    jp_sertifikat: Decimal | None = None
    jp_diakui: Decimal | None = None
    alasan_jp: str = ""
    catatan: str = ""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One participant with result, JP that would be credited, and gain."""

    row: ParticipantRow
    hasil: str
    earned: Earned
    explained: Explained
    gain: Gain | None


@dataclass(frozen=True, slots=True)
class ResultSheet:
    """The results of an activity and what the class has learnt."""

    rows: tuple[ResultRow, ...]
    gain: ClassGain
    most: Decimal


def check_entry(course: Course, entry: ResultEntry) -> list[FieldError]:
    """Return what is wrong with a typed result."""
    most = course.programme.nilai_maks
    found = check_score("nilai_pra", entry.nilai_pra, most)
    found += check_score("nilai_pasca", entry.nilai_pasca, most)
    if entry.hasil not in course.rules.results:
        found.append(FieldError("hasil", "Pilih hasil menurut tabel.", "PILIHAN"))
    for name in ("jumlah", "jp_sertifikat", "jp_diakui"):
        value: Decimal | None = getattr(entry, name)
        if value is not None and value < 0:
            found.append(FieldError(name, "Tidak boleh negatif.", "ANGKA"))
    return found


def judged(one: Participant, entry: ResultEntry) -> Participant:
    """Return a participant with what was typed; the status follows the result."""
    status = one.status
    if entry.hasil == ParticipantStatus.TIDAK_HADIR.value:
        status = ParticipantStatus.TIDAK_HADIR
    elif status is ParticipantStatus.TIDAK_HADIR:
        status = ParticipantStatus.TERDAFTAR
    return replace(
        one,
        status=status,
        hasil=entry.hasil,
        nilai_pra=entry.nilai_pra,
        nilai_pasca=entry.nilai_pasca,
        jumlah=entry.jumlah,
        jp_sertifikat=entry.jp_sertifikat,
        catatan=entry.catatan.strip(),
    )


def credited(one: Participant, got: Earned, entry: ResultEntry, verifier: str) -> Participant:
    """Return a participant with JP; another number than the rules give keeps reason and name."""
    own = entry.jp_diakui
    is_other = own is not None and own != got.jp
    return replace(
        one,
        jp_konversi=got.conversion.jp,
        jp_diakui=own if is_other else got.jp,
        alasan_jp=entry.alasan_jp.strip() if is_other else got.reason,
        verifikator=verifier if is_other else "",
    )


def check_jp(entry: ResultEntry, got: Earned) -> list[FieldError]:
    """Return an error for JP of one's own without a reason."""
    if entry.jp_diakui in (None, got.jp) or entry.alasan_jp.strip():
        return []
    words = f"JP diakui berbeda dari {jp_text(got.jp)} JP menurut aturan: tulis alasannya."
    return [FieldError("alasan_jp", words, "ALASAN")]
