"""The columns of the register and of improvements."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.feedback import FeedbackStatus, unsur_name
from sdm_desktop.domain.feedback_clock import ClockColour
from sdm_desktop.domain.improvements import ImprovementStatus
from sdm_desktop.domain.performance_notes import NoteStatus
from sdm_desktop.services.feedback_views import FeedbackRow
from sdm_desktop.services.improvements import ImprovementRow
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_S = FeedbackStatus
_SHAPES = {
    _S.BARU: "belum", _S.TERVERIFIKASI: "draf", _S.DIPROSES: "draf", _S.MENUNGGU_PELAPOR: "draf",
    _S.DIALIHKAN: "tidak_dinilai", _S.SELESAI: "siap", _S.DITOLAK: "tidak_dinilai",
}  # fmt: skip
_TONES = {_S.BARU: "warn", _S.SELESAI: "ok", _S.DITOLAK: "text2", _S.DIALIHKAN: "text2"}
CLOCK_TONES = {
    ClockColour.RED: "err", ClockColour.ORANGE: "warn", ClockColour.GREEN: "ok",
    ClockColour.DONE: "text2",
}  # fmt: skip


def register_columns() -> list[Column[FeedbackRow]]:
    """Return the columns of the register; who reported is never among them."""
    return [
        Column("nomor", translate("RegisterColumns", "Nomor"), lambda r: r.entry.nomor,
               lambda r: (r.entry.tahun, r.entry.urut), width=92, elide="none"),
        Column("terima", translate("RegisterColumns", "Diterima"),
               lambda r: short_date(r.entry.tanggal_terima), lambda r: r.entry.tanggal_terima,
               width=100, copied=lambda r: r.entry.tanggal_terima.isoformat(), elide="none"),
        Column("jenis", translate("RegisterColumns", "Jenis"), lambda r: r.entry.jenis.label,
               lambda r: r.entry.jenis.label, width=110),
        Column("uraian", translate("RegisterColumns", "Uraian"), lambda r: r.entry.uraian,
               lambda r: r.entry.uraian.casefold(), width=230, strong=True, stretch=True),
        Column("layanan", translate("RegisterColumns", "Layanan"),
               lambda r: r.entry.layanan or r.unit, lambda r: r.entry.layanan or r.unit,
               width=160, elide="middle"),
        Column("status", translate("RegisterColumns", "Keadaan"), lambda r: r.entry.status.label,
               lambda r: list(_S).index(r.entry.status), width=140,
               shape=lambda r: _SHAPES[r.entry.status],
               tone=lambda r: _TONES.get(r.entry.status, "text")),
        Column("batas", translate("RegisterColumns", "Batas waktu"), lambda r: r.clock_words,
               _deadline, width=176, tone=lambda r: CLOCK_TONES[r.clock.colour]),
        Column("pegawai", translate("RegisterColumns", "Pegawai"), lambda r: r.nama,
               lambda r: r.nama, width=150, default=False),
        Column("kaitan", translate("RegisterColumns", "Kaitan"), _link_words, _link_words,
               width=120, default=False),
        Column("kanal", translate("RegisterColumns", "Kanal"), lambda r: r.entry.kanal.label,
               lambda r: r.entry.kanal.label, width=110, default=False),
        Column("unsur", translate("RegisterColumns", "Unsur"), lambda r: r.unsur,
               lambda r: r.unsur, width=150, default=False),
        Column("klasifikasi", translate("RegisterColumns", "Klasifikasi"),
               lambda r: r.klasifikasi, lambda r: r.klasifikasi, width=140, default=False),
        Column("disposisi", translate("RegisterColumns", "Disposisi"),
               lambda r: r.entry.disposisi, lambda r: r.entry.disposisi, width=140,
               default=False),
    ]  # fmt: skip


def _deadline(row: FeedbackRow) -> tuple[date, int]:
    return row.clock.deadline or date.max, -row.clock.late


def _link_words(row: FeedbackRow) -> str:
    return NoteStatus(row.note_status).label if row.note_status else ""


_PLAN_SHAPES = {
    ImprovementStatus.RENCANA: "belum", ImprovementStatus.BERJALAN: "draf",
    ImprovementStatus.SELESAI: "siap", ImprovementStatus.BATAL: "tidak_dinilai",
}  # fmt: skip


def improvement_columns() -> list[Column[ImprovementRow]]:
    """Return the columns of improvements."""
    return [
        Column("kegiatan", translate("RegisterColumns", "Kegiatan"), lambda r: r.plan.kegiatan,
               lambda r: r.plan.kegiatan.casefold(), width=220, strong=True, stretch=True),
        Column("masalah", translate("RegisterColumns", "Masalah"), lambda r: r.plan.masalah,
               lambda r: r.plan.masalah.casefold(), width=150),
        Column("unsur", translate("RegisterColumns", "Unsur"), lambda r: unsur_name(r.plan.unsur),
               lambda r: r.plan.unsur or 0, width=120),
        Column("layanan", translate("RegisterColumns", "Layanan"), lambda r: r.place,
               lambda r: r.place, width=124, elide="middle"),
        Column("siapa", translate("RegisterColumns", "Penanggung jawab"),
               lambda r: r.plan.penanggung_jawab, lambda r: r.plan.penanggung_jawab, width=134),
        Column("target", translate("RegisterColumns", "Target"),
               lambda r: short_date(r.plan.target_selesai), lambda r: r.plan.target_selesai,
               width=100, tone=lambda r: "err" if r.is_late else "text", elide="none"),
        Column("status", translate("RegisterColumns", "Keadaan"), _plan_state,
               lambda r: list(ImprovementStatus).index(r.plan.status), width=124,
               shape=lambda r: _PLAN_SHAPES[r.plan.status]),
        Column("ukuran", translate("RegisterColumns", "Sebelum → sesudah"), _measure,
               lambda r: r.plan.change or 0, width=130, numeric=True),
    ]  # fmt: skip


def _plan_state(row: ImprovementRow) -> str:
    plan = row.plan
    is_running = plan.status is ImprovementStatus.BERJALAN
    return f"{plan.status.label} {plan.kemajuan} %" if is_running else plan.status.label


def _measure(row: ImprovementRow) -> str:
    values = (row.plan.nilai_awal, row.plan.nilai_akhir)
    if values == (None, None):
        return ""
    return " → ".join("belum" if v is None else str(v).replace(".", ",") for v in values)
