"""Use cases on the evaluation of training: reaction, behaviour, outcome (levels 1, 3 and 4)."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.training_people import (
    BehaviourCheck,
    Outcome,
    Participant,
    ParticipantStatus,
    Reaction,
)
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import TrainingCore, refuse
from sdm_desktop.storage.write import Writer


@dataclass(frozen=True, slots=True)
class ReactionEntry:
    """One form: marks by item, and what else was written."""

    participant_id: str
    marks: Mapping[str, int]
    saran: str = ""
    tanggal: date | None = None


@dataclass(frozen=True, slots=True)
class ReactionSummary:
    """The mean mark of each item; hidden while an anonymous activity has too few answers."""

    answers: int
    asked: int
    scale: int
    means: Mapping[str, Decimal]
    remarks: tuple[str, ...]
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class BehaviourRow:
    """A question to a superior that is due or was answered."""

    check: BehaviourCheck
    participant: Participant
    nama: str
    unit: str
    judul: str


@dataclass(frozen=True, slots=True)
class _Answers:
    marks: dict[str, list[int]] = field(default_factory=dict)
    remarks: list[str] = field(default_factory=list)


class EvaluationOfTraining:
    """Keeps what people thought, did and reached; an empty level is not zero."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core

    # level 1

    def items(self) -> tuple[str, ...]:
        """Return the items of the form."""
        return self._core.rules_today().items

    def reactions(self, activity_id: str) -> ReactionSummary:
        """Return what participants thought, item by item."""
        core = self._core
        core.reading()
        with core.database.read():
            activity = core.activity(activity_id)
            forms = core.people.reactions.of("kegiatan_id", [activity_id])
            people = core.people.of_activity(activity_id)
        rules = core.rules_today()
        hidden = activity.is_umpan_anonim and len(forms) < rules.least_anonymous
        answers = _Answers() if hidden else _read(forms)
        return ReactionSummary(
            answers=len(forms),
            asked=sum(one.status is ParticipantStatus.HADIR for one in people),
            scale=forms[0].skala if forms else rules.scale,
            means={item: Decimal(sum(marks)) / len(marks) for item, marks in answers.marks.items()},
            remarks=tuple(answers.remarks),
            is_hidden=hidden and bool(forms),
        )

    def add_reactions(self, activity_id: str, entries: Sequence[ReactionEntry]) -> Change:
        """Store forms of participants who were there, one of each, from the first day on."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            activity = core.activity(activity_id)
            if core.today() < activity.mulai:
                raise DomainError("Umpan balik baru dapat diisi sejak hari pertama.", "TANGGAL")
            people = {one.id: one for one in core.people.of_activity(activity_id)}
            for entry in entries:
                one = self._check(people.get(entry.participant_id), entry)
                self._store(writer, one, entry, anonymous=activity.is_umpan_anonim)
                people[one.id] = replace(one, is_umpan_balik=True, rev=one.rev + 1)
            detail = f"{len(entries)} umpan balik, {activity.judul}"
            writer.audit("reaksi_pelatihan", "kegiatan", activity_id, detail, len(entries))
            return core.done(writer, f"Catat {detail}", len(entries))

    # level 3

    def behaviour(self, *, until: date | None = None) -> list[BehaviourRow]:
        """Return the questions to superiors that are open until a day (today), the oldest first."""
        core = self._core
        core.reading()
        store = core.people.behaviour
        last = (until or core.today()).isoformat()
        with core.database.read():
            checks = store.where(
                store.model.tanggal.is_null(),
                store.model.jatuh_tempo <= last,
                order=(store.model.jatuh_tempo,),
            )
            return self._rows(checks)

    def behaviour_of(self, activity_id: str) -> list[BehaviourRow]:
        """Return all questions about the participants of an activity."""
        core = self._core
        core.reading()
        with core.database.read():
            ids = [one.id for one in core.people.of_activity(activity_id)]
            return self._rows(core.people.behaviour.of("peserta_id", ids))

    def save_behaviour(self, check: BehaviourCheck) -> Change:
        """Store the answer of a superior: mark within the scale, who, when."""
        core = self._core
        core.writing()
        found = []
        if check.nilai is None or not 1 <= check.nilai <= check.skala:
            found.append(FieldError("nilai", f"Nilai 1 sampai {check.skala}.", "SKALA"))
        if not check.penilai.strip():
            found.append(FieldError("penilai", "Isi nama atau jabatan penilai.", "WAJIB"))
        if check.tanggal is None or check.tanggal > core.today():
            found.append(FieldError("tanggal", "Isi tanggal sampai hari ini.", "TANGGAL"))
        refuse(found)
        with core.database.write(core.session.actor()) as writer:
            check_id = core.people.behaviour.save(writer, check)
            writer.audit("perilaku_pelatihan", "evaluasi_perilaku", check_id)
            return core.done(writer, "Simpan evaluasi perilaku")

    # level 4

    def outcomes(self, activity_id: str) -> list[Outcome]:
        """Return the indicators that an activity was to change."""
        core = self._core
        core.reading()
        with core.database.read():
            return core.people.outcomes.of("kegiatan_id", [activity_id])

    def save_outcome(self, outcome: Outcome) -> Change:
        """Store an indicator before and after; empty values are still to come."""
        core = self._core
        core.writing()
        if not outcome.indikator.strip():
            refuse([FieldError("indikator", "Tulis indikatornya.", "WAJIB")])
        with core.database.write(core.session.actor()) as writer:
            core.activity(outcome.kegiatan_id)
            outcome_id = core.people.outcomes.save(writer, outcome)
            writer.audit("dampak_pelatihan", "evaluasi_dampak", outcome_id, outcome.indikator)
            return core.done(writer, f"Simpan dampak {outcome.indikator}")

    def remove_outcome(self, outcome_id: str) -> Change:
        """Remove an indicator."""
        core = self._core
        core.writing()
        with core.database.write(core.session.actor()) as writer:
            outcome = core.people.outcomes.get(outcome_id)
            if outcome is None:
                raise DomainError("Indikator tidak ditemukan; mungkin sudah dihapus.", "DAMPAK")
            core.people.outcomes.remove(writer, outcome)
            writer.audit("dampak_pelatihan", "evaluasi_dampak", outcome_id, outcome.indikator)
            return core.done(writer, f"Hapus dampak {outcome.indikator}")

    # parts

    def _check(self, one: Participant | None, entry: ReactionEntry) -> Participant:
        rules = self._core.rules_today()
        if one is None or one.status is not ParticipantStatus.HADIR:
            raise DomainError("Hanya peserta yang hadir dapat memberi umpan balik.", "HADIR")
        if one.is_umpan_balik:
            raise DomainError("Peserta ini sudah memberi umpan balik.", "GANDA")
        wrong = [item for item in entry.marks if item not in rules.items]
        if wrong or not entry.marks:
            refuse([FieldError("isi", "Nilai paling sedikit satu butir yang ada.", "BUTIR")])
        if any(not 1 <= mark <= rules.scale for mark in entry.marks.values()):
            refuse([FieldError("isi", f"Nilai 1 sampai {rules.scale}.", "SKALA")])
        return one

    def _store(
        self, writer: Writer, one: Participant, entry: ReactionEntry, *, anonymous: bool
    ) -> None:
        people = self._core.people
        form = Reaction(
            kegiatan_id=one.kegiatan_id,
            peserta_id=None if anonymous else one.id,
            tanggal=entry.tanggal or self._core.today(),
            isi=json.dumps(dict(entry.marks), ensure_ascii=False),
            skala=self._core.rules_today().scale,
            saran=entry.saran.strip(),
        )
        people.reactions.save(writer, form)
        people.records.save(writer, replace(one, is_umpan_balik=True))

    def _rows(self, checks: Sequence[BehaviourCheck]) -> list[BehaviourRow]:
        core = self._core
        people = {
            one.id: one for one in core.people.records.of("id", {c.peserta_id for c in checks})
        }
        persons = core.people.persons({one.pegawai_id for one in people.values()})
        titles = {
            one.id: one.judul
            for one in core.store.activities.of("id", {p.kegiatan_id for p in people.values()})
        }
        rows = []
        for check in checks:
            one = people.get(check.peserta_id)
            person = persons.get(one.pegawai_id) if one else None
            if one is not None and person is not None:
                title = titles.get(one.kegiatan_id, "")
                rows.append(BehaviourRow(check, one, person.nama, person.unit, title))
        return rows


def _read(forms: Sequence[Reaction]) -> _Answers:
    answers = _Answers()
    for form in forms:
        for item, mark in json.loads(form.isi).items():
            answers.marks.setdefault(item, []).append(int(mark))
        if form.saran:
            answers.remarks.append(form.saran)
    return answers
