"""Starts SDM Desktop; `python main.py --help` lists the commands."""

import sys

from sdm_desktop.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
