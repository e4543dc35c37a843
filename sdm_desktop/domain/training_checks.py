"""What can be wrong in programmes, rooms, trainers, activities, groups and sessions."""

from collections.abc import Collection, Sequence
from datetime import date

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.training import (
    Activity,
    ActivityStatus,
    Group,
    OtherDuty,
    Programme,
    Room,
    Trainer,
    TrainingSession,
)
from sdm_desktop.domain.training_rules import TrainingRules

_DAY_END = 24 * 60
_LONGEST_YEARS = 6


def check_programme(
    programme: Programme, others: Sequence[Programme], rules: TrainingRules
) -> list[FieldError]:
    """Return what is wrong with a line of the catalogue; `others` may hold itself."""
    found = _needed(("nama", programme.nama, "Nama program"))
    if _has_twin(programme.id, programme.nama, [(one.id, one.nama) for one in others]):
        found.append(_error("nama", f"Program “{programme.nama.strip()}” sudah ada.", "GANDA"))
    if programme.jenis not in rules.kinds:
        found.append(_error("jenis", "Pilih jenis menurut daftar SIASN.", "PILIHAN"))
    if rules.form(programme.bentuk) is None:
        found.append(_error("bentuk", "Pilih bentuk menurut tabel konversi JP.", "PILIHAN"))
    found += _programme_numbers(programme)
    if programme.golongan_min and find_golongan(programme.golongan_min) is None:
        found.append(_error("golongan_min", "Golongan tidak dikenal.", "GOLONGAN"))
    if _is_circular(programme, others):
        found.append(_error("prasyarat_id", "Prasyarat tidak boleh melingkar.", "PRASYARAT"))
    return found


def _programme_numbers(programme: Programme) -> list[FieldError]:
    found = []
    if programme.jp is not None and programme.jp < 0:
        found.append(_error("jp", "JP tidak boleh negatif.", "ANGKA"))
    if programme.masa_berlaku_bulan is not None and programme.masa_berlaku_bulan < 1:
        words = "Masa berlaku paling sedikit 1 bulan; kosongkan bila tanpa batas."
        found.append(_error("masa_berlaku_bulan", words, "ANGKA"))
    if programme.nilai_maks <= 0:
        found.append(_error("nilai_maks", "Nilai maksimum lebih dari 0.", "ANGKA"))
    if not 0 <= programme.umpan_balik_min <= 100:
        found.append(_error("umpan_balik_min", "0 sampai 100 persen.", "ANGKA"))
    return found


def _is_circular(programme: Programme, others: Sequence[Programme]) -> bool:
    before = {one.id: one.prasyarat_id for one in others}
    seen = {programme.id} if programme.id else set()
    current = programme.prasyarat_id
    while current:
        if current in seen:
            return True
        seen.add(current)
        current = before.get(current)
    return False


def check_room(room: Room, others: Sequence[Room]) -> list[FieldError]:
    """Return what is wrong with a room."""
    found = _needed(("nama", room.nama, "Nama ruang"))
    if _has_twin(room.id, room.nama, [(one.id, one.nama) for one in others]):
        found.append(_error("nama", f"Ruang “{room.nama.strip()}” sudah ada.", "GANDA"))
    if room.kapasitas < 1:
        found.append(_error("kapasitas", "Kapasitas paling sedikit 1 orang.", "ANGKA"))
    return found


def check_trainer(trainer: Trainer, others: Sequence[Trainer]) -> list[FieldError]:
    """Return what is wrong with a trainer."""
    if not trainer.pegawai_id:
        found = _needed(("nama", trainer.nama, "Nama pengajar"))
        return found + _needed(("instansi", trainer.instansi, "Instansi pengajar luar"))
    if trainer.nama.strip():
        return [_error("nama", "Nama pegawai diambil dari datanya.", "NAMA")]
    if any(one.pegawai_id == trainer.pegawai_id and one.id != trainer.id for one in others):
        return [_error("pegawai_id", "Pegawai ini sudah terdaftar sebagai pengajar.", "GANDA")]
    return []


def check_duty(duty: OtherDuty) -> list[FieldError]:
    """Return what is wrong with another duty of a person."""
    found = _needed(("pegawai_id", duty.pegawai_id, "Pegawai"), ("uraian", duty.uraian, "Uraian"))
    if duty.selesai < duty.mulai:
        found.append(_error("selesai", "Tanggal selesai mendahului tanggal mulai.", "TANGGAL"))
    return found + check_hours(duty.jam_mulai, duty.jam_selesai)


def check_hours(start: int | None, end: int | None) -> list[FieldError]:
    """Return what is wrong with hours."""
    if (start is None) != (end is None):
        name = "jam_selesai" if end is None else "jam_mulai"
        return [_error(name, "Isi jam mulai dan jam selesai, atau kosongkan keduanya.", "JAM")]
    if start is None or end is None:
        return []
    if not 0 <= start < _DAY_END or not 0 < end <= _DAY_END:
        return [_error("jam_mulai", "Jam 00.00 sampai 24.00.", "JAM")]
    if end <= start:
        return [_error("jam_selesai", "Jam selesai harus setelah jam mulai.", "URUTAN")]
    return []


def check_activity(activity: Activity, sessions: Sequence[TrainingSession]) -> list[FieldError]:
    """Return what is wrong with an activity, errors and warnings."""
    found = _needed(
        ("judul", activity.judul, "Judul"),
        ("program_id", activity.program_id, "Program"),
        ("penyelenggara", activity.penyelenggara, "Penyelenggara"),
    )
    found += _activity_dates(activity, sessions)
    if activity.kuota_maks < 1:
        found.append(_error("kuota_maks", "Kuota maksimum paling sedikit 1.", "ANGKA"))
    if not 0 <= activity.kuota_min <= activity.kuota_maks:
        words = "Kuota minimum antara 0 dan kuota maksimum."
        found.append(_error("kuota_min", words, "ANGKA"))
    return found


def _activity_dates(activity: Activity, sessions: Sequence[TrainingSession]) -> list[FieldError]:
    if activity.selesai < activity.mulai:
        return [_error("selesai", "Tanggal selesai mendahului tanggal mulai.", "TANGGAL")]
    found = []
    if (activity.selesai - activity.mulai).days > _LONGEST_YEARS * 366:
        found.append(_error("selesai", "Lebih dari enam tahun; periksa kedua tanggal.", "TANGGAL"))
    if not activity.mulai.year - 1 <= activity.tahun <= activity.selesai.year + 1:
        words = f"Tahun anggaran {activity.tahun} tidak sesuai dengan tanggal kegiatan."
        found.append(_error("tahun", words, "TAHUN"))
    if activity.mulai.year != activity.selesai.year:
        words = f"Melewati pergantian tahun: JP dihitung untuk tahun {activity.selesai.year}."
        found.append(_warning("selesai", words, "LINTAS_TAHUN"))
    if activity.batas_daftar is not None and activity.batas_daftar > activity.mulai:
        words = "Batas pendaftaran paling lambat pada hari pertama."
        found.append(_error("batas_daftar", words, "TANGGAL"))
    outside = [
        one.tanggal for one in sessions if not activity.mulai <= one.tanggal <= activity.selesai
    ]
    if outside:
        days = ", ".join(long_date(day) for day in sorted(set(outside))[:3])
        words = f"Ada sesi di luar tanggal ini: {days}. Pindahkan sesinya dahulu."
        found.append(_error("mulai", words, "SESI_DI_LUAR"))
    return found


def check_group(group: Group, activity: Activity, others: Sequence[Group]) -> list[FieldError]:
    """Return what is wrong with a group of an activity."""
    found = _needed(("nama", group.nama, "Nama kelompok"))
    if _has_twin(group.id, group.nama, [(one.id, one.nama) for one in others]):
        found.append(_error("nama", f"Kelompok “{group.nama.strip()}” sudah ada.", "GANDA"))
    if group.kuota is not None and not 1 <= group.kuota <= activity.kuota_maks:
        words = f"Kuota kelompok 1 sampai {activity.kuota_maks}, kuota kegiatan."
        found.append(_error("kuota", words, "ANGKA"))
    return found


def check_session(session: TrainingSession, activity: Activity) -> list[FieldError]:
    """Return what is wrong with a session of an activity, clashes left aside."""
    found = check_hours(session.jam_mulai, session.jam_selesai)
    if not activity.mulai <= session.tanggal <= activity.selesai:
        days = f"{long_date(activity.mulai)} s.d. {long_date(activity.selesai)}"
        found.append(_error("tanggal", f"Di luar masa kegiatan, {days}.", "URUTAN"))
    if session.jp < 0:
        found.append(_error("jp", "JP tidak boleh negatif.", "ANGKA"))
    return found


_S = ActivityStatus
_NEXT: dict[ActivityStatus, tuple[ActivityStatus, ...]] = {
    _S.DRAF: (_S.DISETUJUI,),
    _S.DISETUJUI: (_S.PENDAFTARAN, _S.BERJALAN, _S.DRAF),
    _S.PENDAFTARAN: (_S.BERJALAN, _S.DISETUJUI),
    _S.BERJALAN: (_S.PENUTUPAN,),
    _S.PENUTUPAN: (_S.BERJALAN,),
    _S.DITUNDA: (_S.DRAF,),
    _S.BATAL: (),
    _S.SELESAI: (),
}
_STOPS = (ActivityStatus.DITUNDA, ActivityStatus.BATAL)


def next_statuses(status: ActivityStatus) -> tuple[ActivityStatus, ...]:
    """Return where an activity may go by hand; closing and opening again are their own steps."""
    stops = tuple(one for one in _STOPS if one is not status) if status.is_open else ()
    if status is ActivityStatus.DITUNDA:
        stops = (ActivityStatus.BATAL,)
    return _NEXT[status] + stops


def check_step(
    activity: Activity, status: ActivityStatus, days: Collection[date], today: date
) -> list[FieldError]:
    """Return what speaks against a change of status; `days` are those of the sessions."""
    if status not in next_statuses(activity.status):
        words = f"Dari {activity.status.label.lower()} tidak dapat menjadi {status.label.lower()}."
        return [_error("status", words, "STATUS")]
    if status is ActivityStatus.DISETUJUI and not days:
        return [_error("status", "Tambahkan paling sedikit satu sesi dahulu.", "SESI")]
    if status is ActivityStatus.BERJALAN and days and min(days) > today:
        words = f"Baru berjalan sejak sesi pertama, {long_date(min(days))}."
        return [_error("status", words, "TANGGAL")]
    if status is ActivityStatus.PENUTUPAN and days and max(days) > today:
        words = f"Baru ditutup setelah sesi terakhir, {long_date(max(days))}."
        return [_error("status", words, "TANGGAL")]
    return []


def due_status(activity: Activity, days: Collection[date], today: date) -> ActivityStatus:
    """Return the status that the calendar asks for: running from the first day, closing after."""
    waiting = (ActivityStatus.DISETUJUI, ActivityStatus.PENDAFTARAN)
    first, last = (min(days), max(days)) if days else (activity.mulai, activity.selesai)
    if activity.status in (*waiting, ActivityStatus.BERJALAN) and last < today:
        return ActivityStatus.PENUTUPAN
    if activity.status in waiting and first <= today:
        return ActivityStatus.BERJALAN
    return activity.status


def _has_twin(own_id: str, name: str, others: Sequence[tuple[str, str]]) -> bool:
    wanted = name.strip().casefold()
    return any(key != own_id and other.casefold() == wanted for key, other in others)


def _needed(*fields: tuple[str, str, str]) -> list[FieldError]:
    return [
        _error(name, f"{label} wajib diisi.", "WAJIB")
        for name, value, label in fields
        if not value.strip()
    ]


def _error(name: str, words: str, code: str) -> FieldError:
    return FieldError(name, words, code)


def _warning(name: str, words: str, code: str) -> FieldError:
    return FieldError(name, words, code, Level.WARNING)
