"""The columns of the list of sessions, and of clashes."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.training import ActivityStatus, hours_text
from sdm_desktop.domain.training_clash import Conflict
from sdm_desktop.domain.training_conflict_words import names, title
from sdm_desktop.services.training_views import CalendarItem
from sdm_desktop.ui.pages.training.schedule_entries import place_of
from sdm_desktop.ui.widgets.calendar.area import WEEKDAYS
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_S = ActivityStatus
STATUS_SHAPES = {
    _S.DRAF: "belum", _S.DISETUJUI: "draf", _S.PENDAFTARAN: "draf", _S.BERJALAN: "draf",
    _S.PENUTUPAN: "draf", _S.SELESAI: "siap", _S.DITUNDA: "tidak_dinilai",
    _S.BATAL: "tidak_dinilai",
}  # fmt: skip
STATUS_TONES = {_S.SELESAI: "ok", _S.PENUTUPAN: "warn", _S.DITUNDA: "text2", _S.BATAL: "text2"}


def session_columns() -> list[Column[CalendarItem]]:
    """Return the columns of the list of sessions."""
    return [
        Column("tanggal", translate("SessionColumns", "Hari, tanggal"),
               lambda r: f"{WEEKDAYS[r.tanggal.weekday()][:3]}, {short_date(r.tanggal)}",
               lambda r: (r.tanggal, r.jam_mulai or 0), width=138, elide="none",
               copied=lambda r: r.tanggal.isoformat()),
        Column("jam", translate("SessionColumns", "Pukul"),
               lambda r: hours_text(r.jam_mulai, r.jam_selesai),
               lambda r: (r.jam_mulai or 0, r.tanggal), width=112, elide="none"),
        Column("kegiatan", translate("SessionColumns", "Kegiatan"), lambda r: r.title,
               lambda r: r.title.casefold(), width=240, strong=True, stretch=True),
        Column("tempat", translate("SessionColumns", "Tempat"), place_of, place_of, width=150),
        Column("pengajar", translate("SessionColumns", "Pengajar"),
               lambda r: ", ".join(r.trainers), lambda r: ", ".join(r.trainers), width=170),
        Column("peserta", translate("SessionColumns", "Peserta"),
               lambda r: f"{r.peserta}/{r.kuota}", lambda r: r.peserta, numeric=True, width=76),
        Column("status", translate("SessionColumns", "Keadaan"), lambda r: r.status.label,
               lambda r: list(_S).index(r.status), width=124,
               shape=lambda r: STATUS_SHAPES[r.status],
               tone=lambda r: STATUS_TONES.get(r.status, "text")),
        Column("bentrok", translate("SessionColumns", "Bentrok"), _clash_words,
               lambda r: (not r.has_conflict, r.tanggal), width=110,
               tone=lambda r: "warn" if r.alasan_bentrok else "err"),
        Column("unit", translate("SessionColumns", "Unit"), lambda r: r.unit, lambda r: r.unit,
               width=150, default=False),
        Column("jp", translate("SessionColumns", "JP"), lambda r: f"{r.jp:f}".rstrip("0").rstrip(
               ".").replace(".", ","), lambda r: r.jp, numeric=True, width=60, default=False),
    ]  # fmt: skip


def _clash_words(row: CalendarItem) -> str:
    if not row.has_conflict:
        return ""
    if row.alasan_bentrok:
        return translate("SessionColumns", "diizinkan")
    return translate("SessionColumns", "bentrok")


def conflict_columns() -> list[Column[Conflict]]:
    """Return the columns of the list of clashes."""
    return [
        Column("tanggal", translate("SessionColumns", "Tanggal"),
               lambda r: short_date(r.this.tanggal), _day, width=100, elide="none"),
        Column("jenis", translate("SessionColumns", "Hal"), lambda r: r.check.label,
               lambda r: r.check.label, width=130, tone=lambda r: "err" if r.is_error else "warn"),
        Column("siapa", translate("SessionColumns", "Siapa atau apa"), names, names, width=150),
        Column("ini", translate("SessionColumns", "Sesi"), lambda r: title(r.this),
               lambda r: title(r.this), width=150, strong=True, stretch=True),
        Column("jam", translate("SessionColumns", "Pukul"),
               lambda r: hours_text(r.this.mulai, r.this.selesai), _day, width=100, elide="none"),
        Column("lain", translate("SessionColumns", "Dengan"), _other, _other, width=190),
        Column("izin", translate("SessionColumns", "Diizinkan karena"),
               lambda r: r.this.alasan or (r.other.alasan if r.other else ""),
               lambda r: r.is_allowed, width=150),
    ]  # fmt: skip


def _day(row: Conflict) -> tuple[date, int]:
    return row.this.tanggal, row.this.mulai or 0


def _other(row: Conflict) -> str:
    if row.other is None:
        return row.detail
    return f"{title(row.other)}, {hours_text(row.other.mulai, row.other.selesai)}"
