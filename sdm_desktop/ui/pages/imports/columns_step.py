"""Second step: which column goes into which field, with values to judge by."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.exchange.headers import SourceColumn
from sdm_desktop.exchange.joined_sheets import ALL_SHEETS
from sdm_desktop.services.import_plan import SheetPreview
from sdm_desktop.services.imports import EMPLOYEES
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.imports.choice_bar import ChoiceBar
from sdm_desktop.ui.pages.imports.preset_bar import PresetBar
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel


@dataclass(frozen=True, slots=True)
class MappedColumn:
    """One column of the file and the field it goes to ("" for nowhere)."""

    source: SourceColumn
    field: str
    label: str


class ColumnsStep(QWidget):
    """All columns at the left; the chosen one with its field and samples at the right."""

    changed = Signal()
    sheet_chosen = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: SheetPreview | None = None
        self._mapping: dict[str, int] = {}
        self._model = RecordTableModel(self._columns(), self, key=_key, is_quiet=_is_unused)
        self.table = TableView(self._model, context, "import-columns", self)
        self.table.set_noun(self.tr("kolom"))
        self.table.use_no_marks(self.tr("Enter memilih isian"))
        self.sheets = QComboBox(self)
        self.sheets.setAccessibleName(self.tr("Lembar"))
        self.sheets.activated.connect(self._on_sheet)
        self.choices = ChoiceBar(self)
        self.presets = PresetBar(context, self)
        self.presets.chosen.connect(self._on_preset)
        self.field = ComboField((), self)
        self.clears = QCheckBox(self.tr("Sel kosong ikut mengosongkan"), self)
        text = self.tr("Isian yang ada dikosongkan bila selnya pada berkas kosong.")
        self.clears.setToolTip(text)
        self.clears.setAccessibleDescription(text)
        self._title = ElidedLabel("section", self)
        self._samples = make_label("", self)
        self._samples.setWordWrap(True)
        self._origin = make_label("", self, "label")
        self._originals = make_label("", self, "small")
        self._originals.setWordWrap(True)
        self._found = make_label("", self, "small")
        self._note = make_label("", self, "warning")
        self._note.setWordWrap(True)
        self._card = QFrame(self)
        self._build()
        self.restyle()
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(self._choose_field)
        self.field.activated.connect(self._on_field)

    @property
    def mapping(self) -> Mapping[str, int]:
        """Return the column index of each field."""
        return dict(self._mapping)

    def show_preview(self, preview: SheetPreview) -> None:
        """Show the columns of a file with the mapping proposed."""
        self._preview = preview
        self._mapping = dict(preview.mapping)
        labels = [("", self.tr("Tidak diimpor"))]
        labels += [(target.name, target.label) for target in preview.targets]
        self.field.set_choices(labels)
        self.sheets.clear()
        for name in preview.sheets:
            self.sheets.addItem(name, name)
        self.sheets.addItem(self.tr("Semua lembar dengan judul sama"), ALL_SHEETS)
        self.show_sheet()
        self.sheets.setVisible(len(preview.sheets) > 1)
        self.clears.setVisible(preview.kind == EMPLOYEES)
        text = self.tr("Kepala tabel pada baris {row}; {mapped} dari {all} kolom dikenali")
        self._found.setText(
            text.format(
                row=_header_rows(preview), mapped=len(self._mapping), all=len(preview.columns)
            )
        )
        self.choices.set_choices(preview.choices, preview.options)
        self.presets.show_preview(preview)
        self._show_rows()

    def restyle(self) -> None:
        """Take sizes from the theme again."""
        self._card.setFixedWidth(widened(330))

    def show_sheet(self) -> None:
        """Show which sheet the columns are of."""
        if self._preview is not None:
            self.sheets.setCurrentIndex(self.sheets.findData(self._preview.workbook.sheet))

    def _build(self) -> None:
        card = self._card
        card.setProperty("kind", "card")
        pane = QVBoxLayout(card)
        pane.setContentsMargins(16, 14, 16, 14)
        pane.setSpacing(6)
        pane.addWidget(self._title)
        pane.addSpacing(4)
        pane.addWidget(make_label(self.tr("Masuk ke isian"), card, "label"))
        pane.addWidget(self.field)
        pane.addWidget(self._note)
        pane.addSpacing(6)
        pane.addWidget(make_label(self.tr("Contoh isi"), card, "label"))
        pane.addWidget(self._samples)
        pane.addSpacing(6)
        pane.addWidget(self._origin)
        pane.addWidget(self._originals)
        pane.addStretch(1)
        pane.addWidget(self.clears)
        head = QHBoxLayout()
        head.addWidget(self._found)
        head.addStretch(1)
        head.addWidget(self.presets)
        head.addWidget(self.sheets)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.choices)
        left.addLayout(head)
        left.addWidget(self.table, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(left, 1)
        layout.addWidget(card)

    def _columns(self) -> list[Column[MappedColumn]]:
        return [
            Column("kolom", self.tr("Kolom"), _letter, _order, width=64),
            Column("judul", self.tr("Judul pada berkas"), _header, _header, width=220, strong=True),
            Column("isian", self.tr("Isian"), _label, _label, width=200),
            Column("contoh", self.tr("Contoh isi"), _samples, None, width=240, stretch=True),
        ]

    def _show_rows(self) -> None:
        assert self._preview is not None
        labels = {target.name: target.label for target in self._preview.targets}
        fields = {index: name for name, index in self._mapping.items()}
        nowhere, taken_apart = self.tr("tidak diimpor"), self.tr("diurai di bawah ini")
        used = {one.letter for one in self._preview.columns if one.origin and one.index in fields}
        rows = []
        for column in self._preview.columns:
            name = fields.get(column.index, "")
            is_split = not column.origin and column.letter in used
            plain = taken_apart if is_split else nowhere
            rows.append(MappedColumn(column, name, labels.get(name, plain)))
        self._model.set_records(rows)
        self.presets.set_mapping(self._mapping)

    @Slot(object)
    def _on_current(self, row: MappedColumn | None) -> None:
        if row is None:
            return
        name = self.tr("Kolom {letter}, {header}") if row.source.letter else "{header}"
        self._title.set_text(name.format(letter=row.source.letter, header=row.source.header))
        self._samples.setText("\n".join(map(_one_line, row.source.samples)) or self.tr("kosong"))
        origin = row.source.origin
        self._origin.setText(f"{origin[:1].upper()}{origin[1:]}")
        self._originals.setText("\n".join(map(_one_line, row.source.originals)))
        self.field.set_value(row.field)
        self._note.setText("")

    @Slot(object)
    def _choose_field(self, row: MappedColumn) -> None:
        del row
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        line = self.field.lineEdit()
        if line is not None:
            line.selectAll()

    @Slot()
    def _on_field(self) -> None:
        row = self.table.current_record()
        name = self.field.value()
        if not isinstance(row, MappedColumn) or name is None or name == row.field:
            return
        taken = self._mapping.get(name) if name else None
        self._mapping = {k: i for k, i in self._mapping.items() if i != row.source.index}
        if name:
            self._mapping[name] = row.source.index
        self._show_rows()
        if taken is not None and self._preview is not None:
            text = self.tr("Isian ini diambil dari kolom {letter}, yang kini tidak diimpor.")
            other = next(c for c in self._preview.columns if c.index == taken)
            self._note.setText(text.format(letter=other.letter))
        self.changed.emit()

    @Slot(object)
    def _on_preset(self, mapping: Mapping[str, int]) -> None:
        self._mapping = dict(mapping)
        self._note.setText("")
        self._show_rows()
        self.changed.emit()

    @Slot(int)
    def _on_sheet(self, place: int) -> None:
        self.sheet_chosen.emit(str(self.sheets.itemData(place)))


def _key(row: MappedColumn) -> str:
    return str(row.source.index)


def _is_unused(row: MappedColumn) -> bool:
    return not row.field


def _order(row: MappedColumn) -> int:
    return row.source.index


def _letter(row: MappedColumn) -> str:
    return row.source.letter


def _header(row: MappedColumn) -> str:
    return _one_line(row.source.header)


def _label(row: MappedColumn) -> str:
    return row.label


def _samples(row: MappedColumn) -> str:
    return " · ".join(map(_one_line, row.source.samples))


def _one_line(text: str) -> str:
    return " / ".join(line.strip() for line in text.splitlines() if line.strip())


def _header_rows(preview: SheetPreview) -> str:
    shape = preview.workbook.data.shape
    rows = [str(index + 1) for index in shape.head] if shape else [str(preview.header_row)]
    return "–".join(rows)
