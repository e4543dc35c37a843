"""Use cases on SKP as screens, reports and the command line see them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sdm_desktop.domain.errors import DomainError, StaleRecordError, ValidationError
from sdm_desktop.domain.skp import Skp, SkpContent
from sdm_desktop.domain.skp_checks import check_head, check_skp
from sdm_desktop.domain.skp_edits import fresh, without_blank
from sdm_desktop.domain.skp_views import SkpCounts, SkpRow, SkpView
from sdm_desktop.domain.skp_work import Dialogue
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.session import Session
from sdm_desktop.services.skp_cascade import CascadeDesk
from sdm_desktop.services.skp_desk import READERS, SkpDesk
from sdm_desktop.services.skp_entry import EntryDesk
from sdm_desktop.services.skp_files import EvidenceFiles
from sdm_desktop.services.skp_flow import Revision, SkpFlow
from sdm_desktop.services.skp_templates import TemplateDesk
from sdm_desktop.services.skp_work import WorkDesk
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.skp import with_ids

__all__ = ["Revision", "SkpService"]
_STALE = "SKP ini sudah diubah orang lain sejak dibuka. Muat ulang lalu ulangi perubahan Anda."


class SkpService:
    """Plans, with `flow` (approval), `templates`, `work` (of periods) and `cascade`."""

    def __init__(self, database: Database, session: Session) -> None:
        self._desk = SkpDesk(database, session)
        self.flow = SkpFlow(self._desk)
        self.templates = TemplateDesk(self._desk)
        self.work = WorkDesk(self._desk)
        self.entry = EntryDesk(self._desk, self.work)
        self.files = EvidenceFiles(self._desk, self.work)
        self.cascade = CascadeDesk(self._desk)

    # reading

    def years(self) -> list[int]:
        """Return the years with SKP and the current one, the latest first."""
        with self._desk.database.read():
            found = self._desk.lists.years()
        return sorted({*found, self._desk.session.today().year}, reverse=True)

    def rows(self, year: int, unit_id: str | None = None) -> list[SkpRow]:
        """Return the SKP of a year by name, and who has none; a penilai sees the own people."""
        desk, user = self._desk, self._desk.session.user
        desk.session.require_reading(*READERS)
        with desk.database.read():
            if user.peran is Role.PENILAI:
                return self._of_evaluator(year, user.pegawai_id or "")
            units = desk.people.tree().below(unit_id) if unit_id else None
            rows = desk.lists.rows(year, unit_ids=units)
            missing = desk.lists.without(year, desk.session.today())
        missing = [row for row in missing if units is None or row.unit_id in units]
        return sorted([*rows, *missing], key=lambda row: row.nama.casefold())

    def counts(self, year: int) -> SkpCounts:
        """Return how many SKP of the office are in which state; those without any apart."""
        self._desk.session.require_reading(*READERS)
        with self._desk.database.read():
            return self._desk.lists.counts(year, self._desk.session.today())

    def get(self, skp_id: str) -> SkpView:
        """Return one SKP with all below it, or raise `DomainError`."""
        desk = self._desk
        with desk.database.read():
            skp = desk.load_readable(skp_id)
            content = desk.store.content(skp_id)
            findings = check_skp(skp, content, desk.others(skp)) if skp.status.is_open else []
            return SkpView(
                skp=skp,
                content=content,
                parties=desk.parties(skp),
                findings=tuple(findings),
                can_edit=skp.status.is_open and desk.may_write(skp),
                can_decide=desk.may_decide(skp),
            )

    def of_person(self, person_id: str, year: int | None = None) -> list[Skp]:
        """Return the SKP of a person that this user may read, the latest first."""
        with self._desk.database.read():
            found = self._desk.store.of_people([person_id], year)
        return [skp for skp in found if self._desk.may_read(skp)]

    def on(self, person_id: str, day: date) -> Skp | None:
        """Return the approved definitive SKP of a person on a day: the one a period is rated by."""
        found = [
            skp
            for skp in self.of_person(person_id, day.year)
            if skp.status.is_approved
            and not skp.is_plt_plh_pj
            and skp.periode_mulai <= day <= skp.periode_selesai
        ]
        return found[0] if found else None

    def dialogues(self, skp_id: str) -> list[Dialogue]:
        """Return the dialogues on an SKP, the latest first."""
        with self._desk.database.read():
            self._desk.load_readable(skp_id)
            return self._desk.work.dialogues(skp_id)

    # changing

    def begin(self, person_ids: Sequence[str], year: int) -> Change:
        """Begin an empty SKP for people by their post and penilai of today, all or none."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            drafts = desk.drafts(person_ids, year)
            for skp in drafts:
                desk.check_writer(skp)
                self._refuse(skp)
            ids = desk.store.add_many(writer, [(skp, SkpContent()) for skp in drafts])
            told = self._told(drafts)
            writer.audit("buat_skp", "skp", ids[0] if len(ids) == 1 else "", told, len(ids))
            number = writer.audit_number
        return desk.done(number, f"Buat {told}", len(ids))

    def begin_acting(self, skp: Skp) -> tuple[str, Change]:
        """Begin the SKP of a Plt/Plh/Pj beside the definitive one and return its id."""
        desk = self._desk
        desk.session.require()
        new = acting_draft(skp)
        with desk.database.write(desk.session.actor()) as writer:
            self._refuse(new)
            (key,) = desk.store.add_many(writer, [(new, SkpContent())])
            told = f"SKP Plt/Plh/Pj {desk.name(new)} {new.tahun}"
            writer.audit("buat_skp", "skp", key, told)
            number = writer.audit_number
        return key, desk.done(number, f"Buat {told}")

    def copy_last_year(self, person_ids: Sequence[str], year: int) -> Change:
        """Begin SKP with the content of the year before for people who have none in this one."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            last: dict[str, Skp] = {}
            for old in desk.store.of_people(person_ids, year - 1):
                if not old.is_plt_plh_pj:
                    last.setdefault(old.pegawai_id, old)
            drafts = [skp for skp in desk.drafts(person_ids, year) if skp.pegawai_id in last]
            if not drafts:
                text = f"Tidak ada SKP tahun {year - 1} yang dapat disalin."
                raise DomainError(text, "SKP")
            contents = desk.store.contents([old.id for old in last.values()])
            plans = []
            for skp in drafts:
                desk.check_writer(skp)
                self._refuse(skp)
                old = last[skp.pegawai_id]
                head = replace(skp, pendekatan=old.pendekatan, ekspektasi=old.ekspektasi)
                plans.append((head, fresh(contents[old.id], keeps_links=False)))
            desk.store.add_many(writer, plans)
            told = self._told(drafts)
            writer.audit("salin_skp", "skp", "", f"{told} dari {year - 1}", len(plans))
            number = writer.audit_number
        return desk.done(number, f"Salin {told} dari {year - 1}", len(plans))

    def save_head(self, skp: Skp) -> Change:
        """Store other values of an open head (post, period, penilai, form, expectations)."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            known = desk.load_open(skp.id)
            draft = replace(
                skp, status=known.status, beku=None, pegawai_id=known.pegawai_id, tahun=known.tahun
            )
            if draft.rev != known.rev:
                raise StaleRecordError(_STALE)
            self._refuse(draft)
            desk.store.change(writer, draft)
            writer.audit("ubah_skp", "skp", skp.id, f"SKP {desk.name(skp)} {skp.tahun}")
            number = writer.audit_number
        return desk.done(number, f"Ubah SKP {self._name(skp)}")

    def save_content(self, skp_id: str, rev: int, content: SkpContent, label: str = "") -> Change:
        """Store the results, indicators and attachments of an open SKP as they are now."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            known = desk.load_open(skp_id)
            if known.rev != rev:
                raise StaleRecordError(_STALE)
            desk.store.save_content(writer, known, content)
            writer.audit("ubah_skp", "skp", skp_id, f"SKP {desk.name(known)} {known.tahun}")
            number = writer.audit_number
        return desk.done(number, label or f"Ubah isi SKP {self._name(known)}")

    def with_ids(self, content: SkpContent) -> SkpContent:
        """Return a content whose new results, indicators and attachments have ids already."""
        return with_ids(content)

    def tidy(self, skp_id: str) -> Change | None:
        """Take empty lines out of an open SKP; None when there are none."""
        view = self.get(skp_id)
        tidy = without_blank(view.content)
        if tidy == view.content:
            return None
        return self.save_content(skp_id, view.skp.rev, tidy)

    def remove(self, skp_id: str) -> Change:
        """Remove an open SKP on which nothing was reported yet."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            skp = desk.load_open(skp_id)
            if desk.work.has_work(skp_id):
                text = "SKP ini sudah memiliki rencana aksi atau realisasi dan tidak dapat dihapus."
                raise DomainError(text, "SKP")
            desk.store.remove(writer, skp)
            writer.audit("hapus_skp", "skp", skp_id, f"SKP {desk.name(skp)} {skp.tahun}")
            number = writer.audit_number
        return desk.done(number, f"Hapus SKP {self._name(skp)}")

    def save_dialogue(self, dialogue: Dialogue) -> Change:
        """Store a dialog kinerja; also on an approved SKP."""
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            skp = desk.load(dialogue.skp_id)
            desk.check_writer(skp)
            desk.work.save_dialogue(writer, dialogue)
            writer.audit("dialog_kinerja", "skp", skp.id, f"SKP {desk.name(skp)} {skp.tahun}")
            number = writer.audit_number
        return desk.done(number, f"Dialog kinerja {self._name(skp)}")

    # parts

    def _of_evaluator(self, year: int, own: str) -> list[SkpRow]:
        desk = self._desk
        rows = desk.lists.rows(year, evaluator_id=own)
        evaluators = desk.people.evaluators()
        missing = [
            row
            for row in desk.lists.without(year, desk.session.today())
            if row.pegawai_id == own or evaluators.evaluator(row.pegawai_id) == own
        ]
        return sorted([*rows, *missing], key=lambda row: row.nama.casefold())

    def _refuse(self, skp: Skp) -> None:
        errors = check_head(skp, self._desk.others(skp))
        if errors:
            name = self._desk.name(skp)
            raise ValidationError([replace(e, message=f"{name}: {e.message}") for e in errors])

    def _told(self, drafts: Sequence[Skp]) -> str:
        if len(drafts) == 1:
            return f"SKP {self._desk.name(drafts[0])} {drafts[0].tahun}"
        return f"{len(drafts)} SKP {drafts[0].tahun}" if drafts else "SKP"

    def _name(self, skp: Skp) -> str:
        with self._desk.database.read():
            return self._desk.name(skp)


def acting_draft(skp: Skp) -> Skp:
    """Return the head of a Plt/Plh/Pj plan with what `skp` says of person, post and time."""
    return Skp(
        pegawai_id=skp.pegawai_id,
        tahun=skp.tahun,
        periode_mulai=skp.periode_mulai,
        periode_selesai=skp.periode_selesai,
        pendekatan=skp.pendekatan,
        jenis_form=skp.jenis_form,
        is_plt_plh_pj=True,
        jabatan=skp.jabatan,
        unit_id=skp.unit_id,
        pejabat_penilai_id=skp.pejabat_penilai_id,
        atasan_penilai_id=skp.atasan_penilai_id,
    )
