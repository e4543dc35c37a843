"""The strip at the foot of the window: file, last backup, work in the background, clock."""

from datetime import datetime

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from sdm_desktop.domain.dates import long_date
from sdm_desktop.services.session import Session
from sdm_desktop.ui.clock import clock_words
from sdm_desktop.ui.icons import set_icon
from sdm_desktop.ui.theme import scaled

WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_CHECK_EVERY_MS = 5000
_ROOM_FOR_BACKUP = 760


class StatusBar(QFrame):
    """Where the office file is, how old its copy is, and what runs."""

    def __init__(self, session: Session, file_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("statusbar")
        self._session = session
        self._file = QLabel(file_name, self)
        self._backup = QLabel(self)
        self._work = QLabel(self)
        self._notice = QLabel(self)
        self._clock = QLabel(self)
        self._minute = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 14, 0)
        row.setSpacing(6)
        self._add_sign(row, "database")
        row.addWidget(self._file)
        row.addSpacing(12)
        self._backup_sign = self._add_sign(row, "hard-drive")
        row.addWidget(self._backup)
        row.addSpacing(12)
        row.addWidget(self._work)
        row.addStretch(1)
        row.addWidget(self._notice)
        row.addSpacing(12)
        row.addWidget(self._clock)
        self._timer = QTimer(self)
        self._timer.setInterval(_CHECK_EVERY_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self.refresh()

    def refresh(self) -> None:
        """Take over the text size and the clock."""
        self.setFixedHeight(scaled(26))
        self._minute = ""
        self._tick()

    def minimumSizeHint(self) -> QSize:
        return QSize(320, scaled(26))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = event.size().width() >= _ROOM_FOR_BACKUP
        self._backup.setVisible(has_room)
        self._backup_sign.setVisible(has_room)

    def set_backup(self, moment: datetime | None) -> None:
        """Show when the last backup was made."""
        if moment is None:
            self._backup.setText(self.tr("Belum pernah dicadangkan"))
            return
        words = clock_words(self._session.local(moment))
        self._backup.setText(self.tr("Cadangan terakhir: {when}").format(when=words))

    @Slot(object)
    def set_running(self, count: int) -> None:
        """Show how many pieces of work run in the background."""
        self._work.setText(
            self.tr("{count} pekerjaan berjalan").format(count=count) if count else ""
        )

    def set_notice(self, text: str) -> None:
        """Show a standing notice ("Data rekaan untuk contoh", "Hanya-baca")."""
        self._notice.setText(text)

    @property
    def texts(self) -> list[str]:
        """Return what is shown, for tests."""
        labels = (self._file, self._backup, self._work, self._notice, self._clock)
        return [label.text() for label in labels if label.text()]

    @Slot()
    def _tick(self) -> None:
        now = self._session.local(self._session.now())
        day = f"{WEEKDAYS[now.weekday()]}, {long_date(now.date())}"
        minute = f"{day} · {now:%H.%M} {now.tzname() or ''}".rstrip()
        if minute != self._minute:
            self._minute = minute
            self._clock.setText(minute)

    def _add_sign(self, row: QHBoxLayout, name: str) -> QLabel:
        sign = QLabel(self)
        set_icon(sign, name, "text2", 14)
        row.addWidget(sign)
        return sign
