"""An invented year of the register: what people say of a few services, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.demo_feedback_texts import (
    ANSWERS,
    OTHER_AGENCY,
    REPORTERS,
    SAID,
    SERVICES,
    Said,
)
from sdm_desktop.domain.feedback import Channel, Feedback, FeedbackKind, FeedbackStatus
from sdm_desktop.domain.feedback_clock import Calendar, SlaRules, clock_of

_S = FeedbackStatus
_CHANNELS = (
    *(Channel.LOKET,) * 5,
    *(Channel.WA,) * 4,
    *(Channel.LAPOR,) * 3,
    *(Channel.KOTAK_SARAN,) * 3,
    *(Channel.MEDIA_SOSIAL,) * 2,
    Channel.SURAT,
)
_DAYS = 364
_YOUNG = 6  # entries of the last working days may still be new


@dataclass(frozen=True, slots=True)
class DemoSetting:
    """What the drawn entries are judged by."""

    seed: int
    today: date
    rules: SlaRules
    calendar: Calendar


class FeedbackDrawer:
    """Draws entries in the order of receipt; the same seed and day give the same."""

    def __init__(self, setting: DemoSetting, unit_id: str, people: Sequence[str]) -> None:
        self._setting = setting
        self._unit = unit_id
        self._people = people
        self._random = Random(f"umpan-balik/{setting.seed}")  # noqa: S311 - invented data

    def draw(self, count: int) -> list[Feedback]:
        """Return `count` entries of about a year, numbered by year."""
        today = self._setting.today
        days = sorted(self._received(today) for _ in range(count))
        numbers: dict[int, int] = {}
        found = []
        for day in days:
            numbers[day.year] = numbers.get(day.year, 0) + 1
            found.append(self._entry(day, numbers[day.year]))
        return found

    def _received(self, today: date) -> date:
        # more in the last months: the register became known
        back = int(_DAYS * self._random.random() ** 1.4)
        day = today - timedelta(days=back)
        while day.weekday() == 6:
            day -= timedelta(days=1)
        return day

    def _entry(self, day: date, number: int) -> Feedback:
        pick = self._random
        said: Said = pick.choice(SAID)
        channel = pick.choice(_CHANNELS)
        is_anonymous = channel is Channel.KOTAK_SARAN or pick.random() < 0.15
        told = "" if is_anonymous else pick.choice(REPORTERS)
        drawn = Feedback(
            tahun=day.year,
            urut=number,
            kanal=channel,
            id_pelacakan=f"LPR-{pick.randrange(10**6):06}" if channel is Channel.LAPOR else "",
            jenis=said.jenis,
            klasifikasi=said.klasifikasi or self._setting.rules.class_for(said.jenis),
            tanggal_terima=day,
            jam_terima=f"{pick.randrange(8, 16):02}.{pick.randrange(0, 60, 5):02}",
            tanggal_kejadian=day - timedelta(days=pick.choice((0, 0, 0, 1, 2))),
            layanan=said.layanan or pick.choice(SERVICES),
            unit_id=self._unit,
            unsur=said.unsur,
            pegawai_id=pick.choice(self._people) if said.is_named and self._people else None,
            uraian=said.uraian,
            is_anonim=is_anonymous,
            is_rahasia=not is_anonymous and pick.random() < 0.2,
            pelapor=told,
        )
        return self._handled(drawn)

    def _handled(self, entry: Feedback) -> Feedback:
        """Return an entry as far as the office got with it."""
        pick, today = self._random, self._setting.today
        age = self._setting.calendar.between(entry.tanggal_terima, today)
        if age <= _YOUNG and pick.random() < 0.7:
            return self._young(entry)
        if entry.jenis is FeedbackKind.PENGADUAN and pick.random() < 0.06:
            return self._turned(entry)
        late = pick.random() < 0.16
        if late and age <= 40 and entry.jenis.polarity < 0:
            answered = self._after(entry.tanggal_terima, 2)
            return replace(
                entry,
                status=_S.DIPROSES,
                disposisi="Kepala bidang",
                tanggal_tanggapan=answered,
                tanggapan="Laporan diterima dan sedang diperiksa.",
            )
        return self._closed(entry, late=late)

    def _young(self, entry: Feedback) -> Feedback:
        status = self._random.choice((_S.BARU, _S.BARU, _S.TERVERIFIKASI, _S.DIPROSES))
        if status is not _S.DIPROSES:
            return replace(entry, status=status)
        answered = self._after(entry.tanggal_terima, 1)
        return replace(
            entry,
            status=status,
            disposisi="Kepala seksi loket",
            tanggal_tanggapan=answered,
            tanggapan="Laporan diterima; berkas sedang dicari.",
        )

    def _turned(self, entry: Feedback) -> Feedback:
        ended = self._after(entry.tanggal_terima, 2)
        if self._random.random() < 0.5:
            return self._over(replace(entry, status=_S.DIALIHKAN, alasan=OTHER_AGENCY), ended)
        why = "Tidak ada waktu, tempat, atau layanan yang dapat diperiksa."
        return self._over(replace(entry, status=_S.DITOLAK, alasan=why), ended)

    def _closed(self, entry: Feedback, *, late: bool) -> Feedback:
        pick, limits = self._random, self._setting.rules.classes[entry.klasifikasi]
        within = limits.selesai or limits.tanggapan
        days = within + pick.randint(1, 9) if late else pick.randint(1, max(1, within))
        answered = self._after(entry.tanggal_terima, min(days, pick.randint(1, 3)))
        ended = max(answered, self._after(entry.tanggal_terima, days))
        reply, done = pick.choice(ANSWERS[entry.jenis])
        is_heard = entry.pegawai_id is not None and entry.jenis.polarity < 0
        closed = replace(
            entry,
            status=_S.SELESAI,
            disposisi=pick.choice(("Kepala bidang", "Kepala seksi loket", "Sekretaris dinas")),
            tanggal_tanggapan=answered,
            tanggapan=reply,
            tindak_lanjut=done,
            kepuasan=None if entry.is_anonim else pick.choice((None, 2, 3, 3, 3, 4, 4)),
            tanggal_dengar=answered if is_heard else None,
            jawaban_pegawai="Saat itu saya melayani dua loket; sudah saya sampaikan maaf."
            if is_heard
            else "",
            bukti="Rekaman antrean loket" if is_heard else "",
        )
        return self._over(closed, ended)

    def _over(self, entry: Feedback, ended: date) -> Feedback:
        setting = self._setting
        closed = replace(entry, tanggal_selesai=min(ended, setting.today))
        clock = clock_of(closed, setting.rules, setting.calendar, setting.today)
        return replace(closed, batas_tanggapan=clock.first_due, batas_selesai=clock.done_due)

    def _after(self, day: date, working_days: int) -> date:
        return min(self._setting.calendar.due(day, working_days), self._setting.today)
