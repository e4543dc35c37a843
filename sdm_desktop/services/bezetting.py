"""Bezetting of the office, and the needs that are typed for it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.bezetting import (
    NO_POST,
    BezettingBook,
    BezettingLine,
    BezettingTotal,
    PeopleGroup,
    total_of,
)
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.office import Office
from sdm_desktop.domain.org_chart import ChartUnit
from sdm_desktop.domain.posts import (
    CLASSES,
    Formasi,
    Jabatan,
    PostType,
    check_need,
    clean_post,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.posts import PostRepository
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.UNITS})


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitBezetting:
    """One unit of the office with its posts; `jumlah` counts the active people of all below too."""

    unit: Unit
    baris: tuple[BezettingLine, ...]
    total: BezettingTotal
    jumlah: int = 0
    kepala: str = ""
    kepala_jabatan: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeBezetting:
    """Every unit, each after the one above it; people without a unit come last."""

    units: tuple[UnitBezetting, ...]
    tanpa_unit: tuple[BezettingLine, ...] = ()

    @property
    def lines(self) -> list[BezettingLine]:
        """Return the lines of all units, in their order."""
        found = [line for one in self.units for line in one.baris]
        return [*found, *self.tanpa_unit]

    @property
    def total(self) -> BezettingTotal:
        """Return the sums of the office."""
        return total_of(self.lines)

    def of(self, unit_id: str) -> UnitBezetting | None:
        """Return one unit."""
        return next((one for one in self.units if one.unit.id == unit_id), None)


class BezettingService:
    """Counts people against needs; only an admin types needs."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._posts = PostRepository(database)
        self._units = UnitRepository(database)
        self._people = PeopleRepository(database)

    def office(self, unit_id: str | None = None) -> OfficeBezetting:
        """Return the whole office, or one unit with all below it; one query for all people."""
        today = self._session.today()
        with self._database.read():
            rules = self._rules.book()
            book = BezettingBook(
                self._posts.all(),
                self._posts.needs(),
                rules.on(RuleCode.KEDUDUKAN_HUKUM, today),
                rules.on(RuleCode.JABATAN_KOTA, today),
            )
            units = self._units.all()
            groups = self._posts.groups()
            heads = self._people.identities({u.kepala_id for u in units if u.kepala_id})
        sums = _sums_below(units, book, groups)
        by_unit: dict[str, list[BezettingLine]] = {}
        for line in book.lines(groups):
            by_unit.setdefault(line.unit_id, []).append(line)
        wanted = _wanted(units, unit_id)
        chosen = tuple(
            UnitBezetting(
                unit=unit,
                baris=tuple(by_unit.get(unit.id, ())),
                total=total_of(by_unit.get(unit.id, ())),
                jumlah=sums.get(unit.id, 0),
                kepala=heads[unit.kepala_id].nama if unit.kepala_id in heads else "",
                kepala_jabatan=heads[unit.kepala_id].jabatan if unit.kepala_id in heads else "",
            )
            for unit in units
            if unit.id in wanted
        )
        rest = () if unit_id else tuple(by_unit.get("", ()))
        return OfficeBezetting(units=chosen, tanpa_unit=rest)

    def chart(self, unit_id: str | None = None) -> list[ChartUnit]:
        """Return the units of an organisation chart with heads and counts."""
        return chart_units(self.office(unit_id))

    def set_need(self, line: BezettingLine, need: int | None, note: str | None = None) -> Change:
        """Store how many people a unit needs in a post (None: not known), and a note."""
        self._session.require(Role.ADMIN)
        errors = check_need(need)
        if note is not None and len(note) > 500:
            errors.append(FieldError("keterangan", "Keterangan paling panjang 500 huruf.", "LEBIH"))
        if errors:
            raise ValidationError(errors)
        with self._database.write(self._session.actor()) as writer:
            post_id = self._post_id(writer, line)
            old = self._posts.need(line.unit_id, post_id)
            kept = old.keterangan if old else ""
            new = replace(
                old or Formasi(unit_id=line.unit_id, jabatan_id=post_id),
                kebutuhan=need,
                keterangan=kept if note is None else " ".join(note.split()),
            )
            if new == (old or Formasi(unit_id=line.unit_id, jabatan_id=post_id)):
                return Change(_TOPICS, f"Kebutuhan {line.jabatan}", count=0)
            self._posts.save_needs(writer, [new])
            words = "dikosongkan" if need is None else str(need)
            detail = f"{line.jabatan}, {self._unit_name(line.unit_id)}: {words}"
            writer.audit("Kebutuhan pegawai diubah", "formasi", new.id, detail)
            number = writer.audit_number
        return self._change(number, f"Kebutuhan {line.jabatan}: {words}")

    def set_class(self, line: BezettingLine, kelas: int | None) -> Change:
        """Store the class of a post (for every unit that has it)."""
        self._session.require(Role.ADMIN)
        if kelas is not None and kelas not in CLASSES:
            raise ValidationError([FieldError("kelas", "Kelas jabatan 1 sampai 17.", "KELAS")])
        with self._database.write(self._session.actor()) as writer:
            post_id = self._post_id(writer, line)
            post = self._posts.get(post_id)
            if post is None or post.kelas == kelas:
                return Change(_TOPICS, f"Kelas {line.jabatan}", count=0)
            self._posts.change(writer, replace(post, kelas=kelas))
            words = "dikosongkan" if kelas is None else str(kelas)
            writer.audit("Kelas jabatan diubah", "jabatan", post_id, f"{post.nama}: {words}")
            number = writer.audit_number
        return self._change(number, f"Kelas {line.jabatan}: {words}")

    def add_post(self, unit_id: str, post_id: str, need: int) -> Change:
        """Give a unit a post that nobody holds yet, with the number of people needed."""
        with self._database.read():
            post = self._posts.get(post_id)
        if post is None:
            raise DomainError("Jabatan tidak ditemukan; mungkin sudah dihapus.", "JABATAN")
        line = BezettingLine(
            unit_id=unit_id, jabatan=post.nama, jabatan_id=post.id, jenis=post.jenis
        )
        return self.set_need(line, need)

    def _post_id(self, writer: Writer, line: BezettingLine) -> str:
        """Return the post of a line; one that only records of people name enters the tables."""
        if line.jabatan_id:
            return line.jabatan_id
        if not line.unit_id or line.jabatan == NO_POST:
            raise DomainError("Isi dahulu unit dan jabatan pegawainya.", "JABATAN")
        if line.jenis is None:
            text = f"Jenis jabatan {line.jabatan} belum jelas. Tambahkan pada Referensi jabatan."
            raise DomainError(text, "JENIS")
        owner = line.unit_id if line.jenis is PostType.STRUKTURAL else None
        post = Jabatan(
            jenis=line.jenis,
            nama=line.jabatan,
            unit_id=owner,
            eselon=line.eselon,
            jenjang=line.jenjang,
            kelas=line.kelas,
        )
        found = self._posts.find(line.jabatan, owner)
        return found.id if found else self._posts.add(writer, clean_post(post))

    def _unit_name(self, unit_id: str) -> str:
        unit = self._units.get(unit_id)
        if unit is None:
            raise DomainError("Unit tidak ditemukan; mungkin sudah ditutup.", "UNIT")
        return unit.nama

    def _change(self, number: int, label: str) -> Change:
        return revertible(self._database, self._session, (number, _TOPICS, label, 1))


def government(office: Office) -> str:
    """Return what stands above the tops of the tree: the government of the city."""
    return f"Pemerintah {office.kota}" if office.kota else office.nama


def office_box(units: Sequence[ChartUnit], name: str) -> ChartUnit | None:
    """Return the box that several tops hang below; None when there is only one top."""
    known = {unit.id for unit in units}
    tops = [unit for unit in units if unit.induk_id is None or unit.induk_id not in known]
    if len(tops) < 2:
        return None
    return ChartUnit(id="", nama=name, jumlah=sum(unit.jumlah for unit in tops))


def chart_units(office: OfficeBezetting) -> list[ChartUnit]:
    """Return what an organisation chart shows of some units."""
    return [
        ChartUnit(
            id=one.unit.id,
            induk_id=one.unit.induk_id,
            nama=one.unit.nama,
            kepala=one.kepala,
            jabatan=one.kepala_jabatan,
            jumlah=one.jumlah,
        )
        for one in office.units
    ]


def _wanted(units: Sequence[Unit], unit_id: str | None) -> set[str]:
    if unit_id is None:
        return {unit.id for unit in units}
    found = {unit_id}
    for unit in units:  # parents stand before their units
        if unit.induk_id in found:
            found.add(unit.id)
    return found


def _sums_below(
    units: Sequence[Unit], book: BezettingBook, groups: Sequence[PeopleGroup]
) -> Mapping[str, int]:
    """Return the active people of each unit with all units below it."""
    sums: dict[str, int] = {}
    for group in groups:
        if book.counts(group) and group.unit_id:
            sums[group.unit_id] = sums.get(group.unit_id, 0) + group.jumlah
    for unit in reversed(units):
        if unit.induk_id:
            sums[unit.induk_id] = sums.get(unit.induk_id, 0) + sums.get(unit.id, 0)
    return sums
