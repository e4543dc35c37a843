"""The ranked list of needs, worked out anew from what the office knows; and switching lines off."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from sdm_desktop.domain.bangkom import PlanLine, PlanLineStatus, effect_of
from sdm_desktop.domain.competence import StandardBook, competences_of
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.domain.needs import NeedLine, NeedRules, NeedSource, NeedTopic, explained, ranked
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.structural import StructuralTable
from sdm_desktop.domain.users import Role
from sdm_desktop.services.budget import BudgetService
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.list_people import rule_or_none
from sdm_desktop.services.need_people import active_people, units_below
from sdm_desktop.services.need_sources import NeedCollector, NeedWorld
from sdm_desktop.services.need_views import NeedBoard, NeedFilter, PlanChoice, WhatIf
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.competence_models import PlanLineModel
from sdm_desktop.storage.competences import CompetenceRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.needs import NeedsRepository
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.rules import standings_on

_TOPICS = frozenset({Topic.TRAINING})
READERS = (Role.PIMPINAN, Role.AUDITOR)


class NeedService:
    """Reads needs; staf kepegawaian switches lines off and on again."""

    def __init__(
        self, database: Database, session: Session, rules: RulesService, budget: BudgetService
    ) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._budget = budget
        self._store = NeedsRepository(database)
        self._competences = CompetenceRepository(database)
        self._plan: RecordStore[PlanLine] = RecordStore(PlanLineModel, PlanLine)

    def board(self, wanted: NeedFilter) -> NeedBoard:
        """Return the ranked needs of a year; a fixed number of queries, whoever many people."""
        self._session.require_reading(*READERS)
        book, today = self._rules.book(), self._session.today()
        with self._database.read():
            unit_rows = self._store.units()
            units = {row[0]: row[1] for row in unit_rows}
            own = self._competences.own.where()
            known = competences_of(book.on(RuleCode.KOMPETENSI, today), own)
            world = self._world(wanted.year, book, units, [o.kode for o in known if not o.id])
            plan = self._plan.where(self._plan.model.tahun == wanted.year)
            collector = NeedCollector(world, {one.kode: one.nama for one in known})
            lines = collector.all([one for one in plan if _is_request(one)])
            off = self._store.switched_off(wanted.year)
            assessed = len({row[0] for row in self._competences.levels(today)})
        inside = units_below(unit_rows, wanted.unit_id) if wanted.unit_id else None
        shown = [
            line
            for line in lines
            if line.sumber in wanted.sources
            and line.kunci not in off
            and (inside is None or line.unit_id in inside)
        ]
        planned = [(one.topik, one.who) for one in plan if one.status is not PlanLineStatus.DITUNDA]
        return NeedBoard(
            wanted=wanted,
            topics=tuple(ranked(shown, collector.names, world.rules, planned)),
            people=world.people,
            units=units,
            off={key: reason for key, (_, _, reason) in off.items()},
            rules=world.rules,
            assessed=assessed,
        )

    def _world(
        self, year: int, book: RuleBook, units: Mapping[str, str], codes: Sequence[str]
    ) -> NeedWorld:
        """Return what needs are worked out from; `codes` are those of the regulation."""
        today = self._session.today()
        people = active_people(
            self._store.people(),
            units,
            standings_on(self._database, today),
            rule_or_none(book, RuleCode.JABATAN_KOTA, today),
        )
        return NeedWorld(
            year=year,
            today=today,
            people={person.id: person for person in people},
            rules=NeedRules.of(book.on(RuleCode.AKD, today)),
            book=StandardBook(
                book.on(RuleCode.STANDAR_KOMPETENSI, today),
                codes,
                self._competences.posts(),
                self._competences.standards.where(),
            ),
            structural=StructuralTable(book.on(RuleCode.DIKLAT_STRUKTURAL, today)),
            store=self._store,
            competences=self._competences,
        )

    def explain(self, board: NeedBoard, topic: NeedTopic) -> Explained:
        """Return why a topic stands where it does."""
        return explained(topic, board.topics.index(topic) + 1, board.rules)

    def what_if(self, board: NeedBoard, topics: Sequence[str], choice: PlanChoice) -> WhatIf:
        """Return what planning all lines of some topics would cost, reach and close."""
        chosen = [topic for topic in board.topics if topic.topik in set(topics)]
        lines = [
            line
            for topic in chosen
            for line in self.drafts(board, topic, choice)
        ]  # fmt: skip
        free = self._budget.band(choice.year).use.sisa_bebas
        total = sum(topic.total for topic in board.topics)
        return WhatIf(effect=effect_of(lines), open_gaps=total, free=free)

    @staticmethod
    def drafts(
        board: NeedBoard, topic: NeedTopic, choice: PlanChoice, keys: Iterable[str] | None = None
    ) -> list[PlanLine]:
        """Return plan lines for a topic, one for each person or unit; nothing is stored.

        `keys` leaves only these lines of the topic.
        """
        wanted = None if keys is None else set(keys)
        found: dict[str, PlanLine] = {}
        for line in topic.lines:
            if wanted is not None and line.kunci not in wanted:
                continue
            weight = board.rules.weight(line.sumber)
            before = found.get(line.who)
            gap = max(line.gap * (1 if weight else 0), before.kesenjangan if before else 0)
            found[line.who] = PlanLine(
                tahun=choice.year,
                pegawai_id=line.pegawai_id or None,
                unit_id=line.unit_id or None,
                sumber=before.sumber if before else line.sumber,
                topik=topic.topik,
                uraian=topic.nama,
                kesenjangan=min(gap, 5),
                bentuk=choice.bentuk,
                jp=choice.jp,
                triwulan=choice.triwulan,
                program_id=choice.program_id,
                kegiatan_id=choice.kegiatan_id,
                biaya=choice.biaya,
            )
        return list(found.values())

    def usual_cost(self, year: int) -> tuple[Decimal, int | None]:
        """Return the usual JP of a person and what they cost at this year's cost of a JP."""
        rule = self._rules.book().on(RuleCode.AKD, self._session.today())
        jp = NeedRules.of(rule).usual_jp
        per_jp = self._budget.band(year).per_jp
        return Decimal(jp), None if per_jp is None else per_jp * jp

    # changing

    def switch_off(self, year: int, lines: Sequence[NeedLine], reason: str) -> Change:
        """Take lines out of the list of a year, with a reason."""
        self._session.require(Role.ADMIN)
        if not reason.strip():
            raise ValidationError([FieldError("alasan", "Tulis alasannya.", "WAJIB")])
        if not lines:
            raise DomainError("Pilih sedikitnya satu kebutuhan.", "KOSONG")
        with self._database.write(self._session.actor()) as writer:
            known = self._store.switched_off(year)
            rows = [
                (new_id(), year, line.kunci, reason.strip())
                for line in lines
                if line.kunci not in known
            ]
            writer.insert_many("kebutuhan_lepas", ("id", "tahun", "kunci", "alasan"), rows)
            detail = f"{len(rows)} kebutuhan {year}: {reason.strip()[:60]}"
            writer.audit("kebutuhan_lepas", "kebutuhan_lepas", detail=detail, count=len(rows))
            number = writer.audit_number
        done = (number, _TOPICS, f"Keluarkan {len(rows)} kebutuhan", len(rows))
        return revertible(self._database, self._session, done)

    def switch_on(self, year: int, keys: Sequence[str]) -> Change:
        """Bring lines back into the list."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            known = self._store.switched_off(year)
            chosen = [known[key] for key in keys if key in known]
            for row_id, rev, _ in chosen:
                writer.delete("kebutuhan_lepas", row_id, rev)
            detail = f"{len(chosen)} kebutuhan {year} dikembalikan"
            writer.audit("kebutuhan_lepas", "kebutuhan_lepas", detail=detail, count=len(chosen))
            number = writer.audit_number
        done = (number, _TOPICS, f"Kembalikan {len(chosen)} kebutuhan", len(chosen))
        return revertible(self._database, self._session, done)


def _is_request(line: PlanLine) -> bool:
    return line.sumber is NeedSource.PERMINTAAN and line.status is PlanLineStatus.USULAN
