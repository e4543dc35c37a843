"""Kerja sama: the register of MoU, PKS and IA with the current one beside it."""

from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sdm_desktop.domain.cooperation import AgreementStatus
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Topic
from sdm_desktop.services.cooperation_views import AgreementDetail, AgreementRow, Register
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.pages.training_plan.agreement_pane import PANE_WIDTH, AgreementPane
from sdm_desktop.ui.pages.training_plan.cooperation_acts import CooperationActs
from sdm_desktop.ui.pages.training_plan.cooperation_columns import agreement_columns
from sdm_desktop.ui.pages.training_plan.fresh_tab import FreshTab
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

_NARROW = 980


class CooperationTab(FreshTab):
    """Filter line, table and pane; Enter opens, Del removes."""

    topics_shown = frozenset({Topic.TRAINING, Topic.UNITS, Topic.RULES})

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._may_write = context.services.session.may(Role.ADMIN)
        self.model: RecordTableModel[AgreementRow] = RecordTableModel(
            agreement_columns(), self, is_quiet=_is_over
        )
        self.table = TableView(self.model, context, "cooperation", self)
        self.pane = AgreementPane(context, self, may_write=self._may_write)
        self.pane.setFixedWidth(widened(PANE_WIDTH))
        self.acts = CooperationActs(context, self, self.current)
        self._export = TableExport(context, self)
        self._build()
        self._connect()
        self.refresh()

    def _build(self) -> None:
        states = [("", self.tr("Semua keadaan"))]
        states += [(one.value, one.label) for one in AgreementStatus]
        self.state = ComboField(states, self)
        self.state.setAccessibleName(self.tr("Keadaan"))
        self.state.set_value("")
        self.state.setFixedWidth(widened(170))
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari judul, mitra, nomor"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.words.setClearButtonEnabled(True)
        self.words.setMaximumWidth(widened(260))
        self.count = make_label("", self, "context")
        self.partners_button = make_button(self.tr("Mitra"), self, "plain", "building-2")
        self.add_button = make_button(self.tr("Dokumen baru"), self, "primary", "plus")
        self.add_button.setVisible(self._may_write)
        self.partners_button.setVisible(self._may_write)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.state)
        row.addWidget(self.words, 1)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.partners_button)
        row.addWidget(self.add_button)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addWidget(self.table, 1)
        body.addWidget(self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addLayout(body, 1)
        self._dress_table()

    def _dress_table(self) -> None:
        self.table.set_noun(self.tr("dokumen"))
        hint = self.tr("Enter ubah · Del hapus")
        self.table.use_no_marks(hint if self._may_write else "")
        words = self.tr("Daftarkan MoU dahulu, lalu PKS di bawahnya.")
        self.table.empty.set_text("file-text", self.tr("Belum ada kerja sama"), words)
        entries = [("eye", self.tr("Lihat berkas"), self.pane.view_file)]
        if self._may_write:
            entries += [
                ("pencil", self.tr("Ubah\tEnter"), self.acts.edit),
                ("refresh-cw", self.tr("Perpanjang"), self.acts.renew),
                ("list-checks", self.tr("Catat tindak lanjut"), self.acts.add_step),
                ("paperclip", self.tr("Tambah berkas…"), self.acts.ask_files),
                ("circle-x", self.tr("Hentikan…"), self.acts.stop),
                ("trash-2", self.tr("Hapus\tDel"), self.acts.remove),
            ]
        actions = []
        for sign, text, handler in entries:
            action = QAction(icon(sign), text, self)
            action.triggered.connect(handler)
            actions.append(action)
        self.view_action = actions[0]
        self.view_action.setEnabled(False)
        self.table.set_menu_actions(actions)

    def _connect(self) -> None:
        self.state.value_changed.connect(self.filter_rows)
        self.words.textChanged.connect(self.filter_rows)
        self.add_button.clicked.connect(self.acts.add)
        self.partners_button.clicked.connect(self.acts.partners)
        self.table.opened.connect(self.acts.edit)
        self.table.edit_requested.connect(self.acts.edit)
        self.table.remove_requested.connect(self.acts.remove)
        self.table.current_changed.connect(self._on_current)
        self.table.export_wanted.connect(self.export)
        self.pane.edit_wanted.connect(self.acts.edit)
        self.pane.renew_wanted.connect(self.acts.renew)
        self.pane.stop_wanted.connect(self.acts.stop)
        self.pane.print_wanted.connect(self.acts.print_current)
        self.pane.step_wanted.connect(self.acts.open_step)
        self.pane.step_removed.connect(self.acts.remove_step)
        self.pane.files_wanted.connect(self.acts.ask_files)
        self.pane.files_dropped.connect(self.acts.add_files)
        self.pane.file_opened.connect(self.acts.open_file)
        self.pane.file_removed.connect(self.acts.remove_file)

    def open_with(self, query: str = "", action: str = "", **_: Any) -> None:
        """Show a status (`query`), or with `action="add"` an empty document."""
        if query:
            self.state.set_value(query)
            self.filter_rows()
        if action == "add":
            self.acts.add()

    def current(self) -> AgreementRow | None:
        """Return the current row."""
        found: AgreementRow | None = self.table.current_record()
        return found

    @Slot()
    def export(self) -> None:
        """Write the table as it is shown to a file."""
        columns = self.table.shown_columns()
        self._export.ask("kerja-sama.xlsx", columns, self.model.records())

    # contents

    @Slot()
    def refresh(self) -> None:
        """Read the register again."""
        service = self._context.services.cooperation
        task = self._context.tasks.run(lambda _: service.register())
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, register: Register) -> None:
        self.acts.register = register
        self.model.set_records(register.rows)
        self.filter_rows()
        counts = register.counts()
        text = self.tr("{active} aktif, {soon} akan berakhir, {over} berakhir")
        self.count.setText(
            text.format(
                active=counts[AgreementStatus.AKTIF],
                soon=counts[AgreementStatus.AKAN_BERAKHIR],
                over=counts[AgreementStatus.BERAKHIR],
            )
        )

    @Slot()
    def filter_rows(self) -> None:
        """Show only what the filter line lets through."""
        self.model.set_predicate(self._matches)

    def _matches(self, row: AgreementRow) -> bool:
        state = self.state.value() or ""
        if state and row.status.value != state:
            return False
        one = row.agreement
        cells = "\n".join(
            (one.judul, row.mitra.nama, row.mitra.singkatan, one.numbers, one.ruang_lingkup)
        )
        return all(word in cells.casefold() for word in self.words.text().casefold().split())

    @Slot(object)
    def _on_current(self, row: AgreementRow | None) -> None:
        self.view_action.setEnabled(False)
        if row is None:
            self.pane.show_detail(None)
            return
        service, key = self._context.services.cooperation, row.id
        task = self._context.tasks.run(lambda _: service.detail(key))
        task.succeeded.connect(self._on_detail)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_detail(self, detail: AgreementDetail) -> None:
        row = self.current()
        if row is not None and row.id == detail.row.id:
            self.pane.show_detail(detail)
            self.view_action.setEnabled(bool(detail.files))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Qt: the pane gives way in a narrow window."""
        super().resizeEvent(event)
        self.pane.setVisible(self.width() >= _NARROW)


def _is_over(row: AgreementRow) -> bool:
    return row.status in (AgreementStatus.DIPERPANJANG, AgreementStatus.DIHENTIKAN)
