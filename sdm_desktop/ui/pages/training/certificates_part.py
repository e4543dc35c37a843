"""Sertifikat of one activity: numbered together, listed."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.services.certificates import CertificateFilter
from sdm_desktop.services.training_views import ActivityDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.certificate_dialogs import NumberDialog
from sdm_desktop.ui.pages.training.certificates_view import CertificatesView
from sdm_desktop.ui.widgets.buttons import make_button, make_label


class CertificatesPart(QWidget):
    """Everybody whose result gives a certificate gets one number."""

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = may_write
        self._detail: ActivityDetail | None = None
        self.view = CertificatesView(context, "activity-certificates", self)
        self.words = make_label("", self, "context")
        self.issue_button = make_button(self.tr("Terbitkan sertifikat"), self, "plain", "plus")
        self.issue_button.clicked.connect(self.issue)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.issue_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.view, 1)

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show the certificates of an activity."""
        self._detail = detail
        gives = detail.programme.is_sertifikat
        is_open = detail.activity.status is not ActivityStatus.SELESAI
        self.issue_button.setVisible(self._may_write and gives and is_open)
        months = detail.programme.masa_berlaku_bulan
        if not gives:
            words = self.tr("Program ini tidak memberi sertifikat.")
        elif months:
            text = self.tr("Diberikan kepada yang lulus atau hadir, berlaku {months} bulan.")
            words = text.format(months=months)
        else:
            words = self.tr("Diberikan kepada yang lulus atau hadir, tanpa batas waktu.")
        self.words.setText(words)
        self.view.wanted = CertificateFilter(activity_id=detail.activity.id)
        self.view.refresh()

    @Slot()
    def issue(self) -> None:
        """Ask how the certificates are numbered."""
        if self._detail is not None:
            open_dialog(NumberDialog(self._context, self._detail, self))
