"""A complete office of invented people, to learn and to try things out."""

from collections.abc import Callable, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import date, timedelta, timezone
from pathlib import Path
from shutil import rmtree

from sdm_desktop.domain.demo_evaluations import EvaluationDrawer
from sdm_desktop.domain.demo_people import DemoPerson, draw_people
from sdm_desktop.domain.demo_units import BKPPD, SHOWCASE_UNIT, UnitPlan, plan_units
from sdm_desktop.domain.errors import FieldError, ValidationError
from sdm_desktop.domain.evaluation import Period, PeriodKind
from sdm_desktop.domain.golongan import pangkat_of
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.office import Office, Signatory
from sdm_desktop.domain.period_plan import plan_year
from sdm_desktop.domain.users import Role, User
from sdm_desktop.exchange.bulk_memory import collector_resting
from sdm_desktop.services.demo_credit import write_credit
from sdm_desktop.services.demo_days import DemoDays, DemoWork
from sdm_desktop.services.demo_documents import write_documents
from sdm_desktop.services.demo_feedback import write_feedback
from sdm_desktop.services.demo_fields import with_own_fields
from sdm_desktop.services.demo_histories import write_histories
from sdm_desktop.services.demo_leave import write_leave, write_letters
from sdm_desktop.services.demo_logo import shield_png
from sdm_desktop.services.demo_needs import write_plan, write_scores
from sdm_desktop.services.demo_past import write_acting, write_past
from sdm_desktop.services.demo_performance import DemoSurroundings
from sdm_desktop.services.demo_posts import write_posts
from sdm_desktop.services.demo_skp import write_skp
from sdm_desktop.services.demo_training import write_training
from sdm_desktop.services.demo_training_plan import write_budget, write_cooperation
from sdm_desktop.services.demo_writer import DemoWriter
from sdm_desktop.services.office import OfficeSetup, OpenOffice, Surroundings, create_office
from sdm_desktop.services.periods import CURRENT_KEY, period_id
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.services.users import UsersService
from sdm_desktop.storage.bulk_build import building
from sdm_desktop.storage.content import content_folder
from sdm_desktop.storage.keys import key_path

DEMO_PASSWORD = "demo-kupang-2026"
DEMO_USERS = ("admin", "penilai", "pimpinan", "auditor")
MOST_EMPLOYEES = 20_000
FIRST_YEAR = 2022  # PermenPANRB 6/2022
_WITA = timezone(timedelta(hours=8))
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSummary:
    """What a new demo office holds; `recovery_code` opens it when all passwords are lost."""

    path: Path
    employees: int
    units: int
    periods: int
    evaluations: int
    targets: int
    users: tuple[str, ...]
    password: str
    recovery_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPlan:
    """How big a demo office becomes; `years` are the last calendar years with the current one."""

    employees: int = 300
    years: int = 2
    seed: int = 1


def check_plan(plan: DemoPlan, today: date) -> list[FieldError]:
    """Return what is out of range; the rules of evaluation begin in 2022."""
    found: list[FieldError] = []
    if not 1 <= plan.employees <= MOST_EMPLOYEES:
        found.append(FieldError("employees", f"Jumlah pegawai 1 sampai {MOST_EMPLOYEES}."))
    most = today.year - FIRST_YEAR + 1
    if not 1 <= plan.years <= most:
        found.append(FieldError("years", f"Jumlah tahun 1 sampai {most}, sejak {FIRST_YEAR}."))
    if plan.seed < 0:
        found.append(FieldError("seed", "Benih acak tidak boleh negatif."))
    return found


def make_demo(
    path: Path,
    plan: DemoPlan | None = None,
    *,
    today: date | None = None,
    progress: Progress | None = None,
    surroundings: Surroundings | None = None,
) -> DemoSummary:
    """Write a demo office to a new file and close it.

    The same plan and day give the same people and evaluations. `progress` is told (done, total)
    and may raise to stop; then nothing is left behind.
    """
    plan = plan or DemoPlan()
    world = surroundings or Surroundings()
    day = today or world.clock().astimezone(_WITA).date()
    errors = check_plan(plan, day)
    if errors:
        raise ValidationError(errors)
    units = plan_units(plan.employees)
    people = list(draw_people(units, plan.seed, day))
    days = DemoDays.before(day, world.clock())
    opened, code = create_office(path, _setup(people), replace(world, clock=lambda: days.begun))
    with ExitStack() as unfinished:
        unfinished.callback(_remove, path)
        with closing(opened), collector_resting():
            writer = DemoWriter(opened, plan.seed, day)
            periods = _periods(plan.years, day)
            report = progress or _silent
            report(0, len(periods) + 1)
            with building(opened.database):
                people = _write_people(writer, units, people)
                _write_areas(writer, people, plan.seed)
                write_skp(writer, people, range(day.year - plan.years + 1, day.year + 1))
                counts = _write_evaluations(writer, people, periods, report)
            _finish(opened, people, _work(periods, day), world)
            _live(writer, people, days, periods)
        unfinished.pop_all()
    return DemoSummary(
        path=path,
        employees=len(people),
        units=len(units),
        periods=len(periods),
        evaluations=counts[0],
        targets=counts[1],
        users=DEMO_USERS,
        password=DEMO_PASSWORD,
        recovery_code=code,
    )


def _write_people(
    writer: DemoWriter, units: Sequence[UnitPlan], people: Sequence[DemoPerson]
) -> list[DemoPerson]:
    """Store the people, with values of the fields that the office defined itself."""
    complete = with_own_fields(writer.opened, people, writer.seed)
    writer.write_people(units, complete)
    return complete


def _write_areas(writer: DemoWriter, people: Sequence[DemoPerson], seed: int) -> None:
    """Give the people histories, posts with needs, leave and documents."""
    write_histories(writer, people)
    write_posts(writer.opened, seed)
    write_leave(writer.opened, people, seed, writer.today)
    write_documents(writer.opened, people, seed, writer.today)
    write_feedback(writer.opened, people, seed, writer.today)
    write_cooperation(writer.opened, writer.today)
    write_training(writer.opened, people, seed, writer.today)


def _live(
    writer: DemoWriter, people: Sequence[DemoPerson], days: DemoDays, periods: Sequence[Period]
) -> None:
    """Surround the ratings with notes, let the office issue letters and work for two days."""
    write_budget(writer.opened, writer.seed, writer.today)
    write_scores(writer.opened, writer.seed, writer.today)
    write_plan(writer.opened, writer.seed, writer.today)
    work = _work(periods, writer.today)
    if work is not None:
        before = [p for p in periods if p.jenis is work.jenis and p.selesai < work.mulai]
        evaluator = _find_head(people, SHOWCASE_UNIT).employee.id
        around = DemoSurroundings(writer.opened, evaluator, writer.seed, writer.today)
        around.write(work, before)
    write_letters(writer.opened, writer.today)
    period_id = work.id if work else None
    DemoWork(writer.opened, days, people, writer.ready).run(period_id)


def _remove(path: Path) -> None:
    """Take an unfinished office away."""
    for left in (path, key_path(path), path.with_name(f"{path.name}-journal")):
        left.unlink(missing_ok=True)
    rmtree(content_folder(path), ignore_errors=True)


def _silent(done: int, total: int) -> None:
    """Tell nobody."""


def _periods(years: int, today: date) -> list[Period]:
    """Return quarters and years of the last calendar years, in order of their end."""
    found = [
        replace(period, id=period_id(period.tahun, period.kode))
        for year in range(today.year - years + 1, today.year + 1)
        for kind in (PeriodKind.TRIWULANAN, PeriodKind.TAHUNAN)
        for period in plan_year(year, kind)
    ]
    return sorted(found, key=lambda period: (period.selesai, period.jenis is PeriodKind.TAHUNAN))


def _work(periods: Sequence[Period], today: date) -> Period | None:
    """Return the quarter that is still being worked on: the last one that has ended."""
    ended = [p for p in periods if p.jenis is PeriodKind.TRIWULANAN and p.selesai < today]
    return max(ended, key=lambda period: period.selesai, default=None)


def _write_evaluations(
    writer: DemoWriter, people: Sequence[DemoPerson], periods: Sequence[Period], report: Progress
) -> tuple[int, int]:
    writer.write_periods(periods)
    drawer = EvaluationDrawer(people, writer.seed, writer.today)
    work = _work(periods, writer.today)
    evaluations = targets = 0
    for number, period in enumerate(periods):
        report(number + 1, len(periods) + 1)
        if period.selesai >= writer.today:
            continue
        is_open = work is not None and period.id == work.id
        more, aims = writer.write_evaluations(drawer, period, number, is_open=is_open)
        evaluations += more
        targets += aims
    write_credit(writer, people, periods[0].tahun - 1)
    write_past(writer, people, periods[0].tahun)
    write_acting(writer)
    report(len(periods) + 1, len(periods) + 1)
    return evaluations, targets


def _setup(people: Sequence[DemoPerson]) -> OfficeSetup:
    head = _find_head(people, BKPPD).employee
    office = Office(
        nama=BKPPD,
        alamat="Jalan Contoh Nomor 1, Kelapa Lima, Kota Kupang, Nusa Tenggara Timur 85000",
        kontak="Telepon (0380) 000000 · Pos-el: bkppd@contoh.invalid · Laman: bkppd.contoh.invalid",
        kode="BKPPD",
        kepala=Signatory(
            nama=full_name(head.gelar_depan, head.nama, head.gelar_belakang),
            nip=head.nip,
            pangkat=pangkat_of(head.gol_akhir),
            jabatan=head.jabatan_nama,
        ),
        logo=shield_png(),
        is_demo=True,
    )
    return OfficeSetup(
        office=office,
        admin_username="admin",
        admin_name="Petugas Kepegawaian",
        password=DEMO_PASSWORD,
    )


def _finish(
    opened: OpenOffice, people: Sequence[DemoPerson], work: Period | None, world: Surroundings
) -> None:
    """Add the accounts and choose the period in work."""
    if work:
        SettingsService(opened.database, opened.session).set_value(CURRENT_KEY, work.kunci)
    users = UsersService(opened.database, opened.session, world.cost)
    evaluator, head = _find_head(people, SHOWCASE_UNIT), _find_head(people, BKPPD)
    accounts = (
        ("penilai", Role.PENILAI, evaluator.employee.nama, evaluator.employee.id),
        ("pimpinan", Role.PIMPINAN, head.employee.nama, head.employee.id),
        ("auditor", Role.AUDITOR, "Auditor Inspektorat", None),
    )
    for username, role, name, person in accounts:
        user = User(nama_pengguna=username, nama=name, peran=role, pegawai_id=person)
        users.add(user, DEMO_PASSWORD)


def _find_head(people: Sequence[DemoPerson], unit: str) -> DemoPerson:
    """Return the head of a unit, in a small demo the first head there is."""
    found = (person for person in people if person.is_head and person.unit == unit)
    return next(found, people[0])
