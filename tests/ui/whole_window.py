"""The whole window on a copy of the demo office."""

import shutil

import pytest

from sdm_desktop.app import Program
from sdm_desktop.services.demo import DEMO_PASSWORD
from sdm_desktop.services.office import open_office
from sdm_desktop.storage.content import content_folder
from sdm_desktop.storage.keys import key_path
from tests.still_world import WORLD


@pytest.fixture
def office_file(demo_file, tmp_path):
    path = tmp_path / "kantor.sdm"
    shutil.copy(demo_file, path)
    shutil.copy(key_path(demo_file), key_path(path))
    shutil.copytree(content_folder(demo_file), content_folder(path))
    return path


@pytest.fixture
def program(qapp, qtbot):
    program = Program(qapp, WORLD)
    program.window.resize(1366, 697)
    program.window.show()
    program.window.activateWindow()
    qtbot.waitUntil(program.window.isActiveWindow)
    yield program
    program.shut_down()
    program.window.close()


@pytest.fixture
def enter(program, office_file, qtbot):
    def start(username="admin"):
        program.enter(open_office(office_file, username, DEMO_PASSWORD, surroundings=WORLD))
        settle(qtbot, program)
        return program.workplace

    return start


def settle(qtbot, program):
    shell = program.workplace.shell
    qtbot.waitUntil(
        lambda: shell.facts.are_settled and program.workplace.tasks.running == 0,
        timeout=20_000,
    )
