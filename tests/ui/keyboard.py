"""Somebody who works with the keyboard alone: every key goes where the focus is."""

import os
from pathlib import Path

from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.whole_window import settle

MOST_TABS = 60


class Keyboard:
    """Presses keys and waits until the program has done what they mean; `count` counts them.

    With SDM_PICTURES set to a folder, `look` keeps a picture of each step there.
    """

    def __init__(self, qtbot, program):
        self.qtbot, self.program = qtbot, program
        self.count = 0
        self._pictures = os.environ.get("SDM_PICTURES")

    @property
    def focus(self):
        """The widget that hears the keys."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup.focusWidget() or popup
        return QApplication.focusWidget() or QApplication.activeWindow() or self.program.window

    @property
    def name(self):
        """What a screen reader would call the widget with the focus."""
        return name_of(self.focus)

    def press(self, *keys):
        """Press keys named as on key caps: "Ctrl+K", "Tab", "Down"."""
        for key in keys:
            combination = QKeySequence(key)[0]
            QTest.keyClick(self.focus, combination.key(), combination.keyboardModifiers())
            self.count += 1
            self.wait()

    def type(self, text):
        """Type a text where the focus is."""
        QTest.keyClicks(self.focus, text)
        self.count += len(text)
        self.wait()

    def replace(self, text):
        """Type a text over what a field holds."""
        self.press("Ctrl+A")
        self.type(text)

    def tab_to(self, *names, key="Tab"):
        """Go on with Tab until the focus has one of the names; returns what lay on the way."""
        passed = []
        for _ in range(MOST_TABS):
            self.press(key)
            if self.name in names:
                return passed
            passed.append(self.name)
        raise AssertionError(f"{names} are not reached by {key}: {passed}")

    def wait(self):
        """Wait until nothing is being worked on."""
        QApplication.processEvents()
        if self.program.workplace is not None:
            settle(self.qtbot, self.program)
        QApplication.processEvents()

    def wait_for(self, kind):
        """Wait for a dialog of a kind with the focus and return it."""

        def found():
            return [
                w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()
            ]

        self.qtbot.waitUntil(lambda: bool(found()))
        dialog = found()[0]
        if not dialog.isActiveWindow():
            dialog.activateWindow()  # what the desktop does when the one over it is closed
        self.qtbot.waitUntil(dialog.isActiveWindow)
        self.wait()
        return dialog

    def back(self):
        """Wait until a dialog is gone and the window of the program hears the keys again."""
        self.program.window.activateWindow()  # what the desktop does
        self.qtbot.waitUntil(self.program.window.isActiveWindow)
        self.wait()

    def look(self, name):
        """Keep a picture of the window in front, where pictures are wanted."""
        if self._pictures:
            self.qtbot.wait(150)
            window = QApplication.activePopupWidget() or QApplication.activeWindow()
            (window or self.program.window).grab().save(str(Path(self._pictures) / f"{name}.png"))


def at_the_keys(qtbot, program, enter, user):
    """Log a user in and return the keyboard, once the window has settled."""
    enter(user)
    keyboard = Keyboard(qtbot, program)
    keyboard.wait()
    return keyboard


def name_of(widget: QWidget):
    """Return the accessible name of a widget, or the words on it."""
    text = getattr(widget, "text", None)
    shown = text() if callable(text) and widget.metaObject().indexOfProperty("text") >= 0 else ""
    is_button = bool(widget.inherits("QAbstractButton"))
    return widget.accessibleName() or (shown.strip().replace("&", "") if is_button else "")
