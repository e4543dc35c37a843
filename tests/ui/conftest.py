"""Fixtures of the tests that run the whole window."""

from tests.ui.demo_office import demo_file  # noqa: F401
from tests.ui.whole_window import enter, office_file, program  # noqa: F401
