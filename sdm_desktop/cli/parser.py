"""An argument parser that speaks Indonesian."""

import argparse
import re
import sys
from collections.abc import Iterable
from typing import NoReturn

_TRANSLATIONS = (
    (r"the following arguments are required: (.*)", r"argumen wajib belum ada: \1"),
    (r"unrecognized arguments: (.*)", r"argumen tidak dikenal: \1"),
    (r"argument (.*): expected one argument", r"\1 memerlukan satu nilai"),
    (r"argument (.*): expected at least one argument", r"\1 memerlukan paling sedikit satu nilai"),
    (r"argument (.*): invalid choice: '?(.*?)'? \(choose from (.*)\)",
     r"\1: “\2” tidak dikenal; pilihannya \3"),
    (r"argument (.*): invalid int value: '?(.*?)'?$", r"\1: “\2” bukan bilangan bulat"),
    (r"argument (.*): not allowed with argument (.*)", r"\1 tidak dapat dipakai bersama \2"),
    (r"argument (.*): ignored explicit argument '?(.*?)'?$", r"\1 tidak menerima nilai “\2”"),
    (r"one of the arguments (.*) is required", r"salah satu dari \1 wajib diisi"),
    (r"ambiguous option: (.*) could match (.*)", r"pilihan \1 tidak jelas; mungkin \2"),
    (r"argument (.*?): (.*)", r"\1: \2"),
)  # fmt: skip


class UsageError(Exception):
    """The command was written wrongly; the message says how."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        words = "Pemakaian: " if prefix is None else prefix
        super().add_usage(usage, actions, groups, words)


class IndonesianParser(argparse.ArgumentParser):
    """Parses arguments; help and errors are in Indonesian, a wrong use ends with exit code 2."""

    def __init__(
        self, prog: str | None = None, description: str | None = None, epilog: str | None = None
    ) -> None:
        super().__init__(
            prog=prog,
            description=description,
            epilog=epilog,
            add_help=False,
            allow_abbrev=False,
            formatter_class=_Formatter,
        )
        self._positionals.title = "argumen"
        self._optionals.title = "pilihan"
        self.add_argument("-h", "--help", action="help", help="tampilkan bantuan ini")

    def error(self, message: str) -> NoReturn:
        """End with exit code 2 after saying what is wrong."""
        self.print_usage(sys.stderr)
        self.exit(2, f"Salah pemakaian: {translate(message)}.\n")


def translate(message: str) -> str:
    """Return one of argparse's messages in Indonesian."""
    for pattern, words in _TRANSLATIONS:
        if re.fullmatch(pattern, message):
            return re.sub(pattern, words, message).replace("'", "")
    return message
