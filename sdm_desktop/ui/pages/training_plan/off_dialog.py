"""Needs that somebody took out of the list of a year, and bringing them back."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.needs import NeedSource
from sdm_desktop.services.changes import Change
from sdm_desktop.services.need_views import NeedBoard
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class OffRow:
    """One need that is out of the list."""

    kunci: str
    siapa: str
    sumber: str
    topik: str
    alasan: str


def off_rows(board: NeedBoard) -> list[OffRow]:
    """Return what is switched off, with the names that are known."""
    found = []
    for key, reason in board.off.items():
        source, topic, who = key.split("|", 2)
        person = board.people.get(who)
        name = person.nama if person else board.units.get(who, "–")
        label = NeedSource(source).label
        found.append(OffRow(key, name, label, topic.partition("-")[2] or topic, reason))
    return sorted(found, key=lambda row: (row.siapa.casefold(), row.topik))


def off_columns() -> list[Column[OffRow]]:
    """Return the columns of what is switched off."""
    return [
        Column("siapa", translate("OffColumns", "Pegawai atau unit"), lambda r: r.siapa,
               lambda r: r.siapa.casefold(), width=200, strong=True, stretch=True),
        Column("sumber", translate("OffColumns", "Sumber"), lambda r: r.sumber,
               lambda r: r.sumber, width=180),
        Column("topik", translate("OffColumns", "Kebutuhan"), lambda r: r.topik,
               lambda r: r.topik, width=130),
        Column("alasan", translate("OffColumns", "Alasan"), lambda r: r.alasan,
               lambda r: r.alasan.casefold(), width=190),
    ]  # fmt: skip


class OffDialog(QDialog):
    """Space marks, the button brings the marked ones (else the current one) back."""

    def __init__(self, context: UiContext, board: NeedBoard, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._year = board.wanted.year
        self.setWindowTitle(self.tr("Kebutuhan yang dikeluarkan"))
        self.resize(widened(760), scaled(420))
        self.model: RecordTableModel[OffRow] = RecordTableModel(
            off_columns(), self, key=lambda row: row.kunci
        )
        self.table = TableView(self.model, context, "needs-off", self)
        self.table.set_noun(self.tr("baris"))
        self.table.set_hint(self.tr("Spasi tandai"))
        self.model.set_records(off_rows(board))
        close = make_button(self.tr("Tutup"), self)
        self.back_button = make_button(self.tr("Kembalikan ke daftar"), self, "primary", "undo-2")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(close)
        row.addWidget(self.back_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(self.tr("Kebutuhan yang dikeluarkan"), self, "section"))
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        close.clicked.connect(self.reject)
        self.back_button.clicked.connect(self.bring_back)

    @Slot()
    def bring_back(self) -> None:
        """Bring the chosen needs back into the list."""
        keys = self.table.marked_keys()
        if not keys:
            return
        service, year = self._context.services.needs, self._year

        def work(_: TaskContext) -> Change:
            return service.switch_on(year, keys)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self._context.done(change)
        self.accept()
