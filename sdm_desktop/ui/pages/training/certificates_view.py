"""The table of certificates with what can be done about its rows."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from sdm_desktop.domain.training_people import CertificateStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.certificates import CertificateFilter, CertificateRow
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.certificate_columns import certificate_columns
from sdm_desktop.ui.pages.training.certificate_dialogs import OutsideDialog
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_C = CertificateStatus


class CertificatesView(QWidget):
    """Enter or F2 edits one from elsewhere, Del removes, the marked are accepted or rejected."""

    def __init__(self, context: UiContext, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self.wanted = CertificateFilter()
        self.model: RecordTableModel[CertificateRow] = RecordTableModel(
            certificate_columns(), self, is_quiet=_is_rejected
        )
        self.table = TableView(self.model, context, name, self)
        self.table.set_noun(self.tr("sertifikat"))
        hint = self.tr("Enter ubah · Spasi tandai · Del hapus")
        self.table.set_hint(hint if self._may_write else "")
        words = self.tr("Terbitkan dari kegiatan yang selesai, atau catat sertifikat dari luar.")
        self.table.empty.set_text("badge-check", self.tr("Belum ada sertifikat"), words)
        self._export = TableExport(context, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)
        self._add_acts()
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        self.table.export_wanted.connect(self.export)

    def _add_acts(self) -> None:
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        export.clicked.connect(self.export)
        buttons, entries = [export], [("user", self.tr("Buka pegawai"), self.open_person)]
        if self._may_write:
            self.accept_button = make_button(self.tr("Terima"), self, "primary", "check")
            self.reject_button = make_button(self.tr("Tolak…"), self)
            self.accept_button.clicked.connect(self.accept)
            self.reject_button.clicked.connect(self.reject)
            buttons = [self.accept_button, self.reject_button, export]
            entries = [
                ("check", self.tr("Terima"), self.accept),
                ("x", self.tr("Tolak…"), self.reject),
                ("pencil", self.tr("Ubah\tF2"), self.edit),
                ("trash-2", self.tr("Hapus\tDel"), self.remove),
                *entries,
            ]
        self.table.set_bulk_buttons(buttons)
        actions = []
        for sign, words, act in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(act)
            actions.append(action)
        self.table.set_menu_actions(actions)

    @Slot()
    def refresh(self) -> None:
        """Read the certificates that are wanted."""
        service, wanted = self._context.services.certificates, self.wanted
        task = self._context.tasks.run(lambda _: service.rows(wanted))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, rows: Sequence[CertificateRow]) -> None:
        self.model.set_records(rows)

    # acts

    def _outside(self) -> list[CertificateRow]:
        marked, current = self.model.marked_records(), self.table.current_record()
        rows = marked or ([current] if current is not None else [])
        outside = [row for row in rows if not row.certificate.peserta_id]
        if not outside:
            text = self.tr("Hanya sertifikat dari luar yang diverifikasi.")
            self._context.messages.warning(text)
        return outside

    @Slot()
    @Slot(object)
    def edit(self, _record: object = None) -> None:
        """Open the current certificate from elsewhere."""
        row = self.table.current_record()
        if row is None or not self._may_write:
            return
        if row.certificate.peserta_id:
            text = self.tr("Sertifikat terbitan sendiri diubah dari hasil kegiatannya.")
            self._context.messages.warning(text)
        else:
            open_dialog(OutsideDialog(self._context, row.certificate, self))

    @Slot()
    def accept(self) -> None:
        """Accept the chosen certificates."""
        ids, service = [row.id for row in self._outside()], self._context.services.certificates
        if ids:
            task = self._context.tasks.run(lambda _: service.verify(ids, accepted=True))
            task.succeeded.connect(self._context.done)
            task.failed.connect(self._context.messages.error)

    @Slot()
    def reject(self) -> None:
        """Ask why the chosen certificates are rejected."""
        rows, service = self._outside(), self._context.services.certificates
        if not rows:
            return
        ids = [row.id for row in rows]

        def act(reason: str) -> Change:
            return service.verify(ids, accepted=False, reason=reason)

        told = [f"{row.certificate.nomor}, {row.person.nama}" for row in rows]
        words = (self.tr("Tolak sertifikat"), self.tr("Tolak"))
        open_dialog(AskReason(self._context, words, act, self, told))

    @Slot()
    def remove(self) -> None:
        """Remove the current certificate."""
        row, service = self.table.current_record(), self._context.services.certificates
        if row is not None and self._may_write:
            key = row.id
            task = self._context.tasks.run(lambda _: service.remove(key))
            task.succeeded.connect(self._context.done)
            task.failed.connect(self._context.messages.error)

    @Slot()
    def open_person(self) -> None:
        """Go to the person of the current certificate."""
        row = self.table.current_record()
        if row is not None:
            key = row.certificate.pegawai_id
            self._context.navigation.open("employees", employee_id=key)

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("sertifikat.xlsx", self.table.shown_columns(), rows)


def _is_rejected(row: CertificateRow) -> bool:
    return row.certificate.status is _C.DITOLAK
