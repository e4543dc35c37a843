"""The columns of leave and of holidays."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import WEEKDAYS, short_date
from sdm_desktop.domain.leave import Holiday, LeaveStatus
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.services.leave_views import LeaveRow
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_SHAPES = {
    LeaveStatus.DIAJUKAN: "belum",
    LeaveStatus.DISETUJUI: "siap",
    LeaveStatus.DITANGGUHKAN: "draf",
    LeaveStatus.DITOLAK: "tidak_dinilai",
    LeaveStatus.DIBATALKAN: "tidak_dinilai",
}
_TONES = {
    LeaveStatus.DIAJUKAN: "warn",
    LeaveStatus.DISETUJUI: "ok",
    LeaveStatus.DITANGGUHKAN: "accent",
    LeaveStatus.DITOLAK: "text2",
    LeaveStatus.DIBATALKAN: "text2",
}


def leave_columns() -> list[Column[LeaveRow]]:
    """Return the columns of the list of leave."""
    return [
        Column("nama", translate("LeaveColumns", "Nama"), lambda r: r.nama,
               lambda r: r.nama.lower(), width=190, strong=True, stretch=True),
        Column("nip", "NIP", lambda r: format_nip(r.nip), lambda r: r.nip, width=178,
               copied=lambda r: r.nip, elide="none", default=False),
        Column("unit", translate("LeaveColumns", "Unit"), lambda r: r.unit, lambda r: r.unit,
               width=190, elide="middle"),
        Column("jenis", translate("LeaveColumns", "Jenis cuti"), lambda r: r.leave.jenis.label,
               lambda r: r.leave.jenis.label, width=160),
        Column("mulai", translate("LeaveColumns", "Mulai"),
               lambda r: short_date(r.leave.tanggal_mulai), lambda r: r.leave.tanggal_mulai,
               width=104, copied=lambda r: r.leave.tanggal_mulai.isoformat(), elide="none"),
        Column("selesai", translate("LeaveColumns", "Selesai"),
               lambda r: short_date(r.leave.tanggal_selesai), lambda r: r.leave.tanggal_selesai,
               width=104, copied=lambda r: r.leave.tanggal_selesai.isoformat(), elide="none"),
        Column("hari", translate("LeaveColumns", "Hari kerja"),
               lambda r: str(r.leave.jumlah_hari_kerja), lambda r: r.leave.jumlah_hari_kerja,
               width=84, numeric=True),
        Column("status", translate("LeaveColumns", "Keadaan"), lambda r: r.leave.status.label,
               lambda r: r.leave.status.value, width=130, shape=lambda r: _SHAPES[r.leave.status],
               tone=lambda r: _TONES[r.leave.status]),
        Column("surat", translate("LeaveColumns", "Nomor surat"), lambda r: r.leave.nomor_surat,
               lambda r: r.leave.nomor_surat, width=150, default=False, elide="none"),
        Column("alasan", translate("LeaveColumns", "Alasan"), lambda r: r.leave.alasan,
               lambda r: r.leave.alasan, width=170, default=False),
    ]  # fmt: skip


def holiday_columns() -> list[Column[Holiday]]:
    """Return the columns of the calendar of free days."""
    return [
        Column("tanggal", translate("LeaveColumns", "Tanggal"), lambda r: short_date(r.tanggal),
               lambda r: r.tanggal, width=110, copied=lambda r: r.tanggal.isoformat(),
               elide="none"),
        Column("hari", translate("LeaveColumns", "Hari"), lambda r: WEEKDAYS[r.tanggal.weekday()],
               lambda r: r.tanggal.weekday(), width=90),
        Column("nama", translate("LeaveColumns", "Nama"), lambda r: r.nama, lambda r: r.nama,
               width=280, strong=True, stretch=True),
        Column("jenis", translate("LeaveColumns", "Jenis"), lambda r: r.jenis.label,
               lambda r: r.jenis.value, width=150),
    ]  # fmt: skip
