"""The columns of each history on a person's page."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.dates import short_date, short_months_text
from sdm_desktop.domain.golongan import pangkat_of
from sdm_desktop.domain.histories import HistoryEntry, HistoryKind
from sdm_desktop.domain.money import rupiah
from sdm_desktop.ui.widgets.table_column import Column

Columns = list[Column[HistoryEntry]]
_DAY = 92


def tr(text: str) -> str:
    """Return a text of the histories in the language of the program."""
    return QCoreApplication.translate("HistoryColumns", text)


def columns_of(kind: HistoryKind) -> Columns:
    """Return the columns of a history."""
    return _COLUMNS[kind]()


def _day(name: str, title: str) -> Column[HistoryEntry]:
    def text(entry: HistoryEntry) -> str:
        value: date | None = getattr(entry, name)
        return short_date(value) if value else ""

    return Column(name, title, text, width=_DAY, elide="none")


def _text(name: str, title: str, width: int = 0) -> Column[HistoryEntry]:
    def text(entry: HistoryEntry) -> str:
        value: Any = getattr(entry, name)
        return "" if value is None else str(value)

    return Column(name, title, text, width=width or 120, stretch=not width)


def _decree() -> Column[HistoryEntry]:
    def text(entry: HistoryEntry) -> str:
        if not entry.id:
            return tr("dari data pegawai")
        number = getattr(entry, "sk_nomor", "")
        return f"SK {number}" if number else ""

    def tone(entry: HistoryEntry) -> str:
        return "text2" if entry.id else "text3"

    return Column("sk", tr("Surat keputusan"), text, width=178, tone=tone)


def _service() -> Column[HistoryEntry]:
    def text(entry: HistoryEntry) -> str:
        years, months = getattr(entry, "mk_tahun", None), getattr(entry, "mk_bulan", None)
        return "" if years is None else short_months_text(years * 12 + (months or 0))

    return Column("mk", tr("Masa kerja"), text, width=98, elide="none")


def _year(day: str, year: str, title: str) -> Column[HistoryEntry]:
    """Show the day where it is known, else the year."""

    def text(entry: HistoryEntry) -> str:
        value: date | None = getattr(entry, day)
        number = getattr(entry, year)
        return short_date(value) if value else str(number or "")

    return Column(day, title, text, width=_DAY, elide="none")


def _rank() -> Columns:
    def pangkat(entry: HistoryEntry) -> str:
        return pangkat_of(getattr(entry, "golongan", ""))

    return [
        _day("tmt", tr("TMT")),
        _text("golongan", tr("Gol."), 56),
        Column("pangkat", tr("Pangkat"), pangkat, stretch=True),
        _service(),
        _decree(),
    ]


def _raise() -> Columns:
    def pay(entry: HistoryEntry) -> str:
        amount = getattr(entry, "gaji_pokok", None)
        return rupiah(amount) if amount else ""

    return [
        _day("tmt", tr("TMT")),
        _text("golongan", tr("Gol."), 56),
        Column("gaji", tr("Gaji pokok"), pay, stretch=True),
        _service(),
        _decree(),
    ]


def _post() -> Columns:
    return [
        _day("tmt", tr("TMT")),
        _text("jabatan_nama", tr("Jabatan")),
        _text("unor_nama", tr("Unit")),
        _day("selesai", tr("Selesai")),
        _decree(),
    ]


def _education() -> Columns:
    return [
        _year("tanggal_lulus", "tahun_lulus", tr("Lulus")),
        _text("tingkat_pendidikan", tr("Tingkat"), 92),
        _text("jurusan", tr("Jurusan")),
        _text("nama_sekolah", tr("Sekolah")),
        _text("nomor_ijazah", tr("Nomor ijazah"), 150),
    ]


def _course() -> Columns:
    return [
        _year("tanggal", "tahun", tr("Mulai")),
        _text("nama", tr("Nama")),
        _text("penyelenggara", tr("Penyelenggara")),
        _text("jumlah_jam", tr("Jam"), 52),
        _text("nomor", tr("Nomor sertifikat"), 150),
    ]


def _award() -> Columns:
    return [
        _year("sk_tanggal", "tahun", tr("Tanggal")),
        _text("nama", tr("Penghargaan")),
        _text("pejabat", tr("Pemberi"), 170),
        _decree(),
    ]


def _discipline() -> Columns:
    def level(entry: HistoryEntry) -> str:
        return str(getattr(entry, "tingkat", "")).capitalize()

    return [
        _day("mulai", tr("Mulai")),
        _day("akhir", tr("Sampai")),
        Column("tingkat", tr("Tingkat"), level, width=72),
        _text("jenis", tr("Jenis")),
        _decree(),
    ]


def _contract() -> Columns:
    return [
        _day("mulai", tr("Mulai")),
        _day("akhir", tr("Sampai")),
        _text("ke", tr("Ke-"), 44),
        _text("nomor", tr("Nomor kontrak")),
        _text("jabatan_nama", tr("Jabatan")),
    ]


def _unpaid() -> Columns:
    return [
        _day("mulai", tr("Mulai")),
        _day("akhir", tr("Sampai")),
        _text("alasan", tr("Alasan")),
        _decree(),
    ]


def _family() -> Columns:
    def relation(entry: HistoryEntry) -> str:
        return str(getattr(entry, "hubungan", "")).capitalize()

    def paid(entry: HistoryEntry) -> str:
        return tr("Ya") if getattr(entry, "tunjangan", False) else tr("Tidak")

    return [
        Column("hubungan", tr("Hubungan"), relation, width=_DAY),
        _text("nama", tr("Nama")),
        _day("tanggal_lahir", tr("Tanggal lahir")),
        Column("tunjangan", tr("Tunjangan"), paid, width=90),
    ]


_COLUMNS: dict[HistoryKind, Callable[[], Columns]] = {
    HistoryKind.GOLONGAN: _rank,
    HistoryKind.KGB: _raise,
    HistoryKind.JABATAN: _post,
    HistoryKind.PENDIDIKAN: _education,
    HistoryKind.DIKLAT: _course,
    HistoryKind.KURSUS: _course,
    HistoryKind.PENGHARGAAN: _award,
    HistoryKind.HUKDIS: _discipline,
    HistoryKind.KONTRAK: _contract,
    HistoryKind.CLTN: _unpaid,
    HistoryKind.KELUARGA: _family,
}
