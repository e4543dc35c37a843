"""Perbaikan: from the weak point to the proof."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import FieldError
from sdm_desktop.domain.feedback import UNSUR_NAMES
from sdm_desktop.domain.improvements import Improvement, ImprovementKind, ImprovementStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.improvements import ImprovementRow, Theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.register_columns import improvement_columns
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.fields import IntField, TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.score_field import ScoreField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_NONE = ("", "–")
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
        add("nilai_awal", self.tr("Nilai sebelum"), ScoreField(self))
        add("nilai_akhir", self.tr("Nilai sesudah"), ScoreField(self))
        states = [(status.value, status.label) for status in ImprovementStatus]
        add("status", self.tr("Keadaan"), ComboField(states, self))
        add("kemajuan", self.tr("Kemajuan (%)"), IntField(self))
        add("tanggal_selesai", self.tr("Tanggal selesai"), DateField(self))
        add("bukti", self.tr("Bukti"), TextField(self))
        add("hasil", self.tr("Hasil"), TextField(self), "", 4)

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


class ImprovementsTab(QWidget):
    """The improvements, and above them what is complained about again and again."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self._themes: list[Theme] = []
        self.model: RecordTableModel[ImprovementRow] = RecordTableModel(
            improvement_columns(), self, is_quiet=_is_over
        )
        self.table = TableView(self.model, context, "improvements", self)
        self.table.set_noun(self.tr("perbaikan"))
        self.table.use_no_marks(self.tr("Enter buka · Del hapus"))
        words = self.tr("Mulai dari unsur terendah atau keluhan yang berulang.")
        self.table.empty.set_text("list-checks", self.tr("Belum ada perbaikan"), words)
        self.theme = make_label("", self, "context")
        self.theme_button = make_button(self.tr("Rencanakan"), self, "plain", "plus")
        self.add_button = make_button(self.tr("Rencana perbaikan"), self, "primary", "plus")
        self.add_button.setVisible(self._may_write)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.theme)
        row.addWidget(self.theme_button)
        row.addStretch(1)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self.add_button.clicked.connect(self.add)
        self.theme_button.clicked.connect(self.add_theme)
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        context.bus.changed.connect(self._on_changed)
        self.refresh()

    def open_with(self, **_: Any) -> None:
        """Show the improvements."""
        self.refresh()

    def _empty(self) -> Improvement:
        today = self._context.services.session.today()
        return Improvement(mulai=today, target_selesai=today)

    @Slot()
    def add(self) -> None:
        """Open an empty improvement."""
        open_dialog(ImprovementDialog(self._context, self._empty(), self))

    @Slot()
    def add_theme(self) -> None:
        """Open an improvement of what is complained about most."""
        if self._themes:
            theme = self._themes[0]
            plan = replace(
                self._empty(),
                layanan=theme.layanan,
                unit_id=theme.unit_id,
                unsur=theme.unsur,
                masalah=theme.words,
            )
            open_dialog(ImprovementDialog(self._context, plan, self))

    @Slot(object)
    def edit(self, row: ImprovementRow | None) -> None:
        """Open an improvement."""
        if row is not None and self._may_write:
            open_dialog(ImprovementDialog(self._context, row.plan, self))

    @Slot()
    def remove(self) -> None:
        """Remove the current improvement."""
        row = self.table.current_record()
        if row is None or not self._may_write:
            return
        service, key = self._context.services.improvements, row.id
        task = self._context.tasks.run(lambda _: service.remove(key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def refresh(self) -> None:
        """Read the improvements again."""
        service = self._context.services.improvements
        task = self._context.tasks.run(lambda _: (service.all(), service.themes()))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: tuple[list[ImprovementRow], list[Theme]]) -> None:
        rows, self._themes = found
        self.model.set_records(rows)
        self.theme.setVisible(bool(self._themes))
        self.theme_button.setVisible(bool(self._themes) and self._may_write)
        if self._themes:
            first = self._themes[0]
            text = self.tr("Berulang pada {service}: {words}")
            self.theme.setText(text.format(service=first.layanan or "–", words=first.words))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.FEEDBACK in change.topics:
            self.refresh()


def _is_over(row: ImprovementRow) -> bool:
    return not row.plan.status.is_open
