"""JP of people and years: the 20-JP bar, who has had nothing, who meets the duty."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.training_duty import (
    Credit,
    Duty,
    duty_of,
    duty_year,
    fair_order,
    median,
    top_share,
)
from sdm_desktop.domain.training_jp import ZERO, Presences, Sat, convert, done_of, jp_text
from sdm_desktop.domain.training_rules import TrainingRules
from sdm_desktop.services.training_core import TrainingCore
from sdm_desktop.services.training_credit_views import (
    Attainment,
    CreditItem,
    Evidence,
    FairnessRow,
    PersonCredit,
)
from sdm_desktop.storage.training_credit import CreditRepository, CreditRow, GroupPlan
from sdm_desktop.storage.training_people import PersonFacts

_YEARS = 3
_STRUCTURAL, _FUNCTIONAL = frozenset({1}), frozenset({2})
_TECHNICAL = frozenset({3, 5, 6, 8, 12, 13, 17})
_SEMINAR = frozenset({4, 7, 9, 10, 11})
_TECHNICAL_JP = 20


class CreditService:
    """Reads JP; pimpinan and auditor may."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core
        self._store = CreditRepository(core.database)

    def jp_of(self, year: int) -> dict[str, Decimal]:
        """Return the credited JP of everybody who has any, in a calendar year."""
        self._core.reading()
        with self._core.database.read():
            return _sums(self._store.credited(*_whole(year)))

    def planned_of(self, year: int) -> dict[str, Decimal]:
        """Return the planned JP of everybody who has a seat in an activity of a year."""
        self._core.reading()
        with self._core.database.read():
            return self._planned(year)

    def fairness(self, year: int, unit_id: str | None = None) -> list[FairnessRow]:
        """Return the active employees, those first who have had the least for the longest."""
        core = self._core
        core.reading()
        with core.database.read():
            rule = core.rules.book().on(RuleCode.WAJIB_JP, core.today())
            active = {fact.id for fact in core.facts.all(core.today())}
            people = core.people.persons()
            years = [_sums(self._store.credited(*_whole(year - n))) for n in (2, 1, 0)]
            planned, last = self._planned(year), self._store.last_days()
            waiting = self._store.waiting()
            refusals = self._store.refusals(date(year, 1, 1))
        wanted = {
            key: one
            for key, one in people.items()
            if key in active and unit_id in (None, one.unit_id)
        }
        ordered = fair_order(
            Credit(
                person_id=key,
                nama=one.nama,
                jp=years[-1].get(key, ZERO),
                last=last.get(key),
                service=one.began,
            )
            for key, one in wanted.items()
        )
        rows = []
        for one in ordered:
            key = one.person_id
            duty = duty_of(rule, _status(wanted[key]))
            rows.append(
                FairnessRow(
                    person=wanted[key],
                    jp=one.jp,
                    planned=planned.get(key, ZERO),
                    duty=duty,
                    state=duty.state(one.jp),
                    last=one.last,
                    years=tuple(past.get(key, ZERO) for past in years),
                    waiting=waiting.get(key, 0),
                    refusals=tuple(refusals.get(key, ())),
                )
            )
        return rows

    def person(self, employee_id: str, year: int) -> PersonCredit:
        """Return the JP of one person for the bar, explained; anybody who sees the person may."""
        core = self._core
        with core.database.read():
            rule = core.rules.book().on(RuleCode.WAJIB_JP, core.today())
            facts = core.people.persons([employee_id]).get(employee_id)
            status = _status(facts) if facts else None
            start = facts.kontrak_mulai if facts else None
            contract = date.fromisoformat(start) if start else None
            first, last = duty_year(rule, status, contract, year)
            rows = self._store.credited(first, last, employee_id)
            planned = self._planned_items(first, last, employee_id)
            years = self._years(employee_id, year)
        jp = sum((row.jp for row in rows), ZERO)
        items = [
            CreditItem(row.day, row.nama, row.penyelenggara, row.jp, False, not row.kegiatan_id,
                       row.kegiatan_id)
            for row in rows
        ]  # fmt: skip
        duty = duty_of(rule, status)
        return PersonCredit(
            year=year,
            first=first,
            last=last,
            jp=jp,
            planned=sum((item.jp for item in planned), ZERO),
            duty=duty,
            state=duty.state(jp),
            items=(*items, *planned),
            years=years,
            explained=_explained(rule, rows, duty, (first, last)),
        )

    def attainment(self, year: int, by: str = "unit") -> list[Attainment]:
        """Return how the staff stands by unit, jabatan, golongan or kelamin; all of it first."""
        rows = self.fairness(year)
        rule = self._core.rules.book().on(RuleCode.WAJIB_JP, self._core.today())
        least = Decimal(str(rule.isi["pns_min"]))
        groups: dict[str, list[FairnessRow]] = defaultdict(list)
        for row in rows:
            groups[_group_of(row.person, by)].append(row)
        parts = [_attainment(name or "Belum diisi", found, least) for name, found in groups.items()]
        parts.sort(key=lambda one: (-(one.share or ZERO), one.nama))
        return [_attainment("Seluruh pegawai", rows, least), *parts]

    def evidence(self, first: date, last: date) -> dict[str, Evidence]:
        """Return what the training between two days proves, by person (IP ASN, kompetensi).

        Structural and functional training, at least 20 JP of technical training together, and a
        seminar, workshop, internship or course.
        """
        self._core.reading()
        with self._core.database.read():
            rows = self._store.credited(first, last)
        found: dict[str, list[CreditRow]] = defaultdict(list)
        for row in rows:
            if row.jp > 0:
                found[row.person_id].append(row)
        return {person: evidence_of(own) for person, own in found.items()}

    # parts; inside a read

    def _planned(self, year: int) -> dict[str, Decimal]:
        span = _whole(year)
        rules = self._core.rules_today()
        value = {key: plan_jp(rules, plan) for key, plan in self._store.groups(*span).items()}
        found: dict[str, Decimal] = defaultdict(Decimal)
        for row in self._store.planned(*span):
            found[row.person_id] += value.get(row.group_id, ZERO)
        return dict(found)

    def _planned_items(self, first: date, last: date, employee_id: str) -> list[CreditItem]:
        rules = self._core.rules_today()
        plans = self._store.groups(first, last)
        found = []
        for row in self._store.planned(first, last, employee_id):
            plan = plans.get(row.group_id)
            jp = plan_jp(rules, plan) if plan else ZERO
            found.append(CreditItem(row.day, row.nama, "", jp, True, False, row.kegiatan_id))
        return found

    def _years(self, employee_id: str, year: int) -> tuple[tuple[int, Decimal], ...]:
        start = date(year - _YEARS + 1, 1, 1)
        sums: dict[int, Decimal] = dict.fromkeys(range(start.year, year + 1), ZERO)
        for row in self._store.credited(start, date(year, 12, 31), employee_id):
            sums[row.day.year] += row.jp
        return tuple(sums.items())


def plan_jp(rules: TrainingRules, plan: GroupPlan) -> Decimal:
    """Return the JP that somebody in a group will have when he or she is always there."""
    form = rules.form(plan.bentuk)
    if form is None:
        return plan.jp or ZERO
    sat = tuple(Sat(day, jp) for day, jp in plan.sessions)
    done = done_of(form, Presences(held=sat, attended=sat), None)
    return convert(form, done, abroad=plan.abroad).jp or (plan.jp or ZERO)


def evidence_of(rows: Sequence[CreditRow]) -> Evidence:
    """Return what credited training proves."""

    def last(kinds: frozenset[int]) -> str:
        return next((row.nama for row in reversed(rows) if row.jenis in kinds), "")

    technical = [row for row in rows if row.jenis in _TECHNICAL]
    enough = sum((row.jp for row in technical), ZERO) >= _TECHNICAL_JP
    return Evidence(
        struktural=last(_STRUCTURAL),
        fungsional=last(_FUNCTIONAL),
        teknis_20_jp="; ".join(row.nama for row in technical) if enough else "",
        seminar=last(_SEMINAR),
    )


def _sums(rows: Iterable[CreditRow]) -> dict[str, Decimal]:
    found: dict[str, Decimal] = defaultdict(Decimal)
    for row in rows:
        found[row.person_id] += row.jp
    return dict(found)


def _whole(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)


def _status(person: PersonFacts) -> EmployeeStatus | None:
    return EmployeeStatus(person.status) if person.status else None


def _group_of(person: PersonFacts, by: str) -> str:
    sex: Mapping[str | None, str] = {"L": "Laki-laki", "P": "Perempuan"}
    return {
        "unit": person.unit,
        "jabatan": person.jenis_jabatan,
        "golongan": person.golongan.partition("/")[0],
        "kelamin": sex.get(person.kelamin, ""),
    }[by]


def _attainment(name: str, rows: Sequence[FairnessRow], least: Decimal) -> Attainment:
    values = [row.jp for row in rows]
    return Attainment(
        nama=name,
        people=len(rows),
        met=sum(value >= least for value in values),
        none=sum(value == 0 for value in values),
        total=sum(values, ZERO),
        median=median(values),
        top_share=top_share(values),
    )


def _explained(
    rule: Rule, rows: Sequence[CreditRow], duty: Duty, span: tuple[date, date]
) -> Explained:
    total = sum((row.jp for row in rows), ZERO)
    steps = [Step(f"{long_date(row.day)} {row.nama}", f"{jp_text(row.jp)} JP") for row in rows]
    steps.append(Step("jumlah JP diakui", f"{jp_text(total)} JP"))
    words = "paling sedikit" if duty.least is not None else "paling banyak"
    steps.append(Step(f"kewajiban: {words}", f"{jp_text(duty.bar)} JP"))
    steps.append(Step("keadaan", duty.state(total).value))
    days = f"{long_date(span[0])} s.d. {long_date(span[1])}"
    return Explained(
        result={"jp": total, "keadaan": duty.state(total).value},
        given=(Given("Masa", days),),
        steps=tuple(steps),
        rules=(rule,),
    )
