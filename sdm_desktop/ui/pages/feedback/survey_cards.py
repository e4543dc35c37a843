"""Cards beside a result: the index with its arithmetic, and lists of sentences."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import dash_date
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.services.survey_views import SurveyDetail, SurveyRow
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.pages.feedback.survey_charts import BandScale
from sdm_desktop.ui.theme import scaled
from sdm_desktop.ui.widgets.buttons import info_button, make_label
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading

translate = QCoreApplication.translate


class Card(QFrame):
    """A sheet with a title and whatever is added to `inside`."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.inside = QVBoxLayout(self)
        self.inside.setContentsMargins(16, 12, 16, 12)
        self.inside.setSpacing(scaled(6))
        if title:
            self.inside.addWidget(make_label(title, self, "section"))


def card(parent: QWidget, title: str) -> tuple[Card, QVBoxLayout]:
    """Return a card and what to fill."""
    made = Card(title, parent)
    return made, made.inside


class ListCard(Card):
    """A title over sentences, each with a sign where one is given."""

    def __init__(self, title: str, parent: QWidget, sign: str = "") -> None:
        super().__init__(title, parent)
        self._sign = sign
        self.lines: tuple[str, ...] = ()

    def set_lines(self, lines: Iterable[str]) -> None:
        """Show other sentences."""
        self.lines = tuple(lines)
        while self.inside.count() > 1:
            item = self.inside.takeAt(1)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text in self.lines:
            self.inside.addWidget(self._line(text))

    def _line(self, text: str) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        if self._sign:
            mark = make_label("", line)
            set_icon(mark, self._sign, "warn", 14)
            row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = make_label(text, line, "small")
        words.setWordWrap(True)
        row.addWidget(words, 1)
        return line


class IndexCard(Card):
    """The index with mutu, place among the bands, change, who answered, and its arithmetic."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(translate("IndexCard", "Indeks kepuasan masyarakat"), parent)
        self._detail: SurveyDetail | None = None
        self.info = info_button(self.tr("Hitungan indeks"), self)
        self.figure = make_label("", self, "figure")
        self.mutu = make_label("", self, "section")
        line = QHBoxLayout()
        line.setSpacing(10)
        for widget in (self.figure, self.mutu):
            line.addWidget(widget)
        line.addStretch(1)
        line.addWidget(self.info)
        self.inside.addLayout(line)
        self.scale = BandScale(self)
        self.inside.addWidget(self.scale)
        self.change = make_label("", self, "small")
        self.people = make_label("", self, "small")
        self.how = make_label("", self, "small")
        for label in (self.change, self.people, self.how):
            label.setWordWrap(True)
            self.inside.addWidget(label)
        self.info.clicked.connect(self.explain)

    def show_detail(self, detail: SurveyDetail) -> None:
        """Show another index."""
        self._detail = detail
        row, result = detail.row, detail.row.result
        self.figure.setText("–" if result.ikm is None else decimal_text(result.ikm, 2))
        self.mutu.setText(f"{result.mutu}  {result.kinerja}" if result.mutu else "")
        self.scale.set_index(detail.bands, result.ikm)
        self.change.setText(change_words(row) or result.pesan)
        self.change.setVisible(bool(self.change.text()))
        self.people.setText(people_words(row))
        words = self.tr("Bobot {weight}").format(weight=result.bobot.label(len(result.unsur)))
        if row.closing is not None:
            day = dash_date(row.closing.tanggal)
            words += self.tr(" · ditutup {day}").format(day=day)
            if row.closing.nomor:
                words += self.tr(" · terbit {number}").format(number=row.closing.nomor)
        self.how.setText(words)

    @Slot()
    def explain(self) -> None:
        """Open the arithmetic of the index."""
        if self._detail is None:
            return
        head = f"{self.figure.text()}  {self.mutu.text()}"
        reading = Reading(headline=head, subject=self._detail.row.title)
        title = self.tr("Indeks kepuasan masyarakat")
        popover = ExplanationPopover(self._detail.explained, title, self, reading)
        popover.open_beside(self.info)


def change_words(row: SurveyRow) -> str:
    """Return "Naik 1,85 dari Semester I Tahun 2026 (81,42)"."""
    if row.before is None or row.delta is None:
        return ""
    word = "Naik" if row.delta > 0 else "Turun" if row.delta < 0 else "Sama, selisih"
    change, before = decimal_text(abs(row.delta), 2), decimal_text(row.before.ikm, 2)
    return f"{word} {change} dari {row.before.nama} ({before})"


def people_words(row: SurveyRow) -> str:
    """Return how many answered, and how many are advised."""
    count = row.result.responden
    words = f"{count} responden"
    if row.sample is not None and row.survey.populasi is not None:
        whole = decimal_text(row.survey.populasi, 0)
        words += f", sampel minimum {row.sample} dari populasi {whole}"
    return f"{words} · indikatif" if row.is_indicative else words
