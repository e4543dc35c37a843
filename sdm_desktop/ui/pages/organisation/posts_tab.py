"""Tab Referensi jabatan: the three tables of posts."""

from collections import Counter
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from sdm_desktop.domain.people import fold
from sdm_desktop.domain.posts import Jabatan, PostType
from sdm_desktop.services.changes import Change
from sdm_desktop.services.reference_import import ReferencePlan
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.organisation.data import OrganisationData
from sdm_desktop.ui.pages.organisation.needs_table import count_text
from sdm_desktop.ui.pages.organisation.post_dialogs import post_dialog
from sdm_desktop.ui.pages.organisation.reference_dialog import ReferenceDialog
from sdm_desktop.ui.widgets.buttons import make_button
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel
from sdm_desktop.ui.widgets.tabs import TabRow

translate = QCoreApplication.translate


class PostsTab(QWidget):
    """Lists the posts of one kind; Enter edits, Del removes, both with undo."""

    def __init__(self, context: UiContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._data: OrganisationData | None = None
        self._units: dict[str, str] = {}
        self._people: Counter[str] = Counter()
        self._may_edit = context.services.session.may()
        kinds = [(kind.value, kind.label) for kind in PostType]
        self.kinds = TabRow(kinds, self, gap=16)
        self.search = QLineEdit(self)
        self.search.setProperty("kind", "search")
        self.search.setPlaceholderText(self.tr("Cari jabatan"))
        self.search.setAccessibleName(self.tr("Cari jabatan"))
        self.model: RecordTableModel[Jabatan] = RecordTableModel(self._columns(), self)
        self.table = TableView(self.model, context, "posts", self)
        self.table.set_noun(self.tr("jabatan"))
        hint = self.tr("Enter: ubah · Del: hapus") if self._may_edit else ""
        self.table.use_no_marks(hint)
        self.add = make_button(self.tr("Tambah jabatan…"), self, "plain", "plus")
        self.load = make_button(self.tr("Impor lembar acuan…"), self, "plain", "upload")
        self.fill = make_button(self.tr("Lengkapi dari aturan"), self, "plain", "list-checks")
        self._build()
        self._connect()

    def _build(self) -> None:
        for button in (self.add, self.fill, self.load):
            button.setVisible(self._may_edit)
        bar = QHBoxLayout()
        bar.setSpacing(8)
        self.search.setFixedWidth(260)
        bar.addWidget(self.search)
        bar.addStretch(1)
        bar.addWidget(self.load)
        bar.addWidget(self.fill)
        bar.addWidget(self.add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.kinds)
        layout.addLayout(bar)
        layout.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.kinds.chosen.connect(self._show)
        self.search.textChanged.connect(self.model.set_filter)
        self.add.clicked.connect(self.add_post)
        self.fill.clicked.connect(self.fill_from_rules)
        self.load.clicked.connect(self._ask_file)
        self.table.filter_wanted.connect(self.search.setFocus)
        if not self._may_edit:
            return
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)
        change = QAction(icon("pencil"), self.tr("Ubah…\tEnter"), self)
        change.triggered.connect(self._edit_current)
        remove = QAction(icon("trash-2"), self.tr("Hapus\tDel"), self)
        remove.triggered.connect(self.remove)
        self.table.set_menu_actions([change, remove])

    def show_data(self, data: OrganisationData) -> None:
        """Show other contents."""
        self._data = data
        self._units = {unit.id: unit.jalur for unit in data.units}
        self._people = Counter()
        for line in data.office.lines:
            self._people[line.jabatan_id or fold(line.jabatan)] += line.bezetting
        self._show()

    @property
    def kind(self) -> PostType:
        """The table that is shown."""
        return PostType(self.kinds.current)

    @Slot()
    def _show(self) -> None:
        if self._data is None:
            return
        posts = [post for post in self._data.posts if post.jenis is self.kind]
        self.table.empty.set_text(
            "briefcase",
            self.tr("Tabel jabatan {kind} masih kosong").format(kind=self.kind.label.lower()),
            self.tr("Lengkapi dari aturan, impor lembar referensi SIASN, atau tambahkan sendiri."),
        )
        self.model.set_records(posts)

    # changing

    @Slot()
    def add_post(self) -> None:
        """Ask for a new post of this table."""
        self.edit(Jabatan(jenis=self.kind))

    @Slot(object)
    def edit(self, post: Jabatan) -> None:
        """Ask for other values of a post."""
        units = self._data.units if self._data else []
        open_dialog(post_dialog(self._context, post, units, self))

    @Slot()
    def _edit_current(self) -> None:
        post = self.table.current_record()
        if post is not None:
            self.edit(post)

    @Slot()
    def remove(self) -> None:
        """Take the current post out of its table."""
        post = self.table.current_record()
        if post is None:
            return
        service = self._context.services.posts
        task = self._context.tasks.run(lambda _: service.remove(post.id))
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def fill_from_rules(self) -> None:
        """Add every post that the rules and the tree of units know."""
        service = self._context.services.posts
        task = self._context.tasks.run(lambda _: service.fill_from_rules())
        task.succeeded.connect(self._on_done)
        task.failed.connect(self._context.messages.error)

    @Slot()
    def _ask_file(self) -> None:
        folder = self._context.preferences.current.last_folder
        dialog = QFileDialog(self, self.tr("Lembar acuan SIASN"), folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Tabel (*.xlsx *.xls *.ods *.csv)")])
        dialog.fileSelected.connect(self.read_file)
        open_dialog(dialog)

    @Slot(str)
    def read_file(self, path: str) -> None:
        """Read reference sheets and ask before they are taken in."""
        service = self._context.services.references
        task = self._context.tasks.run(lambda step: service.plan(Path(path), step))
        task.succeeded.connect(self._on_plan)
        task.failed.connect(self._context.messages.error)
        self._context.messages.busy(self.tr("Membaca lembar acuan"), task)

    @Slot(object)
    def _on_plan(self, plan: ReferencePlan) -> None:
        open_dialog(ReferenceDialog(self._context, plan, self))

    @Slot(object)
    def _on_done(self, change: Change) -> None:
        if change.count:
            self._context.done(change)
        else:
            self._context.messages.success(self.tr("Semua jabatan dari aturan sudah ada."))

    def _columns(self) -> list[Column[Jabatan]]:
        def unit(post: Jabatan) -> str:
            return self._units.get(post.unit_id or "", "")

        def people(post: Jabatan) -> int:
            return self._people.get(post.id, 0)

        return [
            Column("nama", self.tr("Nama jabatan"), lambda r: r.nama, lambda r: r.nama.casefold(),
                   width=320, strong=True, stretch=True),
            Column("unit", self.tr("Unit"), unit, lambda r: unit(r).casefold(), width=240,
                   elide="middle"),
            Column("tingkat", self.tr("Eselon, jenjang, kelompok"),
                   lambda r: r.eselon or r.jenjang or r.kelompok,
                   lambda r: r.eselon or r.jenjang or r.kelompok, width=160),
            Column("kelas", self.tr("Kelas"), lambda r: count_text(r.kelas), lambda r: r.kelas,
                   numeric=True, width=70),
            Column("bup", self.tr("BUP"), lambda r: count_text(r.bup), lambda r: r.bup,
                   numeric=True, width=60),
            Column("orang", self.tr("Pegawai"), lambda r: str(people(r)), people, numeric=True,
                   width=80),
            Column("dasar", self.tr("Dasar hukum"), lambda r: r.dasar_hukum,
                   lambda r: r.dasar_hukum, width=220),
            Column("siasn", self.tr("ID SIASN"), lambda r: r.siasn_id, lambda r: r.siasn_id,
                   width=120, default=False),
        ]  # fmt: skip
