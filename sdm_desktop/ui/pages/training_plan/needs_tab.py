"""Kebutuhan: the ranked list, the people behind a need, and what planning them would do."""

from functools import partial
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.bangkom import PlanLine
from sdm_desktop.domain.needs import NeedLine, NeedTopic
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.need_views import NeedBoard, PlanChoice, WhatIf
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training_plan.fresh_tab import FreshTab
from sdm_desktop.ui.pages.training_plan.need_columns import line_columns, topic_columns
from sdm_desktop.ui.pages.training_plan.need_filter import NeedFilterBar
from sdm_desktop.ui.pages.training_plan.off_dialog import OffDialog
from sdm_desktop.ui.pages.training_plan.plan_dialogs import ChooseDialog, PlanLineDialog
from sdm_desktop.ui.pages.training_plan.what_if_pane import PANE_WIDTH, WhatIfPane
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel


class NeedsTab(FreshTab):
    """Space marks needs, Enter explains the order, Del takes marked people out with a reason."""

    topics_shown = frozenset(
        {Topic.TRAINING, Topic.EMPLOYEES, Topic.UNITS, Topic.RULES, Topic.EVALUATIONS}
    )

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self.board: NeedBoard | None = None
        self._may_write = context.services.session.may(Role.ADMIN)
        self._year = context.services.session.today().year
        self.topics: RecordTableModel[NeedTopic] = RecordTableModel(
            topic_columns(self._board), self
        )
        self.lines: RecordTableModel[NeedLine] = RecordTableModel(line_columns(self._board), self)
        self.topic_table = TableView(self.topics, context, "needs", self)
        self.line_table = TableView(self.lines, context, "need-lines", self)
        self.pane = WhatIfPane(self, may_write=self._may_write)
        self.pane.setFixedWidth(widened(PANE_WIDTH))
        self._export = TableExport(context, self)
        self._build()
        self._connect()
        self.refresh()

    def _board(self) -> NeedBoard | None:
        return self.board

    def _build(self) -> None:
        self.filter = NeedFilterBar(self._year, self)
        self.count = make_label("", self, "context")
        self.off_button = make_button(self.tr("Kembalikan…"), self, "link")
        self.off_button.hide()
        self.again = icon_button("refresh-cw", self.tr("Hitung ulang"), self, outlined=True)
        self.add_button = make_button(self.tr("Usulan baru"), self, "plain", "plus")
        self.add_button.setVisible(self._may_write)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.filter)
        row.addWidget(self.count)
        row.addWidget(self.off_button)
        row.addStretch(1)
        row.addWidget(self.again)
        row.addWidget(self.add_button)
        self._dress_tables()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addWidget(self.topic_table, 3)
        left.addWidget(self.line_table, 2)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addLayout(left, 1)
        body.addWidget(self.pane)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addLayout(body, 1)

    def _dress_tables(self) -> None:
        self.topic_table.set_noun(self.tr("kebutuhan"))
        self.topic_table.set_hint(self.tr("Enter mengapa di urutan ini · Spasi tandai"))
        words = self.tr("Isi nilai kompetensi, atau tambahkan usulan pegawai.")
        self.topic_table.empty.set_text("list-checks", self.tr("Belum ada kebutuhan"), words)
        self.line_table.set_noun(self.tr("baris"))
        if self._may_write:
            self.line_table.set_hint(self.tr("Enter pegawai · Del keluarkan"))
            plan = make_button(self.tr("Rencanakan yang ditandai…"), self, "primary", "plus")
            off = make_button(self.tr("Keluarkan…"), self, "plain", "x")
            plan.clicked.connect(self.plan_lines)
            off.clicked.connect(self.switch_off)
            self.line_table.set_bulk_buttons([plan, off])

    def _connect(self) -> None:
        self.filter.changed.connect(self.refresh)
        self.again.clicked.connect(self.refresh)
        self.off_button.clicked.connect(self.show_off)
        self.add_button.clicked.connect(self.add_request)
        self.topic_table.current_changed.connect(self._on_topic)
        self.topic_table.opened.connect(self.explain)
        self.topic_table.export_wanted.connect(self.export)
        self.topics.marks_changed.connect(self.try_out)
        self.line_table.opened.connect(self._open_person)
        self.line_table.remove_requested.connect(self.switch_off)
        self.line_table.export_wanted.connect(self.export)
        self.pane.changed.connect(self.try_out)
        self.pane.plan_wanted.connect(self.plan_topics)

    def open_with(self, year: int = 0, query: str = "", **_: Any) -> None:
        """Show a year, or the needs of one source (`query`)."""
        if year:
            self.filter.year.set_value(str(year))
        if query:
            self.filter.source.set_value(query)

    # what is chosen

    def chosen(self) -> list[NeedTopic]:
        """Return the marked needs, without marks the current one."""
        marked, current = self.topics.marked_records(), self.topic_table.current_record()
        return marked or ([current] if current is not None else [])

    def chosen_lines(self) -> list[NeedLine]:
        """Return the marked people, without marks the current one."""
        marked, current = self.lines.marked_records(), self.line_table.current_record()
        return marked or ([current] if current is not None else [])

    # acts

    @Slot()
    def plan_topics(self) -> None:
        """Put everybody of the chosen needs into the plan."""
        topics = self.chosen()
        if self.board is None or not topics or not self._may_write:
            return
        text = self.tr("{names}: semua pegawai dan unit yang membutuhkan.")
        told = text.format(names=", ".join(topic.nama for topic in topics[:3]))
        self._choose(told, [(topic, None) for topic in topics])

    @Slot()
    def plan_lines(self) -> None:
        """Put the marked people of the current need into the plan."""
        topic, lines = self.topic_table.current_record(), self.chosen_lines()
        if topic is None or not lines or not self._may_write:
            return
        text = self.tr("{name}: {count} pegawai atau unit yang ditandai.")
        told = text.format(name=topic.nama, count=len(lines))
        self._choose(told, [(topic, tuple(line.kunci for line in lines))])

    def _choose(self, told: str, what: list[tuple[NeedTopic, tuple[str, ...] | None]]) -> None:
        board, services = self.board, self._context.services
        if board is None:
            return

        def act(choice: PlanChoice) -> Change:
            lines = [
                line
                for topic, keys in what
                for line in services.needs.drafts(board, topic, choice, keys)
            ]
            return services.bangkom.add(lines)

        choice = self.pane.choice(self._year)
        open_dialog(ChooseDialog(self._context, choice, (told, act), self))

    @Slot()
    def add_request(self) -> None:
        """Open a wish of somebody."""
        if self._may_write:
            open_dialog(PlanLineDialog(self._context, PlanLine(tahun=self._year), self))

    @Slot()
    def switch_off(self) -> None:
        """Ask why the chosen people are taken out of the list."""
        board, lines, year = self.board, self.chosen_lines(), self._year
        if board is None or not lines or not self._may_write:
            return
        words = (self.tr("Keluarkan dari daftar kebutuhan"), self.tr("Keluarkan"))
        told = [f"{board.who(line)}: {line.dasar}" for line in lines]
        act = partial(self._context.services.needs.switch_off, year, lines)
        open_dialog(AskReason(self._context, words, act, self, told))

    @Slot()
    def show_off(self) -> None:
        """Show what was taken out of the list."""
        if self.board is not None:
            open_dialog(OffDialog(self._context, self.board, self))

    @Slot(object)
    def explain(self, topic: NeedTopic) -> None:
        """Say why a need stands where it does."""
        if self.board is None:
            return
        told = self._context.services.needs.explain(self.board, topic)
        text = self.tr("Urutan {place} dari {count}")
        place = text.format(place=told.result["urutan"], count=len(self.board.topics))
        popover = ExplanationPopover(
            told, topic.nama, self.topic_table, Reading(headline=place, subject=topic.nama)
        )
        popover.open_beside(self.pane.title)

    @Slot(object)
    def _open_person(self, line: NeedLine) -> None:
        if line.pegawai_id:
            self._context.navigation.open("employees", employee_id=line.pegawai_id)

    @Slot()
    def export(self) -> None:
        """Write the list, or the people of the current need, as it is shown to a file."""
        is_lines = self.sender() is self.line_table
        table, model = (
            (self.line_table, self.lines) if is_lines else (self.topic_table, self.topics)
        )
        name = "kebutuhan-pegawai.xlsx" if is_lines else "kebutuhan-pelatihan.xlsx"
        self._export.ask(name, table.shown_columns(), model.records())

    # contents

    @Slot()
    def refresh(self) -> None:
        """Work the list out again, off the GUI thread."""
        wanted = self.filter.wanted()
        self._year = wanted.year
        services, year = self._context.services, self._year

        def work(_: object) -> tuple[NeedBoard, Any]:
            return services.needs.board(wanted), services.needs.usual_cost(year)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, found: tuple[NeedBoard, Any]) -> None:
        self.board, usual = found
        self.pane.suggest(*usual)
        self.filter.offer_units(self._context.services.units.tree)
        self.topics.set_records(self.board.topics)
        text = self.tr("{count} orang sudah dinilai, {off} baris dikeluarkan")
        self.count.setText(text.format(count=self.board.assessed, off=len(self.board.off)))
        self.off_button.setVisible(self._may_write and bool(self.board.off))
        self._on_topic(self.topic_table.current_record())

    @Slot(object)
    def _on_topic(self, topic: NeedTopic | None) -> None:
        self.lines.clear_marks()
        found = topic.lines if topic is not None else ()
        self.lines.set_records(sorted(found, key=lambda line: -line.gap))
        self.try_out()

    @Slot()
    def try_out(self) -> None:
        """Show what planning the chosen needs would cost, reach and close."""
        board = self.board
        if board is None:
            return
        topics, choice = self.chosen(), self.pane.choice(self._year)
        keys, names = [topic.topik for topic in topics], [topic.nama for topic in topics]
        service = self._context.services.needs

        def work(_: object) -> tuple[list[str], WhatIf]:
            return names, service.what_if(board, keys, choice)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_tried)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_tried(self, found: tuple[list[str], WhatIf]) -> None:
        self.pane.show_result(*found)
