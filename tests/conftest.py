"""Shared by all tests: no screen, no home folder of the user, no widget left behind."""

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import settings

# a busy machine is no failure of the code under test
settings.register_profile("sdm", deadline=None)
settings.load_profile("sdm")


@pytest.fixture(autouse=True)
def own_folders(tmp_path_factory, monkeypatch):
    """Settings, logs and offices of the tests never touch the user's own."""
    monkeypatch.setenv("SDM_DATA_DIR", str(tmp_path_factory.mktemp("sdm-data")))


@pytest.fixture(autouse=True)
def no_widget_survives():
    yield
    if "PySide6.QtWidgets" not in sys.modules:
        return
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    if app := QApplication.instance():
        for widget in app.topLevelWidgets():
            widget.close()
            widget.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
