"""A pagu, the base of the share check, and one line of cost."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.budget import CostLine, CostRules, Fund, FundSource, amount_of
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.money import rupiah
from sdm_desktop.domain.training import Payer
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, MoneyField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField

translate = QCoreApplication.translate
_NONE = ("", "–")
_MOST = Decimal(1_000_000)
_PLAIN = ("uraian", "volume", "satuan", "harga", "komitmen", "realisasi", "tanggal", "bukti",
          "alasan")  # fmt: skip


class FundDialog(FormDialog):
    """One pagu."""

    def __init__(self, context: UiContext, fund: Fund, parent: QWidget) -> None:
        words = (
            translate("FundDialog", "Pagu pelatihan"),
            translate("FundDialog", "Simpan pagu"),
        )
        super().__init__(context, words, parent, columns=4)
        self.setMinimumWidth(widened(700))
        self._fund = fund
        add = self.form.add_field
        add("tahun", self.tr("Tahun"), IntField(self))
        sources = [(one.value, one.label) for one in FundSource]
        add("sumber", self.tr("Sumber"), ComboField(sources, self))
        add("jumlah", self.tr("Jumlah"), MoneyField(self), "", 2)
        add("uraian", self.tr("Uraian"), TextField(self), "", 4)
        code = self.tr("Program, kegiatan, dan subkegiatan")
        add("kode", self.tr("Kode"), TextField(self), code, 2)
        add("rekening", self.tr("Rekening belanja"), TextField(self), "", 2)
        units = [("", self.tr("Seluruh kantor"))]
        units += [(unit.id, unit.jalur) for unit in context.services.units.tree()]
        add("unit_id", self.tr("Unit"), ComboField(units, self), "", 2)
        add("catatan", self.tr("Catatan"), TextField(self), "", 2)
        names = ("tahun", "jumlah", "uraian", "kode", "rekening", "catatan")
        self.form.set_values(
            {name: getattr(fund, name) for name in names}
            | {"sumber": fund.sumber.value, "unit_id": fund.unit_id or ""}
        )
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the pagu, or show what is wrong."""
        values, problems = self.form.values(), self.form.problems()
        problems += _missing(values, ("tahun", "jumlah"), problems, self.tr("Wajib diisi."))
        if problems:
            self.form.show_findings(problems)
            return
        chosen: dict[str, Any] = values | {
            "sumber": FundSource(values["sumber"] or FundSource.APBD),
            "unit_id": values["unit_id"] or None,
        }
        fund, service = replace(self._fund, **chosen), self._context.services.budget

        def work(_: TaskContext) -> Change:
            return service.save_fund(fund)

        self.follow(self._context.tasks.run(work))


class BaseDialog(FormDialog):
    """What the share of training is compared with."""

    def __init__(self, context: UiContext, year: int, base: int, parent: QWidget) -> None:
        words = (
            translate("BaseDialog", "Dasar porsi anggaran"),
            translate("BaseDialog", "Simpan dasar"),
        )
        super().__init__(context, words, parent, columns=1)
        self._year = year
        label = self.tr("Total belanja daerah {year}").format(year=year)
        hint = self.tr("Tanpa gaji dan pemeliharaan, menurut APBD yang ditetapkan")
        self.form.add_field("dasar", label, MoneyField(self), hint)
        self.form.set_values({"dasar": base or None})
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the base."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        amount, year = self.form.values()["dasar"] or 0, self._year
        service = self._context.services.budget
        self.follow(self._context.tasks.run(lambda _: service.set_base(year, amount)))


class LineDialog(FormDialog):
    """One line of cost; the plan is worked out while volume and price are typed."""

    def __init__(
        self,
        context: UiContext,
        line: CostLine,
        known: tuple[CostRules, Sequence[Fund]],
        parent: QWidget,
    ) -> None:
        words = (
            translate("LineDialog", "Baris biaya"),
            translate("LineDialog", "Simpan biaya"),
        )
        super().__init__(context, words, parent, columns=4)
        self.setMinimumWidth(widened(780))
        self._line = line
        self._rules, funds = known
        self._add_fields(funds)
        self.plan = make_label("", self, "context")
        self.body.insertWidget(2, self.plan)
        self.form.set_values(
            {name: getattr(line, name) for name in _PLAIN}
            | {
                "komponen": line.komponen,
                "penanggung": line.penanggung.value,
                "pagu_id": line.pagu_id or "",
            }
        )
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self._show_plan()

    def _add_fields(self, funds: Sequence[Fund]) -> None:
        add = self.form.add_field
        components = [(one.kode, one.nama) for one in self._rules.components]
        add("komponen", self.tr("Komponen"), ComboField(components, self), "", 2)
        add("uraian", self.tr("Uraian"), TextField(self), "", 2)
        add("volume", self.tr("Volume"), ScoreField(self, highest=_MOST, places=4))
        add("satuan", self.tr("Satuan"), TextField(self))
        add("harga", self.tr("Harga satuan"), MoneyField(self))
        payers = [(one.value, one.label) for one in Payer]
        add("penanggung", self.tr("Penanggung"), ComboField(payers, self))
        contract = self.tr("Kosong: sama dengan rencana")
        add("komitmen", self.tr("Kontrak"), MoneyField(self), contract)
        paid = self.tr("0 bila tidak dibayar")
        add("realisasi", self.tr("Realisasi"), MoneyField(self), paid)
        add("tanggal", self.tr("Tanggal bayar"), DateField(self))
        choices = [("", self.tr("Pagu kegiatan")), *((f.id, f.uraian) for f in funds)]
        add("pagu_id", self.tr("Dibayar dari"), ComboField(choices, self))
        add("bukti", self.tr("Bukti"), TextField(self), "", 2)
        reason = self.tr("Wajib bila di atas plafon atau pagu")
        add("alasan", self.tr("Alasan"), TextField(self), reason, 2)

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        component = self._rules.find(self.form.values()["komponen"] or "")
        if name == "komponen" and component is not None:
            self.form.fill({"satuan": component.satuan})
            if component.plafon is not None and not self.form.values()["harga"]:
                self.form.fill({"harga": component.plafon})
        self._show_plan()

    def _show_plan(self) -> None:
        values = self.form.values()
        amount = amount_of(values["volume"] or Decimal(0), values["harga"] or 0)
        text = self.tr("Rencana {amount}").format(amount=rupiah(amount))
        component = self._rules.find(values["komponen"] or "")
        if component is not None and component.plafon is not None:
            ceiling = self.tr("plafon {amount} per {unit}, {basis}")
            text += " · " + ceiling.format(
                amount=rupiah(component.plafon), unit=component.satuan, basis=self._rules.basis
            )
        self.plan.setText(text)

    def drafted(self) -> CostLine:
        """Return what is typed."""
        values = self.form.values()
        chosen: dict[str, Any] = {name: values[name] for name in _PLAIN} | {
            "komponen": values["komponen"] or "",
            "volume": values["volume"] if values["volume"] is not None else Decimal(0),
            "harga": values["harga"] or 0,
            "penanggung": Payer(values["penanggung"] or Payer.BKPPD),
            "pagu_id": values["pagu_id"] or None,
        }
        return replace(self._line, **chosen)

    @Slot()
    def save(self) -> None:
        """Store the line, or show what is wrong."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        line, service = self.drafted(), self._context.services.budget
        self.follow(self._context.tasks.run(lambda _: service.save_lines([line])))


def _missing(
    values: dict[str, Any], names: Sequence[str], problems: Sequence[FieldError], words: str
) -> list[FieldError]:
    told = {one.field for one in problems}
    return [
        FieldError(name, words, "WAJIB")
        for name in names
        if values[name] is None and name not in told
    ]
