"""The command line: the second door to the services."""

from sdm_desktop.cli.main import main

__all__ = ["main"]
