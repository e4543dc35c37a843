"""A copy of a small demo office for each test, and what a page needs to work on it."""

import shutil
from datetime import date

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, DemoPlan, make_demo
from sdm_desktop.services.office import open_office
from sdm_desktop.storage.content import content_folder
from sdm_desktop.storage.keys import key_path
from sdm_desktop.ui.bus import ChangeBus
from sdm_desktop.ui.context import UiContext
from sdm_desktop.ui.message_bar import MessageBar
from sdm_desktop.ui.messages import MessageCentre
from sdm_desktop.ui.navigation import Navigation
from sdm_desktop.ui.preferences import PreferenceStore
from sdm_desktop.ui.tasks import TaskRunner
from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.undo import UndoStack
from tests.still_world import WORLD

PEOPLE = 24


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("demo") / "demo.sdm"
    make_demo(
        path, DemoPlan(employees=PEOPLE, years=1), today=date(2026, 11, 24), surroundings=WORLD
    )
    return path


@pytest.fixture
def context_of(qapp, demo_file, tmp_path):
    """Return the context of a user of a fresh copy of the demo office."""
    QLocale.setDefault(QLocale("id_ID"))
    path = tmp_path / "kantor.sdm"
    shutil.copy(demo_file, path)
    shutil.copy(key_path(demo_file), key_path(path))
    shutil.copytree(content_folder(demo_file), content_folder(path))
    started = []

    def start(username):
        opened = open_office(path, username, DEMO_PASSWORD, surroundings=WORLD)
        context = make_context(qapp, opened, tmp_path)
        started.append((context, opened))
        return context

    yield start
    for context, opened in started:
        context.tasks.shut_down()
        opened.close()


def make_context(qapp, opened, folder):
    theme = Theme(qapp)
    theme.apply(qapp, "light")
    services = Services.build(opened)
    tasks, bus, messages = TaskRunner(qapp), ChangeBus(qapp), MessageCentre(qapp)
    messages.attach(MessageBar(hidden_window()))
    navigation = Navigation(services.session.user.peran, qapp)
    undo = UndoStack(tasks, bus, qapp)
    messages.undo_requested.connect(undo.undo)
    undo.failed.connect(messages.error)
    tasks.unhandled.connect(failures.append)
    return UiContext(
        services, tasks, bus, undo, theme, messages, navigation, PreferenceStore(folder, qapp)
    )


def hidden_window():
    """Return a window that never takes the focus from the page under test."""
    windows.append(QWidget())
    return windows[-1]


failures = []
windows = []


@pytest.fixture(autouse=True)
def no_unhandled_failure():
    failures.clear()
    yield
    windows.clear()
    assert failures == []


def settled(qtbot, context):
    """Wait until no task is waiting and its signals have arrived."""
    qtbot.waitUntil(lambda: context.tasks.running == 0)


def said(context):
    """Return the level and words of the message shown."""
    bar = context.messages._bar
    return context.messages.level, bar._text.text() if context.messages.level else ""


def dialog_of(qtbot, page, kind):
    """Wait for a dialog of a kind over a page and return it."""
    qtbot.waitUntil(lambda: any(d.isVisible() for d in page.findChildren(kind)))
    return next(d for d in page.findChildren(kind) if d.isVisible())


def back_in(qtbot, page):
    """Wait until a page is in front again after a dialog."""
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
