"""The angka kredit somebody had before the office kept evaluations here."""

from datetime import date
from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.credit_account import CreditBalance
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.services.changes import Change
from sdm_desktop.services.credit_accounts import CreditRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField

_MOST = Decimal("9999.9999")


class BalanceDialog(FormDialog):
    """Opening balance of one person in the present jenjang."""

    def __init__(self, context: UiContext, row: CreditRow, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("BalanceDialog", "Saldo awal angka kredit, {name}")
        words = (
            title.format(name=row.person.nama),
            QCoreApplication.translate("BalanceDialog", "Simpan saldo awal"),
        )
        super().__init__(context, words, parent)
        self._row = row
        self._known = row.account.balance if row.account else None
        number = self.tr("Jenjang {jenjang}").format(jenjang=row.person.jenjang)
        add = self.form.add_field
        field = ScoreField(self, highest=_MOST, places=4)
        add("nilai", self.tr("Angka kredit"), field, number)
        add("per_tanggal", self.tr("Per tanggal"), DateField(self),
            self.tr("Predikat sesudah tanggal ini ditambahkan"))  # fmt: skip
        add("dasar", self.tr("Dasar"), TextField(self), self.tr("Misalnya nomor PAK terakhir"), 2)
        self._fill()
        self.remove_button = make_button(self.tr("Hapus saldo"), self, "plain", "trash-2")
        self.remove_button.setVisible(self._known is not None)
        self.buttons.insertWidget(0, self.remove_button)
        self.save_button.clicked.connect(self.save)
        self.remove_button.clicked.connect(self.remove)

    def _fill(self) -> None:
        if self._known is not None:
            known = self._known
            self.form.set_values(
                {"nilai": known.nilai, "per_tanggal": known.per_tanggal, "dasar": known.dasar}
            )
            return
        year = self._context.services.session.today().year
        self.form.set_values({"per_tanggal": date(year - 1, 12, 31)})

    @Slot()
    def save(self) -> None:
        """Store the balance, or show what is wrong."""
        values, problems = self.form.values(), list(self.form.problems())
        for name, words in (
            ("nilai", self.tr("Angka kredit wajib diisi.")),
            ("per_tanggal", self.tr("Tanggal wajib diisi.")),
        ):
            if values[name] is None and all(problem.field != name for problem in problems):
                problems.append(FieldError(name, words))
        self.form.show_findings(problems)
        if problems:
            return
        person, known = self._row.person, self._known
        balance = CreditBalance(
            id=known.id if known else "",
            rev=known.rev if known else 0,
            pegawai_id=person.id,
            jenjang=person.jenjang,
            per_tanggal=values["per_tanggal"],
            nilai=values["nilai"],
            dasar=values["dasar"],
        )
        service = self._context.services.credit

        def work(_: TaskContext) -> Change:
            return service.save_balance(balance)

        self.follow(self._context.tasks.run(work))

    @Slot()
    def remove(self) -> None:
        """Take the balance away; it can be taken back."""
        known, service = self._known, self._context.services.credit
        if known is None:
            return

        def work(_: TaskContext) -> Change:
            return service.remove_balance(known)

        self.follow(self._context.tasks.run(work))
