"""Tracebacks that can be stored and sent, because they hold no data of people."""

from traceback import format_exception


def describe(error: BaseException) -> str:
    """Return where an error happened and its kind, without its message."""
    return without_values("".join(format_exception(error)))


def without_values(trace: str) -> str:
    """Return a trace without the messages of the errors, which may quote a name or a NIP."""
    lines = []
    for line in trace.splitlines():
        is_place = line.startswith((" ", "Traceback", "During", "The above")) or not line
        lines.append(line if is_place else line.partition(":")[0])
    return "\n".join(lines)
