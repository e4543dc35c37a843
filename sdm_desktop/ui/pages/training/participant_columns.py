"""The columns of participants and of people who could come."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.training_people import ParticipantStatus
from sdm_desktop.services.training_views import Candidate, ParticipantRow
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.widgets.fields import group_nip
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_P = ParticipantStatus
_SHAPES = {
    _P.DIUNDANG: "draf", _P.TERDAFTAR: "siap", _P.DAFTAR_TUNGGU: "belum", _P.HADIR: "siap",
    _P.TIDAK_HADIR: "tidak_dinilai", _P.MENGUNDURKAN_DIRI: "tidak_dinilai",
    _P.DITUNDA: "tidak_dinilai",
}  # fmt: skip
_TONES = {_P.DAFTAR_TUNGGU: "warn", _P.TERDAFTAR: "ok", _P.HADIR: "ok"}


def participant_columns() -> list[Column[ParticipantRow]]:
    """Return the columns of the participants of one activity."""
    return [
        Column("nama", translate("ParticipantColumns", "Nama"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=200, strong=True, stretch=True),
        Column("nip", translate("ParticipantColumns", "NIP"), lambda r: group_nip(r.nip),
               lambda r: r.nip, width=180, elide="none", copied=lambda r: r.nip),
        Column("unit", translate("ParticipantColumns", "Unit"), lambda r: r.unit,
               lambda r: r.jalur, width=160, elide="middle"),
        Column("kelompok", translate("ParticipantColumns", "Kelompok"), lambda r: r.kelompok,
               lambda r: r.kelompok, width=80),
        Column("status", translate("ParticipantColumns", "Keadaan"), state_words, _order,
               width=168, shape=lambda r: _SHAPES[r.participant.status],
               tone=lambda r: _TONES.get(r.participant.status, "text")),
        Column("ket", translate("ParticipantColumns", "Keterangan"), note_words, note_words,
               width=230),
        Column("asal", translate("ParticipantColumns", "Asal"),
               lambda r: r.participant.asal.label, lambda r: r.participant.asal.label, width=120,
               default=False),
        Column("gol", translate("ParticipantColumns", "Gol."), lambda r: r.golongan,
               lambda r: r.golongan, width=64, default=False),
        Column("jabatan", translate("ParticipantColumns", "Jabatan"), lambda r: r.jabatan,
               lambda r: r.jabatan, width=180, default=False),
    ]  # fmt: skip


def state_words(row: ParticipantRow) -> str:
    """Return the state; on the waiting list with the number."""
    one = row.participant
    if one.status is _P.DAFTAR_TUNGGU:
        text = translate("ParticipantColumns", "Daftar tunggu {number}")
        return text.format(number=one.urut_tunggu or 0)
    return one.status.label


def note_words(row: ParticipantRow) -> str:
    """Return why somebody waits, was passed over, left, or is in despite a clash."""
    one = row.participant
    if one.status is _P.DAFTAR_TUNGGU:
        passed = translate("ParticipantColumns", "dilewati: {why}")
        parts = [row.kelas, passed.format(why=one.alasan_lewat) if one.alasan_lewat else ""]
        return "; ".join(part for part in parts if part)
    if one.status.is_out:
        return one.alasan
    if one.status is _P.DIUNDANG and one.batas_konfirmasi:
        text = translate("ParticipantColumns", "konfirmasi sampai {day}")
        return text.format(day=short_date(one.batas_konfirmasi))
    if one.alasan_bentrok:
        text = translate("ParticipantColumns", "bentrok diizinkan: {why}")
        return text.format(why=one.alasan_bentrok)
    return one.catatan


def _order(row: ParticipantRow) -> tuple[int, int]:
    return list(_P).index(row.participant.status), row.participant.urut_tunggu or 0


def candidate_columns() -> list[Column[Candidate]]:
    """Return the columns of people who could come."""
    return [
        Column("nama", translate("ParticipantColumns", "Nama"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=180, strong=True, stretch=True),
        Column("unit", translate("ParticipantColumns", "Unit"), lambda r: r.unit,
               lambda r: r.unit, width=150, elide="middle"),
        Column("gol", translate("ParticipantColumns", "Gol."), lambda r: r.golongan,
               lambda r: r.golongan, width=60),
        Column("jp", translate("ParticipantColumns", "JP"), lambda r: number_text(r.jp),
               lambda r: r.jp, numeric=True, width=56),
        Column("rencana", translate("ParticipantColumns", "Rencana"),
               lambda r: number_text(r.planned), lambda r: r.planned, numeric=True, width=70),
        Column("terakhir", translate("ParticipantColumns", "Terakhir"),
               _last,
               lambda r: (r.last is not None, r.last), width=104, elide="none"),
        Column("kelas", translate("ParticipantColumns", "Dahulukan karena"), _class_words,
               lambda r: r.kelas, width=150),
        Column("temuan", translate("ParticipantColumns", "Perhatian"), finding_words,
               lambda r: (not any(f.is_error for f in r.findings), len(r.findings)), width=200,
               tone=_finding_tone),
    ]  # fmt: skip


def _last(row: Candidate) -> str:
    return short_date(row.last) if row.last else translate("ParticipantColumns", "belum pernah")


def _class_words(row: Candidate) -> str:
    return {
        1: translate("ParticipantColumns", "wajib untuk jabatannya"),
        2: translate("ParticipantColumns", "ada dalam rencana"),
        3: translate("ParticipantColumns", "belum ada JP"),
    }.get(row.kelas, "")


def finding_words(row: Candidate) -> str:
    """Return what speaks against somebody."""
    if row.is_in:
        return translate("ParticipantColumns", "sudah peserta")
    return " ".join(one.message for one in row.findings)


def _finding_tone(row: Candidate) -> str:
    if row.is_in:
        return "text2"
    return "err" if any(one.is_error for one in row.findings) else "warn"
