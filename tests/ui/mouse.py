"""Somebody who works with the mouse: a click lands on what lies there, not on what was meant."""

import os
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.keyboard import name_of
from tests.ui.whole_window import settle


class Mouse:
    """Points and clicks in the window or the dialog in front of it.

    A click on something that is covered, cut off or switched off is a failure: a person could not
    click it either. With SDM_PICTURES set to a folder, `look` keeps a picture of each step there.
    """

    def __init__(self, qtbot, program):
        self.qtbot, self.program = qtbot, program
        self._pictures = os.environ.get("SDM_PICTURES")

    @property
    def window(self):
        """The window that takes clicks."""
        return (
            QApplication.activePopupWidget()
            or QApplication.activeModalWidget()
            or self.program.window
        )

    def click(self, widget, place=None, *, twice=False):
        """Click a widget, in its middle or at a place of its own coordinates."""
        window = widget.window()
        assert window is self.window, f"{name_of(widget)} lies behind another window"
        place = place or widget.rect().center()
        point = widget.mapTo(window, place)
        hit = window.childAt(point)
        is_there = hit is not None and (hit is widget or widget.isAncestorOf(hit))
        assert is_there, f"{name_of(widget)} is covered by {hit and name_of(hit)!r}"
        assert widget.isEnabled(), f"{name_of(widget)} is switched off"
        here = hit.mapFrom(window, point)
        QTest.mouseClick(hit, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
        if twice:
            QTest.mouseDClick(hit, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, here)
        self.wait()

    def press(self, words):
        """Click the button whose text or name begins with these words."""
        self.click(self.button(words))

    def button(self, words):
        """Return the visible button whose text or name begins with these words."""
        buttons = [
            one
            for one in self.window.findChildren(QAbstractButton)
            if one.isVisible() and words in (name_of(one)[: len(words)], one.text()[: len(words)])
        ]
        assert len(buttons) == 1, f"{words}: {[name_of(one) for one in buttons]}"
        return buttons[0]

    def row(self, view, number, column=0, *, twice=False):
        """Click a cell of a table or a line of a list, scrolled to where it can be seen."""
        index = view.model().index(number, column)
        view.scrollTo(index)
        self.wait()
        self.click(view.viewport(), view.visualRect(index).center(), twice=twice)

    def segment(self, switch, rating):
        """Click one third of a rating: 0 di bawah, 1 sesuai, 2 di atas."""
        x = switch.width() * (2 * rating + 1) // 6
        self.click(switch, QPoint(x, switch.height() // 2))

    def wait(self):
        """Wait until nothing is being worked on."""
        QApplication.processEvents()
        settle(self.qtbot, self.program)
        QApplication.processEvents()

    def look(self, name):
        """Keep a picture, if somebody wants to see."""
        if self._pictures:
            self.window.grab().save(str(Path(self._pictures) / f"{name}.png"))
