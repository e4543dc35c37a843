"""A year of training in the demo office: what is held, when, where and by whom."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import TypeVar

from sdm_desktop.domain.demo_people import DemoPerson, demo_id
from sdm_desktop.domain.demo_training_records import DemoTraining, Surroundings
from sdm_desktop.domain.demo_training_texts import (
    CATALOGUE_ONLY,
    DUTIES,
    MORNING,
    OFFERS,
    OUTSIDERS,
    ROOMS,
    Offer,
)
from sdm_desktop.domain.people import sounds_inactive
from sdm_desktop.domain.training import (
    Activity,
    ActivityStatus,
    Group,
    Mode,
    OtherDuty,
    Room,
    SessionTrainer,
    Trainer,
    TrainingSession,
)

BEHIND, AHEAD = 300, 50
ISSUER = "BKPPD Kota Kupang"
_DAY = timedelta(days=1)
T = TypeVar("T", Room, Trainer)
_LETTERS = "ABCD"
_OLDEST = 57
_ROMAN = ("", " angkatan II", " angkatan III", " angkatan IV", " angkatan V")


class TrainingDrawer:
    """Draws activities without clashes; the same seed and day give the same."""

    def __init__(self, people: Sequence[DemoPerson], seed: int, around: Surroundings) -> None:
        self._rng = Random(f"pelatihan/{seed}")  # noqa: S311 - invented data, nothing secret
        self._seed = seed
        self._around = around
        self._people = [one.employee.id for one in people if _may_come(one, around.today)]
        self._heads = [one for one in people if one.is_head and one.employee.id in self._people]
        self._busy: set[tuple[date, str]] = set()
        self._titles: dict[str, int] = {}
        self.made = DemoTraining()

    def draw(self) -> DemoTraining:
        """Return the year; a larger office holds more activities."""
        self._catalogue()
        count = min(300, 24 + len(self._people) // 40)
        days = self._days()
        for number in range(count):
            offer = OFFERS[number % len(OFFERS)]
            start = days[number * len(days) // count]
            self._activity(number, offer, start)
        self._activity(count, OFFERS[1], self._around.today)
        self._one_clash(count + 1)
        self._duties()
        return self.made

    def _catalogue(self) -> None:
        programmes = [*(offer.programme for offer in OFFERS), *CATALOGUE_ONLY]
        self.made.programmes = [
            replace(one, id=self._id("program", one.nama)) for one in programmes
        ]
        more = len(self._people) // 600
        names = [*ROOMS, *((f"Ruang Pertemuan {n}", 40) for n in range(1, more + 1))]
        self.made.rooms = [
            Room(id=self._id("ruang", name), nama=name, kapasitas=size) for name, size in names
        ]
        outside = [
            Trainer(id=self._id("pengajar", post), nama=post, instansi=place, keahlian=skill)
            for post, place, skill in OUTSIDERS
        ]
        inside = [
            Trainer(id=self._id("pengajar", one.employee.id), pegawai_id=one.employee.id,
                    keahlian="Tata kelola")
            for one in self._rng.sample(self._heads, min(6 + more, len(self._heads)))
        ]  # fmt: skip
        self.made.trainers = [*outside, *inside]

    def _days(self) -> list[date]:
        """Return the days on which something may begin: working days, more of those to come."""
        today, free = self._around.today, self._around.free
        ahead = min(AHEAD, max(21, (date(today.year, 12, 22) - today).days))
        span = (today + timedelta(days=n) for n in range(-BEHIND, ahead + 1))
        found = [day for day in span if day.weekday() < 5 and day not in free]
        return sorted(found + 2 * [day for day in found if day > today])

    def _activity(self, number: int, offer: Offer, start: date) -> None:
        rng, made = self._rng, self.made
        activity_id = self._id("kegiatan", str(number))
        size = min(offer.seats, max(1, len(self._people) // 8))
        is_large = number % 7 == 1 and len(self._people) > 120
        groups = [
            Group(id=f"{activity_id[:-1]}{_LETTERS[n].lower()}", kegiatan_id=activity_id,
                  nama=_LETTERS[n], urut=n + 1, kuota=size)
            for n in range(2 if is_large else 1)
        ]  # fmt: skip
        spans: list[date] = []
        for group in groups:
            dates = self._dates(start, offer)
            taken = rng.randint(max(1, size * 3 // 4), size)
            made.members[group.id] = self._choose(dates, taken)
            self._sessions(group, offer, dates)
            spans += dates
        made.groups += groups
        status = self._status(number, min(spans), max(spans))
        made.activities.append(
            self._head(activity_id, offer, (min(spans), max(spans)), (size * len(groups), status))
        )

    def _head(
        self, key: str, offer: Offer, span: tuple[date, date], what: tuple[int, ActivityStatus]
    ) -> Activity:
        quota, status = what
        first, last = span
        is_stopped = status in (ActivityStatus.BATAL, ActivityStatus.DITUNDA)
        approved = status not in (ActivityStatus.DRAF,)
        return Activity(
            id=key,
            program_id=self._id("program", offer.programme.nama),
            tahun=first.year,
            judul=self._title(offer),
            penyelenggara=ISSUER,
            mitra_id=self._around.partners.get(offer.partner),
            mulai=first,
            selesai=last,
            tempat="Daring" if offer.mode is Mode.DARING else "Kompleks BKPPD Kota Kupang",
            mode=offer.mode,
            kuota_min=max(1, quota // 3),
            kuota_maks=max(1, quota),
            batas_daftar=first - timedelta(days=7),
            pic="Bidang Pengembangan Kompetensi",
            persetujuan="Kepala BKPPD" if approved else "",
            tanggal_setuju=first - timedelta(days=40) if approved else None,
            status=status,
            alasan="Anggaran dialihkan untuk penanganan banjir" if is_stopped else "",
            tanggal_tutup=last + timedelta(days=9) if status is ActivityStatus.SELESAI else None,
        )

    def _status(self, number: int, first: date, last: date) -> ActivityStatus:
        today = self._around.today
        if last < today - timedelta(days=14):
            return ActivityStatus.BATAL if number == 5 else ActivityStatus.SELESAI
        if last < today:
            return ActivityStatus.PENUTUPAN
        if first <= today:
            return ActivityStatus.BERJALAN
        if first <= today + timedelta(days=20):
            return ActivityStatus.PENDAFTARAN
        return ActivityStatus.DISETUJUI if number % 3 else ActivityStatus.DRAF

    def _title(self, offer: Offer) -> str:
        count = self._titles.get(offer.programme.nama, 0)
        self._titles[offer.programme.nama] = count + 1
        base = offer.titles[count % len(offer.titles)]
        round_ = count // len(offer.titles)
        if offer.programme.struktural and not round_:
            return f"{base} angkatan I"
        return base + (_ROMAN[round_] if round_ < len(_ROMAN) else f" angkatan {round_ + 1}")

    def _dates(self, start: date, offer: Offer) -> list[date]:
        found: list[date] = []
        day, step = start, timedelta(days=7) if offer.is_spread else _DAY
        while len(found) < offer.days:
            if day.weekday() < 5 and day not in self._around.free:
                found.append(day)
                day += step
            else:
                day += _DAY
        return found

    def _choose(self, dates: Sequence[date], count: int) -> list[str]:
        """Return people who are there and free on all days."""
        found: list[str] = []
        if not self._people:
            return found
        start = self._rng.randrange(len(self._people))
        step = self._rng.choice((7, 11, 13, 17))
        for n in range(min(len(self._people), 6 * count)):
            person = self._people[(start + n * step) % len(self._people)]
            if person not in found and self._is_free(person, dates):
                found.append(person)
            if len(found) == count:
                break
        self._busy.update((day, one) for one in found for day in dates)
        return found

    def _is_free(self, person: str, dates: Sequence[date]) -> bool:
        away = self._around.away.get(person, ())
        return not any(
            (day, person) in self._busy or any(first <= day <= last for first, last in away)
            for day in dates
        )

    def _sessions(self, group: Group, offer: Offer, dates: Sequence[date]) -> None:
        made = self.made
        most = max(40, 2 * offer.seats)
        rooms = [one for one in made.rooms if offer.seats <= one.kapasitas <= most]
        room = None if offer.mode is Mode.DARING else self._free(rooms, dates)
        trainers = [
            one for one in made.trainers if one.pegawai_id is None or
            self._is_free(one.pegawai_id, dates)
        ]  # fmt: skip
        known = [one for one in trainers if offer.partner and one.instansi == offer.partner]
        trainer = self._free(known, dates) or self._free(trainers, dates)
        if trainer is not None and trainer.pegawai_id:
            self._busy.update((day, trainer.pegawai_id) for day in dates)
        for number, day in enumerate(dates):
            session = TrainingSession(
                id=self._id("sesi", group.id, str(number)),
                kelompok_id=group.id,
                tanggal=day,
                jam_mulai=offer.hours[0] if offer.hours else None,
                jam_selesai=offer.hours[1] if offer.hours else None,
                materi=f"Sesi {number + 1}",
                jp=Decimal(offer.jp),
                ruang_id=room.id if room else None,
            )
            made.sessions.append(session)
            if trainer is not None and offer.hours:
                link = self._id("sesi_pengajar", session.id)
                made.links.append(
                    SessionTrainer(id=link, sesi_id=session.id, pengajar_id=trainer.id)
                )

    def _free(self, things: Sequence[T], dates: Sequence[date]) -> T | None:
        for one in self._rng.sample(list(things), len(things)):
            if not any((day, one.id) in self._busy for day in dates):
                self._busy.update((day, one.id) for day in dates)
                return one
        return None

    def _one_clash(self, number: int) -> None:
        """Let another activity use the room of a coming one, with the reason that allowed it."""
        coming = [
            one
            for one in self.made.sessions
            if one.tanggal > self._around.today and one.jam_mulai == MORNING[0] and one.ruang_id
        ]
        if not coming:
            return
        wanted = self._around.today + timedelta(days=12)
        taken = min(coming, key=lambda one: (abs(one.tanggal - wanted), one.id))
        self._activity(number, OFFERS[2], taken.tanggal)
        for place, one in enumerate(self.made.sessions):
            if one.kelompok_id == self.made.groups[-1].id:
                self.made.sessions[place] = replace(
                    one,
                    ruang_id=taken.ruang_id,
                    alasan_bentrok="Ruang disekat; kedua kelompok kecil",
                    diizinkan_oleh="Petugas Kepegawaian",
                )

    def _duties(self) -> None:
        """Give a few people other duties on days on which they are free."""
        for number, (words, source, after) in enumerate(DUTIES):
            days = [self._around.today + timedelta(days=after + n) for n in range(2)]
            chosen = self._choose(days, 1)
            self.made.duties += [
                OtherDuty(id=self._id("tugas", str(number)), pegawai_id=person, mulai=days[0],
                          selesai=days[1], uraian=words, sumber=source,
                          nomor=f"REKAAN/{number + 1}/ST/{days[0].year}")
                for person in chosen
            ]  # fmt: skip

    def _id(self, *parts: str) -> str:
        return demo_id(self._seed, *parts)


def _may_come(person: DemoPerson, today: date) -> bool:
    """Return whether somebody is active and far enough from pension."""
    who = person.employee
    born = who.tanggal_lahir
    young = born is not None and today.year - born.year < _OLDEST
    lasting = who.kontrak_akhir is None or who.kontrak_akhir > today + timedelta(days=AHEAD + 30)
    return young and lasting and not sounds_inactive(who.kedudukan_hukum)
