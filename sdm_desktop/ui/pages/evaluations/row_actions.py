"""What can be done with the person under the cursor, by key and in the menu of the head."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from sdm_desktop.domain.evaluation import Evaluation, EvaluationStatus
from sdm_desktop.domain.evaluation_views import GridRow
from sdm_desktop.domain.users import Role
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.evaluations.acts import EvaluationActs
from sdm_desktop.ui.pages.evaluations.dialogs import ReasonDialog
from sdm_desktop.ui.pages.evaluations.targets_dialog import TargetsDialog
from sdm_desktop.ui.widgets.rating_model import is_open


class RowActions(QObject):
    """Targets (F4), the reason for another rating (Shift+F2), tidak dinilai (F8), reopening."""

    reasoned = Signal(object, object)

    def __init__(
        self,
        context: UiContext,
        page: QWidget,
        current: Callable[[], GridRow | None],
        acts: EvaluationActs,
    ) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._current = current
        self._acts = acts
        self._row: GridRow | None = None
        self._field = ""
        self.targets = self._add(self.tr("Target dan tindak lanjut"), "F4")
        self.targets.triggered.connect(self._open_targets)
        self.reason = self._add(self.tr("Alasan berbeda dari saran"), "Shift+F2")
        self.reason.triggered.connect(self._ask_reason)
        self.not_rated = self._add(self.tr("Tandai tidak dinilai"), "F8")
        self.not_rated.triggered.connect(self._toggle_rated)
        self.reopen = self._add(self.tr("Buka kembali"), "")
        self.reopen.triggered.connect(self._reopen)

    def fill(self, menu: QMenu) -> None:
        """Put the actions into a menu that offers what fits the person."""
        menu.addActions([self.targets, self.reason, self.not_rated, self.reopen])
        menu.aboutToShow.connect(self._prepare)

    def _add(self, text: str, key: str) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._page.addAction(action)
        return action

    def _may_rate(self) -> bool:
        return self._context.services.session.may(Role.PENILAI)

    @Slot()
    def _prepare(self) -> None:
        row = self._current()
        status = row.evaluation.status if row else None
        is_out = status is EvaluationStatus.TIDAK_DINILAI
        text = self.tr("Nilai kembali") if is_out else self.tr("Tandai tidak dinilai")
        self.not_rated.setText(text)
        is_draft = status is not None and status is not EvaluationStatus.FINAL
        # an action that stays disabled would also lose its key
        self.not_rated.setVisible(is_draft and self._may_rate())
        self.reason.setVisible(row is not None and self._needs_reason(row) and self._may_rate())
        self.targets.setVisible(row is not None)
        self.reopen.setVisible(
            status is EvaluationStatus.FINAL and self._context.services.session.may(Role.ADMIN)
        )

    def _needs_reason(self, row: GridRow) -> bool:
        return is_open(row) and bool(_differing(row.evaluation))

    @Slot()
    def _open_targets(self) -> None:
        if row := self._current():
            open_dialog(TargetsDialog(self._context, row, self._page))

    @Slot()
    def _ask_reason(self) -> None:
        row = self._current()
        if row is None or not self._may_rate() or not self._needs_reason(row):
            return
        self._row = row
        field = row.evaluation.reason_field or _differing(row.evaluation)
        text = self.tr("Mengapa perilaku {name} berbeda dari saran tujuh nilai?")
        if field == "alasan_hasil":
            text = self.tr("Mengapa hasil kerja {name} berbeda dari saran umpan balik?")
        dialog = ReasonDialog(
            self.tr("Alasan berbeda dari saran"),
            text.format(name=row.nama),
            self.tr("Simpan alasan"),
            self._page,
        )
        dialog.reason.setPlainText(getattr(row.evaluation, field))
        self._field = field
        dialog.given.connect(self._on_reason)
        open_dialog(dialog)

    @Slot(str)
    def _on_reason(self, reason: str) -> None:
        assert self._row is not None
        self.reasoned.emit(self._row.evaluation.id, {self._field: reason})

    @Slot()
    def _toggle_rated(self) -> None:
        row = self._current()
        if row is None or row.evaluation.status is EvaluationStatus.FINAL or not self._may_rate():
            return
        is_out = row.evaluation.status is EvaluationStatus.TIDAK_DINILAI
        (self._acts.rate_again if is_out else self._acts.not_rated)(row)

    @Slot()
    def _reopen(self) -> None:
        if row := self._current():
            self._acts.reopen(row)


def _differing(item: Evaluation) -> str:
    """Return the field of the reason for a rating that differs from its suggestion."""
    if item.saran_perilaku and item.perilaku not in (None, item.saran_perilaku):
        return "alasan_perilaku"
    if item.saran_hasil and item.hasil not in (None, item.saran_hasil):
        return "alasan_hasil"
    return ""
