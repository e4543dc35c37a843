"""What can be wrong with an entry of a history, alone and beside the others of the person."""

from collections.abc import Iterator, Sequence
from datetime import date

from sdm_desktop.domain.dates import add_months, dash_date, short_date
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import FieldKind
from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.histories import DecreeEntry, HistoryEntry, HistoryKind
from sdm_desktop.domain.history_fields import HistorySpec, key_of, spec_of
from sdm_desktop.domain.history_kind_checks import KIND_CHECKS

_BEGIN_FIELD = {
    HistoryKind.PENDIDIKAN: "tanggal_lulus",
    HistoryKind.DIKLAT: "tanggal",
    HistoryKind.KURSUS: "tanggal",
    HistoryKind.PENGHARGAAN: "tahun",
    HistoryKind.HUKDIS: "mulai",
    HistoryKind.KONTRAK: "mulai",
    HistoryKind.CLTN: "mulai",
    HistoryKind.KELUARGA: "tanggal_lahir",
}
_END_FIELD = {HistoryKind.KONTRAK: "akhir", HistoryKind.CLTN: "akhir", HistoryKind.HUKDIS: "akhir"}
_OWN_DAYS = frozenset({HistoryKind.KELUARGA, HistoryKind.PENDIDIKAN})
_ONE_AT_A_TIME = frozenset({HistoryKind.KONTRAK, HistoryKind.CLTN, HistoryKind.JABATAN})
_ONE_PER_DAY = frozenset({HistoryKind.GOLONGAN, HistoryKind.KGB, HistoryKind.JABATAN})
_RANGES = {
    "mk_tahun": (0, 60), "mk_bulan": (0, 11), "kelas_jabatan": (1, 17), "jumlah_jam": (1, 5000),
    "masa_bulan": (0, 11), "masa_tahun": (0, 10), "jam_per_minggu": (1, 48), "ke": (1, 99),
}  # fmt: skip
_LONGEST_TEXT = 300


def check_history(
    entry: HistoryEntry, others: Sequence[HistoryEntry], employee: Employee, today: date
) -> list[FieldError]:
    """Return all findings on an entry, errors and warnings.

    `others` are the other entries of the same person; those of another kind, and the entry itself
    by its id, are left aside.
    """
    beside = [
        other
        for other in others
        if other.kind is entry.kind and (not entry.id or other.id != entry.id)
    ]
    spec = spec_of(entry)
    found = [
        *_check_needed(entry, spec),
        *_check_values(entry, spec),
        *_check_days(entry, employee, today),
        *_check_beside(entry, beside),
    ]
    own = KIND_CHECKS.get(entry.kind)
    if own is not None:
        found += own(entry, beside, employee, today)
    return found


def _check_needed(entry: HistoryEntry, spec: HistorySpec) -> Iterator[FieldError]:
    for field in spec.fields:
        if field.is_needed and getattr(entry, field.name) in ("", None):
            yield _error(field.name, f"{field.label} belum diisi.", "WAJIB")


def _check_values(entry: HistoryEntry, spec: HistorySpec) -> Iterator[FieldError]:
    for field in spec.fields:
        value = getattr(entry, field.name)
        if isinstance(value, str) and len(value) > _LONGEST_TEXT:
            text = f"{field.label} paling banyak {_LONGEST_TEXT} huruf; ini {len(value)}."
            yield _error(field.name, text, "PANJANG")
        elif field.name in _RANGES and isinstance(value, int):
            low, high = _RANGES[field.name]
            if not low <= value <= high:
                text = f"{field.label} harus {low}–{high}; ini {value}."
                yield _error(field.name, text, "JUMLAH")
        elif field.kind is FieldKind.GOLONGAN and value and find_golongan(value) is None:
            yield _error(field.name, f"“{value[:20]}” bukan golongan.", "GOLONGAN")


def begin_field(entry: HistoryEntry) -> str:
    """Return the field that holds the day an entry counts from."""
    return _BEGIN_FIELD.get(entry.kind, "tmt")


def _check_days(entry: HistoryEntry, employee: Employee, today: date) -> Iterator[FieldError]:
    begin, end, field = entry.begins, entry.ends, begin_field(entry)
    if begin and end and end < begin:
        last = _END_FIELD.get(entry.kind, "selesai")
        yield _error(last, f"Berakhir {dash_date(end)}, sebelum mulai.", "URUTAN")
    if begin and entry.kind is not HistoryKind.KELUARGA:
        yield from _check_begin(entry, begin, field, (employee, today))
    if isinstance(entry, DecreeEntry) and entry.sk_tanggal:
        if entry.sk_tanggal > today:
            yield _warning("sk_tanggal", "Tanggal SK masih di masa depan.", "SK")
        elif begin and entry.sk_tanggal > begin and entry.kind not in _OWN_DAYS:
            text = f"SK bertanggal {short_date(entry.sk_tanggal)}, sesudah berlaku."
            yield _warning("sk_tanggal", text, "SK_SETELAH_TMT")


def _check_begin(
    entry: HistoryEntry, begin: date, field: str, known: tuple[Employee, date]
) -> Iterator[FieldError]:
    employee, today = known
    born = employee.tanggal_lahir
    if born and begin <= born:
        yield _error(field, f"{dash_date(begin)} tidak sesudah tanggal lahir.", "LAHIR")
    elif entry.kind not in _OWN_DAYS and employee.tmt_cpns and begin < employee.tmt_cpns:
        text = f"{dash_date(begin)} sebelum pengangkatan ({short_date(employee.tmt_cpns)})."
        yield _warning(field, text, "SEBELUM_DIANGKAT")
    if begin > add_months(today, 12):
        yield _warning(field, f"{dash_date(begin)} lebih dari setahun ke depan.", "MASA_DEPAN")


def _check_beside(entry: HistoryEntry, others: Sequence[HistoryEntry]) -> Iterator[FieldError]:
    noun, field = spec_of(entry).noun, begin_field(entry)
    begin = entry.begins
    if entry.kind in _ONE_PER_DAY and begin:
        if any(other.begins == begin for other in others):
            text = f"Sudah ada {noun} lain yang berlaku mulai {short_date(begin)}."
            yield _error(field, text, "GANDA")
    elif any(key_of(other) == key_of(entry) for other in others):
        yield _warning(field, f"Ada {noun} lain yang sama.", "GANDA")
    if entry.kind in _ONE_AT_A_TIME and begin:
        for other in others:
            if _overlap(entry, other):
                since = short_date(other.begins) if other.begins else ""
                until = short_date(other.ends) if other.ends else "sekarang"
                text = f"Tumpang tindih dengan {noun} {since} sampai {until}."
                yield _error(field, text, "TUMPANG_TINDIH")
                break


def _overlap(one: HistoryEntry, other: HistoryEntry) -> bool:
    """Return whether an entry with a last day reaches into a later one.

    A post without a last day ends when the next begins; contracts and leaves always have one.
    """
    if one.begins is None or other.begins is None:
        return False
    if one.begins == other.begins:
        return one.kind is not HistoryKind.JABATAN  # told as two posts of one day
    first, second = (one, other) if one.begins < other.begins else (other, one)
    return first.ends is not None and second.begins is not None and first.ends >= second.begins


def _error(field: str, message: str, code: str) -> FieldError:
    return FieldError(field, message, code)


def _warning(field: str, message: str, code: str) -> FieldError:
    return FieldError(field, message, code, Level.WARNING)
