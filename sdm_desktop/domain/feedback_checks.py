"""What may be wrong with an entry of the register, and what a link to a person needs."""

from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.feedback import Feedback, FeedbackStatus, next_states
from sdm_desktop.domain.feedback_clock import Calendar, SlaRules

_DAYS = (
    ("tanggal_tanggapan", "Tanggal tanggapan"),
    ("tanggal_selesai", "Tanggal selesai"),
)


def check_feedback(entry: Feedback, rules: SlaRules, today: date) -> list[FieldError]:
    """Return every broken rule of an entry, and warnings that never block."""
    found: list[FieldError] = []
    if not entry.uraian.strip():
        found.append(FieldError("uraian", "Uraian wajib diisi.", "WAJIB"))
    if not entry.layanan.strip() and not entry.unit_id:
        found.append(FieldError("layanan", "Isi layanan atau unit yang dituju.", "WAJIB"))
    if entry.klasifikasi not in rules.classes:
        found.append(FieldError("klasifikasi", "Pilih klasifikasi batas waktu.", "PILIHAN"))
    if entry.is_anonim and (entry.pelapor.strip() or entry.kontak.strip()):
        text = "Laporan anonim tidak menyimpan identitas; kosongkan nama dan kontak."
        found.append(FieldError("pelapor", text, "ANONIM"))
    if entry.kepuasan is not None and not 1 <= entry.kepuasan <= 4:
        found.append(FieldError("kepuasan", "Kepuasan pelapor 1 sampai 4.", "SKALA"))
    found.extend(_check_days(entry, today))
    found.extend(_check_state(entry))
    return found


def _check_days(entry: Feedback, today: date) -> list[FieldError]:
    found = []
    received = entry.tanggal_terima
    if received > today:
        found.append(FieldError("tanggal_terima", "Tanggal terima belum tiba.", "TANGGAL"))
    if entry.tanggal_kejadian is not None and entry.tanggal_kejadian > received:
        text = f"Kejadian setelah tanggal terima {long_date(received)}."
        found.append(FieldError("tanggal_kejadian", text, "TANGGAL"))
    for name, words in _DAYS:
        day: date | None = getattr(entry, name)
        if day is None:
            continue
        if day < received:
            text = f"{words} mendahului tanggal terima {long_date(received)}."
            found.append(FieldError(name, text, "TANGGAL"))
        elif day > today:
            found.append(FieldError(name, f"{words} belum tiba.", "TANGGAL"))
    return found


def _check_state(entry: Feedback) -> list[FieldError]:
    found = []
    if entry.status is FeedbackStatus.SELESAI:
        if entry.tanggal_selesai is None:
            found.append(FieldError("tanggal_selesai", "Tanggal selesai wajib diisi.", "WAJIB"))
        if not entry.tanggapan.strip():
            found.append(FieldError("tanggapan", "Isi tanggapan wajib diisi.", "WAJIB"))
    elif entry.tanggal_selesai is not None and entry.status.is_open:
        text = f"Keadaan masih {entry.status.label.lower()}; kosongkan tanggal selesai."
        found.append(FieldError("tanggal_selesai", text, "KEADAAN"))
    needs_reason = entry.status in (FeedbackStatus.DITOLAK, FeedbackStatus.DIALIHKAN)
    if needs_reason and not entry.alasan.strip():
        found.append(FieldError("alasan", f"Alasan {entry.status.label.lower()} wajib.", "WAJIB"))
    if entry.status is FeedbackStatus.DIPROSES and not entry.disposisi.strip():
        text = "Belum ada disposisi: tulis siapa yang menangani."
        found.append(FieldError("disposisi", text, "DISPOSISI", Level.WARNING))
    return found


def check_move(entry: Feedback, status: FeedbackStatus, reason: str) -> list[FieldError]:
    """Return why an entry may not go to a state."""
    if status not in next_states(entry.status):
        text = f"Dari {entry.status.label.lower()} tidak dapat menjadi {status.label.lower()}."
        return [FieldError("status", text, "KEADAAN")]
    if entry.status is FeedbackStatus.SELESAI and not reason.strip():
        return [FieldError("alasan", "Alasan membuka kembali wajib diisi.", "WAJIB")]
    return []


@dataclass(frozen=True, slots=True)
class LinkSetting:
    """What a link to a person is judged by."""

    rules: SlaRules
    calendar: Calendar
    today: date


def check_link(entry: Feedback, setting: LinkSetting) -> list[FieldError]:
    """Return what a link to the named employee still lacks (rules section 12)."""
    found = []
    if not entry.status.is_verified:
        text = "Verifikasi laporan ini lebih dahulu; yang baru atau ditolak tidak dikaitkan."
        found.append(FieldError("status", text, "BELUM_VERIFIKASI"))
    if entry.pegawai_id is None:
        found.append(FieldError("pegawai_id", "Pilih pegawai yang dimaksud.", "PEGAWAI"))
    if entry.duplikat_dari:
        text = "Laporan ini duplikat; kaitkan laporan aslinya."
        found.append(FieldError("duplikat_dari", text, "DUPLIKAT"))
    if entry.is_anonim and not entry.bukti.strip():
        text = "Laporan anonim perlu bukti yang berdiri sendiri."
        found.append(FieldError("bukti", text, "BUKTI"))
    if entry.jenis.polarity < 0 and not entry.jawaban_pegawai.strip():
        found.extend(_check_hearing(entry, setting))
    return found


def _check_hearing(entry: Feedback, setting: LinkSetting) -> list[FieldError]:
    """Return an error until the employee answered or had the days to do so."""
    days = setting.rules.hearing_days
    if entry.tanggal_dengar is None:
        text = f"Pegawai belum didengar: catat jawabannya, atau beri {days} hari kerja."
        return [FieldError("jawaban_pegawai", text, "DIDENGAR")]
    last = setting.calendar.due(entry.tanggal_dengar, days)
    if setting.today > last:
        return []
    text = f"Pegawai masih dapat menjawab sampai {long_date(last)}."
    return [FieldError("jawaban_pegawai", text, "DIDENGAR")]
