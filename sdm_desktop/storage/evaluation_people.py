"""The people and units around evaluations: assignments, the tree, identities as printed."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.evaluation import Assignment, Identity
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.office_tree import Evaluators, OfficeTree
from sdm_desktop.domain.unit import Unit
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.evaluation_models import AssignmentModel
from sdm_desktop.storage.ids import natural_id
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.rules import standings_on
from sdm_desktop.storage.write import Writer

_ASSIGNMENT = ("id", "rev", "pegawai_id", "penilai_id", "atasan_id")


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who may be evaluated; `started` is the TMT CPNS or of the first contract."""

    id: str
    nama: str
    nip: str
    unit_id: str | None
    started: date | None
    kedudukan_id: str
    is_active: bool


class PeopleRepository:
    """Reads who belongs where; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tree(self) -> OfficeTree:
        """Return the units with their leaders."""
        rows = self._database.rows(
            "SELECT id, rev, nama, induk_id, kepala_id, jalur FROM unor WHERE deleted_at IS NULL"
            " ORDER BY jalur"
        )
        names = ("id", "rev", "nama", "induk_id", "kepala_id", "jalur")
        return OfficeTree(Unit(**dict(zip(names, row, strict=True))) for row in rows)

    def members(self, today: date) -> list[Member]:
        """Return everybody, by name, and who is active today."""
        standings = standings_on(self._database, today)
        rows = self._database.rows(
            "SELECT id, gelar_depan, nama, gelar_belakang, nip, unit_id, tmt_cpns,"
            " kedudukan_hukum_id, kedudukan_hukum FROM pegawai WHERE deleted_at IS NULL"
            " ORDER BY nama_cari, id"
        )
        return [
            Member(
                row[0],
                full_name(row[1], row[2], row[3]),
                row[4],
                row[5],
                date.fromisoformat(row[6]) if row[6] else None,
                row[7],
                standings.is_active(row[7], row[8]),
            )
            for row in rows
        ]

    def with_status(self, statuses: Iterable[str]) -> set[str]:
        """Return the people of these kinds (PNS, PPPK …)."""
        rows = self._database.rows(
            "SELECT id FROM pegawai WHERE deleted_at IS NULL"
            " AND status IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(statuses)),),
        )
        return {row[0] for row in rows}

    def assignments(self) -> dict[str, Assignment]:
        """Return the assignments by person."""
        columns = [getattr(AssignmentModel, name) for name in _ASSIGNMENT]
        query = AssignmentModel.select(*columns).where(AssignmentModel.deleted_at.is_null())
        return {found.pegawai_id: found for found in fetch(Assignment, query)}

    def evaluators(self) -> Evaluators:
        """Return who evaluates whom now."""
        units = self._database.rows("SELECT id, unit_id FROM pegawai WHERE deleted_at IS NULL")
        return Evaluators(self.tree(), self.assignments(), {row[0]: row[1] for row in units})

    def name(self, person_id: str) -> str:
        """Return a person's name without titles, empty when there is no such person."""
        row = self._database.one("SELECT nama FROM pegawai WHERE id = ?", (person_id,))
        return str(row[0]) if row else ""

    def identities(self, person_ids: Iterable[str]) -> dict[str, Identity]:
        """Return these people as they are printed on documents today."""
        rows = self._database.rows(
            "SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, p.gol_akhir,"
            " p.jabatan_nama, u.nama FROM pegawai AS p LEFT JOIN unor AS u ON u.id = p.unit_id"
            " WHERE p.id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(set(person_ids))),),
        )
        return {
            row[0]: Identity(
                nama=full_name(row[1], row[2], row[3]),
                nip=row[4],
                pangkat=pangkat_golongan(row[5]),
                jabatan=row[6],
                unit=row[7] or "",
            )
            for row in rows
        }

    def assign(
        self, writer: Writer, person_ids: Iterable[str], pair: tuple[str | None, str | None]
    ) -> None:
        """Store (penilai, atasan) for these people; None leaves the choice to the tree."""
        known = self.assignments()
        new: list[tuple[object, ...]] = []
        for person_id in person_ids:
            old = known.get(person_id)
            if old is None:
                new.append((natural_id("penugasan", person_id), person_id, *pair))
                continue
            values = {"penilai_id": pair[0], "atasan_id": pair[1]}
            writer.update("penugasan", old.id, old.rev, values)
        if new:
            columns = ("id", "pegawai_id", "penilai_id", "atasan_id")
            writer.insert_many("penugasan", columns, new)
