"""Import of the SIASN reference sheets: units with their parents, and the tables of posts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.people import fold
from sdm_desktop.domain.position import find_eselon, find_jenjang
from sdm_desktop.domain.posts import Jabatan, PostType, check_post, clean_post
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.unit import Unit
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.exchange.reader import read_heads, read_workbook
from sdm_desktop.exchange.reference_rows import ReferenceKind, ReferenceRow, read_reference
from sdm_desktop.runtime.paths import default_backup_dir
from sdm_desktop.services.backup import BackupService
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reference_units import PlannedUnit, UnitPlanner, write_units
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.posts import PostRepository
from sdm_desktop.storage.search_index import SearchIndex
from sdm_desktop.storage.unit_changes import refuse_orphans
from sdm_desktop.storage.units import UnitRepository
from sdm_desktop.storage.write import Writer

REFERENCE_AUDIT_ACTION = "impor_acuan"
_TOPICS = frozenset({Topic.UNITS, Topic.EMPLOYEES})
_ORDER = tuple(ReferenceKind)


@dataclass(frozen=True, slots=True)
class ReferenceRefusal:
    """A row that is not taken in, and why."""

    sheet: str
    row: int
    reason: str


@dataclass(slots=True)
class ReferencePlan:
    """What an import would do: read = new + changed + same + refused."""

    path: Path
    sheets: list[ReferenceKind] = field(default_factory=list)
    read: int = 0
    same: int = 0
    units: list[PlannedUnit] = field(default_factory=list)
    posts: list[Jabatan] = field(default_factory=list)
    post_rows: list[int] = field(default_factory=list)
    refused: list[ReferenceRefusal] = field(default_factory=list)

    @property
    def new(self) -> int:
        """Return how many units and posts are added."""
        return sum(unit.is_new for unit in self.units) + sum(not post.id for post in self.posts)

    @property
    def changed(self) -> int:
        """Return how many units and posts change."""
        return len(self.units) + len(self.posts) - self.new


class ReferenceImport:
    """Plans and writes; only an admin may."""

    def __init__(
        self, database: Database, session: Session, rules: RulesService, backup: BackupService
    ) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._backup = backup
        self._posts = PostRepository(database)
        self._units = UnitRepository(database)

    def plan(self, path: Path, task: Progress = NO_PROGRESS) -> ReferencePlan:
        """Return what every reference sheet of a file would change; nothing is written."""
        self._session.require_reading(Role.ADMIN)
        plan = ReferencePlan(path)
        names = list(read_heads(path, task)) or [""]
        found: dict[ReferenceKind, tuple[ReferenceRow, ...]] = {}
        for name in names:
            sheet = read_reference(read_workbook(path, name, task).data)
            if sheet is not None:
                found.setdefault(sheet.kind, sheet.rows)
        if not found:
            raise DomainError(
                "Tidak ada lembar acuan. Judul kolom yang dikenal: ID, NAMA_UNOR, ID_ATASAN; "
                "ID, Nama_unor, Nama_jabatan, Eselon_id; ID, Nama, BUP, JENJANG; ID, Nama. "
                "Untuk judul lain pakai Impor, pilih acuannya, lalu tentukan kolomnya.",
                "NO_HEADER",
            )
        with self._database.read():
            for kind in _ORDER:
                if kind in found:
                    plan.sheets.append(kind)
                    plan.read += len(found[kind])
                    self._plan_sheet(plan, kind, found[kind])
        return plan

    def apply(self, plan: ReferencePlan, task: Progress = NO_PROGRESS) -> Change:
        """Write a plan after a backup, in one transaction that can be undone as a whole."""
        self._session.require(Role.ADMIN)
        label = f"Impor acuan {plan.path.name}"
        count = len(plan.units) + len(plan.posts)
        if not count:
            return Change(_TOPICS, label, count=0)
        self._back_up(task)
        with self._database.write(self._session.actor()) as writer:
            touched = self.write(writer, plan)
            detail = f"{plan.path.name}: {plan.new} baru, {plan.changed} berubah"
            writer.audit(REFERENCE_AUDIT_ACTION, "jabatan", detail=detail, count=count)
            number = writer.audit_number

        follow = partial(self.follow, touched)
        done = (number, _TOPICS, label, count)
        return revertible(self._database, self._session, done, follow)

    def plan_rows(
        self, path: Path, kind: ReferenceKind, rows: Sequence[ReferenceRow]
    ) -> ReferencePlan:
        """Return what rows of one sheet would change; call inside `Database.read`."""
        plan = ReferencePlan(path, [kind], len(rows))
        self._plan_sheet(plan, kind, rows)
        return plan

    def write(self, writer: Writer, plan: ReferencePlan) -> list[str]:
        """Write units and posts; return the people whose records were touched."""
        touched = write_units(self._database, writer, plan.units)
        for post in plan.posts:
            if post.id:
                self._posts.change(writer, post)
            else:
                self._posts.add(writer, post)
        SearchIndex(self._database).update(touched)
        return touched

    def follow(self, touched: Sequence[str], _writer: Writer) -> None:
        """Bring what hangs on units in step after an undo."""
        refuse_orphans(self._database)
        SearchIndex(self._database).update(touched)

    def _back_up(self, task: Progress) -> None:
        stamp = self._session.local(self._session.now())
        name = f"sebelum-impor-{self._database.path.stem}-{stamp:%Y%m%d-%H%M%S}.sdmb"
        self._backup.back_up(default_backup_dir() / name, task)

    def _plan_sheet(
        self, plan: ReferencePlan, kind: ReferenceKind, rows: Sequence[ReferenceRow]
    ) -> None:
        if kind is ReferenceKind.HIERARKI:
            planner = UnitPlanner(self._units.all())
            planner.plan([(row.number, row.text("id"), row.text("nama"), row.text("induk"))
                          for row in rows])  # fmt: skip
            plan.units = planner.planned
            plan.same += planner.same
            plan.refused += [
                ReferenceRefusal(kind.value, number, reason) for number, reason in planner.refused
            ]
            return
        self._plan_posts(plan, kind, rows)

    def _plan_posts(
        self, plan: ReferencePlan, kind: ReferenceKind, rows: Sequence[ReferenceRow]
    ) -> None:
        stored = self._posts.all()
        by_id = {post.siasn_id: post for post in stored if post.siasn_id}
        by_name = {(fold(post.nama), post.unit_id): post for post in stored}
        reader = _PostReader(self._units.all(), self._jenjang_codes())
        seen: set[tuple[str, str | None]] = set()
        for row in rows:
            post, reason = reader.read(kind, row)
            key = (fold(post.nama), post.unit_id)
            if not reason and key in seen:
                reason = f"{post.nama} sudah ada pada baris lain dari lembar ini."
            if reason:
                plan.refused.append(ReferenceRefusal(kind.value, row.number, reason))
                continue
            seen.add(key)
            old = by_id.get(post.siasn_id) or by_name.get(key)
            new = _merged(old, post) if old else post
            if new == old:
                plan.same += 1
            else:
                plan.posts.append(new)
                plan.post_rows.append(row.number)

    def _jenjang_codes(self) -> dict[str, str]:
        rule = self._rules.book().on(RuleCode.JENJANG, self._session.today())
        return {entry["kode"]: entry["jenjang"] for entry in rule.isi["jenjang"]}


class _PostReader:
    """Turns rows into posts, or says why not."""

    def __init__(self, units: Sequence[Unit], codes: Mapping[str, str]) -> None:
        self._codes = codes
        self._units: dict[str, list[Unit]] = {}
        for unit in units:
            self._units.setdefault(fold(unit.nama), []).append(unit)

    def read(self, kind: ReferenceKind, row: ReferenceRow) -> tuple[Jabatan, str]:
        """Return the post of a row and why it is refused, empty when it is not."""
        types = {
            ReferenceKind.STRUKTURAL: PostType.STRUKTURAL,
            ReferenceKind.FUNGSIONAL: PostType.FUNGSIONAL,
        }
        post = Jabatan(
            jenis=types.get(kind, PostType.PELAKSANA),
            nama=row.text("nama"),
            siasn_id=row.text("id"),
        )
        reason = ""
        if kind is ReferenceKind.STRUKTURAL:
            post, reason = self._structural(post, row)
        elif kind is ReferenceKind.FUNGSIONAL:
            post, reason = self._functional(post, row)
        post = clean_post(post)
        errors = check_post(post)
        return post, reason or (errors[0].message if errors else "")

    def _structural(self, post: Jabatan, row: ReferenceRow) -> tuple[Jabatan, str]:
        name = row.text("unit")
        units = self._units.get(fold(name), [])
        post = replace(post, eselon=find_eselon(row.text("eselon")))
        if len(units) == 1:
            return replace(post, unit_id=units[0].id), ""
        if not units:
            return post, f"Unit “{name}” tidak ada di pohon unit. Impor HierarkiUnor dahulu."
        return post, f"Ada {len(units)} unit bernama “{name}”. Tambahkan jabatan ini sendiri."

    def _functional(self, post: Jabatan, row: ReferenceRow) -> tuple[Jabatan, str]:
        bup, level = row.text("bup"), row.text("jenjang")
        jenjang = self._codes.get(level.upper()) or find_jenjang(level)
        if bup and not bup.isdigit():
            return post, f"BUP “{bup}” bukan bilangan."
        return replace(post, bup=int(bup) if bup else None, jenjang=jenjang), ""


def _merged(old: Jabatan, new: Jabatan) -> Jabatan:
    """Return the stored post with what the sheet says; what only the office knows stays."""
    return replace(
        old,
        nama=new.nama,
        siasn_id=new.siasn_id or old.siasn_id,
        unit_id=new.unit_id or old.unit_id,
        eselon=new.eselon or old.eselon,
        jenjang=new.jenjang or old.jenjang,
        bup=new.bup if new.bup is not None else old.bup,
    )
