"""Printed reports: catalogue, rendering, saving, and checking a printed file."""

import re
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import cast

from sdm_desktop.domain.audit import PrintedCode
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.office import Signatory
from sdm_desktop.domain.report_lists import ListLike
from sdm_desktop.domain.report_protocol import ReportRecord
from sdm_desktop.domain.report_records import RenderedReport, Verification
from sdm_desktop.domain.users import Role
from sdm_desktop.exchange.progress import NO_PROGRESS, Progress
from sdm_desktop.reports import seal
from sdm_desktop.services.print_log import PrintLog
from sdm_desktop.services.report_catalogue import CATALOGUE, ReportInfo, report_info
from sdm_desktop.services.report_context import ReportRequest, signatory_of
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.files import write_atomically

__all__ = [
    "CATALOGUE",
    "PrintedCode",
    "RenderedReport",
    "ReportInfo",
    "ReportRequest",
    "ReportService",
    "Verification",
]

_LARGEST_PDF = 500_000_000
_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')


class ReportService:
    """Makes PDFs from what the office file holds now; each file that leaves is noted."""

    def __init__(
        self,
        database: Database,
        session: Session,
        settings: SettingsService,
        rules: RulesService,
    ) -> None:
        self._database = database
        self._session = session
        self._log = PrintLog(database, session)
        self._reader = ReportReader(database, session, settings, rules)

    def catalogue(self) -> tuple[ReportInfo, ...]:
        """Return the reports there are for this user."""
        is_evaluator = self._session.user.peran is Role.PENILAI
        return tuple(info for info in CATALOGUE if info.for_evaluators or not is_evaluator)

    def render(
        self, name: str, request: ReportRequest, task: Progress = NO_PROGRESS
    ) -> RenderedReport:
        """Return one file with all that is asked for, or raise `DomainError` with the reason."""
        from sdm_desktop.reports.bundle import render_bundle  # ReportLab only when it is needed

        job = self._read(name, request)
        rendered = render_bundle(job.records, job.info, job.total, task.step)
        task.step(job.total, job.total)
        return replace(rendered, note=job.note)

    def save(self, rendered: RenderedReport, path: Path) -> None:
        """Write a rendered report to a file and note it."""
        write_atomically(path, rendered.pdf)
        self.note_print(rendered)

    def save_workbook(
        self, name: str, request: ReportRequest, path: Path, task: Progress = NO_PROGRESS
    ) -> int:
        """Write a list as a workbook, note it, and return the number of its rows."""
        from sdm_desktop.exchange.list_workbook import write_list_workbook

        job = self._read(name, request)
        if not report_info(name).is_list:
            raise DomainError("Laporan ini bukan daftar; simpan sebagai PDF.", "XLSX")
        records = list(job.records)
        lists = [cast("ListLike", record).as_list() for record in records]
        count = write_list_workbook(path, lists, task)
        codes = [record.kaki.kode for record in records]
        self._log.note(job.info.judul, job.info.nomor_dokumen, f"xlsx, {count} baris", codes)
        return count

    def note_print(self, rendered: RenderedReport) -> None:
        """Note that a report was printed or saved: its title and codes stay in the audit."""
        pages = f"{rendered.pages} halaman"
        self._log.note(rendered.title, rendered.nomor_dokumen, pages, rendered.codes)

    def find_code(self, code: str) -> PrintedCode:
        """Return what was printed under a code typed from paper, or raise `DomainError`."""
        return self._log.find(code)

    def signatory_of(self, employee_id: str) -> Signatory:
        """Return a person of the office as he or she signs."""
        with self._database.read():
            return signatory_of(self._reader.people, employee_id)

    def save_each(
        self, name: str, request: ReportRequest, folder: Path, task: Progress = NO_PROGRESS
    ) -> list[Path]:
        """Write one file per person or unit into a folder and return their paths.

        An existing file of the same name is replaced. `task` may raise between two files.
        """
        from sdm_desktop.reports.bundle import render_bundle

        job = self._read(name, request)
        folder.mkdir(parents=True, exist_ok=True)
        paths: list[Path] = []
        codes: list[str] = []
        for done, record in enumerate(job.records):
            task.step(done, job.total)
            when = f", {job.period.nama}" if job.period else ""
            title = f"{report_info(name).title}, {record.subjek}{when}"
            rendered = render_bundle([record], replace(job.info, judul=title), 1)
            path = _free_path(folder, _file_name(record), paths)
            write_atomically(path, rendered.pdf)
            paths.append(path)
            codes += rendered.codes
        task.step(job.total, job.total)
        self._log.note(job.info.judul, job.info.nomor_dokumen, f"{len(paths)} berkas", codes)
        return paths

    def verify_pdf(self, path: Path) -> Verification:
        """Return whether a PDF was made from this office file and is unchanged since."""
        pdf = _read_pdf(path)
        stamp = seal.read_stamp(pdf)
        if stamp is None:
            text = "Berkas ini tidak memuat segel SDM Desktop atau telah disimpan ulang."
            return Verification(is_genuine=False, pesan=text)
        with self._database.read():
            anchor = self._reader.anchor(stamp.audit_number)
        if anchor is None:
            text = f"Catatan audit nomor {stamp.audit_number} tidak ada di berkas kantor ini."
        elif seal.is_untouched(pdf, anchor.hash):
            text = "Dokumen cocok: dicetak dari berkas kantor ini dan tidak berubah sejak itu."
        else:
            text = "Isi dokumen berubah sejak dicetak, atau dicetak dari berkas kantor lain."
        is_genuine = anchor is not None and seal.is_untouched(pdf, anchor.hash)
        return Verification(
            is_genuine=is_genuine,
            pesan=text,
            nomor_dokumen=stamp.document_number,
            kode=stamp.codes,
            waktu=anchor.at if anchor and is_genuine else None,
        )

    def _read(self, name: str, request: ReportRequest) -> ReportJob:
        known = [info.name for info in CATALOGUE]
        if name not in known:
            text = f"Laporan “{name}” tidak dikenal; yang ada: {', '.join(known)}."
            raise DomainError(text, "LAPORAN")
        info = report_info(name)
        module, _, function = info.reader.partition(":")
        read = getattr(import_module(f"sdm_desktop.services.{module}"), function)
        answered = replace(request, options=info.answers(request.options))
        with self._database.read():
            job: ReportJob = read(self._reader, answered)
        return job


def _file_name(record: ReportRecord) -> str:
    """Return a safe file name: the name, and the NIP where there is one."""
    words = " ".join(part for part in (record.subjek, record.subjek_nip) if part)
    return _UNSAFE.sub(" ", words).strip(" .")[:120] or "laporan"


def _free_path(folder: Path, name: str, taken: list[Path]) -> Path:
    """Return a path that none of the files of this run has."""
    path, number = folder / f"{name}.pdf", 1
    used = {str(one).casefold() for one in taken}
    while str(path).casefold() in used:
        number += 1
        path = folder / f"{name} ({number}).pdf"
    return path


def _read_pdf(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST_PDF:
            raise DomainError("Berkas terlalu besar untuk diperiksa.", "BERKAS")
        return path.read_bytes()
    except OSError as problem:
        raise DomainError(f"Berkas {path.name} tidak dapat dibaca.", "BERKAS") from problem
