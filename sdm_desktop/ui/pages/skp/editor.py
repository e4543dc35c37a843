"""One SKP: its plan, behaviour, attachments and the work of periods."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.skp import SkpContent, SkpStatus, WorkResult
from sdm_desktop.domain.skp_checks import check_skp
from sdm_desktop.domain.skp_work import Dialogue
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.skp.acts import SkpActs
from sdm_desktop.ui.pages.skp.checklist import Checklist
from sdm_desktop.ui.pages.skp.editor_head import EditorHead
from sdm_desktop.ui.pages.skp.extras_tab import AttachmentTab, BehaviourTab
from sdm_desktop.ui.pages.skp.loading import Loaded, read_skp
from sdm_desktop.ui.pages.skp.plan_tab import PlanTab
from sdm_desktop.ui.pages.skp.result_dialog import ResultDialog
from sdm_desktop.ui.pages.skp.saver import ContentSaver
from sdm_desktop.ui.pages.skp.work_tab import WorkTab
from sdm_desktop.ui.widgets.buttons import make_label
from sdm_desktop.ui.widgets.first_focus import first_focus
from sdm_desktop.ui.widgets.part_walk import Part, PartWalk, TabKeys
from sdm_desktop.ui.widgets.tabs import TabRow


class SkpEditor(QWidget):
    """Shows one SKP and stores every edit; `left` asks for the list."""

    left = Signal()

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self.skp_id = ""
        self._loaded: Loaded | None = None
        self._code = ""
        self.head = EditorHead(self)
        self.acts = SkpActs(context, self)
        self.tabs = TabRow(
            [
                ("plan", self.tr("Hasil kerja")),
                ("behaviour", self.tr("Perilaku kerja")),
                ("attachments", self.tr("Lampiran dan dialog")),
                ("work", self.tr("Pelaksanaan")),
            ],
            self,
        )
        self.plan = PlanTab(context.services.skp.with_ids, self)
        self.behaviour = BehaviourTab(self)
        self.attachments = AttachmentTab(self)
        self.work = WorkTab(context, self)
        self.checklist = Checklist(self)
        self.note = make_label("", self, "warning")
        self.note.setWordWrap(True)
        self._saver = ContentSaver(context, self)
        self._stack = QStackedWidget(self)
        self._views: dict[str, QWidget] = {
            "plan": self.plan, "behaviour": self.behaviour, "attachments": self.attachments,
            "work": self.work,
        }  # fmt: skip
        self._build()
        self._connect()

    def _build(self) -> None:
        for view in self._views.values():
            self._stack.addWidget(view)
        body = QHBoxLayout()
        body.setSpacing(12)
        body.addWidget(self._stack, 1)
        body.addWidget(self.checklist)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addWidget(self.note)
        layout.addWidget(self.tabs)
        layout.addLayout(body, 1)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.left)
        self.walk = PartWalk(self, self._parts)
        self.keys = TabKeys(self, self.tabs, tuple(self._views), self._parts)

    def _parts(self) -> list[Part]:
        """Return what is shown and the head, ready for the next step."""
        first = {"plan": self.plan.view, "work": self.work.view}
        view = self._views[self.tabs.current]
        shown = first.get(self.tabs.current) or first_focus(view) or view
        return [(self._stack, shown), (self.head, self.head.first())]

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.head.submit.clicked.connect(self._submit)
        self.head.approve.clicked.connect(self._approve)
        self.head.give_back.clicked.connect(self._give_back)
        self.head.take_back.clicked.connect(self._take_back)
        self.head.revise.clicked.connect(self._revise)
        self.head.head.clicked.connect(self._edit_head)
        self.head.keep.triggered.connect(self._keep)
        self.head.print.clicked.connect(self._print)
        self.head.remove.triggered.connect(self._remove)
        self.tabs.chosen.connect(self._on_tab)
        self.plan.edited.connect(self._on_content)
        self.plan.detail_wanted.connect(self._on_detail)
        self.plan.view.overflowed.connect(self._on_overflow)
        self.attachments.edited.connect(self._on_content)
        self.attachments.dialogue_wanted.connect(self._on_dialogue)
        self.behaviour.edited.connect(self._on_behaviour)
        self.checklist.opened.connect(self._on_finding)
        self.work.period_chosen.connect(self._on_period)
        self.work.stored.connect(self.refresh)
        self._saver.saved.connect(self._on_saved)
        self._saver.failed.connect(self._on_failed)

    def open(self, skp_id: str, tab: str = "") -> None:
        """Show an SKP."""
        self.skp_id, self._loaded = skp_id, None
        if tab:
            self.tabs.choose(tab)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the SKP again, unless an edit is still on its way."""
        if not self.skp_id or self._saver.is_busy:
            return
        services, skp_id, code = self._context.services, self.skp_id, self._code
        task = self._context.tasks.run(lambda _: read_skp(services, skp_id, code))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._on_gone)

    @Slot(object)
    def _on_read(self, loaded: Loaded) -> None:
        if loaded.view.skp.id != self.skp_id or self._saver.is_busy:
            return
        is_first, self._loaded = self._loaded is None, loaded
        view, skp = loaded.view, loaded.view.skp
        self._saver.load(skp.id, skp.rev)
        is_staff = self._context.services.session.may(Role.ADMIN)
        self.head.show_view(view, is_staff=is_staff)
        self.note.setVisible(skp.status is SkpStatus.DIKEMBALIKAN)
        self.note.setText(self.tr("Dikembalikan: {note}").format(note=skp.catatan))
        self.plan.show_plan(skp, view.content, loaded.upper, can_edit=view.can_edit)
        self.behaviour.show_texts(skp.ekspektasi, can_edit=view.can_edit)
        self.attachments.show_all(view.content, loaded.dialogues, can_edit=view.can_edit)
        self._code = loaded.work.work.periode_kode
        self.work.set_periods(list(loaded.periods), self._code)
        self.work.show_work(loaded.work)
        self._show_findings(view.content)
        if is_first and self.tabs.current == "plan":
            self.plan.view.go_to(1)
            self.plan.view.setFocus()

    @Slot(object)
    def _on_gone(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.left.emit()

    def _show_findings(self, content: SkpContent) -> None:
        assert self._loaded is not None
        view = self._loaded.view
        self._show_checklist()
        if not view.skp.status.is_open:
            return
        clashes = [found for found in view.findings if found.code == "SKP-V7"]
        self.checklist.show_findings([*clashes, *check_skp(view.skp, content)])

    # editing

    @Slot(object)
    def _on_content(self, content: SkpContent) -> None:
        content = self._context.services.skp.with_ids(content)
        self.plan.take(content)
        self.attachments.take(content)
        self._show_findings(content)
        self._saver.save(content)

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        self._context.bus.publish(replace(change, initiator=self))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.refresh()

    @Slot(object)
    def _on_detail(self, rhk: WorkResult) -> None:
        """Ask for what does not fit into the row of a result."""
        upper = self._loaded.upper if self._loaded else ()
        dialog = ResultDialog(self._context, rhk, upper, self)
        dialog.given.connect(partial(self.plan.set_result, rhk.id))
        open_dialog(dialog)

    @Slot(int)
    def _on_overflow(self, count: int) -> None:
        text = self.tr("{count} sel tempelan tidak muat; tambah dahulu indikatornya.")
        self._context.messages.warning(text.format(count=count))

    @Slot(object)
    def _on_behaviour(self, texts: tuple[str, ...]) -> None:
        if self._loaded is not None and self._loaded.view.can_edit:
            skp = replace(self._loaded.view.skp, ekspektasi=texts)
            self.acts.save_head(skp)

    @Slot(object)
    def _on_dialogue(self, dialogue: Dialogue | None) -> None:
        self.acts.dialogue(self.skp_id, dialogue)

    @Slot(str)
    def _on_finding(self, field: str) -> None:
        if field.startswith("hasil"):
            self.tabs.choose("plan")
            self.plan.go_to(field)
        elif field == "lampiran":
            self.tabs.choose("attachments")
        else:
            self._edit_head()

    @Slot(str)
    def _on_tab(self, key: str) -> None:
        self._stack.setCurrentWidget(self._views[key])
        self._show_checklist()

    def _show_checklist(self) -> None:
        """Check while there is something to write; otherwise the plan has the whole width."""
        is_open = self._loaded is not None and self._loaded.view.skp.status.is_open
        self.checklist.setVisible(is_open and self.tabs.current != "work")

    @Slot(str)
    def _on_period(self, code: str) -> None:
        self._code = code
        self.refresh()

    # acts

    @Slot()
    def _submit(self) -> None:
        self.acts.submit([self.skp_id])

    @Slot()
    def _approve(self) -> None:
        self.acts.approve([self.skp_id])

    @Slot()
    def _give_back(self) -> None:
        self.acts.give_back([self.skp_id])

    @Slot()
    def _take_back(self) -> None:
        self.acts.take_back(self.skp_id)

    @Slot()
    def _revise(self) -> None:
        if self._loaded is not None:
            self.acts.revise(self._loaded.view.skp, self._loaded.units)

    @Slot()
    def _edit_head(self) -> None:
        if self._loaded is not None and self._loaded.view.can_edit:
            self.acts.edit_head(self._loaded.view.skp, self._loaded.units)

    @Slot()
    def _keep(self) -> None:
        if self._loaded is not None:
            self.acts.keep(self._loaded.view.skp)

    @Slot()
    def _print(self) -> None:
        if self._loaded is not None:
            self.acts.print(self._loaded.view.skp, self._loaded.periods)

    @Slot()
    def _remove(self) -> None:
        self.acts.remove(self.skp_id)
