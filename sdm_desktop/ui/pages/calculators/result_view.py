"""The result of a calculator and why it is so."""

from datetime import date

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.domain.calculators.working import Calculator
from sdm_desktop.domain.explanation import Explained
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.explanation import ExplanationBody
from sdm_desktop.ui.widgets.explanation_print import PagePrint
from sdm_desktop.ui.widgets.explanation_text import as_html, as_plain_text, label_of, value_text
from sdm_desktop.ui.widgets.value_list import Value, ValueList

PAD = 16


class ResultView(QFrame):
    """A card: every field of the result, then Masukan, Hitungan and Dasar; copy and print."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._context = context
        self._shown: tuple[Calculator, Explained, str] | None = None
        self._empty = EmptyState(self)
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._print = make_button(self.tr("Cetak penjelasan"), self, "plain", "printer")
        self._copy = make_button(self.tr("Salin"), self, "plain", "copy")
        self._print.clicked.connect(self.print_page)
        self._copy.clicked.connect(self.copy)
        self._foot = QFrame(self)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(PAD, 9, PAD, 10)
        foot.setSpacing(8)
        foot.addWidget(self._print)
        foot.addWidget(self._copy)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        layout.addWidget(self._area, 1)
        layout.addWidget(_line(self))
        layout.addWidget(self._foot)
        self.clear()

    def clear(self) -> None:
        """Say that nothing is computed yet."""
        self._shown = None
        self._empty.set_text(
            "calculator",
            self.tr("Belum ada hasil"),
            self.tr("Isi masukan lalu tekan Enter, atau pakai data pegawai."),
        )
        self._empty.show()
        self._area.hide()
        self._foot.setEnabled(False)

    def show_result(self, calculator: Calculator, explained: Explained, subject: str) -> None:
        """Show what came out; `subject` is the person it is about, if any."""
        self._shown = (calculator, explained, subject)
        content = QWidget(self._area)
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._results(calculator, explained, content))
        layout.addWidget(_line(content))
        layout.addWidget(ExplanationBody(explained, content), 1)
        self._area.setWidget(content)
        self._empty.hide()
        self._area.show()
        self._foot.setEnabled(True)

    def _results(self, calculator: Calculator, explained: Explained, parent: QWidget) -> QWidget:
        head = QWidget(parent)
        layout = QVBoxLayout(head)
        layout.setContentsMargins(PAD, 12, PAD, 12)
        layout.setSpacing(4)
        label, answer = main_line(calculator, explained)
        layout.addWidget(make_label(label, head, "label"))
        first = make_label(answer, head, "title")
        first.setWordWrap(True)
        first.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout.addWidget(first)
        values = ValueList(head, label_width=190)
        for line in result_lines(calculator, explained):
            if line != (label, answer):
                values.add_value(Value(*line))
        layout.addWidget(values)
        return head

    def text(self) -> str:
        """Return result and explanation as text, empty when there is none."""
        if self._shown is None:
            return ""
        calculator, explained, subject = self._shown
        lines = [f"{label}: {text}" for label, text in result_lines(calculator, explained)]
        title = f"{calculator.title} ({subject})" if subject else calculator.title
        return as_plain_text(explained, title, "; ".join(lines))

    @Slot()
    def copy(self) -> None:
        """Put result and explanation on the clipboard."""
        QGuiApplication.clipboard().setText(self.text())
        self._context.messages.success(self.tr("Hasil dan penjelasan disalin."))

    @Slot()
    def print_page(self) -> None:
        """Ask for a printer and print result and explanation."""
        if self._shown is None:
            return
        calculator, explained, subject = self._shown
        lines = [f"{label}: {text}" for label, text in result_lines(calculator, explained)]
        html = as_html(explained, calculator.title, "; ".join(lines), subject)
        PagePrint(html, calculator.title, self).ask(self.window())


def result_lines(calculator: Calculator, explained: Explained) -> list[tuple[str, str]]:
    """Return label and words of every field of a result, in the declared order."""
    labels = {output.name: output.label for output in calculator.outputs}
    names = [name for name in labels if name in explained.result]
    names += [name for name in explained.result if name not in labels]
    return [
        (labels.get(name, label_of(name)), value_text(name, explained.result[name]))
        for name in names
    ]


def main_line(calculator: Calculator, explained: Explained) -> tuple[str, str]:
    """Return label and words of what people ask for: the first day, else the first field."""
    labels = {output.name: output.label for output in calculator.outputs}
    for name, value in explained.result.items():
        if isinstance(value, date):
            return labels.get(name, label_of(name)), value_text(name, value)
    lines = result_lines(calculator, explained)
    return lines[0] if lines else ("", "–")


def _line(parent: QWidget) -> QFrame:
    line = QFrame(parent)
    line.setProperty("kind", "line")
    return line
