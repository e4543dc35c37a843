"""Stores the invented people and evaluations of a demo office."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from sdm_desktop.domain.demo_evaluations import EvaluationDrawer
from sdm_desktop.domain.demo_people import DemoPerson, demo_id
from sdm_desktop.domain.demo_records import DemoEvaluation
from sdm_desktop.domain.demo_units import SECRETARIAT, SHOWCASE_UNIT, UnitPlan
from sdm_desktop.domain.evaluation import (
    Evaluation,
    EvaluationState,
    EvaluationStatus,
    FrozenParties,
    Identity,
    OrganisationPredikat,
    Period,
    Target,
)
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.office_tree import Evaluators
from sdm_desktop.services.assignments import evaluation_id
from sdm_desktop.services.evaluation_bulk import EvaluationBulk
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.services.rules import RulesService
from sdm_desktop.storage.employees import TABLE as PEOPLE
from sdm_desktop.storage.employees import EmployeeRepository, stored_values
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.units import UnitBook, UnitRepository
from sdm_desktop.storage.write import Writer

_BASIS = {
    OrganisationPredikat.ISTIMEWA: "Rencana aksi melampaui target yang disepakati.",
    OrganisationPredikat.BAIK: "Rencana aksi tercapai sesuai target yang disepakati.",
    OrganisationPredikat.BUTUH_PERBAIKAN: "Sebagian rencana aksi belum mencapai target.",
}
_OUTSIDE = "Dinilai oleh pejabat di luar kantor ini."
_NOBODY = Identity()


@dataclass(slots=True)
class DemoWriter:
    """Writes into a fresh office, step by step, through the bulk entry points."""

    opened: OpenOffice
    seed: int
    today: date
    desk: EvaluationDesk = field(init=False)
    units: dict[str, str] = field(default_factory=dict)
    identities: dict[str, Identity] = field(default_factory=dict)
    ready: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        database, session = self.opened.database, self.opened.session
        self.desk = EvaluationDesk(database, session, RulesService(database, session))

    def write_people(self, plans: Sequence[UnitPlan], people: Sequence[DemoPerson]) -> None:
        """Store units, people, heads and the assignments of the heads of agencies."""
        database = self.opened.database
        with database.write(self.opened.session.actor()) as writer:
            book = UnitBook(UnitRepository(database), writer)
            for plan in plans:
                self.units[plan.key] = book.ensure_path(plan.key.split(" / "))
            rows = [stored_values(p.employee) | {"unit_id": self.units[p.unit]} for p in people]
            full = [(p.employee.id, *row.values()) for p, row in zip(people, rows, strict=True)]
            writer.insert_many(PEOPLE, ("id", *rows[0]), full)
            heads = {p.unit: p.employee.id for p in people if p.is_head}
            changes = [
                (self.units[key], 1, {"kepala_id": (None, person)}) for key, person in heads.items()
            ]
            writer.update_many("unor", changes)
            self._assign(writer, heads)
            EmployeeRepository(database).reindex()
            writer.audit("data_contoh", "pegawai", detail="Data rekaan", count=len(people))
        self.identities = {p.employee.id: _identity(p) for p in people}

    def _assign(self, writer: Writer, heads: Mapping[str, str]) -> None:
        """Let the city secretary evaluate the heads of the other agencies."""
        secretary = heads.get(SECRETARIAT)
        agencies = [person for key, person in heads.items() if " / " not in key]
        below = [person for person in agencies if person != secretary]
        if secretary and below:
            self.desk.people.assign(writer, below, (secretary, None))

    def write_periods(self, periods: Sequence[Period]) -> None:
        """Store the calendar."""
        with self.opened.database.write(self.opened.session.actor()) as writer:
            self.desk.periods.add(writer, periods)
            writer.audit("buka_periode", "periode", count=len(periods))

    def write_evaluations(
        self, drawer: EvaluationDrawer, period: Period, number: int, *, is_open: bool
    ) -> tuple[int, int]:
        """Store one ended period and return (evaluations, targets).

        In the period still in work the staff of the showcase unit stay drafts; `ready` then names
        those that their penilai makes final.
        """
        results = drawer.organisation()
        bulk = EvaluationBulk(self.desk)
        with self.opened.database.write(self.opened.session.actor()) as writer:
            self._write_results(writer, period, results)
            evaluators = self.desk.people.evaluators()
            evaluations: list[Evaluation] = []
            targets: list[Target] = []
            for drawn in drawer.period(period, number, results, open_=is_open):
                is_ready = is_open and _is_left_to_the_penilai(drawn)
                if is_ready:
                    drawn.state = EvaluationState.SIAP
                evaluation = self._evaluation(drawn, period, evaluators, results)
                self.ready += [evaluation.id] if is_ready else []
                evaluations.append(evaluation)
                if evaluation.status is not EvaluationStatus.TIDAK_DINILAI:
                    targets += self._targets(drawn, evaluation.id)
            bulk.apply(evaluations, writer)
            bulk.add_targets(targets, writer)
            count = len(evaluations)
            writer.audit("data_contoh", "evaluasi", period.id, period.nama, count)
        return count, len(targets)

    def _write_results(
        self, writer: Writer, period: Period, results: Mapping[str, OrganisationPredikat]
    ) -> None:
        rows = []
        for key, result in results.items():
            unit = self.units[key]
            row_id = natural_id("capaian_organisasi", unit, period.id)
            rows.append((row_id, unit, period.id, result.value, _BASIS[result]))
        columns = ("id", "unit_id", "periode_id", "predikat", "dasar")
        writer.insert_many("capaian_organisasi", columns, rows)

    def _evaluation(
        self,
        drawn: DemoEvaluation,
        period: Period,
        evaluators: Evaluators,
        results: Mapping[str, OrganisationPredikat],
    ) -> Evaluation:
        person = drawn.person.employee.id
        evaluator, superior = evaluators.of(person)
        reason = drawn.reason_not_rated or ("" if evaluator else _OUTSIDE)
        is_final = drawn.state is EvaluationState.FINAL and not reason
        completed = self._completed(drawn, period) if not reason else None
        finished = self._moment(period, drawn.days_after)
        return Evaluation(
            id=evaluation_id(person, period.id),
            pegawai_id=person,
            periode_id=period.id,
            unit_id=self.units[drawn.person.unit],
            penilai_id=evaluator,
            atasan_id=superior,
            hasil=completed.hasil if completed else None,
            nilai=completed.nilai if completed else (None,) * 7,
            perilaku=completed.perilaku if completed else None,
            saran_perilaku=completed.saran_perilaku if completed else None,
            predikat=completed.predikat if completed else None,
            alasan_perilaku=drawn.alasan if completed else "",
            catatan=drawn.catatan if completed else "",
            status=_status(reason, is_final=is_final),
            alasan_tidak_dinilai=reason,
            tanggal=finished.date() if is_final else None,
            final_pada=finished if is_final else None,
            final_oleh=self.identities[evaluator or person].nama if is_final else "",
            beku=self._parties((person, evaluator, superior), drawn, results) if is_final else None,
            aturan=completed.aturan if completed else "",
        )

    def _completed(self, drawn: DemoEvaluation, period: Period) -> Evaluation:
        """Return the ratings with what follows from them by the rules of the period."""
        raw = Evaluation(
            pegawai_id="",
            periode_id=period.id,
            hasil=drawn.hasil,
            nilai=drawn.nilai,
            perilaku=drawn.perilaku,
        )
        if drawn.hasil is None and not any(drawn.nilai):
            return raw
        return self.desk.rules_of(period.id).complete(raw, None)

    def _parties(
        self,
        ids: tuple[str, str | None, str | None],
        drawn: DemoEvaluation,
        results: Mapping[str, OrganisationPredikat],
    ) -> FrozenParties:
        found = [self.identities.get(person or "", _NOBODY) for person in ids]
        unit = drawn.person.unit
        return FrozenParties(
            pegawai=found[0],
            penilai=found[1],
            atasan=found[2],
            capaian_organisasi=results[unit].value,
            unit_jalur=unit,
        )

    def _moment(self, period: Period, days: int) -> datetime:
        day = min(period.selesai + timedelta(days=days), self.today - timedelta(days=4))
        return datetime.combine(day, time(2 + days % 6, days * 7 % 60), UTC)

    def _targets(self, drawn: DemoEvaluation, evaluation: str) -> Iterator[Target]:
        for number, target in enumerate(drawn.targets):
            yield Target(
                id=demo_id(self.seed, "target", evaluation, str(number)),
                evaluasi_id=evaluation,
                indikator=target.template.indicator,
                satuan=target.template.unit,
                target=target.target,
                realisasi=target.realised,
                is_maks=target.template.is_maks,
                penyebab=target.cause,
                tindak_lanjut=target.follow_up,
                tenggat=target.due,
                status=target.status,
            )


def _identity(person: DemoPerson) -> Identity:
    employee = person.employee
    return Identity(
        nama=full_name(employee.gelar_depan, employee.nama, employee.gelar_belakang),
        nip=employee.nip,
        pangkat=pangkat_golongan(employee.gol_akhir),
        jabatan=employee.jabatan_nama,
        unit=person.unit.rpartition(" / ")[2],
    )


def _is_left_to_the_penilai(drawn: DemoEvaluation) -> bool:
    is_staff = drawn.person.unit == SHOWCASE_UNIT and not drawn.person.is_head
    return is_staff and drawn.state is EvaluationState.FINAL


def _status(reason: str, *, is_final: bool) -> EvaluationStatus:
    if reason:
        return EvaluationStatus.TIDAK_DINILAI
    return EvaluationStatus.FINAL if is_final else EvaluationStatus.DRAF
