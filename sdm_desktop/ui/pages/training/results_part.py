"""Hasil: results, tests before and after, and the JP that come of them."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.training import ActivityStatus
from sdm_desktop.services.training_result_views import ResultRow, ResultSheet
from sdm_desktop.services.training_views import ActivityDetail
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.pages.training.result_columns import result_columns
from sdm_desktop.ui.pages.training.result_dialog import ResultDialog
from sdm_desktop.ui.pages.training.result_typing import ResultTyping
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class ResultsPart(QWidget):
    """Enter opens a result, the marked get the same one together; scores are typed and pasted."""

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = may_write
        self._is_open = False
        self._wanted = ""
        self._detail: ActivityDetail | None = None
        self.model: RecordTableModel[ResultRow] = RecordTableModel(result_columns(), self, key=_key)
        self.table = TableView(self.model, context, "training-results", self)
        self.table.set_noun(self.tr("peserta"))
        hint = self.tr("Enter isi hasil · F2 ketik di sel · Ctrl+V tempel · Spasi tandai")
        self.table.set_hint(hint if may_write else "")
        words = self.tr("Peserta yang terdaftar muncul di sini dengan sendirinya.")
        self.table.empty.set_text("users", self.tr("Belum ada peserta"), words)
        self._export = TableExport(context, self)
        self.typing = ResultTyping(context, self.table) if may_write else None
        self.gain = make_label("", self, "context")
        self.set_button = make_button(self.tr("Isi hasil"), self, "primary", "check")
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        self.set_button.clicked.connect(self.edit)
        self.set_button.setVisible(may_write)
        export.clicked.connect(self.export)
        self.table.set_bulk_buttons([self.set_button, export] if may_write else [export])
        self.table.opened.connect(self.edit)
        self.table.export_wanted.connect(self.export)
        row = QHBoxLayout()
        row.addWidget(self.gain, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show the results of an activity."""
        self._detail = detail
        self._is_open = detail.activity.status is not ActivityStatus.SELESAI
        service, key = self._context.services.training_results, detail.activity.id
        task = self._context.tasks.run(lambda _: service.results(key))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, sheet: ResultSheet) -> None:
        if self.typing is not None and self._detail is not None:
            self.typing.activity_id = self._detail.activity.id if self._is_open else ""
            self.typing.most = sheet.most
        self.model.set_records(sheet.rows)
        self._find_wanted()
        gain = sheet.gain
        if gain.n_gain is None:
            text = self.tr("Belum ada nilai pra dan pasca (skala 0 sampai {most}).")
            self.gain.setText(text.format(most=number_text(sheet.most)))
            return
        text = self.tr("N-gain kelas {value} ({band}) dari {count} orang")
        words = text.format(
            value=number_text(round(gain.n_gain, 2)), band=gain.band, count=gain.counted
        )
        if gain.excluded:
            more = self.tr("; {count} orang tanpa N-gain tidak dihitung")
            words += more.format(count=gain.excluded)
        self.gain.setText(words)

    @Slot()
    @Slot(object)
    def edit(self, _record: object = None) -> None:
        """Open the result of the marked people, without marks of the current one."""
        marked, current = self.model.marked_records(), self.table.current_record()
        rows = marked or ([current] if current is not None else [])
        if not rows or not self._may_write or self._detail is None:
            return
        if not self._is_open:
            text = self.tr("Kegiatan sudah ditutup. Buka kembali dahulu dengan alasan.")
            self._context.messages.warning(text)
            return
        open_dialog(ResultDialog(self._context, self._detail.activity.id, rows, self))

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("hasil-pelatihan.xlsx", self.table.shown_columns(), rows)

    def show_person(self, participant_id: str) -> None:
        """Put the cursor on a person."""
        self._wanted = participant_id
        self._find_wanted()

    def _find_wanted(self) -> None:
        row = self.model.row_of(self._wanted) if self._wanted else -1
        if row >= 0:
            self._wanted = ""
            self.table.rows.set_current_row(row)
            self.table.rows.setFocus()


def _key(row: ResultRow) -> str:
    return row.row.id
