"""What every report takes from the office file: kop, foot, anchor, signatories, people."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from sdm_desktop.domain.audit import Anchor
from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import Identity, OrganisationPredikat, OrganisationResult, Period
from sdm_desktop.domain.evaluation_views import source_of
from sdm_desktop.domain.office import Office, Signatory
from sdm_desktop.domain.office_tree import OfficeTree
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Margin, Paper, Signature
from sdm_desktop.domain.rules import Rule, RuleBook
from sdm_desktop.domain.unit import Unit
from sdm_desktop.reports.seal import check_code, content_hash
from sdm_desktop.reports.words import moment
from sdm_desktop.storage.evaluation_people import PeopleRepository
from sdm_desktop.storage.reports import Scope

SEPARATOR = " / "


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRequest:
    """What to print; None and empty values leave the choice to the report.

    `date` and `place` stand in the signature, `signatory` replaces the head of the unit;
    `employee_ids` are people chosen one by one for a list, `options` answers the report's own
    questions (`ReportInfo.options`).
    """

    period_id: str | None = None
    unit_id: str | None = None
    employee_id: str | None = None
    employee_ids: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    margin: Margin = Margin.ARSIP
    date: dt.date | None = None
    place: str = ""
    signatory: Signatory | None = None
    with_kop: bool = True
    options: Mapping[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class ReportContext:
    """The office as of its last change; `local` is the office's time of that change."""

    request: ReportRequest
    office: Office
    anchor: Anchor
    local: dt.datetime
    today: dt.date
    tree: OfficeTree
    book: RuleBook
    scope: Scope
    people: dict[str, Identity] = field(default_factory=dict)
    _kops: dict[str, Letterhead] = field(default_factory=dict)

    @property
    def document_number(self) -> str:
        """Return the number on every page (800.1.4/901/DKPS/2026)."""
        parts = ("800.1.4", str(self.anchor.number), self.office.kode, str(self.local.year))
        return "/".join(part for part in parts if part)

    def kop(self, opd: str) -> Letterhead:
        """Return the kop of a perangkat daerah; the address is the office's own only."""
        name = (opd or self.office.nama).upper()
        if name not in self._kops:
            office = self.office
            is_own = name == office.nama.upper()
            self._kops[name] = Letterhead(
                pemerintah=office.pemerintah,
                nama=name,
                alamat=office.alamat if is_own else "",
                kontak=office.kontak if is_own else "",
                logo=office.logo,
                garuda=office.garuda,
                is_printed=self.request.with_kop,
            )
        return self._kops[name]

    def top_name(self, unit_id: str | None) -> str:
        """Return the perangkat daerah a unit belongs to, empty when it has none."""
        units = list(self.tree.upwards(unit_id))
        return units[-1].nama if units else ""

    def footer(self, identity: str, rules: str, *content: object) -> FooterInfo:
        """Return the foot of a document; its code depends on the anchor and all it says."""
        office, anchor = self.office, self.anchor
        name = office.nama
        if office.kota and office.kota.casefold() not in name.casefold():
            name = f"{name} {office.kota}"
        return FooterInfo(
            kantor=name,
            nomor_dokumen=self.document_number,
            data_per=f"Data per {moment(self.local, office.zona_waktu)}",
            kode=check_code(anchor.hash, anchor.number, identity, content_hash(*content)),
            aturan=rules,
            is_demo=office.is_demo,
        )

    def rule_line(self, code: str, period: Period) -> str:
        """Return legal basis and start of the rule in force at a period's end."""
        return rule_line(self.book.on(code, period.selesai))

    def place_and_date(self, day: dt.date | None = None) -> str:
        """Return "Kupang, 12 Oktober 2026": the given day, else the one asked for, else today."""
        chosen = day or self.request.date or self.today
        return f"{self.request.place or self.office.tempat}, {long_date(chosen)}"

    def signature(
        self, head_id: str | None, unit: Unit | None, other: Identity | None = None
    ) -> Signature:
        """Return the block of a unit's head, else of another, else of the head of the office."""
        given = self.request.signatory
        head = self.people.get(head_id or "", other)
        if given is None and head is not None:
            role = short_role(head.jabatan, unit)
            rank = head.pangkat.partition(" (")[0]
            return self._block(Signatory(nama=head.nama, nip=head.nip, pangkat=rank, jabatan=role))
        return self._block(given or self.office.kepala)

    def _block(self, who: Signatory) -> Signature:
        return Signature(
            tempat_tanggal=self.place_and_date(),
            peran=who.jabatan or f"Kepala {self.office.nama}",
            nama=who.nama,
            pangkat=who.pangkat,
            nip=who.nip,
        )

    def capaian(
        self, unit_id: str | None, results: Mapping[str, OrganisationResult]
    ) -> OrganisationPredikat | None:
        """Return the result that counts for a unit: its own or the nearest above."""
        source = source_of(self.tree, unit_id, results)
        return source.result.predikat if source else None

    def heads(self, unit_ids: Iterable[str]) -> set[str]:
        """Return the ids of everybody who leads these units or one above them."""
        return {
            unit.kepala_id
            for unit_id in unit_ids
            for unit in self.tree.upwards(unit_id)
            if unit.kepala_id
        }


def signatory_of(people: PeopleRepository, employee_id: str) -> Signatory:
    """Return a person as he or she signs; call inside a read."""
    found = people.identities([employee_id]).get(employee_id)
    if found is None:
        raise DomainError("Pegawai tidak ditemukan; mungkin sudah dihapus.", "PEGAWAI")
    pangkat = found.pangkat.partition(" (")[0]
    return Signatory(nama=found.nama, nip=found.nip, pangkat=pangkat, jabatan=found.jabatan)


def rule_line(rule: Rule) -> str:
    """Return "PermenPANRB 6/2022, berlaku mulai 2022"."""
    return f"{rule.dasar_hukum}, berlaku mulai {rule.berlaku_mulai.year}"


def short_role(post: str, unit: Unit | None) -> str:
    """Return a head's post without the unit's name, which the title says already."""
    if unit is None:
        return post
    if not post:
        return f"Kepala {unit.nama}"
    if post.casefold() == f"Kepala {unit.nama}".casefold():
        return f"Kepala {unit.nama.split()[0]}"
    return post


def with_draft(footer: FooterInfo, *, is_draft: bool) -> FooterInfo:
    """Return the foot of a document that is not final yet."""
    return replace(footer, is_draft=True) if is_draft else footer
