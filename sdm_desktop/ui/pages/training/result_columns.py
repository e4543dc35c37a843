"""The columns of results."""

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.training_gain import DECLINED
from sdm_desktop.services.training_result_views import ResultRow
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate


def result_columns() -> list[Column[ResultRow]]:
    """Return the columns of results and JP."""
    return [
        Column("nama", translate("ResultColumns", "Nama"), lambda r: r.row.nama,
               lambda r: r.row.nama.casefold(), width=190, strong=True, stretch=True),
        Column("kelompok", translate("ResultColumns", "Kelompok"), lambda r: r.row.kelompok,
               lambda r: r.row.kelompok, width=80, default=False),
        Column("hadir", translate("ResultColumns", "Hadir"), _share,
               lambda r: r.earned.share or -1, numeric=True, width=66),
        Column("hasil", translate("ResultColumns", "Hasil"), lambda r: r.hasil,
               lambda r: r.hasil, width=140, shape=_shape,
               tone=lambda r: "warn" if _is_pending(r) else "text"),
        Column("pra", translate("ResultColumns", "Pra"),
               lambda r: number_text(r.row.participant.nilai_pra),
               lambda r: r.row.participant.nilai_pra or -1, numeric=True, width=60),
        Column("pasca", translate("ResultColumns", "Pasca"),
               lambda r: number_text(r.row.participant.nilai_pasca),
               lambda r: r.row.participant.nilai_pasca or -1, numeric=True, width=64),
        Column("gain", translate("ResultColumns", "N-gain"), gain_words, _gain, width=112,
               tone=lambda r: "err" if r.gain and r.gain.is_decline else "text"),
        Column("jp_sertifikat", translate("ResultColumns", "JP sertif."),
               lambda r: number_text(r.row.participant.jp_sertifikat),
               lambda r: r.row.participant.jp_sertifikat or -1, numeric=True, width=80),
        Column("jp_konversi", translate("ResultColumns", "Konversi"),
               lambda r: number_text(r.earned.conversion.jp),
               lambda r: r.earned.conversion.jp or -1, numeric=True, width=76),
        Column("jp_diakui", translate("ResultColumns", "Diakui"), _credited, _credited_key,
               numeric=True, width=70, tone=lambda r: "warn" if _is_other(r) else "text"),
        Column("alasan", translate("ResultColumns", "Alasan JP"), _why, _why, width=150),
    ]  # fmt: skip


def gain_words(row: ResultRow) -> str:
    """Return the N-gain with its band; a dash where there is none."""
    gain = row.gain
    if gain is None:
        return ""
    if gain.n_gain is None:
        return "\u2013"
    words = f"{gain.band}, {DECLINED}" if gain.is_decline else gain.band
    return f"{number_text(round(gain.n_gain, 2))} {words}"


def _gain(row: ResultRow) -> tuple[bool, object]:
    known = row.gain is not None and row.gain.n_gain is not None
    return known, row.gain.n_gain if row.gain and known else 0


def _share(row: ResultRow) -> str:
    share = row.earned.share
    return "\u2013" if share is None else f"{round(share)} %"


def _is_pending(row: ResultRow) -> bool:
    return row.row.participant.hasil == "BELUM_ADA"


def _shape(row: ResultRow) -> str:
    return "belum" if _is_pending(row) else "siap"


def _is_other(row: ResultRow) -> bool:
    own = row.row.participant.jp_diakui
    return bool(row.row.participant.verifikator) and own is not None


def _credited(row: ResultRow) -> str:
    return number_text(row.row.participant.jp_diakui if _is_other(row) else row.earned.jp)


def _credited_key(row: ResultRow) -> object:
    return row.row.participant.jp_diakui if _is_other(row) else row.earned.jp


def _why(row: ResultRow) -> str:
    return row.row.participant.alasan_jp if _is_other(row) else row.earned.reason
