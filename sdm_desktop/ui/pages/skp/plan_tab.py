"""The plan as an outline: results with their indicators, edited like a worksheet."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain import skp_edits
from sdm_desktop.domain.skp import ResultKind, Skp, SkpContent
from sdm_desktop.domain.skp_views import UpperResult
from sdm_desktop.ui.pages.skp.plan_lines import (
    Place,
    place_of,
    plan_columns,
    plan_lines,
    source_values,
    typed_into,
)
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.key_hints import KeyHint, KeyHints
from sdm_desktop.ui.widgets.outline_cells import OutlineModel
from sdm_desktop.ui.widgets.outline_view import OutlineView


class PlanTab(QWidget):
    """Shows a content and says by `edited` what it becomes; `detail_wanted` carries a result."""

    edited = Signal(object)
    detail_wanted = Signal(object)

    def __init__(self, with_ids: Callable[[SkpContent], SkpContent], parent: QWidget) -> None:
        super().__init__(parent)
        self._with_ids = with_ids
        self._skp: Skp | None = None
        self._upper: tuple[UpperResult, ...] = ()
        self.content = SkpContent()
        self.model = OutlineModel(self)
        self.view = OutlineView(self.model, self.tr("Rencana hasil kerja dan indikator"), self)
        card = QFrame(self)
        card.setProperty("kind", "card")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(1, 1, 1, 1)
        inner.setSpacing(0)
        self._hints = KeyHints(
            [
                KeyHint("Enter", self.tr("ubah, turun")),
                KeyHint("Tab", self.tr("sel berikut")),
                KeyHint("Ctrl+Enter", self.tr("indikator baru")),
                KeyHint("Ctrl+D", self.tr("salin")),
                KeyHint("Alt+↑↓", self.tr("pindah")),
                KeyHint("Del", self.tr("hapus")),
                KeyHint("Ctrl+Z", self.tr("urungkan")),
            ],
            card,
        )
        inner.addWidget(self.view, 1)
        inner.addWidget(self._hints)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(self._build_bar())
        layout.addWidget(card, 1)
        self._connect()

    def _build_bar(self) -> QHBoxLayout:
        self.add_main = make_button(self.tr("RHK utama"), self, "plain", "plus")
        self.add_extra = make_button(self.tr("RHK tambahan"), self, "plain", "plus")
        self.add_iki = make_button(self.tr("Indikator"), self, "plain", "plus")
        self.add_main.setToolTip(self.tr("Tambah rencana hasil kerja utama (Ctrl+Shift+Enter)"))
        self.add_iki.setToolTip(self.tr("Tambah indikator di bawah baris ini (Ctrl+Enter)"))
        self.details = make_button(self.tr("Rincian RHK"), self, "plain", "sliders-horizontal")
        self.details.setToolTip(self.tr("Bagian, klasifikasi, dan penugasan (F4)"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add_main, self.add_extra, self.add_iki, self.details):
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _connect(self) -> None:
        self.add_main.clicked.connect(self._add_main)
        self.add_extra.clicked.connect(self._add_extra)
        self.add_iki.clicked.connect(self._add_iki)
        self.model.typed.connect(self._on_typed)
        self.view.add_wanted.connect(self._add)
        self.view.copy_wanted.connect(self._copy)
        self.view.remove_wanted.connect(self._remove)
        self.view.move_wanted.connect(self._move)
        self.view.detail_wanted.connect(self._detail)
        self.details.clicked.connect(self._detail_here)

    def show_plan(
        self, skp: Skp, content: SkpContent, upper: tuple[UpperResult, ...], *, can_edit: bool
    ) -> None:
        """Show a plan; the current line stays when it is still there."""
        self._skp, self._upper = skp, upper
        self.model.can_edit = can_edit
        for widget in (self.add_main, self.add_extra, self.add_iki, self.details, self._hints):
            widget.setVisible(can_edit)
        self._show(content)

    def go_to(self, field: str) -> None:
        """Go to the line of a finding ("hasil.2.iki.1.target")."""
        parts = field.split(".")
        if parts[0] != "hasil" or len(parts) < 2:
            self.view.go_to(0)
            self.view.setFocus()
            return
        block = self.content.hasil[int(parts[1])]
        key, column = block.rhk.id, parts[-1]
        if len(parts) > 4:
            key = block.iki[int(parts[3])].id
        keys = [one.key for one in self.model.columns]
        place = keys.index(column) if column in keys else (2 if column == "rhk_pimpinan" else 1)
        self.view.go_to(self.model.row_of(key), place)
        self.view.setFocus()

    def take(self, content: SkpContent) -> None:
        """Show what the content has become elsewhere."""
        self._show(content)

    def _show(self, content: SkpContent, key: str = "") -> None:
        if self._skp is None:
            return
        column = max(1, self.view.currentIndex().column())
        key = key or self.model.key_of(self.view.row())
        self.content = content
        self.model.show_lines(plan_columns(self._skp), plan_lines(self._skp, content, self._upper))
        row = self.model.row_of(key)
        if row >= 0 and row != self.view.row():
            self.view.go_to(row, column)

    def _edit(self, content: SkpContent, key: str = "") -> None:
        """Show another content at once and hand it on."""
        if content == self.content or not self.model.can_edit:
            return
        content = self._with_ids(content)
        self._show(content, key)
        self.edited.emit(content)

    def _place(self, row: int) -> Place | None:
        return place_of(self.content, self.model.key_of(row))

    @Slot(int, str, str)
    def _on_typed(self, row: int, column: str, text: str) -> None:
        place = self._place(row)
        if place is not None:
            self._edit(typed_into(self.content, place, column, text, self._upper))

    @Slot()
    def _add_main(self) -> None:
        self._add_result(ResultKind.UTAMA, None)

    @Slot()
    def _add_extra(self) -> None:
        self._add_result(ResultKind.TAMBAHAN, None)

    @Slot()
    def _add_iki(self) -> None:
        self._add(self.view.row(), False)

    @Slot(int, bool)
    def _add(self, row: int, is_block: bool) -> None:
        place = self._place(row)
        if place is None or place.result is None or is_block:
            kind = place.kind if place else ResultKind.UTAMA
            self._add_result(kind, place.result if place else None)
            return
        after = place.indicator if place.indicator is not None else -1
        content = self._with_ids(skp_edits.with_indicator(self.content, place.result, after))
        self._edit(content, content.hasil[place.result].iki[after + 1].id)
        self._start()

    def _add_result(self, kind: ResultKind, after: int | None) -> None:
        known = {block.rhk.id for block in self.content.hasil}
        content = self._with_ids(skp_edits.with_result(self.content, kind, after))
        new = next(block.rhk.id for block in content.hasil if block.rhk.id not in known)
        self._edit(content, new)
        self._start()

    def _start(self) -> None:
        """Begin to write in the new line."""
        self.view.setFocus()
        index = self.model.index(self.view.row(), 1)
        self.view.setCurrentIndex(index)
        if self.view.isVisible():
            self.view.edit(index)

    @Slot(int)
    def _copy(self, row: int) -> None:
        place = self._place(row)
        if place is None or place.result is None:
            return
        if place.indicator is None:
            content = self._with_ids(skp_edits.copied_result(self.content, place.result))
            self._edit(content, content.hasil[place.result + 1].rhk.id)
            return
        content = self._with_ids(
            skp_edits.copied_indicator(self.content, place.result, place.indicator)
        )
        self._edit(content, content.hasil[place.result].iki[place.indicator + 1].id)

    @Slot(int)
    def _remove(self, row: int) -> None:
        place = self._place(row)
        if place is None or place.result is None:
            return
        neighbour = self.model.key_of(row - 1)
        if place.indicator is None:
            content = skp_edits.without_result(self.content, place.result)
        else:
            content = skp_edits.without_indicator(self.content, place.result, place.indicator)
        self._edit(content, neighbour)

    @Slot()
    def _detail_here(self) -> None:
        self._detail(self.view.row())

    @Slot(int)
    def _detail(self, row: int) -> None:
        place = self._place(row)
        if place is not None and place.result is not None and self.model.can_edit:
            self.detail_wanted.emit(self.content.hasil[place.result].rhk)

    def set_result(self, rhk_id: str, values: dict[str, Any]) -> None:
        """Give a result other values; another section moves it there."""
        place = place_of(self.content, rhk_id)
        if place is None or place.result is None:
            return
        more = source_values(str(values.pop("rhk_pimpinan") or ""), self._upper)
        content = skp_edits.changed_result(self.content, place.result, **values, **more)
        self._edit(content, rhk_id)

    @Slot(int, int)
    def _move(self, row: int, step: int) -> None:
        place = self._place(row)
        if place is None or place.result is None:
            return
        if place.indicator is None:
            content, _ = skp_edits.moved_result(self.content, place.result, step)
        else:
            content, _ = skp_edits.moved_indicator(
                self.content, place.result, place.indicator, step
            )
        self._edit(content, self.model.key_of(row))
