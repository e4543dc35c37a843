"""A plain shield as logo of the demo office, drawn by arithmetic."""

import struct
import zlib

_WIDTH, _HEIGHT = 240, 288
_EDGE = (66, 82, 104)
_FIELD = (247, 248, 250)
_BAND = (203, 212, 222)
_PAPER = (255, 255, 255)


def shield_png() -> bytes:
    """Return a PNG of a shield with one band; the same bytes every time."""
    lines = bytearray()
    for y in range(_HEIGHT):
        lines.append(0)
        for x in range(_WIDTH):
            lines += bytes(_colour(x, y))
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(lines), 9)
    chunks = ((b"IHDR", header), (b"IDAT", body), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _colour(x: int, y: int) -> tuple[int, int, int]:
    if not _inside(x, y, 2):
        return _PAPER
    if not _inside(x, y, 9):
        return _EDGE
    if not _inside(x, y, 24):
        return _BAND
    return _BAND if 92 <= y < 132 else _FIELD


def _inside(x: int, y: int, margin: int) -> bool:
    """Return whether a point is within the shield: straight above, an ellipse below."""
    half, straight = _WIDTH // 2 - margin, 150
    across = abs(2 * x - _WIDTH + 1)
    if y < margin or across > 2 * half:
        return False
    if y <= straight:
        return True
    depth = _HEIGHT - margin - straight
    return (across * depth) ** 2 + (2 * (y - straight) * half) ** 2 <= (2 * half * depth) ** 2
