"""The columns of a person's documents, and how validity looks."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.documents import Validity, size_text
from sdm_desktop.services.document_views import DocumentRow
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_SHAPES = {
    Validity.BERLAKU: "siap",
    Validity.SEGERA: "draf",
    Validity.KEDALUWARSA: "kurang",
    Validity.TANPA: "tidak_dinilai",
}
_TONES = {
    Validity.BERLAKU: "ok",
    Validity.SEGERA: "warn",
    Validity.KEDALUWARSA: "err",
    Validity.TANPA: "text2",
}


def document_columns() -> list[Column[DocumentRow]]:
    """Return the columns of documents."""
    return [
        Column("jenis", translate("DocumentColumns", "Jenis dokumen"), lambda r: r.jenis,
               lambda r: r.jenis, width=210, strong=True, stretch=True),
        Column("nomor", translate("DocumentColumns", "Nomor"), lambda r: r.document.nomor,
               lambda r: r.document.nomor, width=140),
        Column("tanggal", translate("DocumentColumns", "Tanggal"), _day,
               lambda r: _sortable(r.document.tanggal), width=104, elide="none"),
        Column("berlaku", translate("DocumentColumns", "Masa berlaku"), _validity,
               lambda r: _sortable(r.document.kedaluwarsa), width=172,
               shape=lambda r: _SHAPES[r.validity], tone=lambda r: _TONES[r.validity]),
        Column("tautan", translate("DocumentColumns", "Riwayat"), lambda r: r.tautan,
               lambda r: r.tautan, width=160),
        Column("berkas", translate("DocumentColumns", "Berkas"), _file,
               lambda r: r.document.ukuran, width=140),
        Column("nama_berkas", translate("DocumentColumns", "Nama berkas"),
               lambda r: r.document.nama_berkas, lambda r: r.document.nama_berkas.lower(),
               width=180, default=False, elide="middle"),
        Column("catatan", translate("DocumentColumns", "Catatan"), lambda r: r.document.catatan,
               lambda r: r.document.catatan, width=180, default=False),
    ]  # fmt: skip


def _day(row: DocumentRow) -> str:
    return short_date(row.document.tanggal) if row.document.tanggal else ""


def _sortable(day: object) -> str:
    return str(day or "9999")


def _validity(row: DocumentRow) -> str:
    end = row.document.kedaluwarsa
    if end is None:
        return translate("DocumentColumns", "tanpa batas")
    words = {
        Validity.BERLAKU: translate("DocumentColumns", "berlaku s.d. {day}"),
        Validity.SEGERA: translate("DocumentColumns", "habis {day}"),
        Validity.KEDALUWARSA: translate("DocumentColumns", "kedaluwarsa {day}"),
    }
    return words[row.validity].format(day=short_date(end))


def _file(row: DocumentRow) -> str:
    document = row.document
    pages = ""
    if document.halaman > 1:
        pages = translate("DocumentColumns", ", {count} halaman").format(count=document.halaman)
    return f"{document.format.value} {size_text(document.ukuran)}{pages}"
