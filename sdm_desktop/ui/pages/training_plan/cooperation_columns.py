"""The columns of agreements and of what belongs to them."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.cooperation import (
    AgreementFile,
    AgreementKind,
    AgreementStatus,
    AgreementStep,
    Partner,
)
from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.money import decimal_text, plain_text, rupiah
from sdm_desktop.services.cooperation_views import AgreementRow
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate
_S = AgreementStatus
_SHAPES = {
    _S.DRAF: "draf", _S.BELUM_MULAI: "belum", _S.AKTIF: "siap", _S.AKAN_BERAKHIR: "butuh_perbaikan",
    _S.BERAKHIR: "kurang", _S.DIPERPANJANG: "atas", _S.DIHENTIKAN: "tidak_dinilai",
}  # fmt: skip
_TONES = {
    _S.AKTIF: "ok", _S.AKAN_BERAKHIR: "warn", _S.BERAKHIR: "err", _S.DRAF: "warn",
    _S.DIPERPANJANG: "text2", _S.DIHENTIKAN: "text2", _S.BELUM_MULAI: "text2",
}  # fmt: skip
_INDENT = "\u2003"


def tone_of(status: AgreementStatus) -> str:
    """Return the colour token of a status."""
    return _TONES[status]


def shape_of(status: AgreementStatus) -> str:
    """Return the sign of a status."""
    return _SHAPES[status]


def agreement_columns() -> list[Column[AgreementRow]]:
    """Return the columns of the register; a document is set in below the one above it."""
    return [
        Column("jenis", translate("CooperationColumns", "Jenis"), _kind,
               lambda r: list(AgreementKind).index(r.agreement.jenis), width=72,
               copied=lambda r: r.agreement.jenis.label),
        Column("judul", translate("CooperationColumns", "Judul"), lambda r: r.agreement.judul,
               lambda r: r.agreement.judul.casefold(), width=240, strong=True, stretch=True),
        Column("mitra", translate("CooperationColumns", "Mitra"), lambda r: r.mitra.short,
               lambda r: r.mitra.short.casefold(), width=96, elide="middle",
               copied=lambda r: r.mitra.nama),
        Column("status", translate("CooperationColumns", "Keadaan"), lambda r: r.words,
               lambda r: list(_S).index(r.status), width=192, shape=lambda r: _SHAPES[r.status],
               tone=lambda r: _TONES[r.status]),
        Column("berakhir", translate("CooperationColumns", "Berakhir"), _end,
               lambda r: r.agreement.berakhir, width=100, elide="none"),
        Column("kegiatan", translate("CooperationColumns", "Kegiatan"),
               lambda r: _number(r.total.kegiatan), lambda r: r.total.kegiatan, numeric=True,
               width=72),
        Column("peserta", translate("CooperationColumns", "Peserta"),
               lambda r: _number(r.total.peserta), lambda r: r.total.peserta, numeric=True,
               width=72, default=False),
        Column("jp", translate("CooperationColumns", "JP orang"),
               lambda r: plain_text(r.total.jp) if r.total.jp else "", lambda r: r.total.jp,
               numeric=True, width=76, default=False),
        Column("biaya", translate("CooperationColumns", "Biaya"),
               lambda r: rupiah(r.total.biaya) if r.total.biaya else "", lambda r: r.total.biaya,
               numeric=True, width=110, default=False),
        Column("mulai", translate("CooperationColumns", "Mulai"), _start,
               lambda r: r.agreement.mulai, width=100, elide="none", default=False),
        Column("nomor_satu", translate("CooperationColumns", "Nomor pihak 1"),
               lambda r: r.agreement.nomor_satu, lambda r: r.agreement.nomor_satu, width=150,
               default=False),
        Column("nomor_dua", translate("CooperationColumns", "Nomor pihak 2"),
               lambda r: r.agreement.nomor_dua, lambda r: r.agreement.nomor_dua, width=150,
               default=False),
        Column("unit", translate("CooperationColumns", "Unit PIC"), lambda r: r.unit,
               lambda r: r.unit.casefold(), width=150, default=False),
    ]  # fmt: skip


def step_columns() -> list[Column[AgreementStep]]:
    """Return the columns of what was done, narrow enough for a pane."""
    return [
        Column("uraian", translate("CooperationColumns", "Tindak lanjut"), lambda s: s.uraian,
               width=150, strong=True, stretch=True),
        Column("tanggal", translate("CooperationColumns", "Tanggal"),
               lambda s: short_date(s.tanggal), width=92, elide="none"),
    ]  # fmt: skip


def file_columns() -> list[Column[AgreementFile]]:
    """Return the columns of scans."""
    return [
        Column("nama", translate("CooperationColumns", "Berkas"),
               lambda f: f.keterangan or f.nama_berkas, width=180, strong=True, stretch=True,
               elide="middle"),
        Column("halaman", translate("CooperationColumns", "Halaman"), lambda f: str(f.halaman),
               numeric=True, width=70),
    ]  # fmt: skip


def partner_columns() -> list[Column[Partner]]:
    """Return the columns of partners."""
    return [
        Column("nama", translate("CooperationColumns", "Nama"), lambda p: p.nama,
               lambda p: p.nama.casefold(), width=260, strong=True, stretch=True),
        Column("singkatan", translate("CooperationColumns", "Singkatan"), lambda p: p.singkatan,
               lambda p: p.singkatan.casefold(), width=110),
        Column("jenis", translate("CooperationColumns", "Jenis"), lambda p: p.jenis.label,
               lambda p: p.jenis.label, width=150),
        Column("aktif", translate("CooperationColumns", "Keadaan"), _active, _active, width=100),
    ]  # fmt: skip


def _active(partner: Partner) -> str:
    if partner.is_aktif:
        return translate("CooperationColumns", "aktif")
    return translate("CooperationColumns", "tidak aktif")


def _kind(row: AgreementRow) -> str:
    return _INDENT * row.depth + row.agreement.jenis.label


def _end(row: AgreementRow) -> str:
    return short_date(row.agreement.berakhir) if row.agreement.berakhir else "–"


def _start(row: AgreementRow) -> str:
    return short_date(row.agreement.mulai) if row.agreement.mulai else "–"


def _number(count: int) -> str:
    return decimal_text(count, 0) if count else ""
