"""Kept mappings: choose one, keep the present one under a name, rename, delete."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMenu, QWidget

from sdm_desktop.services.changes import Change
from sdm_desktop.services.import_plan import SheetPreview
from sdm_desktop.services.import_presets import MappingPreset
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.imports.name_dialog import NameDialog
from sdm_desktop.ui.widgets.buttons import icon_button, make_label


class PresetBar(QWidget):
    """Shows what is kept for the kind of import; `chosen` carries the mapping to use."""

    chosen = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: SheetPreview | None = None
        self._presets: list[MappingPreset] = []
        self._mapping: Mapping[str, int] = {}
        self._wanted = ""
        self.choice = QComboBox(self)
        self.choice.setAccessibleName(self.tr("Pemetaan tersimpan"))
        self.choice.setMinimumContentsLength(16)
        self.choice.activated.connect(self._on_chosen)
        self.more = icon_button("ellipsis", self.tr("Simpan atau ubah pemetaan"), self)
        self.menu = QMenu(self)
        self._keep = self.menu.addAction(self.tr("Simpan pemetaan ini…"))
        self._rename = self.menu.addAction(self.tr("Ganti nama…"))
        self._remove = self.menu.addAction(self.tr("Hapus"))
        self._keep.triggered.connect(self.ask_name)
        self._rename.triggered.connect(self.ask_new_name)
        self._remove.triggered.connect(self.remove)
        self.more.setMenu(self.menu)
        self.more.setPopupMode(self.more.ToolButtonPopupMode.InstantPopup)
        label = make_label(self.tr("Pemetaan"), self, "label")
        label.setBuddy(self.choice)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (label, self.choice, self.more):
            layout.addWidget(widget)

    def show_preview(self, preview: SheetPreview) -> None:
        """Read what is kept for this kind of file and show which of them fits."""
        self._preview = preview
        service = self._context.services.imports.presets
        task = self._context.tasks.run(lambda _: service.of_kind(preview.kind))
        task.succeeded.connect(self._on_presets)
        task.failed.connect(self._context.messages.error)

    def set_mapping(self, mapping: Mapping[str, int]) -> None:
        """Know what is mapped now, for keeping it."""
        self._mapping = dict(mapping)

    @Slot(object)
    def _on_presets(self, presets: list[MappingPreset]) -> None:
        self._presets = presets
        preview, names = self._preview, [preset.name for preset in presets]
        self.choice.clear()
        self.choice.addItem(self.tr("Usulan program"))
        self.choice.addItems(names)
        fitting = next((one.name for one in presets if preview and one.fits(preview)), "")
        wanted = self._wanted if self._wanted in names else fitting
        self.choice.setCurrentIndex(names.index(wanted) + 1 if wanted else 0)
        self._wanted = ""
        self._name_actions()

    def _current(self) -> MappingPreset | None:
        place = self.choice.currentIndex() - 1
        return self._presets[place] if 0 <= place < len(self._presets) else None

    def _name_actions(self) -> None:
        for action in (self._rename, self._remove):
            action.setEnabled(self._current() is not None)

    @Slot()
    def _on_chosen(self) -> None:
        self._name_actions()
        preset, preview = self._current(), self._preview
        if preview is None:
            return
        if preset is None:
            plain = {column.field: column.index for column in preview.columns if column.field}
            self.chosen.emit(plain)
        else:
            self.chosen.emit(preset.mapping(preview))

    @Slot()
    def ask_name(self) -> None:
        """Ask for a name to keep the present mapping under."""
        words = (self.tr("Simpan pemetaan"), self.tr("Simpan"))
        current = self._current()
        dialog = NameDialog(self._context, words, current.name if current else "", self)
        dialog.named.connect(self._keep_as)
        dialog.open()

    @Slot()
    def ask_new_name(self) -> None:
        """Ask for another name of the chosen mapping."""
        current = self._current()
        if current is not None:
            words = (self.tr("Ganti nama pemetaan"), self.tr("Ganti nama"))
            dialog = NameDialog(self._context, words, current.name, self)
            dialog.named.connect(self._rename_to)
            dialog.open()

    @Slot(str)
    def _keep_as(self, name: str) -> None:
        preview, mapping = self._preview, dict(self._mapping)
        if preview is not None:
            service = self._context.services.imports.presets
            self._wanted = " ".join(name.split())
            self._store(lambda: service.save(name, preview, mapping))

    @Slot(str)
    def _rename_to(self, name: str) -> None:
        current = self._current()
        if current is not None:
            service = self._context.services.imports.presets
            self._wanted = " ".join(name.split())
            self._store(lambda: service.rename(current, name))

    @Slot()
    def remove(self) -> None:
        """Forget the chosen mapping; it can be undone."""
        current = self._current()
        if current is not None:
            service = self._context.services.imports.presets
            self._store(lambda: service.remove(current))

    def _store(self, work: Callable[[], Change]) -> None:
        task = self._context.tasks.run(lambda _: work())
        task.succeeded.connect(self._on_stored)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_stored(self, change: Change) -> None:
        self._context.done(change)
        if self._preview is not None:
            self.show_preview(self._preview)
