"""Lists of SKP for screens: who has one in which state, whose results carry out whose."""

import json
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.skp import SkpStatus
from sdm_desktop.domain.skp_templates import SkpTemplate, content_from, content_text
from sdm_desktop.domain.skp_views import RoleNode, SkpCounts, SkpRow, UpperResult
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.rules import standings_on
from sdm_desktop.storage.skp_models import TemplateModel
from sdm_desktop.storage.skp_rows import COLUMN_COUNT, columns_sql, skp_from
from sdm_desktop.storage.write import Writer

_IDS = "(SELECT value FROM json_each(?))"
_ROWS = f"""
SELECT {columns_sql("s")}, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, u.nama,
    e.gelar_depan, e.nama, e.gelar_belakang,
    (SELECT count(*) FROM rhk h WHERE h.skp_id = s.id AND h.deleted_at IS NULL),
    (SELECT count(*) FROM rhk h JOIN iki i ON i.rhk_id = h.id
     WHERE h.skp_id = s.id AND h.deleted_at IS NULL AND i.deleted_at IS NULL)
FROM skp s JOIN pegawai p ON p.id = s.pegawai_id
LEFT JOIN unor u ON u.id = s.unit_id LEFT JOIN pegawai e ON e.id = s.pejabat_penilai_id
WHERE s.deleted_at IS NULL AND s.tahun = ?
"""  # noqa: S608 - names of this program
_WITHOUT = """
SELECT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.nip, p.jabatan_nama, p.unit_id, u.nama,
    p.kedudukan_hukum_id, p.kedudukan_hukum
FROM pegawai p LEFT JOIN unor u ON u.id = p.unit_id
WHERE p.deleted_at IS NULL AND (p.tmt_cpns IS NULL OR p.tmt_cpns <= ?)
    AND NOT EXISTS (SELECT 1 FROM skp s WHERE s.pegawai_id = p.id AND s.tahun = ?
        AND s.is_plt_plh_pj = 0 AND s.deleted_at IS NULL)
ORDER BY p.nama_cari, p.id
"""


class SkpLists:
    """Reads; call inside `Database.read`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def rows(
        self, year: int, evaluator_id: str | None = None, unit_ids: Iterable[str] | None = None
    ) -> list[SkpRow]:
        """Return the SKP of a year by name, of one penilai (and his own) or of some units."""
        sql, params = _ROWS, [year]
        more: list[object] = list(params)
        if evaluator_id is not None:
            sql += " AND (s.pejabat_penilai_id = ? OR s.pegawai_id = ?)"
            more += [evaluator_id, evaluator_id]
        if unit_ids is not None:
            sql += f" AND s.unit_id IN {_IDS}"
            more.append(json.dumps(sorted(unit_ids)))
        rows = self._database.rows(f"{sql} ORDER BY p.nama_cari, p.id, s.periode_mulai", more)
        return [_row(row) for row in rows]

    def without(self, year: int, today: date) -> list[SkpRow]:
        """Return people active today without a definitive SKP in a year, by name."""
        standings = standings_on(self._database, today)
        rows = self._database.rows(_WITHOUT, (f"{year}-12-31", year))
        return [
            SkpRow(
                skp=None,
                pegawai_id=row[0],
                nama=full_name(row[1], row[2], row[3]),
                nip=row[4],
                jabatan=row[5],
                unit_id=row[6],
                unit=row[7] or "",
            )
            for row in rows
            if standings.is_active(row[8], row[9])
        ]

    def counts(self, year: int, today: date) -> SkpCounts:
        """Return how many SKP of a year are in which state."""
        rows = self._database.rows(
            "SELECT status, count(*) FROM skp WHERE tahun = ? AND deleted_at IS NULL GROUP BY 1",
            (year,),
        )
        found = {SkpStatus(status): count for status, count in rows}
        return SkpCounts(by_status=found, none=len(self.without(year, today)))

    def years(self) -> list[int]:
        """Return the years that have any SKP, the latest first."""
        rows = self._database.rows(
            "SELECT DISTINCT tahun FROM skp WHERE deleted_at IS NULL ORDER BY tahun DESC"
        )
        return [row[0] for row in rows]

    def upper_results(self, person_id: str, year: int) -> list[UpperResult]:
        """Return the results of a superior's SKP of a year, as a person below may intervene."""
        rows = self._database.rows(
            "SELECT h.id, s.id, p.gelar_depan, p.nama, p.gelar_belakang, h.no, h.uraian FROM skp s"
            " JOIN rhk h ON h.skp_id = s.id JOIN pegawai p ON p.id = s.pegawai_id"
            " WHERE s.pegawai_id = ? AND s.tahun = ? AND s.deleted_at IS NULL"
            " AND h.deleted_at IS NULL ORDER BY s.is_plt_plh_pj, s.periode_mulai DESC,"
            " h.jenis DESC, h.no",
            (person_id, year),
        )
        return [
            UpperResult(
                rhk_id=row[0],
                skp_id=row[1],
                nama=full_name(row[2], row[3], row[4]),
                no=row[5],
                uraian=row[6],
            )
            for row in rows
        ]

    def subordinates(self, person_id: str, year: int) -> list[tuple[RoleNode, list[UpperResult]]]:
        """Return the people whose SKP a superior judges, each with (rhk, upper rhk) results."""
        rows = self._database.rows(
            "SELECT s.pegawai_id, p.gelar_depan, p.nama, p.gelar_belakang, s.jabatan, u.nama,"
            " h.rhk_pimpinan_id, h.uraian, h.no, s.id FROM skp s"
            " JOIN pegawai p ON p.id = s.pegawai_id LEFT JOIN unor u ON u.id = s.unit_id"
            " LEFT JOIN rhk h ON h.skp_id = s.id AND h.deleted_at IS NULL"
            " WHERE s.pejabat_penilai_id = ? AND s.tahun = ? AND s.deleted_at IS NULL"
            " ORDER BY p.nama_cari, p.id, s.periode_mulai, h.jenis DESC, h.no",
            (person_id, year),
        )
        found: dict[str, tuple[RoleNode, list[UpperResult]]] = {}
        for key, front, name, back, post, unit, upper, text, number, skp_id in rows:
            node = RoleNode(
                pegawai_id=key, nama=full_name(front, name, back), jabatan=post, unit=unit or ""
            )
            _, results = found.setdefault(key, (node, []))
            if text is not None:
                results.append(
                    UpperResult(
                        rhk_id=upper or "", skp_id=skp_id, nama=name, no=number, uraian=text
                    )
                )
        return list(found.values())

    def superiors(self, year: int) -> list[RoleNode]:
        """Return everybody who judges an SKP of a year, by name."""
        rows = self._database.rows(
            "SELECT DISTINCT p.id, p.gelar_depan, p.nama, p.gelar_belakang, p.jabatan_nama, u.nama,"
            " p.nama_cari FROM skp s JOIN pegawai p ON p.id = s.pejabat_penilai_id"
            " LEFT JOIN unor u ON u.id = p.unit_id"
            " WHERE s.tahun = ? AND s.deleted_at IS NULL ORDER BY p.nama_cari, p.id",
            (year,),
        )
        return [
            RoleNode(
                pegawai_id=row[0],
                nama=full_name(row[1], row[2], row[3]),
                jabatan=row[4],
                unit=row[5] or "",
            )
            for row in rows
        ]

    def with_final_year(self, year: int) -> set[str]:
        """Return the people whose evaluation of the whole year is final."""
        rows = self._database.rows(
            "SELECT e.pegawai_id FROM evaluasi e JOIN periode t ON t.id = e.periode_id"
            " WHERE t.tahun = ? AND t.kode = 'TAHUN' AND e.status = 'FINAL'"
            " AND e.deleted_at IS NULL",
            (year,),
        )
        return {row[0] for row in rows}

    def templates(self) -> list[SkpTemplate]:
        """Return all templates by post and name."""
        columns = [
            getattr(TemplateModel, name)
            for name in ("id", "rev", "nama", "jabatan", "pendekatan", "jenis_form", "isi")
        ]
        query = TemplateModel.select(*columns).where(TemplateModel.deleted_at.is_null())
        return fetch(_template, query.order_by(TemplateModel.jabatan, TemplateModel.nama))

    def save_template(self, writer: Writer, template: SkpTemplate) -> str:
        """Add or change a template and return its id."""
        values = {
            "nama": template.nama,
            "jabatan": template.jabatan,
            "pendekatan": template.pendekatan.value,
            "jenis_form": template.jenis_form.value,
            "isi": content_text(template.isi, template.ekspektasi),
        }
        if template.rev:
            writer.update("templat_skp", template.id, template.rev, values)
            return template.id
        key = template.id or new_id()
        writer.insert("templat_skp", key, values)
        return key


def _template(**values: Any) -> SkpTemplate:
    content, words = content_from(values.pop("isi"))
    return SkpTemplate(**values, isi=content, ekspektasi=words)


def _row(row: Sequence[Any]) -> SkpRow:
    front, name, back, nip, unit, e_front, e_name, e_back, results, indicators = row[COLUMN_COUNT:]
    skp = skp_from(row)
    return SkpRow(
        skp=skp,
        pegawai_id=skp.pegawai_id,
        nama=full_name(front, name, back),
        nip=nip,
        jabatan=skp.jabatan,
        unit_id=skp.unit_id,
        unit=unit or "",
        penilai=full_name(e_front, e_name, e_back) if e_name else "",
        rhk_count=results,
        iki_count=indicators,
    )
