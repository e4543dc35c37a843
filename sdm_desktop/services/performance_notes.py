"""Use cases on dated notes and on the voices of others beside the evaluator's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sdm_desktop.domain.errors import DomainError, FieldError, NotAllowedError, ValidationError
from sdm_desktop.domain.evaluation import Evaluation
from sdm_desktop.domain.performance_notes import (
    NoteSource,
    NoteStatus,
    OtherVoice,
    PerformanceNote,
    VoiceMean,
    check_note,
    check_voice,
    means,
)
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.storage.performance_models import NoteModel, VoiceModel
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.write import Writer


@dataclass(frozen=True, slots=True)
class WaitingNote:
    """A note that waits to be verified, with the person's name."""

    note: PerformanceNote
    nama: str

    @property
    def id(self) -> str:
        """Return the id of the note."""
        return self.note.id


class NoteDesk:
    """Notes on people and voices on evaluations; they inform, and never change a rating."""

    def __init__(self, desk: EvaluationDesk) -> None:
        self._desk = desk
        self._notes: RecordStore[PerformanceNote] = RecordStore(NoteModel, PerformanceNote)
        self._voices: RecordStore[OtherVoice] = RecordStore(VoiceModel, OtherVoice)

    # notes

    def of_person(
        self, employee_id: str, start: date | None = None, end: date | None = None
    ) -> list[PerformanceNote]:
        """Return the notes on a person within a span that this user may see, the latest first.

        A penilai sees own people only, of them verified notes and the own ones; a confidential
        note is for its author and staf kepegawaian alone.
        """
        with self._desk.database.read():
            self._check_person(employee_id)
            day = self._notes.model.tanggal
            found = self._notes.where(
                self._notes.model.pegawai_id == employee_id,
                day >= (start or date.min).isoformat(),
                day <= (end or date.max).isoformat(),
                order=(day.desc(),),
            )
        return [note for note in found if self._is_shown(note)]

    def waiting(self) -> list["WaitingNote"]:
        """Return the notes nobody verified yet, the oldest first; staf kepegawaian only."""
        self._desk.session.require_reading()
        with self._desk.database.read():
            model = self._notes.model
            found = self._notes.where(model.status == NoteStatus.BARU.value, order=(model.tanggal,))
            people = self._desk.people.identities({note.pegawai_id for note in found})
        return [WaitingNote(note, people[note.pegawai_id].nama) for note in found]

    def save_note(self, note: PerformanceNote) -> Change:
        """Store a note, or raise `ValidationError`.

        What the evaluator saw needs nobody else; every other source waits to be verified.
        """
        desk = self._desk
        desk.session.require(Role.PENILAI)
        note = replace(note, uraian=note.uraian.strip(), bukti=note.bukti.strip())
        with desk.database.write(desk.session.actor()) as writer:
            self._check_person(note.pegawai_id)
            note = self._authored(note)
            self._refuse(check_note(note, desk.session.today()))
            note_id = self._notes.save(writer, note)
            name = desk.people.name(note.pegawai_id)
            writer.audit(
                "catatan_kinerja", "pegawai", note.pegawai_id, f"{name}: {note.jenis.label}"
            )
            number = writer.audit_number
        return desk.done(number, f"Simpan catatan {name}" if note_id else "")

    def verify(self, note_id: str, *, is_true: bool, reason: str = "") -> Change:
        """Accept or reject a note of somebody else; its author may not."""
        desk = self._desk
        desk.session.require()
        with desk.database.write(desk.session.actor()) as writer:
            note = self._note(note_id)
            user = desk.session.user.nama_pengguna
            if note.penulis == user:
                raise NotAllowedError("Catatan diperiksa oleh orang lain, bukan penulisnya.")
            status = NoteStatus.TERVERIFIKASI if is_true else NoteStatus.DITOLAK
            note = replace(note, status=status, pemeriksa=user, alasan_status=reason.strip())
            self._refuse(check_note(note, desk.session.today()))
            self._notes.save(writer, note)
            name = desk.people.name(note.pegawai_id)
            writer.audit("periksa_catatan", "pegawai", note.pegawai_id, f"{name}: {status.label}")
            number = writer.audit_number
        return desk.done(number, f"Periksa catatan {name}")

    def remove_note(self, note_id: str) -> Change:
        """Remove a note; only its author and staf kepegawaian may."""
        desk = self._desk
        desk.session.require(Role.PENILAI)
        with desk.database.write(desk.session.actor()) as writer:
            note = self._note(note_id)
            self._check_author(note)
            self._notes.remove(writer, note)
            name = desk.people.name(note.pegawai_id)
            writer.audit("hapus_catatan", "pegawai", note.pegawai_id, name)
            number = writer.audit_number
        return desk.done(number, f"Hapus catatan {name}")

    # voices

    def voices(self, evaluation_id: str) -> list[OtherVoice]:
        """Return the self-assessment and the voices of others on an evaluation."""
        with self._desk.database.read():
            self._desk.load_readable(evaluation_id)
            model = self._voices.model
            return self._voices.where(model.evaluasi_id == evaluation_id, order=(model.tanggal,))

    def means(self, evaluation_id: str) -> list[VoiceMean]:
        """Return the means by source; sources nobody spoke for are left out."""
        return means(self.voices(evaluation_id))

    def save_voice(self, voice: OtherVoice) -> Change:
        """Store a voice on a draft, or raise `ValidationError`."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            evaluation = desk.load_draft(voice.evaluasi_id)
            self._refuse(check_voice(voice, evaluation.pegawai_id, desk.session.today()))
            self._voices.save(writer, replace(voice, catatan=voice.catatan.strip()))
            return self._done_voice(writer, evaluation, voice, "Simpan")

    def remove_voice(self, voice_id: str) -> Change:
        """Remove a voice from a draft."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            voice = self._voices.get(voice_id)
            if voice is None:
                raise DomainError("Penilaian ini tidak ditemukan.", "SUARA")
            evaluation = desk.load_draft(voice.evaluasi_id)
            self._voices.remove(writer, voice)
            return self._done_voice(writer, evaluation, voice, "Hapus")

    def _done_voice(
        self, writer: Writer, evaluation: Evaluation, voice: OtherVoice, act: str
    ) -> Change:
        name = self._desk.people.name(evaluation.pegawai_id)
        what = f"{voice.sumber.label.lower()} {name}"
        writer.audit("penilaian_lain", "evaluasi", evaluation.id, f"{act} {what}")
        return self._desk.done(writer.audit_number, f"{act} {what}")

    def _note(self, note_id: str) -> PerformanceNote:
        found = self._notes.get(note_id)
        if found is None:
            raise DomainError("Catatan tidak ditemukan; mungkin sudah dihapus.", "CATATAN")
        return found

    def _authored(self, note: PerformanceNote) -> PerformanceNote:
        user = self._desk.session.user.nama_pengguna
        old = self._notes.get(note.id) if note.rev else None
        if old is not None:
            self._check_author(old)
        own = note.sumber is NoteSource.PENILAI
        status = NoteStatus.TERVERIFIKASI if own else NoteStatus.BARU
        author = old.penulis if old is not None else user
        return replace(note, penulis=author, status=status, pemeriksa="", alasan_status="")

    def _check_author(self, note: PerformanceNote) -> None:
        user = self._desk.session.user
        if user.peran is not Role.ADMIN and note.penulis != user.nama_pengguna:
            raise NotAllowedError("Hanya penulis catatan atau staf kepegawaian yang mengubahnya.")

    def _check_person(self, employee_id: str) -> None:
        """Raise `NotAllowedError` where a penilai asks about somebody else's people."""
        desk = self._desk
        user = desk.session.user
        if user.peran is not Role.PENILAI:
            return
        if employee_id not in desk.evaluations.people_of(user.pegawai_id or ""):
            raise NotAllowedError("Penilai hanya mencatat dan melihat pegawai binaannya.")

    def _is_shown(self, note: PerformanceNote) -> bool:
        user = self._desk.session.user
        if user.peran is Role.ADMIN or note.penulis == user.nama_pengguna:
            return True
        return note.status is NoteStatus.TERVERIFIKASI and not note.is_rahasia

    @staticmethod
    def _refuse(findings: Sequence[FieldError]) -> None:
        errors = [found for found in findings if found.is_error]
        if errors:
            raise ValidationError(errors)
