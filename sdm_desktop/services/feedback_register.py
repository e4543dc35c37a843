"""Use cases on the register: entering, moving on, extending, finding the same again."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.feedback import Feedback, FeedbackStatus
from sdm_desktop.domain.feedback_checks import check_feedback, check_move
from sdm_desktop.domain.feedback_clock import Calendar, SlaRules, clock_of
from sdm_desktop.domain.leave import FIVE_DAYS, SIX_DAYS
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.feedback_views import FeedbackRow, Move, Setting, Similar
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.feedback import FeedbackRepository
from sdm_desktop.storage.ids import new_id
from sdm_desktop.storage.leave import LeaveRepository
from sdm_desktop.storage.write import Writer

TOPICS = frozenset({Topic.FEEDBACK})
READERS = (Role.PIMPINAN, Role.AUDITOR)
WORKDAYS_KEY = "cuti.hari_kerja"


class FeedbackRegister:
    """Keeps entries; staf kepegawaian writes and sees who reported, others see no identity."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self.database = database
        self.session = session
        self.store = FeedbackRepository(database)
        self._rules = rules
        self._settings = SettingsService(database, session)
        self._days = LeaveRepository(database)

    # reading

    def setting(self) -> Setting:
        """Return the time limits in force and the calendar of working days."""
        today = self.session.today()
        with self.database.read():
            rule = self._rules.book().on(RuleCode.SLA_PENGADUAN, today)
            free = frozenset(
                day.tanggal for day in self._days.holidays(date(2000, 1, 1), date(2100, 12, 31))
            )
        workdays = SIX_DAYS if self._settings.value(WORKDAYS_KEY, 5) == 6 else FIVE_DAYS
        return Setting(SlaRules.of(rule), Calendar(free, workdays), today)

    def get(self, entry_id: str) -> Feedback:
        """Return one entry, without identity for whoever may not see it."""
        self.session.require_reading(*READERS)
        with self.database.read():
            return self._shown(self._load(entry_id))

    def between(self, start: date, end: date) -> list[FeedbackRow]:
        """Return what was received in a span, the latest first."""
        self.session.require_reading(*READERS)
        setting = self.setting()
        with self.database.read():
            return self._rows(self.store.between(start, end), setting)

    def open(self) -> list[FeedbackRow]:
        """Return what is not closed, the most urgent first."""
        self.session.require_reading(*READERS)
        setting = self.setting()
        with self.database.read():
            rows = self._rows(self.store.open(), setting)
        return sorted(rows, key=lambda row: row.clock.deadline or date.max)

    def service_names(self) -> list[str]:
        """Return the services that entries name."""
        with self.database.read():
            return self.store.services()

    def similar(self, entry: Feedback) -> list[Similar]:
        """Return entries of about the same days, unit and words, the likeliest first."""
        self.session.require_reading(*READERS)
        setting = self.setting()
        rule = self._rules.book().on(RuleCode.SLA_PENGADUAN, setting.today)
        limits = rule.isi["kemiripan"]
        span = timedelta(days=int(limits["hari"]))
        if len(entry.uraian.strip()) < 12:
            return []
        with self.database.read():
            near = self.store.between(entry.tanggal_terima - span, entry.tanggal_terima + span)
            scored = _scored(entry, near, int(limits["skor"]))
            rows = self._rows([other for _, other in scored], setting)
        return [Similar(row, score) for row, (score, _) in zip(rows, scored, strict=True)]

    # changing

    def save(self, entry: Feedback) -> Change:
        """Store an entry, or raise `ValidationError`; a new one gets the next number."""
        self.session.require(Role.ADMIN)
        setting = self.setting()
        entry = _trimmed(entry)
        with self.database.write(self.session.actor()) as writer:
            if not entry.rev:
                entry = self._numbered(entry)
            self._refuse(check_feedback(entry, setting.rules, setting.today))
            self._check_duplicate(entry)
            entry_id = self.store.save(writer, entry)
            act = "ubah" if entry.rev else "masuk"
            writer.audit(f"umpan_balik_{act}", "pengaduan", entry_id, _told(entry))
            return self._done(writer, f"Simpan {_told(entry)}")

    def move(self, entry_ids: Sequence[str], move: Move) -> Change:
        """Take entries to another state, all or none."""
        self.session.require(Role.ADMIN)
        setting = self.setting()
        with self.database.write(self.session.actor()) as writer:
            told = f"{len(entry_ids)} laporan"
            for entry_id in entry_ids:
                entry = self._load(entry_id)
                self._refuse(check_move(entry, move.status, move.alasan), entry)
                moved = self._moved(entry, move, setting)
                self._refuse(check_feedback(moved, setting.rules, setting.today), entry)
                self.store.save(writer, moved)
                told = _told(entry) if len(entry_ids) == 1 else told
            state = move.status.label.lower()
            one = entry_ids[0] if len(entry_ids) == 1 else ""
            detail = f"{told}: {state}"
            writer.audit("umpan_balik_keadaan", "pengaduan", one, detail, len(entry_ids))
            return self._done(writer, detail, len(entry_ids))

    def extend(self, entry_id: str, reason: str) -> Change:
        """Extend the limit of completion once, with a reason, where the class allows it."""
        self.session.require(Role.ADMIN)
        setting = self.setting()
        with self.database.write(self.session.actor()) as writer:
            entry = self._load(entry_id)
            limits = setting.rules.classes.get(entry.klasifikasi)
            if limits is None or not limits.perpanjangan:
                raise DomainError("Klasifikasi ini tidak dapat diperpanjang.", "PERPANJANGAN")
            if entry.perpanjangan or not entry.status.is_open:
                raise DomainError("Batas hanya diperpanjang sekali, sebelum selesai.", "SEKALI")
            if not reason.strip():
                self._refuse([FieldError("alasan", "Alasan perpanjangan wajib.", "WAJIB")])
            longer = replace(
                entry, perpanjangan=limits.perpanjangan, alasan_perpanjangan=reason.strip()
            )
            self.store.save(writer, longer)
            detail = f"{_told(entry)}: {limits.perpanjangan} hari kerja"
            writer.audit("umpan_balik_perpanjang", "pengaduan", entry_id, detail)
            return self._done(writer, f"Perpanjang {_told(entry)}")

    def remove(self, entry_id: str) -> Change:
        """Remove an entry that nobody worked on and no note rests on; its number stays used."""
        self.session.require(Role.ADMIN)
        with self.database.write(self.session.actor()) as writer:
            entry = self._load(entry_id)
            if entry.status is not FeedbackStatus.BARU or self.store.note_counts([entry_id]):
                words = "Hanya laporan baru tanpa kaitan yang dapat dihapus; tolak dengan alasan."
                raise DomainError(words, "KEADAAN")
            self.store.records.remove(writer, entry)
            writer.audit("umpan_balik_hapus", "pengaduan", entry_id, _told(entry))
            return self._done(writer, f"Hapus {_told(entry)}")

    # parts

    def _load(self, entry_id: str) -> Feedback:
        found = self.store.get(entry_id)
        if found is None:
            raise DomainError("Laporan tidak ditemukan; mungkin sudah dihapus.", "LAPORAN")
        return found

    def _numbered(self, entry: Feedback) -> Feedback:
        year = entry.tanggal_terima.year
        number = self.store.last_number(year) + 1
        return replace(entry, id=entry.id or new_id(), tahun=year, urut=number)

    def _moved(self, entry: Feedback, move: Move, setting: Setting) -> Feedback:
        answer = move.tanggapan.strip() or entry.tanggapan
        is_over = not move.status.is_open
        answered = entry.tanggal_tanggapan
        if answered is None and move.tanggapan.strip():
            answered = move.tanggal
        moved = replace(
            entry,
            status=move.status,
            tanggapan=answer,
            tanggal_tanggapan=answered,
            tanggal_selesai=move.tanggal if is_over else None,
            tanggal_menunggu=(
                move.tanggal if move.status is FeedbackStatus.MENUNGGU_PELAPOR else None
            ),
            tindak_lanjut=move.tindak_lanjut.strip() or entry.tindak_lanjut,
            disposisi=move.disposisi.strip() or entry.disposisi,
            alasan=move.alasan.strip() or entry.alasan,
            batas_tanggapan=None,
            batas_selesai=None,
        )
        if not is_over:
            return moved
        clock = clock_of(moved, setting.rules, setting.calendar, setting.today)
        return replace(moved, batas_tanggapan=clock.first_due, batas_selesai=clock.done_due)

    def _check_duplicate(self, entry: Feedback) -> None:
        if entry.duplikat_dari is None:
            return
        other = self.store.get(entry.duplikat_dari)
        if other is None or other.id == entry.id or other.duplikat_dari:
            text = "Pilih laporan asli yang lain, yang bukan duplikat."
            raise ValidationError([FieldError("duplikat_dari", text, "DUPLIKAT")])

    def _rows(self, entries: Sequence[Feedback], setting: Setting) -> list[FeedbackRow]:
        people = self.store.people({e.pegawai_id for e in entries if e.pegawai_id})
        units = self.store.units({e.unit_id for e in entries if e.unit_id})
        notes = self.store.note_counts([e.id for e in entries])
        classes = setting.rules.classes
        return [
            FeedbackRow(
                entry=self._shown(entry),
                clock=clock_of(entry, setting.rules, setting.calendar, setting.today),
                nama=people.get(entry.pegawai_id or "", ("", ""))[0],
                nip=people.get(entry.pegawai_id or "", ("", ""))[1],
                jalur=units.get(entry.unit_id or "", ""),
                klasifikasi=getattr(classes.get(entry.klasifikasi), "nama", entry.klasifikasi),
                note_status=notes.get(entry.id, ""),
                is_unanswered=_is_unanswered(entry, setting),
            )
            for entry in entries
        ]

    def _shown(self, entry: Feedback) -> Feedback:
        """Hide who reported from everybody but the register officer."""
        if entry.is_rahasia and not self.session.may_read():
            return replace(entry, pelapor="", kontak="")
        return entry

    @staticmethod
    def _refuse(findings: Sequence[FieldError], entry: Feedback | None = None) -> None:
        errors = [found for found in findings if found.is_error]
        if errors and entry is not None:
            errors = [replace(e, message=f"{entry.nomor}: {e.message}") for e in errors]
        if errors:
            raise ValidationError(errors)

    def _done(self, writer: Writer, label: str, count: int = 1) -> Change:
        done = (writer.audit_number, TOPICS, label, count)
        return revertible(self.database, self.session, done)


def _is_unanswered(entry: Feedback, setting: Setting) -> bool:
    asked = entry.tanggal_menunggu
    if entry.status is not FeedbackStatus.MENUNGGU_PELAPOR or asked is None:
        return False
    return setting.calendar.due(asked, setting.rules.wait_days) < setting.today


def _told(entry: Feedback) -> str:
    """Return "pengaduan 0042/2026"; never who reported."""
    return f"{entry.jenis.label.lower()} {entry.nomor}"


def _trimmed(entry: Feedback) -> Feedback:
    names = ("uraian", "layanan", "pelapor", "kontak", "bukti", "disposisi", "tanggapan",
             "tindak_lanjut", "alasan", "id_pelacakan", "jawaban_pegawai")  # fmt: skip
    return replace(entry, **{name: getattr(entry, name).strip() for name in names})


def _scored(entry: Feedback, others: Sequence[Feedback], least: int) -> list[tuple[int, Feedback]]:
    """Return the likeliest five with their scores; another unit or service counts less."""
    from rapidfuzz import fuzz

    found = []
    for other in others:
        if other.id == entry.id:
            continue
        is_tracked = bool(entry.id_pelacakan) and other.id_pelacakan == entry.id_pelacakan
        score = fuzz.token_set_ratio(entry.uraian.casefold(), other.uraian.casefold())
        same_unit = entry.unit_id == other.unit_id
        same_service = entry.layanan.casefold() == other.layanan.casefold()
        score -= 0 if same_unit or same_service else 15
        if is_tracked or score >= least:
            found.append((100 if is_tracked else round(score), other))
    return sorted(found, key=lambda pair: -pair[0])[:5]
