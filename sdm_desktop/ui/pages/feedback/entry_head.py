"""What stands above the boxes of the entry."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.skm import SkmResult
from sdm_desktop.ui.pages.feedback.answer_row import AnswerBox
from sdm_desktop.ui.widgets.buttons import icon_button, make_label
from sdm_desktop.ui.widgets.key_hints import KeyHint, KeyHints

translate = QCoreApplication.translate


class EntryHead(QWidget):
    """The survey, its index as it grows, and what the current box asks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.back = icon_button("arrow-left", self.tr("Kembali ke hasil"), self)
        self.title = make_label("", self, "section")
        self.index = make_label("", self, "figure")
        self.people = make_label("", self, "context")
        self.box_name = make_label("", self, "strong")
        self.question = make_label("", self)
        top, asked = QHBoxLayout(), QHBoxLayout()
        for row in (top, asked):
            row.setSpacing(10)
        for widget in (self.back, self.title):
            top.addWidget(widget)
        top.addStretch(1)
        for widget in (self.people, self.index):
            top.addWidget(widget)
        asked.addWidget(self.box_name)
        asked.addWidget(self.question, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addLayout(asked)

    def ask(self, box: AnswerBox) -> None:
        """Say what a box asks."""
        self.box_name.setText(box.head)
        self.question.setText(box.words)

    def show_result(self, result: SkmResult) -> None:
        """Show how many answered and the index so far."""
        self.people.setText(self.tr("{count} responden").format(count=result.responden))
        index = "–" if result.ikm is None else decimal_text(result.ikm, 2)
        self.index.setText(f"IKM {index}  {result.mutu}")


def entry_hints(parent: QWidget) -> KeyHints:
    """Return the keys of the entry with what they do."""
    hints = (
        KeyHint("1–4", translate("EntryHead", "jawaban")),
        KeyHint("− . ,", translate("EntryHead", "kosong")),
        KeyHint("Backspace", translate("EntryHead", "kotak sebelumnya")),
        KeyHint("Enter +", translate("EntryHead", "akhiri baris")),
        KeyHint("*", translate("EntryHead", "tarik baris terakhir")),
        KeyHint("Ctrl+V", translate("EntryHead", "tempel baris")),
        KeyHint("F2", translate("EntryHead", "ubah di tabel")),
    )
    return KeyHints(hints, parent)
