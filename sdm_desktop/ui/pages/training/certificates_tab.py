"""Sertifikat: the register of the office with its filter."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sdm_desktop.domain.training_people import CertificateStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.certificates import CertificateFilter, CertificateRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.certificate_dialogs import OutsideDialog
from sdm_desktop.ui.pages.training.certificates_view import CertificatesView
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.combo_field import ComboField

_SOON = 90


class CertificatesTab(QWidget):
    """Search line, state, those that expire, those from elsewhere; and the table."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.view = CertificatesView(context, "certificates", self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari nomor, nama, pelatihan, penerbit"))
        self.words.setAccessibleName(self.tr("Cari sertifikat"))
        self.words.setClearButtonEnabled(True)
        states = [(status.value, status.label) for status in CertificateStatus]
        self.state = ComboField([("", self.tr("Semua keadaan")), *states], self)
        self.state.setAccessibleName(self.tr("Keadaan"))
        self.state.setFixedWidth(widened(190))
        self.state.set_value("")
        self.soon = QCheckBox(self.tr("Berakhir dalam {days} hari").format(days=_SOON), self)
        self.outside = QCheckBox(self.tr("Hanya dari luar"), self)
        self.add_button = make_button(self.tr("Sertifikat luar"), self, "primary", "plus")
        self.add_button.setVisible(context.services.session.may(Role.ADMIN))
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.words, 1)
        for widget in (self.state, self.soon, self.outside, self.add_button):
            row.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)
        self.words.textChanged.connect(self._filter)
        self.state.value_changed.connect(self.refresh)
        self.soon.toggled.connect(self.refresh)
        self.outside.toggled.connect(self.refresh)
        self.add_button.clicked.connect(self.add)
        self.refresh()

    def open_with(self, query: str = "", action: str = "", employee_id: str = "", **_: Any) -> None:
        """Show a state, "soon" for those that expire; `action="add"` an empty one of a person."""
        if query == "soon":
            self.soon.setChecked(True)
        elif query:
            self.state.set_value(query)
        if action == "add" and self._context.services.session.may(Role.ADMIN):
            open_dialog(OutsideDialog(self._context, None, self, employee_id))

    @Slot()
    def add(self) -> None:
        """Open an empty certificate from elsewhere."""
        open_dialog(OutsideDialog(self._context, None, self))

    @Slot()
    def refresh(self) -> None:
        """Read the certificates again."""
        state = self.state.value()
        self.view.wanted = CertificateFilter(
            status=CertificateStatus(state) if state else None,
            within_days=_SOON if self.soon.isChecked() else None,
            only_outside=self.outside.isChecked(),
        )
        self.view.refresh()

    @Slot()
    def _filter(self) -> None:
        self.view.model.set_predicate(self._matches)

    def _matches(self, row: CertificateRow) -> bool:
        paper = row.certificate
        cells = "\n".join((paper.nomor, paper.nama, paper.penerbit, row.person.nama)).casefold()
        return all(word in cells for word in self.words.text().casefold().split())

    def take_focus(self) -> None:
        """Put the focus into the table."""
        self.view.table.rows.setFocus()
