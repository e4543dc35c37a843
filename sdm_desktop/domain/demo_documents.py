"""Invented documents of people: most are there, some are missing, a few have expired."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.documents import Document
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.people import sounds_inactive

# kinds as in the rule JENIS_DOKUMEN, and how often they are there
_ALWAYS = (("IJAZAH", 0.88), ("TRANSKRIP", 0.7), ("SKP", 0.8), ("KTP", 0.9), ("KK", 0.72))
_CIVIL = (("SK_CPNS", 0.93), ("SK_PNS", 0.9), ("SK_PANGKAT", 0.82), ("SK_JABATAN", 0.75))
_CONTRACT = (("SK_PPPK", 0.9), ("KONTRAK", 0.86))
_LICENSED = ("perawat", "bidan", "dokter", "apoteker", "sanitarian")
_PORTRAITS = 24
_OWN_SCANS = 12


@dataclass(frozen=True, slots=True)
class DemoScan:
    """One invented document; `is_own` when its scan names the person, else a sample is enough."""

    document: Document
    is_own: bool


class DocumentDrawer:
    """Draws plausible documents; the same seed and day give the same."""

    def __init__(self, seed: int, today: date) -> None:
        self._rng = Random(f"dokumen/{seed}")  # noqa: S311 - invented data, nothing secret
        self._today = today

    def draw(self, people: Sequence[DemoPerson]) -> Iterator[DemoScan]:
        """Yield the documents of everybody, person by person."""
        for place, person in enumerate(people):
            who = person.employee
            if sounds_inactive(who.kedudukan_hukum):
                continue
            care = self._rng.choice((0.75, 0.9, 1.0, 1.0, 1.15, 1.4))  # how careful people are
            for kind, share in self._kinds(who):
                if self._rng.random() < share * care:
                    yield DemoScan(self._document(who, kind), place < _OWN_SCANS)

    def portraits(self, people: Sequence[DemoPerson]) -> list[Employee]:
        """Return who has a photo."""
        found = [p.employee for p in people if not sounds_inactive(p.employee.kedudukan_hukum)]
        return found[:_PORTRAITS]

    def _kinds(self, who: Employee) -> list[tuple[str, float]]:
        civil = who.status in (EmployeeStatus.CPNS, EmployeeStatus.PNS)
        found = list(_CIVIL if civil else _CONTRACT)
        if who.status is EmployeeStatus.CPNS:
            found = found[:1]
        found += _ALWAYS
        if any(word in who.jabatan_nama.lower() for word in _LICENSED):
            found.append(("STR", 0.9))
        return [*found, ("SERTIFIKAT", 0.12)]

    def _document(self, who: Employee, kind: str) -> Document:
        day = self._day(who, kind)
        year = day.year if day else self._today.year
        number = f"REKAAN/{self._rng.randint(1, 999)}/{year}"
        if kind in ("KTP", "KK"):
            number = ""
        return Document(
            pegawai_id=who.id,
            jenis=kind,
            nomor=who.nomor_sk_cpns if kind == "SK_CPNS" and who.nomor_sk_cpns else number,
            tanggal=day,
            kedaluwarsa=self._end(kind, day),
            nama_berkas=f"{kind.lower()} {who.nama.split()[0].lower()}.pdf",
        )

    def _day(self, who: Employee, kind: str) -> date | None:
        known = {
            "SK_CPNS": who.tmt_cpns,
            "SK_PNS": who.tmt_pns,
            "SK_PANGKAT": who.tmt_golongan,
            "SK_JABATAN": who.tmt_jabatan,
            "SK_PPPK": who.kontrak_mulai,
            "KONTRAK": who.kontrak_mulai,
            "SKP": date(self._today.year - 1, 12, 31),
        }
        if kind in ("IJAZAH", "TRANSKRIP"):
            return date(who.tahun_lulus, 9, 15) if who.tahun_lulus else None
        if kind in ("STR", "SERTIFIKAT"):
            return self._today - timedelta(days=self._rng.randint(30, 1850))
        day = known.get(kind)
        return day if day and day <= self._today else None

    def _end(self, kind: str, day: date | None) -> date | None:
        if day is None or kind not in ("STR", "SERTIFIKAT"):
            return None
        return day + timedelta(days=5 * 365 if kind == "STR" else 4 * 365)
