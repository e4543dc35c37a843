"""Runs the reader of foreign files in a process of its own, under limits."""

import importlib.util
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

from sdm_desktop.exchange.file_checks import FileProblem
from sdm_desktop.exchange.progress import Progress

MEMORY_LIMIT = 3 * 1024 * 1024 * 1024
ANSWER_LIMIT = 1024 * 1024 * 1024
TIME_LIMIT_SECONDS = 120.0
POLL_SECONDS = 0.05
_PIPE_BYTES = 1 << 20
_LIMIT_CODES = (-6, -9, -24)  # aborted, killed, out of processor time
_KEPT_VARIABLES = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "LANG")


def read_in_child(path: Path, sheet: str, progress: Progress) -> dict[str, Any]:
    """Return the child's answer about a file, or raise `FileProblem`.

    The child is killed when `progress` stops the work, after 120 seconds, and when it answers more
    than 1 GiB; it gets neither the program's environment nor its packages.
    """
    child = subprocess.Popen(  # noqa: S603 - our own interpreter, no shell
        _command(path, sheet),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        pipesize=_PIPE_BYTES,
        env={name: os.environ[name] for name in _KEPT_VARIABLES if name in os.environ},
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    answer = bytearray()
    drain = threading.Thread(target=_drain, args=(child, answer), daemon=True)
    drain.start()
    parsed: dict[str, Any] | None = None
    try:
        _wait(drain, progress)
        parsed = _parsed(answer)
    finally:
        if drain.is_alive():
            child.kill()
        drain.join()
        code = child.wait()
        if child.stdout is not None:
            child.stdout.close()
    if parsed is None:
        raise _reason(answer, code)
    if "refused" in parsed:
        problem, _, row = str(parsed["refused"]).partition(":")
        raise FileProblem(problem, row)
    return parsed


def _command(path: Path, sheet: str) -> list[str]:
    spec = importlib.util.find_spec("python_calamine")
    folder = str(Path(spec.origin).parent.parent) if spec and spec.origin else ""
    module = str(Path(__file__).with_name("reader_child.py"))
    options = ["-I", "-S", "-B", "-X", "utf8"]
    return [sys.executable, *options, module, folder, str(path), sheet, str(MEMORY_LIMIT)]


def _drain(child: "subprocess.Popen[bytes]", answer: bytearray) -> None:
    while child.stdout is not None and (part := child.stdout.read(1 << 20)):
        answer += part
        if len(answer) > ANSWER_LIMIT:
            child.kill()
            return


def _wait(drain: threading.Thread, progress: Progress) -> None:
    deadline = time.monotonic() + TIME_LIMIT_SECONDS
    while drain.is_alive():
        drain.join(POLL_SECONDS)
        progress.step(0, 0)
        if time.monotonic() > deadline:
            raise FileProblem("TIMEOUT")


def _parsed(answer: bytearray) -> dict[str, Any] | None:
    """Return the answer, None when it is not whole."""
    if len(answer) > ANSWER_LIMIT:
        return None
    try:
        parsed: dict[str, Any] = json.loads(answer)
    except ValueError:
        return None
    return parsed


def _reason(answer: bytearray, code: int) -> FileProblem:
    """Return why there is no answer: too much memory or time, or a crash of the reader."""
    is_too_large = len(answer) > ANSWER_LIMIT or code in _LIMIT_CODES
    return FileProblem("TOO_LARGE" if is_too_large else "DAMAGED")
