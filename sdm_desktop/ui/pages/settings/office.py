"""Identity of the office, letterhead and head, with a live picture."""

from dataclasses import replace

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import ValidationError
from sdm_desktop.domain.office import Office
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.settings import check_office
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.entry.setup_forms import HeadForm
from sdm_desktop.ui.kop_fields import KopPreview, OfficeFields
from sdm_desktop.ui.pages.settings.cards import make_card, make_scroll
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class OfficeTab(QWidget):
    """Saves what all documents of the office carry."""

    topics = frozenset({Topic.SETTINGS})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.fields = OfficeFields(self)
        self.head = HeadForm(self)
        self._preview = KopPreview(self)
        self.save_button = make_button(self.tr("Simpan"), self, "primary", "save")
        self._revert = make_button(self.tr("Batalkan perubahan"), self)
        self._state = make_label("", self, "small")
        self._build()
        self.fields.edited.connect(self._on_edited)
        self.head.edited.connect(self._on_edited)
        self.save_button.clicked.connect(self.save)
        self._revert.clicked.connect(self.refresh)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what is stored."""
        office = self._context.services.office.office()
        self.fields.show_office(office)
        self.head.show_signatory(office.kepala)
        self._on_edited()

    @Slot()
    def save(self) -> None:
        """Store what is typed, or show what is wrong."""
        office = self._typed()
        findings = check_office(office)
        self.fields.show_findings(findings)
        if findings or not self.head.is_right():
            return
        settings = self._context.services.office

        def work(_: TaskContext) -> Change:
            return settings.save_office(office)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._on_failed)

    def is_dirty(self) -> bool:
        """Return whether something is typed and not saved."""
        return self.fields.is_dirty() or self.head.is_dirty()

    def unsaved(self) -> str:
        """Return what would be lost when this tab is left."""
        return self.tr("Data kantor dan kop belum disimpan.") if self.is_dirty() else ""

    def discard(self) -> None:
        """Show again what is stored."""
        self.refresh()

    def _typed(self) -> Office:
        return replace(self.fields.office(), kepala=self.head.signatory())

    def _build(self) -> None:
        body = QWidget(self)
        left_card, left = make_card(body, self.tr("Identitas dan kop surat"))
        left.addWidget(self.fields)
        left.addStretch(1)
        right = QVBoxLayout()
        right.setSpacing(14)
        preview_card, preview = make_card(body, self.tr("Kop surat yang akan tercetak"))
        preview.addWidget(self._preview)
        right.addWidget(preview_card)
        head_card, head = make_card(body, self.tr("Pimpinan, penanda tangan surat"))
        head.addWidget(self.head)
        right.addWidget(head_card)
        right.addStretch(1)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(14)
        row.addWidget(left_card, 1)
        row.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.save_button)
        foot.addWidget(self._revert)
        foot.addWidget(self._state)
        foot.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(make_scroll(body, self), 1)
        layout.addLayout(foot)

    @Slot()
    def _on_edited(self) -> None:
        self._preview.show_office(self._typed())
        dirty = self.is_dirty()
        self._revert.setVisible(dirty)
        self._state.setText(self.tr("Belum disimpan") if dirty else "")

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        self.refresh()
        self._context.done(change, self.tr("Data kantor tersimpan."))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ValidationError):
            self.fields.show_findings(error.errors)
        self._context.messages.error(error)
