"""The board of the register: cards by state, keys between columns, dropping on a state."""

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt

from sdm_desktop.domain.feedback import FeedbackStatus
from sdm_desktop.ui.pages.feedback.register_dialogs import MoveDialog
from tests.ui.people_office import context, office, people, settled  # noqa: F401
from tests.ui.test_feedback_register import dialog, entries, show, tab  # noqa: F401

KEY = Qt.Key
MOVE = Qt.DropAction.MoveAction
S = FeedbackStatus


@pytest.fixture
def board(tab):  # noqa: F811
    tab.as_board.setChecked(True)
    return tab.board


def texts(board, status):
    column = next(column for column in board.columns if column.status is status)
    return [row.entry.uraian[:5] for row in column.model.rows]


def column_of(board, status):
    return next(column for column in board.columns if column.status is status)


def test_cards_stand_in_their_state_the_urgent_first_and_follow_the_words(tab, board):  # noqa: F811
    assert texts(board, S.BARU) == ["Antre", "Berka"]
    assert texts(board, S.SELESAI) == []
    assert column_of(board, S.BARU).head.text().endswith("2")
    assert not tab.filters.state.isEnabled()
    tab.filters.words.setText("berkas")
    assert texts(board, S.BARU) == ["Berka"]
    tab.as_board.setChecked(False)
    assert tab.filters.state.isEnabled()


def test_enter_opens_the_card_and_the_moved_card_changes_its_column(qtbot, context, board):  # noqa: F811
    cards = column_of(board, S.BARU).cards
    cards.setFocus()
    qtbot.keyClick(cards, KEY.Key_Down)
    qtbot.keyClick(cards, KEY.Key_Return)
    asked = dialog(MoveDialog)
    asked.form.editor("status").set_value("TERVERIFIKASI")
    qtbot.mouseClick(asked.save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert texts(board, S.BARU) == ["Antre"]
    assert texts(board, S.TERVERIFIKASI) == ["Berka"]
    qtbot.keyClick(cards, KEY.Key_Right)
    assert board.window().focusWidget() is board.columns[1].cards
    qtbot.keyClick(board.columns[1].cards, KEY.Key_Left)
    assert board.window().focusWidget() is cards


def test_a_card_is_dropped_only_where_its_state_may_go(qtbot, board):
    new, done = column_of(board, S.BARU), column_of(board, S.SELESAI)
    carried = new.model.mimeData([new.model.index(0)])
    nowhere = QModelIndex()
    assert not done.model.canDropMimeData(carried, MOVE, -1, -1, nowhere)
    assert not done.model.dropMimeData(carried, MOVE, -1, -1, nowhere)
    target = column_of(board, S.TERVERIFIKASI).model
    assert target.canDropMimeData(carried, MOVE, -1, -1, nowhere)
    target.dropMimeData(carried, MOVE, -1, -1, nowhere)
    asked = dialog(MoveDialog)
    assert asked.form.editor("status").value() == "TERVERIFIKASI"
    asked.reject()


def test_cards_are_painted_and_speak(board):
    cards = column_of(board, S.BARU).cards
    image = cards.grab().toImage()
    card = cards.visualRect(cards.model().index(0, 0))
    found = {image.pixel(card.topLeft() + QPoint(x, 14)) for x in range(10, card.width() - 10)}
    assert len(found) > 2
    spoken = cards.model().data(cards.model().index(0, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert "Pengaduan" in spoken
    assert "0001/2026" in spoken
