"""Dates, golongan and masa kerja that fit together, for invented people."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.demo_posts import EDUCATIONS, PNS_GOLONGAN, Education, Post
from sdm_desktop.domain.employee import EmployeeStatus

_STEP_MONTHS = 48
# PP 15/2012, appendix: years cut when the group of golongan changes
_CUTS = {("I", "II"): 6, ("II", "III"): 5}
_CONTRACT_STARTS = ((1, 3), (2, 9), (3, 7), (4, 8), (5, 1), (5, 10))
_CONTRACT_YEARS = (5, 1, 2, 5, 3)
# of eighty people under contract three are near its end, that many months from this one
_ENDING = {12: 0, 25: 1, 65: 2}
_QUIET_MONTHS = 4
# of twenty civil servants one is near the age of retirement, that many months from now
_RETIRING_EVERY, _RETIRING_TURN = 20, 7
_RETIRING_IN = (2, 9, 5, 14, 11, 1, 7, 26, 12, 4, 10, 19)


@dataclass(frozen=True, slots=True)
class Career:
    """Where a person stands; months of masa kerja are those of the last SK."""

    status: EmployeeStatus
    education: Education
    major: str
    born: date
    started: date
    entry: str
    golongan: str
    golongan_since: date
    mk_months: int
    post_since: date
    contract_years: int = 0

    @property
    def is_contract(self) -> bool:
        """Return whether the person works under a PPPK contract."""
        return self.status in {EmployeeStatus.PPPK, EmployeeStatus.PPPK_PARUH_WAKTU}


def add_months(day: date, months: int) -> date:
    """Return the first day of the month this many months later."""
    total = day.year * 12 + day.month - 1 + months
    return date(total // 12, total % 12 + 1, 1)


def months_between(earlier: date, later: date) -> int:
    """Return whole months between two first days of months."""
    return (later.year - earlier.year) * 12 + later.month - earlier.month


def golongan_id(golongan: str) -> str:
    """Return the BKN id of a PNS golongan ("III/a" → "31"), empty for PPPK."""
    if "/" not in golongan:
        return ""
    group, _, letter = golongan.partition("/")
    return f"{len(group) if group != 'IV' else 4}{'abcde'.index(letter) + 1}"


def running_contract(started: date, years: int, today: date) -> tuple[date, date, int]:
    """Return begin, last day and number of the contract that runs today, each `years` long."""
    number = max(0, months_between(started, today)) // (12 * years)
    begin = add_months(started, 12 * years * number)
    return begin, add_months(begin, 12 * years) - timedelta(days=1), number + 1


def draw_career(
    rng: Random, post: Post, standing: tuple[EmployeeStatus, int | None], today: date
) -> Career:
    """Return a career that leads to this post and ends before the age of retirement.

    `standing` is the status and the turn among the people who have it: now and then it is
    somebody's turn to be near the end of the contract or of the service; None is nobody's turn.
    """
    status, turn = standing
    education = EDUCATIONS[rng.choice(post.educations)]
    major = rng.choice(post.majors)
    if status in {EmployeeStatus.PPPK, EmployeeStatus.PPPK_PARUH_WAKTU}:
        return _contract(rng, (education, major), standing, today)
    if status is EmployeeStatus.CPNS:
        started = add_months(today, -rng.randint(3, 9))
        born = _birthday(rng, started, education.age + rng.randint(1, 8))
        return Career(
            status, education, major, born, started, education.entry, education.entry,
            started, 0, started,
        )  # fmt: skip
    for _ in range(60):
        career = _civil_servant(rng, post, (education, major), today)
        if career.born.year + post.bup > today.year:
            break
    if turn is not None and turn % _RETIRING_EVERY == _RETIRING_TURN:
        months = _RETIRING_IN[turn // _RETIRING_EVERY % len(_RETIRING_IN)]
        return _retiring(career, post, add_months(today, months))
    return career


def _birthday(rng: Random, started: date, age: int) -> date:
    return date(started.year - age, started.month, 1) - timedelta(days=rng.randint(0, 330))


def _contract(
    rng: Random,
    study: tuple[Education, str],
    standing: tuple[EmployeeStatus, int | None],
    today: date,
) -> Career:
    education, major = study
    status, turn = standing
    ago, month = rng.choice(_CONTRACT_STARTS)
    started = date(today.year - ago, month, 1)
    years = _years_of_contract(started, turn or 0, today)
    if status is EmployeeStatus.PPPK_PARUH_WAKTU:
        started, years = add_months(today, -rng.choice((13, 14, 15))), 1
    ending = _ENDING.get(turn % 80) if turn is not None else None
    if ending is not None:
        started = add_months(today, ending + 1 - 12 * years)
    born = _birthday(rng, started, max(education.age + 2, rng.randint(23, 46)))
    return Career(
        status, education, major, born, started, education.pppk, education.pppk, started, 0,
        started, years,
    )  # fmt: skip


def _years_of_contract(started: date, turn: int, today: date) -> int:
    """Return a length with which no contract ends soon."""
    lengths = _CONTRACT_YEARS[turn % 5 :] + _CONTRACT_YEARS[: turn % 5]
    for years in lengths:
        _, end, _ = running_contract(started, years, today)
        if months_between(today, end) >= _QUIET_MONTHS:
            return years
    return lengths[0]


def _retiring(career: Career, post: Post, day: date) -> Career:
    """Return the same person at the end of a long service: retired from the first `day`."""
    month = add_months(day, -1)
    born = date(month.year - post.bup, month.month, min(career.born.day, 28))
    started = date(born.year + max(20, career.education.age + 4), career.started.month, 1)
    top = PNS_GOLONGAN.index(post.highest)
    if post.kind == "4":
        top = min(top, PNS_GOLONGAN.index(career.education.ceiling))
    since = promotion(started, top - PNS_GOLONGAN.index(career.entry))
    golongan = PNS_GOLONGAN[top]
    counted = months_between(started, since) - 12 * years_cut(career.entry, golongan)
    return replace(
        career, born=born, started=started, golongan=golongan, golongan_since=since,
        mk_months=max(0, counted),
    )  # fmt: skip


def _civil_servant(rng: Random, post: Post, study: tuple[Education, str], today: date) -> Career:
    education, major = study
    entry = PNS_GOLONGAN.index(education.entry)
    lowest = max(entry, PNS_GOLONGAN.index(post.lowest))
    top = PNS_GOLONGAN.index(post.highest)
    if post.kind == "4":
        top = min(top, PNS_GOLONGAN.index(education.ceiling))
    reached = rng.randint(min(lowest, top), top)
    steps = reached - entry
    service = 14 + steps * _STEP_MONTHS + rng.randint(0, 40)
    if reached == top:
        service += rng.randint(0, 72)
    started = add_months(today, -service)
    age = education.age + (rng.randint(1, 7) if steps < 5 else rng.randint(0, 4))
    born = _birthday(rng, started, max(19, age))
    since = promotion(started, steps)
    golongan = PNS_GOLONGAN[reached]
    counted = months_between(started, since) - 12 * years_cut(education.entry, golongan)
    post_since = max(started, add_months(today, -rng.randint(2, min(service, 90))))
    return Career(
        EmployeeStatus.PNS, education, major, born, started, education.entry, golongan,
        since, max(0, counted), post_since,
    )  # fmt: skip


def promotion(started: date, steps: int) -> date:
    """Return the last promotion (April or October, four years per step), else the TMT PNS."""
    if steps == 0:
        return add_months(started, 12)
    due = add_months(started, steps * _STEP_MONTHS)
    return add_months(due, (4 - due.month) % 6)


def years_cut(entry: str, golongan: str) -> int:
    """Return the years of masa kerja that promotions between two golongan cut (PP 15/2012)."""
    order = ("I", "II", "III", "IV")
    first = order.index(entry.partition("/")[0])
    last = order.index(golongan.partition("/")[0])
    return sum(_CUTS.get((order[i], order[i + 1]), 0) for i in range(first, last))
