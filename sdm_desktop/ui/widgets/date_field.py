"""Entering days by typing or from a calendar."""

from datetime import date
from typing import Any

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from sdm_desktop.domain.dates import dash_date, parse_date
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.ui.icons import icon
from sdm_desktop.ui.widgets.line_field import LineField


class DateField(LineField):
    """A day: typed as 24112026, 24-11-2026, 24/11/2026 or "24 November 2026"; Alt+Down: calendar.

    Shown as 24-11-2026. The wheel never changes it; text that is no day stays and is a problem.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(self.tr("hh-bb-tttt"))
        self._calendar: QFrame | None = None
        self._pick = QAction(icon("calendar"), self.tr("Pilih dari kalender (Alt+↓)"), self)
        self._pick.triggered.connect(self.open_calendar)
        self.addAction(self._pick, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self._write_official)

    def value(self) -> date | None:
        """Return the day, None when empty or unreadable."""
        try:
            return parse_date(self.text()) if self.text().strip() else None
        except DomainError:
            return None

    def shown_text(self, value: Any) -> str:
        """Return a day as typed in the office."""
        return dash_date(value) if isinstance(value, date) else ""

    def problem(self) -> str:
        """Return why the text is no day."""
        if not self.text().strip():
            return ""
        try:
            parse_date(self.text())
        except DomainError as error:
            return error.message
        return ""

    def set_read_only(self, is_read_only: bool) -> None:
        """Let the day be read and copied only."""
        super().set_read_only(is_read_only)
        self._pick.setVisible(not is_read_only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt: Alt+Down opens the calendar."""
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if has_alt and event.key() == Qt.Key.Key_Down and not self.isReadOnly():
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Qt: write the day the official way when done."""
        super().focusOutEvent(event)
        self._write_official()

    @Slot()
    def _write_official(self) -> None:
        day = self.value()
        if day is not None and self.text() != dash_date(day):
            self.setText(dash_date(day))

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        frame = QFrame(self, Qt.WindowType.Popup)
        frame.setProperty("kind", "popover")
        frame.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        calendar = QCalendarWidget(frame)
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setGridVisible(False)
        day = self.value()
        if day is not None:
            calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        calendar.clicked.connect(self._take)
        calendar.activated.connect(self._take)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(calendar)
        frame.adjustSize()
        frame.move(self._calendar_place(frame))
        frame.show()
        calendar.setFocus(Qt.FocusReason.PopupFocusReason)
        self._calendar = frame
        frame.destroyed.connect(self._forget_calendar)

    def _calendar_place(self, frame: QWidget) -> QPoint:
        place = self.mapToGlobal(QPoint(0, self.height() + 2))
        screen = self.screen().availableGeometry()
        if place.y() + frame.height() > screen.bottom():
            place.setY(self.mapToGlobal(QPoint(0, 0)).y() - frame.height() - 2)
        place.setX(max(min(place.x(), screen.right() - frame.width()), screen.left()))
        return place

    @Slot(QDate)
    def _take(self, day: QDate) -> None:
        self.set_value(date(day.year(), day.month(), day.day()))
        if self._calendar is not None:
            self._calendar.close()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _forget_calendar(self) -> None:
        self._calendar = None
