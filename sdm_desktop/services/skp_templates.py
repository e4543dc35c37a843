"""Use cases on templates of SKP: keep one for a post, preview, apply to many people at once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.skp import Skp, SkpContent
from sdm_desktop.domain.skp_checks import check_head
from sdm_desktop.domain.skp_edits import fresh
from sdm_desktop.domain.skp_templates import SkpTemplate
from sdm_desktop.services.changes import Change
from sdm_desktop.services.skp_desk import SkpDesk


@dataclass(frozen=True, slots=True, kw_only=True)
class Applied:
    """What applying a template would do to one person: `skp_id` is an empty draft to fill."""

    pegawai_id: str
    nama: str
    nip: str
    jabatan: str
    unit: str
    penilai: str
    reason: str = ""
    skp_id: str = ""

    @property
    def id(self) -> str:
        """Return the key of the line."""
        return self.pegawai_id

    @property
    def is_new(self) -> bool:
        """Return whether the person would get the content."""
        return not self.reason


class TemplateDesk:
    """Plans kept for posts; staff writes them, everybody who may write an SKP uses them."""

    def __init__(self, desk: SkpDesk) -> None:
        self._desk = desk

    def all(self) -> list[SkpTemplate]:
        """Return all templates by post and name."""
        with self._desk.database.read():
            return self._desk.lists.templates()

    def keep(self, skp_id: str, name: str, post: str) -> Change:
        """Keep the content of an SKP as the template of a post; the same name replaces it."""
        desk = self._desk
        desk.session.require()
        if not name.strip():
            raise ValidationError([FieldError("nama", "Nama templat wajib diisi.")])
        with desk.database.write(desk.session.actor()) as writer:
            skp = desk.load(skp_id)
            content = fresh(desk.store.content(skp_id), keeps_links=False)
            if not content.hasil:
                raise DomainError("SKP ini masih kosong; tidak ada yang dapat disimpan.", "SKP")
            known = next((t for t in desk.lists.templates() if t.nama == name.strip()), None)
            template = SkpTemplate(
                id=known.id if known else "",
                rev=known.rev if known else 0,
                nama=name.strip(),
                jabatan=post.strip(),
                pendekatan=skp.pendekatan,
                jenis_form=skp.jenis_form,
                isi=content,
                ekspektasi=skp.ekspektasi,
            )
            key = desk.lists.save_template(writer, template)
            writer.audit("templat_skp", "templat_skp", key, template.nama)
            number = writer.audit_number
        return desk.done(number, f"Simpan templat {template.nama}")

    def remove(self, template_id: str) -> Change:
        """Remove a template; SKP made from it stay."""
        desk = self._desk
        desk.session.require()
        with desk.database.write(desk.session.actor()) as writer:
            template = self._get(template_id)
            writer.delete("templat_skp", template.id, template.rev)
            writer.audit("hapus_templat_skp", "templat_skp", template.id, template.nama)
            number = writer.audit_number
        return desk.done(number, f"Hapus templat {template.nama}")

    def preview(self, person_ids: Sequence[str], year: int) -> list[Applied]:
        """Return by name who would get a template's content in a year, and who would not, why."""
        with self._desk.database.read():
            return [line for line, _ in self._plan(person_ids, year)]

    def apply(self, template_id: str, person_ids: Sequence[str], year: int) -> Change:
        """Give people the content of a template: new SKP, and drafts that are still empty.

        Whoever already has a plan is left alone, as the preview said.
        """
        desk = self._desk
        with desk.database.write(desk.session.actor()) as writer:
            template = self._get(template_id)
            wanted = [(line, skp) for line, skp in self._plan(person_ids, year) if line.is_new]
            if not wanted:
                text = (
                    "Tidak ada pegawai yang dapat menerima templat ini; semua sudah memiliki SKP."
                )
                raise DomainError(text, "SKP")
            new = []
            for line, skp in wanted:
                head = replace(
                    skp,
                    pendekatan=template.pendekatan,
                    jenis_form=template.jenis_form,
                    ekspektasi=template.ekspektasi,
                )
                if line.skp_id:
                    rev = desk.store.change(writer, head)
                    filled = replace(head, rev=rev)
                    desk.store.save_content(writer, filled, fresh(template.isi))
                else:
                    new.append((head, fresh(template.isi)))
            desk.store.add_many(writer, new)
            told = f"{template.nama}, {len(wanted)} SKP {year}"
            writer.audit("terapkan_templat_skp", "templat_skp", template.id, told, len(wanted))
            number = writer.audit_number
        label = f"Terapkan templat {template.nama} kepada {len(wanted)} pegawai"
        return desk.done(number, label, len(wanted))

    def _plan(self, person_ids: Sequence[str], year: int) -> list[tuple[Applied, Skp]]:
        desk = self._desk
        desk.session.require_reading()
        known: dict[str, list[Skp]] = {}
        for skp in desk.store.of_people(person_ids, year):
            if not skp.is_plt_plh_pj:
                known.setdefault(skp.pegawai_id, []).append(skp)
        owned = [skp.id for plans in known.values() for skp in plans]
        filled = desk.store.contents(owned) if owned else {}
        drafts = desk.drafts(person_ids, year)
        people = desk.people.identities(
            {key for skp in drafts for key in (skp.pegawai_id, skp.pejabat_penilai_id) if key}
        )
        found = []
        for draft in drafts:
            skp, reason = _target(draft, known.get(draft.pegawai_id, []), filled)
            person = people[draft.pegawai_id]
            evaluator = people.get(draft.pejabat_penilai_id or "")
            line = Applied(
                pegawai_id=draft.pegawai_id,
                nama=person.nama,
                nip=person.nip,
                jabatan=person.jabatan,
                unit=person.unit,
                penilai=evaluator.nama if evaluator else "",
                reason=reason,
                skp_id=skp.id,
            )
            found.append((line, skp))
        return sorted(found, key=lambda pair: pair[0].nama.casefold())

    def _get(self, template_id: str) -> SkpTemplate:
        found = next((t for t in self._desk.lists.templates() if t.id == template_id), None)
        if found is None:
            raise DomainError("Templat tidak ditemukan.", "TEMPLAT")
        return found


def _target(draft: Skp, known: Sequence[Skp], filled: dict[str, SkpContent]) -> tuple[Skp, str]:
    """Return the plan to fill (a new or an empty one), and why there is none."""
    for skp in known:
        if skp.status.is_open and not filled[skp.id].hasil:
            return skp, ""
    if known:
        return known[0], f"Sudah memiliki SKP ({known[0].status.label.lower()})."
    errors = check_head(draft)
    return draft, errors[0].message if errors else ""
