"""Stores the invented plans of a demo office, and the work on those of the showcase unit."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from sdm_desktop.domain.demo_people import DemoPerson, demo_id
from sdm_desktop.domain.demo_skp import (
    EXPECTATIONS,
    PROOFS,
    UpperLink,
    as_narrative,
    depth_of,
    draw_content,
    plan_text,
    realised,
    result_texts,
    told,
    unfinished,
)
from sdm_desktop.domain.demo_units import SHOWCASE_UNIT
from sdm_desktop.domain.evaluation import Identity, Rating
from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.office import Office
from sdm_desktop.domain.office_tree import Evaluators
from sdm_desktop.domain.skp import (
    Approach,
    FormKind,
    ResultBlock,
    Skp,
    SkpContent,
    SkpParties,
    SkpStatus,
)
from sdm_desktop.domain.skp_templates import SkpTemplate
from sdm_desktop.domain.skp_work import ActionPlan, Evidence, Feedback, Realisation, is_unmet
from sdm_desktop.services.demo_proofs import write_proofs
from sdm_desktop.services.demo_writer import DemoWriter
from sdm_desktop.services.skp_desk import form_of
from sdm_desktop.storage.skp import SkpRepository
from sdm_desktop.storage.skp_lists import SkpLists
from sdm_desktop.storage.skp_work import SkpWorkRepository
from sdm_desktop.storage.write import Writer

_NOBODY = Identity()
_STATES = {
    12: SkpStatus.DRAF,
    13: SkpStatus.DIKEMBALIKAN,
    14: SkpStatus.DIAJUKAN,
    15: SkpStatus.DIAJUKAN,
}
_ACTING = 2  # this one of the showcase unit holds a second post
_NARRATIVE = (4, 9)  # these plan in the kualitatif approach
_NOTE = "Indikator kedua belum memiliki target yang terukur; mohon dilengkapi."
_QUARTERS = ("T1", "T2", "T3", "T4")
_TEMPLATES = (
    ("pelayanan", "Pelayanan publik"),
    ("data", "Pengelola data"),
    ("administrasi", "Administrasi umum"),
    ("guru", "Guru"),
    ("kesehatan", "Tenaga kesehatan"),
)


@dataclass(slots=True)
class DemoPlans:
    """Draws and stores the plans of some years."""

    writer: DemoWriter
    people: Sequence[DemoPerson]
    showcase: dict[str, int] = field(init=False)

    def __post_init__(self) -> None:
        staff = [p for p in self.people if p.unit == SHOWCASE_UNIT and not p.is_head]
        self.showcase = {p.employee.id: place for place, p in enumerate(staff)}

    def write(self, years: Sequence[int]) -> int:
        """Store plans and templates; returns how many plans."""
        opened = self.writer.opened
        store, count = SkpRepository(opened.database), 0
        with opened.database.write(opened.session.actor()) as writer:
            evaluators = self.writer.desk.people.evaluators()
            for year in years:
                plans = self._plans(year, evaluators)
                store.add_many(writer, plans)
                count += len(plans)
                self._write_work(writer, plans, year)
                write_proofs(writer, plans, self.showcase, self.writer)
            lists = SkpLists(opened.database)
            for work, name in _TEMPLATES:
                content = draw_content(work, FormKind.JA_JF, (), has_extra=False)
                key = demo_id(self.writer.seed, "templat", work)
                template = SkpTemplate(id=key, nama=name, isi=content, ekspektasi=EXPECTATIONS)
                lists.save_template(writer, template)
            writer.audit("data_contoh", "skp", detail="Data rekaan", count=count)
        return count

    def _plans(self, year: int, evaluators: Evaluators) -> list[tuple[Skp, SkpContent]]:
        by_id = {person.employee.id: person for person in self.people}
        found = []
        for person in self.people:
            skp = self._head(person, year, evaluators)
            if skp is None:
                continue
            links = self._links(by_id.get(skp.pejabat_penilai_id or ""), year)
            has_extra = len(person.employee.nama) % 3 == 0
            content = draw_content(person.work, skp.jenis_form, links, has_extra=has_extra)
            if skp.pendekatan is Approach.KUALITATIF:
                content = as_narrative(content, _assigner(person, skp))
            if skp.status in (SkpStatus.DRAF, SkpStatus.DIKEMBALIKAN):
                content = unfinished(content)
            found.append((skp, self._with_ids(skp.id, content)))
            if self.showcase.get(skp.pegawai_id) == _ACTING and year == self.writer.today.year:
                acting = self._acting(skp)
                content = draw_content("pimpinan", acting.jenis_form, links, has_extra=False)
                found.append((acting, self._with_ids(acting.id, content)))
        above = {skp.pegawai_id: skp.pejabat_penilai_id for skp, _ in found}
        # superiors first: a result refers to that of the superior
        return sorted(found, key=lambda plan: depth_of(plan[0].pegawai_id, above))

    def _head(self, person: DemoPerson, year: int, evaluators: Evaluators) -> Skp | None:
        employee = person.employee
        began = max(date(year, 1, 1), employee.tmt_cpns or date(year, 1, 1))
        if began.year > year:
            return None
        evaluator, superior = evaluators.of(employee.id)
        is_now = year == self.writer.today.year
        status = SkpStatus.DISETUJUI if is_now else SkpStatus.DITUTUP
        if is_now:
            status = _STATES.get(self.showcase.get(employee.id, -1), status)
        if evaluator is None:
            status = SkpStatus.DRAF
        is_approved = status.is_approved
        submitted = None if status is SkpStatus.DRAF else began + timedelta(days=18)
        return Skp(
            id=demo_id(self.writer.seed, "skp", employee.id, str(year)),
            pegawai_id=employee.id,
            tahun=year,
            periode_mulai=began,
            periode_selesai=date(year, 12, 31),
            pendekatan=self._approach(person),
            jenis_form=form_of(employee.eselon),
            jabatan=employee.jabatan_nama,
            unit_id=self.writer.units[person.unit],
            pejabat_penilai_id=evaluator,
            atasan_penilai_id=superior,
            status=status,
            tanggal_pengajuan=submitted,
            tanggal_penetapan=began + timedelta(days=32) if is_approved else None,
            catatan=_NOTE if status is SkpStatus.DIKEMBALIKAN else "",
            ekspektasi=EXPECTATIONS,
            beku=self._parties(person, evaluator, superior) if is_approved else None,
        )

    def _approach(self, person: DemoPerson) -> Approach:
        is_chosen = self.showcase.get(person.employee.id) in _NARRATIVE
        is_top = form_of(person.employee.eselon) is FormKind.JPT
        is_head = person.is_head and len(person.unit) % (2 if is_top else 4) == 0
        return Approach.KUALITATIF if is_chosen or is_head else Approach.KUANTITATIF

    def _acting(self, skp: Skp) -> Skp:
        """Return the plan of a post held beside the own one since the middle of the year."""
        parties = skp.beku
        post = "Plt. Kepala Seksi Kelahiran"
        return replace(
            skp,
            id=demo_id(self.writer.seed, "skp", skp.pegawai_id, str(skp.tahun), "plt"),
            is_plt_plh_pj=True,
            jabatan=post,
            periode_mulai=date(skp.tahun, 7, 1),
            beku=replace(parties, pegawai=replace(parties.pegawai, jabatan=post))
            if parties
            else None,
        )

    def _parties(
        self, person: DemoPerson, evaluator: str | None, superior: str | None
    ) -> SkpParties:
        known: Mapping[str, Identity] = self.writer.identities
        return SkpParties(
            pegawai=known[person.employee.id],
            penilai=known.get(evaluator or "", _NOBODY),
            atasan=known.get(superior or "", _NOBODY),
            instansi=Office().pemerintah,
        )

    def _links(self, superior: DemoPerson | None, year: int) -> list[UpperLink]:
        if superior is None:
            return []
        began = superior.employee.tmt_cpns
        has_plan = began is None or began.year <= year
        plan = demo_id(self.writer.seed, "skp", superior.employee.id, str(year))
        return [
            UpperLink(_result_id(plan, place) if has_plan else None, text)
            for place, text in enumerate(result_texts(superior.work))
        ]

    def _with_ids(self, skp_id: str, content: SkpContent) -> SkpContent:
        blocks = []
        for place, block in enumerate(content.hasil):
            rhk = replace(block.rhk, id=_result_id(skp_id, place))
            iki = tuple(
                replace(item, id=demo_id(0, "iki", rhk.id, str(number)))
                for number, item in enumerate(block.iki)
            )
            blocks.append(ResultBlock(rhk=rhk, iki=iki))
        lines = tuple(
            replace(line, id=demo_id(0, "lampiran", skp_id, str(number)))
            for number, line in enumerate(content.lampiran)
        )
        return SkpContent(hasil=tuple(blocks), lampiran=lines)

    def _write_work(
        self, writer: Writer, plans: Sequence[tuple[Skp, SkpContent]], year: int
    ) -> None:
        work = SkpWorkRepository(self.writer.opened.database)
        for skp, content in plans:
            if skp.pegawai_id not in self.showcase or not skp.status.is_approved:
                continue
            rng = Random(f"{self.writer.seed}/{skp.id}")  # noqa: S311 - invented data
            for number, code in enumerate(_QUARTERS, 1):
                end = date(year, 3 * number, 28)
                if end < self.writer.today:
                    self._write_quarter(writer, work, (skp, content, code, end), rng)

    def _write_quarter(
        self,
        writer: Writer,
        work: SkpWorkRepository,
        plan: tuple[Skp, SkpContent, str, date],
        rng: Random,
    ) -> None:
        skp, content, code, end = plan
        is_last = code == "T3" and end.year == self.writer.today.year
        for place, block in enumerate(content.hasil):
            key = block.rhk.id
            text = plan_text(place)
            work.save_plan(
                writer, ActionPlan(rhk_id=key, periode_kode=code, uraian=text, target="Selesai")
            )
            proof = Evidence(
                id=demo_id(0, "bukti", key, code),
                rhk_id=key,
                periode_kode=code,
                nama=PROOFS[(place + len(skp.id)) % len(PROOFS)],
                tautan=f"https://drive.contoh.invalid/{code.lower()}/{place + 1}",
                tanggal=end,
            )
            work.save_evidence(writer, proof)
            missed = self._write_numbers(writer, work, block, (code, rng))
            if is_last and self.showcase[skp.pegawai_id] >= 11:
                continue
            verdict = Rating.BAWAH if missed > 1 else Rating.SESUAI
            feedback = Feedback(
                skp_id=skp.id,
                rhk_id=key,
                periode_kode=code,
                pemberi_id=skp.pejabat_penilai_id,
                predikat=Rating.ATAS if not missed and rng.random() < 0.4 else verdict,
                tanggal=end,
            )
            work.save_feedback(writer, feedback)

    def _write_numbers(
        self,
        writer: Writer,
        work: SkpWorkRepository,
        block: ResultBlock,
        where: tuple[str, Random],
    ) -> int:
        """Store the realisasi of a result's indicators; returns how many fall short."""
        code, rng = where
        missed = 0
        for iki in block.iki:
            value = realised(rng, iki) if iki.aspek else None
            real = Realisation(
                iki_id=iki.id,
                periode_kode=code,
                teks=told(rng) if value is None else f"{plain_text(value)} {iki.satuan}",
                nilai_angka=value,
                sumber_data="Rekap unit kerja",
            )
            work.save_realisation(writer, real)
            missed += is_unmet(iki, real)
        return missed


def _result_id(skp_id: str, place: int) -> str:
    return demo_id(0, "rhk", skp_id, str(place))


def _assigner(person: DemoPerson, skp: Skp) -> str:
    above = "Kepala perangkat daerah" if person.is_head else "Kepala Bidang"
    return "Wali Kota Kupang" if skp.jenis_form is FormKind.JPT else above


def write_skp(writer: DemoWriter, people: Sequence[DemoPerson], years: Sequence[int]) -> int:
    """Store the plans of some years; returns how many."""
    return DemoPlans(writer, people).write(years)
