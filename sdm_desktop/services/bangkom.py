"""Use cases on the yearly plan (HCDP): needs chosen into it, approved, tied to activities, done."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from sdm_desktop.domain.bangkom import (
    PlanLine,
    PlanLineStatus,
    check_plan_line,
    effect_of,
)
from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.users import Role
from sdm_desktop.services.budget import BudgetService
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.need_views import PlanRow, PlanYear
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.session import Session
from sdm_desktop.storage.bangkom import BangkomRepository
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.TRAINING})
READERS = (Role.PIMPINAN, Role.AUDITOR)


class BangkomService:
    """Keeps the plan; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, database: Database, session: Session, budget: BudgetService) -> None:
        self._database = database
        self._session = session
        self._budget = budget
        self._store = BangkomRepository(database)

    def year(self, year: int) -> PlanYear:
        """Return the plan of a year, by topic and name."""
        self._session.require_reading(*READERS)
        today = self._session.today()
        with self._database.read():
            lines = self._store.of_year(year)
            rows = self._rows(lines, today)
            years = self._store.years()
        rows.sort(key=lambda row: (row.topik.casefold(), row.nama.casefold()))
        return PlanYear(
            tahun=year,
            rows=tuple(rows),
            effect=effect_of(lines),
            free=self._budget.band(year).use.sisa_bebas,
            years=tuple(sorted({*years, year}, reverse=True)),
        )

    def activities(self, year: int) -> list[tuple[str, str]]:
        """Return (id, title) of the open activities of a year."""
        with self._database.read():
            return self._store.open_activities(year)

    # changing

    def add(self, lines: Sequence[PlanLine]) -> Change:
        """Put lines into the plan; what is planned already (same year, topic, person) is left."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            known = {
                (one.tahun, one.topik, one.who)
                for year in {line.tahun for line in lines}
                for one in self._store.of_year(year)
            }
            fresh = [_trimmed(o) for o in lines if (o.tahun, o.topik, o.who) not in known]
            fresh = self._with_programmes(fresh)
            if not fresh:
                raise DomainError("Semua kebutuhan ini sudah ada dalam rencana.", "GANDA")
            _refuse([found for line in fresh for found in check_plan_line(line)])
            self._store.lines.add_many(writer, fresh)
            told = fresh[0].uraian[:50] if len(fresh) == 1 else f"{len(fresh)} kebutuhan"
            writer.audit("rencana_bangkom", "rencana_bangkom", detail=told, count=len(fresh))
            return self._done(writer, f"Rencanakan {told}", len(fresh))

    def save(self, line: PlanLine) -> Change:
        """Store other values of a line, or a new one of somebody's own wish."""
        self._session.require(Role.ADMIN)
        line = _trimmed(line)
        _refuse(check_plan_line(line))
        with self._database.write(self._session.actor()) as writer:
            same = [
                one
                for one in self._store.of_year(line.tahun)
                if (one.topik, one.who) == (line.topik, line.who) and one.id != line.id
            ]
            if same:
                text = f"“{line.uraian}” sudah ada dalam rencana {line.tahun} untuk pihak ini."
                raise ValidationError([FieldError("uraian", text, "GANDA")])
            key = self._store.lines.save(writer, self._with_programmes([line])[0])
            writer.audit("rencana_bangkom", "rencana_bangkom", key, line.uraian[:60])
            return self._done(writer, f"Simpan rencana {line.uraian[:40]}")

    def change(self, ids: Sequence[str], words: str, act: Callable[[PlanLine], PlanLine]) -> Change:
        """Change some lines alike, all or none; `words` say what is done."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            lines = self._load(ids)
            for changed in self._with_programmes([_trimmed(act(line)) for line in lines]):
                _refuse(check_plan_line(changed))
                self._store.lines.save(writer, changed)
            detail = f"{words}: {len(lines)} baris"
            writer.audit("rencana_bangkom", "rencana_bangkom", detail=detail, count=len(lines))
            return self._done(writer, f"{words} {len(lines)} rencana", len(lines))

    def approve(self, ids: Sequence[str]) -> Change:
        """Approve lines."""
        status = PlanLineStatus.DISETUJUI
        return self.change(ids, "Setujui", lambda one: replace(one, status=status, alasan=""))

    def postpone(self, ids: Sequence[str], reason: str) -> Change:
        """Postpone lines, with a reason."""
        status = PlanLineStatus.DITUNDA
        return self.change(ids, "Tunda", lambda one: replace(one, status=status, alasan=reason))

    def link(self, ids: Sequence[str], activity_id: str | None) -> Change:
        """Tie lines to an activity (None: to none); what is tied counts as approved."""
        status = PlanLineStatus.DISETUJUI

        def act(line: PlanLine) -> PlanLine:
            if activity_id is None:
                return replace(line, kegiatan_id=None)
            is_open = line.status.is_open
            return replace(line, kegiatan_id=activity_id, status=status if is_open else line.status)

        return self.change(ids, "Kaitkan" if activity_id else "Lepaskan kaitan", act)

    def remove(self, ids: Sequence[str]) -> Change:
        """Take lines out of the plan; what was done stays."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            lines = self._load(ids)
            if any(one.status is PlanLineStatus.TERLAKSANA for one in lines):
                raise DomainError("Rencana yang sudah terlaksana tidak dihapus.", "TERLAKSANA")
            for line in lines:
                self._store.lines.remove(writer, line)
            detail = f"{len(lines)} baris"
            writer.audit(
                "rencana_bangkom_hapus", "rencana_bangkom", detail=detail, count=len(lines)
            )  # fmt: skip
            return self._done(writer, f"Hapus {len(lines)} rencana", len(lines))

    def settle(self, year: int, check_months: int) -> Change | None:
        """Mark as done what closed activities did, with the day the level is measured again.

        None when nothing was open.
        """
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            done = self._store.finished(year)
            lines = [one for one in self._store.of_year(year) if one.id in done]
            if not lines:
                return None
            for line in lines:
                day = done[line.id]
                self._store.lines.save(
                    writer,
                    replace(
                        line,
                        status=PlanLineStatus.TERLAKSANA,
                        tanggal_tutup=day,
                        periksa_lagi=add_months(day, check_months),
                    ),
                )
            detail = f"terlaksana: {len(lines)} baris"
            writer.audit("rencana_bangkom", "rencana_bangkom", detail=detail, count=len(lines))
            return self._done(writer, f"Tandai {len(lines)} rencana terlaksana", len(lines))

    # parts

    def _rows(self, lines: Sequence[PlanLine], today: date) -> list[PlanRow]:
        people = self._store.people({one.pegawai_id for one in lines if one.pegawai_id})
        units = self._store.units()
        due = {key for _, _, key in self._store.to_check(today)}
        titles = self._store.titles({one.kegiatan_id for one in lines if one.kegiatan_id})
        found = []
        for line in lines:
            name, nip, unit_id = people.get(line.pegawai_id or "", ("", "", line.unit_id))
            unit = units.get(unit_id or "", "")
            found.append(
                PlanRow(
                    line=line,
                    nama=name or unit,
                    nip=nip,
                    unit=unit,
                    unit_id=unit_id or "",
                    topik=line.uraian,
                    kegiatan=titles.get(line.kegiatan_id or "", ""),
                    is_checked_due=line.id in due,
                )
            )
        return found

    def _with_programmes(self, lines: Sequence[PlanLine]) -> list[PlanLine]:
        """Return lines that name the programme of their activity: who is planned goes first."""
        known = self._store.programmes({one.kegiatan_id for one in lines if one.kegiatan_id})
        return [
            replace(one, program_id=known.get(one.kegiatan_id or "", one.program_id))
            for one in lines
        ]

    def _load(self, ids: Sequence[str]) -> list[PlanLine]:
        lines = self._store.lines.of("id", ids)
        if not lines or len(lines) < len(set(ids)):
            raise DomainError("Sebagian rencana tidak ditemukan; muat ulang daftarnya.", "RENCANA")
        return lines

    def _done(self, writer: Writer, label: str, count: int = 1) -> Change:
        done = (writer.audit_number, _TOPICS, label, count)
        return revertible(self._database, self._session, done)


def _trimmed(line: PlanLine) -> PlanLine:
    names = ("uraian", "topik", "alasan", "pengusul")
    tidy = replace(line, **{name: getattr(line, name).strip() for name in names})
    return tidy if tidy.topik else replace(tidy, topik=tidy.uraian.casefold()[:80])


def _refuse(findings: Sequence[FieldError]) -> None:
    if findings:
        raise ValidationError(findings)
