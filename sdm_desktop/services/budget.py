"""Use cases on the budget: funds, cost lines, and whether an activity fits what is free."""

from collections.abc import Sequence
from dataclasses import replace

from sdm_desktop.domain.budget import (
    ActivityCost,
    CostLine,
    CostRules,
    Fund,
    FundSource,
    commitment_of,
    excess_of,
    use_of,
)
from sdm_desktop.domain.budget_checks import check_fund, check_line, share_check, with_plan
from sdm_desktop.domain.errors import DomainError, FieldError, Level, ValidationError
from sdm_desktop.domain.money import rupiah
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.training import ActivityStatus, Payer
from sdm_desktop.domain.users import Role
from sdm_desktop.services.budget_proposal import proposed_lines
from sdm_desktop.services.budget_views import (
    ActivityBudget,
    ActivityMoney,
    Band,
    BudgetYear,
    FundRow,
)
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.reverting import revertible
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.services.settings import SettingsService
from sdm_desktop.storage.budget import BudgetRepository, Gave
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.write import Writer

_TOPICS = frozenset({Topic.TRAINING})
READERS = (Role.PIMPINAN, Role.AUDITOR)
BASE_KEY = "pelatihan.belanja."


class BudgetService:
    """Keeps funds and costs; staf kepegawaian writes, pimpinan and auditor read."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        self._database = database
        self._session = session
        self._rules = rules
        self._settings = SettingsService(database, session)
        self._store = BudgetRepository(database)

    # reading

    def rules(self) -> CostRules:
        """Return the components and ceilings in force."""
        return CostRules.of(self._rule(RuleCode.PLAFON_BIAYA))

    def year(self, year: int) -> BudgetYear:
        """Return the funds, activities and figures of a year."""
        self._session.require_reading(*READERS)
        base = self.base(year)
        with self._database.read():
            funds, costs = self._store.of_year(year), self._store.costs(year)
            gave = self._store.gave([cost.kegiatan_id for cost, _ in costs])
            units, years = self._store.units(), self._store.years()
        every = [cost for cost, _ in costs]
        rows = tuple(FundRow(f, units.get(f.unit_id or "", ""), use_of(f, every)) for f in funds)
        names = {fund.id: fund.uraian for fund in funds}
        public = sum(fund.jumlah for fund in funds if fund.sumber is FundSource.APBD)
        found = [
            ActivityMoney(
                cost=cost,
                mulai=day,
                pagu=names.get(cost.pagu_id or "", ""),
                komitmen=commitment_of(cost.lines, cost.status),
                peserta=one.peserta,
                jp=one.jp,
                dapat_jp=one.dapat_jp,
            )
            for cost, day in costs
            for one in (gave.get(cost.kegiatan_id, Gave()),)
        ]
        return BudgetYear(
            tahun=year,
            funds=rows,
            activities=tuple(found),
            base=base,
            share=share_check(self._rule(RuleCode.ANGGARAN_PELATIHAN), year, base, public),
            years=tuple(sorted({*years, year}, reverse=True)),
        )

    def band(self, year: int) -> Band:
        """Return the figures of a year in one line."""
        return self.year(year).band

    def activity(self, activity_id: str) -> ActivityBudget:
        """Return the cost of one activity, the pagu that pays it, and what does not fit."""
        self._session.require_reading(*READERS)
        with self._database.read():
            cost, year = self._cost(activity_id)
            funds = self._store.of_year(year)
            others = [one for one, _ in self._store.costs(year)]
            units = self._store.units()
        fund = next((one for one in funds if one.id == cost.pagu_id), None)
        row = (
            FundRow(fund, units.get(fund.unit_id or "", ""), use_of(fund, others)) if fund else None
        )
        return ActivityBudget(
            cost=cost,
            tahun=year,
            fund=row,
            funds=tuple(funds),
            excess=excess_of(fund, cost, others) if fund else 0,
            rules=self.rules(),
            findings=tuple(_fit(cost, funds, others)),
        )

    def findings(self, activity_id: str) -> list[FieldError]:
        """Return what speaks against approving an activity: its plan exceeds what is free.

        Errors need a reason (`alasan_anggaran`); an activity without costs or pagu is a warning.
        """
        with self._database.read():
            cost, year = self._cost(activity_id)
            return _fit(cost, self._store.of_year(year), [o for o, _ in self._store.costs(year)])

    def base(self, year: int) -> int:
        """Return the spending of the city in a year as typed, 0 when it is not."""
        return self._settings.value(f"{BASE_KEY}{year}", 0)

    def proposal(self, activity_id: str) -> list[CostLine]:
        """Return lines that the schedule and seats of an activity suggest; nothing is stored."""
        with self._database.read():
            cost, _ = self._cost(activity_id)
            hours = self._store.hours(activity_id)
            gave = self._store.gave([activity_id]).get(activity_id, Gave())
        return proposed_lines(cost, hours, gave.peserta, self.rules())

    # changing

    def set_base(self, year: int, amount: int) -> Change:
        """Note the spending of the city in a year."""
        if amount < 0:
            text = "Total belanja tidak boleh negatif."
            raise ValidationError([FieldError("dasar", text, "JUMLAH")])
        return self._settings.set_value(f"{BASE_KEY}{year}", amount)

    def save_fund(self, fund: Fund) -> Change:
        """Store a pagu, or raise `ValidationError`."""
        self._session.require(Role.ADMIN)
        names = ("uraian", "kode", "rekening", "catatan")
        fund = replace(fund, **{name: getattr(fund, name).strip() for name in names})
        _refuse(check_fund(fund))
        with self._database.write(self._session.actor()) as writer:
            key = self._store.funds.save(writer, fund)
            told = f"{fund.uraian[:50]} {fund.tahun}"
            writer.audit("pagu", "pagu", key, f"{told}: {rupiah(fund.jumlah)}")
            return self._done(writer, f"Simpan pagu {told}")

    def remove_fund(self, fund_id: str) -> Change:
        """Remove a pagu that pays nothing."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            fund = self._store.funds.get(fund_id)
            if fund is None:
                raise DomainError("Pagu tidak ditemukan; mungkin sudah dihapus.", "PAGU")
            costs = [cost for cost, _ in self._store.costs(fund.tahun)]
            if any(fund_id in (c.pagu_id, *(line.pagu_id for line in c.lines)) for c in costs):
                raise DomainError(
                    "Pagu ini dipakai kegiatan; pindahkan kegiatannya dahulu.", "PAKAI"
                )
            self._store.funds.remove(writer, fund)
            writer.audit("pagu_hapus", "pagu", fund_id, fund.uraian[:60])
            return self._done(writer, f"Hapus pagu {fund.uraian[:40]}")

    def save_lines(self, lines: Sequence[CostLine]) -> Change:
        """Store cost lines of one activity, all or none.

        Above a ceiling, or a realisation above the pagu, is refused without `alasan`.
        """
        self._session.require(Role.ADMIN)
        drafts = [_trimmed(line) for line in lines]
        rules = self.rules()
        with self._database.write(self._session.actor()) as writer:
            cost, year = self._cost(drafts[0].kegiatan_id)
            known = {line.id: line for line in cost.lines}
            changed = []
            for draft in drafts:
                _refuse([*check_line(draft, rules), *_unpaid(draft, cost)], draft)
                last = max((line.urut for line in known.values()), default=0)
                placed = draft if draft.rev else replace(draft, urut=last + 1)
                key = self._store.lines.save(writer, placed)
                changed.append(replace(placed, id=key))
                known[key] = changed[-1]
            after = replace(cost, lines=tuple(known.values()))
            self._refuse_overpaid(after, year, changed)
            told = f"{cost.judul[:50]}, {len(drafts)} baris"
            writer.audit("biaya", "kegiatan", cost.kegiatan_id, told, len(drafts))
            return self._done(writer, f"Simpan biaya {told}", len(drafts))

    def remove_line(self, line: CostLine) -> Change:
        """Take a cost line off its activity."""
        self._session.require(Role.ADMIN)
        with self._database.write(self._session.actor()) as writer:
            cost, _ = self._cost(line.kegiatan_id)
            if cost.status is ActivityStatus.SELESAI:
                text = "Kegiatan sudah ditutup; buka kembali sebelum menghapus biayanya."
                raise DomainError(text, "TUTUP")
            self._store.lines.remove(writer, line)
            told = f"{cost.judul[:40]}: {self.rules().name(line.komponen)}"
            writer.audit("biaya_hapus", "kegiatan", cost.kegiatan_id, told)
            return self._done(writer, f"Hapus biaya {told}")

    # parts

    def _cost(self, activity_id: str) -> tuple[ActivityCost, int]:
        found = self._store.cost(activity_id)
        if found is None:
            raise DomainError("Kegiatan tidak ditemukan; mungkin sudah dihapus.", "KEGIATAN")
        return found

    def _refuse_overpaid(self, after: ActivityCost, year: int, changed: Sequence[CostLine]) -> None:
        """Refuse payments above a pagu unless each line that pays tells why."""
        costs = [cost for cost, _ in self._store.costs(year)]
        others = [one for one in costs if one.kegiatan_id != after.kegiatan_id]
        for fund in self._store.of_year(year):
            paid = after.on(fund)
            is_silent = any(one.realisasi and not one.alasan and one in paid for one in changed)
            over = -use_of(fund, [*others, after]).sisa
            if over > 0 and is_silent:
                text = f"Realisasi melebihi pagu “{fund.uraian}” sebesar {rupiah(over)}."
                raise ValidationError([FieldError("alasan", f"{text} Tulis alasannya.", "PAGU")])

    def _rule(self, code: RuleCode) -> Rule:
        return self._rules.book().on(code, self._session.today())

    def _done(self, writer: Writer, label: str, count: int = 1) -> Change:
        done = (writer.audit_number, _TOPICS, label, count)
        return revertible(self._database, self._session, done)


def _fit(
    cost: ActivityCost, funds: Sequence[Fund], others: Sequence[ActivityCost]
) -> list[FieldError]:
    if not cost.lines:
        text = "Rencana biaya belum diisi."
        return [FieldError("biaya", text, "BIAYA", Level.WARNING)]
    found = []
    for fund in funds:
        over = excess_of(fund, cost, others)
        if over and cost.on(fund):
            text = f"Rencana biaya melebihi sisa bebas pagu “{fund.uraian}” sebesar {rupiah(over)}."
            found.append(FieldError("alasan_anggaran", text, "ANGGARAN"))
    own = (Payer.UNIT, Payer.BKPPD)
    public = [
        line
        for line in cost.lines
        if cost.fund_of(line) is None and line.rencana and line.penanggung in own
    ]
    if public:
        text = "Pagu kegiatan belum dipilih; biayanya tidak dihitung pada pagu mana pun."
        found.append(FieldError("pagu_id", text, "PAGU", Level.WARNING))
    return found


def _unpaid(line: CostLine, cost: ActivityCost) -> list[FieldError]:
    if cost.status is ActivityStatus.SELESAI and line.realisasi is None:
        text = "Kegiatan sudah ditutup: isi realisasi, 0 bila tidak dibayar."
        return [FieldError("realisasi", text, "TUTUP")]
    return []


def _trimmed(line: CostLine) -> CostLine:
    names = ("uraian", "satuan", "bukti", "alasan")
    return with_plan(replace(line, **{name: getattr(line, name).strip() for name in names}))


def _refuse(findings: Sequence[FieldError], line: CostLine | None = None) -> None:
    errors = [one for one in findings if one.is_error]
    if errors and line is not None and line.uraian:
        errors = [replace(one, message=f"{line.uraian}: {one.message}") for one in errors]
    if errors:
        raise ValidationError(errors)
