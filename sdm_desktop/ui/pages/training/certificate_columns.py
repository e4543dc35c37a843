"""The columns of certificates."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.training_certificates import Expiry
from sdm_desktop.domain.training_people import CertificateStatus
from sdm_desktop.services.certificates import CertificateRow
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_C = CertificateStatus
_SHAPES = {_C.MENUNGGU: "draf", _C.DITERIMA: "siap", _C.DITOLAK: "tidak_dinilai"}
_TONES = {_C.MENUNGGU: "warn", _C.DITERIMA: "ok", _C.DITOLAK: "err"}
_EXPIRY_TONES = {Expiry.EXPIRED: "err", Expiry.SOON: "warn"}


def certificate_columns() -> list[Column[CertificateRow]]:
    """Return the columns of the register of certificates."""
    return [
        Column("nomor", translate("CertificateColumns", "Nomor"), lambda r: r.certificate.nomor,
               lambda r: r.certificate.nomor, width=212, strong=True, elide="middle"),
        Column("tanggal", translate("CertificateColumns", "Tanggal"),
               lambda r: short_date(r.certificate.tanggal), lambda r: r.certificate.tanggal,
               width=96, elide="none", copied=lambda r: r.certificate.tanggal.isoformat()),
        Column("pegawai", translate("CertificateColumns", "Pegawai"), lambda r: r.person.nama,
               lambda r: r.person.nama.casefold(), width=146),
        Column("nama", translate("CertificateColumns", "Pelatihan"),
               lambda r: r.certificate.nama, lambda r: r.certificate.nama.casefold(), width=164,
               stretch=True),
        Column("penerbit", translate("CertificateColumns", "Penerbit"),
               lambda r: r.certificate.penerbit, lambda r: r.certificate.penerbit, width=112),
        Column("jp", translate("CertificateColumns", "JP"), lambda r: number_text(r.jp),
               lambda r: r.jp or -1, numeric=True, width=52),
        Column("berlaku", translate("CertificateColumns", "Berlaku sampai"), expiry_words,
               lambda r: r.certificate.berlaku_sampai or date.max, width=124,
               tone=lambda r: _EXPIRY_TONES.get(r.expiry, "text")),
        Column("status", translate("CertificateColumns", "Keadaan"), state_words,
               lambda r: list(_C).index(r.certificate.status), width=154,
               shape=lambda r: _SHAPES[r.certificate.status],
               tone=lambda r: _TONES[r.certificate.status]),
        Column("alasan", translate("CertificateColumns", "Alasan"),
               lambda r: r.certificate.alasan or r.certificate.alasan_jp,
               lambda r: r.certificate.alasan, width=150, default=False),
        Column("unit", translate("CertificateColumns", "Unit"), lambda r: r.person.unit,
               lambda r: r.person.jalur, width=150, default=False),
        Column("berkas", translate("CertificateColumns", "Berkas"),
               lambda r: r.certificate.nama_berkas, lambda r: r.certificate.nama_berkas,
               width=130, default=False),
    ]  # fmt: skip


def expiry_words(row: CertificateRow) -> str:
    """Return until when a certificate is valid, in words where that is soon or over."""
    until = row.certificate.berlaku_sampai
    if until is None:
        return translate("CertificateColumns", "tanpa batas")
    day = short_date(until)
    return day if row.expiry is Expiry.VALID else f"{day}, {row.expiry.value}"


def state_words(row: CertificateRow) -> str:
    """Return whether the office issued it, or how far the verification is."""
    if row.certificate.peserta_id:
        return translate("CertificateColumns", "Terbitan sendiri")
    return row.certificate.status.label
