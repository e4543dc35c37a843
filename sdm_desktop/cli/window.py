"""Opens the window; the only command that loads Qt."""

import argparse


def open_window(arguments: argparse.Namespace) -> int:
    """Show the program until it is closed."""
    from sdm_desktop.app import run

    return run(arguments.office, arguments.demo)
