"""The register as rows of a table, in the layout that the import takes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sdm_desktop.domain.dates import dash_date
from sdm_desktop.domain.feedback import SATISFACTION, Feedback, unsur_name
from sdm_desktop.domain.unit import Unit
from sdm_desktop.exchange.feedback_rows import FEEDBACK_COLUMNS, FEEDBACK_HEADERS
from sdm_desktop.services.bundle import Services
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.feedback import FeedbackRepository


@dataclass(frozen=True, slots=True)
class FeedbackNames:
    """NIPs, paths of units and numbers of entries by their ids."""

    nips: Mapping[str, str]
    paths: Mapping[str, str]
    numbers: Mapping[str, str]

    @classmethod
    def of(
        cls,
        database: Database,
        entries: Sequence[Feedback],
        people: Mapping[str, tuple[str, str | None, str]],
    ) -> "FeedbackNames":
        """Return the names that entries need, and those of people found by NIP."""
        store = FeedbackRepository(database)
        stored = store.people({one.pegawai_id for one in entries if one.pegawai_id})
        nips = {key: nip for key, (_, nip) in stored.items()}
        nips |= {person[0]: nip for nip, person in people.items()}
        paths = store.units({one.unit_id for one in entries if one.unit_id})
        return cls(nips, paths, {one.id: one.nomor for one in entries})

    def with_units(self, units: Sequence[Unit]) -> "FeedbackNames":
        """Return the names with the paths of all units."""
        return replace(self, paths={unit.id: unit.jalur for unit in units})


def shown(name: str, entry: Feedback, names: FeedbackNames) -> str:
    """Return one column of an entry as files show it."""
    related = {
        "unit": names.paths.get(entry.unit_id or "", ""),
        "nip": names.nips.get(entry.pegawai_id or "", ""),
        "duplikat": names.numbers.get(entry.duplikat_dari or "", ""),
        "unsur": unsur_name(entry.unsur),
        "kepuasan": SATISFACTION[entry.kepuasan - 1] if entry.kepuasan else "",
    }
    return related[name] if name in related else _text(getattr(entry, name))


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Ya" if value else ""
    if isinstance(value, date):
        return dash_date(value)
    return str(getattr(value, "label", value))


def feedback_table_of(
    services: Services, people: Sequence[str] | None
) -> tuple[Sequence[str], list[list[str]]]:
    """Return headers and cells of the register by number; who reported in confidence stays here.

    With chosen people only the entries that name them.
    """
    rows = services.register.between(date(1990, 1, 1), date(2100, 12, 31))
    entries = sorted((row.entry for row in rows), key=lambda one: (one.tahun, one.urut))
    with services.file.database.read():
        names = FeedbackNames.of(services.file.database, entries, {})
    if people is not None:
        wanted = set(people)
        entries = [entry for entry in entries if entry.pegawai_id in wanted]
    return FEEDBACK_HEADERS, [
        [shown(one.name, _masked(entry), names) for one in FEEDBACK_COLUMNS] for entry in entries
    ]


def _masked(entry: Feedback) -> Feedback:
    return replace(entry, pelapor="", kontak="") if entry.is_rahasia else entry
