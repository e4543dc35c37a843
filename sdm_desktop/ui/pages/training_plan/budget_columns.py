"""The columns of funds, of the money of activities, and of cost lines."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.budget import CostLine, CostRules
from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.money import decimal_text, plain_text, rupiah
from sdm_desktop.services.budget_views import ActivityMoney, FundRow
from sdm_desktop.ui.widgets.table_column import Column

translate = QCoreApplication.translate


def fund_columns() -> list[Column[FundRow]]:
    """Return the columns of funds."""
    return [
        Column("uraian", translate("BudgetColumns", "Pagu"), lambda r: r.fund.uraian,
               lambda r: r.fund.uraian.casefold(), width=240, strong=True, stretch=True),
        Column("sumber", translate("BudgetColumns", "Sumber"), lambda r: r.fund.sumber.label,
               lambda r: r.fund.sumber.label, width=80),
        Column("unit", translate("BudgetColumns", "Unit"), lambda r: r.unit or "–",
               lambda r: r.unit, width=130, elide="middle", default=False),
        Column("jumlah", translate("BudgetColumns", "Jumlah"), lambda r: rupiah(r.use.pagu),
               lambda r: r.use.pagu, numeric=True, width=128,
               copied=lambda r: str(r.use.pagu)),
        Column("realisasi", translate("BudgetColumns", "Realisasi"),
               lambda r: rupiah(r.use.realisasi), lambda r: r.use.realisasi, numeric=True,
               width=128, copied=lambda r: str(r.use.realisasi)),
        Column("komitmen", translate("BudgetColumns", "Komitmen"),
               lambda r: rupiah(r.use.komitmen), lambda r: r.use.komitmen, numeric=True,
               width=128, copied=lambda r: str(r.use.komitmen)),
        Column("bebas", translate("BudgetColumns", "Sisa bebas"),
               lambda r: rupiah(r.use.sisa_bebas), lambda r: r.use.sisa_bebas, numeric=True,
               width=128, tone=lambda r: "err" if r.use.sisa_bebas < 0 else "text",
               copied=lambda r: str(r.use.sisa_bebas)),
        Column("serapan", translate("BudgetColumns", "Serapan"), lambda r: r.use.serapan_text,
               lambda r: r.use.serapan or 0, numeric=True, width=84),
        Column("kode", translate("BudgetColumns", "Kode kegiatan"), lambda r: r.fund.kode,
               lambda r: r.fund.kode, width=130, default=False),
        Column("rekening", translate("BudgetColumns", "Rekening"), lambda r: r.fund.rekening,
               lambda r: r.fund.rekening, width=130, default=False),
    ]  # fmt: skip


def activity_columns() -> list[Column[ActivityMoney]]:
    """Return the columns of activities with their money."""
    return [
        Column("judul", translate("BudgetColumns", "Kegiatan"), lambda r: r.cost.judul,
               lambda r: r.cost.judul.casefold(), width=250, strong=True, stretch=True),
        Column("mulai", translate("BudgetColumns", "Mulai"), lambda r: short_date(r.mulai),
               lambda r: r.mulai, width=96, elide="none"),
        Column("status", translate("BudgetColumns", "Keadaan"), lambda r: r.cost.status.label,
               lambda r: r.cost.status.label, width=100),
        Column("pagu", translate("BudgetColumns", "Pagu"), lambda r: r.pagu or "–",
               lambda r: r.pagu.casefold(), width=130, elide="middle", default=False),
        Column("peserta", translate("BudgetColumns", "Peserta"), lambda r: _count(r.peserta),
               lambda r: r.peserta, numeric=True, width=72),
        Column("rencana", translate("BudgetColumns", "Rencana"), _money(lambda r: r.cost.planned),
               lambda r: r.cost.planned, numeric=True, width=112,
               copied=lambda r: str(r.cost.planned)),
        Column("komitmen", translate("BudgetColumns", "Komitmen"), _money(lambda r: r.komitmen),
               lambda r: r.komitmen, numeric=True, width=112, default=False,
               copied=lambda r: str(r.komitmen)),
        Column("realisasi", translate("BudgetColumns", "Realisasi"), _money(lambda r: r.cost.paid),
               lambda r: r.cost.paid, numeric=True, width=112,
               copied=lambda r: str(r.cost.paid)),
        Column("per_jp", translate("BudgetColumns", "Per JP"), lambda r: _or_dash(r.per_jp),
               lambda r: r.per_jp, numeric=True, width=92),
        Column("per_orang", translate("BudgetColumns", "Per orang"),
               lambda r: _or_dash(r.per_person), lambda r: r.per_person, numeric=True, width=104),
    ]  # fmt: skip


def line_columns(rules: CostRules) -> list[Column[CostLine]]:
    """Return the columns of cost lines."""
    return [
        Column("komponen", translate("BudgetColumns", "Komponen"),
               lambda r: r.uraian or rules.name(r.komponen), lambda r: r.urut, width=230,
               strong=True, stretch=True),
        Column("volume", translate("BudgetColumns", "Volume"), _volume, lambda r: r.volume,
               numeric=True, width=110),
        Column("harga", translate("BudgetColumns", "Harga"), lambda r: rupiah(r.harga),
               lambda r: r.harga, numeric=True, width=104,
               tone=lambda r: "warn" if _is_above(r, rules) else "text"),
        Column("rencana", translate("BudgetColumns", "Rencana"), lambda r: rupiah(r.rencana),
               lambda r: r.rencana, numeric=True, width=112),
        Column("komitmen", translate("BudgetColumns", "Kontrak"),
               lambda r: _or_dash(r.komitmen), lambda r: r.komitmen, numeric=True, width=112),
        Column("realisasi", translate("BudgetColumns", "Realisasi"),
               lambda r: _or_dash(r.realisasi), lambda r: r.realisasi, numeric=True, width=112,
               tone=lambda r: "text3" if r.realisasi is None else "text"),
        Column("penanggung", translate("BudgetColumns", "Penanggung"),
               lambda r: r.penanggung.label, lambda r: r.penanggung.label, width=92),
        Column("bukti", translate("BudgetColumns", "Bukti"), lambda r: r.bukti,
               lambda r: r.bukti, width=120, default=False),
        Column("alasan", translate("BudgetColumns", "Alasan"), lambda r: r.alasan,
               lambda r: r.alasan, width=140, default=False),
    ]  # fmt: skip


def _is_above(line: CostLine, rules: CostRules) -> bool:
    component = rules.find(line.komponen)
    return component is not None and component.plafon is not None and line.harga > component.plafon


def _volume(line: CostLine) -> str:
    return f"{plain_text(line.volume)} {line.satuan}".strip()


def _money(value: Callable[[ActivityMoney], int]) -> Callable[[ActivityMoney], str]:
    def text(row: ActivityMoney) -> str:
        amount = value(row)
        return rupiah(amount) if amount else "–"

    return text


def _or_dash(amount: int | None) -> str:
    return "–" if amount is None else rupiah(amount)


def _count(number: int) -> str:
    return decimal_text(number, 0) if number else "–"
