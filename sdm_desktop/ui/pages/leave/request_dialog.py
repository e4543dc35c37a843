"""A request for leave, with working days and balance while one types."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.leave import Balance, Leave, LeaveKind
from sdm_desktop.services.changes import Change
from sdm_desktop.services.leave_views import LeavePreview
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import InfoButton, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.person_editor import PersonEditor

_DELAY_MS = 150


class RequestDialog(FormDialog):
    """Stores a new request, or other values of one that still waits."""

    def __init__(
        self,
        context: UiContext,
        leave: Leave | None = None,
        parent: QWidget | None = None,
        *,
        employee_id: str = "",
    ) -> None:
        title = (
            QCoreApplication.translate("RequestDialog", "Ubah pengajuan cuti")
            if leave
            else QCoreApplication.translate("RequestDialog", "Ajukan cuti")
        )
        button = QCoreApplication.translate("RequestDialog", "Simpan pengajuan")
        super().__init__(context, (title, button), parent, columns=2)
        self._leave = leave
        self._preview: LeavePreview | None = None
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_DELAY_MS)
        self._later.timeout.connect(self._read_preview)
        self._add_fields()
        self.body.insertWidget(2, self._build_strip())
        self.form.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self.form.set_values(_values(leave, employee_id))
        self.form.editor("pegawai_id").set_read_only(leave is not None)
        self._show_kind()
        self._read_preview()

    def _add_fields(self) -> None:
        add = self.form.add_field
        add("pegawai_id", self.tr("Pegawai"), PersonEditor(self._context, self), "", 2)
        kinds = [(kind.value, kind.label) for kind in LeaveKind]
        add("jenis", self.tr("Jenis cuti"), ComboField(kinds, self))
        add("anak_ke", self.tr("Anak ke-"), IntField(self))
        add("tanggal_mulai", self.tr("Tanggal mulai"), DateField(self))
        add("tanggal_selesai", self.tr("Tanggal selesai"), DateField(self))
        add("alasan", self.tr("Alasan"), TextField(self), "", 2)
        add("alamat_selama_cuti", self.tr("Alamat selama cuti"), TextField(self))
        add("telepon", self.tr("Telepon"), TextField(self))
        hint = self.tr("Misalnya nomor dan tanggal surat keterangan dokter")
        add("lampiran", self.tr("Lampiran"), TextField(self), hint, 2)

    def _build_strip(self) -> QFrame:
        strip = QFrame(self)
        strip.setProperty("kind", "sunken")
        self.days = make_label("", strip, "strong")
        self.balance = make_label("", strip)
        self.info = InfoButton(self.tr("Penjelasan saldo cuti"), strip)
        self.info.clicked.connect(self._explain)
        row = QHBoxLayout(strip)
        row.setContentsMargins(12, 8, 12, 8)
        row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.days)
        words.addWidget(self.balance)
        row.addLayout(words, 1)
        row.addWidget(self.info)
        return strip

    # live figures

    @Slot(str)
    def _on_edited(self, name: str) -> None:
        if name == "jenis":
            self._show_kind()
        self._later.start()

    def _show_kind(self) -> None:
        is_birth = self.form.values()["jenis"] == LeaveKind.MELAHIRKAN.value
        self.form.field("anak_ke").setEnabled(is_birth)

    def draft(self) -> Leave | None:
        """Return the request as typed, None while person or days are missing."""
        values = self.form.values()
        start, end = values["tanggal_mulai"], values["tanggal_selesai"]
        if not values["pegawai_id"] or not values["jenis"] or start is None or end is None:
            return None
        is_birth = values["jenis"] == LeaveKind.MELAHIRKAN.value
        values["jenis"] = LeaveKind(values["jenis"])
        values["anak_ke"] = values["anak_ke"] if is_birth else None
        known = self._leave or Leave(
            tanggal_mulai=start,
            tanggal_selesai=end,
            tanggal_pengajuan=self._context.services.session.today(),
        )
        return replace(known, **values)

    @Slot()
    def _read_preview(self) -> None:
        draft, service = self.draft(), self._context.services.leave
        if draft is None:
            self._show_nothing()
            return

        def work(_: TaskContext) -> LeavePreview:
            return service.preview(draft)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._show_preview)
        task.failed.connect(self._on_failed)

    def _show_nothing(self) -> None:
        self._preview = None
        self.days.setText(self.tr("Pilih pegawai dan kedua tanggal"))
        self.balance.setText(self.tr("Hari kerja dan sisa cuti dihitung di sini."))
        self.info.setEnabled(False)

    @Slot(object)
    def _show_preview(self, preview: LeavePreview) -> None:
        self._preview = preview
        text = self.tr("{days} hari kerja ({calendar} hari kalender)")
        self.days.setText(text.format(days=preview.days, calendar=preview.calendar_days))
        found = preview.balance
        self.info.setEnabled(found is not None)
        if found is None:
            self.balance.setText(self.tr("Tidak mengurangi cuti tahunan."))
        else:
            self.balance.setText(self._balance_words(found.balance, preview.days))
        self.form.show_findings(preview.findings)
        errors = [finding.message for finding in preview.findings if finding.is_error]
        self._message.setText(" ".join(errors))
        self._message.setVisible(bool(errors))

    def _balance_words(self, balance: Balance, days: int) -> str:
        rest = balance.left - days
        if rest < 0:
            text = self.tr("Sisa cuti tahunan {year}: {left} hari, kurang {rest} hari")
        else:
            text = self.tr("Sisa cuti tahunan {year}: {left} hari; setelah ini {rest} hari")
        return text.format(year=balance.tahun, left=balance.left, rest=abs(rest))

    @Slot()
    def _explain(self) -> None:
        if self._preview is None or self._preview.balance is None:
            return
        found = self._preview.balance
        title = self.tr("Saldo cuti tahunan {year}").format(year=found.balance.tahun)
        headline = self.tr("Sisa {left} hari").format(left=found.balance.left)
        popover = ExplanationPopover(found.explained, title, self, Reading(headline=headline))
        popover.open_beside(self.info)

    # saving

    @Slot()
    def save(self) -> None:
        """Store the request, or show what speaks against it."""
        problems = self.form.problems()
        values = self.form.values()
        for name, words in (
            ("pegawai_id", self.tr("Pilih pegawai.")),
            ("jenis", self.tr("Pilih jenis cuti.")),
            ("tanggal_mulai", self.tr("Isi tanggal mulai.")),
            ("tanggal_selesai", self.tr("Isi tanggal selesai.")),
        ):
            if values[name] is None and not any(one.field == name for one in problems):
                problems.append(FieldError(name, words, "WAJIB"))
        draft = self.draft()
        if problems or draft is None:
            self.form.show_findings(problems)
            return
        service, is_new = self._context.services.leave, self._leave is None

        def work(_: TaskContext) -> Change:
            return service.request(draft) if is_new else service.change(draft)

        self.follow(self._context.tasks.run(work))


def _values(leave: Leave | None, employee_id: str) -> dict[str, Any]:
    if leave is None:
        return {"pegawai_id": employee_id or None, "jenis": LeaveKind.TAHUNAN.value}
    names = (
        "pegawai_id", "anak_ke", "tanggal_mulai", "tanggal_selesai", "alasan",
        "alamat_selama_cuti", "telepon", "lampiran",
    )  # fmt: skip
    return {name: getattr(leave, name) for name in names} | {"jenis": leave.jenis.value}
