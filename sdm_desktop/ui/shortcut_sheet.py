"""F1: every key of the program on one sheet."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.users import Role
from sdm_desktop.ui.actions import ACTIONS, Group, actions_for
from sdm_desktop.ui.guide import GuideDialog
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.widgets.buttons import PushButton


class ShortcutSheet(QDialog):
    """The keys a role can use, by where they work."""

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Semua tombol"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(14)
        title = QLabel(self.tr("Semua tombol"), self)
        title.setProperty("kind", "title")
        layout.addWidget(title)
        columns = QHBoxLayout()
        columns.setSpacing(36)
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addLayout(self._group(Group.PROGRAM, role))
        left.addStretch(1)
        right.addLayout(self._group(Group.PAGES, role))
        right.addSpacing(14)
        right.addLayout(self._group(Group.WORK, role))
        right.addStretch(1)
        columns.addLayout(left)
        columns.addLayout(right)
        layout.addLayout(columns)
        close = PushButton(self.tr("Tutup"), self)
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self.guide_button = PushButton(self.tr("Buka panduan"), self)
        self.guide_button.setAutoDefault(False)
        self.guide_button.clicked.connect(self._open_guide)
        buttons = QHBoxLayout()
        buttons.addWidget(self.guide_button)
        buttons.addStretch(1)
        buttons.addWidget(close)
        layout.addLayout(buttons)

    @Slot()
    def _open_guide(self) -> None:
        self.accept()
        open_dialog(GuideDialog(self.parentWidget()))

    def _group(self, group: Group, role: Role) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        heading = QLabel(group.label, self)
        heading.setProperty("kind", "label-strong")
        grid.addWidget(heading, 0, 0, 1, 2)
        for key in actions_for(role):
            info = ACTIONS[key]
            if info.group is not group or not info.shortcut:
                continue
            row = grid.rowCount()
            cap = QLabel(info.key_text, self)
            cap.setProperty("kind", "keycap")
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            cap.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            grid.addWidget(cap, row, 0)
            grid.addWidget(QLabel(info.label, self), row, 1)
        return grid
