"""From a verified entry to a note on a person, and back; a note informs and never counts."""

from dataclasses import dataclass, replace

from sdm_desktop.domain.errors import DomainError, FieldError, NotAllowedError, ValidationError
from sdm_desktop.domain.feedback import Feedback
from sdm_desktop.domain.feedback_checks import LinkSetting, check_link
from sdm_desktop.domain.feedback_figures import award_value
from sdm_desktop.domain.performance_notes import (
    NoteKind,
    NoteSource,
    NoteStatus,
    PerformanceNote,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.feedback_register import READERS, TOPICS, FeedbackRegister
from sdm_desktop.services.performance_notes import NoteDesk
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.storage.performance_models import NoteModel
from sdm_desktop.storage.record_store import RecordStore

_KINDS = {1: NoteKind.POSITIF, -1: NoteKind.NEGATIF, 0: NoteKind.PEMBINAAN}
_TOPICS = TOPICS | {Topic.EVALUATIONS}


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkDraft:
    """What the register officer says of an entry and its employee."""

    entry_id: str
    uraian: str
    nilai_dasar: int | None = None
    unsur: int | None = None


class FeedbackLinks:
    """Writes notes that wait to be verified by somebody else, and withdraws them with a trace."""

    def __init__(self, register: FeedbackRegister, desk: NoteDesk) -> None:
        self._register = register
        self._desk = desk
        self._notes: RecordStore[PerformanceNote] = RecordStore(NoteModel, PerformanceNote)

    def suggested_values(self, unsur: int | None) -> tuple[int, ...]:
        """Return the BerAKHLAK values that the office's table gives for an unsur."""
        register = self._register
        with register.database.read():
            book = RulesService(register.database, register.session).book()
        rule = book.on(RuleCode.PETA_UNSUR_NILAI, register.session.today())
        return tuple(rule.isi["peta"].get(str(unsur), ())) if unsur else ()

    def obstacles(self, entry: Feedback) -> list[FieldError]:
        """Return what an entry still lacks before it may be linked."""
        setting = self._register.setting()
        return check_link(entry, LinkSetting(setting.rules, setting.calendar, setting.today))

    def of_entry(self, entry_id: str) -> list[PerformanceNote]:
        """Return the notes an entry led to, withdrawn ones among them."""
        self._register.session.require_reading(*READERS)
        with self._register.database.read():
            model = self._notes.model
            return self._notes.where(model.pengaduan_id == entry_id, order=(model.tanggal,))

    def link(self, draft: LinkDraft) -> Change:
        """Write the note of an entry; it waits until somebody else verifies it."""
        register = self._register
        register.session.require()
        entry = register.get(draft.entry_id)
        errors = self.obstacles(entry)
        if any(one.status is not NoteStatus.DITOLAK for one in self.of_entry(entry.id)):
            text = "Laporan ini sudah dikaitkan; tarik kaitannya lebih dahulu."
            errors.append(FieldError("pegawai_id", text, "GANDA"))
        if draft.nilai_dasar is None and draft.unsur is None:
            text = "Pilih nilai BerAKHLAK atau unsur pelayanan."
            errors.append(FieldError("nilai_dasar", text, "WAJIB"))
        if errors or entry.pegawai_id is None:
            raise ValidationError(errors)
        answer = f" Jawaban pegawai: {entry.jawaban_pegawai}" if entry.jawaban_pegawai else ""
        note = PerformanceNote(
            pegawai_id=entry.pegawai_id,
            tanggal=entry.hari_kejadian,
            jenis=_KINDS[entry.jenis.polarity],
            uraian=f"{draft.uraian.strip()}{answer}",
            sumber=NoteSource.MASYARAKAT,
            nilai_dasar=draft.nilai_dasar,
            unsur_skm=draft.unsur,
            bukti=f"Register {entry.nomor}. {entry.bukti}".strip(),
            pengaduan_id=entry.id,
        )
        change = self._desk.save_note(note)
        return replace(change, topics=_TOPICS, label=f"Kaitkan {entry.nomor} dengan pegawai")

    def verify(self, note_id: str, *, is_true: bool, reason: str = "") -> Change:
        """Accept or reject a note: neither its author nor the employee nor the evaluator may."""
        register = self._register
        register.session.require()
        with register.database.read():
            note = self._note(note_id)
            own = register.session.user.pegawai_id
            row = register.database.one(
                "SELECT 1 FROM penugasan WHERE pegawai_id = ? AND penilai_id = ?"
                " AND deleted_at IS NULL",
                (note.pegawai_id, own or ""),
            )
        if own is not None and (own == note.pegawai_id or row is not None):
            raise NotAllowedError("Pemeriksa bukan pegawai itu dan bukan penilainya.")
        change = self._desk.verify(note_id, is_true=is_true, reason=reason)
        return replace(change, topics=_TOPICS)

    def withdraw(self, note_id: str, reason: str) -> Change:
        """Take a link back: the note stays, rejected, with the reason; nobody is shown it."""
        register = self._register
        register.session.require()
        if not reason.strip():
            raise ValidationError([FieldError("alasan", "Alasan penarikan wajib.", "WAJIB")])
        with register.database.write(register.session.actor()) as writer:
            note = self._note(note_id)
            gone = replace(
                note,
                status=NoteStatus.DITOLAK,
                alasan_status=f"Kaitan ditarik: {reason.strip()}",
            )
            self._notes.save(writer, gone)
            entry = register.store.get(note.pengaduan_id or "")
            told = f"{entry.nomor if entry else ''}: {reason.strip()}"
            writer.audit("tarik_kaitan", "pegawai", note.pegawai_id, told)
            done = (writer.audit_number, _TOPICS, "Tarik kaitan umpan balik", 1)
        return revertible(register.database, register.session, done)

    def award_value(self, employee_id: str, year: int) -> str:
        """Return the value of the criterion "umpan balik masyarakat" of a person and year."""
        self._register.session.require_reading(*READERS)
        with self._register.database.read():
            model = self._notes.model
            found = self._notes.where(
                model.pegawai_id == employee_id,
                model.sumber == NoteSource.MASYARAKAT.value,
                model.status == NoteStatus.TERVERIFIKASI.value,
                model.tanggal >= f"{year}-01-01",
                model.tanggal <= f"{year}-12-31",
            )
        signs = [note.jenis.polarity for note in found]
        return str(award_value(signs.count(1), signs.count(-1)))

    def _note(self, note_id: str) -> PerformanceNote:
        found = self._notes.get(note_id)
        if found is None:
            raise DomainError("Kaitan tidak ditemukan; mungkin sudah dihapus.", "KAITAN")
        return found
