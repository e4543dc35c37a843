"""One person on a full page, in tabs."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from sdm_desktop.domain.naming import initials
from sdm_desktop.domain.nip import format_nip
from sdm_desktop.domain.users import Role
from sdm_desktop.services.employee_profile import EmployeeProfile
from sdm_desktop.services.histories import PersonHistories
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.pages.employees import history_tabs, leave_tab, performance_tab, training_tab
from sdm_desktop.ui.pages.employees.history import HistoryTable
from sdm_desktop.ui.pages.employees.history_desk import HistoryDesk
from sdm_desktop.ui.pages.employees.person_cards import (
    all_fields,
    education_card,
    post_cards,
    rank_cards,
    summary_cards,
)
from sdm_desktop.ui.pages.employees.profile_parts import warning_bar
from sdm_desktop.ui.tasks import TaskContext
from sdm_desktop.ui.widgets.buttons import icon_button, make_button, make_label
from sdm_desktop.ui.widgets.chips import Disc
from sdm_desktop.ui.widgets.documents import person_documents
from sdm_desktop.ui.widgets.documents.file_choice import FileDrop
from sdm_desktop.ui.widgets.documents.photo import PhotoLoader
from sdm_desktop.ui.widgets.tabs import TabRow

Loaded = tuple[EmployeeProfile, PersonHistories]
_LIVE_TABS: dict[str, Callable[[UiContext, str, QWidget], QWidget]] = {
    "riwayat": HistoryTable,
    performance_tab.TAB: performance_tab.PerformanceTab,
    leave_tab.TAB: leave_tab.LeaveTab,
    training_tab.TAB: training_tab.TrainingTab,
    person_documents.TAB: person_documents.PersonDocumentsView,
}


class PersonPage(QWidget):
    """Shows a stored person; `left` goes back to the list."""

    left = Signal()
    edit_wanted = Signal(str)
    remove_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, context: UiContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._profile: EmployeeProfile | None = None
        self._histories: PersonHistories | None = None
        self.desk = HistoryDesk(context, self)
        self._shown_tab = ""
        self.employee_id = ""
        self._build()
        if self.desk.may_write:
            FileDrop(self).dropped.connect(self._take_files)

    def _build(self) -> None:
        back = icon_button("arrow-left", self.tr("Kembali ke daftar (Esc)"), self)
        back.clicked.connect(self.left)
        self._disc = Disc(40, self)
        self._photo = PhotoLoader(self._context, self._disc, self)
        self._name = make_label("", self, "title")
        self._about = make_label("", self, "small")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._name)
        words.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(back)
        head.addWidget(self._disc)
        head.addLayout(words, 1)
        for button in self._buttons():
            head.addWidget(button)
        tabs = (
            ("ringkasan", self.tr("Ringkasan")),
            ("pangkat", self.tr("Pangkat dan gaji")),
            ("jabatan", self.tr("Jabatan")),
            ("pendidikan", self.tr("Pendidikan")),
            (history_tabs.TAB, self.tr("Riwayat")),
            (performance_tab.TAB, self.tr("Kinerja")),
            (training_tab.TAB, self.tr("Pelatihan")),
            (leave_tab.TAB, self.tr("Cuti")),
            (person_documents.TAB, self.tr("Dokumen")),
            ("data", self.tr("Data lain")),
            ("riwayat", self.tr("Riwayat perubahan")),
        )
        self.tabs = TabRow(tabs, self)
        self.tabs.chosen.connect(self._fill)
        self._place = QVBoxLayout()
        self._content: QWidget | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 14, 20, 14)
        layout.setSpacing(12)
        layout.addLayout(head)
        layout.addWidget(self.tabs)
        layout.addLayout(self._place, 1)

    def _buttons(self) -> list[QWidget]:
        may_write = self._context.services.session.may(Role.ADMIN)
        remove = make_button(self.tr("Hapus"), self, "quiet", "trash-2")
        remove.clicked.connect(self._want_remove)
        remove.setVisible(may_write)
        printing = make_button(self.tr("Cetak profil"), self, "plain", "printer")
        printing.clicked.connect(self._want_print)
        edit = make_button(self.tr("Ubah"), self, "primary", "pencil")
        edit.clicked.connect(self._want_edit)
        edit.setVisible(may_write)
        return [remove, printing, edit]

    def show_person(self, employee_id: str, tab: str = "") -> None:
        """Read and show a person."""
        if employee_id != self.employee_id:
            self._profile = None
            self._shown_tab = ""
            self._name.clear()
            self._about.clear()
            self._set_content(None)
        self.employee_id = employee_id
        if tab:
            self.tabs.choose(tab)
        self.refresh()

    def refresh(self) -> None:
        """Read the person again."""
        employee_id = self.employee_id
        if not employee_id:
            return
        services = self._context.services

        def work(_: TaskContext) -> Loaded:
            return services.employees.profile(employee_id), services.histories.of(employee_id)

        task = self._context.tasks.run(work)
        task.succeeded.connect(self._on_profile)
        task.failed.connect(self._on_failed)
        self._photo.show(employee_id)

    @Slot(object)
    def _on_profile(self, loaded: Loaded) -> None:
        profile, histories = loaded
        person = profile.employee
        if person.id != self.employee_id:
            return
        self._profile, self._histories = profile, histories
        self.desk.person = person
        self._disc.set_text(initials(person.nama))
        self._name.setText(profile.nama_lengkap)
        unit = profile.unit_path.rsplit(" / ", 1)[-1]
        parts = (format_nip(person.nip), person.jabatan_nama, unit)
        self._about.setText(", ".join(part for part in parts if part))
        self._fill(self.tabs.current)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._context.messages.error(error)
        self.employee_id = ""
        self.left.emit()

    # tabs

    @Slot(str)
    def _fill(self, tab: str) -> None:
        profile = self._profile
        if profile is None:
            return
        if tab in _LIVE_TABS:
            self._set_content(_LIVE_TABS[tab](self._context, self.employee_id, self))
            return
        builders: dict[str, Callable[[EmployeeProfile, QWidget], list[QWidget]]] = {
            "ringkasan": summary_cards,
            "pangkat": rank_cards,
            "jabatan": post_cards,
            "pendidikan": education_card,
            "data": all_fields,
            history_tabs.TAB: history_tabs.no_cards,
        }
        place = self._scroll_place()
        self._set_content(self._scrolled(builders[tab], profile))
        if tab == self._shown_tab:
            self._come_back(place)
        self._shown_tab = tab

    def _scrolled(
        self,
        build: Callable[[EmployeeProfile, QWidget], list[QWidget]],
        profile: EmployeeProfile,
    ) -> QWidget:
        area = QScrollArea(self)
        area.setAccessibleName(self.tr("Data pegawai"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFrameShape(QFrame.Shape.NoFrame)
        content = QWidget(area)
        content.setObjectName("scrolled")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        may_write = self._context.services.session.may(Role.ADMIN)
        bar = warning_bar(profile, content, can_edit=may_write)
        if bar is not None:
            bar.action_wanted.connect(self._want_edit)
            column.addWidget(bar)
        pending = history_tabs.pending_bar(self._histories, content, self.desk)
        if pending is not None:
            column.addWidget(pending)
        self._add_cards(column, build(profile, content), content)
        column.addStretch(1)
        area.setWidget(content)
        return area

    def _add_cards(self, column: QVBoxLayout, cards: list[QWidget], content: QWidget) -> None:
        """Lay out the cards of the tab, with the histories that belong to them."""
        tab, found = self.tabs.current, self._histories
        if found is not None and tab in history_tabs.KINDS_OF_TAB:
            column.addWidget(history_tabs.fill(tab, cards, found, self.desk, content))
            return
        if tab == "data" and self.desk.may_write:
            column.addLayout(_nip_line(content, self.desk))
        row = QHBoxLayout()
        row.setSpacing(14)
        for card in cards:
            row.addWidget(card, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _scroll_place(self) -> int:
        area = self._content
        return area.verticalScrollBar().value() if isinstance(area, QScrollArea) else 0

    def _come_back(self, place: int) -> None:
        """Scroll and focus the tab that was read again as it was before."""
        area = self._content
        if isinstance(area, QScrollArea):
            content = area.widget()
            if content is not None:
                content.adjustSize()
            area.verticalScrollBar().setValue(place)
            history_tabs.refocus(area, self.desk)

    def _set_content(self, content: QWidget | None) -> None:
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = content
        if content is not None:
            self._place.addWidget(content)

    @Slot(object)
    def _take_files(self, paths: Sequence[Path]) -> None:
        """Take files dropped on any tab in as documents."""
        self.tabs.choose(person_documents.TAB)
        if isinstance(self._content, person_documents.PersonDocumentsView):
            self._content.acts.take(paths)

    # wishes

    @Slot()
    def _want_edit(self) -> None:
        self.edit_wanted.emit(self.employee_id)

    @Slot()
    def _want_remove(self) -> None:
        self.remove_wanted.emit((self.employee_id,))

    @Slot()
    def _want_print(self) -> None:
        self.print_wanted.emit((self.employee_id,))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Esc goes back, F2 edits."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() == Qt.Key.Key_F2 and self._context.services.session.may(Role.ADMIN):
            self._want_edit()
        else:
            super().keyPressEvent(event)


def _nip_line(parent: QWidget, desk: HistoryDesk) -> QHBoxLayout:
    """Return the button that corrects a NIP, with what it does."""
    words = QCoreApplication.translate("PersonPage", "Perbaiki NIP")
    button = make_button(words, parent, "plain", "pencil")
    button.clicked.connect(desk.correct_nip)
    text = QCoreApplication.translate(
        "PersonPage", "NIP yang salah dibetulkan dengan alasan; semua tautan tetap."
    )
    line = QHBoxLayout()
    line.setSpacing(10)
    line.addWidget(button)
    line.addWidget(make_label(text, parent, "small"), 1)
    return line
