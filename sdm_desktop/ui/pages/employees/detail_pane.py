"""The pane beside the list: the current person in short."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.naming import initials
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.users import Role
from sdm_desktop.services.employee_profile import EmployeeProfile
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees.history import HistoryList
from sdm_desktop.ui.pages.employees.profile_parts import (
    PredikatRow,
    fill_summary,
    person_chips,
    warning_bar,
)
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chips import Disc
from sdm_desktop.ui.widgets.documents.photo import PhotoLoader
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.tabs import TabRow
from sdm_desktop.ui.widgets.value_list import ValueList

PANE_WIDTH = 330


class DetailPane(QFrame):
    """Reads one person as a task and shows what the office asks for most."""

    closed = Signal()
    opened = Signal(str)
    edit_wanted = Signal(str)
    print_wanted = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._context = context
        self._employee_id = ""
        self._profile: EmployeeProfile | None = None
        self._empty = EmptyState(self)
        self._empty.set_text("user", self.tr("Pilih satu pegawai"))
        self._content = QWidget(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self._empty)
        layout.addWidget(self._content, 1)
        self._build()
        self._content.hide()

    def _build(self) -> None:
        self._disc = Disc(40, self._content)
        self._photo = PhotoLoader(self._context, self._disc, self)
        self._name = make_label("", self._content, "section")
        self._name.setWordWrap(True)
        self._nip = make_label("", self._content, "small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._nip)
        copy = icon_button("copy", self.tr("Salin NIP"), self._content)
        copy.clicked.connect(self._copy_nip)
        close = icon_button("x", self.tr("Tutup panel (Esc)"), self._content)
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        head.setContentsMargins(15, 14, 12, 0)
        head.setSpacing(12)
        head.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        head.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self._chips = QHBoxLayout()
        self._chips.setContentsMargins(15, 8, 12, 4)
        self._chips.setSpacing(6)
        tabs = (("ringkasan", self.tr("Ringkasan")), ("riwayat", self.tr("Riwayat perubahan")))
        self._tabs = TabRow(tabs, self._content)
        self._tabs.layout().setContentsMargins(15, 0, 15, 0)  # type: ignore[union-attr]
        self._tabs.chosen.connect(self._fill)
        self._area = QScrollArea(self._content)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self._content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addLayout(self._chips)
        layout.addWidget(self._tabs)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._foot())

    def _foot(self) -> QWidget:
        foot = QFrame(self._content)
        line = QFrame(foot)
        line.setProperty("kind", "line")
        row = QHBoxLayout()
        row.setContentsMargins(14, 8, 12, 9)
        row.setSpacing(7)
        edit = make_button(self.tr("Ubah"), foot, "primary", "pencil")
        edit.setVisible(self._context.services.session.may(Role.ADMIN))
        edit.clicked.connect(self._want_edit)
        printing = make_button(self.tr("Cetak profil"), foot, "plain", "printer")
        printing.clicked.connect(self._want_print)
        row.addWidget(edit)
        row.addWidget(printing)
        row.addStretch(1)
        row.addWidget(make_label(self.tr("Enter membuka"), foot, "micro"))
        layout = QVBoxLayout(foot)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(line)
        layout.addLayout(row)
        return foot

    def show_person(self, employee_id: str) -> None:
        """Read and show one person; empty shows a hint."""
        self._employee_id = employee_id
        if not employee_id:
            self._content.hide()
            self._empty.show()
            return
        service = self._context.services.employees

        def work(_: TaskContext) -> EmployeeProfile:
            return service.profile(employee_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_profile)
        task.failed.connect(self._on_failed)
        self._photo.show(employee_id)

    @Slot(object)
    def _on_profile(self, profile: EmployeeProfile) -> None:
        if profile.employee.id != self._employee_id:
            return
        self._profile = profile
        person = profile.employee
        self._disc.set_text(initials(person.nama))
        self._name.setText(profile.nama_lengkap)
        self._nip.setText(format_nip(person.nip))
        person_chips(self._chips, profile, self._content)
        self._fill(self._tabs.current)
        self._empty.hide()
        self._content.show()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, DomainError):
            self.show_person("")
        else:
            self._context.messages.error(error)

    @Slot(str)
    def _fill(self, tab: str) -> None:
        if self._profile is None:
            return
        content = QWidget(self._area)
        content.setObjectName("scrolled")
        layout = QVBoxLayout(content)
        layout.setContentsMargins(15, 8, 10, 12)
        layout.setSpacing(8)
        if tab == "riwayat":
            layout.addWidget(HistoryList(self._context, self._employee_id, content))
        else:
            may_write = self._context.services.session.may(Role.ADMIN)
            bar = warning_bar(self._profile, content, can_edit=may_write)
            if bar is not None:
                bar.action_wanted.connect(self._want_edit)
                layout.addWidget(bar)
            values = ValueList(content)
            fill_summary(values, self._profile)
            values.add_heading(self.tr("Predikat kinerja"))
            values.add_widget(PredikatRow(self._profile, values))
            layout.addWidget(values)
        layout.addStretch(1)
        self._area.setWidget(content)

    @Slot()
    def _copy_nip(self) -> None:
        if self._profile is not None:
            QGuiApplication.clipboard().setText(self._profile.employee.nip)
            self._context.messages.success(self.tr("NIP disalin."))

    @Slot()
    def _want_edit(self) -> None:
        self.edit_wanted.emit(self._employee_id)

    @Slot()
    def _want_print(self) -> None:
        self.print_wanted.emit((self._employee_id,))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
