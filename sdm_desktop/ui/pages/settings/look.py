"""Theme, text size and the lock: preferences of this user on this computer."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.services.changes import Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.i18n import LANGUAGES, can_speak
from sdm_desktop.ui.pages.settings.cards import make_card
from sdm_desktop.ui.preferences import Preferences
from sdm_desktop.ui.theme_tokens import MODES
from sdm_desktop.ui.widgets.buttons import make_label

SIZES = (90, 100, 110, 120, 130, 140, 150)
MINUTES = (0, 5, 10, 15, 30, 60)


class LookTab(QWidget):
    """Every choice works at once and is remembered."""

    topics: frozenset[Topic] = frozenset()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.modes = QButtonGroup(self)
        self.sizes = QComboBox(self)
        self.minutes = QComboBox(self)
        self.languages = QComboBox(self)
        self._build()
        self._show(context.preferences.current)
        self.modes.idClicked.connect(self._choose_mode)
        self.sizes.activated.connect(self._choose_size)
        self.minutes.activated.connect(self._choose_minutes)
        self.languages.activated.connect(self._choose_language)
        context.preferences.changed.connect(self._show)

    def refresh(self) -> None:
        """Show the preferences as they are."""
        self._show(self._context.preferences.current)

    def _build(self) -> None:
        card, column = make_card(self, self.tr("Tema"))
        names = (self.tr("Terang"), self.tr("Gelap"), self.tr("Kontras tinggi"))
        row = QHBoxLayout()
        row.setSpacing(22)
        for number, name in enumerate(names):
            button = QRadioButton(name, card)
            self.modes.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        size_card, size = make_card(self, self.tr("Ukuran tulisan"))
        for percent in SIZES:
            self.sizes.addItem(self.tr("{percent} %").format(percent=percent), percent)
        self.sizes.setAccessibleName(self.tr("Ukuran tulisan"))
        self.sizes.setFixedWidth(160)
        size.addWidget(self.sizes)
        size.addWidget(
            make_label(self.tr("Juga dengan Ctrl dan + atau Ctrl dan -"), size_card, "small")
        )
        lock_card, lock = make_card(self, self.tr("Kunci otomatis"))
        for minutes in MINUTES:
            words = self.tr("Setelah {count} menit tidak dipakai").format(count=minutes)
            self.minutes.addItem(words if minutes else self.tr("Tidak pernah"), minutes)
        self.minutes.setAccessibleName(self.tr("Kunci otomatis"))
        self.minutes.setFixedWidth(280)
        lock.addWidget(self.minutes)
        lock.addWidget(make_label(self.tr("Kunci sekarang dengan Ctrl+L"), lock_card, "small"))
        language_card, language = make_card(self, self.tr("Bahasa"))
        for key, name in LANGUAGES.items():
            if can_speak(key):
                self.languages.addItem(name, key)
        self.languages.setAccessibleName(self.tr("Bahasa"))
        self.languages.setFixedWidth(280)
        language.addWidget(self.languages)
        language.addWidget(
            make_label(self.tr("Berlaku saat program dibuka kembali"), language_card, "small")
        )
        language_card.setVisible(self.languages.count() > 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(14)
        for part in (card, size_card, lock_card, language_card):
            part.setMaximumWidth(720)
            layout.addWidget(part)
        layout.addStretch(1)

    @Slot(object)
    def _show(self, preferences: Preferences) -> None:
        self.modes.button(MODES.index(preferences.theme)).setChecked(True)
        self.sizes.setCurrentIndex(max(self.sizes.findData(preferences.text_percent), 0))
        self.languages.setCurrentIndex(max(self.languages.findData(preferences.language), 0))
        self.minutes.setCurrentIndex(max(self.minutes.findData(preferences.lock_minutes), 0))

    @Slot(int)
    def _choose_language(self, row: int) -> None:
        self._context.preferences.change(language=self.languages.itemData(row))

    @Slot(int)
    def _choose_mode(self, number: int) -> None:
        self._context.preferences.change(theme=MODES[number])

    @Slot(int)
    def _choose_size(self, row: int) -> None:
        self._context.preferences.change(text_percent=self.sizes.itemData(row))

    @Slot(int)
    def _choose_minutes(self, row: int) -> None:
        self._context.preferences.change(lock_minutes=self.minutes.itemData(row))
