"""The changes of one record, newest first."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from sdm_desktop.domain.audit import FieldChange
from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.employee_fields import FIELD_BY_NAME
from sdm_desktop.domain.field_text import field_label, field_text
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.tasks import Task, TaskContext
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

SHOWN = 60


def is_shown(change: FieldChange) -> bool:
    """Return whether a change concerns a field that people know."""
    return change.own or change.kolom in FIELD_BY_NAME


class HistoryList(QWidget):
    """A short list of field changes for the pane."""

    def __init__(self, context: UiContext, employee_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(6)
        task = read_history(context, employee_id)
        task.succeeded.connect(self._show)

    @Slot(object)
    def _show(self, changes: Sequence[FieldChange]) -> None:
        shown = [change for change in changes if is_shown(change)][:SHOWN]
        if not shown:
            self._layout.addWidget(make_label(self.tr("Belum ada perubahan."), self, "small"))
        for change in shown:
            when = change_time(self._context, change)
            head = make_label(f"{when} · {change.pengguna}", self, "micro")
            old, new = (field_text(change.kolom, value) for value in (change.lama, change.baru))
            body = make_label(f"{field_label(change.kolom)}: {old} → {new}", self)
            body.setWordWrap(True)
            line = QFrame(self)
            line.setProperty("kind", "line")
            for widget in (head, body, line):
                self._layout.addWidget(widget)


class HistoryTable(QWidget):
    """All field changes of one person in a table."""

    def __init__(self, context: UiContext, employee_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._model: RecordTableModel[FieldChange] = RecordTableModel(
            _columns(context), self, key=_key
        )
        table = TableView(self._model, context, "employee-history", self)
        table.set_noun(self.tr("perubahan"))
        table.set_hint("")
        table.empty.set_text("history", self.tr("Belum ada perubahan"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(table)
        read_history(context, employee_id).succeeded.connect(self._show)

    @Slot(object)
    def _show(self, changes: Sequence[FieldChange]) -> None:
        self._model.set_records([c for c in changes if is_shown(c)])


def read_history(context: UiContext, employee_id: str) -> Task:
    """Read the changes of a person as a task."""
    service = context.services.employees

    def work(_: TaskContext) -> list[FieldChange]:
        return service.history(employee_id)

    return context.tasks.run(work)


def change_time(context: UiContext, change: FieldChange) -> str:
    """Return day and time of a change on the office's clock."""
    moment = context.services.session.local(change.waktu)
    return f"{short_date(moment.date())} {moment:%H.%M}"


def _columns(context: UiContext) -> list[Column[FieldChange]]:
    return [
        Column(
            "waktu", _tr("Waktu"), lambda c: change_time(context, c), lambda c: c.waktu,
            width=130, elide="none",
        ),
        Column("pengguna", _tr("Oleh"), lambda c: c.pengguna, lambda c: c.pengguna, width=110),
        Column(
            "kolom", _tr("Isian"), lambda c: field_label(c.kolom), lambda c: field_label(c.kolom),
            width=150, strong=True,
        ),
        Column(
            "lama", _tr("Lama"), lambda c: field_text(c.kolom, c.lama), width=180,
            tone="text2", stretch=True,
        ),
        Column("baru", _tr("Baru"), lambda c: field_text(c.kolom, c.baru), width=180, stretch=True),
    ]  # fmt: skip


def _key(change: FieldChange) -> str:
    return f"{change.waktu.isoformat()}/{change.kolom}"


def _tr(text: str) -> str:
    return QCoreApplication.translate("History", text)
