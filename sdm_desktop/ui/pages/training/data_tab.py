"""Data: programmes, rooms, trainers, and duties that keep people from sessions."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.training import Programme, Room
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_catalogue import TrainingCatalogue
from sdm_desktop.services.training_views import TrainerRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.pages.training.data_dialogs import ProgrammeDialog, RoomDialog, TrainerDialog
from sdm_desktop.ui.pages.training.duty_dialog import DutyDialog, duty_columns, duty_of
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import ToolButton, make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class DataKind:
    """One list: how it is read, shown, edited and removed."""

    key: str
    title: str
    add_words: str
    icon: str
    read: Callable[[TrainingCatalogue], Sequence[Any]]
    remove: Callable[[TrainingCatalogue, str], Change]
    columns: "list[Column[Any]]"
    dialog: Callable[[UiContext, Any, QWidget], Any]
    record: Callable[[Any], Any]


def _used(is_active: bool) -> str:
    if is_active:
        return translate("DataTab", "dipakai")
    return translate("DataTab", "tidak dipakai")


def programme_columns() -> "list[Column[Any]]":
    """Return the columns of the catalogue."""
    return [
        Column("nama", translate("DataTab", "Program"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=280, strong=True, stretch=True),
        Column("bentuk", translate("DataTab", "Bentuk"),
               lambda r: r.bentuk.replace("_", " ").capitalize(), lambda r: r.bentuk, width=150),
        Column("jp", translate("DataTab", "JP baku"), lambda r: number_text(r.jp),
               lambda r: r.jp or 0, numeric=True, width=76),
        Column("wajib", translate("DataTab", "Wajib"), _must,
               lambda r: r.is_wajib, width=66),
        Column("sertifikat", translate("DataTab", "Sertifikat"), _validity, _validity, width=150),
        Column("sasaran", translate("DataTab", "Sasaran"), _target, _target, width=170),
        Column("aktif", translate("DataTab", "Keadaan"), lambda r: _used(r.is_aktif),
               lambda r: r.is_aktif, width=110),
    ]  # fmt: skip


def _must(row: Programme) -> str:
    return translate("DataTab", "ya") if row.is_wajib else ""


def _origin(row: TrainerRow) -> str:
    if row.trainer.pegawai_id:
        return translate("DataTab", "pegawai")
    return translate("DataTab", "luar")


def _validity(row: Programme) -> str:
    if not row.is_sertifikat:
        return translate("DataTab", "tanpa sertifikat")
    if row.masa_berlaku_bulan is None:
        return translate("DataTab", "tanpa batas")
    return translate("DataTab", "{months} bulan").format(months=row.masa_berlaku_bulan)


def _target(row: Programme) -> str:
    return ", ".join(part for part in (row.sasaran_jabatan, row.sasaran_jenjang) if part)


def room_columns() -> "list[Column[Any]]":
    """Return the columns of rooms."""
    return [
        Column("nama", translate("DataTab", "Ruang"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=280, strong=True, stretch=True),
        Column("kapasitas", translate("DataTab", "Kapasitas"), lambda r: str(r.kapasitas),
               lambda r: r.kapasitas, numeric=True, width=90),
        Column("lokasi", translate("DataTab", "Lokasi"), lambda r: r.lokasi, lambda r: r.lokasi,
               width=240),
        Column("aktif", translate("DataTab", "Keadaan"), lambda r: _used(r.is_aktif),
               lambda r: r.is_aktif, width=110),
    ]  # fmt: skip


def trainer_columns() -> "list[Column[Any]]":
    """Return the columns of trainers."""
    return [
        Column("nama", translate("DataTab", "Pengajar"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=240, strong=True, stretch=True),
        Column("keterangan", translate("DataTab", "Jabatan dan instansi"),
               lambda r: r.keterangan, lambda r: r.keterangan, width=280),
        Column("asal", translate("DataTab", "Asal"),
               _origin,
               lambda r: bool(r.trainer.pegawai_id), width=90),
        Column("keahlian", translate("DataTab", "Keahlian"), lambda r: r.trainer.keahlian,
               lambda r: r.trainer.keahlian, width=200),
        Column("aktif", translate("DataTab", "Keadaan"), lambda r: _used(r.trainer.is_aktif),
               lambda r: r.trainer.is_aktif, width=110),
    ]  # fmt: skip


def data_kinds() -> list[DataKind]:
    """Return the four lists."""
    return [
        DataKind("programmes", translate("DataTab", "Program"),
                 translate("DataTab", "Program baru"), "file-text",
                 lambda c: c.programmes(), lambda c, key: c.remove_programme(key),
                 programme_columns(), ProgrammeDialog, _itself),
        DataKind("rooms", translate("DataTab", "Ruang"), translate("DataTab", "Ruang baru"),
                 "map-pin", lambda c: c.rooms(), lambda c, key: c.remove_room(key),
                 room_columns(), RoomDialog, _itself),
        DataKind("trainers", translate("DataTab", "Pengajar"),
                 translate("DataTab", "Pengajar baru"), "graduation-cap",
                 lambda c: c.trainers(), lambda c, key: c.remove_trainer(key),
                 trainer_columns(), TrainerDialog, _trainer),
        DataKind("duties", translate("DataTab", "Tugas lain"),
                 translate("DataTab", "Tugas lain baru"), "briefcase",
                 lambda c: c.duties(), lambda c, key: c.remove_duty(key),
                 duty_columns(), DutyDialog, duty_of),
    ]  # fmt: skip


def _itself(record: Programme | Room) -> object:
    return record


def _trainer(row: TrainerRow) -> object:
    return row.trainer


class DataTab(QWidget):
    """Enter or F2 edits, Del removes what is not in use."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = context.services.session.may(Role.ADMIN)
        self._kinds = data_kinds()
        self._choice = QButtonGroup(self)
        self._stack = QStackedWidget(self)
        self.tables: list[TableView] = []
        self.add_button = make_button("…", self, "primary", "plus")
        self.add_button.setVisible(self._may_write)
        row = QHBoxLayout()
        row.setSpacing(0)
        last = len(self._kinds) - 1
        for place, kind in enumerate(self._kinds):
            button = ToolButton(self)
            button.setText(kind.title)
            button.setCheckable(True)
            button.setChecked(place == 0)
            button.setProperty("kind", "segment")
            where = "first" if place == 0 else "last" if place == last else "middle"
            button.setProperty("place", where)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._choice.addButton(button, place)
            row.addWidget(button)
            self._stack.addWidget(self._table(kind))
        row.addStretch(1)
        row.addWidget(self.add_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self._stack, 1)
        self._choice.idClicked.connect(self.show_kind)
        self.add_button.clicked.connect(self.add)
        self.show_kind(0)
        self.refresh()

    def _table(self, kind: DataKind) -> TableView:
        model: RecordTableModel[Any] = RecordTableModel(kind.columns, self)
        table = TableView(model, self._context, f"training-{kind.key}", self)
        table.use_no_marks(self.tr("Enter ubah · Del hapus") if self._may_write else "")
        table.set_noun(kind.title.lower())
        words = self.tr("Data ini dipakai saat membuat kegiatan.")
        title = self.tr("Belum ada {kind}").format(kind=kind.title.lower())
        table.empty.set_text(kind.icon, title, words)
        table.opened.connect(self.edit)
        table.edit_requested.connect(self.edit)
        table.remove_requested.connect(self.remove)
        self.tables.append(table)
        return table

    @property
    def place(self) -> int:
        """Which list is shown."""
        return self._stack.currentIndex()

    def open_with(self, kind: str = "", **_: Any) -> None:
        """Show a list by its key."""
        for place, known in enumerate(self._kinds):
            if known.key == kind:
                self._choice.button(place).setChecked(True)
                self.show_kind(place)

    @Slot(int)
    def show_kind(self, place: int) -> None:
        """Show one of the lists."""
        self._stack.setCurrentIndex(place)
        self.add_button.setText(self._kinds[place].add_words)

    def take_focus(self) -> None:
        """Put the focus into the table."""
        self.tables[self.place].rows.setFocus()

    # contents

    @Slot()
    def refresh(self) -> None:
        """Read the lists again."""
        catalogue, kinds = self._context.services.training_catalogue, self._kinds

        def work(_: TaskContext) -> list[Sequence[Any]]:
            return [kind.read(catalogue) for kind in kinds]

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: list[Sequence[Any]]) -> None:
        for table, rows in zip(self.tables, found, strict=True):
            model = table.model
            assert isinstance(model, RecordTableModel)
            model.set_records(rows)

    # acts

    @Slot()
    def add(self) -> None:
        """Open an empty record of the list shown."""
        open_dialog(self._kinds[self.place].dialog(self._context, None, self))

    @Slot()
    @Slot(object)
    def edit(self, _record: object = None) -> None:
        """Open the current record."""
        kind, row = self._kinds[self.place], self.tables[self.place].current_record()
        if row is not None and self._may_write:
            open_dialog(kind.dialog(self._context, kind.record(row), self))

    @Slot()
    def remove(self) -> None:
        """Remove the current record."""
        kind, row = self._kinds[self.place], self.tables[self.place].current_record()
        if row is None or not self._may_write:
            return
        catalogue, key = self._context.services.training_catalogue, row.id
        task = self._context.tasks.run(lambda _: kind.remove(catalogue, key))
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._on_failed)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        errors = getattr(error, "errors", None)
        words = " ".join(one.message for one in errors) if errors else error
        self._context.messages.error(words)
