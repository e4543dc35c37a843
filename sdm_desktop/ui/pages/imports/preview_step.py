"""Third step: what the import would do, field by field, before anything is written."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.nip import format_nip
from sdm_desktop.services.exchange_kinds import KINDS, PEOPLE_WORDS
from sdm_desktop.services.import_plan import ImportPlan, ImportSelection, NewRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.imports.diff_model import DiffModel
from sdm_desktop.ui.pages.imports.diff_table import DiffTable
from sdm_desktop.ui.pages.imports.notes_pane import REFUSED as REFUSED_NOTES
from sdm_desktop.ui.pages.imports.notes_pane import NotesPane
from sdm_desktop.ui.pages.imports.tiles import CHANGED, REFUSED, SAME, Tiles
from sdm_desktop.ui.pages.imports.tiles import NEW as NEW_TILE
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class PreviewStep(QWidget):
    """Four counts, the chosen list, the refused rows; `ticks_changed` follows the ticks."""

    ticks_changed = Signal()
    save_refused = Signal()
    meanings_wanted = Signal()

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._noun = PEOPLE_WORDS[0]
        self.tiles = Tiles(self)
        self.diffs = DiffModel(self)
        self.table = DiffTable(self.diffs, self)
        self._new = RecordTableModel(self._new_columns(), self, key=_row_key)
        self.new = TableView(self._new, context, "import-new", self)
        self.new.set_noun(PEOPLE_WORDS[0])
        self.new.use_no_marks()
        self.notes = NotesPane(self)
        self.notes.save_refused.connect(self.save_refused)
        self._same = EmptyState(self)
        self._none = EmptyState(self)
        self._fields = QComboBox(self)
        self._fields.setAccessibleName(self.tr("Isian"))
        self._fields.setProperty("small", True)
        self._fields.activated.connect(self._on_field)
        self._foot = make_label("", self, "small")
        self._ticks = make_label("", self, "small")
        self._meanings_line = QWidget(self)
        self._meanings_line.hide()
        self._meanings_words = make_label("", self._meanings_line, "warning")
        text = self.tr("Tentukan artinya")
        self.meanings = make_button(text, self._meanings_line, "link", "list-checks")
        self.meanings.clicked.connect(self.meanings_wanted)
        self._stack = QStackedWidget(self)
        self._build()
        self.tiles.chosen.connect(self._on_tile)
        self.diffs.ticks_changed.connect(self._on_ticks)

    def show_plan(self, plan: ImportPlan) -> None:
        """Show the dry run."""
        self._plan = plan
        self._noun, *titles = KINDS[plan.kind].words if plan.kind in KINDS else PEOPLE_WORDS
        self.new.set_noun(self._noun)
        for key, title in zip(("nama", "nip"), titles, strict=True):
            self._new.set_title(key, title)
        self.diffs.set_rows(plan.changed, plan.default_selection)
        self._new.set_records(list(plan.new))
        self.notes.show_plan(plan)
        self._fields.clear()
        self._fields.addItem(self.tr("Semua isian"), "")
        for field, label in self.diffs.labels():
            self._fields.addItem(label, field)
        self._show_counts(plan)
        first = next((t for t, n in self._sizes(plan) if n), SAME)
        self.tiles.choose(first)

    @Slot(int, int)
    def name_meanings(self, unknown: int, corrected: int) -> None:
        """Offer to say what values mean that the office does not know or reads otherwise."""
        words = []
        if unknown:
            text = self.tr("{count} nilai belum dikenal kantor atau tidak dapat dibaca")
            words.append(text.format(count=unknown))
        if corrected:
            words.append(self.tr("{count} nilai dibaca dengan koreksi").format(count=corrected))
        self._meanings_words.setText("; ".join(words))
        restyle(self._meanings_words, kind="warning" if unknown else "small")
        self._meanings_line.setVisible(bool(words))

    def restyle(self) -> None:
        """Take colours and sizes from the theme again."""
        self.table.restyle()
        self.notes.restyle()

    def selection(self) -> ImportSelection:
        """Return what is ticked."""
        return self.diffs.selection()

    def _sizes(self, plan: ImportPlan) -> list[tuple[int, int]]:
        sizes = ((CHANGED, plan.changed), (NEW_TILE, plan.new), (REFUSED, plan.refused))
        return [(tile, len(rows)) for tile, rows in sizes]

    def _show_counts(self, plan: ImportPlan) -> None:
        groups = ", ".join(f"{count} {name}" for name, count in plan.new_groups[:3])
        self.tiles.set_count(NEW_TILE, len(plan.new), groups or self.tr("tidak ada"))
        text = self.tr("{fields} isian pada {count} {noun}")
        count = len(plan.changed)
        changed = text.format(fields=plan.diff_count, count=count, noun=self._noun)
        self.tiles.set_count(CHANGED, len(plan.changed), changed)
        self.tiles.set_count(SAME, plan.same, self.tr("tidak ada yang ditulis"))
        refused = self.tr("disimpan ke buku kerja galat") if plan.refused else self.tr("tidak ada")
        self.tiles.set_count(REFUSED, len(plan.refused), refused)
        self._same.set_text(
            "equal",
            self.tr("{count} baris sama dengan data kantor").format(count=plan.same),
            self.tr("Baris ini tidak ditulis."),
        )

    def _build(self) -> None:
        self._build_meanings()
        self._stack.addWidget(self._build_changed())
        self._stack.addWidget(self.new)
        self._stack.addWidget(self._in_card(self._same))
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._stack, 1)
        body.addWidget(self.notes)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(self.tiles)
        layout.addWidget(self._meanings_line)
        layout.addLayout(body, 1)

    def _build_meanings(self) -> None:
        line = QHBoxLayout(self._meanings_line)
        line.setContentsMargins(2, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._meanings_words)
        line.addWidget(self.meanings)
        line.addStretch(1)

    def _in_card(self, widget: QWidget) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "card")
        layout = QVBoxLayout(card)
        layout.addWidget(widget)
        return card

    def _build_changed(self) -> QFrame:
        card = QFrame(self)
        card.setProperty("kind", "card")
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 10, 8)
        head.setSpacing(8)
        head.addWidget(make_label(self.tr("Akan berubah"), card, "section"))
        note = self.tr("isi lama tetap tersimpan dalam riwayat")
        head.addWidget(make_label(note, card, "context"))
        head.addStretch(1)
        head.addWidget(self._fields)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 8, 14, 8)
        all_on = make_button(self.tr("Centang semua"), card, "link")
        all_on.clicked.connect(self._tick_all)
        all_off = make_button(self.tr("Lepas semua"), card, "link")
        all_off.clicked.connect(self._untick_all)
        foot.addWidget(self._foot)
        foot.addSpacing(10)
        foot.addWidget(all_on)
        foot.addSpacing(6)
        foot.addWidget(all_off)
        foot.addStretch(1)
        foot.addWidget(self._ticks)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        layout.addLayout(foot)
        return card

    def _new_columns(self) -> list[Column[NewRow]]:
        return [
            Column("nama", self.tr("Nama"), _new_name, _new_name, width=220, strong=True),
            Column("nip", self.tr("NIP"), _new_nip, _new_nip, width=180, elide="none"),
            Column("jenis", self.tr("Jenis"), _new_group, _new_group, width=120, stretch=True),
            Column("baris", self.tr("Baris"), self._row_words, _row, numeric=True, width=90),
        ]

    def _row_words(self, row: NewRow) -> str:
        sheet, line = self._plan.where(row.row) if self._plan else ("", row.row)
        return f"{sheet}, {line}" if sheet else str(line)

    @Slot(int)
    def _on_tile(self, tile: int) -> None:
        if tile == REFUSED:
            if self._plan and self._plan.refused:
                self.notes.choose(REFUSED_NOTES)
                self.notes.list.setFocus()
            return
        self._stack.setCurrentIndex({CHANGED: 0, NEW_TILE: 1, SAME: 2}[tile])

    @Slot(int)
    def _on_field(self, place: int) -> None:
        self.diffs.set_field(str(self._fields.itemData(place)))

    @Slot()
    def _tick_all(self) -> None:
        self.diffs.set_all(on=True)

    @Slot()
    def _untick_all(self) -> None:
        self.diffs.set_all(on=False)

    @Slot()
    def _on_ticks(self) -> None:
        self._foot.setText(self.tr("{count} isian").format(count=self.diffs.total))
        text = self.tr("{count} isian tidak dicentang dan tidak akan ditulis")
        out = self.diffs.left_out
        self._ticks.setText(text.format(count=out) if out else "")
        self.ticks_changed.emit()


def _row_key(row: NewRow) -> str:
    return str(row.row)


def _row(row: NewRow) -> int:
    return row.row


def _new_name(row: NewRow) -> str:
    return row.name


def _new_nip(row: NewRow) -> str:
    return format_nip(row.nip)


def _new_group(row: NewRow) -> str:
    return row.group
