"""The list of SKP by state, and who has none yet."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.skp import SkpStatus
from sdm_desktop.domain.skp_views import SkpRow
from sdm_desktop.domain.unit import Unit
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.skp.editor_head import SHAPES, TONES
from sdm_desktop.ui.shapes import shape_pixmap
from sdm_desktop.ui.theme import scaled, widened
from sdm_desktop.ui.widgets.buttons import ToolButton, make_button
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
_NONE = "none"
_STATES: tuple[str, ...] = (
    "", _NONE, SkpStatus.DRAF, SkpStatus.DIAJUKAN, SkpStatus.DIKEMBALIKAN, SkpStatus.DISETUJUI,
    SkpStatus.DITUTUP,
)  # fmt: skip


def _state(row: SkpRow) -> str:
    return row.skp.status.value if row.skp else _NONE


def _span(row: SkpRow) -> str:
    if row.skp is None:
        return ""
    return f"{short_date(row.skp.periode_mulai)} – {short_date(row.skp.periode_selesai)}"


def _post(row: SkpRow) -> str:
    return f"{row.jabatan} (Plt/Plh/Pj)" if row.skp and row.skp.is_plt_plh_pj else row.jabatan


def skp_columns() -> list[Column[SkpRow]]:
    """Return the columns of the list."""
    return [
        Column("nama", translate("SkpColumns", "Nama"), lambda r: r.nama,
               lambda r: r.nama.casefold(), width=200, strong=True),
        Column("nip", translate("SkpColumns", "NIP"), lambda r: format_nip(r.nip),
               lambda r: r.nip, width=170, copied=lambda r: r.nip, elide="none", default=False),
        Column("jabatan", translate("SkpColumns", "Jabatan"), _post,
               lambda r: r.jabatan.casefold(), width=210, stretch=True),
        Column("unit", translate("SkpColumns", "Unit"), lambda r: r.unit,
               lambda r: r.unit.casefold(), width=190),
        Column("penilai", translate("SkpColumns", "Pejabat penilai"), lambda r: r.penilai,
               lambda r: r.penilai.casefold(), width=180),
        Column("rhk", translate("SkpColumns", "RHK"), lambda r: str(r.rhk_count) if r.skp else "",
               lambda r: r.rhk_count, numeric=True, width=56),
        Column("iki", translate("SkpColumns", "IKI"), lambda r: str(r.iki_count) if r.skp else "",
               lambda r: r.iki_count, numeric=True, width=56),
        Column("periode", translate("SkpColumns", "Periode"), _span,
               lambda r: r.skp.periode_mulai.isoformat() if r.skp else "", width=190,
               elide="none", default=False),
        Column("keadaan", translate("SkpColumns", "Keadaan"), lambda r: r.state_label, _state,
               width=132, shape=lambda r: SHAPES[r.skp.status] if r.skp else "belum",
               tone=lambda r: TONES[r.skp.status] if r.skp else "text3"),
    ]  # fmt: skip


class SkpListView(QWidget):
    """Year, unit, state with counts, words; says what is wanted by signals that carry rows."""

    year_changed = Signal(int)
    unit_changed = Signal(object)
    opened = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[SkpRow] = []
        self._chosen = ""
        self.model: RecordTableModel[SkpRow] = RecordTableModel(
            skp_columns(), self, is_quiet=_is_closed
        )
        self.table = TableView(self.model, context, "skp", self)
        self.table.set_noun(self.tr("SKP"))
        self.table.set_hint(self.tr("Enter buka · Spasi tandai"))
        words = self.tr("Buat SKP, salin dari tahun lalu, atau terapkan templat.")
        self.table.empty.set_text("clipboard-list", self.tr("Tidak ada SKP di sini"), words)
        self.year = ComboField([], self)
        self.unit = ComboField([("", self.tr("Semua unit"))], self)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(self.tr("Cari nama, jabatan, penilai"))
        self.words.setAccessibleName(self.tr("Cari di daftar"))
        self.words.setClearButtonEnabled(True)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        self._export = TableExport(context, self)
        self._build()
        self.table.opened.connect(self.opened)
        self.table.export_wanted.connect(self.export)
        self.year.value_changed.connect(self._on_year)
        self.unit.value_changed.connect(self._on_unit)
        self.words.textChanged.connect(self._filter)
        context.theme.changed.connect(self._restyle)

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for field, name, width in (
            (self.year, self.tr("Tahun"), 92),
            (self.unit, self.tr("Unit"), 230),
        ):
            field.setAccessibleName(name)
            field.setFixedWidth(widened(width))
            top.addWidget(field)
        states = QHBoxLayout()
        states.setSpacing(0)
        for state in _STATES:
            states.addWidget(self._make(state))
        self._buttons[""].setChecked(True)
        self._buttons[""].setProperty("place", "first")
        self._buttons[SkpStatus.DITUTUP].setProperty("place", "last")
        top.addLayout(states)
        top.addWidget(self.words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        self._group.buttonClicked.connect(self._on_state)

    def _make(self, state: str) -> QToolButton:
        button = ToolButton(self)
        button.setProperty("kind", "segment")
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(button)
        self._buttons[state] = button
        self._sign(state)
        return button

    def _sign(self, state: str) -> None:
        if state:
            shape = "belum" if state == _NONE else SHAPES[SkpStatus(state)]
            self._buttons[state].setIcon(QIcon(shape_pixmap(shape, 12)))
            self._buttons[state].setIconSize(QSize(scaled(12), scaled(12)))

    @Slot()
    def _restyle(self) -> None:
        for state in _STATES:
            self._sign(state)

    def set_years(self, years: Sequence[int], chosen: int) -> None:
        """Offer years."""
        self.year.blockSignals(True)
        self.year.set_choices([(str(year), str(year)) for year in years])
        self.year.set_value(str(chosen))
        self.year.blockSignals(False)

    def set_units(self, units: Sequence[Unit]) -> None:
        """Offer units by their full path."""
        if self.unit.count() == len(units) + 1:
            return
        self.unit.blockSignals(True)
        self.unit.set_choices(
            [("", self.tr("Semua unit")), *((unit.id, unit.jalur) for unit in units)]
        )
        self.unit.blockSignals(False)

    def show_rows(self, rows: Sequence[SkpRow]) -> None:
        """Show the SKP of a year and the counts of their states."""
        self._rows = list(rows)
        counts = Counter(_state(row) for row in rows)
        for state, button in self._buttons.items():
            number = len(rows) if not state else counts[state]
            button.setText(f" {_label(state)}  {number}".lstrip() if not state
                           else f" {_label(state)}  {number}")  # fmt: skip
            is_rare = state in (SkpStatus.DIKEMBALIKAN, SkpStatus.DITUTUP, _NONE)
            button.setVisible(not is_rare or number > 0 or state == self._chosen)
        self._round_last()
        self.model.set_records(self._rows)
        self._filter()

    def _round_last(self) -> None:
        shown = [state for state in _STATES if not self._buttons[state].isHidden()]
        for state in _STATES[1:]:
            place = "last" if state == shown[-1] else ""
            self._buttons[state].setProperty("place", place)
            self._buttons[state].style().polish(self._buttons[state])

    def choose_state(self, state: str) -> None:
        """Choose a state as if clicked."""
        if state in self._buttons:
            self._buttons[state].click()

    def show_row(self, row: SkpRow) -> None:
        """Put the cursor on a row, taking away the filters that hide it."""
        if self.model.row_of(row.id) < 0:
            self.words.clear()
            self.choose_state("")
        self.table.rows.set_current_row(self.model.row_of(row.id))

    def rows(self) -> list[SkpRow]:
        """Return every row of the year, shown or not."""
        return self._rows

    def chosen(self) -> list[SkpRow]:
        """Return the marked rows, without marks the current one."""
        marked = self.model.marked_records()
        current = self.table.current_record()
        return marked or ([current] if current is not None else [])

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows as they are shown."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("daftar-skp.xlsx", self.table.shown_columns(), rows)

    @Slot()
    def _filter(self) -> None:
        words, state = self.words.text().casefold().split(), self._chosen

        def matches(row: SkpRow) -> bool:
            if state and _state(row) != state:
                return False
            text = f"{row.nama}\n{row.nip}\n{row.jabatan}\n{row.unit}\n{row.penilai}".casefold()
            return all(word in text for word in words)

        self.model.set_predicate(matches if words or state else None)

    @Slot(object)
    def _on_state(self, clicked: QToolButton) -> None:
        self._chosen = next(s for s, button in self._buttons.items() if button is clicked)
        self._filter()

    @Slot()
    def _on_year(self) -> None:
        if self.year.value():
            self.year_changed.emit(int(self.year.value() or 0))

    @Slot()
    def _on_unit(self) -> None:
        self.unit_changed.emit(self.unit.value() or None)

    def add_bulk_buttons(self, buttons: list[tuple[str, str, str, object]]) -> None:
        """Offer acts on marked rows as (words, kind, icon, handler)."""
        made = []
        for words, kind, sign, handler in buttons:
            button = make_button(words, self, kind, sign)
            button.clicked.connect(handler)
            made.append(button)
        self.table.set_bulk_buttons(made)


def _label(state: str) -> str:
    if not state:
        return translate("SkpListView", "Semua")
    if state == _NONE:
        return translate("SkpListView", "Belum ada")
    return SkpStatus(state).label


def _is_closed(row: SkpRow) -> bool:
    return row.skp is not None and row.skp.status is SkpStatus.DITUTUP
