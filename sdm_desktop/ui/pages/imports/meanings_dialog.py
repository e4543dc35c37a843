"""The dialog of values that the office does not know, and of the corrections it keeps."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.services.import_unknowns import Meaning
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.imports.meaning_rows import MeaningRow
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

AS_WRITTEN = ""


class MeaningsDialog(QDialog):
    """Values at the left, what the chosen one means at the right; `decided` carries all rows."""

    decided = Signal(object)

    def __init__(
        self,
        context: UiContext,
        rows: Sequence[MeaningRow],
        parent: QWidget | None,
        *,
        is_kept_list: bool = False,
    ) -> None:
        super().__init__(parent)
        self._rows = list(rows)
        self._is_kept_list = is_kept_list
        self._offers: dict[str, Meaning] = {}
        title = self.tr("Arti nilai pada berkas")
        self.setWindowTitle(self.tr("Koreksi tersimpan") if is_kept_list else title)
        self.resize(widened(940), widened(520))
        self._model = RecordTableModel(self._columns(), self, key=_key)
        self.table = TableView(self._model, context, "import-meanings", self)
        self.table.set_noun(self.tr("nilai"))
        self.table.use_no_marks(self.tr("Enter memilih artinya"))
        self.meaning = ComboField((), self)
        self.always = QCheckBox(self.tr("Selalu, juga untuk impor berikutnya"), self)
        self._title = ElidedLabel("section", self)
        self._note = make_label("", self, "small")
        self._note.setWordWrap(True)
        self._card = QFrame(self)
        self.apply = make_button(self.tr("Terapkan"), self, "primary")
        self._build()
        self.table.current_changed.connect(self._on_current)
        self.table.opened.connect(self._choose_meaning)
        self.meaning.activated.connect(self._on_meaning)
        self.always.clicked.connect(self._on_meaning)
        self.apply.clicked.connect(self._on_apply)
        self._model.set_records(self._rows)

    def _build(self) -> None:
        card = self._card
        card.setProperty("kind", "card")
        card.setFixedWidth(widened(330))
        pane = QVBoxLayout(card)
        pane.setContentsMargins(16, 14, 16, 14)
        pane.setSpacing(6)
        pane.addWidget(self._title)
        pane.addSpacing(4)
        label = make_label(self.tr("Dibaca sebagai"), card, "label")
        label.setBuddy(self.meaning)
        pane.addWidget(label)
        pane.addWidget(self.meaning)
        pane.addWidget(self.always)
        pane.addWidget(self._note)
        pane.addStretch(1)
        text = self.tr(
            "Nilai di bawah ini belum dikenal kantor atau dibaca dengan koreksi. Pilih artinya "
            "bila hanya beda tulisan; yang tidak dipilih dibaca seperti tertulis."
        )
        if self._is_kept_list:
            text = self.tr("Setiap impor pegawai membaca tulisan di kiri sebagai arti di kanan.")
        about = make_label(text, self, "small")
        about.setWordWrap(True)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self.table, 1)
        body.addWidget(card)
        cancel = make_button(self.tr("Batal"), self)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.apply)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(make_label(self.windowTitle(), self, "section"))
        layout.addWidget(about)
        layout.addLayout(body, 1)
        layout.addLayout(foot)

    def _columns(self) -> list[Column[MeaningRow]]:
        return [
            Column("isian", self.tr("Isian"), _label, _label, width=130),
            Column("tertulis", self.tr("Pada berkas"), _written, _written, width=190, strong=True),
            Column("baris", self.tr("Baris"), _count_text, _count, numeric=True, width=60),
            Column("arti", self.tr("Dibaca sebagai"), self._words, None, width=160, stretch=True),
        ]

    def _words(self, row: MeaningRow) -> str:
        if row.meant is None or (self._is_kept_list and not row.always):
            if self._is_kept_list:
                return self.tr("tidak disimpan lagi")
            return self.tr("ditolak") if row.is_refused else self.tr("seperti tertulis")
        if row.always and not self._is_kept_list:
            return self.tr("{words} (selalu)").format(words=row.meant.words)
        return row.meant.words

    @Slot(object)
    def _on_current(self, row: MeaningRow | None) -> None:
        self._card.setEnabled(row is not None)
        if row is None:
            return
        self._title.set_text(f"{row.label}: {row.written}")
        plain = self.tr("Tetap ditolak") if row.is_refused else self.tr("Seperti tertulis")
        offers = [*row.near, *(one for one in row.all if one not in row.near)]
        if row.meant is not None and row.meant.value not in {one.value for one in offers}:
            offers.insert(0, row.meant)
        self._offers = {one.value: one for one in offers}
        self.meaning.set_choices([(AS_WRITTEN, plain), *((one.value, one.words) for one in offers)])
        self.meaning.set_value(row.meant.value if row.meant else AS_WRITTEN)
        self.always.setChecked(row.always)
        self.always.setEnabled(row.meant is not None)
        near = "\n".join(f"· {one.words}" for one in row.near)
        text = self.tr("Nama yang mirip:\n{near}").format(near=near) if near else ""
        if row.is_kept:
            text = self.tr("Koreksi ini tersimpan. Lepas “Selalu” untuk melupakannya.")
        self._note.setText(text)

    @Slot(object)
    def _choose_meaning(self, row: MeaningRow) -> None:
        del row
        self.meaning.setFocus(Qt.FocusReason.OtherFocusReason)
        line = self.meaning.lineEdit()
        if line is not None:
            line.selectAll()

    @Slot()
    def _on_meaning(self) -> None:
        row, value = self.table.current_record(), self.meaning.value()
        if not isinstance(row, MeaningRow) or value is None:
            return
        meant = self._offers.get(value) if value != AS_WRITTEN else None
        new = row.with_meaning(meant, always=self.always.isChecked())
        self._rows = [new if one.key == row.key else one for one in self._rows]
        self.always.setEnabled(meant is not None)
        self._model.set_records(self._rows)

    @Slot()
    def _on_apply(self) -> None:
        self.decided.emit(list(self._rows))
        self.accept()


def _key(row: MeaningRow) -> str:
    return "|".join(row.key)


def _label(row: MeaningRow) -> str:
    return row.label


def _written(row: MeaningRow) -> str:
    return row.written


def _count(row: MeaningRow) -> int:
    return row.count


def _count_text(row: MeaningRow) -> str:
    return str(row.count) if row.count else ""
