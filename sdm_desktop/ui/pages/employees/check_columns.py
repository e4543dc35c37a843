"""The columns of the list of findings."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.findings import Finding
from sdm_desktop.domain.unit import SEPARATOR
from sdm_desktop.ui.widgets.table_column import Column


def tr(text: str) -> str:
    """Return a text of the list in the language of the program."""
    return QCoreApplication.translate("CheckColumns", text)


def level_words(finding: Finding) -> str:
    """Return how serious a finding is, in words."""
    return tr("Kesalahan") if finding.is_error else tr("Peringatan")


def _unit(finding: Finding) -> str:
    return finding.unit.rsplit(SEPARATOR, 1)[-1]


def check_columns() -> list[Column[Finding]]:
    """Return person, unit, field, message, code and severity."""
    return [
        Column(
            "nama", tr("Nama"), lambda f: f.nama, lambda f: f.nama.casefold(),
            width=170, strong=True, stretch=True,
        ),
        Column(
            "nip", tr("NIP"), lambda f: f.nip, lambda f: f.nip,
            width=150, tone="text2", elide="none", default=False,
        ),
        Column(
            "unit", tr("Unit"), _unit, lambda f: f.unit, width=130, tone="text2", stretch=True,
            copied=lambda f: f.unit,
        ),
        Column("isian", tr("Isian"), lambda f: f.label, lambda f: f.label, width=120, stretch=True),
        Column(
            "temuan", tr("Temuan"), lambda f: f.message, lambda f: f.message,
            width=310, stretch=True,
        ),
        Column(
            "kode", tr("Kode"), lambda f: f.code, lambda f: f.code,
            width=76, tone="text2", default=False,
        ),
        Column(
            "tingkat", tr("Tingkat"), level_words, lambda f: (not f.is_error, f.nama.casefold()),
            width=104,
            shape=lambda f: "kurang" if f.is_error else "butuh_perbaikan",
            tone=lambda f: "err" if f.is_error else "warn",
        ),
        Column(
            "alasan", tr("Alasan"), lambda f: f.reason, lambda f: f.reason,
            width=150, default=False,
        ),
    ]  # fmt: skip
