"""Identifiers that two offices can make without asking each other."""

import os
import threading
import time
import uuid

_NAMESPACE = uuid.UUID("6f1d2a52-8f0b-5c39-9d0e-0d5f5b7c4e11")
_lock = threading.Lock()
_last = 0


def new_id() -> str:
    """Return a UUIDv7 as text; later ids of this process always sort after earlier ones."""
    return str(uuid.UUID(int=_next_value()))


def new_ids(count: int) -> list[str]:
    """Return several new ids in rising order."""
    return [new_id() for _ in range(count)]


def natural_id(kind: str, *parts: str) -> str:
    """Return the UUIDv5 of a fact, so that every office gives it the same id.

    `kind` is the table, `parts` its natural key: `natural_id("evaluasi", pegawai, periode)`.
    """
    return str(uuid.uuid5(_NAMESPACE, "\x1f".join((kind, *parts))))


def _next_value() -> int:
    """Return 48 bits of milliseconds, 74 bits that only grow, and the version and variant marks."""
    global _last
    fresh = (time.time_ns() // 1_000_000 << 74) | (int.from_bytes(os.urandom(10), "big") >> 7) << 1
    with _lock:
        _last = fresh if fresh >> 74 > _last >> 74 else _last + 1
        value = _last
    millis, tail = value >> 74, value & ((1 << 74) - 1)
    high, low = tail >> 62, tail & ((1 << 62) - 1)
    return millis << 80 | 0x7 << 76 | high << 64 | 0b10 << 62 | low
