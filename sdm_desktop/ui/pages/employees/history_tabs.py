"""The histories on the tabs of a person's page."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.timeline import entry_words
from sdm_desktop.services.employee_profile import EmployeeProfile
from sdm_desktop.services.histories import PersonHistories
from sdm_desktop.ui import theme
from sdm_desktop.ui.pages.employees.history_card import HistoryCard
from sdm_desktop.ui.pages.employees.history_desk import HistoryDesk
from sdm_desktop.ui.pages.employees.profile_parts import NoticeBar
from sdm_desktop.ui.pages.employees.timeline_view import TimelineCard

K = HistoryKind
TAB = "histori"
NOW_WIDTH = 336
GAP = 14
KINDS_OF_TAB: Mapping[str, Sequence[HistoryKind]] = {
    "pangkat": (K.GOLONGAN, K.KGB),
    "jabatan": (K.JABATAN,),
    "pendidikan": (K.PENDIDIKAN, K.DIKLAT, K.KURSUS),
    TAB: (K.PENGHARGAAN, K.HUKDIS, K.KONTRAK, K.CLTN, K.KELUARGA),
}


def tr(text: str) -> str:
    """Return a text of the tabs in the language of the program."""
    return QCoreApplication.translate("HistoryTabs", text)


def no_cards(_profile: EmployeeProfile, _parent: QWidget) -> list[QWidget]:
    """Return nothing: the tab holds histories alone."""
    return []


def fill(
    tab: str, cards: Sequence[QWidget], found: PersonHistories, desk: HistoryDesk, parent: QWidget
) -> QWidget:
    """Return what is so now at the left and how it came about at the right."""
    if tab == TAB:
        return _life(found, desk, parent)
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    left = QVBoxLayout()
    left.setSpacing(12)
    for card in cards:
        card.setFixedWidth(theme.widened(NOW_WIDTH))
        left.addWidget(card)
    left.addStretch(1)
    row.addLayout(left)
    row.addLayout(_cards(tab, found, desk, box), 1)
    return box


def _life(found: PersonHistories, desk: HistoryDesk, parent: QWidget) -> QWidget:
    """Return the timeline at the left and the other histories at the right."""
    box = QWidget(parent)
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(GAP)
    row.addWidget(TimelineCard(found.timeline, box), 2, Qt.AlignmentFlag.AlignTop)
    row.addLayout(_cards(TAB, found, desk, box), 3)
    return box


def refocus(area: QWidget, desk: HistoryDesk) -> None:
    """Give the keyboard back to the history that was worked in."""
    for card in area.findChildren(HistoryCard):
        if card.history is desk.last_kind:
            target = card.table if card.table.records.rowCount() else card.add_button
            target.setFocus(Qt.FocusReason.OtherFocusReason)
    desk.last_kind = None


def pending_bar(
    found: PersonHistories | None, parent: QWidget, desk: HistoryDesk
) -> NoticeBar | None:
    """Return the bar that offers to take over what has come into force, None without any."""
    if found is None or not found.pending:
        return None
    entry = found.pending[0]
    since = long_date(entry.begins) if entry.begins else ""
    text = tr("{what} berlaku sejak {since}, tetapi data pegawai belum mengikutinya.")
    action = tr("Perbarui data") if desk.may_write else ""
    bar = NoticeBar(text.format(what=entry_words(entry), since=since), action, parent)
    bar.action_wanted.connect(desk.catch_up)
    return bar


def _cards(tab: str, found: PersonHistories, desk: HistoryDesk, parent: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(12)
    for kind in KINDS_OF_TAB[tab]:
        entries = found.entries.get(kind)
        if entries is None:
            continue
        card = HistoryCard(kind, entries, parent, may_write=desk.may_write)
        card.add_wanted.connect(desk.add)
        card.opened.connect(desk.open_entry)
        card.remove_wanted.connect(desk.remove)
        column.addWidget(card)
    column.addStretch(1)
    return column
