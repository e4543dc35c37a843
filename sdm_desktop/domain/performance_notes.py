"""Dated notes on behaviour through the year, and the voices of others beside the evaluator's."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.money import half_up


class NoteKind(StrEnum):
    """What a note is: praise, criticism, or coaching."""

    POSITIF = "POSITIF"
    NEGATIF = "NEGATIF"
    PEMBINAAN = "PEMBINAAN"

    @property
    def label(self) -> str:
        """Return the word for screens and lists."""
        return self.value.capitalize()

    @property
    def polarity(self) -> int:
        """Return +1 for praise, -1 for criticism, 0 for coaching."""
        return {"POSITIF": 1, "NEGATIF": -1}.get(self.value, 0)


class NoteSource(StrEnum):
    """Who saw it."""

    PENILAI = "PENILAI"
    REKAN = "REKAN"
    BAWAHAN = "BAWAHAN"
    MASYARAKAT = "MASYARAKAT"

    @property
    def label(self) -> str:
        """Return the word for screens and lists."""
        return self.value.capitalize()


class NoteStatus(StrEnum):
    """Whether somebody else checked it; only verified ones reach the evaluator."""

    BARU = "BARU"
    TERVERIFIKASI = "TERVERIFIKASI"
    DITOLAK = "DITOLAK"

    @property
    def label(self) -> str:
        """Return the word for screens and lists."""
        return self.value.capitalize()


@dataclass(frozen=True, slots=True, kw_only=True)
class PerformanceNote:
    """One dated fact about one person; it informs the evaluator and never counts by itself.

    `nilai_dasar` is the number of the BerAKHLAK value (1 to 7), `unsur_skm` of the unsur of a
    survey. `penulis` and `pemeriksa` are user names. A note that `is_rahasia` is never printed.
    """

    id: str = ""
    rev: int = 0
    pegawai_id: str
    tanggal: date
    jenis: NoteKind
    uraian: str
    sumber: NoteSource = NoteSource.PENILAI
    nilai_dasar: int | None = None
    unsur_skm: int | None = None
    bukti: str = ""
    pengaduan_id: str | None = None
    status: NoteStatus = NoteStatus.BARU
    is_rahasia: bool = False
    penulis: str = ""
    pemeriksa: str = ""
    alasan_status: str = ""


class VoiceSource(StrEnum):
    """Whose voice stands beside the evaluator's."""

    SENDIRI = "SENDIRI"
    REKAN = "REKAN"
    BAWAHAN = "BAWAHAN"

    @property
    def label(self) -> str:
        """Return the words for screens and lists."""
        return {"SENDIRI": "Penilaian diri", "REKAN": "Rekan kerja"}.get(self.value, "Bawahan")


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherVoice:
    """A self-assessment, or what a peer or subordinate says; optional, and only information."""

    id: str = ""
    rev: int = 0
    evaluasi_id: str
    sumber: VoiceSource
    pemberi_id: str | None = None
    tanggal: date
    hasil: Rating | None = None
    nilai_1: Rating | None = None
    nilai_2: Rating | None = None
    nilai_3: Rating | None = None
    nilai_4: Rating | None = None
    nilai_5: Rating | None = None
    nilai_6: Rating | None = None
    nilai_7: Rating | None = None
    catatan: str = ""

    @property
    def nilai(self) -> tuple[Rating | None, ...]:
        """Return the ratings of the seven values in the order of `BEHAVIOURS`."""
        return tuple(getattr(self, f"nilai_{number}") for number in range(1, 8))


@dataclass(frozen=True, slots=True)
class VoiceMean:
    """The mean of one source: per value and together, 1 (bawah) to 3 (atas), two decimals.

    None where nobody said anything: what is absent is left out, never counted as nothing.
    """

    sumber: VoiceSource
    jumlah: int
    hasil: Decimal | None
    nilai: tuple[Decimal | None, ...]
    perilaku: Decimal | None


_POINTS = {Rating.BAWAH: 1, Rating.SESUAI: 2, Rating.ATAS: 3}


def means(voices: Sequence[OtherVoice]) -> list[VoiceMean]:
    """Return the means by source, sources without a voice left out."""
    found = []
    for source in VoiceSource:
        own = [voice for voice in voices if voice.sumber is source]
        if not own:
            continue
        columns = [[voice.nilai[place] for voice in own] for place in range(7)]
        found.append(
            VoiceMean(
                source,
                len(own),
                mean([voice.hasil for voice in own]),
                tuple(mean(column) for column in columns),
                mean([rating for column in columns for rating in column]),
            )
        )
    return found


def mean(ratings: Sequence[Rating | None]) -> Decimal | None:
    """Return the mean of what is there in points 1 to 3, half up; None of nothing."""
    given = [_POINTS[rating] for rating in ratings if rating is not None]
    return half_up(Decimal(sum(given)) / len(given), 2) if given else None


def check_note(note: PerformanceNote, today: date) -> list[FieldError]:
    """Return every broken rule of a note."""
    found: list[FieldError] = []
    if not note.uraian.strip():
        found.append(FieldError("uraian", "Uraian kejadian wajib diisi.", "WAJIB"))
    if note.tanggal > today:
        found.append(FieldError("tanggal", "Tanggal ini belum tiba.", "TANGGAL"))
    if note.status is NoteStatus.DITOLAK and not note.alasan_status.strip():
        found.append(FieldError("alasan_status", "Alasan penolakan wajib diisi.", "WAJIB"))
    return found


def check_voice(voice: OtherVoice, person_id: str, today: date) -> list[FieldError]:
    """Return every broken rule of a voice; `person_id` is who is evaluated."""
    found: list[FieldError] = []
    is_self = voice.sumber is VoiceSource.SENDIRI
    if not is_self and voice.pemberi_id == person_id:
        text = "Pegawai tidak dapat menjadi rekan atau bawahan dirinya sendiri."
        found.append(FieldError("pemberi_id", text, "DIRI"))
    if is_self and voice.pemberi_id not in (None, person_id):
        found.append(FieldError("pemberi_id", "Penilaian diri hanya oleh pegawai itu.", "DIRI"))
    if voice.hasil is None and not any(voice.nilai) and not voice.catatan.strip():
        found.append(FieldError("nilai", "Isi paling sedikit satu rating atau catatan.", "WAJIB"))
    if voice.tanggal > today:
        found.append(FieldError("tanggal", "Tanggal ini belum tiba.", "TANGGAL"))
    return found
