"""The head of the list of people: title, counts, what one can do with the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class PeopleHead(QWidget):
    """Title and counts at the left; buttons at the right: `load`, `print`, `export`, `add`."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        may_write = context.services.session.may(Role.ADMIN)
        self._count = make_label("", self, "context")
        self.load = make_button(self.tr("Impor"), self, "plain", "upload")
        self.export = make_button(self.tr("Ekspor"), self, "plain", "download")
        self.print = make_button(self.tr("Cetak daftar"), self, "plain", "printer")
        self.add = make_button(self.tr("Tambah pegawai"), self, "primary", "plus")
        self.load.setVisible(may_write)
        self.add.setVisible(may_write)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(make_label(self.tr("Pegawai"), self, "title"))
        row.addSpacing(2)
        row.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)
        for button in (self.load, self.print, self.export, self.add):
            row.addWidget(button)

    def show_counts(self, everybody: int, active: int) -> None:
        """Say how many people there are."""
        text = self.tr("{count} orang").format(count=decimal_text(everybody, 0))
        if active != everybody:
            text += self.tr(", {count} aktif").format(count=decimal_text(active, 0))
        self._count.setText(text)

    def text(self) -> str:
        """Return the counts as shown."""
        return self._count.text()
