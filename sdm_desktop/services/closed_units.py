"""Rows of an import that would put somebody into a unit that was closed."""

from sdm_desktop.exchange.row_source import RowSource
from sdm_desktop.storage.units import UnitRepository, closed_on, closed_words, path_key, path_names


def refuse_closed_units(source: RowSource, units: UnitRepository) -> None:
    """Refuse the rows whose unit was closed and not made again; call inside `Database.read`.

    A row whose UNOR ID is that of a living unit is not judged by its name.
    """
    closed = units.closed()
    if not closed or "unor_nama" not in source.mapping:
        return
    living = units.all()
    ids = {unit.siasn_id for unit in living if unit.siasn_id}
    paths = {path_key(unit.jalur) for unit in living}
    for position in range(source.count):
        if source.shown(position, "unor_id") in ids:
            continue
        opd, unit = (source.shown(position, name) for name in ("unor_induk", "unor_nama"))
        names = path_names(opd, unit)
        last = closed_on(names, closed)
        if last and path_key(" / ".join(names)) not in paths:
            reason = closed_words(names[-1], last)
            source.refuse(position, "unor_nama", "UNIT_TUTUP", reason)
