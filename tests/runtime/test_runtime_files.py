import logging
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from sdm_desktop.runtime import log, paths
from sdm_desktop.runtime.crash import CrashFile

ROOT = Path(__file__).parents[2]


@pytest.fixture
def log_file(tmp_path):
    root = logging.getLogger()
    level = root.level
    path = log.start_logging(tmp_path / "log")
    yield path
    log.stop_logging()
    root.setLevel(level)


def test_all_files_of_the_user_lie_below_the_chosen_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("SDM_DATA_DIR", str(tmp_path / "data"))
    for place in (paths.user_data_dir(), paths.log_dir(), paths.default_backup_dir()):
        assert place.is_relative_to(tmp_path / "data")
        assert place.is_dir()
    assert paths.default_office_path() == tmp_path / "data" / "kantor.sdm"


def test_without_a_choice_the_operating_system_proposes(tmp_path, monkeypatch):
    monkeypatch.delenv("SDM_DATA_DIR")
    monkeypatch.setattr(platformdirs, "user_data_dir", lambda *_a, **_k: str(tmp_path / "d"))
    monkeypatch.setattr(platformdirs, "user_log_dir", lambda *_a, **_k: str(tmp_path / "l"))
    assert paths.user_data_dir() == tmp_path / "d"
    assert paths.log_dir() == tmp_path / "l"


def test_bundled_files_are_found_in_a_checkout_and_in_a_frozen_build(monkeypatch, tmp_path):
    assert paths.resource("regulations").is_dir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("x") == tmp_path / "resources" / "x"


def test_no_nip_or_nik_reaches_the_log(log_file):
    logger = logging.getLogger("sdm_desktop.test")
    logger.info("saved %s and %s", "199001012015011915", "5371 0101 0190 0001")
    logger.info("id 01a20c11-4ace-7d0a-b0fa-2eeb9f800806 in 12 ms")
    text = log_file.read_text()
    assert "saved <number> and <number>" in text
    assert "01a20c11-4ace-7d0a-b0fa-2eeb9f800806 in 12 ms" in text


def test_the_log_never_grows_beyond_five_files(log_file):
    logger = logging.getLogger("sdm_desktop.test")
    for _ in range(70):
        logger.info("x" * 100_000)
    log.stop_logging()
    files = list(log_file.parent.iterdir())
    assert len(files) == 5
    assert all(file.stat().st_size <= 1_000_000 for file in files)


def test_logging_twice_writes_once(log_file, tmp_path):
    other = log.start_logging(tmp_path / "other")
    logging.getLogger("sdm_desktop.test").warning("once")
    assert other.read_text().count("once") == 1
    assert not log_file.exists()


def test_a_crash_of_the_interpreter_leaves_a_report_that_is_told_once(tmp_path):
    program = (
        "import faulthandler, sys; from pathlib import Path;"
        "from sdm_desktop.runtime.crash import CrashFile;"
        "CrashFile(Path(sys.argv[1])).start(); faulthandler._sigsegv()"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT)
    assert done.returncode != 0
    crash = CrashFile(tmp_path)
    assert "Segmentation fault" in crash.take_previous()
    assert crash.take_previous() == ""


def test_a_program_that_ends_well_leaves_nothing(tmp_path):
    program = (
        "import sys; from pathlib import Path; from sdm_desktop.runtime.crash import CrashFile;"
        "c = CrashFile(Path(sys.argv[1])); c.start(); c.stop(); c.stop()"
    )
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], cwd=ROOT, check=True)
    assert CrashFile(tmp_path).take_previous() == ""
