"""Cells typed or pasted into the list of people: what would change, then one transaction."""

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.field_pairs import with_ids
from sdm_desktop.domain.paste import PastePlan, PasteRequest, shape_problem
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.employee_desk import TOPICS, EmployeeDesk
from sdm_desktop.services.employee_facts import RuleSource
from sdm_desktop.services.employee_units import with_unit
from sdm_desktop.services.paste_rows import RowReader, UnitFinder
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import stored_values
from sdm_desktop.storage.write import Writer


class PeoplePaste:
    """Plans and writes pastes; only an admin writes."""

    def __init__(self, database: Database, session: Session, rules: RuleSource) -> None:
        self._desk = EmployeeDesk(database, session, rules)

    def plan(self, request: PasteRequest) -> PastePlan:
        """Return what would change, cell by cell, with every refusal and its reason."""
        self._desk.session.require(Role.ADMIN)
        if problem := shape_problem(request):
            return PastePlan(problem=problem)
        with self._desk.database.read():
            found = {person.id: person for person in self._desk.people.many(request.people)}
            units, own = UnitFinder(self._desk.units.all()), self._desk.shown_fields()
            work = RowReader(self._desk.checker(), request, units, own)
            for person_id, row in zip(request.people, request.block, strict=False):
                if person_id in found:
                    work.take_row(found[person_id], row)
        return PastePlan(tuple(work.cells), work.same, work.skipped, drafts=work.drafts)

    def write(self, plan: PastePlan) -> Change:
        """Write what a plan would change, with one undo; all or nobody.

        `StaleRecordError` when somebody changed one of the records meanwhile.
        """
        desk = self._desk
        desk.session.require(Role.ADMIN)
        if not plan.drafts:
            return Change(TOPICS, "Tempel sel", count=0)
        with desk.database.write(desk.session.actor()) as writer:
            changes, records = [], []
            for old, new in plan.drafts.values():
                complete = self._complete(writer, old, new)
                before, after = stored_values(old), stored_values(complete)
                pairs = {n: (before[n], after[n]) for n in after if before[n] != after[n]}
                if pairs:
                    changes.append((old.id, old.rev, pairs))
                    records.append((old, complete))
            desk.people.change_many(writer, changes)
            desk.histories.changed(writer, records)
            ids = [change[0] for change in changes]
            desk.people.reindex(ids)
            writer.audit(*_told(plan), count=len(ids))
            number = writer.audit_number
        cells = len(plan.changed)
        return desk.done(number, ids, f"Ubah {cells} sel" if cells > 1 else _label(plan))

    def _complete(self, writer: Writer, old: Employee, new: Employee) -> Employee:
        named = with_unit(self._desk.units, writer, new, old)
        return with_ids(named, old, self._desk.standings())


def _told(plan: PastePlan) -> tuple[str, str, str, str]:
    changed = plan.changed
    if len(changed) == 1:
        cell = changed[0]
        detail = f"{cell.nama}: {cell.old} → {cell.new}"
        return f"{cell.label} diubah", "pegawai", cell.person_id, detail
    labels = list(dict.fromkeys(cell.label for cell in changed))
    more = f" dan {len(labels) - 4} kolom lain" if len(labels) > 4 else ""
    detail = f"{len(changed)} sel pada {len(plan.drafts)} orang: {', '.join(labels[:4])}{more}"
    return "tempel_sel", "pegawai", "", detail


def _label(plan: PastePlan) -> str:
    cell = plan.changed[0]
    return f"Ubah {cell.label.lower()} {cell.nama}"
