"""Which pagu pays an activity, and on which agreement it rests."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.money import rupiah
from sdm_desktop.services.changes import Change
from sdm_desktop.services.funding import Funding, FundingChoices
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate
_NONE = ("", "–")


class FundingDialog(FormDialog):
    """Stores the links of one activity."""

    def __init__(self, context: UiContext, choices: FundingChoices, parent: QWidget) -> None:
        words = (
            translate("FundingDialog", "Sumber dana dan kerja sama"),
            translate("FundingDialog", "Simpan"),
        )
        super().__init__(context, words, parent, columns=2)
        self.setMinimumWidth(widened(640))
        activity = self._activity = choices.activity
        self.body.insertWidget(1, make_label(activity.judul, self, "small"))
        add = self.form.add_field
        funds = [(one.id, f"{one.uraian}, {rupiah(one.jumlah)}") for one in choices.funds]
        add("pagu_id", self.tr("Dibayar dari pagu"), ComboField([_NONE, *funds], self), "", 2)
        agreements = [
            (row.id, f"{row.agreement.jenis.label} {row.agreement.judul}, {row.mitra.short}")
            for row in choices.agreements
        ]
        hint = self.tr("Yang berlaku pada hari pertama kegiatan")
        combo = ComboField([_NONE, *agreements], self)
        add("kerja_sama_id", self.tr("Dokumen kerja sama"), combo, hint, 2)
        partners = [(one.id, one.nama) for one in choices.partners]
        hint = self.tr("Mengikuti dokumen kerja sama bila dipilih")
        add("mitra_id", self.tr("Mitra"), ComboField([_NONE, *partners], self), hint)
        hint = self.tr("Wajib bila melebihi sisa bebas pagu")
        add("alasan", self.tr("Alasan"), TextField(self), hint)
        self.form.set_values(
            {
                "pagu_id": activity.pagu_id or "",
                "kerja_sama_id": activity.kerja_sama_id or "",
                "mitra_id": activity.mitra_id or "",
            }
        )
        self.save_button.clicked.connect(self.save)

    @Slot()
    def save(self) -> None:
        """Store the links, or show what speaks against them."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        values, key = self.form.values(), self._activity.id
        funding = Funding(
            pagu_id=values["pagu_id"] or None,
            mitra_id=values["mitra_id"] or None,
            kerja_sama_id=values["kerja_sama_id"] or None,
            alasan=values["alasan"],
        )
        service = self._context.services.funding

        def work(_: TaskContext) -> Change:
            return service.tie(key, funding)

        self.follow(self._context.tasks.run(work))
