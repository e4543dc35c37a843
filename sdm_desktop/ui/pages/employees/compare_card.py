"""Two records side by side: what differs, and which value stays."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.domain.employee import Employee
from sdm_desktop.domain.employee_fields import EMPLOYEE_FIELDS
from sdm_desktop.domain.field_pairs import PAIRS
from sdm_desktop.domain.field_text import field_label, field_text
from sdm_desktop.services.people_merge import FIXED, proposal
from sdm_desktop.ui.pages.employees.form_fields import FROM_UNIT, UNIT
from sdm_desktop.ui.widgets.plain_table import PlainTable
from sdm_desktop.ui.widgets.table_column import Column

_FOLLOWING = frozenset(PAIRS.values()) | FROM_UNIT
OTHER_COLUMN = 3


def tr(text: str) -> str:
    """Return a text of the card in the language of the program."""
    return QCoreApplication.translate("CompareCard", text)


@dataclass(frozen=True, slots=True)
class CompareRow:
    """One field of both; `takes_other` says that the value of the other record stays."""

    id: str
    label: str
    kept: str
    other: str
    differs: bool
    is_fixed: bool
    takes_other: bool


def compare(keep: Employee, other: Employee) -> list[CompareRow]:
    """Return all fields of two records; what only the other one knows is taken over."""
    taken = set(proposal(keep, other))
    names = [f.name for f in EMPLOYEE_FIELDS if f.name not in _FOLLOWING]
    names.insert(names.index("jabatan_nama") + 1, UNIT)
    return [_row(name, keep, other, takes_other=name in taken) for name in names]


def _row(name: str, keep: Employee, other: Employee, *, takes_other: bool) -> CompareRow:
    shown = "unor_nama" if name == UNIT else name
    values = (getattr(keep, name), getattr(other, name))
    kept, theirs = (_text(shown, getattr(person, shown)) for person in (keep, other))
    is_fixed = name in FIXED or (name == UNIT and other.unit_id is None)
    return CompareRow(
        name, field_label(name), kept, theirs, values[0] != values[1], is_fixed, takes_other
    )


def _text(name: str, value: object) -> str:
    return "" if value in ("", None) else field_text(name, value)


def _columns() -> list[Column[CompareRow]]:
    return [
        Column(
            "isian", tr("Isian"), lambda r: r.label, width=150,
            tone=lambda r: "text" if r.differs else "text3",
        ),
        Column(
            "tetap", tr("Dipertahankan"), lambda r: r.kept, stretch=True,
            shape=lambda r: _shape(r, is_chosen=not r.takes_other),
            tone=lambda r: _tone(r, is_chosen=not r.takes_other),
        ),
        Column(
            "lain", tr("Digabung, lalu dihapus"), lambda r: r.other, stretch=True,
            shape=lambda r: _shape(r, is_chosen=r.takes_other),
            tone=lambda r: _tone(r, is_chosen=r.takes_other),
        ),
    ]  # fmt: skip


def _shape(row: CompareRow, *, is_chosen: bool) -> str:
    if not row.differs:
        return ""
    if row.is_fixed:
        return "final" if is_chosen else ""
    return "dot" if is_chosen else "belum"


def _tone(row: CompareRow, *, is_chosen: bool) -> str:
    if not row.differs:
        return "text3"
    return "text" if is_chosen else "text2"


class CompareCard(QFrame):
    """A click (or Enter) on a field that differs chooses the other value; `changed` tells it."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._rows: list[CompareRow] = []
        self.only_different = QCheckBox(self.tr("Hanya yang berbeda"), self)
        self.only_different.setChecked(True)
        self.only_different.toggled.connect(self._show)
        self.table: PlainTable[CompareRow] = PlainTable(_columns(), self.tr("Perbandingan"), self)
        self.table.opened.connect(self.turn)
        self.table.clicked.connect(self._on_clicked)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        content = QWidget(area)
        content.setObjectName("scrolled")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.table)
        inside.addStretch(1)
        area.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(area)

    def show_people(self, keep: Employee, other: Employee) -> None:
        """Show two records."""
        self._rows = compare(keep, other)
        self._show()

    @Slot()
    def _show(self) -> None:
        only = self.only_different.isChecked()
        self.table.set_records([row for row in self._rows if row.differs or not only])

    @Slot(object)
    def turn(self, row: CompareRow) -> None:
        """Choose the other value of a field."""
        self._choose(row, takes_other=not row.takes_other)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        row = self.table.records.record_at(index.row())
        if row is not None and index.column() >= OTHER_COLUMN - 1:
            self._choose(row, takes_other=index.column() == OTHER_COLUMN)

    def _choose(self, row: CompareRow, *, takes_other: bool) -> None:
        if not row.differs or row.is_fixed:
            return
        new = replace(row, takes_other=takes_other)
        self._rows = [new if known.id == row.id else known for known in self._rows]
        self.table.records.replace_record(new)
        self.changed.emit()

    def taken(self) -> Sequence[str]:
        """Return the fields whose value comes from the other record."""
        return [row.id for row in self._rows if row.takes_other]
