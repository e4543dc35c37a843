"""How a command ends, as the shell sees it."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes of all commands."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    SOME_ROWS_REFUSED = 3
    FILE_UNUSABLE = 4
    NOT_ALLOWED = 5
