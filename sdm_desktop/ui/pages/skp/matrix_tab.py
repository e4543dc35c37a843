"""The matriks peran hasil of one superior, as a picture and as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.skp_views import RoleMatrix, RoleNode
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.skp.role_tree import RoleTree
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.empty_state import EmptyState
from sdm_desktop.ui.widgets.outline_cells import Cell, OutlineColumn, OutlineModel
from sdm_desktop.ui.widgets.outline_view import OutlineView

PICTURE, TABLE = "picture", "table"
_PERSON_WIDTH = 190


@dataclass(frozen=True, slots=True)
class _Read:
    """Superiors of a year and the matrix of one."""

    superiors: Sequence[RoleNode]
    matrix: RoleMatrix | None


class MatrixTab(QWidget):
    """Chooses a superior and shows how his or her results are shared out."""

    opened = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._year = context.services.session.today().year
        self._chosen = ""
        self.superior = ComboField([], self)
        self.superior.setAccessibleName(self.tr("Atasan"))
        self.superior.setFixedWidth(widened(320))
        self.form = ComboField([(PICTURE, self.tr("Gambar")), (TABLE, self.tr("Tabel"))], self)
        self.form.setAccessibleName(self.tr("Bentuk"))
        self.form.setFixedWidth(widened(120))
        self.form.set_value(PICTURE)
        self.print_button = make_button(self.tr("Cetak matriks"), self, "plain", "printer")
        self.print_button.clicked.connect(self._print)
        self.loose = make_label("", self, "context")
        self.tree = RoleTree(self)
        self.model = OutlineModel(self)
        self.table = OutlineView(self.model, self.tr("Matriks peran hasil"), self)
        self.empty = EmptyState(self)
        words = self.tr("Matriks terbentuk dari RHK pimpinan yang dipilih dalam SKP bawahan.")
        self.empty.set_text("network", self.tr("Belum ada matriks peran hasil"), words)
        self._stack = QStackedWidget(self)
        self._build()
        self.superior.value_changed.connect(self._on_superior)
        self.form.value_changed.connect(self._show_form)
        self.tree.opened.connect(self.opened)

    def _build(self) -> None:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(self.tree)
        for widget in (area, self.table, self.empty):
            self._stack.addWidget(widget)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.addWidget(self._stack)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.superior)
        bar.addWidget(self.form)
        bar.addWidget(self.loose, 1)
        bar.addWidget(self.print_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(bar)
        layout.addWidget(card, 1)

    def show_year(self, year: int) -> None:
        """Read the matrix of a year."""
        self._year = year
        self._read()

    def _read(self) -> None:
        cascade, year, chosen = self._context.services.skp.cascade, self._year, self._chosen
        own = self._context.services.session.user.pegawai_id

        def work(_: object) -> _Read:
            superiors = cascade.superiors(year)
            wanted = {node.pegawai_id: node for node in superiors}
            node = wanted.get(chosen) or wanted.get(own or "")
            node = node or (superiors[0] if superiors else None)
            return _Read(superiors, cascade.matrix(node, year) if node else None)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: _Read) -> None:
        matrix = found.matrix
        self.superior.blockSignals(True)
        self.superior.set_choices(
            [(node.pegawai_id, f"{node.nama}, {node.jabatan}") for node in found.superiors]
        )
        self.superior.set_value(matrix.atasan.pegawai_id if matrix else None)
        self.superior.blockSignals(False)
        self.tree.show_matrix(matrix)
        if matrix is not None:
            self._show_table(matrix)
            count = sum(len(texts) for texts in matrix.loose.values())
            text = self.tr("{count} RHK bawahan belum terhubung dengan RHK atasan ini")
            self.loose.setText(text.format(count=count) if count else "")
        self._show_form()

    def _show_table(self, matrix: RoleMatrix) -> None:
        people = [p for p in matrix.people if any(key[1] == p.pegawai_id for key in matrix.cells)]
        columns = [
            OutlineColumn("no", self.tr("No"), 40),
            OutlineColumn("rhk", self.tr("RHK atasan"), 0 if len(people) < 4 else 240),
            *(OutlineColumn(p.pegawai_id, p.nama, _PERSON_WIDTH) for p in people),
        ]
        lines = []
        for number, (key, text) in enumerate(matrix.atasan.results, 1):
            cells = [Cell(text=str(number), tone="text2"), Cell(text=text, is_strong=True)]
            for person in people:
                parts = matrix.cells.get((key, person.pegawai_id), ())
                cells.append(Cell(text="\n".join(parts), hint="–"))
            lines.append((key, tuple(cells), -1))
        self.model.show_lines(columns, lines)
        self.table.allow_width()

    @Slot()
    def _show_form(self) -> None:
        if not self.tree.boxes():
            self._stack.setCurrentWidget(self.empty)
        elif self.form.value() == TABLE:
            self._stack.setCurrentWidget(self.table)
        else:
            self._stack.setCurrentIndex(0)

    @Slot()
    def _print(self) -> None:
        person = self.superior.value()
        self._context.navigation.open(
            "reports", report="matriks-peran-hasil", employee_id=person, unit_id=""
        )

    @Slot()
    def _on_superior(self) -> None:
        chosen = self.superior.value()
        if chosen and chosen != self._chosen:
            self._chosen = chosen
            self._read()
