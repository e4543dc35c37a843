"""The columns of completeness, per person and per unit."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.nip import format_nip
from sdm_desktop.services.document_views import CompletenessRow, UnitCompleteness
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_HALF = 50
_STEP = "\u2003"  # one em wide


def person_columns() -> list[Column[CompletenessRow]]:
    """Return the columns of people."""
    return [
        Column("nama", translate("ArchiveColumns", "Nama"), lambda r: r.nama,
               lambda r: r.nama.lower(), width=200, strong=True, stretch=True),
        Column("nip", "NIP", lambda r: format_nip(r.nip), lambda r: r.nip, width=178,
               copied=lambda r: r.nip, elide="none", default=False),
        Column("status", translate("ArchiveColumns", "Status"), lambda r: r.status,
               lambda r: r.status, width=110, default=False),
        Column("unit", translate("ArchiveColumns", "Unit"), lambda r: r.unit, lambda r: r.unit,
               width=230, elide="middle"),
        Column("lengkap", translate("ArchiveColumns", "Kelengkapan"),
               lambda r: f"{r.found.percent} %", lambda r: r.found.percent, width=112,
               shape=lambda r: _shape(r.found.percent), tone=lambda r: _tone(r.found.percent)),
        Column("wajib", translate("ArchiveColumns", "Wajib"),
               lambda r: f"{r.found.present}/{len(r.found.required)}",
               lambda r: r.found.present, width=72),
        Column("kurang", translate("ArchiveColumns", "Belum ada"), lambda r: r.kurang,
               lambda r: len(r.found.missing), width=260),
        Column("lewat", translate("ArchiveColumns", "Kedaluwarsa"), lambda r: r.lewat,
               lambda r: r.lewat, width=150, tone="err", default=False),
        Column("jumlah", translate("ArchiveColumns", "Dokumen"), lambda r: str(r.count),
               lambda r: r.count, width=86, numeric=True),
    ]  # fmt: skip


def unit_columns() -> list[Column[UnitCompleteness]]:
    """Return the columns of units."""
    return [
        Column("unit", translate("ArchiveColumns", "Unit"), _indented, lambda r: r.jalur,
               width=380, strong=True, stretch=True, copied=lambda r: r.jalur or _no_unit()),
        Column("lengkap", translate("ArchiveColumns", "Kelengkapan"), lambda r: f"{r.percent} %",
               lambda r: r.percent, width=112, shape=lambda r: _shape(r.percent),
               tone=lambda r: _tone(r.percent)),
        Column("pegawai", translate("ArchiveColumns", "Pegawai"), lambda r: str(r.people),
               lambda r: r.people, width=80, numeric=True),
        Column("tuntas", translate("ArchiveColumns", "Lengkap"), lambda r: str(r.complete),
               lambda r: r.complete, width=80, numeric=True),
        Column("kurang", translate("ArchiveColumns", "Paling banyak kurang"), lambda r: r.kurang,
               lambda r: r.kurang, width=340),
    ]  # fmt: skip


def _indented(unit: UnitCompleteness) -> str:
    return _STEP * unit.depth + (unit.unit or _no_unit())


def _no_unit() -> str:
    return translate("ArchiveColumns", "Tanpa unit")


def _shape(percent: int) -> str:
    if percent == 100:
        return "siap"
    return "draf" if percent >= _HALF else "belum"


def _tone(percent: int) -> str:
    if percent == 100:
        return "ok"
    return "warn" if percent >= _HALF else "err"
