"""Export of PPPK in the shape of their own SIASN export, and of PNS and PPPK in two files."""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS, SIASN_FIELDS
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.services.exports import JENIS_PPPK, ExportResult, ExportService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.export_rows import ExportRows

CONTRACT = ("kontrak_nomor", "kontrak_mulai", "kontrak_akhir")
# what only PNS have, and the status that PPPK exports call JENIS PPPK
_PNS_ONLY = (
    "nomor_sk_cpns", "tanggal_sk_cpns", "tmt_cpns", "nomor_sk_pns", "tanggal_sk_pns", "tmt_pns",
    "kartu_asn_virtual",
)  # fmt: skip
_PPPK = (EmployeeStatus.PPPK.value, EmployeeStatus.PPPK_PARUH_WAKTU.value)


class EmployeeLayout(StrEnum):
    """How people are laid out: as "Data PNS", PPPK alone, or both in two files."""

    SIASN = "siasn"
    PPPK = "pppk"
    SPLIT = "terpisah"


def pppk_columns() -> list[str]:
    """Return the columns of the PPPK export: contract columns stand where those of PNS do."""
    columns: list[str] = []
    for field in SIASN_FIELDS:
        if field.name == "status":
            columns += [JENIS_PPPK, *CONTRACT]
        elif field.name not in _PNS_ONLY:
            columns.append(field.name)
    return columns


class SplitExport:
    """Writes people by their kind of employment."""

    def __init__(self, database: Database, session: Session, exports: ExportService) -> None:
        self._database = database
        self._session = session
        self._exports = exports

    def write(
        self,
        out: Path,
        layout: EmployeeLayout,
        ids: Sequence[str] | None = None,
        *,
        separator: str = ",",
        task: Progress = NO_PROGRESS,
    ) -> list[ExportResult]:
        """Write people in a layout and return the files; with two files the name tells which.

        Columns that the layout does not have stand behind it where they hold anything, so that
        nothing is lost on the way back.
        """
        self._session.require_reading(Role.PIMPINAN, Role.AUDITOR)
        if layout is EmployeeLayout.SIASN:
            return [self._exports.employees(out, ids, separator=separator, task=task)]
        others, pppk = self._by_status(ids)
        results = []
        if layout is EmployeeLayout.SPLIT and others:
            path = out.with_name(f"{out.stem}-PNS{out.suffix}")
            results.append(self._exports.employees(path, others, separator=separator, task=task))
        if pppk:
            path = out
            if layout is EmployeeLayout.SPLIT:
                path = out.with_name(f"{out.stem}-PPPK{out.suffix}")
            columns = self._with_filled(pppk_columns(), pppk)
            results.append(
                self._exports.employees(path, pppk, columns, separator=separator, task=task)
            )
        if not results:
            raise DomainError("Tidak ada pegawai PPPK untuk diekspor.", "KOSONG")
        return results

    def _by_status(self, ids: Sequence[str] | None) -> tuple[list[str], list[str]]:
        """Return the people who are no PPPK and those who are, in their order."""
        with self._database.read():
            rows = ExportRows(self._database).employees(("id", "status"), ids)
        pppk = [row[0] for row in rows if row[1] in _PPPK]
        return [row[0] for row in rows if row[1] not in _PPPK], pppk

    def _with_filled(self, columns: list[str], ids: Sequence[str]) -> list[str]:
        known = {*columns, "status"}
        others = [field.name for field in EMPLOYEE_FIELDS if field.name not in known]
        with self._database.read():
            rows = ExportRows(self._database).employees(others, ids)
        filled = [
            name for name, *cells in zip(others, *rows, strict=True)
            if any(cell not in (None, "") for cell in cells)
        ]  # fmt: skip
        return [*columns, *filled]
