"""Use cases on the answers of single respondents: entering, correcting, removing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.survey_answers import (
    AnswerSource,
    Bundle,
    Respondent,
    check_answers,
    people_of,
    renumbered,
    sheet_of,
)
from sdm_desktop.domain.surveys import Survey, SurveyStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.storage.write import Writer

if TYPE_CHECKING:
    from sdm_desktop.services.surveys import SurveyService


class SurveyAnswers:
    """Keeps what respondents said."""

    def __init__(self, surveys: "SurveyService") -> None:
        self._surveys = surveys
        self._store = surveys.store

    def all(self, survey_id: str) -> list[Respondent]:
        """Return everybody who answered, in order."""
        self._surveys.session.require_reading(Role.PIMPINAN, Role.AUDITOR)
        with self._surveys.database.read():
            bundles = self._store.bundles_of(survey_id)
        return [person for bundle in bundles for person in people_of(bundle)]

    def last(self, survey_id: str, count: int) -> list[Respondent]:
        """Return the respondents of the last bundles, at most `count` of them, in order."""
        self._surveys.session.require_reading(Role.PIMPINAN, Role.AUDITOR)
        with self._surveys.database.read():
            bundles = self._store.last_bundles(survey_id, count)
        return [person for bundle in bundles for person in people_of(bundle)][-count:]

    def add(self, survey_id: str, person: Respondent) -> Change:
        """Store one more row of answers; it gets the next number.

        A draft becomes a running survey with its first row.
        """
        self._surveys.session.require(Role.ADMIN)
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            survey = self._open_survey(survey_id)
            number = self._store.last_number(survey_id) + 1
            person = self._checked(survey, replace(person, nomor=number))
            (bundle,) = sheet_of([person]).bundles(
                survey_id, len(survey.codes), AnswerSource.KERTAS
            )
            key = self._store.bundles.save(writer, bundle)
            self._begin(writer, survey)
            writer.audit("isi_survei", "survei", key, f"responden {number}")
            return self._surveys.done(writer, f"Isi responden {number}")

    def add_many(self, survey_id: str, people: Sequence[Respondent]) -> Change:
        """Store several rows of answers at once; they get the next numbers."""
        self._surveys.session.require(Role.ADMIN)
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            survey = self._open_survey(survey_id)
            first = self._store.last_number(survey_id) + 1
            numbered = [
                self._checked(survey, replace(person, nomor=number))
                for number, person in enumerate(people, first)
            ]
            width = len(survey.codes)
            bundles = list(sheet_of(numbered).bundles(survey_id, width, AnswerSource.KERTAS))
            self._store.bundles.add_many(writer, bundles)
            self._begin(writer, survey)
            told = f"{len(numbered)} responden"
            writer.audit("isi_survei", "survei", survey_id, told, len(numbered))
            return self._surveys.done(writer, f"Tempel {told}", len(numbered))

    def change(self, survey_id: str, person: Respondent) -> Change:
        """Store other answers of a known respondent."""
        return self._rewrite(survey_id, person, "ubah_jawaban", f"Ubah responden {person.nomor}")

    def remove(self, survey_id: str, person: Respondent) -> Change:
        """Remove one respondent; the others keep their numbers."""
        label = f"Hapus responden {person.nomor}"
        return self._rewrite(survey_id, person, "hapus_jawaban", label, is_removed=True)

    def _rewrite(
        self,
        survey_id: str,
        person: Respondent,
        action: str,
        label: str,
        *,
        is_removed: bool = False,
    ) -> Change:
        self._surveys.session.require(Role.ADMIN)
        with self._surveys.database.write(self._surveys.session.actor()) as writer:
            survey = self._open_survey(survey_id)
            bundle, people = self._found(person)
            if is_removed:
                people = [one for one in people if one.nomor != person.nomor]
            else:
                fresh = self._checked(survey, person)
                people = [fresh if one.nomor == person.nomor else one for one in people]
            if people:
                self._store.bundles.save(writer, renumbered(people, bundle))
            else:
                self._store.bundles.remove(writer, bundle)
            writer.audit(action, "survei", bundle.id, f"responden {person.nomor}")
            return self._surveys.done(writer, label)

    def _found(self, person: Respondent) -> tuple[Bundle, list[Respondent]]:
        bundle = self._store.bundles.get(person.isian_id)
        people = people_of(bundle) if bundle else []
        if bundle is None or not any(one.nomor == person.nomor for one in people):
            raise DomainError(f"Responden {person.nomor} sudah dihapus.", "RESPONDEN")
        return bundle, people

    def _open_survey(self, survey_id: str) -> Survey:
        survey = self._surveys.load(survey_id)
        self._surveys.require_open(survey)
        return survey

    def _begin(self, writer: Writer, survey: Survey) -> None:
        if survey.status is SurveyStatus.DRAF:
            self._store.surveys.save(writer, replace(survey, status=SurveyStatus.BERJALAN))

    def _checked(self, survey: Survey, person: Respondent) -> Respondent:
        from sdm_desktop.services.surveys import refuse

        refuse(check_answers(person.jawaban, len(survey.codes)))
        names = ("kode", "jam", "pendidikan", "pekerjaan", "saran")
        return replace(person, **{name: getattr(person, name).strip() for name in names})
