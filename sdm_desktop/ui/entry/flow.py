"""From the start of the program to an open office: which entry page comes when."""

from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from sdm_desktop.domain.errors import DomainError, StorageProblem, Trouble, ValidationError
from sdm_desktop.runtime.paths import default_office_path, user_data_dir
from sdm_desktop.services.office import (
    OfficeInfo,
    OfficeSetup,
    OpenOffice,
    Surroundings,
    describe_office,
)
from sdm_desktop.ui.entry.login import LoginPage
from sdm_desktop.ui.entry.opening import Opening, demo_password, free_path
from sdm_desktop.ui.entry.page_stack import PageStack
from sdm_desktop.ui.entry.recovery import RecoveryPage
from sdm_desktop.ui.entry.restoring import FileChoice, RestoreRun
from sdm_desktop.ui.entry.setup import SetupPage
from sdm_desktop.ui.entry.trouble import TroublePage
from sdm_desktop.ui.entry.welcome import WelcomePage
from sdm_desktop.ui.messages import words_of
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.tasks import TaskRunner

DEMO_FILE = "contoh.sdm"


class EntryFlow(PageStack):
    """Leads to an open office; `opened` carries the `OpenOffice`.

    Pages are built when first needed. `surroundings` is the outside world of opening files.
    """

    opened = Signal(object)

    def __init__(
        self,
        preferences: PreferenceStore,
        tasks: TaskRunner,
        parent: QWidget | None = None,
        surroundings: Surroundings | None = None,
    ) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._opening = Opening(tasks, self, surroundings)
        self._path = default_office_path()
        self._info: OfficeInfo | None = None
        self._fresh: OpenOffice | None = None
        self._choice = FileChoice(self)
        self._choice.chosen.connect(self.show_login)
        self._restore = RestoreRun(tasks, self)
        self._restore.restored.connect(self.show_login)
        self._restore.failed.connect(self._on_trouble)
        self._opening.opened.connect(self._on_opened)
        self._opening.made.connect(self._on_made)
        self._opening.refused.connect(self._on_refused)
        self._opening.sampled.connect(self.show_login)
        self._opening.sample_failed.connect(self._on_sample_failed)

    @property
    def path(self) -> Path:
        """Return the office file in question."""
        return self._path

    def begin(self, path: Path | None = None, *, is_demo: bool = False) -> None:
        """Show the page to start with: log-in when a file is known, else the welcome."""
        if is_demo:
            self.start_demo()
            return
        last = self._preferences.current.last_office
        for known in (path, Path(last) if last else None, default_office_path()):
            if known is not None and (known is path or known.is_file()):
                self.show_login(known)
                return
        self.show_welcome()

    def shut_down(self) -> None:
        """Stop waiting and close an office that was made but not entered."""
        self._opening.shut_down()
        if self._fresh is not None:
            self._fresh.close()
            self._fresh = None

    # pages

    @Slot()
    def show_welcome(self) -> None:
        """Show the first page."""
        page = self.page(WelcomePage, self._wire_welcome)
        recent = self._preferences.current.recent_offices
        page.show_recent([path for path in recent if Path(path).is_file()])
        page.set_busy(False)
        self.setCurrentWidget(page)

    @Slot(object)
    def show_login(self, path: Path) -> None:
        """Show the log-in to a file, or why it cannot be opened."""
        self._path = path
        try:
            self._info = describe_office(path)
        except StorageProblem as problem:
            self._on_trouble(problem)
            return
        page = self.page(LoginPage, self._wire_login)
        self.setCurrentWidget(page)
        page.show_office(path, self._info, self._preferences.current.last_user)
        page.show_demo(demo_password() if self._info.is_demo else "")

    @Slot()
    def show_recovery(self) -> None:
        """Show the page for a forgotten password."""
        if self._info is None:
            return
        page = self.page(RecoveryPage, self._wire_recovery)
        self.setCurrentWidget(page)
        page.show_users(self._info)
        page.show_foot(self._path.name, None)

    @Slot()
    def show_setup(self) -> None:
        """Show the wizard for a new office."""
        page = self.page(SetupPage, self._wire_setup)
        self.setCurrentWidget(page)
        page.start()

    # acts

    @Slot()
    def start_demo(self) -> None:
        """Make the sample office, or go to its log-in when it is there already."""
        path = user_data_dir() / DEMO_FILE
        if path.is_file():
            self.show_login(path)
            return
        self.show_welcome()
        page = self.page(WelcomePage, self._wire_welcome)
        page.set_busy(True)
        self._opening.make_sample(path)

    @Slot(str, str)
    def log_in(self, username: str, password: str) -> None:
        """Open the file for a user."""
        self._opening.log_in(self._path, username, password)

    @Slot(str, str, str)
    def _recover(self, code: str, username: str, password: str) -> None:
        self._opening.recover(self._path, code, username, password)

    @Slot(object)
    def _make_office(self, setup: OfficeSetup) -> None:
        self._path = free_path()
        self._opening.make_office(self._path, setup)

    def restore(self, backup: Path, path: Path) -> None:
        """Ask whether a backup shall take the place of an office, and do it."""
        self._restore.propose(backup, path)

    # outcomes

    @Slot(object)
    def _on_opened(self, office: OpenOffice) -> None:
        username = office.session.user.nama_pengguna
        current = self._preferences.current
        self._preferences.replace(current.with_office(office.path, username))
        self.opened.emit(office)

    @Slot(object)
    def _on_made(self, made: tuple[OpenOffice, str]) -> None:
        self._fresh, code = made
        page = self.page(SetupPage, self._wire_setup)
        page.show_code(code, self._fresh.session.today())

    @Slot()
    def _on_code_kept(self) -> None:
        office, self._fresh = self._fresh, None
        if office is not None:
            self._on_opened(office)

    @Slot(object)
    def _on_refused(self, error: Exception) -> None:
        page = self.currentWidget()
        if isinstance(error, StorageProblem):
            self._on_trouble(error)
            return
        self._opening.forget()
        if isinstance(page, SetupPage):
            findings = error.errors if isinstance(error, ValidationError) else None
            page.show_error(words_of(error), findings)
        elif isinstance(page, LoginPage | RecoveryPage):
            page.show_error(words_of(error))

    @Slot(object)
    def _on_trouble(self, error: Exception) -> None:
        problem = error
        if not isinstance(problem, StorageProblem):
            if not isinstance(problem, DomainError):
                raise problem
            problem = StorageProblem(Trouble.NO_ACCESS, problem.message)
        page = self.page(TroublePage, self._wire_trouble)
        self.setCurrentWidget(page)
        page.show_problem(self._path, problem)

    @Slot(object)
    def _on_sample_failed(self, error: Exception) -> None:
        page = self.page(WelcomePage, self._wire_welcome)
        page.set_busy(False)
        page.notice.say("error", words_of(error))

    @Slot()
    def _cancel_demo(self) -> None:
        self._opening.cancel_sample()
        self.page(WelcomePage, self._wire_welcome).set_busy(False)

    @Slot()
    def _retry(self) -> None:
        self._try_again(read_only=False)

    @Slot()
    def _open_read_only(self) -> None:
        self._try_again(read_only=True)

    def _try_again(self, *, read_only: bool) -> None:
        if self._opening.has_attempt:
            self._opening.try_again(self._path, read_only=read_only)
        else:
            self.show_login(self._path)

    @Slot()
    def _back_to_login(self) -> None:
        self.show_login(self._path)

    @Slot(str)
    def _open_recent(self, path: str) -> None:
        self.show_login(Path(path))

    @Slot()
    def _choose_backup(self) -> None:
        self._restore.choose(self._path)

    # wiring

    def _wire_welcome(self, page: WelcomePage) -> None:
        page.create_asked.connect(self.show_setup)
        page.demo_asked.connect(self.start_demo)
        page.cancel_asked.connect(self._cancel_demo)
        self._opening.sample_progressed.connect(page.show_progress)
        page.file_asked.connect(self._choice.choose)
        page.recent_asked.connect(self._open_recent)
        page.restore_asked.connect(self._choose_backup)

    def _wire_login(self, page: LoginPage) -> None:
        page.login_asked.connect(self.log_in)
        page.forgotten.connect(self.show_recovery)
        page.other_file_asked.connect(self.show_welcome)

    def _wire_recovery(self, page: RecoveryPage) -> None:
        page.recovery_asked.connect(self._recover)
        page.back_asked.connect(self._back_to_login)

    def _wire_setup(self, page: SetupPage) -> None:
        page.setup_asked.connect(self._make_office)
        page.finished.connect(self._on_code_kept)
        page.cancelled.connect(self.show_welcome)

    def _wire_trouble(self, page: TroublePage) -> None:
        page.retry_asked.connect(self._retry)
        page.read_only_asked.connect(self._open_read_only)
        page.restore_asked.connect(self._choose_backup)
        page.other_file_asked.connect(self._choice.choose)
        page.start_asked.connect(self.show_welcome)
