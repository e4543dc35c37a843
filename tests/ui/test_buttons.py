"""Enter presses the button that has the focus, also beside a dialog's default button."""

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMenu

from sdm_desktop.ui.widgets.buttons import ToolButton, icon_button, info_button, make_button

KEY = Qt.Key


@pytest.mark.parametrize("key", [KEY.Key_Return, KEY.Key_Enter, KEY.Key_Space])
def test_a_key_presses_the_focused_button_not_the_default(qtbot, key):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    layout = QHBoxLayout(dialog)
    cancel, save = (make_button(words, dialog) for words in ("Batal", "Simpan"))
    save.setDefault(True)
    pressed = []
    cancel.clicked.connect(lambda: pressed.append("Batal"))
    save.clicked.connect(lambda: pressed.append("Simpan"))
    layout.addWidget(cancel)
    layout.addWidget(save)
    dialog.show()
    qtbot.keyClick(cancel, key)
    assert pressed == ["Batal"]
    assert dialog.isVisible()


def test_icons_and_explanations_are_pressed_by_enter(qtbot):
    pressed = []
    for make in (lambda p: icon_button("x", "Tutup", p), lambda p: info_button("Mengapa", p)):
        frame = QDialog()
        qtbot.addWidget(frame)
        button = make(frame)
        button.clicked.connect(lambda: pressed.append(1))
        frame.show()
        qtbot.keyClick(button, KEY.Key_Return)
    assert pressed == [1, 1]


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_enter_opens_the_menu_of_a_button(qtbot):
    frame = QDialog()
    qtbot.addWidget(frame)
    button = ToolButton(frame)
    menu = QMenu(button)
    menu.addAction("Satu")
    button.setMenu(menu)
    frame.show()
    shown = []

    def close():
        shown.append(menu.isVisible())
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()

    QTimer.singleShot(50, close)
    qtbot.keyClick(button, KEY.Key_Return)
    qtbot.waitUntil(lambda: shown == [True])
