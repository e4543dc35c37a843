"""Leave as rows of a table, in the layout that the import takes."""

from collections.abc import Sequence
from datetime import date

from sdm_desktop.exchange.leave_rows import LEAVE_COLUMNS, LEAVE_HEADERS
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.leave_import import shown
from sdm_desktop.services.leave_views import LeaveRow


def leave_table(rows: Sequence[LeaveRow]) -> list[list[str]]:
    """Return the cells of leave, the earliest first; headers are `LEAVE_HEADERS`."""
    ordered = sorted(rows, key=lambda row: (row.leave.tanggal_mulai, row.nama, row.id))
    return [
        [row.nip, row.nama, *(shown(getattr(row.leave, one.name)) for one in LEAVE_COLUMNS)]
        for row in ordered
    ]


def leave_table_of(
    services: Services, people: Sequence[str] | None
) -> tuple[Sequence[str], list[list[str]]]:
    """Return headers and cells of the leave of some people, without any of everybody."""
    rows = services.leave.between(date(1990, 1, 1), date(2100, 12, 31))
    if people is not None:
        wanted = set(people)
        rows = [row for row in rows if row.leave.pegawai_id in wanted]
    return LEAVE_HEADERS, leave_table(rows)
