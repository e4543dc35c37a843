"""Use cases on the catalogue of training: programmes, rooms, trainers, other duties."""

from collections.abc import Sequence
from typing import TypeVar

from sdm_desktop.domain.errors import DomainError, FieldError
from sdm_desktop.domain.training import OtherDuty, Programme, Room, Trainer
from sdm_desktop.domain.training_checks import (
    check_duty,
    check_programme,
    check_room,
    check_trainer,
)
from sdm_desktop.domain.training_rules import JpForm, ResultState, TrainingKind
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_core import TrainingCore, refuse
from sdm_desktop.services.training_views import DutyRow, TrainerRow
from sdm_desktop.storage.record_store import RecordStore
from sdm_desktop.storage.write import Writer

T = TypeVar("T")
_IN_USE = "Masih dipakai {count} {noun}; nonaktifkan saja bila tidak dipakai lagi."


class TrainingCatalogue:
    """Keeps what activities are made from; staf kepegawaian writes, pimpinan reads."""

    def __init__(self, core: TrainingCore) -> None:
        self._core = core

    # programmes

    def programmes(self) -> list[Programme]:
        """Return the catalogue, by name."""
        self._core.reading()
        with self._core.database.read():
            return self._core.store.all_programmes()

    def programme(self, programme_id: str) -> Programme:
        """Return one programme, or raise `ValidationError`."""
        self._core.reading()
        with self._core.database.read():
            return self._core.programme(programme_id)

    def save_programme(self, programme: Programme) -> Change:
        """Store a programme, or raise `ValidationError`."""
        self._core.writing()
        with self._core.database.write(self._core.session.actor()) as writer:
            others = self._core.store.all_programmes()
            refuse(check_programme(programme, others, self._core.rules_today()))
            return self._saved(writer, self._core.store.programmes, programme, "program")

    def remove_programme(self, programme_id: str) -> Change:
        """Remove a programme that nothing rests on."""
        uses = (("kegiatan", "program_id"), ("program", "prasyarat_id"),
                ("rencana_bangkom", "program_id"))  # fmt: skip
        return self._removed(self._core.store.programmes, programme_id, "program", uses)

    # rooms

    def rooms(self) -> list[Room]:
        """Return every room, by name."""
        self._core.reading()
        with self._core.database.read():
            return self._core.store.all_rooms()

    def save_room(self, room: Room) -> Change:
        """Store a room, or raise `ValidationError`."""
        self._core.writing()
        with self._core.database.write(self._core.session.actor()) as writer:
            refuse(check_room(room, self._core.store.all_rooms()))
            return self._saved(writer, self._core.store.rooms, room, "ruang")

    def remove_room(self, room_id: str) -> Change:
        """Remove a room without sessions."""
        return self._removed(self._core.store.rooms, room_id, "ruang", (("sesi", "ruang_id"),))

    # trainers

    def trainers(self) -> list[TrainerRow]:
        """Return every trainer, by name."""
        self._core.reading()
        with self._core.database.read():
            return trainer_rows(self._core)

    def save_trainer(self, trainer: Trainer) -> Change:
        """Store a trainer, or raise `ValidationError`."""
        self._core.writing()
        with self._core.database.write(self._core.session.actor()) as writer:
            refuse(check_trainer(trainer, self._core.store.all_trainers()))
            return self._saved(writer, self._core.store.trainers, trainer, "pengajar")

    def remove_trainer(self, trainer_id: str) -> Change:
        """Remove a trainer without sessions."""
        uses = (("sesi_pengajar", "pengajar_id"),)
        return self._removed(self._core.store.trainers, trainer_id, "pengajar", uses)

    # other duties

    def duties(self) -> list[DutyRow]:
        """Return the other duties that keep people from sessions, the latest first."""
        self._core.reading()
        store = self._core.store.duties
        with self._core.database.read():
            found = store.where(order=(store.model.mulai.desc(),))
            people = self._core.store.people({one.pegawai_id for one in found})
        return [DutyRow(one, people.get(one.pegawai_id, ("", "", ""))[0]) for one in found]

    def save_duty(self, duty: OtherDuty) -> Change:
        """Store another duty of a person, or raise `ValidationError`."""
        self._core.writing()
        with self._core.database.write(self._core.session.actor()) as writer:
            refuse(check_duty(duty))
            return self._saved(writer, self._core.store.duties, duty, "tugas_pegawai")

    def remove_duty(self, duty_id: str) -> Change:
        """Remove another duty."""
        return self._removed(self._core.store.duties, duty_id, "tugas_pegawai", ())

    # tables of rules

    def kinds(self) -> list[TrainingKind]:
        """Return the SIASN kinds."""
        return list(self._core.rules_today().kinds.values())

    def forms(self) -> list[JpForm]:
        """Return the forms by which JP are counted."""
        return list(self._core.rules_today().forms.values())

    def results(self) -> list[ResultState]:
        """Return the states of result, pending first."""
        return list(self._core.rules_today().results.values())

    # parts

    def _saved(self, writer: Writer, store: RecordStore[T], record: T, noun: str) -> Change:
        record_id = store.save(writer, record)
        name = _name(record)
        writer.audit(f"{noun}_pelatihan", noun, record_id, name)
        return self._core.done(writer, f"Simpan {_NOUNS[noun]} {name}")

    def _removed(
        self, store: RecordStore[T], record_id: str, noun: str, uses: Sequence[tuple[str, str]]
    ) -> Change:
        self._core.writing()
        with self._core.database.write(self._core.session.actor()) as writer:
            record = store.get(record_id)
            if record is None:
                raise DomainError("Data tidak ditemukan; mungkin sudah dihapus.", "TIDAK_ADA")
            for table, column in uses:
                if count := self._core.store.uses(table, column, record_id):
                    words = _IN_USE.format(count=count, noun=_TABLES[table])
                    refuse([FieldError("id", words, "DIPAKAI")])
            store.remove(writer, record)
            name = _name(record)
            writer.audit(f"hapus_{noun}", noun, record_id, name)
            return self._core.done(writer, f"Hapus {_NOUNS[noun]} {name}")


_NOUNS = {
    "program": "program", "ruang": "ruang", "pengajar": "pengajar", "tugas_pegawai": "tugas lain",
}  # fmt: skip
_TABLES = {
    "kegiatan": "kegiatan", "program": "program", "sesi": "sesi", "sesi_pengajar": "sesi",
    "rencana_bangkom": "baris rencana",
}  # fmt: skip


def trainer_rows(core: TrainingCore) -> list[TrainerRow]:
    """Return every trainer with the name to show, by name; call inside a read."""
    people = core.store.trainer_people()
    found = []
    for trainer in core.store.all_trainers():
        name, post = people.get(trainer.pegawai_id or "", ("", ""))
        parts = [trainer.jabatan or post, trainer.instansi]
        shown = ", ".join(part for part in parts if part)
        found.append(TrainerRow(trainer, trainer.nama or name, shown))
    return sorted(found, key=lambda row: (row.nama.casefold(), row.id))


def _name(record: object) -> str:
    return str(getattr(record, "nama", "") or getattr(record, "uraian", "") or "pegawai")
