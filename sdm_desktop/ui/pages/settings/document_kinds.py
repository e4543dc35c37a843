"""The tab with the kinds of documents: which there are, and who must have them."""

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.documents import DocumentKind
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.services.changes import Change, Topic
from sdm_desktop.services.document_kinds import KindUse
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.check_row import CheckRow
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.fields import TextField
from sdm_desktop.ui.widgets.form_dialog import FormDialog
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
_POSTS = ("STRUKTURAL", "FUNGSIONAL", "PELAKSANA")
_MARKS = ("wajib", "kedaluwarsa", "peka")


class KindDialog(FormDialog):
    """Adds a kind of document or changes one; the code of a known kind stays."""

    def __init__(self, context: UiContext, kind: DocumentKind | None, parent: QWidget) -> None:
        title = (
            translate("KindDialog", "Ubah jenis dokumen")
            if kind
            else translate("KindDialog", "Tambah jenis dokumen")
        )
        super().__init__(context, (title, translate("KindDialog", "Simpan jenis")), parent)
        self._known = kind.kode if kind else ""
        self._add_fields()
        self._show(kind or DocumentKind(kode="", nama=""))
        self.form.editor("kode").set_read_only(bool(kind))
        self.save_button.clicked.connect(self.save)
        self.form.field("nama").editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_fields(self) -> None:
        add = self.form.add_field
        add("nama", self.tr("Nama"), TextField(self), self.tr("Misalnya SK tugas belajar"))
        hint = self.tr("Bagian {JENIS} pada nama berkas ekspor")
        add("kode", self.tr("Kode"), TextField(self), hint)
        statuses = [(status.value, status.label) for status in EmployeeStatus]
        everybody = self.tr("Tanpa tanda berarti semua")
        add("untuk", self.tr("Untuk status"), CheckRow(statuses, self), everybody, 2)
        posts = [(post, post.capitalize()) for post in _POSTS]
        add("jabatan", self.tr("Untuk jenis jabatan"), CheckRow(posts, self), everybody, 2)
        marks = [
            ("wajib", self.tr("Wajib")),
            ("kedaluwarsa", self.tr("Dapat kedaluwarsa")),
            ("peka", self.tr("Pribadi: tidak tampil bagi penilai")),
        ]
        add("sifat", self.tr("Sifat"), CheckRow(marks, self), "", 2)
        kinds = [(k.value, HISTORIES[k].title) for k in HistoryKind if not k.is_sensitive]
        add("riwayat", self.tr("Riwayat terkait"), ComboField([("", "–"), *kinds], self))
        suffixes = [
            ("", self.tr("tidak ada")),
            ("KODE", self.tr("kode, atau tahun bila kosong")),
            ("TAHUN", self.tr("tahun dokumen")),
        ]
        add("akhiran", self.tr("{KODE atau TAHUN} berisi"), ComboField(suffixes, self))
        hint = self.tr("Dipisah koma; jenis diusulkan bila nama berkas memuatnya")
        add("kata", self.tr("Kata pada nama berkas"), TextField(self), hint, 2)

    def _show(self, kind: DocumentKind) -> None:
        self.form.set_values(
            {
                "nama": kind.nama,
                "kode": kind.kode,
                "untuk": kind.untuk,
                "jabatan": kind.jabatan,
                "sifat": tuple(name for name in _MARKS if getattr(kind, name)),
                "riwayat": kind.riwayat.value if kind.riwayat else "",
                "akhiran": kind.akhiran,
                "kata": ", ".join(kind.kata),
            }
        )

    def kind(self) -> DocumentKind:
        """Return the kind as typed."""
        values = self.form.values()
        history = values["riwayat"]
        return DocumentKind(
            kode=values["kode"],
            nama=values["nama"],
            untuk=values["untuk"],
            jabatan=values["jabatan"],
            riwayat=HistoryKind(history) if history else None,
            akhiran=values["akhiran"] or "",
            kata=tuple(values["kata"].split(",")),
            wajib="wajib" in values["sifat"],
            kedaluwarsa="kedaluwarsa" in values["sifat"],
            peka="peka" in values["sifat"],
        )

    @Slot()
    def save(self) -> None:
        """Store the kind, or show what speaks against it."""
        problems = self.form.problems()
        if problems:
            self.form.show_findings(problems)
            return
        kind, known, kinds = self.kind(), self._known, self._context.services.document_kinds

        def work(_: TaskContext) -> Change:
            return kinds.save(kind, known)

        self.follow(self._context.tasks.run(work))


class DocumentKindsTab(QWidget):
    """Lists the kinds; Enter changes one, Del removes one that no document has."""

    topics = frozenset({Topic.RULES, Topic.DOCUMENTS})

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.model: RecordTableModel[KindUse] = RecordTableModel(_columns(), self)
        self.table = TableView(self.model, context, "document-kinds", self)
        self.table.use_no_marks(self.tr("Enter mengubah, Del menghapus"))
        self.table.set_noun(self.tr("jenis dokumen"))
        self.add_button = make_button(self.tr("Tambah jenis"), self, "primary", "plus")
        edit = make_button(self.tr("Ubah"), self, "plain", "pencil")
        remove = make_button(self.tr("Hapus"), self, "plain", "trash-2")
        self.add_button.clicked.connect(self._add)
        edit.clicked.connect(self._edit_current)
        remove.clicked.connect(self.remove)
        about = self.tr("Menentukan kelengkapan pada Arsip dokumen dan nama berkas ekspor")
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.add_button, edit, remove):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(make_label(about, self, "small"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)
        self.table.opened.connect(self._edit)
        self.table.edit_requested.connect(self._edit)
        self.table.remove_requested.connect(self.remove)
        self.refresh()

    def refresh(self) -> None:
        """Read all kinds."""
        kinds = self._context.services.document_kinds

        def work(_: TaskContext) -> list[KindUse]:
            return kinds.all()

        self._context.tasks.run(work).succeeded.connect(self.model.set_records)

    @Slot()
    def _add(self) -> None:
        open_dialog(KindDialog(self._context, None, self))

    @Slot()
    def _edit_current(self) -> None:
        self._edit(self.table.current_record())

    @Slot(object)
    def _edit(self, use: KindUse | None) -> None:
        if use is not None:
            open_dialog(KindDialog(self._context, use.kind, self))

    @Slot()
    def remove(self) -> None:
        """Take the current kind out, with undo."""
        use = self.table.current_record()
        if use is None:
            return
        kinds, code = self._context.services.document_kinds, use.id

        def work(_: TaskContext) -> Change:
            return kinds.remove(code)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)


def _columns() -> list[Column[KindUse]]:
    yes = translate("KindColumns", "ya")
    return [
        Column("nama", translate("KindColumns", "Nama"), lambda r: r.kind.nama,
               lambda r: r.kind.nama, width=220, strong=True, stretch=True),
        Column("kode", translate("KindColumns", "Kode"), lambda r: r.kind.kode,
               lambda r: r.kind.kode, width=130, elide="none"),
        Column("wajib", translate("KindColumns", "Wajib"), lambda r: yes if r.kind.wajib else "",
               lambda r: not r.kind.wajib, width=70),
        Column("untuk", translate("KindColumns", "Untuk status"), _statuses, _statuses, width=190),
        Column("jabatan", translate("KindColumns", "Jenis jabatan"), _posts, _posts, width=180),
        Column("kedaluwarsa", translate("KindColumns", "Kedaluwarsa"),
               lambda r: yes if r.kind.kedaluwarsa else "", lambda r: not r.kind.kedaluwarsa,
               width=100),
        Column("peka", translate("KindColumns", "Pribadi"), lambda r: yes if r.kind.peka else "",
               lambda r: not r.kind.peka, width=76),
        Column("jumlah", translate("KindColumns", "Dokumen"), lambda r: str(r.count),
               lambda r: r.count, width=84, numeric=True),
    ]  # fmt: skip


def _statuses(use: KindUse) -> str:
    labels = [EmployeeStatus(status).label for status in use.kind.untuk]
    return ", ".join(labels) or translate("KindColumns", "semua")


def _posts(use: KindUse) -> str:
    posts = ", ".join(post.capitalize() for post in use.kind.jabatan)
    return posts or translate("KindColumns", "semua")
