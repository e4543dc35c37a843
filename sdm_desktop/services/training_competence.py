"""Use cases on the competence levels that a closed activity may raise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sdm_desktop.domain.competence import (
    CompetenceScore,
    ScoreSource,
    Standard,
    proposed_level,
    valid_levels,
)
from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.training import Activity, ActivityStatus
from sdm_desktop.services.changes import Change
from sdm_desktop.services.competences import CompetenceService
from sdm_desktop.services.list_people import rule_or_none
from sdm_desktop.services.need_people import NeedPerson, people_of
from sdm_desktop.services.training_core import TrainingCore, refuse
from sdm_desktop.storage.competences import CompetenceRepository
from sdm_desktop.storage.needs import NeedsRepository

_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class CompetenceProposal:
    """One participant in one competence of the programme; a level is None where nobody knows.

    `kompetensi` is empty where the code is unknown; `tersimpan` is the level of source PELATIHAN
    that was stored for the last day of the activity.
    """

    person_id: str
    nama: str
    nip: str
    kode: str
    kompetensi: str
    sekarang: int | None
    standar: int | None
    usulan: int | None
    tersimpan: int | None

    @property
    def id(self) -> str:
        """Return what tells the rows of one activity apart."""
        return f"{self.person_id}/{self.kode}"


class TrainingCompetence:
    """Proposes levels after closing and stores what the superior confirmed (rules/training 9.3).

    Office rule [D]: one level above the one now, never above what the post asks for. Where nobody
    assessed the person, or the level was found on the last day or later, nothing is proposed and
    the user types what the superior says. Rows are worked out each time, never stored.
    """

    def __init__(self, core: TrainingCore, competences: CompetenceService) -> None:
        self._core = core
        self._competences = competences
        self._store = CompetenceRepository(core.database)

    def proposals(self, activity_id: str) -> list[CompetenceProposal]:
        """Return who earned a certificate, by name, in each competence of the programme."""
        self._core.reading()
        known = {one.kode.casefold(): (one.kode, one.nama) for one in self._competences.all()}
        with self._core.database.read():
            activity = self._closed(activity_id)
            programme = self._core.programme(activity.program_id)
            codes = dict(known.get(code.casefold(), (code, "")) for code in programme.competences)
            return self._rows(activity, codes)

    def accept(
        self, activity_id: str, rows: Sequence[CompetenceProposal], confirmed_by: str
    ) -> Change:
        """Store the levels `usulan` of some rows, all or none; the superior must be named."""
        self._core.writing()
        name = " ".join(confirmed_by.split())
        refuse(_findings(rows, name))
        with self._core.database.read():
            activity = self._core.activity(activity_id)
            offered = {row.id for row in self.proposals(activity_id)}
        for row in rows:
            if row.id not in offered:
                words = f"{row.nama} tidak lagi diusulkan untuk {row.kode}. Buka lagi daftarnya."
                raise DomainError(words, "USULAN")
        return self._competences.save_scores(
            [
                CompetenceScore(
                    pegawai_id=row.person_id,
                    kompetensi=row.kode,
                    level=row.usulan,
                    tanggal=activity.selesai,
                    sumber=ScoreSource.PELATIHAN,
                    catatan=f"Dikonfirmasi {name}; {activity.judul}",
                )
                for row in rows
                if row.usulan is not None
            ]
        )

    # parts; inside a read

    def _closed(self, activity_id: str) -> Activity:
        activity = self._core.activity(activity_id)
        if activity.status is not ActivityStatus.SELESAI:
            words = "Nilai kompetensi diusulkan setelah kegiatan ditutup."
            raise DomainError(words, "STATUS")
        return activity

    def _rows(self, activity: Activity, codes: Mapping[str, str]) -> list[CompetenceProposal]:
        """Return the rows of an activity; `codes` are names of competences by code."""
        core, rules = self._core, self._core.rules_today()
        ids = {
            one.pegawai_id
            for one in core.people.of_activity(activity.id)
            if one.status.takes_part and rules.result(one.hasil).is_certificate
        }
        if not ids or not codes:
            return []
        city = rule_or_none(core.rules.book(), RuleCode.JABATAN_KOTA, core.today())
        people = people_of(NeedsRepository(core.database).some_people(ids), {}, city)
        standards = self._competences.standards()
        scores: dict[str, list[CompetenceScore]] = {}
        for score in self._store.scores_of(ids):
            scores.setdefault(score.pegawai_id, []).append(score)
        return [
            self._row(activity, person, code, wanted.get(code[0]), scores.get(person.id, ()))
            for person in people
            for wanted in [standards.of(person.jabatan, person.jenis, person.jenjang)]
            for code in codes.items()
        ]

    def _row(
        self,
        activity: Activity,
        person: NeedPerson,
        code: tuple[str, str],
        wanted: Standard | None,
        scores: Sequence[CompetenceScore],
    ) -> CompetenceProposal:
        own = [one for one in scores if one.kompetensi == code[0]]
        held = valid_levels(own, self._core.today()).get(code[0])
        stored = [
            one.level
            for one in own
            if one.sumber is ScoreSource.PELATIHAN and one.tanggal == activity.selesai
        ]
        return CompetenceProposal(
            person_id=person.id,
            nama=person.nama,
            nip=person.nip,
            kode=code[0],
            kompetensi=code[1],
            sekarang=held.level if held else None,
            standar=wanted.level if wanted else None,
            usulan=proposed_level(held, wanted, activity.selesai),
            tersimpan=stored[0] if stored else None,
        )


def _findings(rows: Sequence[CompetenceProposal], name: str) -> list[FieldError]:
    found = []
    if not name:
        words = "Tulis nama atasan yang mengonfirmasi."
        found.append(FieldError("dikonfirmasi", words, "WAJIB"))
    empty = [f"{row.nama} ({row.kode})" for row in rows if row.usulan is None]
    if empty:
        more = f" dan {len(empty) - _NAMED} lagi" if len(empty) > _NAMED else ""
        words = f"Level belum diisi: {', '.join(empty[:_NAMED])}{more}."
        found.append(FieldError("level", words, "WAJIB"))
    return found
