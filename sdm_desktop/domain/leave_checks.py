"""What speaks against a leave: kinds per status, length, service, balance, other leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sdm_desktop.domain.dates import add_months, long_date
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.leave import Balance, Leave, LeaveKind, LeaveStatus
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule

_LIMITS = {
    LeaveKind.BESAR: "besar_bulan",
    LeaveKind.SAKIT: "sakit_bulan",
    LeaveKind.MELAHIRKAN: "melahirkan_bulan",
    LeaveKind.ALASAN_PENTING: "alasan_penting_bulan",
}
_SERVICE = {
    LeaveKind.TAHUNAN: "tahunan_masa_kerja_bulan",
    LeaveKind.BESAR: "besar_masa_kerja_bulan",
    LeaveKind.CLTN: "cltn_masa_kerja_bulan",
}
_PPPK = (EmployeeStatus.PPPK, EmployeeStatus.PPPK_PARUH_WAKTU)


def rule_code(status: EmployeeStatus | None) -> RuleCode:
    """Return the rule table of leave for a kind of employment."""
    return RuleCode.CUTI_PPPK if status in _PPPK else RuleCode.CUTI


def kinds_for(rule: Rule, status: EmployeeStatus | None) -> tuple[LeaveKind, ...]:
    """Return the kinds of leave a kind of employment has."""
    names = rule.isi.get("jenis", [kind.value for kind in LeaveKind])
    if status is EmployeeStatus.CPNS:
        names = rule.isi.get("jenis_cpns", names)
    elif status is EmployeeStatus.PPPK_PARUH_WAKTU:
        names = rule.isi.get("jenis_paruh_waktu", names)
    return tuple(LeaveKind(name) for name in names)


@dataclass(frozen=True, slots=True, kw_only=True)
class Applicant:
    """The person who asks, with the leave that is known of him or her."""

    nama: str
    status: EmployeeStatus | None
    kelamin: Sex | None
    began: date | None
    is_active: bool
    others: Sequence[Leave]


def check_leave(
    leave: Leave, who: Applicant, rule: Rule, balance: Balance | None
) -> list[FieldError]:
    """Return all that speaks against a request; `balance` is without this leave itself."""
    if leave.tanggal_selesai < leave.tanggal_mulai:
        return [_error("tanggal_selesai", "Tanggal selesai mendahului tanggal mulai.", "TANGGAL")]
    found = [
        *_kind_errors(leave, who, rule),
        *_service_errors(leave, who, rule),
        *_length_errors(leave, rule),
        *_overlap_errors(leave, who.others),
    ]
    if leave.jenis is LeaveKind.TAHUNAN:
        found += _annual_errors(leave, who.others, balance)
    if leave.jenis is LeaveKind.BESAR:
        found += _long_leave_warnings(leave, who.others)
    if leave.jenis is LeaveKind.MELAHIRKAN:
        found += _maternity_errors(leave, who, rule)
    if leave.jenis is LeaveKind.SAKIT and not leave.lampiran.strip():
        found.append(_warning("lampiran", "Surat keterangan dokter belum dicatat.", "SURAT_DOKTER"))
    return found


def _kind_errors(leave: Leave, who: Applicant, rule: Rule) -> list[FieldError]:
    found = []
    if not who.is_active:
        found.append(_error("pegawai_id", f"{who.nama} tidak berstatus aktif.", "AKTIF"))
    if who.status is None:
        found.append(_warning("pegawai_id", "Status kepegawaian belum diisi.", "STATUS"))
    elif leave.jenis not in kinds_for(rule, who.status):
        words = f"{leave.jenis.label} tidak tersedia untuk {who.status.label} ({rule.dasar_hukum})."
        found.append(_error("jenis", words, "JENIS"))
    return found


def _service_errors(leave: Leave, who: Applicant, rule: Rule) -> list[FieldError]:
    months = int(rule.isi.get(_SERVICE.get(leave.jenis, ""), 0))
    if not months or who.began is None:
        return []
    allowed = add_months(who.began, months)
    if leave.tanggal_mulai >= allowed:
        return []
    since = f"{long_date(allowed)} (masa kerja {months} bulan)"
    words = f"{leave.jenis.label} baru boleh sejak {since}."
    return [_error("tanggal_mulai", words, "MASA_KERJA")]


def _length_errors(leave: Leave, rule: Rule) -> list[FieldError]:
    months = int(rule.isi.get(_LIMITS.get(leave.jenis, ""), 0))
    if leave.jenis is LeaveKind.CLTN:
        months = 12 * int(rule.isi.get("cltn_tahun", 3))
    if not months:
        return []
    last = last_day(leave.tanggal_mulai, months)
    if leave.tanggal_selesai <= last:
        return _sick_warning(leave, rule)
    words = f"{leave.jenis.label} paling lama {months} bulan, sampai {long_date(last)}."
    return [_error("tanggal_selesai", words, "LAMA")]


def last_day(start: date, months: int) -> date:
    """Return the last day of a leave of some months."""
    return add_months(start, months) - timedelta(days=1)


def _sick_warning(leave: Leave, rule: Rule) -> list[FieldError]:
    months = int(rule.isi.get("sakit_bulan_tanpa_perpanjangan", 12))
    is_long = leave.tanggal_selesai > last_day(leave.tanggal_mulai, months)
    if leave.jenis is not LeaveKind.SAKIT or not is_long:
        return []
    words = f"Lebih dari {months} bulan: perlu keputusan perpanjangan cuti sakit."
    return [_warning("tanggal_selesai", words, "PERPANJANGAN")]


def _overlap_errors(leave: Leave, others: Sequence[Leave]) -> list[FieldError]:
    for other in others:
        is_other = other.id != leave.id or not leave.id
        if is_other and other.status.holds_days and _meets(leave, other):
            words = (
                f"Bertumpuk dengan {other.jenis.label.lower()} {long_date(other.tanggal_mulai)}"
                f" s.d. {long_date(other.tanggal_selesai)} ({other.status.label.lower()})."
            )
            return [_error("tanggal_mulai", words, "TUMPANG_TINDIH")]
    return []


def _meets(leave: Leave, other: Leave) -> bool:
    return other.overlaps(leave.tanggal_mulai, leave.tanggal_selesai)


def _annual_errors(
    leave: Leave, others: Sequence[Leave], balance: Balance | None
) -> list[FieldError]:
    year = leave.tanggal_mulai.year
    if leave.tanggal_selesai.year != year:
        words = "Cuti tahunan diajukan per tahun: pisahkan pada pergantian tahun."
        return [_error("tanggal_selesai", words, "TAHUN")]
    if leave.jumlah_hari_kerja < 1:
        return [_error("tanggal_selesai", "Tidak ada hari kerja di antara tanggal ini.", "HARI")]
    if any(_is_granted(o, LeaveKind.BESAR) and o.tanggal_mulai.year == year for o in others):
        words = f"Cuti besar tahun {year} menggantikan cuti tahunan."
        return [_error("jenis", words, "CUTI_BESAR")]
    if balance is not None and leave.jumlah_hari_kerja > balance.left:
        asked = f"diminta {leave.jumlah_hari_kerja} hari"
        words = f"Sisa cuti tahun {year} {balance.left} hari; {asked}."
        return [_error("tanggal_selesai", words, "SALDO")]
    return []


def _is_granted(leave: Leave, kind: LeaveKind) -> bool:
    return leave.jenis is kind and leave.status is LeaveStatus.DISETUJUI


def _long_leave_warnings(leave: Leave, others: Sequence[Leave]) -> list[FieldError]:
    year = leave.tanggal_mulai.year
    days = sum(
        other.jumlah_hari_kerja
        for other in others
        if _is_granted(other, LeaveKind.TAHUNAN) and other.tanggal_mulai.year == year
    )
    if not days:
        return []
    words = f"Cuti besar menggantikan cuti tahunan {year}; {days} hari sudah diambil."
    return [_warning("jenis", words, "CUTI_BESAR")]


def _maternity_errors(leave: Leave, who: Applicant, rule: Rule) -> list[FieldError]:
    if who.kelamin is Sex.MALE:
        words = "Cuti melahirkan hanya untuk perempuan; pakai cuti karena alasan penting."
        return [_error("jenis", words, "MELAHIRKAN")]
    if leave.anak_ke is None:
        return [_warning("anak_ke", "Isi anak keberapa.", "ANAK")]
    most = int(rule.isi.get("melahirkan_anak_maks", 3))
    if leave.anak_ke > most:
        words = f"Cuti melahirkan sampai anak ke-{most}; selanjutnya cuti besar."
        return [_error("anak_ke", words, "ANAK")]
    return []


def check_decision(leave: Leave, status: LeaveStatus, reason: str) -> list[FieldError]:
    """Return what forbids a decision; refusing and postponing need a reason."""
    allowed = _NEXT.get(leave.status, ())
    if status not in allowed:
        words = f"Cuti yang {leave.status.label.lower()} tidak dapat {_ACTS[status]}."
        return [_error("status", words, "STATUS")]
    found = []
    if status is not LeaveStatus.DISETUJUI and not reason.strip():
        found.append(_error("catatan_keputusan", "Alasan wajib diisi.", "WAJIB"))
    if status is LeaveStatus.DISETUJUI and leave.jenis is LeaveKind.SAKIT and not leave.lampiran:
        words = "Catat surat keterangan dokter sebelum menyetujui cuti sakit."
        found.append(_error("lampiran", words, "SURAT_DOKTER"))
    return found


_NEXT = {
    LeaveStatus.DIAJUKAN: (
        LeaveStatus.DISETUJUI,
        LeaveStatus.DITANGGUHKAN,
        LeaveStatus.DITOLAK,
        LeaveStatus.DIBATALKAN,
    ),
    LeaveStatus.DITANGGUHKAN: (
        LeaveStatus.DISETUJUI,
        LeaveStatus.DITOLAK,
        LeaveStatus.DIBATALKAN,
    ),
    LeaveStatus.DISETUJUI: (LeaveStatus.DITANGGUHKAN, LeaveStatus.DIBATALKAN),
}
_ACTS = {
    LeaveStatus.DIAJUKAN: "diajukan lagi",
    LeaveStatus.DISETUJUI: "disetujui",
    LeaveStatus.DITANGGUHKAN: "ditangguhkan",
    LeaveStatus.DITOLAK: "ditolak",
    LeaveStatus.DIBATALKAN: "dibatalkan",
}


def decisions_for(status: LeaveStatus) -> tuple[LeaveStatus, ...]:
    """Return what may still be decided."""
    return _NEXT.get(status, ())


def _error(field: str, message: str, code: str) -> FieldError:
    return FieldError(field, message, code)


def _warning(field: str, message: str, code: str) -> FieldError:
    return FieldError(field, message, code, Level.WARNING)
