"""One improvement: what is weak, what is done, by whom, and the measure before and after."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.feedback import UNSUR_NAMES
from sdm_desktop.domain.improvements import Improvement, ImprovementKind, ImprovementStatus
from sdm_desktop.services.changes import Change
from sdm_desktop.services.survey_context import UnsurMeasure
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField

_NONE = ("", "–")
_MOST = Decimal(1_000_000)
_PLAIN = (
    "layanan", "masalah", "penyebab", "kegiatan", "penanggung_jawab", "mulai", "target_selesai",
    "kemajuan", "ukuran", "nilai_awal", "nilai_akhir", "tanggal_selesai", "bukti", "hasil",
)  # fmt: skip


class ImprovementDialog(FormDialog):
    """One improvement; a file may be kept as proof."""

    def __init__(self, context: UiContext, plan: Improvement, parent: QWidget) -> None:
        words = (
            QCoreApplication.translate("ImprovementDialog", "Rencana perbaikan"),
            QCoreApplication.translate("ImprovementDialog", "Simpan perbaikan"),
        )
        super().__init__(context, words, parent, columns=4)
        self.setMinimumWidth(widened(780))
        self._plan = plan
        self._proof: Path | None = None
        self._add_fields()
        browse = make_button(self.tr("Pilih berkas bukti…"), self, "plain", "paperclip")
        browse.clicked.connect(self._browse)
        self.buttons.insertWidget(0, browse)
        self.measure_button = make_button(self.tr("Ukur dari survei"), self, "plain", "scale")
        self.measure_button.clicked.connect(self.measure)
        self.buttons.insertWidget(1, self.measure_button)
        self.form.set_values(
            {name: getattr(plan, name) for name in _PLAIN}
            | {"unsur": str(plan.unsur or ""), "jenis": plan.jenis.value,
               "status": plan.status.value}
        )  # fmt: skip
        self.save_button.clicked.connect(self.save)

    def _add_fields(self) -> None:
        add = self.form.add_field
        add("layanan", self.tr("Layanan"), TextField(self), "", 2)
        unsur = [_NONE, *((str(n), name) for n, name in enumerate(UNSUR_NAMES, 1))]
        add("unsur", self.tr("Unsur pelayanan"), ComboField(unsur, self), "", 2)
        add("masalah", self.tr("Masalah"), TextField(self), "", 2)
        add("penyebab", self.tr("Penyebab"), TextField(self), "", 2)
        kinds = [(kind.value, kind.label) for kind in ImprovementKind]
        add("jenis", self.tr("Jenis"), ComboField(kinds, self))
        add("kegiatan", self.tr("Kegiatan"), TextField(self), "", 3)
        add("penanggung_jawab", self.tr("Penanggung jawab"), TextField(self), "", 2)
        add("mulai", self.tr("Mulai"), DateField(self))
        add("target_selesai", self.tr("Target selesai"), DateField(self))
        hint = self.tr("Misalnya NRR unsur waktu")
        add("ukuran", self.tr("Ukuran"), TextField(self), hint, 2)
        add("nilai_awal", self.tr("Nilai sebelum"), self._figure())
        add("nilai_akhir", self.tr("Nilai sesudah"), self._figure())
        states = [(status.value, status.label) for status in ImprovementStatus]
        add("status", self.tr("Keadaan"), ComboField(states, self))
        add("kemajuan", self.tr("Kemajuan (%)"), IntField(self))
        add("tanggal_selesai", self.tr("Tanggal selesai"), DateField(self))
        add("bukti", self.tr("Bukti"), TextField(self))
        add("hasil", self.tr("Hasil"), TextField(self), "", 4)

    def _figure(self) -> ScoreField:
        return ScoreField(self, highest=_MOST, places=3)  # an NRR, minutes, or a count

    @Slot()
    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Pilih berkas bukti"))
        dialog.setNameFilter(self.tr("PDF dan gambar (*.pdf *.jpg *.jpeg *.png)"))
        dialog.fileSelected.connect(self.choose)
        dialog.open()

    @Slot(str)
    def choose(self, path: str) -> None:
        """Take a file; it is kept when the improvement is stored."""
        self._proof = Path(path)
        self.form.fill({"bukti": self._proof.name})

    @Slot()
    def measure(self) -> None:
        """Fill in what surveys say of the unsur before and after the improvement."""
        values = self.form.values()
        service, unsur, begun = values["layanan"], values["unsur"], values["mulai"]
        if not (service and unsur and begun):
            text = self.tr("Isi layanan, unsur, dan tanggal mulai dahulu.")
            self.form.show_findings([FieldError("unsur", text, "WAJIB")])
            return
        context, span = self._context.services.survey_context, (begun, values["tanggal_selesai"])
        task = self._context.tasks.run(lambda _: context.measured(service, int(unsur), span))
        task.succeeded.connect(self._on_measured)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_measured(self, found: tuple[UnsurMeasure | None, UnsurMeasure | None]) -> None:
        before, after = found
        if before is None and after is None:
            text = self.tr("Belum ada survei tertutup sebelum atau sesudah perbaikan ini.")
            self.form.show_findings([FieldError("ukuran", text, "SURVEI", Level.WARNING)])
            return
        periods = " → ".join(one.periode if one else "…" for one in found)
        self.form.fill(
            {
                "ukuran": self.tr("NRR unsur, {periods}").format(periods=periods),
                "nilai_awal": before.nrr if before else None,
                "nilai_akhir": after.nrr if after else None,
            }
        )

    @Slot()
    def save(self) -> None:
        """Store the improvement, or show what speaks against it."""
        values, problems = self.form.values(), self.form.problems()
        for name in ("mulai", "target_selesai"):
            if values[name] is None and not any(one.field == name for one in problems):
                problems.append(FieldError(name, self.tr("Wajib diisi."), "WAJIB"))
        if problems:
            self.form.show_findings(problems)
            return
        plain = {name: values[name] for name in _PLAIN} | {"kemajuan": values["kemajuan"] or 0}
        plan = replace(
            self._plan,
            **plain,
            unsur=int(values["unsur"]) if values["unsur"] else None,
            jenis=ImprovementKind(values["jenis"] or ImprovementKind.PROSEDUR),
            status=ImprovementStatus(values["status"] or ImprovementStatus.RENCANA),
        )
        service, proof = self._context.services.improvements, self._proof

        def work(_: TaskContext) -> Change:
            return service.save(plan, proof)

        self.follow(self._context.tasks.run(work))
