"""The tab with the fields of employees that the office defines itself."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.money import decimal_text
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.custom_fields import FieldUse
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.settings.field_dialog import FieldDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate


class OwnFieldsTab(QWidget):
    """Adds, changes, orders and removes fields; Enter changes, Del removes."""

    topics = frozenset({Topic.EMPLOYEES})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model: RecordTableModel[FieldUse] = RecordTableModel(_columns(), self)
        self.table = TableView(self.model, context, "own-fields", self)
        self.table.use_no_marks(self.tr("Enter mengubah, Del menghapus"))
        self.table.set_noun(self.tr("kolom"))
        self._build_empty()
        self.add_button = make_button(self.tr("Tambah kolom"), self, "primary", "plus")
        self.edit_button = make_button(self.tr("Ubah"), self, "plain", "pencil")
        self.remove_button = make_button(self.tr("Hapus"), self, "plain", "trash-2")
        self.up_button = icon_button("arrow-up", self.tr("Naikkan"), self, outlined=True)
        self.down_button = icon_button("arrow-down", self.tr("Turunkan"), self, outlined=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.add_button)
        for button in (self.edit_button, self.remove_button, self.up_button, self.down_button):
            row.addWidget(button)
        row.addStretch(1)
        about = self.tr("Tampil pada daftar, formulir, impor dan ekspor, dan laporan pegawai")
        row.addWidget(make_label(about, self, "small"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self._connect()
        self._on_current(None)
        self.refresh()

    def _build_empty(self) -> None:
        self.table.empty.set_text(
            "columns-3",
            self.tr("Belum ada kolom tambahan"),
            self.tr("Misalnya ukuran seragam atau nomor loker arsip. Isinya dapat diimpor."),
        )
        button = make_button(self.tr("Tambah kolom"), self.table.empty, "plain", "plus")
        button.clicked.connect(self._add)
        self.table.empty.set_buttons([button])

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.edit_button.clicked.connect(self._edit_current)
        self.remove_button.clicked.connect(self._ask_removal)
        self.up_button.clicked.connect(self._move_up)
        self.down_button.clicked.connect(self._move_down)
        self.table.opened.connect(self._edit)
        self.table.edit_requested.connect(self._edit)
        self.table.remove_requested.connect(self._ask_removal)
        self.table.current_changed.connect(self._on_current)

    def refresh(self) -> None:
        """Read all fields."""
        service = self._context.services.custom_fields

        def work(_: TaskContext) -> list[FieldUse]:
            return service.all()

        self._context.tasks.run(work).succeeded.connect(self.model.set_records)

    def _current(self) -> FieldUse | None:
        found = self.table.current_record()
        return found if isinstance(found, FieldUse) else None

    @Slot(object)
    def _on_current(self, use: FieldUse | None) -> None:
        for button in (self.edit_button, self.remove_button, self.up_button, self.down_button):
            button.setEnabled(use is not None)
        if use is not None:
            ids = [one.id for one in self.model.records()]
            self.up_button.setEnabled(use.id != ids[0])
            self.down_button.setEnabled(use.id != ids[-1])

    @Slot()
    def _add(self) -> None:
        open_dialog(FieldDialog(self._context, None, self))

    @Slot()
    def _edit_current(self) -> None:
        self._edit(self._current())

    @Slot(object)
    def _edit(self, use: FieldUse | None) -> None:
        if use is not None:
            open_dialog(FieldDialog(self._context, use, self))

    @Slot()
    def _move_up(self) -> None:
        self._move(-1)

    @Slot()
    def _move_down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        use, service = self._current(), self._context.services.custom_fields
        if use is not None:
            field_id = use.id
            self._run(lambda: service.move(field_id, step))

    @Slot()
    def _ask_removal(self) -> None:
        use = self._current()
        if use is None:
            return
        if not use.count:
            self._remove()
            return
        count = decimal_text(use.count, 0)
        dialog = self._context.messages.confirm(
            self,
            self.tr("Hapus kolom {name}?").format(name=use.field.nama),
            self.tr(
                "{count} pegawai punya isian pada kolom ini. Isiannya tidak lagi tampil, tetapi "
                "kembali bila penghapusan diurungkan."
            ).format(count=count),
            self.tr("Hapus kolom"),
        )
        dialog.accepted.connect(self._remove)

    @Slot()
    def _remove(self) -> None:
        use, service = self._current(), self._context.services.custom_fields
        if use is not None:
            field_id = use.id
            self._run(lambda: service.remove(field_id))

    def _run(self, act: Callable[[], Change]) -> None:
        def work(_: TaskContext) -> Change:
            return act()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)


def tr(text: str) -> str:
    """Return a text of the table in the language of the program."""
    return translate("OwnFieldsTab", text)


def _kind(use: FieldUse) -> str:
    names = ", ".join(choice.nama for choice in use.field.pilihan)
    return f"{use.field.jenis.label}: {names}" if names else use.field.jenis.label


def _columns() -> list[Column[FieldUse]]:
    return [
        Column("nama", tr("Nama"), lambda u: u.field.nama, width=240, strong=True, stretch=True),
        Column("jenis", tr("Jenis"), _kind, width=300, stretch=True),
        Column("wajib", tr("Wajib"), lambda u: tr("Wajib") if u.field.wajib else "", width=80),
        Column(
            "peka", tr("Yang melihat"),
            lambda u: tr("Admin saja") if u.field.peka else tr("Semua peran"), width=130,
        ),
        Column(
            "cari", tr("Kata pencarian"), lambda u: f"{u.field.kunci}:", width=190, tone="text2"
        ),
        Column(
            "isian", tr("Pegawai terisi"), lambda u: decimal_text(u.count, 0), width=110,
            numeric=True,
        ),
    ]  # fmt: skip
