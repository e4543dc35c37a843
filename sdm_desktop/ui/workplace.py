"""Everything that lives as long as one user is logged in to one office."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject

from sdm_desktop.domain.users import User
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.ui.bus import ChangeBus
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.messages import MessageCentre
from sdm_desktop.ui.navigation import Navigation
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.shell import Shell
from sdm_desktop.ui.tasks import TaskRunner
from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.undo import UndoStack


class Workplace(QObject):
    """Services, tasks and pages of an open office; `close` ends all of them in the right order."""

    def __init__(
        self, office: OpenOffice, theme: Theme, preferences: PreferenceStore, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.office = office
        self.tasks = TaskRunner(self)
        self.messages = MessageCentre(self)
        self.navigation = Navigation(office.session.user.peran, self)
        bus = ChangeBus(self)
        self.context = UiContext(
            services=Services.build(office),
            tasks=self.tasks,
            bus=bus,
            undo=UndoStack(self.tasks, bus, self),
            theme=theme,
            messages=self.messages,
            navigation=self.navigation,
            preferences=preferences,
        )
        self.shell = Shell(self.context, office.path.name)
        theme.changed.connect(self.shell.refresh_look)

    @property
    def path(self) -> Path:
        """Return the office file."""
        return self.office.path

    @property
    def user(self) -> User:
        """Return who works."""
        return self.office.session.user

    def clock(self) -> str:
        """Return the time of the office's clock, "09.56"."""
        session = self.office.session
        return f"{session.local(session.now()):%H.%M}"

    def last_backup(self) -> datetime | None:
        """Return when the last backup was made, on the office's clock."""
        last = self.context.services.backup.last()
        return self.office.session.local(last) if last else None

    def close(self) -> None:
        """Stop the work, then close the file and give its lock back."""
        self.tasks.shut_down()
        self.office.close()
