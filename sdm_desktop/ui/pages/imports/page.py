"""The import wizard: file, columns, preview, import."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.services.changes import Change
from sdm_desktop.services.import_pasting import PASTED
from sdm_desktop.services.import_plan import ImportPlan, SheetPreview
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.imports.columns_step import ColumnsStep
from sdm_desktop.ui.pages.imports.done_step import DoneStep
from sdm_desktop.ui.pages.imports.file_step import FileStep
from sdm_desktop.ui.pages.imports.meanings_desk import MeaningsDesk
from sdm_desktop.ui.pages.imports.preview_step import PreviewStep
from sdm_desktop.ui.pages.imports.saving import ImportFiles
from sdm_desktop.ui.pages.imports.steps_bar import StepsBar
from sdm_desktop.ui.pages.imports.wizard_foot import WizardFoot
from sdm_desktop.ui.tasks import Task
from sdm_desktop.ui.widgets.buttons import icon_button, make_label

FILE, COLUMNS, PREVIEW, DONE = range(4)


class ImportsPage(QWidget):
    """Four steps; nothing is written before the last button, which names its effect."""

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._preview: SheetPreview | None = None
        self._plan: ImportPlan | None = None
        self._task: Task | None = None
        self._path: Path | None = None
        names = (self.tr("Berkas"), self.tr("Kolom"), self.tr("Pratinjau"), self.tr("Impor"))
        self.steps = StepsBar(names, self)
        self.file = FileStep(self)
        self.columns = ColumnsStep(context, self)
        self.preview = PreviewStep(context, self)
        self.finished = DoneStep(self)
        self.foot = WizardFoot(self)
        self._files = ImportFiles(context, self)
        self.meanings = MeaningsDesk(context, self)
        self._build()
        self._connect()
        self._go(FILE)

    def open_with(self, path: str = "", kind: str = "", **_: Any) -> None:
        """Begin a new import, with a file where one is known; a running one goes on first."""
        if self._task is not None:
            return
        if kind:
            self.file.kind.set_value(kind)
        self._go(FILE)
        if path:
            self._read(Path(path))

    def _build(self) -> None:
        self._title = make_label("", self, "title")
        self._where = make_label("", self, "context")
        self._back_icon = icon_button("arrow-left", self.tr("Kembali"), self)
        head = QHBoxLayout()
        head.setSpacing(10)
        for widget in (self._back_icon, self._title, self._where):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self.steps)
        self._stack = QStackedWidget(self)
        for step in (self.file, self.columns, self.preview, self.finished):
            self._stack.addWidget(step)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.foot)

    def _connect(self) -> None:
        self.file.chosen.connect(self._read)
        self.file.pasted.connect(self._read_pasted)
        self.file.kind.value_changed.connect(self._name_kind)
        self.file.template_wanted.connect(self._save_template)
        self.columns.sheet_chosen.connect(self._on_sheet)
        self.preview.ticks_changed.connect(self._name_effect)
        self.preview.save_refused.connect(self._save_refused)
        self.preview.meanings_wanted.connect(self.meanings.open)
        self.meanings.counted.connect(self.preview.name_meanings)
        self.meanings.changed.connect(self._make_plan)
        self.file.corrections_wanted.connect(self.meanings.open_kept)
        self.finished.again.connect(self._again)
        self.finished.show_people.connect(self._show_people)
        self.finished.save_refused.connect(self._save_refused)
        self.foot.cancel.clicked.connect(self._on_cancel)
        self.foot.back.clicked.connect(self._on_back)
        self._back_icon.clicked.connect(self._on_back)
        self.foot.next.clicked.connect(self._on_next)
        self._context.theme.changed.connect(self._restyle)

    @Slot()
    def _restyle(self) -> None:
        self.steps.restyle()
        self.columns.restyle()
        self.preview.restyle()

    def _go(self, step: int) -> None:
        self._stack.setCurrentIndex(step)
        self.steps.set_current(step)
        self._name_kind()
        name = self._path.name if self._path and step != FILE else ""
        rows = self._preview.row_count if self._preview and step != FILE else 0
        text = self.tr("{file}, {rows} baris").format(file=name, rows=rows)
        self._where.setText(text if name else "")
        is_between = step in {COLUMNS, PREVIEW}
        self.foot.show_step(is_between=is_between, is_preview=step == PREVIEW)
        self._name_effect()
        self._focus_first(step)

    def _focus_first(self, step: int) -> None:
        """Put the keys where the step begins, so that Tab and Enter go on from there."""
        if step == PREVIEW:
            self.preview.tiles.focus_chosen()
        elif step == DONE:
            self.finished.state.focus_first()
        else:
            first = {FILE: self.file.area.button, COLUMNS: self.columns.table.rows}
            first[step].setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _name_kind(self) -> None:
        self._title.setText(self.file.title())

    @Slot()
    def _name_effect(self) -> None:
        if self.steps.current != PREVIEW or self._plan is None:
            self.foot.name_plain()
        else:
            self.foot.name_effect(len(self._plan.new), self.preview.diffs.people_left())

    @Slot(object)
    def _read(self, path: Path, sheet: str = "") -> None:
        if self._task is not None:
            self._task.cancel()
        self._path = path
        service, kind = self._context.services.imports, self.file.import_kind()
        task = self._context.tasks.run(lambda step: service.read(path, sheet, step, kind=kind))
        task.succeeded.connect(self._on_read)
        self._watch(task, self.tr("Membaca {file}").format(file=path.name))

    @Slot(str)
    def _read_pasted(self, text: str) -> None:
        """Read the table on the clipboard."""
        if self._task is not None:
            self._task.cancel()
        self._path = Path(PASTED)
        service, kind = self._context.services.imports, self.file.import_kind()
        task = self._context.tasks.run(lambda step: service.read_pasted(text, step, kind=kind))
        task.succeeded.connect(self._on_read)
        self._watch(task, self.tr("Membaca tabel yang ditempel"))

    @Slot(object)
    def _on_read(self, preview: SheetPreview) -> None:
        if self.sender() is not self._task:
            return
        self._preview = preview
        self.meanings.forget()
        self.columns.show_preview(preview)
        self._context.messages.clear()
        self._go(COLUMNS)

    @Slot(str)
    def _on_sheet(self, sheet: str) -> None:
        if self._path is not None:
            self._read(self._path, sheet)

    @Slot()
    def _on_next(self) -> None:
        if self._task is not None:
            return
        (self._make_plan if self.steps.current == COLUMNS else self._apply)()

    @Slot()
    def _make_plan(self) -> None:
        preview, mapping = self._preview, self.columns.mapping
        assert preview is not None
        preview = replace(preview, options=self.columns.choices.options())
        service, clears = self._context.services.imports, self.columns.clears.isChecked()
        given = self.meanings.corrections
        task = self._context.tasks.run(
            lambda step: service.plan(
                preview, mapping, step, clears_empty=clears, corrections=given
            )
        )
        task.succeeded.connect(self._on_planned)
        self._watch(task, self.tr("Memeriksa baris"))

    @Slot(object)
    def _on_planned(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._context.messages.clear()
        self.preview.show_plan(plan)
        self.meanings.look(plan)
        self._go(PREVIEW)

    def _apply(self) -> None:
        plan, selection = self._plan, self.preview.selection()
        assert plan is not None
        service = self._context.services.imports
        task = self._context.tasks.run(lambda step: service.apply(plan, selection, step))
        task.succeeded.connect(self._on_applied)
        self._watch(task, self.tr("Menulis ke berkas kantor"))

    @Slot(object)
    def _on_applied(self, change: Change) -> None:
        assert self._plan is not None
        self.finished.show_result(self._plan, self.preview.diffs.people_left())
        self._go(DONE)
        self._context.done(change)

    def _watch(self, task: Task, text: str) -> None:
        self._task = task
        self._set_busy(is_busy=True)
        task.failed.connect(self._on_failed)
        task.finished.connect(self._on_finished)
        self._context.messages.busy(text, task)

    def _set_busy(self, *, is_busy: bool) -> None:
        for button in (self.foot.next, self.foot.back, self._back_icon, self.columns.sheets):
            button.setEnabled(not is_busy)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._path = self._preview.path if self._preview else None
        self.columns.show_sheet()
        self._context.messages.error(error)

    @Slot()
    def _on_finished(self) -> None:
        if self.sender() is self._task:
            self._task = None
            self._set_busy(is_busy=False)
            self._name_effect()

    @Slot()
    def _on_back(self) -> None:
        step = self.steps.current
        if step in {FILE, DONE}:
            self._context.navigation.open("employees")
        else:
            self._go(step - 1)

    @Slot()
    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
            return
        self._again()

    @Slot()
    def _again(self) -> None:
        self._preview = self._plan = self._path = None
        self._go(FILE)

    @Slot()
    def _show_people(self) -> None:
        self._context.navigation.open(self.file.shown_on())

    @Slot()
    def _save_refused(self) -> None:
        if self._plan is not None:
            self._files.save_refused(self._plan)

    @Slot(str)
    def _save_template(self, kind: str) -> None:
        self._files.save_template(kind)
