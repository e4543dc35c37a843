"""The predikat that follows from both ratings, the matrix, and the pattern of the unit."""

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import Evaluation, Predikat
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.rating import find_predikat
from sdm_desktop.domain.rules import Rule
from sdm_desktop.ui.pages.evaluations.desk import Desk
from sdm_desktop.ui.shapes import shape_pixmap
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import info_button, make_label
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.predikat_matrix import PredikatMatrix

_SIGN = 12


class PredikatBox(QWidget):
    """Word, sign and place in the matrix; below it how the unit stands against its pattern."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._predikat, self._sign = make_label("", self, "title"), QLabel(self)
        self._basis = ElidedLabel("micro", self)
        self.matrix = PredikatMatrix(self)
        self.info = info_button(self.tr("Jelaskan predikat"), self)
        self.guide = make_label("", self, "small")
        self.guide.setWordWrap(True)
        name = QHBoxLayout()
        name.setSpacing(7)
        name.addWidget(self._sign)
        self._predikat.setWordWrap(True)  # "Butuh Perbaikan" must not widen the panel
        name.addWidget(self._predikat, 1)
        name.addWidget(self.info)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(make_label(self.tr("Predikat kinerja"), self, "label"))
        words.addLayout(name)
        words.addWidget(self._basis)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addLayout(words, 1)
        row.addWidget(self.matrix)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.guide)
        self.show_guide("", is_warning=False)

    def reserve(self) -> None:
        """Keep room for the longest word of any predikat at this text size."""
        self._predikat.ensurePolished()
        metrics = self._predikat.fontMetrics()
        words = [word for one in Predikat for word in one.label.split()]
        self._predikat.setMinimumWidth(max(metrics.horizontalAdvance(word) for word in words) + 1)
        self._sign.setMinimumWidth(_SIGN)

    def show_evaluation(self, evaluation: Evaluation, matrix: Rule) -> None:
        """Show the predikat of an evaluation."""
        predikat = evaluation.predikat
        self._sign.setVisible(predikat is not None)
        self._predikat.setText(predikat.label if predikat else self.tr("Belum dinilai"))
        if predikat is not None:
            self._sign.setPixmap(shape_pixmap(predikat.value.lower(), _SIGN))
        self._basis.set_text(matrix.dasar_hukum)
        self.matrix.set_matrix(lambda hasil, perilaku: find_predikat(matrix, hasil, perilaku))
        self.matrix.set_place(evaluation.hasil, evaluation.perilaku)
        self.info.setVisible(predikat is not None)

    def show_pattern(self, desk: Desk | None, rows: list[GridRow]) -> None:
        """Say how the unit stands against its pattern while its people are rated."""
        guide = desk.guide(rows) if desk else None
        if guide is None or desk is None or desk.unit is None:
            self.show_guide("", is_warning=False)
            return
        findings, organisation = guide
        text = self.tr("Capaian organisasi {unit}: {value}. {words}")
        words = " ".join(one.message for one in findings)
        words = words or self.tr("Sebaran predikat sesuai pola.")
        self.show_guide(
            text.format(unit=desk.unit.nama, value=organisation.label, words=words),
            is_warning=any(not one.is_information for one in findings),
        )

    def show_guide(self, text: str, *, is_warning: bool) -> None:
        """Say how the unit stands against its pattern, nothing without one."""
        self.guide.setText(text)
        self.guide.setVisible(bool(text))
        restyle(self.guide, kind="warning" if is_warning else "small")
