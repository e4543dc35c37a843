"""The cascade of results: whose results carry out whose (matriks peran hasil)."""

from dataclasses import replace

from sdm_desktop.domain.skp_views import RoleMatrix, RoleNode, UpperResult
from sdm_desktop.domain.users import Role
from sdm_desktop.services.skp_desk import READERS, SkpDesk


class CascadeDesk:
    """Reads the links between the results of superiors and those of their people."""

    def __init__(self, desk: SkpDesk) -> None:
        self._desk = desk

    def upper_results(self, skp_id: str) -> list[UpperResult]:
        """Return the results of the penilai that this SKP may intervene."""
        desk = self._desk
        with desk.database.read():
            skp = desk.load_readable(skp_id)
            evaluator = skp.pejabat_penilai_id
            return desk.lists.upper_results(evaluator, skp.tahun) if evaluator else []

    def superiors(self, year: int) -> list[RoleNode]:
        """Return whose matriks peran hasil there is in a year; a penilai has the own one."""
        user = self._desk.session.user
        self._desk.session.require_reading(*READERS)
        with self._desk.database.read():
            found = self._desk.lists.superiors(year)
        if user.peran is Role.PENILAI:
            return [node for node in found if node.pegawai_id == user.pegawai_id]
        return found

    def matrix(self, superior: RoleNode, year: int) -> RoleMatrix:
        """Return the matriks peran hasil of one superior."""
        desk = self._desk
        desk.session.require_reading(*READERS)
        with desk.database.read():
            own = desk.lists.upper_results(superior.pegawai_id, year)
            people = desk.lists.subordinates(superior.pegawai_id, year)
        known = {result.rhk_id for result in own}
        cells: dict[tuple[str, str], tuple[str, ...]] = {}
        loose: dict[str, tuple[str, ...]] = {}
        for node, results in people:
            for result in results:
                key = (result.rhk_id, node.pegawai_id)
                if result.rhk_id in known:
                    cells[key] = (*cells.get(key, ()), result.uraian)
                else:
                    loose[node.pegawai_id] = (*loose.get(node.pegawai_id, ()), result.uraian)
        top = replace(superior, results=tuple((r.rhk_id, r.uraian) for r in own))
        return RoleMatrix(
            atasan=top, people=tuple(node for node, _ in people), cells=cells, loose=loose
        )
