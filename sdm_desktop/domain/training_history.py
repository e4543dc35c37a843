"""Training as entries of a person's histories, in the terms of SIASN (rules/training 17)."""

from decimal import ROUND_HALF_UP, Decimal

from sdm_desktop.domain.histories import CourseEntry, HistoryKind, TrainingEntry
from sdm_desktop.domain.training_people import Certificate
from sdm_desktop.domain.training_rules import TrainingRules


def history_kind(rules: TrainingRules, jenis: int) -> HistoryKind:
    """Return which history a kind of training belongs to: diklat for structural ones."""
    kind = rules.kinds.get(jenis)
    return HistoryKind.DIKLAT if kind and kind.is_structural else HistoryKind.KURSUS


def history_entry(rules: TrainingRules, jenis: int, paper: Certificate) -> CourseEntry:
    """Return the entry that a certificate becomes; hours are whole, rounded half up."""
    is_structural = history_kind(rules, jenis) is HistoryKind.DIKLAT
    hours = paper.jp_sertifikat if paper.jp_sertifikat is not None else paper.jp_konversi
    record = TrainingEntry if is_structural else CourseEntry
    return record(
        pegawai_id=paper.pegawai_id,
        nama=paper.nama,
        nomor=paper.nomor,
        tanggal=paper.mulai,
        selesai=paper.selesai,
        tahun=paper.selesai.year,
        jumlah_jam=None if hours is None else _whole(hours),
        penyelenggara=paper.penerbit,
    )


def _whole(number: Decimal) -> int:
    return int(number.quantize(Decimal(1), rounding=ROUND_HALF_UP))
