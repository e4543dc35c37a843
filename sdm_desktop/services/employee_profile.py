"""One person on one page: record, unit, computed values with their reasons, results."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sdm_desktop.domain.calculators import registry
from sdm_desktop.domain.checks import post_of
from sdm_desktop.domain.completeness import Completeness
from sdm_desktop.domain.custom_fields import CustomField
from sdm_desktop.domain.dates import first_of_month, long_date, months_text, short_date
from sdm_desktop.domain.employee import Employee, EmployeeStatus
from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.evaluation import EvaluationState, Predikat, period_name
from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.field_text import field_text
from sdm_desktop.domain.golongan import pangkat_golongan
from sdm_desktop.domain.naming import full_name
from sdm_desktop.domain.people import Standings
from sdm_desktop.domain.position import kind_of_post
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.salary import mkg_on
from sdm_desktop.services.employee_facts import is_long_contract
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.due import predikat_of_person
from sdm_desktop.storage.evaluation_rows import state_sql
from sdm_desktop.storage.provenance import Source, sources_of

_COLUMN_OF = {
    "status": "status", "golongan": "gol_akhir", "mkg_tahun": "mk_tahun", "mkg_bulan": "mk_bulan",
    "tanggal_lahir": "tanggal_lahir", "bup": "bup", "jenis_jabatan": "jenis_jabatan",
    "jenjang": "jenjang", "jabatan": "jabatan_nama",
}  # fmt: skip
_SOURCED = frozenset(_COLUMN_OF.values()) | {"tmt_golongan"}


@dataclass(frozen=True, slots=True)
class EvaluationLine:
    """One evaluation of the person; `predikat` only of a final one."""

    tahun: int
    kode: str
    state: EvaluationState
    predikat: Predikat | None

    @property
    def nama(self) -> str:
        """Return the name of the period."""
        return period_name(self.tahun, self.kode)


@dataclass(frozen=True, slots=True, kw_only=True)
class EmployeeProfile:
    """What the page of a person shows.

    `masa_kerja`, `gaji`, `kgb` and `pensiun` are None where they cannot be computed; `reasons`
    then says why, by the same names. `own` are the office's own fields that the user may see.
    `predikat` maps a year to its predikat: that of the year, else an old result of it, else that
    of its last final period.
    """

    employee: Employee
    nama_lengkap: str
    pangkat: str
    unit_path: str
    masa_kerja: Explained | None = None
    gaji: Explained | None = None
    kgb: Explained | None = None
    pensiun: Explained | None = None
    reasons: Mapping[str, str] = field(default_factory=dict)
    evaluations: tuple[EvaluationLine, ...] = ()
    predikat: Mapping[int, Predikat] = field(default_factory=dict)
    findings: tuple[FieldError, ...] = ()
    missing: tuple[str, ...] = ()
    is_active: bool = True
    own: tuple[CustomField, ...] = ()


class ProfileBuilder:
    """Puts a profile together with the rules of today."""

    def __init__(self, database: Database, session: Session, book: RuleBook) -> None:
        self._database = database
        self._session = session
        self._book = book
        self._today = session.today()

    def build(self, employee: Employee, findings: list[FieldError]) -> EmployeeProfile:
        """Return the profile of a stored person; call inside a read."""
        sources = _Sources(
            employee, sources_of(self._database, employee.id, _SOURCED), self._session
        )
        lines = self._evaluations(employee.id)
        reasons: dict[str, str] = {}
        values = {
            name: _attempt(name, compute, reasons)
            for name, compute in (
                ("masa_kerja", lambda: self._service(employee, sources)),
                ("gaji", lambda: self._salary(employee, sources)),
                ("kgb", lambda: self._raise(employee, sources)),
                ("pensiun", lambda: self._pension(employee, sources)),
            )
        }
        return EmployeeProfile(
            employee=employee,
            nama_lengkap=full_name(employee.gelar_depan, employee.nama, employee.gelar_belakang),
            pangkat=pangkat_golongan(employee.gol_akhir),
            unit_path=self._unit_path(employee),
            reasons=reasons,
            evaluations=lines,
            predikat=predikat_of_person(self._database, employee.id),
            findings=tuple(findings),
            missing=tuple(self._missing(employee)),
            is_active=self._is_active(employee),
            own=(),
            **values,
        )

    def _missing(self, employee: Employee) -> list[str]:
        rule = self._book.on(RuleCode.KELENGKAPAN_DATA, self._today)
        return Completeness.of(rule).missing(employee)

    def _is_active(self, employee: Employee) -> bool:
        standings = Standings.of(self._book.on(RuleCode.KEDUDUKAN_HUKUM, self._today))
        return standings.is_active(employee.kedudukan_hukum_id, employee.kedudukan_hukum)

    def _service(self, employee: Employee, sources: "_Sources") -> Explained:
        months, since = self._months(employee), employee.tmt_golongan
        first = (employee.mk_tahun or 0) * 12 + (employee.mk_bulan or 0)
        today = first_of_month(self._today)
        return Explained(
            result={"tahun": months // 12, "bulan": months % 12},
            given=(
                Given("Masa kerja golongan pada SK", months_text(first), sources.of("mk_tahun")),
                Given(
                    "TMT golongan", field_text("tmt_golongan", since), sources.of("tmt_golongan")
                ),
            ),
            steps=(
                Step(f"masa kerja pada SK {field_text('tmt_golongan', since)}", months_text(first)),
                Step(f"ditambah sampai {long_date(today)}", months_text(months - first)),
                Step("masa kerja golongan", months_text(months)),
            ),
            rules=(self._book.on(RuleCode.KGB, self._today),),
        )

    def _months(self, employee: Employee) -> int:
        if employee.mk_tahun is None or employee.tmt_golongan is None:
            raise DomainError("Masa kerja pada SK terakhir atau TMT golongan belum diisi.")
        return mkg_on(employee.mk_tahun, employee.mk_bulan or 0, employee.tmt_golongan, self._today)

    def _salary(self, employee: Employee, sources: "_Sources") -> Explained:
        if employee.status is EmployeeStatus.PPPK_PARUH_WAKTU:
            raise DomainError("PPPK Paruh Waktu tidak memakai tabel gaji; lihat upahnya.")
        if employee.status is None or not employee.gol_akhir:
            raise DomainError("Status atau golongan belum diisi.")
        months = self._months(employee)
        inputs = {
            "status": employee.status.value,
            "golongan": employee.gol_akhir,
            "mkg_tahun": months // 12,
            "mkg_bulan": months % 12,
            "per_tanggal": first_of_month(self._today).isoformat(),
        }
        found = self._run("gaji-kgb", inputs, sources)
        if found.result["gaji_pokok"] is None:
            raise DomainError("Tidak ada nilai pada tabel gaji untuk masa kerja ini.")
        return found

    def _raise(self, employee: Employee, sources: "_Sources") -> Explained:
        if employee.status is EmployeeStatus.CPNS:
            raise DomainError("CPNS belum menerima kenaikan gaji berkala.")
        start, end = employee.kontrak_mulai, employee.kontrak_akhir
        days = [day.isoformat() if day else None for day in (start, end)]
        if employee.status is EmployeeStatus.PPPK and not is_long_contract(*days):
            raise DomainError("Kontrak kurang dari 2 tahun: tidak ada kenaikan gaji berkala.")
        found = self._salary(employee, sources)
        if found.result["kgb_berikut_tmt"] is None:
            raise DomainError("Gaji pokok sudah maksimum pada tabel.")
        return found

    def _pension(self, employee: Employee, sources: "_Sources") -> Explained:
        if employee.tanggal_lahir is None:
            raise DomainError("Tanggal lahir belum diisi.")
        inputs: dict[str, Any] = {"tanggal_lahir": employee.tanggal_lahir.isoformat()}
        if employee.bup:
            return self._run("pensiun", inputs | {"bup": employee.bup}, sources)
        kind = kind_of_post(post_of(employee), self._book.on(RuleCode.JABATAN_KOTA, self._today))
        texts = {
            "jenis_jabatan": kind.label if kind else employee.jenis_jabatan,
            "jenjang": employee.jenjang,
            "jabatan": employee.jabatan_nama,
        }
        return self._run("pensiun", inputs | {k: v for k, v in texts.items() if v}, sources)

    def _run(self, name: str, inputs: Mapping[str, Any], sources: "_Sources") -> Explained:
        found = registry.run(name, inputs, self._book, self._today)
        columns = {item.label: _COLUMN_OF.get(item.name, "") for item in registry.get(name).inputs}
        given = tuple(
            replace(line, source=sources.of(columns.get(line.label, ""))) for line in found.given
        )
        return replace(found, given=given)

    def _evaluations(self, employee_id: str) -> tuple[EvaluationLine, ...]:
        rows = self._database.rows(
            f"SELECT p.tahun, p.kode, {state_sql('e')}, e.predikat FROM evaluasi e"  # noqa: S608
            " JOIN periode p ON p.id = e.periode_id WHERE e.pegawai_id = ?"
            " AND e.deleted_at IS NULL ORDER BY p.selesai, p.mulai DESC",
            (employee_id,),
        )
        return tuple(
            EvaluationLine(
                year, code, EvaluationState(state),
                Predikat(predikat) if predikat and state == "FINAL" else None,
            )
            for year, code, state, predikat in rows
        )  # fmt: skip

    def _unit_path(self, employee: Employee) -> str:
        row = self._database.one("SELECT jalur FROM unor WHERE id = ?", (employee.unit_id,))
        return str(row[0]) if row else employee.unor_nama


class _Sources:
    """Says where the values of one person come from."""

    def __init__(self, employee: Employee, found: Mapping[str, Source], session: Session) -> None:
        self._employee = employee
        self._found = found
        self._session = session

    def of(self, column: str) -> str:
        """Return "SK 1 Apr 2024, impor 23 Nov 2026"; empty for what nobody entered."""
        source = self._found.get(column)
        parts = []
        since: date | None = self._employee.tmt_golongan
        if since and column in {"mk_tahun", "mk_bulan", "gol_akhir"}:
            parts.append(f"SK {short_date(since)}")
        if source:
            day = short_date(self._session.local(source.waktu).date())
            is_import = "impor" in source.aksi.lower()
            parts.append(f"impor {day}" if is_import else f"diisi {source.pengguna} {day}")
        return ", ".join(parts)


def _attempt(name: str, compute: Any, reasons: dict[str, str]) -> Explained | None:
    try:
        found: Explained = compute()
    except DomainError as error:
        reasons[name] = error.message
        return None
    return found
