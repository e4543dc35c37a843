"""Every clash of a year."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.training_clash import Conflict
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.training.session_columns import conflict_columns
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class ClashDialog(QDialog):
    """A table of clashes; Enter goes to the session (`wanted` carries the conflict)."""

    wanted = Signal(object)

    def __init__(self, context: UiContext, year: int, parent: QWidget) -> None:
        super().__init__(parent)
        title = self.tr("Bentrok dan perhatian tahun {year}").format(year=year)
        self.setWindowTitle(title)
        self.resize(1120, 480)
        self.model: RecordTableModel[Conflict] = RecordTableModel(
            conflict_columns(), self, is_quiet=_is_quiet
        )
        self.table = TableView(self.model, context, "training-clashes", self)
        self.table.use_no_marks(self.tr("Enter buka sesinya di kalender"))
        self.table.set_noun(self.tr("hal"))
        words = self.tr("Peserta, pengajar, dan ruang tidak ada yang bertumpuk.")
        self.table.empty.set_text("circle-check", self.tr("Tidak ada bentrok"), words)
        self.table.opened.connect(self._on_opened)
        self._export = TableExport(context, self)
        self.table.export_wanted.connect(self._on_export)
        close = make_button(self.tr("Tutup"), self)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(title, self, "section"))
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        schedule = context.services.training_schedule
        task = context.tasks.run(lambda _: schedule.conflicts(year))
        task.succeeded.connect(self._on_read)
        task.failed.connect(context.messages.error)

    @Slot(object)
    def _on_read(self, conflicts: Sequence[Conflict]) -> None:
        self.model.set_records(conflicts)
        self.table.rows.setFocus()

    @Slot(object)
    def _on_opened(self, conflict: Conflict) -> None:
        self.wanted.emit(conflict)
        self.accept()

    @Slot()
    def _on_export(self) -> None:
        self._export.ask("bentrok-pelatihan.xlsx", self.table.shown_columns(), self.model.records())


def _is_quiet(conflict: Conflict) -> bool:
    return conflict.is_allowed
