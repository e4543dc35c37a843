"""Sesi: the sessions and groups of an activity."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.training import Group, hours_text
from sdm_desktop.services.training_views import ActivityDetail, SessionView
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.choices import number_text
from sdm_desktop.ui.pages.training.session_dialog import GroupDialog, SessionDialog
from sdm_desktop.ui.tasks import Task
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.calendar.area import WEEKDAYS
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_column import Column
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate


def part_columns() -> list[Column[SessionView]]:
    """Return the columns of the sessions of one activity."""
    return [
        Column("kelompok", translate("SessionsPart", "Kelompok"), lambda r: r.kelompok,
               lambda r: r.kelompok, width=90),
        Column("tanggal", translate("SessionsPart", "Hari, tanggal"), _day,
               lambda r: (r.session.tanggal, r.session.jam_mulai or 0), width=140, elide="none"),
        Column("jam", translate("SessionsPart", "Pukul"),
               lambda r: hours_text(r.session.jam_mulai, r.session.jam_selesai),
               lambda r: r.session.jam_mulai or 0, width=112, elide="none"),
        Column("materi", translate("SessionsPart", "Materi"), lambda r: r.session.materi or "–",
               lambda r: r.session.materi.casefold(), width=200, strong=True, stretch=True),
        Column("ruang", translate("SessionsPart", "Ruang"), lambda r: r.ruang, lambda r: r.ruang,
               width=140),
        Column("pengajar", translate("SessionsPart", "Pengajar"), _trainers, _trainers, width=200),
        Column("jp", translate("SessionsPart", "JP"), lambda r: number_text(r.session.jp),
               lambda r: r.session.jp, numeric=True, width=56),
        Column("wajib", translate("SessionsPart", "Wajib"),
               _must, lambda r: r.session.is_wajib,
               width=66),
        Column("izin", translate("SessionsPart", "Bentrok diizinkan"),
               lambda r: r.session.alasan_bentrok, lambda r: r.session.alasan_bentrok, width=150,
               tone="warn"),
    ]  # fmt: skip


def _must(view: SessionView) -> str:
    if view.session.is_wajib:
        return translate("SessionsPart", "ya")
    return translate("SessionsPart", "tidak")


def _day(view: SessionView) -> str:
    day = view.session.tanggal
    return f"{WEEKDAYS[day.weekday()]}, {short_date(day)}"


def _trainers(view: SessionView) -> str:
    return ", ".join(row.nama for row in view.trainers)


class SessionsPart(QWidget):
    """Enter or F2 edits a session, Del removes it; groups are chosen and edited above."""

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._detail: ActivityDetail | None = None
        self._may_write = may_write
        self.model: RecordTableModel[SessionView] = RecordTableModel(part_columns(), self, key=_key)
        self.table = TableView(self.model, context, "activity-sessions", self)
        self.table.use_no_marks(self.tr("Enter ubah · Del hapus") if may_write else "")
        self.table.set_noun(self.tr("sesi"))
        words = self.tr("Kegiatan baru dapat disetujui setelah punya sesi.")
        self.table.empty.set_text("calendar", self.tr("Belum ada sesi"), words)
        self.groups = ComboField((), self)
        self.groups.setAccessibleName(self.tr("Kelompok"))
        self.add_button = make_button(self.tr("Tambah sesi"), self, "plain", "plus")
        self.group_edit = make_button(self.tr("Ubah kelompok"), self, "quiet", "pencil")
        self.group_remove = make_button(self.tr("Hapus kelompok"), self, "quiet", "trash-2")
        self.group_add = make_button(self.tr("Kelompok baru"), self, "plain", "users")
        self._build()
        self.add_button.clicked.connect(self.add)
        self.group_add.clicked.connect(self.add_group)
        self.group_edit.clicked.connect(self.edit_group)
        self.group_remove.clicked.connect(self.remove_group)
        self.table.opened.connect(self.edit)
        self.table.edit_requested.connect(self.edit)
        self.table.remove_requested.connect(self.remove)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(make_label(self.tr("Kelompok"), self, "label"))
        row.addWidget(self.groups)
        for button in (self.group_edit, self.group_remove):
            row.addWidget(button)
        row.addStretch(1)
        for button in (self.group_add, self.add_button):
            row.addWidget(button)
        for button in (self.group_edit, self.group_remove, self.group_add, self.add_button):
            button.setVisible(self._may_write)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show the sessions of an activity."""
        self._detail = detail
        self.model.set_records(detail.sessions)
        self.groups.set_choices([(group.id, _group_words(group)) for group in detail.groups])
        if self.groups.value() is None and detail.groups:
            self.groups.set_value(detail.groups[0].id)

    def _group(self) -> Group | None:
        chosen = self.groups.value()
        groups = self._detail.groups if self._detail else ()
        return next((group for group in groups if group.id == chosen), None)

    @Slot()
    def add(self) -> None:
        """Open an empty session."""
        if self._detail is not None:
            open_dialog(SessionDialog(self._context, self._detail, None, self))

    @Slot()
    @Slot(object)
    def edit(self, _record: object = None) -> None:
        """Open the current session."""
        record = self.table.current_record()
        if record is not None and self._detail is not None and self._may_write:
            open_dialog(SessionDialog(self._context, self._detail, record, self))

    @Slot()
    def remove(self) -> None:
        """Remove the current session."""
        record = self.table.current_record()
        if record is not None and self._may_write:
            service, key = self._context.services.training, record.session.id
            self._run(self._context.tasks.run(lambda _: service.remove_session(key)))

    @Slot()
    def add_group(self) -> None:
        """Open an empty group."""
        if self._detail is not None:
            open_dialog(GroupDialog(self._context, self._detail.activity.id, None, self))

    @Slot()
    def edit_group(self) -> None:
        """Open the chosen group."""
        group = self._group()
        if group is not None:
            open_dialog(GroupDialog(self._context, group.kegiatan_id, group, self))

    @Slot()
    def remove_group(self) -> None:
        """Remove the chosen group."""
        group, service = self._group(), self._context.services.training
        if group is not None:
            key = group.id
            self._run(self._context.tasks.run(lambda _: service.remove_group(key)))

    def _run(self, task: Task) -> None:
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)


def _key(view: SessionView) -> str:
    return view.session.id


def _group_words(group: Group) -> str:
    text = translate("SessionsPart", "{name} (kuota {count})")
    return group.nama if group.kuota is None else text.format(name=group.nama, count=group.kuota)
