"""Invented leave of about a year, with a few requests that still wait."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.domain.employee import EmployeeStatus, Sex
from sdm_desktop.domain.leave import Leave, LeaveKind, LeaveStatus, working_days
from sdm_desktop.domain.people import sounds_inactive

_REASONS = ("Acara keluarga", "Mengurus keperluan keluarga", "Pulang kampung", "Istirahat",
            "Menghadiri pernikahan keluarga", "Mengantar anak sekolah")  # fmt: skip
_STREETS = ("Jalan Contoh 1, Kupang", "Jalan Contoh 12, Soe", "Jalan Contoh 7, Kefamenanu",
            "Jalan Contoh 3, Ba'a", "Jalan Contoh 21, Ende")  # fmt: skip
_PPPK = (EmployeeStatus.PPPK, EmployeeStatus.PPPK_PARUH_WAKTU)
_REFUSALS = ("Bertepatan dengan kegiatan prioritas unit.", "Petugas unit kurang pada tanggal itu.")
_MOST_PER_YEAR = 12


class LeaveDrawer:
    """Draws plausible leave; the same seed and day give the same."""

    def __init__(self, seed: int, today: date, free: frozenset[date]) -> None:
        self._rng = Random(f"cuti/{seed}")  # noqa: S311 - invented data, nothing secret
        self._today = today
        self._free = free
        self._taken: dict[str, list[tuple[date, date]]] = {}
        self._annual_days: Counter[tuple[str, int]] = Counter()

    def draw(self, people: Sequence[DemoPerson]) -> Iterator[Leave]:
        """Yield the leave of everybody, person by person."""
        for person in people:
            if sounds_inactive(person.employee.kedudukan_hukum):
                continue
            yield from self._of(person)

    def _of(self, person: DemoPerson) -> Iterator[Leave]:
        rng, who = self._rng, person.employee
        began = who.tmt_cpns or who.kontrak_mulai
        if began and add_months(began, 12) < add_months(self._today, -11):
            for _ in range(rng.choice((0, 1, 1, 2, 2, 3))):
                yield from self._annual(person)
        if rng.random() < 0.14:
            yield from self._sick(person)
        age = self._today.year - who.tanggal_lahir.year if who.tanggal_lahir else 99
        if who.jenis_kelamin is Sex.FEMALE and age < 38 and rng.random() < 0.07:
            yield from self._birth(person)
        if who.status not in _PPPK and rng.random() < 0.03:
            yield from self._reason(person)

    def _annual(self, person: DemoPerson) -> Iterator[Leave]:
        start = self._workday(self._rng.randint(-320, 24))
        days = self._rng.choice((1, 2, 2, 3, 3, 4, 5))
        end = start
        while working_days(start, end, self._free) < days:
            end += timedelta(days=1)
        year = (person.employee.id, start.year)
        if end.year == start.year and self._annual_days[year] + days <= _MOST_PER_YEAR:
            self._annual_days[year] += days
            yield from self._leave(person, LeaveKind.TAHUNAN, (start, end), {})

    def _sick(self, person: DemoPerson) -> Iterator[Leave]:
        start = self._workday(self._rng.randint(-320, -2))
        end = start + timedelta(days=self._rng.choice((0, 1, 2, 2, 4)))
        number = self._rng.randint(1, 400)
        paper = f"Surat keterangan dokter REKAAN/{number}/{start.year}"
        more = {"lampiran": paper, "alasan": "Sakit"}
        yield from self._leave(person, LeaveKind.SAKIT, (start, end), more)

    def _birth(self, person: DemoPerson) -> Iterator[Leave]:
        start = self._workday(self._rng.randint(-280, -5))
        end = add_months(start, 3) - timedelta(days=1)
        more = {"anak_ke": self._rng.choice((1, 1, 2, 2, 3)), "alasan": "Melahirkan"}
        yield from self._leave(person, LeaveKind.MELAHIRKAN, (start, end), more)

    def _reason(self, person: DemoPerson) -> Iterator[Leave]:
        start = self._workday(self._rng.randint(-300, -5))
        end = start + timedelta(days=self._rng.randint(3, 12))
        more = {"alasan": "Orang tua sakit keras"}
        yield from self._leave(person, LeaveKind.ALASAN_PENTING, (start, end), more)

    def _leave(
        self,
        person: DemoPerson,
        kind: LeaveKind,
        span: tuple[date, date],
        more: Mapping[str, str | int],
    ) -> Iterator[Leave]:
        start, end = span
        known = self._taken.setdefault(person.employee.id, [])
        days = working_days(start, end, self._free)
        if not days or any(a <= end and start <= b for a, b in known):
            return
        known.append(span)
        rng = self._rng
        drawn = Leave(
            pegawai_id=person.employee.id,
            jenis=kind,
            tanggal_mulai=start,
            tanggal_selesai=end,
            jumlah_hari_kerja=days,
            alasan=str(more.get("alasan") or rng.choice(_REASONS)),
            alamat_selama_cuti=rng.choice(_STREETS),
            telepon=f"08{rng.randint(0, 99_999_999):08}00",
            lampiran=str(more.get("lampiran", "")),
            anak_ke=int(more["anak_ke"]) if "anak_ke" in more else None,
            tanggal_pengajuan=min(start, self._today) - timedelta(days=rng.randint(2, 12)),
        )
        yield self._decided(drawn)

    def _decided(self, leave: Leave) -> Leave:
        if leave.tanggal_mulai > self._today and self._rng.random() < 0.6:
            return leave
        status, reason = LeaveStatus.DISETUJUI, ""
        if leave.jenis is LeaveKind.TAHUNAN and self._rng.random() < 0.05:
            status, reason = LeaveStatus.DITOLAK, self._rng.choice(_REFUSALS)
        return replace(
            leave,
            status=status,
            catatan_keputusan=reason,
            pejabat_berwenang="Kepala perangkat daerah",
            tanggal_keputusan=leave.tanggal_pengajuan + timedelta(days=1),
        )

    def _workday(self, offset: int) -> date:
        """Return a working day some days from today."""
        day = self._today + timedelta(days=offset)
        while not working_days(day, day, self._free):
            day += timedelta(days=1)
        return day
