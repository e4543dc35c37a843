"""Where SKP are kept: heads, results, indicators, attachments."""

import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Any

from sdm_desktop.domain.skp import (
    Attachment,
    Indicator,
    ResultBlock,
    Skp,
    SkpContent,
    WorkResult,
)
from sdm_desktop.domain.skp_edits import numbered
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.models_base import fetch
from sdm_desktop.storage.record_values import columns_of, values_of
from sdm_desktop.storage.skp_models import AttachmentModel, IndicatorModel, ResultModel
from sdm_desktop.storage.skp_rows import SKP_COLUMNS, columns_sql, pairs, skp_from, stored_values
from sdm_desktop.storage.write import Writer

_SELECT = f"SELECT {columns_sql('s')} FROM skp s WHERE s.deleted_at IS NULL"  # noqa: S608
_IDS = "(SELECT value FROM json_each(?))"
TABLES = ("rhk", "iki", "lampiran_skp")


class SkpRepository:
    """Reads and writes; call inside `Database.read` or `write`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, skp_id: str) -> Skp | None:
        """Return one head."""
        found = self._read(f"{_SELECT} AND s.id = ?", (skp_id,))
        return found[0] if found else None

    def many(self, skp_ids: Iterable[str]) -> list[Skp]:
        """Return some heads."""
        return self._read(f"{_SELECT} AND s.id IN {_IDS}", (_json(skp_ids),))

    def of_people(self, person_ids: Iterable[str], year: int | None = None) -> list[Skp]:
        """Return the SKP of some people, the latest first."""
        sql = f"{_SELECT} AND s.pegawai_id IN {_IDS}"
        params: list[object] = [_json(person_ids)]
        if year is not None:
            sql += " AND s.tahun = ?"
            params.append(year)
        return self._read(f"{sql} ORDER BY s.periode_mulai DESC, s.is_plt_plh_pj, s.id", params)

    def acting(self, person_ids: Iterable[str] | None = None) -> list[Skp]:
        """Return the approved SKP of Plt/Plh/Pj, of some people where given, by person."""
        sql = f"{_SELECT} AND s.is_plt_plh_pj = 1 AND s.status IN ('DISETUJUI', 'DITUTUP')"
        params: list[object] = []
        if person_ids is not None:
            sql += f" AND s.pegawai_id IN {_IDS}"
            params.append(_json(person_ids))
        return self._read(f"{sql} ORDER BY s.pegawai_id, s.periode_mulai, s.id", params)

    def approved_in(self, year: int) -> list[Skp]:
        """Return the definitive SKP of a year that were approved, the latest first."""
        sql = (
            f"{_SELECT} AND s.tahun = ? AND s.is_plt_plh_pj = 0"
            " AND s.status IN ('DISETUJUI', 'DITUTUP') ORDER BY s.periode_mulai DESC, s.id"
        )
        return self._read(sql, (year,))

    def content(self, skp_id: str) -> SkpContent:
        """Return what hangs below one head."""
        return self.contents([skp_id])[skp_id]

    def contents(self, skp_ids: Collection[str]) -> dict[str, SkpContent]:
        """Return what hangs below some heads."""
        chosen = list(skp_ids)
        results = fetch(
            WorkResult,
            _query(ResultModel, WorkResult)
            .where(ResultModel.skp_id.in_(chosen))
            .order_by(ResultModel.skp_id, ResultModel.no),
        )
        indicators: dict[str, list[Indicator]] = {}
        query = _query(IndicatorModel, Indicator).join(
            ResultModel, on=(ResultModel.id == IndicatorModel.rhk_id)
        )
        query = query.where(ResultModel.skp_id.in_(chosen), ResultModel.deleted_at.is_null())
        for iki in fetch(Indicator, query.order_by(IndicatorModel.rhk_id, IndicatorModel.no)):
            indicators.setdefault(iki.rhk_id, []).append(iki)
        lines = fetch(
            Attachment,
            _query(AttachmentModel, Attachment)
            .where(AttachmentModel.skp_id.in_(chosen))
            .order_by(AttachmentModel.skp_id, AttachmentModel.no),
        )
        blocks: dict[str, list[ResultBlock]] = {}
        for rhk in results:
            block = ResultBlock(rhk=rhk, iki=tuple(indicators.get(rhk.id, ())))
            blocks.setdefault(rhk.skp_id, []).append(block)
        attached: dict[str, list[Attachment]] = {}
        for line in lines:
            attached.setdefault(line.skp_id, []).append(line)
        return {
            key: numbered(
                SkpContent(hasil=tuple(blocks.get(key, ())), lampiran=tuple(attached.get(key, ())))
            )
            for key in chosen
        }

    def results(self, skp_ids: Collection[str]) -> list[WorkResult]:
        """Return the results of some SKP in the order of the forms."""
        query = _query(ResultModel, WorkResult).where(ResultModel.skp_id.in_(list(skp_ids)))
        order = (ResultModel.skp_id, ResultModel.jenis.desc(), ResultModel.no)
        return fetch(WorkResult, query.order_by(*order))

    def add_many(self, writer: Writer, plans: Sequence[tuple[Skp, SkpContent]]) -> list[str]:
        """Store new heads with their content and return the ids."""
        rows: dict[str, list[tuple[object, ...]]] = {name: [] for name in ("skp", *TABLES)}
        ids = []
        for skp, content in plans:
            key = skp.id or new_id()
            ids.append(key)
            rows["skp"].append((key, *stored_values(skp)))
            _collect(rows, key, content)
        writer.insert_many("skp", ("id", *SKP_COLUMNS), rows["skp"])
        for name, record in zip(TABLES, (WorkResult, Indicator, Attachment), strict=True):
            writer.insert_many(name, ("id", *columns_of(record)), rows[name])
        return ids

    def change(self, writer: Writer, skp: Skp) -> int:
        """Store other values of a head and return its new rev."""
        return writer.update("skp", skp.id, skp.rev, pairs(skp))

    def save_content(self, writer: Writer, skp: Skp, content: SkpContent) -> None:
        """Store a new content below a head: what is gone, what is new, what differs.

        The head counts the change, so that its `rev` guards the whole plan.
        """
        old = self.content(skp.id)
        known = {block.rhk.id: block for block in old.hasil}
        kept = {block.rhk.id for block in content.hasil}
        for block in old.hasil:
            if block.rhk.id not in kept:
                _remove(writer, "iki", block.iki)
                _remove(writer, "rhk", [block.rhk])
        for block in numbered(content).hasil:
            rhk = replace(block.rhk, skp_id=skp.id)
            before = known.get(rhk.id)
            key = _store(writer, "rhk", rhk, before.rhk if before else None)
            _merge(
                writer,
                "iki",
                before.iki if before else (),
                [replace(iki, rhk_id=key) for iki in block.iki],
            )
        lines = [replace(line, skp_id=skp.id) for line in numbered(content).lampiran]
        _merge(writer, "lampiran_skp", old.lampiran, lines)
        self.change(writer, replace(skp, versi_isi=skp.versi_isi + 1))

    def remove(self, writer: Writer, skp: Skp) -> None:
        """Take a head and all below it away."""
        content = self.content(skp.id)
        for block in content.hasil:
            _remove(writer, "iki", block.iki)
            _remove(writer, "rhk", [block.rhk])
        _remove(writer, "lampiran_skp", content.lampiran)
        writer.delete("skp", skp.id, skp.rev)

    def _read(self, sql: str, params: Sequence[object]) -> list[Skp]:
        return [skp_from(row) for row in self._database.rows(sql, params)]


def with_ids(content: SkpContent) -> SkpContent:
    """Return a content in which every new row has its id."""
    blocks = []
    for block in content.hasil:
        rhk = replace(block.rhk, id=block.rhk.id or new_id())
        iki = tuple(replace(item, id=item.id or new_id(), rhk_id=rhk.id) for item in block.iki)
        blocks.append(ResultBlock(rhk=rhk, iki=iki))
    lines = tuple(replace(line, id=line.id or new_id()) for line in content.lampiran)
    return SkpContent(hasil=tuple(blocks), lampiran=lines)


def _collect(rows: dict[str, list[tuple[object, ...]]], skp_id: str, content: SkpContent) -> None:
    for block in content.hasil:
        result_id = block.rhk.id or new_id()
        rows["rhk"].append((result_id, *_values_below(block.rhk, "skp_id", skp_id)))
        for iki in block.iki:
            rows["iki"].append((iki.id or new_id(), *_values_below(iki, "rhk_id", result_id)))
    for line in content.lampiran:
        below = _values_below(line, "skp_id", skp_id)
        rows["lampiran_skp"].append((line.id or new_id(), *below))


def _values_below(record: Any, name: str, parent_id: str) -> Iterable[object]:
    return (values_of(record) | {name: parent_id}).values()


def _merge(writer: Writer, table: str, old: Sequence[Any], new: Sequence[Any]) -> None:
    known = {item.id: item for item in old}
    kept = {item.id for item in new}
    _remove(writer, table, [item for item in old if item.id not in kept])
    for item in new:
        _store(writer, table, item, known.get(item.id))


def _store(writer: Writer, table: str, item: Any, old: Any) -> str:
    """Add a row, or change it by the rev it has now; return its id."""
    if old is None:
        key = item.id or new_id()
        writer.insert(table, key, values_of(item))
        return str(key)
    writer.update(table, old.id, old.rev, values_of(item))
    return str(old.id)


def _remove(writer: Writer, table: str, items: Iterable[Any]) -> None:
    for item in items:
        writer.delete(table, item.id, item.rev)


def _query(model: Any, record: Any) -> Any:
    columns = [getattr(model, name) for name in ("id", "rev", *columns_of(record))]
    return model.select(*columns).where(model.deleted_at.is_null())


def _json(values: Iterable[str]) -> str:
    return json.dumps(list(values))
