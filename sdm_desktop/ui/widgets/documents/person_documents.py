"""The documents of one person: photo, what is missing, the list; files may be dropped here."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QImage,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.documents import names_of
from sdm_desktop.domain.users import Role
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.document_views import DocumentRow, PersonDocuments
from sdm_desktop.ui import theme
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.documents.acts import DocumentActs
from sdm_desktop.ui.widgets.documents.columns import document_columns
from sdm_desktop.ui.widgets.documents.drop_overlay import DropOverlay
from sdm_desktop.ui.widgets.documents.file_choice import dragged_files
from sdm_desktop.ui.widgets.documents.photo import PhotoLoader, Portrait
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

TAB = "dokumen"
_PHOTO = 54
_TOPICS = frozenset({Topic.DOCUMENTS, Topic.RULES})


class PersonDocumentsView(QWidget):
    """Reads the documents of one person; kept fresh while it is shown."""

    def __init__(self, context: UiContext, employee_id: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        self._employee_id = employee_id
        self.may_write = context.services.session.may(Role.ADMIN)
        self.acts = DocumentActs(context, self)
        self.disc = Portrait(theme.scaled(_PHOTO), self)
        self.photo = PhotoLoader(context, self.disc, self)
        self.headline = make_label("", self, "section")
        self.missing = make_label("", self, "small")
        self.missing.setWordWrap(True)
        self.chip = Chip("", self)
        self.model: RecordTableModel[DocumentRow] = RecordTableModel(document_columns(), self)
        self.table = TableView(self.model, context, "person-documents", self)
        self.table.set_noun(self.tr("dokumen"))
        self._export = TableExport(context, self)
        self._build()
        self._connect()
        self.setAcceptDrops(self.may_write)
        self.overlay = DropOverlay(self)
        self.refresh()
        self.photo.show(employee_id)

    def _build(self) -> None:
        self.add_button = make_button(self.tr("Tambah dokumen"), self, "primary", "plus")
        self.photo_button = make_button(self.tr("Ganti foto…"), self, "quiet", "image")
        self.no_photo_button = make_button(self.tr("Hapus foto"), self, "quiet", "trash-2")
        for button in (self.add_button, self.photo_button):
            button.setVisible(self.may_write)
        self.no_photo_button.hide()
        card = QFrame(self)
        card.setProperty("kind", "card")
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.headline)
        line.addWidget(self.chip)
        line.addStretch(1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(line)
        words.addWidget(self.missing)
        row = QHBoxLayout(card)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(14)
        row.addWidget(self.disc)
        row.addLayout(words, 1)
        for button in (self.no_photo_button, self.photo_button, self.add_button):
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card)
        layout.addWidget(self.table, 1)
        self._dress_table()

    def _dress_table(self) -> None:
        if not self.may_write:
            self.table.use_no_marks(self.tr("Enter buka"))
            self.table.empty.set_text("file-text", self.tr("Belum ada dokumen"))
            self.table.set_menu_actions(self._menu())
            return
        self.table.set_hint(
            self.tr("Enter buka · F2 keterangan · Del hapus · seret berkas ke sini")
        )
        words = self.tr("Seret berkas PDF, JPEG, atau PNG ke sini, atau pakai Tambah dokumen.")
        self.table.empty.set_text("file-text", self.tr("Belum ada dokumen"), words)
        remove = make_button(self.tr("Hapus"), self, "plain", "trash-2")
        remove.clicked.connect(self.remove)
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        export.clicked.connect(self.export)
        self.table.set_bulk_buttons([remove, export])
        self.table.set_menu_actions(self._menu())

    def _connect(self) -> None:
        self.add_button.clicked.connect(self.acts.ask_files)
        self.photo_button.clicked.connect(self.acts.ask_photo)
        self.no_photo_button.clicked.connect(self.acts.remove_photo)
        self.photo.loaded.connect(self._on_photo)
        self.table.opened.connect(self.acts.open)
        self.table.edit_requested.connect(self._edit)
        self.table.remove_requested.connect(self.remove)
        self.table.export_wanted.connect(self.export)
        self._context.bus.changed.connect(self._on_changed)

    def _menu(self) -> list[QAction]:
        entries = [("eye", self.tr("Buka\tEnter"), self._open_current)]
        if self.may_write:
            entries += [
                ("pencil", self.tr("Ubah keterangan\tF2"), self._edit_current),
                ("refresh-cw", self.tr("Ganti berkas…"), self._replace_current),
                ("trash-2", self.tr("Hapus\tDel"), self.remove),
            ]
        actions = []
        for sign, words, handler in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(handler)
            actions.append(action)
        return actions

    def refresh(self) -> None:
        """Read the documents again."""
        documents, employee_id = self._context.services.documents, self._employee_id

        def work(_: TaskContext) -> PersonDocuments:
            return documents.of_person(employee_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, person: PersonDocuments) -> None:
        self.acts.person = person
        self.model.set_records(person.rows)
        self.disc.set_text(person.initials)
        found = person.completeness
        text = self.tr("{present} dari {total} dokumen wajib")
        self.headline.setText(text.format(present=found.present, total=len(found.required)))
        tone = "ok" if found.percent == 100 else "warn"
        self.chip.set_chip(f"{found.percent} %", tone=tone)
        parts = []
        if found.missing:
            names = names_of(found.missing, person.kinds)
            parts.append(self.tr("Belum ada: {names}.").format(names=names))
        if found.expired:
            names = names_of(found.expired, person.kinds)
            parts.append(self.tr("Kedaluwarsa: {names}.").format(names=names))
        self.missing.setText(" ".join(parts) or self.tr("Semua dokumen wajib tersedia."))

    @Slot(object)
    def _on_photo(self, photo: QImage | None) -> None:
        self.no_photo_button.setVisible(self.may_write and photo is not None)

    def chosen(self) -> list[DocumentRow]:
        """Return the marked rows, without marks the current one."""
        marked = self.model.marked_records()
        current = self.table.current_record()
        return marked or ([current] if current is not None else [])

    @Slot()
    def remove(self) -> None:
        """Take the chosen documents out."""
        if self.may_write:
            self.acts.remove(self.chosen())

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows as they are shown."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("dokumen-pegawai.xlsx", self.table.shown_columns(), rows)

    @Slot()
    def _open_current(self) -> None:
        if (row := self.table.current_record()) is not None:
            self.acts.open(row)

    @Slot(object)
    def _edit(self, row: DocumentRow | None) -> None:
        if row is not None and self.may_write:
            self.acts.edit(row)

    @Slot()
    def _edit_current(self) -> None:
        self._edit(self.table.current_record())

    @Slot()
    def _replace_current(self) -> None:
        if (row := self.table.current_record()) is not None:
            self.acts.ask_replacement(row)

    @Slot(object)
    def _on_changed(self, change: Change) -> None:
        if change.topics & _TOPICS and self.isVisible():
            self.refresh()

    # drag and drop

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Qt: files may be dropped, whatever they are called."""
        if dragged_files(event.mimeData()):
            self._set_over(is_over=True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Qt: the files went away."""
        self._set_over(is_over=False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Qt: take the files."""
        self._set_over(is_over=False)
        event.acceptProposedAction()
        self.acts.take(dragged_files(event.mimeData()))

    def _set_over(self, *, is_over: bool) -> None:
        self.overlay.setGeometry(self.rect())
        self.overlay.setVisible(is_over)
        self.overlay.raise_()
