"""The audit trail: who did what, and proof that it is whole."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.audit import AuditEntry
from sdm_desktop.domain.dates import short_date
from sdm_desktop.services.changes import Topic
from sdm_desktop.services.recent_changes import action_words
from sdm_desktop.services.session import Session
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

LATEST = 1000

translate = QCoreApplication.translate

_KINDS = {"unor": "unit", "bangkom": "pengembangan kompetensi", "skm": "survei"}


class LogTab(QWidget):
    """The newest thousand entries."""

    topics = frozenset(Topic)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model = RecordTableModel(_columns(context.services.session), self, key=_key_of)
        self.table = TableView(self.model, context, "audit", self)
        self.table.set_noun(self.tr("catatan"))
        self.verify_button = make_button(self.tr("Periksa rantai"), self, "plain", "shield-check")
        self.verify_button.clicked.connect(self.verify)
        head = QHBoxLayout()
        words = self.tr("Setiap perubahan tercatat dan tidak dapat dihapus.")
        head.addWidget(make_label(words, self, "context"))
        head.addStretch(1)
        head.addWidget(self.verify_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        self.refresh()

    def refresh(self) -> None:
        """Read the newest entries."""
        audit = self._context.services.audit

        def work(_: TaskContext) -> list[AuditEntry]:
            return audit.latest(LATEST)

        self._context.tasks.run(work).succeeded.connect(self.model.set_records)

    @Slot()
    def verify(self) -> None:
        """Check the chain of all entries."""
        audit = self._context.services.audit

        def work(_: TaskContext) -> list[str]:
            return audit.verify()

        task = self._context.tasks.run(work)
        self._context.messages.busy(self.tr("Memeriksa rantai catatan"), task)
        task.succeeded.connect(self._on_verified)

    @Slot(object)
    def _on_verified(self, faults: list[str]) -> None:
        if faults:
            self._context.messages.error("; ".join(faults))
        else:
            self._context.messages.success(self.tr("Rantai catatan utuh."))


def _key_of(entry: AuditEntry) -> str:
    return str(entry.nomor)


def _kind(entry: AuditEntry) -> str:
    return _KINDS.get(entry.objek) or entry.objek.replace("_", " ")


def _columns(session: Session) -> list[Column[AuditEntry]]:
    def when(entry: AuditEntry) -> str:
        local = session.local(entry.waktu)
        return f"{short_date(local.date())} {local:%H.%M}"

    def number(entry: AuditEntry) -> str:
        return str(entry.nomor)

    def count(entry: AuditEntry) -> str:
        return str(entry.jumlah)

    return [
        Column(
            "nomor", translate("LogTab", "No."), number, lambda e: e.nomor, numeric=True, width=70
        ),
        Column(
            "waktu", translate("LogTab", "Waktu"), when, lambda e: e.waktu, width=150, elide="none"
        ),
        Column(
            "pengguna", translate("LogTab", "Pengguna"), lambda e: e.pengguna, lambda e: e.pengguna
        ),
        Column(
            "aksi",
            translate("LogTab", "Tindakan"),
            lambda e: action_words(e.aksi),
            lambda e: action_words(e.aksi),
            width=220,
        ),
        Column("objek", translate("LogTab", "Objek"), _kind, _kind, width=150),
        Column(
            "rincian",
            translate("LogTab", "Rincian"),
            lambda e: e.rincian,
            lambda e: e.rincian,
            stretch=True,
        ),
        Column(
            "jumlah",
            translate("LogTab", "Jumlah"),
            count,
            lambda e: e.jumlah,
            numeric=True,
            width=80,
        ),
    ]
