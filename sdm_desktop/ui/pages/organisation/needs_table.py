"""Posts with class, need and people; class, need and note are typed in the table."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.bezetting import NO_POST, BezettingLine
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import AnyIndex, Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
EDITABLE = ("kelas", "kebutuhan", "keterangan")


def signed(difference: int | None) -> str:
    """Return a difference with its sign; empty where there is none."""
    if difference is None:
        return ""
    return f"+{difference}" if difference > 0 else str(difference).replace("-", "−")


def count_text(number: int | None) -> str:
    """Return a number, empty where there is none."""
    return "" if number is None else str(number)


def _tone(line: BezettingLine) -> str:
    if not line.selisih:
        return "text2"
    return "err" if line.selisih < 0 else "warn"


def columns(paths: Mapping[str, str] | None = None) -> list[Column[BezettingLine]]:
    """Return the columns; with `paths` also the unit of each line."""
    own: list[Column[BezettingLine]] = [
        Column("jabatan", translate("NeedsTable", "Nama jabatan"), lambda r: r.jabatan,
               lambda r: r.jabatan.casefold(), width=220, strong=True, stretch=True),
        Column("jenis", translate("NeedsTable", "Jenis"),
               lambda r: r.jenis.label if r.jenis else "–", lambda r: r.jenis or "", width=90),
        Column("kelas", translate("NeedsTable", "Kelas"), lambda r: count_text(r.kelas),
               lambda r: r.kelas, numeric=True, width=56),
        Column("kebutuhan", translate("NeedsTable", "Kebutuhan"),
               lambda r: count_text(r.kebutuhan), lambda r: r.kebutuhan, numeric=True, width=88),
        Column("bezetting", translate("NeedsTable", "Bezetting"), lambda r: str(r.bezetting),
               lambda r: r.bezetting, numeric=True, width=82),
        Column("selisih", translate("NeedsTable", "+/−"), lambda r: signed(r.selisih),
               lambda r: r.selisih, numeric=True, width=48, tone=_tone),
        Column("keterangan", translate("NeedsTable", "Keterangan"), lambda r: r.keterangan,
               lambda r: r.keterangan.casefold(), width=100),
    ]  # fmt: skip
    if paths is None:
        return own
    unit: Column[BezettingLine] = Column(
        "unit", translate("NeedsTable", "Unit"), lambda r: paths.get(r.unit_id, ""),
        lambda r: paths.get(r.unit_id, "").casefold(), width=260, elide="middle",
    )  # fmt: skip
    return [unit, *own]


class NeedsModel(RecordTableModel[BezettingLine]):
    """Lines of a bezetting; `typed` carries (line, column key, text)."""

    typed = Signal(object, str, str)

    def __init__(self, shown: list[Column[BezettingLine]], parent: QObject) -> None:
        super().__init__(shown, parent)
        self.can_edit = False

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Qt: class, need and note may be typed where post and unit are known."""
        flags = super().flags(index)
        column = self.column_at(index.column())
        line = self.record_at(index.row()) if index.isValid() else None
        if not self.can_edit or column is None or line is None or column.key not in EDITABLE:
            return flags
        is_known = bool(line.unit_id) and line.jabatan != NO_POST
        return flags | Qt.ItemFlag.ItemIsEditable if is_known else flags

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Qt: an editor starts from what is shown."""
        if role == Qt.ItemDataRole.EditRole:
            return super().data(index, Qt.ItemDataRole.DisplayRole)
        return super().data(index, role)

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Qt: hand on what was typed; the page stores it and reads again."""
        column = self.column_at(index.column())
        line = self.record_at(index.row())
        if role != Qt.ItemDataRole.EditRole or column is None or line is None:
            return False
        text = str(value).strip()
        if text == column.text(line):
            return False
        self.typed.emit(line, column.key, text)
        return True


class NeedsTable(TableView):
    """The table itself: digits and Enter type the need, F2 the cell of the need too."""

    def __init__(
        self, context: UiContext, name: str, parent: QWidget, paths: Mapping[str, str] | None = None
    ) -> None:
        self.needs = NeedsModel(columns(paths), parent)
        super().__init__(self.needs, context, name, parent)
        self.needs.setParent(self)
        self.set_noun(self.tr("jabatan"))
        may_edit = context.services.session.may()
        self.needs.can_edit = may_edit
        hint = self.tr("Ketik angka atau Enter: kebutuhan · F2: sel ini") if may_edit else ""
        self.use_no_marks(hint)
        self.opened.connect(self._edit_need)
        self.edit_requested.connect(self._edit_here)
        self.rows.installEventFilter(self)
        self._is_editing = False
        self.rows.itemDelegate().closeEditor.connect(self._on_closed)

    @Slot(object)
    def _edit_need(self, line: BezettingLine) -> None:
        self._edit(line, "kebutuhan")

    @Slot()
    def _on_closed(self) -> None:
        self._is_editing = False

    @Slot(object)
    def _edit_here(self, line: BezettingLine) -> None:
        column = self.needs.column_at(self.rows.currentIndex().column())
        self._edit(line, column.key if column and column.key in EDITABLE else "kebutuhan")

    def _edit(self, line: BezettingLine, key: str) -> None:
        keys = [column.key for column in self.needs.columns]
        index = self.needs.index(self.needs.row_of(line.id), keys.index(key) + 1)
        can_edit = bool(self.needs.flags(index) & Qt.ItemFlag.ItemIsEditable)
        if can_edit and not self._is_editing:  # Enter in an editor comes through to the table
            self._is_editing = True
            self.rows.setCurrentIndex(index)
            self.rows.edit(index)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Qt: a digit starts the editor of the need with that digit."""
        if watched is self.rows and isinstance(event, QKeyEvent) and self._is_digit(event):
            line = self.current_record()
            if line is not None:
                self._edit(line, "kebutuhan")
                editor = self.rows.indexWidget(self.rows.currentIndex())
                field = editor or self.rows.viewport().focusWidget()
                if field is not None and hasattr(field, "setText"):
                    field.setText(event.text())
                    return True
        return bool(super().eventFilter(watched, event))

    def _is_digit(self, event: QKeyEvent) -> bool:
        is_press = event.type() == QEvent.Type.KeyPress
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        return is_press and plain and event.text().isdigit() and self.needs.can_edit
