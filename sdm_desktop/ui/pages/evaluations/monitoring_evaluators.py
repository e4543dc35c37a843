"""Antarpenilai: how strictly or mildly penilai rate beside others; information, no judgement."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.domain.leniency import EvaluatorFigures
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.pages.evaluations.monitoring_columns import evaluator_columns
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class EvaluatorPane(QWidget):
    """A row per penilai; `opened` names one whose people are wanted."""

    opened = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._model: RecordTableModel[EvaluatorFigures] = RecordTableModel(
            evaluator_columns(), self
        )
        self.table = TableView(self._model, context, "monitoring-evaluators", self)
        self.table.set_noun(self.tr("penilai"))
        self.table.use_no_marks(self.tr("Enter menampilkan orangnya"))
        self.table.empty.set_text("users", self.tr("Belum ada penilaian pada periode ini"))
        self._words = make_label("", self, "small")
        self._words.setWordWrap(True)
        sign = QLabel(self)
        set_icon(sign, "info", "text2", 15)
        note = QHBoxLayout()
        note.setSpacing(8)
        note.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        layout.addLayout(note)
        layout.addWidget(self.table, 1)
        self.table.opened.connect(self._on_opened)

    def show_figures(self, figures: Sequence[EvaluatorFigures], least: int) -> None:
        """Show these penilai; fewer than `least` people are not compared."""
        text = self.tr(
            "Informasi, bukan penilaian atas penilai: tim yang kuat wajar bernilai tinggi. "
            "Rata-rata 1 (Sangat Kurang) sampai 5 (Sangat Baik), dibandingkan dengan penilai lain "
            "di perangkat daerah yang sama; kurang dari {least} orang tidak dibandingkan."
        )
        self._words.setText(text.format(least=least))
        self._model.set_records(list(figures))

    @Slot(object)
    def _on_opened(self, row: EvaluatorFigures) -> None:
        self.opened.emit(row.id)
