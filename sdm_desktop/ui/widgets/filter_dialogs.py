"""Naming a filter that is to be kept, and putting kept filters in order."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.cell_text import clean_text
from sdm_desktop.domain.saved_filters import SavedFilter, check_name
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.filter_store import FilterStore
from sdm_desktop.ui.widgets.form_dialog import FormDialog

NAME_ROLE = Qt.ItemDataRole.UserRole
SHARED_ROLE = Qt.ItemDataRole.UserRole + 1


def tr(text: str) -> str:
    """Return a text of the dialogs in the language of the program."""
    return QCoreApplication.translate("FilterDialogs", text)


class NameFilterDialog(FormDialog):
    """Asks for a name (one is proposed); `named` carries the filter and whether it is shared."""

    named = Signal(object, bool)

    def __init__(
        self, context: UiContext, store: FilterStore, proposed: SavedFilter, parent: QWidget
    ) -> None:
        super().__init__(context, (tr("Simpan filter"), tr("Simpan filter")), parent, columns=1)
        self._store = store
        self._filter = proposed
        self.form.add_field("nama", tr("Nama filter"), TextField(self), proposed.text)
        self.form.set_values({"nama": proposed.name})
        self.with_layout = QCheckBox(tr("Simpan juga kolom dan urutan tabel"), self)
        self.with_layout.setVisible(bool(proposed.layout))
        self.is_shared = QCheckBox(tr("Bagikan untuk seluruh kantor"), self)
        self.is_shared.setVisible(store.may_share)
        for number, box in enumerate((self.with_layout, self.is_shared)):
            self.body.insertWidget(2 + number, box)
        self.save_button.clicked.connect(self.save)
        editor = self.form.field("nama").editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.selectAll()  # type: ignore[attr-defined]

    @Slot()
    def save(self) -> None:
        """Hand the filter over, or say what is wrong with its name."""
        name, shared = str(self.form.editor("nama").value()), self.is_shared.isChecked()
        faults = check_name(name, [one.name for one in self._store.filters(shared=shared)])
        if faults:
            self.form.show_findings(faults)
            return
        layout = self._filter.layout if self.with_layout.isChecked() else ""
        self.named.emit(replace(self._filter, name=clean_text(name), layout=layout), shared)
        self.accept()


class RenameFilterDialog(FormDialog):
    """Asks for another name; `renamed` carries it."""

    renamed = Signal(str)

    def __init__(self, context: UiContext, name: str, taken: list[str], parent: QWidget) -> None:
        super().__init__(context, (tr("Ganti nama filter"), tr("Ganti nama")), parent, columns=1)
        self._taken = [other for other in taken if other != name]
        self.form.add_field("nama", tr("Nama filter"), TextField(self))
        self.form.set_values({"nama": name})
        self.save_button.clicked.connect(self.save)
        self.form.field("nama").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def save(self) -> None:
        """Hand the name over, or say what is wrong with it."""
        name = str(self.form.editor("nama").value())
        faults = check_name(name, self._taken)
        if faults:
            self.form.show_findings(faults)
            return
        self.renamed.emit(clean_text(name))
        self.accept()


class ManageFiltersDialog(QDialog):
    """The kept filters in their order; F2 renames, Del drops, Alt+Up and Alt+Down move."""

    def __init__(self, context: UiContext, store: FilterStore, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._store = store
        self.setWindowTitle(self.tr("Kelola filter"))
        self.resize(460, 380)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Filter tersimpan"))
        self.list.currentRowChanged.connect(self._show_buttons)
        self.list.itemDoubleClicked.connect(self.rename)
        self._build()
        store.changed.connect(self.fill)
        self.fill()
        self.list.setCurrentRow(0)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.up = make_button(self.tr("Naik"), self, "plain", "arrow-up")
        self.down = make_button(self.tr("Turun"), self, "plain", "arrow-down")
        self.rename_button = make_button(self.tr("Ganti nama"), self, "plain", "pencil")
        self.drop = make_button(self.tr("Hapus"), self, "plain", "trash-2")
        close = make_button(self.tr("Selesai"), self, "primary")
        for button, act in (
            (self.up, self.move_up), (self.down, self.move_down),
            (self.rename_button, self.rename), (self.drop, self.remove), (close, self.accept),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(act)
        side = QVBoxLayout()
        side.setSpacing(8)
        for button in (self.up, self.down, self.rename_button, self.drop):
            side.addWidget(button)
        side.addStretch(1)
        side.addWidget(close)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.list, 1)
        body.addLayout(side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(self.tr("Kelola filter"), self, "section"))
        layout.addLayout(body, 1)

    @Slot()
    def fill(self) -> None:
        """Show the filters again; the current one stays current."""
        kept, row = self._current(), max(self.list.currentRow(), 0)
        self.list.clear()
        for shared in (False, True):
            for one in self._store.filters(shared=shared):
                words = self.tr("{name} (kantor)").format(name=one.name) if shared else one.name
                item = QListWidgetItem(icon("users" if shared else "bookmark"), words, self.list)
                item.setData(NAME_ROLE, one.name)
                item.setData(SHARED_ROLE, shared)
                item.setToolTip(one.text)
                if (one.name, shared) == kept:
                    self.list.setCurrentItem(item)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(min(row, self.list.count() - 1))
        self._show_buttons()

    def _current(self) -> tuple[str, bool] | None:
        item = self.list.currentItem()
        return (str(item.data(NAME_ROLE)), bool(item.data(SHARED_ROLE))) if item else None

    @Slot()
    def _show_buttons(self) -> None:
        current = self._current()
        may = current is not None and (not current[1] or self._store.may_share)
        for button in (self.up, self.down, self.rename_button, self.drop):
            button.setEnabled(may)

    @Slot()
    def move_up(self) -> None:
        """Move the current filter up."""
        self._move(-1)

    @Slot()
    def move_down(self) -> None:
        """Move the current filter down."""
        self._move(1)

    def _move(self, step: int) -> None:
        if (current := self._current()) and self.up.isEnabled():
            self._store.move(current[0], step, shared=current[1])

    @Slot()
    def remove(self) -> None:
        """Drop the current filter."""
        if (current := self._current()) and self.drop.isEnabled():
            self._store.remove(current[0], shared=current[1])

    @Slot()
    def rename(self) -> None:
        """Ask for another name of the current filter."""
        current = self._current()
        if current is None or not self.rename_button.isEnabled():
            return
        taken = [one.name for one in self._store.filters(shared=current[1])]
        dialog = RenameFilterDialog(self._context, current[0], taken, self)
        dialog.renamed.connect(self._on_renamed)
        open_dialog(dialog)

    @Slot(str)
    def _on_renamed(self, name: str) -> None:
        if current := self._current():
            self._store.rename(current[0], name, shared=current[1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: F2 renames, Del drops, Alt with the arrows moves."""
        key, has_alt = event.key(), event.modifiers() & Qt.KeyboardModifier.AltModifier
        if key == Qt.Key.Key_F2:
            self.rename()
        elif key == Qt.Key.Key_Delete:
            self.remove()
        elif has_alt and key == Qt.Key.Key_Up:
            self.move_up()
        elif has_alt and key == Qt.Key.Key_Down:
            self.move_down()
        else:
            super().keyPressEvent(event)
