"""The documents of one person in a window of their own, for those who have no page of people."""

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.ui import theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.documents.person_documents import PersonDocumentsView

_WIDTH, _HEIGHT = 900, 560


class PersonDocumentsDialog(QDialog):
    """Shows the documents of one person."""

    def __init__(
        self, context: UiContext, person: tuple[str, str], parent: QWidget | None = None
    ) -> None:
        """`person` is the id and the name."""
        super().__init__(parent)
        employee_id, name = person
        title = self.tr("Dokumen {name}").format(name=name)
        self.setWindowTitle(title)
        self.resize(theme.scaled(_WIDTH), theme.scaled(_HEIGHT))
        self.view = PersonDocumentsView(context, employee_id, self)
        close = make_button(self.tr("Tutup"), self)
        close.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(title, self, "section"))
        layout.addWidget(self.view, 1)
        layout.addLayout(row)
        self.view.table.rows.setFocus()
