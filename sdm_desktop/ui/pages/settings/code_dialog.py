"""The new recovery code, until it is printed or saved."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from sdm_desktop.ui.entry.code_sheet import CodeSheet
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class CodeDialog(QDialog):
    """Closes only when the user says that the code is kept."""

    def __init__(self, code: str, office: str, day: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Kode pemulihan baru"))
        self.setMinimumWidth(520)
        self.sheet = CodeSheet(self)
        self.sheet.show_code(code, office, day)
        self.close_button = make_button(self.tr("Selesai"), self, "primary")
        self.close_button.setEnabled(False)
        self.close_button.clicked.connect(self.accept)
        self.sheet.confirmed.connect(self.close_button.setEnabled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(14)
        layout.addWidget(make_label(self.tr("Kode pemulihan baru"), self, "section"))
        layout.addWidget(self.sheet)
        layout.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)

    def reject(self) -> None:
        """Stay open until the code is kept."""
        if self.sheet.kept.isChecked():
            super().reject()
