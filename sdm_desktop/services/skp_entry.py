"""Entry of single cells of a period's work: what is stored meanwhile by others stays."""

from dataclasses import replace
from typing import Any

from sdm_desktop.domain.skp_work import ActionPlan, Realisation
from sdm_desktop.services.changes import Change
from sdm_desktop.services.skp_desk import SkpDesk
from sdm_desktop.services.skp_work import WorkDesk


class EntryDesk:
    """Changes some fields of a rencana aksi or realisasi, reading the others as they are now."""

    def __init__(self, desk: SkpDesk, work: WorkDesk) -> None:
        self._desk = desk
        self._work = work

    def plan(self, skp_id: str, rhk_id: str, code: str, **fields: Any) -> Change:
        """Store fields of the rencana aksi of a result."""
        with self._desk.database.write(self._desk.session.actor()):
            known = self._desk.work.of(skp_id, code).rencana.get(rhk_id)
            plan = known or ActionPlan(rhk_id=rhk_id, periode_kode=code)
            return self._work.save_plan(skp_id, replace(plan, **fields))

    def realisation(self, skp_id: str, iki_id: str, code: str, **fields: Any) -> Change:
        """Store fields of the realisasi of an indicator."""
        with self._desk.database.write(self._desk.session.actor()):
            known = self._desk.work.of(skp_id, code).realisasi.get(iki_id)
            real = known or Realisation(iki_id=iki_id, periode_kode=code)
            return self._work.save_realisation(skp_id, replace(real, **fields))
