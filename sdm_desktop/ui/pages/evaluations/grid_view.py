"""Grid, state filter, progress and distribution of the evaluation desk."""

from collections import Counter

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.evaluation import Evaluation, EvaluationState, Predikat
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.ui.pages.evaluations.desk import Desk
from sdm_desktop.ui.pages.evaluations.distribution_pane import DistributionPane
from sdm_desktop.ui.pages.evaluations.row_pane import RowPane
from sdm_desktop.ui.pages.evaluations.state_filter import StateFilter
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.key_hints import KeyHint, KeyHints
from sdm_desktop.ui.widgets.rating_grid import RatingGrid
from sdm_desktop.ui.widgets.rating_model import NOTE, RATED, RatingModel


class GridView(QWidget):
    """Everything below the page's head; `counts_changed` when a state or predikat changed."""

    counts_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self.model = RatingModel(self)
        self.grid = RatingGrid(self.model, self)
        self.filter = StateFilter(self)
        self.pane = DistributionPane(self)
        self.empty = EmptyState(self)
        self._row = RowPane(self.pane)
        self._basis = make_label("", self.pane, "micro")
        self._basis.setWordWrap(True)
        self._progress = QProgressBar(self)
        self._progress.setMinimumWidth(60)
        self._progress.setMaximumWidth(120)
        self._progress.setTextVisible(False)
        self._progress_text = ElidedLabel("small", self)
        self.saved = make_label("", self, "small")
        self._build()
        self.filter.chosen.connect(self._on_state)
        self.grid.row_changed.connect(self._on_row)
        self.grid.selectionModel().currentChanged.connect(self._on_current)
        self.pane.predikat_chosen.connect(self._on_predikat)

    def show_desk(self, desk: Desk, *, is_read_only: bool, may_choose: bool) -> None:
        """Show one reading of the desk; the cursor stays on its person."""
        current = self.grid.current_row()
        column = self.grid.currentIndex().column()
        self._desk = desk
        self.model.is_read_only = is_read_only
        self._hints.setVisible(not is_read_only)
        self._reader_hints.setVisible(is_read_only)
        self.model.set_rows(desk.rows)
        self._row.set_guides(desk.guides.isi)
        self.pane.set_rule(desk.pattern)
        may_set = may_choose and desk.unit is not None
        self.pane.set_organisation(desk.organisation, may_choose=may_set)
        basis = self.tr("{basis}; berlaku sejak {year}")
        year = desk.pattern.berlaku_mulai.year
        self._basis.setText(basis.format(basis=desk.pattern.dasar_hukum, year=year))
        if current is not None:
            self.grid.go_to(current.evaluation.id, column)
        elif self.model.rowCount():
            self._go_to_first_open()
        self._refresh_counts()

    def _go_to_first_open(self) -> None:
        """Begin where there is something left to rate."""
        rows = [self.model.row(number) for number in range(self.model.rowCount())]
        left = {EvaluationState.BELUM, EvaluationState.DRAF}
        first = next((row for row in rows if row.evaluation.state in left), rows[0])
        self.grid.go_to(first.evaluation.id)

    def show_evaluation(self, evaluation: Evaluation) -> None:
        """Show the new state of one evaluation."""
        if self.model.replace_evaluation(evaluation):
            self._refresh_counts()

    def open_evaluation(self, evaluation_id: str) -> bool:
        """Put the cursor on a person, whatever the filter; False when he or she is not here."""
        ids = {row.evaluation.id for row in self.model.all_rows()}
        if evaluation_id not in ids:
            return False
        if self.model.row_of(evaluation_id) < 0:
            self.filter.choose(None)
        self.grid.go_to(evaluation_id, self._gap_column(evaluation_id))
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _gap_column(self, evaluation_id: str) -> int:
        """Return the first cell of a person that is still to be filled in."""
        row = self.model.row(self.model.row_of(evaluation_id))
        evaluation = row.evaluation
        ratings = (evaluation.hasil, *evaluation.nilai, evaluation.perilaku)
        if evaluation.reason_field:
            return NOTE
        return next((RATED[n] for n, rating in enumerate(ratings) if rating is None), RATED[0])

    def ready_ids(self) -> list[str]:
        """Return the evaluations that can be made final."""
        ready = EvaluationState.SIAP
        return [key for key, state in self.model.states().items() if state is ready]

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.filter.refresh_signs()
        self._hints.restyle()
        self._reader_hints.restyle()
        self.grid.restyle()
        self.pane.restyle()

    def _build(self) -> None:
        card = QFrame(self)
        card.setProperty("kind", "card")
        self._stack = QStackedWidget(card)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self.empty)
        line = QFrame(card)
        line.setProperty("kind", "line")
        keys = self._keys()
        self._hints = KeyHints(keys, card)
        # 1, 2, 3, Spasi and F2 write: not for those who only look
        reading = [hint for hint in keys if hint.key in ("Enter", "Tab", "F4", "F1")]
        self._reader_hints = KeyHints(reading, card)
        self._reader_hints.hide()
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        inside.setSpacing(0)
        inside.addWidget(self._stack, 1)
        for widget in (line, self._hints, self._reader_hints):
            inside.addWidget(widget)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(card, 1)
        body.addWidget(self.pane)
        self._build_pane()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(9)
        layout.addLayout(self._build_line())
        layout.addLayout(body, 1)

    def _build_pane(self) -> None:
        line = QFrame(self.pane)
        line.setProperty("kind", "line")
        content = self.pane.content
        content.addSpacing(4)
        content.addWidget(line)
        content.addWidget(self._row)
        content.addStretch(1)
        self.pane.foot.addWidget(self._basis)

    def _build_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.filter)
        line.addWidget(self._progress)
        line.addWidget(self._progress_text, 1)
        line.addWidget(self.saved)
        return line

    def _keys(self) -> list[KeyHint]:
        return [
            KeyHint("1", self.tr("di bawah"), "bawah"),
            KeyHint("2", self.tr("sesuai"), "sesuai"),
            KeyHint("3", self.tr("di atas"), "atas"),
            KeyHint("Enter", self.tr("turun")),
            KeyHint("Tab", self.tr("kanan")),
            KeyHint(self.tr("Spasi"), self.tr("isi baris dengan Sesuai")),
            KeyHint("F2", self.tr("catatan")),
            KeyHint("F4", self.tr("target")),
            KeyHint("F1", self.tr("semua tombol")),
        ]

    def _refresh_counts(self) -> None:
        rows = self.model.all_rows()
        counts = Counter(self.model.states().values())
        self.filter.set_counts(counts)
        rated = len(rows) - counts[EvaluationState.TIDAK_DINILAI]
        done = counts[EvaluationState.SIAP] + counts[EvaluationState.FINAL]
        self._progress.setRange(0, max(1, rated))
        self._progress.setValue(done)
        text = self.tr("{done} dari {all} lengkap")
        self._progress_text.set_text(text.format(done=done, all=rated))
        if self._desk is not None:
            counted = self._desk.counted(rows)
            predikat = [row.evaluation.predikat for row in counted]
            self.pane.set_predikat([one for one in predikat if one is not None], len(counted))
        self._show_stack()
        self.counts_changed.emit()

    def _show_row(self) -> None:
        self._row.show_row(self.grid.current_row(), self.grid.currentIndex().column())

    @Slot(object)
    def _on_state(self, state: EvaluationState | None) -> None:
        current = self.grid.current_row()
        column = self.grid.currentIndex().column()
        self.model.set_state_filter(state)
        if current is not None:
            self.grid.go_to(current.evaluation.id, column)
        self._show_stack()

    def _show_stack(self) -> None:
        """Show the grid, or why there is nobody in it."""
        self._stack.setCurrentIndex(0 if self.model.rowCount() else 1)
        if self.model.all_rows():
            self.empty.set_text("list-filter", self.tr("Tidak ada pegawai dengan keadaan ini"))
        else:
            self.empty.set_text("users", self.tr("Tidak ada penilaian di unit ini"))

    @Slot(object)
    def _on_predikat(self, predikat: Predikat) -> None:
        for row in self.model.all_rows():
            if row.evaluation.predikat is predikat:
                self.open_evaluation(row.evaluation.id)
                return

    @Slot(object)
    def _on_row(self, row: GridRow | None) -> None:
        if row is None:  # else the cursor moved, which `_on_current` follows
            self._show_row()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, previous: QModelIndex) -> None:
        del current, previous
        self._show_row()
