"""What happened to a person, as one dated list in words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.dates import short_date, short_months_text
from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.histories import (
    AwardEntry,
    ContractEntry,
    CourseEntry,
    DecreeEntry,
    DisciplineEntry,
    EducationEntry,
    HistoryEntry,
    HistoryKind,
    PostEntry,
    RaiseEntry,
    RankEntry,
    UnpaidLeaveEntry,
)
from sdm_desktop.domain.money import rupiah


@dataclass(frozen=True, slots=True)
class TimelineEvent:
    """One event; `kind` is None for what the record itself tells. `is_exact`: the day is known."""

    day: date
    kind: HistoryKind | None
    title: str
    detail: str = ""
    entry_id: str = ""
    is_exact: bool = True

    @property
    def day_text(self) -> str:
        """Return the day, or the year where only that is known."""
        return short_date(self.day) if self.is_exact else str(self.day.year)


def make_timeline(employee: Employee, entries: Iterable[HistoryEntry]) -> list[TimelineEvent]:
    """Return the events of a person, the newest first; the family is left out."""
    events = [
        TimelineEvent(entry.begins, entry.kind, *_words(entry), entry.id, is_exact=_is_exact(entry))
        for entry in entries
        if entry.begins and not entry.kind.is_sensitive
    ]
    if employee.tmt_pns:
        number = f"SK {employee.nomor_sk_pns}" if employee.nomor_sk_pns else ""
        events.append(TimelineEvent(employee.tmt_pns, None, "Diangkat menjadi PNS", number))
    return sorted(events, key=lambda event: (event.day, event.title), reverse=True)


def entry_words(entry: HistoryEntry) -> str:
    """Return one entry in a few words, for messages and audit lines."""
    title, _ = _words(entry)
    return f"{title} ({short_date(entry.begins)})" if entry.begins and _is_exact(entry) else title


def _words(entry: HistoryEntry) -> tuple[str, str]:
    title, detail = _WORDS[entry.kind](entry)
    number = entry.sk_nomor if isinstance(entry, DecreeEntry) else ""
    parts = [detail, f"SK {number}" if number else "", entry.catatan]
    return title, " · ".join(part for part in parts if part)


def _rank(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, RankEntry)
    name = pangkat_golongan(entry.golongan)
    title = name if name != entry.golongan else f"Golongan {entry.golongan}"
    service = ""
    if entry.mk_tahun is not None:
        service = f"masa kerja {short_months_text(entry.mk_tahun * 12 + (entry.mk_bulan or 0))}"
    return title, ", ".join(part for part in (entry.jenis_kp, service) if part)


def _post(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, PostEntry)
    until = f"sampai {short_date(entry.selesai)}" if entry.selesai else ""
    return entry.jabatan_nama, ", ".join(part for part in (entry.unor_nama, until) if part)


def _education(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, EducationEntry)
    study = " ".join(part for part in (entry.tingkat_pendidikan, entry.jurusan) if part)
    return f"Lulus {study}", entry.nama_sekolah


def _course(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, CourseEntry)
    hours = f"{entry.jumlah_jam} jam" if entry.jumlah_jam else ""
    kind = "Diklat" if entry.kind is HistoryKind.DIKLAT else "Kursus"
    detail = ", ".join(part for part in (entry.penyelenggara, hours) if part)
    starts = entry.nama.casefold().startswith(("diklat", "kursus", "pelatihan"))
    return (entry.nama if starts else f"{kind} {entry.nama}"), detail


def _award(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, AwardEntry)
    return f"Menerima {entry.nama}", entry.pejabat


def _discipline(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, DisciplineEntry)
    until = f"sampai {short_date(entry.akhir)}" if entry.akhir else ""
    title = f"Hukuman disiplin {entry.tingkat.lower()}: {entry.jenis}"
    return title, ", ".join(part for part in (entry.alasan, until) if part)


def _raise(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, RaiseEntry)
    pay = f"gaji pokok {rupiah(entry.gaji_pokok)}" if entry.gaji_pokok else ""
    return "Kenaikan gaji berkala", ", ".join(part for part in (entry.golongan, pay) if part)


def _contract(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, ContractEntry)
    title = f"Kontrak ke-{entry.ke}" if entry.ke else "Kontrak"
    until = f"sampai {short_date(entry.akhir)}" if entry.akhir else ""
    return title, ", ".join(part for part in (entry.nomor, until) if part)


def _unpaid(entry: HistoryEntry) -> tuple[str, str]:
    assert isinstance(entry, UnpaidLeaveEntry)
    until = f"sampai {short_date(entry.akhir)}" if entry.akhir else ""
    title = "Cuti di luar tanggungan negara"
    return title, ", ".join(part for part in (entry.alasan, until) if part)


def _member(entry: HistoryEntry) -> tuple[str, str]:
    return "Anggota keluarga", ""


_WORDS: dict[HistoryKind, Callable[[HistoryEntry], tuple[str, str]]] = {
    HistoryKind.GOLONGAN: _rank,
    HistoryKind.JABATAN: _post,
    HistoryKind.PENDIDIKAN: _education,
    HistoryKind.DIKLAT: _course,
    HistoryKind.KURSUS: _course,
    HistoryKind.PENGHARGAAN: _award,
    HistoryKind.HUKDIS: _discipline,
    HistoryKind.KGB: _raise,
    HistoryKind.KONTRAK: _contract,
    HistoryKind.CLTN: _unpaid,
    HistoryKind.KELUARGA: _member,
}


def _is_exact(entry: HistoryEntry) -> bool:
    """Return whether the day was given, not only the year."""
    if isinstance(entry, EducationEntry):
        return entry.tanggal_lulus is not None
    if isinstance(entry, CourseEntry):
        return entry.tanggal is not None
    return not isinstance(entry, AwardEntry) or entry.sk_tanggal is not None
