"""The way of an SKP: submit, approve or return, take back, replace in mid-year, close."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.skp import Skp, SkpStatus
from sdm_desktop.domain.skp_checks import check_people, check_skp
from sdm_desktop.domain.skp_edits import fresh
from sdm_desktop.services.changes import Change
from sdm_desktop.services.skp_desk import SkpDesk
from sdm_desktop.storage.ids import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """What changes with an SKP in mid-year: from when on, and the new post and penilai."""

    mulai: date
    jabatan: str = ""
    unit_id: str | None = None
    pejabat_penilai_id: str | None = None
    atasan_penilai_id: str | None = None


class SkpFlow:
    """Changes the state of plans, each in one transaction with one undo."""

    def __init__(self, desk: SkpDesk) -> None:
        self._desk = desk

    def submit(self, skp_ids: Sequence[str]) -> Change:
        """Hand plans over to their penilai, all or none; `ValidationError` names gaps."""
        desk, today = self._desk, self._desk.session.today()
        with desk.database.write(desk.session.actor()) as writer:
            plans = [desk.load_open(key) for key in skp_ids]
            self._refuse_gaps(plans)
            for skp in plans:
                new = replace(skp, status=SkpStatus.DIAJUKAN, tanggal_pengajuan=today, catatan="")
                desk.store.change(writer, new)
            told = self._told(plans)
            writer.audit("ajukan_skp", "skp", _single(plans), told, len(plans))
            number = writer.audit_number
        return desk.done(number, f"Ajukan {told}", len(plans))

    def approve(self, skp_ids: Sequence[str], day: date | None = None) -> Change:
        """Approve submitted plans, all or none: sets the date and freezes everybody's identity."""
        desk = self._desk
        day = day or desk.session.today()
        if day > desk.session.today():
            text = "Tanggal penetapan tidak boleh lewat hari ini."
            raise ValidationError([FieldError("tanggal_penetapan", text)])
        with desk.database.write(desk.session.actor()) as writer:
            plans = [self._decidable(key) for key in skp_ids]
            self._refuse_gaps(plans)
            parties = desk.parties_today(plans)
            for skp in plans:
                new = replace(
                    skp,
                    status=SkpStatus.DISETUJUI,
                    tanggal_penetapan=day,
                    catatan="",
                    beku=parties[skp.id],
                )
                desk.store.change(writer, new)
            told = self._told(plans)
            writer.audit("setujui_skp", "skp", _single(plans), self._detail(plans), len(plans))
            number = writer.audit_number
        return desk.done(number, f"Setujui {told}", len(plans))

    def give_back(self, skp_ids: Sequence[str], note: str) -> Change:
        """Return submitted plans with a note on what to improve."""
        desk = self._desk
        if not note.strip():
            text = "Tulis apa yang perlu diperbaiki sebelum mengembalikan SKP."
            raise ValidationError([FieldError("catatan", text)])
        with desk.database.write(desk.session.actor()) as writer:
            plans = [self._decidable(key) for key in skp_ids]
            for skp in plans:
                new = replace(skp, status=SkpStatus.DIKEMBALIKAN, catatan=note.strip())
                desk.store.change(writer, new)
            told = self._told(plans)
            writer.audit("kembalikan_skp", "skp", _single(plans), told, len(plans))
            number = writer.audit_number
        return desk.done(number, f"Kembalikan {told}", len(plans))

    def take_back(self, skp_id: str) -> Change:
        """Make a submitted plan a draft again."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            skp = desk.load(skp_id)
            desk.check_writer(skp)
            if skp.status is not SkpStatus.DIAJUKAN:
                raise DomainError("Hanya SKP yang sedang diajukan dapat ditarik kembali.", "STATUS")
            new = replace(skp, status=SkpStatus.DRAF, tanggal_pengajuan=None)
            desk.store.change(writer, new)
            told = self._told([skp])
            writer.audit("tarik_skp", "skp", skp_id, told)
            number = writer.audit_number
        return desk.done(number, f"Tarik kembali {told}")

    def revise(self, skp_id: str, revision: Revision) -> tuple[str, Change]:
        """Close an approved plan the day before and begin a copy; return the new id."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            old = desk.load(skp_id)
            desk.check_writer(old)
            self._refuse_revision(old, revision)
            new = replace(
                old,
                id=new_id(),
                rev=0,
                periode_mulai=revision.mulai,
                jabatan=revision.jabatan or old.jabatan,
                unit_id=revision.unit_id or old.unit_id,
                pejabat_penilai_id=revision.pejabat_penilai_id or old.pejabat_penilai_id,
                atasan_penilai_id=revision.atasan_penilai_id or old.atasan_penilai_id,
                status=SkpStatus.DRAF,
                tanggal_pengajuan=None,
                tanggal_penetapan=None,
                catatan="",
                sebelum_id=old.id,
                versi_isi=0,
                beku=None,
            )
            errors = check_people(new)
            if errors:
                raise ValidationError(errors)
            last = revision.mulai - timedelta(days=1)
            closed = replace(old, periode_selesai=last, status=SkpStatus.DITUTUP)
            desk.store.change(writer, closed)
            desk.store.add_many(writer, [(new, fresh(desk.store.content(old.id)))])
            told = f"{self._told([old])} mulai {long_date(revision.mulai)}"
            writer.audit("perubahan_skp", "skp", new.id, told)
            number = writer.audit_number
        return new.id, desk.done(number, f"Perubahan {told}")

    def close_year(self, year: int) -> Change:
        """Close the approved plans whose evaluation of the year is final."""
        desk = self._desk
        desk.session.require()
        with desk.database.write(desk.session.actor()) as writer:
            final = desk.lists.with_final_year(year)
            plans = [
                skp
                for skp in desk.store.approved_in(year)
                if skp.status is SkpStatus.DISETUJUI and skp.pegawai_id in final
            ]
            if not plans:
                text = f"Belum ada SKP {year} yang evaluasi tahunannya final dan belum ditutup."
                raise DomainError(text, "SKP")
            for skp in plans:
                desk.store.change(writer, replace(skp, status=SkpStatus.DITUTUP))
            writer.audit("tutup_skp", "skp", "", f"SKP {year}", len(plans))
            number = writer.audit_number
        return desk.done(number, f"Tutup {len(plans)} SKP {year}", len(plans))

    def _decidable(self, skp_id: str) -> Skp:
        skp = self._desk.load(skp_id)
        self._desk.check_decider(skp)
        if skp.status is not SkpStatus.DIAJUKAN:
            text = (
                f"SKP {self._desk.name(skp)} berstatus {skp.status.label.lower()}, bukan diajukan."
            )
            raise DomainError(text, "STATUS")
        return skp

    def _refuse_gaps(self, plans: Sequence[Skp]) -> None:
        if not plans:
            raise DomainError("Pilih sedikitnya satu SKP.", "SKP")
        contents = self._desk.store.contents([skp.id for skp in plans])
        found: list[FieldError] = []
        for skp in plans:
            errors = [
                error
                for error in check_skp(skp, contents[skp.id], self._desk.others(skp))
                if error.is_error
            ]
            if errors and len(plans) > 1:
                name = self._desk.name(skp)
                errors = [replace(error, message=f"{name}: {error.message}") for error in errors]
            found += errors
        if found:
            raise ValidationError(found)

    def _refuse_revision(self, old: Skp, revision: Revision) -> None:
        if old.status is not SkpStatus.DISETUJUI:
            text = "Perubahan SKP hanya untuk SKP yang sudah disetujui dan belum ditutup."
            raise DomainError(text, "STATUS")
        if not old.periode_mulai < revision.mulai <= old.periode_selesai:
            text = (
                f"Tanggal mulai perubahan harus setelah {long_date(old.periode_mulai)} dan paling"
                f" lambat {long_date(old.periode_selesai)}."
            )
            raise ValidationError([FieldError("mulai", text)])

    def _told(self, plans: Sequence[Skp]) -> str:
        if len(plans) == 1:
            return f"SKP {self._desk.name(plans[0])} {plans[0].tahun}"
        return f"{len(plans)} SKP"

    def _detail(self, plans: Sequence[Skp]) -> str:
        """Say that somebody else than the penilai entered the approval."""
        own = self._desk.session.user.pegawai_id
        is_staff = any(not own or own != skp.pejabat_penilai_id for skp in plans)
        told = self._told(plans)
        return f"{told}; dientri petugas" if is_staff else told


def _single(plans: Sequence[Skp]) -> str:
    return plans[0].id if len(plans) == 1 else ""
