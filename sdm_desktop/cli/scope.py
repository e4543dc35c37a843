"""Which people, unit and periods the options of a command name."""

import argparse
from collections.abc import Sequence
from pathlib import PurePath

from sdm_desktop.cli.parser import UsageError
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Period, PeriodKind
from sdm_desktop.domain.nip import clean_nip
from sdm_desktop.domain.query import parse_query
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.bundle import Services


def chosen_people(arguments: argparse.Namespace, services: Services) -> list[str] | None:
    """Return the ids of the people that --nip, --unit and --filter name; None for everybody."""
    chosen: list[str] | None = None
    if arguments.filter:
        chosen = _filtered(arguments.filter, services)
    if arguments.unit:
        chosen = _both(chosen, services.units.members(chosen_unit(arguments, services).id))
    if arguments.nip:
        chosen = _both(chosen, [person_by_nip(arguments.nip, services)])
    return chosen


def person_by_nip(nip: str, services: Services) -> str:
    """Return the id of the person with a NIP, or raise `DomainError`."""
    person = services.employees.by_nip(clean_nip(nip))
    if person is None:
        raise DomainError(f"NIP {nip} tidak ada di berkas kantor.")
    return person.id


def chosen_unit(arguments: argparse.Namespace, services: Services) -> Unit:
    """Return the unit of --unit by its path or its name, or raise `DomainError`."""
    wanted = " ".join(arguments.unit.split()).casefold()
    units = services.units.tree()
    found = [unit for unit in units if unit.jalur.casefold() == wanted]
    found = found or [unit for unit in units if unit.nama.casefold() == wanted]
    found = found or [unit for unit in units if wanted in unit.jalur.casefold()]
    if not found:
        raise DomainError(f"Unit “{arguments.unit}” tidak ada di berkas kantor.")
    top = min(found, key=lambda unit: len(unit.jalur))
    outside = [unit for unit in found if not unit.jalur.startswith(top.jalur)]
    if outside:
        names = "; ".join(unit.jalur for unit in found[:5])
        raise DomainError(f"Unit “{arguments.unit}” tidak jelas. Tulis jalurnya: {names}.")
    return top


def chosen_periods(arguments: argparse.Namespace, services: Services) -> list[Period] | None:
    """Return the periods of --period or --year; None for all."""
    if arguments.period:
        return [services.periods.by_key(period_key(arguments))]
    if arguments.year:
        return [period for period in services.periods.all() if period.tahun == arguments.year]
    return None


def yearly_period(arguments: argparse.Namespace, services: Services) -> Period:
    """Return the period of --period, else the yearly one of --year or of the last finished year."""
    if arguments.period:
        return services.periods.by_key(period_key(arguments))
    if arguments.year:
        return services.periods.by_key(str(arguments.year))
    today = services.session.today()
    yearly = [
        period
        for period in services.periods.all()
        if period.jenis is PeriodKind.TAHUNAN and period.mulai <= today
    ]
    if not yearly:
        raise DomainError("Belum ada periode tahunan. Sebutkan --period, misalnya 2026-T3.")
    ended = [period for period in yearly if period.selesai < today]
    return max(ended or yearly, key=lambda period: period.selesai)


def period_key(arguments: argparse.Namespace) -> str:
    """Return the key of --period; "T3" takes its year from --year."""
    key = str(arguments.period).strip()
    if key[:1].isdigit():
        if arguments.year and not key.startswith(str(arguments.year)):
            raise UsageError("--year dan --period menyebut tahun yang berbeda")
        return key
    if not arguments.year:
        raise UsageError("tulis --period dengan tahunnya, misalnya 2026-T3")
    return f"{arguments.year}-{key.upper()}" if key.upper() != "TAHUN" else str(arguments.year)


def _filtered(text: str, services: Services) -> list[str]:
    query = parse_query(text, services.employees.query_fields())
    if query.problems:
        raise DomainError("; ".join(problem.message for problem in query.problems))
    period = services.periods.current()
    found = services.employees.open_list(query.in_period(period.id if period else ""))
    return [] if found.suggestion else found.ids()


def _both(chosen: list[str] | None, more: Sequence[str]) -> list[str]:
    if chosen is None:
        return list(more)
    wanted = set(more)
    return [one for one in chosen if one in wanted]


def safe_file_name(text: str) -> str:
    """Return a text that every file system takes as a name."""
    kept = "".join(sign if sign.isalnum() or sign in " -_." else "-" for sign in text)
    return PurePath(" ".join(kept.split()).strip(". ")).name or "tanpa-nama"
