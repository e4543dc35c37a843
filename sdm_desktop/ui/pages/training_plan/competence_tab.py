"""Kompetensi: assessed levels of the people of a unit, and what posts ask for."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from sdm_desktop.domain.competence import CompetenceScore, PostStandard, ScoreSource
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.competences import LevelGrid
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training_plan.competence_dialogs import CompetencesDialog
from sdm_desktop.ui.pages.training_plan.fresh_tab import FreshTab
from sdm_desktop.ui.pages.training_plan.level_table import LevelTable
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.theme import widened
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField

PEOPLE, POSTS = "pegawai", "jabatan"


class CompetenceTab(FreshTab):
    """Two grids; what is typed is stored by one button, with one source and one day."""

    topics_shown = frozenset({Topic.TRAINING, Topic.EMPLOYEES, Topic.UNITS, Topic.RULES})

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(context, parent)
        self._may_write = context.services.session.may(Role.ADMIN)
        self.people = LevelTable(context, "levels", self, is_standard=False)
        self.posts = LevelTable(context, "standards", self, is_standard=True)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.people)
        self._stack.addWidget(self.posts)
        self._build()
        self._connect()
        self.refresh()

    @property
    def table(self) -> LevelTable:
        """Return the grid that is shown."""
        return self.posts if self.mode.value() == POSTS else self.people

    def _build(self) -> None:
        modes = [(PEOPLE, self.tr("Nilai pegawai")), (POSTS, self.tr("Standar jabatan"))]
        self.mode = ComboField(modes, self)
        self.mode.setAccessibleName(self.tr("Kompetensi"))
        self.mode.set_value(PEOPLE)
        self.mode.setFixedWidth(widened(160))
        units = [(unit.id, unit.jalur) for unit in self._context.services.units.tree()]
        self.unit = ComboField([*units, ("", self.tr("Seluruh kantor"))], self)
        self.unit.setAccessibleName(self.tr("Unit"))
        self.unit.set_value(units[0][0] if units else "")
        self.unit.setFixedWidth(widened(250))
        self.source = ComboField([(one.value, one.label) for one in ScoreSource], self)
        self.source.set_value(ScoreSource.ASESMEN.value)
        self.source.setFixedWidth(widened(150))
        self.day = DateField(self)
        self.day.set_value(self._context.services.session.today())
        self.day.setFixedWidth(widened(130))
        self.day.setAccessibleName(self.tr("Tanggal penilaian"))
        self.source.setAccessibleName(self.tr("Sumber nilai"))
        self.here = make_label("", self, "context")
        self.own_button = make_button(self.tr("Kompetensi teknis…"), self, "plain")
        self.load_button = make_button(self.tr("Impor dari berkas"), self, "link", "upload")
        self.load_button.setToolTip(self.tr("Isi nilai pegawai dari berkas xlsx atau csv"))
        self.save_button = make_button(self.tr("Simpan"), self, "primary", "save")
        row = QHBoxLayout()
        row.setSpacing(8)
        for part in (self.mode, self.unit, self.source, self.day):
            row.addWidget(part)
        row.addStretch(1)
        for button in (self.own_button, self.save_button):
            button.setVisible(self._may_write)
            row.addWidget(button)
        self.load_button.setVisible(self._may_write)
        words = QHBoxLayout()
        words.addWidget(self.here, 1)
        words.addWidget(self.load_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addLayout(words)
        layout.addWidget(self._stack, 1)
        self._dress()

    def _dress(self) -> None:
        words = self.tr("Pilih unit lain, atau seluruh kantor.")
        self.people.empty.set_text("users", self.tr("Tidak ada pegawai aktif di unit ini"), words)
        words = self.tr("Daftarkan jabatan di halaman Organisasi.")
        self.posts.empty.set_text("briefcase", self.tr("Belum ada jabatan"), words)
        self._show_state()

    def _connect(self) -> None:
        self.mode.value_changed.connect(self._on_mode)
        self.unit.value_changed.connect(self._on_unit)
        self.own_button.clicked.connect(self.own)
        self.load_button.clicked.connect(self.import_file)
        self.save_button.clicked.connect(self.save)
        for table in (self.people, self.posts):
            table.edited.connect(self._show_state)
            table.current_changed.connect(self._show_state)

    def open_with(self, query: str = "", unit_id: str = "", **_: Any) -> None:
        """Show people or posts (`query`), and a unit."""
        if query:
            self.mode.set_value(query)
        if unit_id:
            self.unit.set_value(unit_id)

    # acts

    @Slot()
    def own(self) -> None:
        """Show the competences of the office."""
        open_dialog(CompetencesDialog(self._context, self))

    @Slot()
    def import_file(self) -> None:
        """Go to the import of levels."""
        self._context.navigation.open("imports", kind="competences")

    @Slot()
    def save(self) -> None:
        """Store what was typed."""
        table, day = self.table, self.day.value()
        if not table.pending or not self._may_write:
            return
        if table is self.people and day is None:
            self._context.messages.error(self.tr("Isi tanggal penilaian, misalnya 24-11-2026."))
            self.day.setFocus()
            return
        task = self._context.tasks.run(self._storing(dict(table.pending), day))
        task.succeeded.connect(self._on_saved)
        task.failed.connect(self._context.messages.error)

    def _storing(
        self, typed: dict[tuple[str, str], int], day: date | None
    ) -> Callable[[TaskContext], Change]:
        service = self._context.services.competences
        if self.table is self.posts or day is None:
            standards = [
                PostStandard(jabatan_id=key, kompetensi=code, level=level)
                for (key, code), level in typed.items()
            ]
            return lambda _: service.save_standards(standards)
        source = ScoreSource(self.source.value() or ScoreSource.ASESMEN)
        scores = [
            CompetenceScore(
                pegawai_id=key, kompetensi=code, level=level, tanggal=day, sumber=source
            )
            for (key, code), level in typed.items()
        ]
        return lambda _: service.save_scores(scores)

    @Slot(object)
    def _on_saved(self, change: Change) -> None:
        self.table.pending.clear()
        self._context.done(change)

    # contents

    @Slot()
    def _on_mode(self) -> None:
        if self.mode.value() is None:
            return
        is_people = self.table is self.people
        self._stack.setCurrentWidget(self.table)
        for field in (self.unit, self.source, self.day):
            field.setVisible(is_people)
        self.load_button.setVisible(is_people and self._may_write)
        self.refresh()

    @Slot()
    def _on_unit(self) -> None:
        if self.unit.value() is not None:
            self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Read the grid again; what is typed and not stored stays until it is."""
        if self.table.pending:
            self._is_stale = True
            return
        service, unit = self._context.services.competences, self.unit.value() or ""
        is_people = self.table is self.people

        def work(_: TaskContext) -> LevelGrid:
            return service.people(unit) if is_people else service.posts()

        task = self._context.tasks.run(work)
        task.succeeded.connect(self.people.show_grid if is_people else self.posts.show_grid)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def _show_state(self) -> None:
        table = self.table
        name = table.name_here()
        words = self.tr("Angka pertama level yang dinilai, angka kedua standar jabatan.")
        if table is self.posts:
            words = self.tr(
                "Abu-abu mengikuti level lazim; 0 mengeluarkan kompetensi dari jabatan."
            )
        self.here.setText(f"{name} · {words}" if name else words)
        count = len(table.pending)
        text = self.tr("Simpan {count} nilai").format(count=count) if count else self.tr("Simpan")
        self.save_button.setText(text)
        self.save_button.setEnabled(bool(count))
