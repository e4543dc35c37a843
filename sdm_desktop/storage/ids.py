"""Identifiers that two offices can make without asking each other."""

import os
import threading
import time
from uuid import UUID

from sdm_desktop.domain.name_ids import name_id

_NAMESPACE = UUID("6f1d2a52-8f0b-5c39-9d0e-0d5f5b7c4e11").bytes
_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a UUIDv7 as text; later ids of this process always sort after earlier ones."""
    return _as_text(_next_values(1))


def new_ids(count: int) -> list[str]:
    """Return several new ids in rising order."""
    first = _next_values(count)
    return [_as_text(value) for value in range(first, first + count)]


def natural_id(kind: str, *parts: str) -> str:
    """Return the UUIDv5 of a fact, so that every office gives it the same id.

    `kind` is the table, `parts` its natural key: `natural_id("evaluasi", pegawai, periode)`.
    """
    return name_id(_NAMESPACE, "\x1f".join((kind, *parts)))


def _next_values(count: int) -> int:
    """Return the first of some free values: 48 bits of milliseconds, 74 bits that only grow."""
    global _last
    fresh = (time.time_ns() // 1_000_000 << 74) | (int.from_bytes(os.urandom(10), "big") >> 7) << 1
    with _lock:
        _last = fresh if fresh >> 74 > _last >> 74 else _last + 1
        first = _last
        _last += count - 1
    return first


def _as_text(value: int) -> str:
    """Return a value with the marks of version 7 and its variant, written as a UUID."""
    millis, tail = value >> 74, value & ((1 << 74) - 1)
    high, low = tail >> 62, tail & ((1 << 62) - 1)
    text = f"{millis << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low:032x}"
    return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"
