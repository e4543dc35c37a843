"""One agreement: what it is, with whom, how long; warnings are shown before it is stored."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.cooperation import Agreement, AgreementKind, Partner
from sdm_desktop.domain.errors import FieldError
from sdm_desktop.services.changes import Change
from sdm_desktop.services.cooperation_views import Register
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import MoneyField, NoteField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog

_NONE = ("", "–")
_PLAIN = (
    "judul", "nomor_satu", "nomor_dua", "penanda_satu", "penanda_dua", "ruang_lingkup",
    "tanggal_ttd", "mulai", "berakhir", "anggaran", "sumber", "catatan",
)  # fmt: skip
_LINKS = ("induk_id", "menggantikan_id", "unit_id")


class AgreementDialog(FormDialog):
    """Stores a new agreement, or other values of a known one."""

    def __init__(
        self, context: UiContext, agreement: Agreement, register: Register, parent: QWidget
    ) -> None:
        words = (
            QCoreApplication.translate("AgreementDialog", "Dokumen kerja sama"),
            QCoreApplication.translate("AgreementDialog", "Simpan dokumen"),
        )
        super().__init__(context, words, parent, columns=4)
        self.setMinimumWidth(widened(860))
        self._agreement = agreement
        self._register = register
        self._warned: tuple[str, ...] = ()
        self._add_fields()
        self.form.set_values(self._values())
        self._offer_above()
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)

    def _add_fields(self) -> None:
        add = self.form.add_field
        kinds = [(kind.value, kind.words) for kind in AgreementKind]
        add("jenis", self.tr("Jenis dokumen"), ComboField(kinds, self))
        add("mitra_id", self.tr("Mitra"), ComboField(_partners(self._register.partners), self))
        add("induk_id", self.tr("Di bawah dokumen"), ComboField([_NONE], self))
        former = self.tr("Memperpanjang dokumen")
        add("menggantikan_id", former, ComboField([_NONE], self))
        add("judul", self.tr("Judul"), TextField(self), "", 4)
        add("nomor_satu", self.tr("Nomor pihak 1 (kantor)"), TextField(self))
        add("penanda_satu", self.tr("Jabatan penanda tangan 1"), TextField(self))
        add("nomor_dua", self.tr("Nomor pihak 2 (mitra)"), TextField(self))
        add("penanda_dua", self.tr("Jabatan penanda tangan 2"), TextField(self))
        draft = self.tr("Kosong: masih draf")
        add("tanggal_ttd", self.tr("Ditandatangani"), DateField(self), draft)
        add("mulai", self.tr("Mulai berlaku"), DateField(self), draft)
        endless = self.tr("Kosong: tanpa batas waktu")
        add("berakhir", self.tr("Berakhir"), DateField(self), endless)
        units = [_NONE, *((u.id, u.jalur) for u in self._context.services.units.tree())]
        add("unit_id", self.tr("Unit penanggung jawab"), ComboField(units, self))
        add("anggaran", self.tr("Anggaran"), MoneyField(self))
        add("sumber", self.tr("Sumber anggaran"), TextField(self))
        add("catatan", self.tr("Catatan"), TextField(self), "", 2)
        scope = NoteField(self)
        scope.setFixedHeight(scaled(72))
        hint = self.tr("Satu bidang per baris")
        add("ruang_lingkup", self.tr("Ruang lingkup"), scope, hint, 4)

    def _values(self) -> dict[str, Any]:
        one = self._agreement
        return {name: getattr(one, name) for name in _PLAIN} | {
            "jenis": one.jenis.value,
            "mitra_id": one.mitra_id,
        }

    def _offer_above(self) -> None:
        """Offer the documents that may stand above, and those that may be continued."""
        values = self.form.values()
        kind = AgreementKind(values["jenis"] or AgreementKind.PKS)
        rows = [row for row in self._register.rows if row.id != self._agreement.id]
        above = [row for row in rows if row.agreement.jenis is kind.above]
        same = [row for row in rows if row.agreement.jenis is kind]
        for name, found in (("induk_id", above), ("menggantikan_id", same)):
            field = self._combo(name)
            kept = field.value() or getattr(self._agreement, name) or ""
            field.set_choices(
                [_NONE, *((row.id, f"{row.agreement.judul}, {row.mitra.short}") for row in found)]
            )
            field.set_value(kept)
        if "unit_id" in self.form.names() and not self.form.is_dirty():
            self.form.fill({"unit_id": self._agreement.unit_id or ""})
        self.form.mark_clean()

    def _combo(self, name: str) -> ComboField:
        field = self.form.field(name).editor
        if not isinstance(field, ComboField):
            raise TypeError(name)
        return field

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        self._warned = ()
        if name == "jenis":
            self._offer_above()

    def drafted(self) -> Agreement:
        """Return what is typed."""
        values = self.form.values()
        links: dict[str, Any] = {name: values[name] or None for name in _LINKS}
        return replace(
            self._agreement,
            **({name: values[name] for name in _PLAIN} | links),
            jenis=AgreementKind(values["jenis"] or AgreementKind.PKS),
            mitra_id=values["mitra_id"] or "",
        )

    @Slot()
    def save(self) -> None:
        """Store the document; what is doubtful is shown first, a second time stores it."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        drafted = self.drafted()
        service = self._context.services.cooperation
        doubts = service.warnings(drafted)
        told = tuple(one.message for one in doubts)
        if told and told != self._warned:
            self._warned = told
            self._show_doubts(doubts)
            return

        def work(_: TaskContext) -> Change:
            return service.save(drafted)

        self.follow(self._context.tasks.run(work))

    def _show_doubts(self, doubts: Sequence[FieldError]) -> None:
        self.form.show_findings(doubts)
        self._message.setText(self.tr("Periksa peringatan, lalu simpan sekali lagi."))
        self._message.show()


def _partners(partners: Sequence[Partner]) -> list[tuple[str, str]]:
    return [(one.id, one.nama) for one in partners if one.is_aktif]
