"""What all use cases on SKP share: the file, the user, who may do what with whose plan."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.errors import DomainError, NotAllowedError
from sdm_desktop.domain.evaluation import Identity
from sdm_desktop.domain.office_tree import Evaluators
from sdm_desktop.domain.position import find_eselon
from sdm_desktop.domain.skp import FormKind, Skp, SkpParties, SkpStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage import settings
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.employees import EmployeeRepository
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.skp import SkpRepository
from sdm_desktop.storage.skp_lists import SkpLists
from sdm_desktop.storage.skp_work import SkpWorkRepository

TOPICS = frozenset({Topic.SKP})
READERS = (Role.PIMPINAN, Role.AUDITOR, Role.PENILAI)
_NOBODY = Identity()


class SkpDesk:
    """One open office as the SKP use cases see it."""

    def __init__(self, database: Database, session: Session) -> None:
        self.database = database
        self.session = session
        self.store = SkpRepository(database)
        self.lists = SkpLists(database)
        self.work = SkpWorkRepository(database)
        self.people = PeopleRepository(database)
        self.employees = EmployeeRepository(database)

    def load(self, skp_id: str) -> Skp:
        """Return an SKP, or raise `DomainError`."""
        found = self.store.get(skp_id)
        if found is None:
            raise DomainError("SKP tidak ditemukan; mungkin sudah diurungkan.", "SKP")
        return found

    def load_readable(self, skp_id: str) -> Skp:
        """Return an SKP that this user may read, or raise `NotAllowedError`."""
        self.session.require_reading(*READERS)
        skp = self.load(skp_id)
        if not self.may_read(skp):
            raise NotAllowedError("Penilai hanya melihat SKP sendiri dan SKP pegawai binaannya.")
        return skp

    def load_open(self, skp_id: str) -> Skp:
        """Return an SKP whose content this user may change now, or raise `DomainError`."""
        skp = self.load(skp_id)
        self.check_writer(skp)
        if not skp.status.is_open:
            raise DomainError(_CLOSED[skp.status], "STATUS")
        return skp

    def may_read(self, skp: Skp) -> bool:
        """Return whether the user may see it: a penilai the own people's and the own one."""
        user = self.session.user
        return user.peran is not Role.PENILAI or self._is_own(skp)

    def may_write(self, skp: Skp) -> bool:
        """Return whether the user may change an open plan: staff, the penilai, the person."""
        user = self.session.user
        if not self.session.may(Role.PENILAI):
            return False
        return user.peran is Role.ADMIN or self._is_own(skp)

    def may_decide(self, skp: Skp) -> bool:
        """Return whether the user may approve or return it: staff or the penilai, never oneself."""
        own = self.session.user.pegawai_id
        if not self.session.may(Role.PENILAI) or (own and own == skp.pegawai_id):
            return False
        return self.session.user.peran is Role.ADMIN or own == skp.pejabat_penilai_id

    def check_writer(self, skp: Skp) -> None:
        """Raise `NotAllowedError` unless the user may change this plan."""
        self.session.require(Role.PENILAI)
        if not self.may_write(skp):
            raise NotAllowedError("Hanya pegawai ini dan pejabat penilainya yang mengisi SKP ini.")

    def check_decider(self, skp: Skp) -> None:
        """Raise `NotAllowedError` unless the user may decide on this plan."""
        self.session.require(Role.PENILAI)
        if self.session.user.pegawai_id and self.session.user.pegawai_id == skp.pegawai_id:
            raise NotAllowedError("Anda tidak dapat menyetujui atau menilai SKP Anda sendiri.")
        if not self.may_decide(skp):
            raise NotAllowedError("Hanya pejabat penilai pegawai ini yang memutuskan SKP ini.")

    def others(self, skp: Skp) -> list[Skp]:
        """Return the other SKP of the same person and year."""
        found = self.store.of_people([skp.pegawai_id], skp.tahun)
        return [other for other in found if other.id != skp.id]

    def parties(self, skp: Skp) -> SkpParties:
        """Return the people as frozen on approval, else as they are today."""
        return skp.beku or self.parties_today([skp])[skp.id]

    def parties_today(self, plans: Sequence[Skp]) -> dict[str, SkpParties]:
        """Return by SKP the people as they are today; the post is that of the plan."""
        wanted = {
            person
            for skp in plans
            for person in (skp.pegawai_id, skp.pejabat_penilai_id, skp.atasan_penilai_id)
            if person
        }
        known = self.people.identities(wanted)
        tree = self.people.tree()
        government = settings.read_office(self.database).pemerintah
        found = {}
        for skp in plans:
            unit = tree.get(skp.unit_id)
            own = known.get(skp.pegawai_id, _NOBODY)
            own = replace(own, jabatan=skp.jabatan or own.jabatan)
            found[skp.id] = SkpParties(
                pegawai=replace(own, unit=unit.nama if unit else own.unit),
                penilai=known.get(skp.pejabat_penilai_id or "", _NOBODY),
                atasan=known.get(skp.atasan_penilai_id or "", _NOBODY),
                instansi=government,
            )
        return found

    def drafts(self, person_ids: Iterable[str], year: int) -> list[Skp]:
        """Return new heads for people over a whole year, by their post and penilai of today."""
        evaluators = self.people.evaluators()
        return [self._draft(p, year, evaluators) for p in self.employees.many(list(person_ids))]

    def name(self, skp: Skp) -> str:
        """Return the name of the person."""
        return self.people.name(skp.pegawai_id)

    def done(self, audit_number: int, label: str, count: int = 1) -> Change:
        """Return the change of a finished transaction; its undo takes all of it back."""
        return revertible(self.database, self.session, (audit_number, TOPICS, label, count))

    def _draft(self, person: Employee, year: int, evaluators: Evaluators) -> Skp:
        evaluator, superior = evaluators.of(person.id)
        begin = date(year, 1, 1)
        started = person.tmt_cpns
        if started and started.year == year:
            begin = started
        return Skp(
            pegawai_id=person.id,
            tahun=year,
            periode_mulai=begin,
            periode_selesai=date(year, 12, 31),
            jenis_form=form_of(person.eselon),
            jabatan=person.jabatan_nama,
            unit_id=evaluators.unit_of(person.id),
            pejabat_penilai_id=evaluator,
            atasan_penilai_id=superior,
        )

    def _is_own(self, skp: Skp) -> bool:
        own = self.session.user.pegawai_id
        return own is not None and own in (skp.pejabat_penilai_id, skp.pegawai_id)


def form_of(eselon: str) -> FormKind:
    """Return the form of a post by its eselon: I and II are JPT."""
    return FormKind.JPT if find_eselon(eselon).partition(".")[0] in ("I", "II") else FormKind.JA_JF


_CLOSED = {
    SkpStatus.DIAJUKAN: "SKP sedang diajukan. Tarik kembali dahulu untuk mengubahnya.",
    SkpStatus.DISETUJUI: (
        "SKP sudah disetujui dan tidak dapat diubah. Gunakan Perubahan SKP untuk membuat yang"
        " baru mulai suatu tanggal."
    ),
    SkpStatus.DITUTUP: "SKP sudah ditutup dan hanya dapat dibaca.",
}
