"""Leave on a person's page: the balance with its reasons, and what was taken."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.leave import Leave
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.leave_views import PersonBalance
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.employees.opening_dialog import OpeningDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import InfoButton, make_button, make_label
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

TAB = "cuti"
translate = QCoreApplication.translate
Found = tuple[list[Leave], PersonBalance | None, str]


class LeaveTab(QWidget):
    """Reads the leave of one person; kept fresh while it is shown."""

    def __init__(self, context: UiContext, employee_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._employee_id = employee_id
        self._found: PersonBalance | None = None
        self.balance = make_label("", self, "section")
        self.detail = make_label("", self, "small")
        self.info = InfoButton(self.tr("Penjelasan saldo cuti"), self)
        self.info.setEnabled(False)
        self.info.clicked.connect(self.explain)
        self.model = RecordTableModel(_columns(), self)
        self.table = TableView(self.model, context, "person-leave", self)
        self.table.set_noun(self.tr("cuti"))
        self.table.use_no_marks()
        self.table.empty.set_text("calendar-range", self.tr("Belum ada cuti yang tercatat"))
        self._build()
        context.bus.changed.connect(self._on_changed)
        self.refresh()

    def _build(self) -> None:
        self.add_button = make_button(self.tr("Ajukan cuti"), self, "plain", "plus")
        self.add_button.setVisible(self._context.services.session.may(Role.ADMIN))
        self.add_button.clicked.connect(self._add)
        self.opening_button = make_button(self.tr("Saldo awal…"), self, "quiet", "pencil")
        self.opening_button.setVisible(self._context.services.session.may(Role.ADMIN))
        self.opening_button.clicked.connect(self._open_opening)
        card = QFrame(self)
        card.setProperty("kind", "card")
        words = QVBoxLayout()
        words.setSpacing(1)
        words.addWidget(self.balance)
        words.addWidget(self.detail)
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(10)
        row.addLayout(words)
        row.addWidget(self.info)
        row.addStretch(1)
        row.addWidget(self.opening_button)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card)
        layout.addWidget(self.table, 1)

    def refresh(self) -> None:
        """Read balance and history again."""
        service, person = self._context.services.leave, self._employee_id
        year = self._context.services.session.today().year

        def work(_: TaskContext) -> Found:
            history = service.history(person)
            try:
                return history, service.balance(person, year), ""
            except DomainError as error:
                return history, None, error.message

        self._context.tasks.run(work).succeeded.connect(self._on_read)

    @Slot(object)
    def _on_read(self, found: Found) -> None:
        history, self._found, reason = found
        self.model.set_records(history)
        self.info.setEnabled(self._found is not None)
        if self._found is None:
            self.balance.setText(self.tr("Saldo cuti tidak dapat dihitung"))
            self.detail.setText(reason)
            return
        balance = self._found.balance
        text = self.tr("Sisa cuti tahunan {year}: {left} hari")
        self.balance.setText(text.format(year=balance.tahun, left=balance.left))
        text = self.tr("Hak {right}, dibawa {carried}, dipakai {used}, menunggu {asked} hari")
        self.detail.setText(
            text.format(
                right=balance.hak,
                carried=balance.carried,
                used=balance.used,
                asked=balance.asked,
            )
        )

    @Slot()
    def explain(self) -> None:
        """Show how the balance comes about."""
        if self._found is None:
            return
        balance = self._found.balance
        title = self.tr("Saldo cuti tahunan {year}").format(year=balance.tahun)
        headline = self.tr("Sisa {left} hari").format(left=balance.left)
        popover = ExplanationPopover(self._found.explained, title, self, Reading(headline=headline))
        popover.open_beside(self.info)

    @Slot()
    def _add(self) -> None:
        self._context.navigation.open("leave", action="add", employee_id=self._employee_id)

    @Slot()
    def _open_opening(self) -> None:
        open_dialog(OpeningDialog(self._context, self._employee_id, self))

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if Topic.LEAVE in change.topics and self.isVisible():
            self.refresh()


def _columns() -> list[Column[Leave]]:
    return [
        Column("jenis", translate("LeaveTab", "Jenis cuti"), lambda r: r.jenis.label,
               lambda r: r.jenis.label, width=190, strong=True),
        Column("mulai", translate("LeaveTab", "Mulai"), lambda r: short_date(r.tanggal_mulai),
               lambda r: r.tanggal_mulai, width=110, elide="none"),
        Column("selesai", translate("LeaveTab", "Selesai"),
               lambda r: short_date(r.tanggal_selesai), lambda r: r.tanggal_selesai, width=110,
               elide="none"),
        Column("hari", translate("LeaveTab", "Hari kerja"), lambda r: str(r.jumlah_hari_kerja),
               lambda r: r.jumlah_hari_kerja, width=90, numeric=True),
        Column("status", translate("LeaveTab", "Keadaan"), lambda r: r.status.label,
               lambda r: r.status.value, width=120),
        Column("alasan", translate("LeaveTab", "Alasan"), lambda r: r.alasan,
               lambda r: r.alasan, width=220, stretch=True),
        Column("surat", translate("LeaveTab", "Nomor surat"), lambda r: r.nomor_surat,
               lambda r: r.nomor_surat, width=150, elide="none"),
    ]  # fmt: skip
