"""Tab Pohon: the tree at the left, the chosen unit at the right."""

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSplitter, QVBoxLayout, QWidget

from sdm_desktop.domain.unit import Unit
from sdm_desktop.ui import theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.organisation import post_dialogs, unit_dialogs
from sdm_desktop.ui.pages.organisation.act_dialog import ActDialog
from sdm_desktop.ui.pages.organisation.data import OrganisationData, people_query
from sdm_desktop.ui.pages.organisation.needs_saver import NeedsSaver
from sdm_desktop.ui.pages.organisation.unit_card import UnitCard
from sdm_desktop.ui.pages.organisation.unit_model import UnitTreeModel
from sdm_desktop.ui.pages.organisation.unit_tree import UnitTree
from sdm_desktop.ui.theme import restyle
from sdm_desktop.ui.widgets.buttons import make_button

_TREE_WIDTH = 350


class TreeTab(QWidget):
    """Shows and changes the tree of units."""

    chart_wanted = Signal(str)

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._data: OrganisationData | None = None
        self._wanted = ""
        self.model = UnitTreeModel(self)
        self.tree = UnitTree(self.model, self)
        self.tree.let_move(is_on=context.services.session.may())
        self.card = UnitCard(context, self)
        self.search = QLineEdit(self)
        self.search.setProperty("kind", "search")
        self.search.setPlaceholderText(self.tr("Cari unit, Enter berikutnya"))
        self.search.setAccessibleName(self.tr("Cari unit"))
        self.saver = NeedsSaver(context, self)
        self._build()
        self._connect()

    def _build(self) -> None:
        left = QFrame(self)
        left.setProperty("kind", "card")
        column = QVBoxLayout(left)
        column.setContentsMargins(10, 10, 10, 8)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        self.add_top = make_button(self.tr("Unit baru"), left, "plain", "plus")
        self.add_top.setVisible(self._context.services.session.may())
        head.addWidget(self.add_top)
        column.addLayout(head)
        column.addWidget(self.tree, 1)
        split = QSplitter(self)
        split.setChildrenCollapsible(False)
        split.addWidget(left)
        split.addWidget(self.card)
        split.setStretchFactor(1, 1)
        split.setHandleWidth(14)
        split.setSizes([theme.widened(_TREE_WIDTH), 1000])
        left.setMinimumWidth(260)
        self.card.setMinimumWidth(420)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(split)
        self.actions_by_key = self._make_actions()
        self.tree.set_actions(list(self.actions_by_key.values()))
        self.card.menu.addActions(list(self.actions_by_key.values()))

    def _make_actions(self) -> dict[str, QAction]:
        acts: list[tuple[str, str, str, Callable[[], None]]] = [
            ("people", self.tr("Buka pegawai unit\tEnter"), "users", self._open_current),
            ("chart", self.tr("Lihat bagan unit"), "network", self._open_chart),
        ]
        if self._context.services.session.may():
            acts += [
                ("add", self.tr("Tambah unit di bawahnya…"), "plus", self.add_below),
                ("rename", self.tr("Ubah nama…\tF2"), "pencil", self.rename),
                ("describe", self.tr("Jenis, urutan, ID SIASN…"), "sliders-horizontal",
                 self.describe),
                ("move", self.tr("Pindahkan…\tCtrl+X, Ctrl+V"), "move", self.move_unit),
                ("head", self.tr("Tetapkan kepala…"), "user", self.set_head),
                ("merge", self.tr("Gabungkan ke unit lain…"), "git-merge", self.merge),
                ("close", self.tr("Tutup unit…\tDel"), "archive", self.close_unit),
            ]  # fmt: skip
        actions: dict[str, QAction] = {}
        for key, text, name, handler in acts:
            action = QAction(icon(name), text, self)
            action.triggered.connect(handler)
            actions[key] = action
        return actions

    def _connect(self) -> None:
        self.tree.chosen.connect(self._show_unit)
        self.tree.opened.connect(self._open_people)
        self.tree.edit_wanted.connect(self.rename)
        self.tree.close_wanted.connect(self.close_unit)
        self.tree.move_wanted.connect(self._on_move_wanted)
        self.tree.find_wanted.connect(self.search.setFocus)
        self.search.returnPressed.connect(self._find_next)
        self.search.textChanged.connect(self._on_find_changed)
        self.add_top.clicked.connect(self.add_new)
        self.card.people_wanted.connect(self._open_people)
        self.card.head_wanted.connect(self.set_head)
        self.card.post_wanted.connect(self.add_post)
        self.card.table.needs.typed.connect(self.saver.save)
        self.saver.refused.connect(self._show_again)

    def show_data(self, data: OrganisationData) -> None:
        """Show other contents; the current unit stays."""
        self._data = data
        sums = {one.unit.id: one.jumlah for one in data.office.units}
        self.tree.show_units(data.units, sums)
        if self._wanted:
            self.tree.show_unit(self._wanted)
            self._wanted = ""

    def show_unit(self, unit_id: str) -> None:
        """Make a unit current, now or when the data are there."""
        self._wanted = "" if self._data else unit_id
        self.tree.show_unit(unit_id)

    @Slot(object)
    def _show_unit(self, unit: Unit | None) -> None:
        found = self._data.office.of(unit.id) if self._data and unit else None
        self.card.show_unit(found, len(self.model.below(unit.id)) if unit else 0)

    @Slot()
    def _show_again(self) -> None:
        self._show_unit(self.tree.current_unit())

    # searching and opening

    @Slot()
    def _find_next(self) -> None:
        units = self._data.units if self._data else []
        is_found = self.tree.go_to(self.search.text(), units)
        restyle(self.search, state="" if is_found else "error")

    @Slot()
    def _on_find_changed(self) -> None:
        restyle(self.search, state="")

    @Slot(object)
    def _open_people(self, unit: Unit | None) -> None:
        if unit is not None:
            self._context.navigation.open("employees", query=people_query(unit))

    @Slot()
    def _open_current(self) -> None:
        self._open_people(self.tree.current_unit())

    @Slot()
    def _open_chart(self) -> None:
        unit = self.tree.current_unit()
        if unit is not None:
            self.chart_wanted.emit(unit.id)

    # changing

    @Slot()
    def add_new(self) -> None:
        """Ask for a new unit beside the current one."""
        current = self.tree.current_unit()
        above = next((u for u in self._units() if current and u.id == current.induk_id), None)
        open_dialog(unit_dialogs.add_dialog(self._context, above, self))

    @Slot()
    def add_below(self) -> None:
        """Ask for a new unit below the current one."""
        open_dialog(unit_dialogs.add_dialog(self._context, self.tree.current_unit(), self))

    @Slot()
    def rename(self) -> None:
        """Ask for another name."""
        self._ask(unit_dialogs.rename_dialog)

    @Slot()
    def describe(self) -> None:
        """Ask for kind, order and SIASN id."""
        self._ask(unit_dialogs.describe_dialog)

    @Slot()
    def set_head(self) -> None:
        """Ask who leads the unit."""
        self._ask(unit_dialogs.head_dialog)

    @Slot()
    def move_unit(self) -> None:
        """Ask where the current unit goes."""
        unit = self.tree.current_unit()
        if unit is not None:
            self._on_move_wanted(unit.id, unit.induk_id)

    @Slot(object, object)
    def _on_move_wanted(self, unit_id: str, target: str | None) -> None:
        units = self._units()
        unit = next((one for one in units if one.id == unit_id), None)
        if unit is not None and target != unit_id:
            open_dialog(unit_dialogs.move_dialog(self._context, unit, units, target, self))

    @Slot()
    def merge(self) -> None:
        """Ask which unit takes the current one in."""
        unit = self.tree.current_unit()
        if unit is not None:
            open_dialog(unit_dialogs.merge_dialog(self._context, unit, self._units(), self))

    @Slot()
    def close_unit(self) -> None:
        """Ask when the current unit ends."""
        unit = self.tree.current_unit()
        if unit is None or self._data is None:
            return
        members = self._data.members.get(unit.id, 0)
        dialog = unit_dialogs.close_dialog(self._context, unit, self._units(), members, self)
        open_dialog(dialog)

    @Slot()
    def add_post(self) -> None:
        """Ask which post the current unit needs too."""
        unit = self.tree.current_unit()
        if unit is None or self._data is None:
            return
        posts = [post for post in self._data.posts if post.unit_id in (None, unit.id)]
        open_dialog(post_dialogs.need_dialog(self._context, unit, posts, self))

    def _ask(self, make: Callable[[UiContext, Unit, QWidget], ActDialog]) -> None:
        unit = self.tree.current_unit()
        if unit is not None:
            open_dialog(make(self._context, unit, self))

    def _units(self) -> list[Unit]:
        return self._data.units if self._data else []
