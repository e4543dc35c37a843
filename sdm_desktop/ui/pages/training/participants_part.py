"""Peserta: who takes part, who waits in which order and why, who left."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.training_people import ParticipantStatus
from sdm_desktop.services.changes import Change
from sdm_desktop.services.training_views import ActivityDetail, ParticipantRow
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.messages import open_dialog
from sdm_desktop.ui.pages.training.invite_dialog import InviteDialog
from sdm_desktop.ui.pages.training.participant_columns import participant_columns, state_words
from sdm_desktop.ui.pages.training.seat_dialogs import GroupChoiceDialog, OrderDialog, QuotaDialog
from sdm_desktop.ui.tasks import Task
from sdm_desktop.ui.widgets.ask_reason import AskReason
from sdm_desktop.ui.widgets.buttons import make_button, make_label
from sdm_desktop.ui.widgets.table import TableView
from sdm_desktop.ui.widgets.table_export import TableExport
from sdm_desktop.ui.widgets.table_model import RecordTableModel

translate = QCoreApplication.translate
_P = ParticipantStatus


class ParticipantsPart(QWidget):
    """Enter confirms an invitation or opens the person, Del removes who came in by mistake."""

    def __init__(self, context: UiContext, parent: QWidget, *, may_write: bool) -> None:
        super().__init__(parent)
        self._context = context
        self._may_write = may_write
        self._detail: ActivityDetail | None = None
        self.model: RecordTableModel[ParticipantRow] = RecordTableModel(
            participant_columns(), self, is_quiet=_is_out
        )
        self.table = TableView(self.model, context, "training-people", self)
        self.table.set_noun(self.tr("orang"))
        hint = self.tr("Enter konfirmasi atau buka pegawai · Spasi tandai · Del hapus")
        self.table.set_hint(hint if may_write else self.tr("Enter buka pegawai"))
        words = self.tr("Tambah dari daftar pegawai, atau seret dari daftar Dahulukan.")
        self.table.empty.set_text("users", self.tr("Belum ada peserta"), words)
        self._export = TableExport(context, self)
        self.count = make_label("", self, "context")
        self.add_button = make_button(self.tr("Tambah peserta"), self, "plain", "plus")
        self.quota_button = make_button(self.tr("Ubah kuota"), self)
        self.offer_button = make_button(self.tr("Tawarkan kursi"), self)
        self._build()
        self._add_acts()
        self.add_button.clicked.connect(self.add)
        self.quota_button.clicked.connect(self.change_quota)
        self.offer_button.clicked.connect(self.offer)
        self.table.opened.connect(self.open_current)
        self.table.remove_requested.connect(self.remove)
        self.table.export_wanted.connect(self.export)

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.offer_button, self.quota_button, self.add_button):
            button.setVisible(self._may_write)
            row.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row)
        layout.addWidget(self.table, 1)

    def _add_acts(self) -> None:
        export = make_button(self.tr("Ekspor"), self, "plain", "download")
        export.clicked.connect(self.export)
        buttons, entries = [export], []
        if self._may_write:
            acts = (
                (self.tr("Konfirmasi"), self.confirm), (self.tr("Undur diri"), self.withdraw),
                (self.tr("Tunda"), self.defer), (self.tr("Pindah kelompok"), self.regroup),
            )  # fmt: skip
            for words, act in reversed(acts):
                button = make_button(words, self)
                button.clicked.connect(act)
                buttons.insert(0, button)
            entries = [
                ("check", self.tr("Konfirmasi undangan"), self.confirm),
                ("log-out", self.tr("Mengundurkan diri…"), self.withdraw),
                ("calendar-clock", self.tr("Tunda…"), self.defer),
                ("users", self.tr("Pindah kelompok…"), self.regroup),
                ("arrow-up", self.tr("Beri kursi di luar urutan…"), self.promote),
                ("equal", self.tr("Ubah urutan tunggu…"), self.reorder),
                ("trash-2", self.tr("Hapus\tDel"), self.remove),
            ]
        entries.append(("user", self.tr("Buka pegawai"), self.open_person))
        self.table.set_bulk_buttons(buttons)
        actions = []
        for sign, words, act in entries:
            action = QAction(icon(sign), words, self)
            action.triggered.connect(act)
            actions.append(action)
        self.table.set_menu_actions(actions)

    # contents

    def show_detail(self, detail: ActivityDetail) -> None:
        """Show the people of an activity."""
        self._detail = detail
        service, key = self._context.services.training_people, detail.activity.id
        task = self._context.tasks.run(lambda _: service.participants(key))
        task.succeeded.connect(self._on_read)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_read(self, rows: Sequence[ParticipantRow]) -> None:
        self.model.set_records(rows)
        detail = self._detail
        if detail is None:
            return
        waiting = sum(row.participant.status is _P.DAFTAR_TUNGGU for row in rows)
        free = max(0, detail.activity.kuota_maks - detail.seats)
        text = self.tr("{taken} dari {seats} kursi terisi, {waiting} di daftar tunggu")
        self.count.setText(
            text.format(taken=detail.seats, seats=detail.activity.kuota_maks, waiting=waiting)
        )
        self.offer_button.setVisible(self._may_write and waiting > 0 and free > 0)
        self.add_button.setEnabled(detail.activity.status.is_open)

    def chosen(self) -> list[ParticipantRow]:
        """Return the marked people, without marks the current one."""
        marked, current = self.model.marked_records(), self.table.current_record()
        return marked or ([current] if current is not None else [])

    # acts

    @Slot()
    def add(self) -> None:
        """Choose people to come in."""
        if self._detail is not None:
            open_dialog(InviteDialog(self._context, self._detail, self))

    @Slot()
    @Slot(object)
    def open_current(self, _record: object = None) -> None:
        """Confirm an invitation; everybody else is opened as a person."""
        row = self.table.current_record()
        if row is None:
            return
        if self._may_write and row.participant.status is _P.DIUNDANG:
            self.confirm()
        else:
            self.open_person()

    @Slot()
    def open_person(self) -> None:
        """Go to the person."""
        row = self.table.current_record()
        if row is not None:
            key = row.participant.pegawai_id
            self._context.navigation.open("employees", employee_id=key)

    @Slot()
    def confirm(self) -> None:
        """Register the invited among the chosen."""
        ids = [row.id for row in self.chosen() if row.participant.status is _P.DIUNDANG]
        if ids:
            service = self._context.services.training_people
            self._run(lambda: service.confirm(ids))
        else:
            text = self.tr("Tidak ada undangan yang menunggu konfirmasi di antara pilihan ini.")
            self._context.messages.warning(text)

    @Slot()
    def withdraw(self) -> None:
        """Ask why the chosen leave."""
        ids, seats = [row.id for row in self.chosen()], self._context.services.training_seats
        words = self.tr("Catat mengundurkan diri")
        self._ask(words, words, lambda reason: seats.withdraw(ids, reason))

    @Slot()
    def defer(self) -> None:
        """Ask why the chosen come later."""
        ids, seats = [row.id for row in self.chosen()], self._context.services.training_seats
        self._ask(self.tr("Tunda keikutsertaan"), self.tr("Tunda"),
                  lambda reason: seats.defer(ids, reason))  # fmt: skip

    @Slot()
    def promote(self) -> None:
        """Ask why somebody gets a seat out of turn."""
        row, seats = self.table.current_record(), self._context.services.training_seats
        if row is not None:
            key = row.id
            self._ask(self.tr("Beri kursi di luar urutan"), self.tr("Beri kursi"),
                      lambda reason: seats.promote(key, reason))  # fmt: skip

    @Slot()
    def reorder(self) -> None:
        """Ask for another number on the waiting list."""
        row = self.table.current_record()
        if row is not None and row.participant.status is _P.DAFTAR_TUNGGU:
            open_dialog(OrderDialog(self._context, row, self))
        else:
            self._context.messages.warning(self.tr("Pilih seseorang di daftar tunggu."))

    @Slot()
    def regroup(self) -> None:
        """Ask into which group the chosen go."""
        rows = self.chosen()
        if rows and self._detail is not None:
            open_dialog(GroupChoiceDialog(self._context, self._detail, rows, self))

    @Slot()
    def change_quota(self) -> None:
        """Ask for another quota; who would lose the seat is named first."""
        if self._detail is not None:
            open_dialog(QuotaDialog(self._context, self._detail.activity, self))

    @Slot()
    def offer(self) -> None:
        """Offer free seats to the waiting list."""
        if self._detail is None:
            return
        seats, key = self._context.services.training_seats, self._detail.activity.id
        task = self._context.tasks.run(lambda _: seats.offer_seats(key))
        task.succeeded.connect(self._on_offered)
        task.failed.connect(self._context.messages.error)

    @Slot(object)
    def _on_offered(self, change: Change | None) -> None:
        if change is None:
            text = self.tr("Tidak ada yang dapat naik: semua yang menunggu bentrok.")
            self._context.messages.warning(text)
        else:
            self._context.done(change)

    @Slot()
    def remove(self) -> None:
        """Remove the chosen, before attendance."""
        ids, service = [row.id for row in self.chosen()], self._context.services.training_people
        if ids and self._may_write:
            self._run(lambda: service.remove(ids))

    @Slot()
    def export(self) -> None:
        """Ask for a file with the marked or shown rows."""
        rows = self.model.marked_records() or self.model.records()
        self._export.ask("peserta-pelatihan.xlsx", self.table.shown_columns(), rows)

    def _ask(self, title: str, button: str, act: Callable[[str], Change]) -> None:
        rows = self.chosen()
        if rows:
            told = [f"{row.nama} ({state_words(row).lower()})" for row in rows]
            open_dialog(AskReason(self._context, (title, button), act, self, told))

    def _run(self, act: Callable[[], Change]) -> None:
        task: Task = self._context.tasks.run(lambda _: act())
        task.succeeded.connect(self._context.done)
        task.failed.connect(self._context.messages.error)


def _is_out(row: ParticipantRow) -> bool:
    return row.participant.status.is_out
