"""What a paste would change, old and new, before anything is written."""

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.paste import PasteCell, PastePlan
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel


def tr(text: str) -> str:
    """Return a text of the preview in the language of the program."""
    return QCoreApplication.translate("PasteDialog", text)


def _rank(cell: PasteCell) -> int:
    return 0 if cell.is_refused else 1 if cell.reason else 2


def _words(cell: PasteCell) -> str:
    if cell.is_refused:
        return tr("Ditolak: {reason}").format(reason=cell.reason)
    return cell.reason or tr("Berubah")


def _tone(cell: PasteCell) -> str:
    return ("err", "warn", "text2")[_rank(cell)]


def _shape(cell: PasteCell) -> str:
    return ("kurang", "butuh_perbaikan", "dot")[_rank(cell)]


def _columns() -> list[Column[PasteCell]]:
    return [
        Column("nama", tr("Pegawai"), lambda c: c.nama, lambda c: c.nama.casefold(),
               width=160, strong=True, stretch=True),
        Column("isian", tr("Kolom"), lambda c: c.label, lambda c: c.label, width=120),
        Column("lama", tr("Nilai lama"), lambda c: c.old, lambda c: c.old, width=150,
               tone="text2", stretch=True),
        Column("baru", tr("Nilai baru"), lambda c: c.new, lambda c: c.new, width=150,
               stretch=True),
        Column("keterangan", tr("Keterangan"), _words, _rank, width=260, stretch=True,
               shape=_shape, tone=_tone),
    ]  # fmt: skip


class PasteDialog(QDialog):
    """Refused cells first; the button says how many are written. `changed` carries the change."""

    changed = Signal(object)

    def __init__(self, context: UiContext, plan: PastePlan, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._plan = plan
        self.setWindowTitle(self.tr("Tempel sel"))
        self.resize(940, 520)
        self.model: RecordTableModel[PasteCell] = RecordTableModel(_columns(), self)
        self.table = TableView(self.model, context, "paste", self)
        self._build()
        cells = [cell for cell in plan.cells if cell.reason or cell.old != cell.new]
        self.model.set_records(sorted(cells, key=_rank))

    def _build(self) -> None:
        self.table.use_no_marks(self.tr("Belum ada yang ditulis"))
        self.table.set_noun(self.tr("sel"))
        if self._plan.problem:
            title, detail = self.tr("Blok tidak cocok dengan tabel"), self._plan.problem
        else:
            title, detail = self.tr("Tidak ada yang berubah"), self.tr("Semua sel sudah sama.")
        self.table.empty.set_text("list-filter", title, detail)
        cancel = make_button(self.tr("Batal"), self, "plain")
        cancel.clicked.connect(self.reject)
        count = len(self._plan.changed)
        self.apply_button = make_button(
            self.tr("Ubah {count} sel").format(count=decimal_text(count, 0)), self, "primary"
        )
        self.apply_button.setEnabled(bool(count))
        self.apply_button.setDefault(True)
        self.apply_button.clicked.connect(self.apply)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.apply_button)
        self.summary = make_label(self._summary(), self, "small")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(make_label(self.tr("Tempel sel"), self, "section"))
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        self.apply_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _summary(self) -> str:
        plan = self._plan
        if plan.problem:
            return plan.problem
        notes = sum(bool(cell.reason) and not cell.is_refused for cell in plan.cells)
        counts = (
            (len(plan.changed), self.tr("{count} sel berubah")),
            (len(plan.refused), self.tr("{count} ditolak")),
            (notes, self.tr("{count} peringatan")),
            (plan.same, self.tr("{count} sudah sama")),
            (plan.skipped, self.tr("{count} kosong, dilewati")),
        )
        told = [text.format(count=decimal_text(n, 0)) for n, text in counts if n]
        return ", ".join(told) or self.tr("Tidak ada yang berubah")

    @Slot()
    def apply(self) -> None:
        """Write the changes in one transaction."""
        service, plan = self._context.services.paste, self._plan

        def work(_: TaskContext) -> Change:
            return service.write(plan)

        self.apply_button.setEnabled(False)
        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        self.changed.emit(change)
        self.accept()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.reject()
