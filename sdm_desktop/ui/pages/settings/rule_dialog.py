"""Another version of a rule: its table, validity, legal basis, and how sure it is."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.rules import Rule
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.settings.rule_table import RuleTable
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

translate = QCoreApplication.translate


class RuleDialog(FormDialog):
    """The same first day corrects this version, another one begins a new version."""

    def __init__(
        self,
        context: UiContext,
        rule: Rule,
        sureness: list[tuple[str, str]],
        parent: QWidget | None = None,
    ) -> None:
        words = (rule.nama, translate("RuleDialog", "Simpan aturan"))
        super().__init__(context, words, parent, columns=3)
        self._rule = rule
        self.table = RuleTable(rule.isi, self)
        self._refused = make_label("", self, "error")
        self._refused.setWordWrap(True)
        self._effect = make_label("", self, "small")
        self._effect.setWordWrap(True)
        self.add_button = make_button(self.tr("Tambah baris"), self, "plain", "plus")
        self.remove_button = make_button(self.tr("Hapus baris"), self, "plain", "x")
        add = self.form.add_field
        add("berlaku_mulai", self.tr("Berlaku mulai"), DateField(self))
        add("berlaku_sampai", self.tr("Berlaku sampai"), DateField(self), self.tr("Kosong: terus"))
        add("keyakinan", self.tr("Keyakinan"), ComboField(sureness, self))
        add("dasar_hukum", self.tr("Dasar hukum"), TextField(self), "", 3)
        add("catatan", self.tr("Catatan"), TextField(self), "", 3)
        self.form.set_values({name: getattr(rule, name) for name in self.form.names()})
        self._build()
        self._connect()
        self._show_effect()
        self._show_buttons()
        self.resize(scaled(780), scaled(660))

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addWidget(self.remove_button)
        row.addWidget(self._refused, 1)
        self.body.insertWidget(1, self._effect)
        self.body.insertWidget(3, self.table, 1)
        self.body.insertLayout(4, row)
        self.table.setMinimumHeight(scaled(200))

    def _connect(self) -> None:
        self.table.refused.connect(self._refused.setText)
        self.table.edited.connect(self._show_buttons)
        self.table.selectionModel().currentChanged.connect(self._show_buttons)
        self.add_button.clicked.connect(self.table.add_row)
        self.remove_button.clicked.connect(self.table.remove_row)
        self.form.edited.connect(self._show_effect)
        self.save_button.clicked.connect(self.save)

    @Slot()
    def _show_buttons(self) -> None:
        self.add_button.setEnabled(self.table.may_add())
        self.remove_button.setEnabled(self.table.may_remove())

    @Slot()
    def _show_effect(self) -> None:
        start = self.form.values()["berlaku_mulai"]
        if start is None or start == self._rule.berlaku_mulai:
            text = self.tr(
                "Membetulkan versi yang berlaku sejak {start}; hitungan lama ikut berubah. Ganti "
                "tanggal mulai untuk membuat versi baru."
            )
            self._effect.setText(text.format(start=long_date(self._rule.berlaku_mulai)))
        else:
            text = self.tr("Versi baru sejak {start}; versi sebelumnya berakhir sehari sebelumnya.")
            self._effect.setText(text.format(start=long_date(start)))

    def new_rule(self) -> Rule | None:
        """Return the version as it stands here; None (with messages) when a field is wrong."""
        problems = self.form.problems()
        self.form.show_findings(problems)
        if problems:
            return None
        values = self.form.values()
        texts = {name: str(values[name] or "").strip() for name in ("dasar_hukum", "catatan")}
        return replace(
            self._rule,
            berlaku_mulai=values["berlaku_mulai"] or self._rule.berlaku_mulai,
            berlaku_sampai=values["berlaku_sampai"],
            keyakinan=str(values["keyakinan"] or self._rule.keyakinan),
            isi=self.table.value(),
            **texts,
        )

    @Slot()
    def save(self) -> None:
        """Store the version, or show what is wrong."""
        new, rules = self.new_rule(), self._context.services.rules
        if new is None:
            return

        def work(_: TaskContext) -> Change:
            return rules.supersede(new)

        self.follow(self._context.tasks.run(work))

    def reject(self) -> None:
        """Qt: leave; changes that are not stored are asked about."""
        if not (self.form.is_dirty() or self.table.is_dirty()):
            super().reject()
            return
        question = self.tr("Perubahan pada aturan ini belum disimpan.")
        dialog = ConfirmDialog(self.tr("Buang perubahan?"), question, self.tr("Buang"), self)
        dialog.accepted.connect(self._discard)
        open_dialog(dialog)

    @Slot()
    def _discard(self) -> None:
        super().reject()
