"""Accounts of the office."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.users import User
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.settings.code_dialog import CodeDialog
from sdm_desktop.ui.pages.settings.user_dialog import PasswordDialog, UserDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate


class UsersTab(QWidget):
    """Adds and changes accounts, sets passwords, prints a new recovery code."""

    topics = frozenset({Topic.USERS})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model = RecordTableModel(_columns(), self, is_quiet=_is_inactive)
        self.table = TableView(self.model, context, "users", self)
        self.table.set_noun(self.tr("pengguna"))
        self.add_button = make_button(self.tr("Tambah pengguna"), self, "primary", "plus")
        self.password_button = make_button(self.tr("Ganti kata sandi"), self, "plain", "key-round")
        self.code_button = make_button(self.tr("Kode pemulihan baru"), self, "plain", "printer")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        row.addWidget(self.password_button)
        row.addStretch(1)
        row.addWidget(self.code_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self.add_button.clicked.connect(self._add)
        self.password_button.clicked.connect(self._change_password)
        self.code_button.clicked.connect(self._ask_new_code)
        self.table.opened.connect(self._edit)
        self.table.edit_requested.connect(self._edit)
        self.table.current_changed.connect(self._on_current)
        self._on_current(None)
        self.refresh()

    def refresh(self) -> None:
        """Read all accounts."""
        users = self._context.services.users

        def work(_: TaskContext) -> list[User]:
            return users.all()

        self._context.tasks.run(work).succeeded.connect(self.model.set_records)

    @Slot(object)
    def _on_current(self, user: User | None) -> None:
        self.password_button.setEnabled(user is not None)

    @Slot()
    def _add(self) -> None:
        open_dialog(UserDialog(self._context, None, self))

    @Slot(object)
    def _edit(self, user: User) -> None:
        open_dialog(UserDialog(self._context, user, self))

    @Slot()
    def _change_password(self) -> None:
        user = self.table.current_record()
        if isinstance(user, User):
            open_dialog(PasswordDialog(self._context, user, self))

    @Slot()
    def _ask_new_code(self) -> None:
        dialog = self._context.messages.confirm(
            self,
            self.tr("Buat kode pemulihan baru?"),
            self.tr("Kode yang lama tidak berlaku lagi. Cetak dan simpan kode yang baru."),
            self.tr("Buat kode baru"),
        )
        dialog.accepted.connect(self._make_code)

    @Slot()
    def _make_code(self) -> None:
        users = self._context.services.users

        def work(_: TaskContext) -> str:
            return users.new_recovery_code()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._show_code)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _show_code(self, code: str) -> None:
        services = self._context.services
        dialog = CodeDialog(code, services.office.office().nama, services.session.today(), self)
        open_dialog(dialog)
        self._context.bus.publish(Change(frozenset({Topic.USERS}), self.tr("Kode pemulihan baru")))


def _is_inactive(user: User) -> bool:
    return not user.aktif


def _columns() -> list[Column[User]]:
    def state(user: User) -> str:
        return (
            translate("UsersTab", "Aktif") if user.aktif else translate("UsersTab", "Tidak aktif")
        )

    return [
        Column("nama", translate("UsersTab", "Nama"), lambda u: u.nama, lambda u: u.nama, width=240,
               strong=True, stretch=True),
        Column("nama_pengguna", translate("UsersTab", "Nama pengguna"),
               lambda u: u.nama_pengguna, lambda u: u.nama_pengguna, width=180),
        Column("peran", translate("UsersTab", "Peran"),
               lambda u: u.peran.label, lambda u: u.peran.label, width=180),
        Column("keadaan", translate("UsersTab", "Keadaan"), state, lambda u: u.aktif, width=120),
    ]  # fmt: skip
