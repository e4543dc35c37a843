"""Opens the window; the only command that loads Qt."""

import argparse
import gc


def open_window(arguments: argparse.Namespace) -> int:
    """Show the program until it is closed."""
    # importing makes much and frees little; the collector is on again after the first picture
    gc.disable()
    from sdm_desktop.app import run

    return run(arguments.office, arguments.demo)
