"""Typing, pasting and filling down in the list of people."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from sdm_desktop.domain.paste import Block, PastePlan, PasteRequest, field_of, parse_block
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.employees.paste_dialog import PasteDialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.table import TableView


class PeoplePasting(QObject):
    """Plans off the GUI thread; a block is shown before it is written, a typed cell is not.

    `own` gives the ids of the office's own fields, which name their columns.
    """

    def __init__(
        self, context: UiContext, table: TableView, own: Callable[[], Collection[str]]
    ) -> None:
        super().__init__(table)
        self._context = context
        self._table = table
        self._own = own
        self.cells = table.rows.edit_cells(self._is_typed)
        table.set_hint(self.tr("Enter membuka · F2 mengisi sel · Ctrl+V menempel · Spasi menandai"))
        self.cells.typed.connect(self.type_cell)
        self.cells.paste_wanted.connect(self.paste)
        self.cells.fill_wanted.connect(self.fill_down)

    def _field(self, column: str) -> str:
        """Return the field typed in a column, empty for one that is derived."""
        return column if column in self._own() else field_of(column)

    def _is_typed(self, column: str) -> bool:
        return bool(self._field(column))

    @Slot(object, object, object)
    def type_cell(self, row: int, column: str, text: str) -> None:
        """Write one cell at once, or say why not."""
        record = self._table.model.record_at(row)
        field = self._field(column)
        if record is None or not field:
            return
        title = next(c.title for c in self._table.model.columns if c.key == column)
        request = PasteRequest([record.id], [field], [title], [[text]], clears=True)
        service = self._context.services.paste

        def work(_: TaskContext) -> Change:
            plan = service.plan(request)
            plan.refuse_all()
            return service.write(plan)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_typed)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_typed(self, change: Change) -> None:
        if change.count:
            self._context.done(change)

    @Slot()
    def paste(self) -> None:
        """Show what the cells on the clipboard would change."""
        self._show(parse_block(QGuiApplication.clipboard().text()))

    @Slot()
    def fill_down(self) -> None:
        """Give the marked people the value of the first one in the current column.

        Without marks the current cell takes the value above it.
        """
        rows, column = self._marked_rows(), self.cells.column
        here = self._table.rows.current_row()
        rows = rows if len(rows) > 1 else [here - 1, here]
        source = self._table.model.record_at(rows[0])
        if column is None or source is None or rows[0] < 0:
            return
        text = column.copy_text(source)
        people = [self._table.model.record_at(row) for row in rows[1:]]
        ids = [person.id for person in people if person is not None]
        self._plan(ids, [[text]] * len(ids), len(ids))

    def _show(self, block: Block) -> None:
        marked = self._marked_rows()
        if marked:
            people = [self._table.model.record_at(row) for row in marked]
            ids = [person.id for person in people if person is not None]
            is_single = len(block) == 1
            self._plan(ids, block * len(ids) if is_single else block, len(ids))
            return
        ids = list(self._table.model.all_keys())[max(self._table.rows.current_row(), 0) :]
        self._plan(ids[: len(block)], block, len(ids))

    def _marked_rows(self) -> list[int]:
        model = self._table.model
        if not model.marks:
            return []
        wanted = set(model.marks)
        return [row for row, key in enumerate(model.all_keys()) if key in wanted]

    def _plan(self, people: Sequence[str], block: Block, rows_left: int) -> None:
        columns = self.cells.columns_from_here()
        request = PasteRequest(
            people, [self._field(c.key) for c in columns], [c.title for c in columns], block,
            rows_left=rows_left,
        )  # fmt: skip
        service = self._context.services.paste

        def work(_: TaskContext) -> PastePlan:
            return service.plan(request)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_plan)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_plan(self, plan: PastePlan) -> None:
        dialog = PasteDialog(self._context, plan, self._table)
        dialog.changed.connect(self._on_typed)
        open_dialog(dialog)
