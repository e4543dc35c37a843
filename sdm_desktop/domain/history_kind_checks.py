"""What can be wrong with an entry by the rules of its own kind of history."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from sdm_desktop.domain.dates import add_months, age_on
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.golongan import find_golongan, golongan_rank, scale_of
from sdm_desktop.domain.histories import (
    DISCIPLINE_LEVELS,
    ContractEntry,
    DisciplineEntry,
    EducationEntry,
    FamilyEntry,
    HistoryEntry,
    HistoryKind,
    PostEntry,
    RaiseEntry,
    RankEntry,
    UnpaidLeaveEntry,
)

_CHILD_AGE = 25  # PP 7/1977: allowance up to 21 years, 25 while studying
_ALLOWED_CHILDREN = 2
_LONGEST_CLTN_MONTHS = 48  # PerBKN 24/2017: three years and one more
_SPOUSES = ("SUAMI", "ISTRI")
_PERMANENT = (EmployeeStatus.PNS, EmployeeStatus.CPNS)


def _check_rank(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> Iterator[FieldError]:
    assert isinstance(entry, RankEntry)
    step, scale = find_golongan(entry.golongan), scale_of(employee.status)
    if step and scale and step.scale is not scale:
        text = f"Golongan {entry.golongan} bukan golongan {scale.value}."
        yield _warning("golongan", text, "GOLONGAN")
    if step is None or entry.tmt is None or entry.catatan:
        return
    before = [other for other in others if _is_rank_before(other, entry.tmt)]
    after = [
        other
        for other in others
        if isinstance(other, RankEntry) and other.tmt and other.tmt > entry.tmt
    ]
    previous = max(before, key=lambda other: other.begins or date.min, default=None)
    following = min(after, key=lambda other: other.begins or date.max, default=None)
    yield from _check_step(entry, previous, following)


def _is_rank_before(other: HistoryEntry, day: date) -> bool:
    return isinstance(other, RankEntry) and other.tmt is not None and other.tmt < day


def _check_step(
    entry: RankEntry, previous: HistoryEntry | None, following: HistoryEntry | None
) -> Iterator[FieldError]:
    rank = golongan_rank(entry.golongan) or 0
    if isinstance(previous, RankEntry) and rank < (golongan_rank(previous.golongan) or 0):
        text = f"Turun dari {previous.golongan}; tulis alasannya di catatan."
        yield _warning("golongan", text, "TURUN")
    if isinstance(following, RankEntry) and rank > (golongan_rank(following.golongan) or 0):
        text = f"Lebih tinggi daripada {following.golongan} sesudahnya; tulis alasannya."
        yield _warning("golongan", text, "TURUN")


def _check_post(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> Iterator[FieldError]:
    assert isinstance(entry, PostEntry)
    if not _is_open(entry, today):
        return
    if any(_is_open(other, today) and other.ends for other in others):
        yield _error("selesai", "Dua jabatan berlaku bersamaan hari ini.", "DUA_JABATAN")
    elif entry.selesai and any(
        other.begins and entry.tmt and entry.tmt < other.begins <= today for other in others
    ):
        yield _error("selesai", "Jabatan sesudahnya sudah berlaku.", "DUA_JABATAN")


def _is_open(entry: HistoryEntry, today: date) -> bool:
    begin, end = entry.begins, entry.ends
    return begin is not None and begin <= today and (end is None or end > today)


def _check_education(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> Iterator[FieldError]:
    assert isinstance(entry, EducationEntry)
    day, year, born = entry.tanggal_lulus, entry.tahun_lulus, employee.tanggal_lahir
    if day and year and day.year != year:
        yield _warning("tahun_lulus", f"Tanggal lulus dalam tahun {day.year}.", "TAHUN")
    reached = day.year if day else year
    if reached and reached > today.year:
        yield _warning("tahun_lulus", "Tahun lulus masih di masa depan.", "TAHUN")
    elif reached and born and born.year <= reached < born.year + 10:
        yield _warning("tahun_lulus", f"Tahun lulus {reached} tidak masuk akal.", "TAHUN")


def _check_discipline(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> Iterator[FieldError]:
    assert isinstance(entry, DisciplineEntry)
    if entry.tingkat and entry.tingkat not in DISCIPLINE_LEVELS:
        yield _error("tingkat", "Tingkat hukuman: ringan, sedang, atau berat.", "TINGKAT")


def _check_raise(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> Iterator[FieldError]:
    assert isinstance(entry, RaiseEntry)
    if entry.gaji_pokok == 0:
        yield _error("gaji_pokok", "Gaji pokok harus lebih dari nol.", "RUPIAH")
    for other in others:
        if not isinstance(other, RaiseEntry) or not other.tmt or not entry.tmt:
            continue
        if other.tmt < entry.tmt < add_months(other.tmt, 12):
            yield _warning("tmt", "Kurang dari setahun sejak KGB sebelumnya.", "JARAK")
            break


def _check_contract(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> Iterator[FieldError]:
    assert isinstance(entry, ContractEntry)
    start, end = employee.tmt_cpns, entry.akhir
    was_before = bool(start and end and end < start)
    if employee.status in _PERMANENT and not was_before:
        yield _warning("mulai", f"{employee.status.value} tidak memakai kontrak.", "STATUS")
    if entry.nomor and any(
        isinstance(other, ContractEntry) and other.nomor == entry.nomor for other in others
    ):
        yield _warning("nomor", "Nomor kontrak ini sudah ada.", "GANDA")


def _check_unpaid_leave(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> Iterator[FieldError]:
    assert isinstance(entry, UnpaidLeaveEntry)
    if employee.status in (EmployeeStatus.PPPK, EmployeeStatus.PPPK_PARUH_WAKTU):
        yield _warning("mulai", "PPPK tidak mendapat CLTN.", "STATUS")
    if entry.mulai and entry.akhir and entry.akhir > add_months(entry.mulai, _LONGEST_CLTN_MONTHS):
        yield _warning("akhir", "CLTN paling lama 3 tahun, diperpanjang 1 tahun.", "LAMA")
    if entry.mulai and employee.tmt_cpns and entry.mulai < add_months(employee.tmt_cpns, 60):
        yield _warning("mulai", "CLTN diberikan setelah bekerja 5 tahun.", "LAMA")


def _check_family(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> Iterator[FieldError]:
    assert isinstance(entry, FamilyEntry)
    born = entry.tanggal_lahir
    if born and born > today:
        yield _error("tanggal_lahir", "Tanggal lahir masih di masa depan.", "TANGGAL")
    elif entry.hubungan == "ANAK" and born:
        parent = employee.tanggal_lahir
        if parent and born <= parent:
            yield _error("tanggal_lahir", "Anak lahir sebelum orang tuanya.", "LAHIR")
        elif entry.tunjangan and age_on(born, today) >= _CHILD_AGE:
            yield _warning("tunjangan", "Tunjangan anak sampai umur 21 atau 25 tahun.", "UMUR")
    if entry.tunjangan:
        yield from _check_allowance(entry, others)


def _check_allowance(entry: FamilyEntry, others: Sequence[HistoryEntry]) -> Iterator[FieldError]:
    paid = [other for other in others if isinstance(other, FamilyEntry) and other.tunjangan]
    relations = [other.hubungan for other in paid]
    if entry.hubungan == "ANAK" and relations.count("ANAK") >= _ALLOWED_CHILDREN:
        yield _warning("tunjangan", "Tunjangan paling banyak untuk 2 anak.", "JUMLAH")
    elif entry.hubungan in _SPOUSES and any(relation in _SPOUSES for relation in relations):
        yield _warning("tunjangan", "Tunjangan hanya untuk satu suami/istri.", "JUMLAH")


_Check = Callable[[HistoryEntry, Sequence[HistoryEntry], Employee, date], Iterator[FieldError]]
KIND_CHECKS: dict[HistoryKind, _Check] = {
    HistoryKind.GOLONGAN: _check_rank,
    HistoryKind.JABATAN: _check_post,
    HistoryKind.PENDIDIKAN: _check_education,
    HistoryKind.HUKDIS: _check_discipline,
    HistoryKind.KGB: _check_raise,
    HistoryKind.KONTRAK: _check_contract,
    HistoryKind.CLTN: _check_unpaid_leave,
    HistoryKind.KELUARGA: _check_family,
}


def _error(field: str, message: str, code: str) -> FieldError:
    return FieldError(field, message, code)


def _warning(field: str, message: str, code: str) -> FieldError:
    return FieldError(field, message, code, Level.WARNING)
