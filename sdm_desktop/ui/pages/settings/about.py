"""What this program is, and under which licences its parts come."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from sdm_desktop import __version__
from sdm_desktop.services.changes import Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import app_pixmap
from sdm_desktop.ui.pages.settings.cards import make_card
from sdm_desktop.ui.widgets.buttons import make_label


class AboutTab(QWidget):
    """Version, place of the data, parts of others."""

    topics: frozenset[Topic] = frozenset()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        card, column = make_card(self)
        card.setMaximumWidth(820)
        self._sign = QLabel(card)
        self._sign.setPixmap(app_pixmap(40))
        column.addWidget(self._sign)
        column.addWidget(make_label("SDM Desktop", card, "title"))
        version = self.tr("Versi {number} · Qt {qt}").format(number=__version__, qt=qVersion())
        column.addWidget(make_label(version, card, "context"))
        where = self.tr("Berkas kantor: {path}").format(path=context.services.file.path)
        for text in (
            self.tr("Pengelolaan kepegawaian ASN tanpa internet; data tetap di komputer ini."),
            where,
            self.tr(
                "Memuat Qt dan PySide6 (LGPL 3), SQLCipher (BSD), huruf Inter (SIL OFL 1.1), ikon "
                "Lucide (ISC), ReportLab (BSD), matplotlib (PSF), dan pustaka Python lain."
            ),
        ):
            words = make_label(text, card)
            words.setWordWrap(True)
            words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            column.addWidget(words)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        layout.addStretch(1)

    def refresh(self) -> None:
        """Draw the sign in the colours of the theme."""
        self._sign.setPixmap(app_pixmap(40))
