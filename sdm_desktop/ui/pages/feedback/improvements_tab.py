"""Perbaikan: from the weak point to the proof."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.improvements import Improvement
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.improvements import ImprovementRow, Theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.feedback.improvement_dialog import ImprovementDialog
from sdm_desktop.ui.pages.feedback.register_columns import improvement_columns
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_NONE = ("", "–")
_PLAIN = (
    "layanan", "masalah", "penyebab", "kegiatan", "penanggung_jawab", "mulai", "target_selesai",
    "kemajuan", "ukuran", "nilai_awal", "nilai_akhir", "tanggal_selesai", "bukti", "hasil",
)  # fmt: skip


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
        hint = self.tr("Enter buka · Del hapus")
        self.table.use_no_marks(hint if self._may_write else "")
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
