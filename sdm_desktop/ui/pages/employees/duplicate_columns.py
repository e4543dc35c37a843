"""The columns of the list of possible duplicates."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.duplicates import DuplicatePair, Sign
from sdm_desktop.ui.widgets.table_column import Column


def tr(text: str) -> str:
    """Return a text of the list in the language of the program."""
    return QCoreApplication.translate("DuplicateColumns", text)


def _group(pair: DuplicatePair) -> str:
    return str(pair.group) if pair.group else ""


def _is_sure(pair: DuplicatePair) -> bool:
    return pair.signs != (Sign.MIRIP,)


def duplicate_columns() -> list[Column[DuplicatePair]]:
    """Return group, both people and why they may be one."""
    return [
        Column(
            "kelompok", tr("Kel."), _group, lambda p: p.group, numeric=True, width=44, tone="text2"
        ),
        Column(
            "satu", tr("Pegawai"), lambda p: p.one.name, lambda p: p.one.key,
            width=130, strong=True, stretch=True,
        ),
        Column(
            "dua", tr("Mungkin sama dengan"), lambda p: p.other.name, lambda p: p.other.key,
            width=130, stretch=True,
        ),
        Column(
            "alasan", tr("Alasan"), lambda p: p.words, lambda p: (not _is_sure(p), p.words),
            width=150, stretch=True,
            shape=lambda p: "butuh_perbaikan" if _is_sure(p) else "belum",
            tone=lambda p: "warn" if _is_sure(p) else "text2",
        ),
    ]  # fmt: skip
