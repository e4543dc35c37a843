"""Use cases on competences: the own ones, what posts ask for, what people were found to have."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.competence import (
    HIGHEST,
    Competence,
    CompetenceScore,
    PostStandard,
    Standard,
    StandardBook,
    check_competence,
    check_score,
    competences_of,
    level_names,
    valid_levels,
)
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.position import Post, PostKind, find_jenjang, kind_of_post
from sdm_desktop.domain.posts import Jabatan
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.list_people import rule_or_none
from sdm_desktop.services.need_people import NeedPerson, active_people, units_below
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.competences import CompetenceRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.needs import NeedsRepository
from sdm_desktop.storage.posts import PostRepository
from sdm_desktop.storage.rules import standings_on
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.TRAINING})
READERS = (Role.PIMPINAN, Role.AUDITOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelRow:
    """One person, or one post, with the level asked for and the level there is.

    For a person `levels` are the latest valid scores; for a post `standards` come from the usual
    level of its kind and what the office typed (`levels`).
    """

    id: str
    nama: str
    rincian: str
    standards: Mapping[str, Standard]
    levels: Mapping[str, int]

    def gap(self, code: str) -> int:
        """Return how far a level is below its standard; 0 where it is not or nobody knows."""
        wanted, level = self.standards.get(code), self.levels.get(code)
        return 0 if wanted is None or level is None else max(wanted.level - level, 0)


@dataclass(frozen=True, slots=True)
class LevelGrid:
    """Rows by columns of competences."""

    competences: tuple[Competence, ...]
    rows: tuple[LevelRow, ...]
    level_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HeldScore:
    """One stored level with the person who has it."""

    nip: str
    nama: str
    score: CompetenceScore


class CompetenceService:
    """Keeps competences; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._store = CompetenceRepository(database)

    # reading

    def all(self) -> list[Competence]:
        """Return every competence: of the regulation, then the office's own."""
        with self._database.read():
            own = self._store.own.where()
        return competences_of(self._rule(RuleCode.KOMPETENSI), own)

    def people(self, unit_id: str) -> LevelGrid:
        """Return the active people of a unit with all below it, and their levels."""
        self._session.require_reading(*READERS)
        today, book = self._session.today(), self._rules.book()
        needs = NeedsRepository(self._database)
        with self._database.read():
            rows = needs.units()
            units = {row[0]: row[1] for row in rows}
            inside = units_below(rows, unit_id)
            found = active_people(
                [row for row in needs.people() if not unit_id or row[5] in inside],
                units,
                standings_on(self._database, today),
                rule_or_none(book, RuleCode.JABATAN_KOTA, today),
            )
            standards = self.standards()
            scores: dict[str, list[CompetenceScore]] = {}
            for score in self._store.scores_of([person.id for person in found]):
                scores.setdefault(score.pegawai_id, []).append(score)
        return self._grid(
            [_person_row(one, standards, scores.get(one.id, []), today) for one in found]
        )

    def posts(self) -> LevelGrid:
        """Return the posts of every unit with what each asks for."""
        self._session.require_reading(*READERS)
        city = rule_or_none(self._rules.book(), RuleCode.JABATAN_KOTA, self._session.today())
        with self._database.read():
            posts = [one for one in PostRepository(self._database).all() if one.unit_id is None]
            own: dict[str, dict[str, int]] = {}
            for one in self._store.standards.where():
                own.setdefault(one.jabatan_id, {})[one.kompetensi] = one.level
            book = self.standards()
        rows = []
        for post in posts:
            kind, jenjang = _kind(post, city)
            rows.append(
                LevelRow(
                    id=post.id,
                    nama=post.nama,
                    rincian=jenjang or (kind.label if kind else "–"),
                    standards=book.of(post.nama, kind, jenjang),
                    levels=own.get(post.id, {}),
                )
            )
        return self._grid(rows)

    def held(self, person_ids: Sequence[str] | None = None) -> list[HeldScore]:
        """Return every stored level, of some people or of all, by name, competence and day."""
        self._session.require_reading(*READERS)
        with self._database.read():
            people = self._store.identities()
            wanted = people.keys() if person_ids is None else people.keys() & set(person_ids)
            scores = self._store.scores.where()
        found = [HeldScore(*people[one.pegawai_id], one) for one in scores
                 if one.pegawai_id in wanted]  # fmt: skip
        return sorted(
            found, key=lambda one: (one.nama.casefold(), one.nip, one.score.kompetensi,
                                    one.score.tanggal, one.score.sumber.value)
        )  # fmt: skip

    # changing

    def save(self, one: Competence) -> Change:
        """Store a competence of the office, or raise `ValidationError`."""
        self._session.require(Role.ADMIN)
        one = replace(one, kode=one.kode.strip().upper(), nama=" ".join(one.nama.split()))
        with self._database.write(self._session.actor()) as writer:
            known = competences_of(self._rule(RuleCode.KOMPETENSI), self._store.own.where())
            _refuse(check_competence(one, known))
            key = self._store.own.save(writer, one)
            writer.audit("kompetensi", "kompetensi", key, f"{one.kode} {one.nama}"[:60])
            return self._done(writer, f"Simpan kompetensi {one.kode}")

    def remove(self, one: Competence) -> Change:
        """Remove a competence of the office that nothing names."""
        self._session.require(Role.ADMIN)
        if not one.id:
            raise DomainError("Kompetensi dari peraturan tidak dapat dihapus.", "BAKU")
        with self._database.write(self._session.actor()) as writer:
            if self._store.uses(one.kode):
                text = f"{one.kode} masih dipakai dalam standar atau nilai."
                raise DomainError(text, "DIPAKAI")
            self._store.own.remove(writer, one)
            writer.audit("kompetensi_hapus", "kompetensi", one.id, one.nama[:60])
            return self._done(writer, f"Hapus kompetensi {one.kode}")

    def save_scores(self, scores: Sequence[CompetenceScore]) -> Change:
        """Store levels, all or none; the same person, competence, day and source is replaced."""
        self._session.require(Role.ADMIN)
        if not scores:
            raise DomainError("Tidak ada nilai untuk disimpan.", "KOSONG")
        today, codes = self._session.today(), [one.kode for one in self.all()]
        with self._database.write(self._session.actor()) as writer:
            people = {score.pegawai_id for score in scores}
            names = self._store.people(people)
            known = {_key(one): one for one in self._store.scores_of(people)}
            fresh = []
            for score in scores:
                found = check_score(score, codes, today)
                _refuse([_named(one, names.get(score.pegawai_id, "")) for one in found])
                before = known.get(_key(score))
                if before is None:
                    fresh.append(score)
                else:
                    same = replace(score, id=before.id, rev=before.rev)
                    self._store.scores.save(writer, same)
            self._store.scores.add_many(writer, fresh)
            detail = f"{len(scores)} nilai, {len(people)} pegawai"
            writer.audit("nilai_kompetensi", "nilai_kompetensi", detail=detail, count=len(scores))
            return self._done(writer, f"Simpan {detail}", len(scores))

    def save_standards(self, standards: Sequence[PostStandard]) -> Change:
        """Store what posts ask for, all or none; one without `rev` replaces the known one."""
        self._session.require(Role.ADMIN)
        _refuse(
            [
                FieldError("level", f"Level 0 sampai {HIGHEST}.", "SKALA")
                for one in standards
                if not 0 <= one.level <= HIGHEST
            ]
        )
        with self._database.write(self._session.actor()) as writer:
            known = {(one.jabatan_id, one.kompetensi): one for one in self._store.standards.where()}
            for one in standards:
                before = known.get((one.jabatan_id, one.kompetensi))
                if before is not None:
                    one = replace(one, id=before.id, rev=before.rev)
                self._store.standards.save(writer, one)
            detail = f"{len(standards)} standar jabatan"
            count = len(standards)
            writer.audit("standar_kompetensi", "standar_kompetensi", detail=detail, count=count)
            return self._done(writer, f"Simpan {detail}", count)

    # parts

    def standards(self) -> StandardBook:
        """Return what each post asks for; call inside a read."""
        return StandardBook(
            self._rule(RuleCode.STANDAR_KOMPETENSI),
            [one.kode for one in competences_of(self._rule(RuleCode.KOMPETENSI), ())],
            self._store.posts(),
            self._store.standards.where(),
        )

    def _grid(self, rows: Sequence[LevelRow]) -> LevelGrid:
        names = level_names(self._rule(RuleCode.KOMPETENSI))
        return LevelGrid(tuple(self.all()), tuple(rows), tuple(names))

    def _rule(self, code: RuleCode) -> Rule:
        return self._rules.book().on(code, self._session.today())

    def _done(self, writer: Writer, label: str, count: int = 1) -> Change:
        done = (writer.audit_number, _TOPICS, label, count)
        return revertible(self._database, self._session, done)


def _person_row(
    person: NeedPerson, book: StandardBook, scores: Sequence[CompetenceScore], today: date
) -> LevelRow:
    return LevelRow(
        id=person.id,
        nama=person.nama,
        rincian=person.jabatan,
        standards=book.of(person.jabatan, person.jenis, person.jenjang),
        levels={code: one.level for code, one in valid_levels(scores, today).items()},
    )


def _kind(post: Jabatan, city: Rule | None) -> tuple[PostKind | None, str]:
    jenjang = find_jenjang(post.jenjang) or find_jenjang(post.nama)
    kind = kind_of_post(
        Post(
            jabatan=post.nama,
            jenjang=jenjang,
            jenis_jabatan=post.jenis.value,
            eselon=post.eselon,
        ),
        city,
    )
    return kind, jenjang


def _key(score: CompetenceScore) -> tuple[str, str, date, str]:
    return score.pegawai_id, score.kompetensi, score.tanggal, score.sumber.value


def _named(finding: FieldError, name: str) -> FieldError:
    return replace(finding, message=f"{name}: {finding.message}") if name else finding


def _refuse(findings: Sequence[FieldError]) -> None:
    if findings:
        raise ValidationError(findings)
