"""Leave as rows of a table, in the layout that the import takes."""

from collections.abc import Sequence

from sdm_desktop.exchange.leave_rows import LEAVE_COLUMNS
from sdm_desktop.services.leave_import import shown
from sdm_desktop.services.leave_views import LeaveRow


def leave_table(rows: Sequence[LeaveRow]) -> list[list[str]]:
    """Return the cells of leave, the earliest first; headers are `LEAVE_HEADERS`."""
    ordered = sorted(rows, key=lambda row: (row.leave.tanggal_mulai, row.nama, row.id))
    return [
        [row.nip, row.nama, *(shown(getattr(row.leave, one.name)) for one in LEAVE_COLUMNS)]
        for row in ordered
    ]
