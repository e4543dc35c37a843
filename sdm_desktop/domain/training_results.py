"""What a participant gets: attendance, JP, and what keeps an activity open (rules 9)."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.training import Activity, Programme, TrainingSession
from sdm_desktop.domain.training_jp import (
    ZERO,
    Conversion,
    Presences,
    Sat,
    convert,
    done_of,
    jp_text,
    plain,
)
from sdm_desktop.domain.training_people import (
    Attendance,
    Certificate,
    Participant,
    Presence,
)
from sdm_desktop.domain.training_rules import JpUnit, TrainingRules


@dataclass(frozen=True, slots=True)
class Earned:
    """The JP of one participant: by the table, and what counts of it."""

    conversion: Conversion
    share: Decimal | None
    jp: Decimal
    reason: str

    def explained(self, rules: Sequence[Rule]) -> Explained:
        """Return the number with its steps."""
        steps = [Step(step, value) for step, value in self.conversion.steps]
        steps.append(Step(self.reason or "JP diakui", f"{jp_text(self.jp)} JP"))
        share = "–" if self.share is None else f"{jp_text(round(self.share, 2))} %"
        return Explained(
            result={"jp_konversi": self.conversion.jp, "jp_diakui": self.jp},
            given=(Given("Kehadiran sesi wajib", share),),
            steps=tuple(steps),
            rules=tuple(rules),
        )


@dataclass(frozen=True, slots=True)
class Course:
    """What is judged by: the activity, its programme, the rules of the day."""

    activity: Activity
    programme: Programme
    rules: TrainingRules


def presences_of(sessions: Sequence[TrainingSession], marks: Iterable[Attendance]) -> Presences:
    """Return the sessions of a group and those that one participant was in."""
    seen = {mark.sesi_id for mark in marks if mark.hadir is Presence.HADIR}
    held = [(one.id, Sat(one.tanggal, one.jp, one.is_wajib)) for one in sessions]
    return Presences(
        held=tuple(sat for _key, sat in held),
        attended=tuple(sat for key, sat in held if key in seen),
    )


def earned(course: Course, participant: Participant, presences: Presences) -> Earned:
    """Return the JP of a participant by result and attendance.

    Below the least attendance they are 0, or in proportion where the rule says so.
    """
    rules = course.rules
    form = rules.form(course.programme.bentuk)
    if form is None:
        return Earned(Conversion(ZERO, ()), presences.share, ZERO, "bentuk tidak dikenal")
    abroad = course.activity.is_internasional
    share = presences.share
    amount = participant.jumlah
    if amount is None and not presences.held and form.satuan is JpUnit.JP:
        amount = course.programme.jp
    conversion = convert(form, done_of(form, presences, amount), abroad=abroad)
    state = rules.result(participant.hasil)
    if not state.is_jp:
        return Earned(conversion, share, ZERO, f"hasil {state.nama.lower()}: JP tidak dihitung")
    if share is None or share >= rules.least_presence:
        return Earned(conversion, share, conversion.jp, "")
    if not rules.is_proportional:
        words = f"kehadiran di bawah {jp_text(rules.least_presence)} %: JP tidak dihitung"
        return Earned(conversion, share, ZERO, words)
    part = plain((conversion.jp * share / 100).quantize(Decimal("0.01")))
    return Earned(conversion, share, part, "kehadiran di bawah batas: JP menurut kehadiran")


@dataclass(frozen=True, slots=True)
class CloseProblem:
    """One thing that keeps an activity open; ids are links."""

    code: str
    message: str
    participant_id: str = ""
    session_id: str = ""


@dataclass(frozen=True, slots=True)
class CreditedDay:
    """A day of somebody that already credits JP by something else."""

    nama: str
    tanggal: date
    judul: str

    @property
    def message(self) -> str:
        """Return the words for screens."""
        return f"{self.nama}: {long_date(self.tanggal)} sudah ber-JP dari “{self.judul}”."


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """All that closing looks at."""

    course: Course
    people: Sequence[Participant]
    names: Mapping[str, str]
    sessions: Mapping[str, Sequence[TrainingSession]]
    marks: Mapping[str, Sequence[Attendance]]
    certificates: Mapping[str, Certificate]
    costs: Sequence[str]
    feedback: int
    has_report: bool
    today: date


def close_problems(closing: Closing) -> list[CloseProblem]:
    """Return everything that keeps an activity open, with names."""
    taking_part = [one for one in closing.people if one.status.takes_part]
    found = [problem for one in taking_part for problem in _of_person(closing, one)]
    found += _of_sessions(closing)
    found += [
        CloseProblem("BIAYA", f"Realisasi biaya “{line}” belum diisi; tulis 0 bila tidak ada.")
        for line in closing.costs
    ]
    programme = closing.course.programme
    if programme.umpan_balik_min and taking_part:
        share = 100 * closing.feedback / len(taking_part)
        if share < programme.umpan_balik_min:
            words = (
                f"Umpan balik {closing.feedback} dari {len(taking_part)} peserta;"
                f" program meminta {programme.umpan_balik_min} persen."
            )
            found.append(CloseProblem("UMPAN_BALIK", words))
    if programme.is_laporan_wajib and not closing.has_report:
        found.append(CloseProblem("LAPORAN", "Laporan kegiatan belum diunggah."))
    return found


def _of_person(closing: Closing, one: Participant) -> list[CloseProblem]:
    name = closing.names.get(one.pegawai_id, "Peserta")
    rules = closing.course.rules
    state = rules.result(one.hasil)
    found = []
    sessions = closing.sessions.get(one.kelompok_id, ())
    marked = {mark.sesi_id for mark in closing.marks.get(one.id, ())}
    needed = [session for session in sessions if session.is_wajib]
    if any(session.id not in marked for session in needed):
        found.append(CloseProblem("KEHADIRAN", f"Kehadiran {name} belum lengkap.", one.id))
    if state.is_pending:
        found.append(CloseProblem("HASIL", f"Hasil {name} belum ada.", one.id))
    if closing.course.programme.is_sertifikat and state.is_certificate:
        paper = closing.certificates.get(one.id)
        if paper is None:
            words = f"Sertifikat {name} belum bernomor dan bertanggal."
            found.append(CloseProblem("SERTIFIKAT", words, one.id))
    return found


def _of_sessions(closing: Closing) -> list[CloseProblem]:
    ahead = [
        session
        for sessions in closing.sessions.values()
        for session in sessions
        if session.tanggal > closing.today
    ]
    return [
        CloseProblem("SESI", f"Sesi {long_date(one.tanggal)} belum berlangsung.", session_id=one.id)
        for one in sorted(ahead, key=lambda one: one.tanggal)
    ]
