"""What ties a printed document to the office file: check codes, and a seal over the bytes.

The key of both is the hash of the audit line the document is anchored to. It stands only in the
encrypted office file, so nobody else can make a code or a seal that fits.
"""

import hmac
import re
from dataclasses import dataclass
from hashlib import sha256

SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_EMPTY = "0" * 64
_STAMP = re.compile(
    rb"SDM Desktop; audit=(\d+); dokumen=([^;()]*); kode=([0-9A-Z,-]*); segel=([0-9a-f]{64})"
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """The marks in a file's keywords: audit number, document number, codes of its documents."""

    audit_number: int
    document_number: str
    codes: tuple[str, ...]
    seal: str


def check_code(key: str, number: int, identity: str, content: str) -> str:
    """Return the code of a document: eight signs without 0/O and 1/I/L ("7K4M-92QX")."""
    message = "\n".join((str(number), identity, content)).encode()
    value = int.from_bytes(hmac.new(key.encode(), message, sha256).digest(), "big")
    signs = ""
    for _ in range(8):
        value, rest = divmod(value, len(SIGNS))
        signs += SIGNS[rest]
    return f"{signs[:4]}-{signs[4:]}"


def content_hash(*parts: object) -> str:
    """Return a fingerprint of what a document says."""
    return sha256(repr(parts).encode()).hexdigest()


def keywords(number: int, document_number: str, codes: tuple[str, ...]) -> str:
    """Return the keywords of a file that is still to be sealed."""
    cleaned = re.sub(r"[^\x20-\x7e]|[;()\\]", "-", document_number)
    return f"SDM Desktop; audit={number}; dokumen={cleaned}; kode={','.join(codes)}; segel={_EMPTY}"


def sealed(pdf: bytes, key: str) -> bytes:
    """Return the file with its seal filled in."""
    found = _STAMP.search(pdf)
    if found is None:
        raise ValueError("the file has no place for a seal")
    start, end = found.span(4)
    whole = memoryview(pdf)
    return b"".join((whole[:start], _seal(pdf, key).encode(), whole[end:]))


def read_stamp(pdf: bytes) -> Stamp | None:
    """Return the marks of a file, None when this program did not write it in this form."""
    found = _STAMP.search(pdf)
    if found is None:
        return None
    number, document, codes, seal = (part.decode("ascii") for part in found.groups())
    return Stamp(int(number), document, tuple(codes.split(",")), seal)


def is_untouched(pdf: bytes, key: str) -> bool:
    """Return whether the seal fits the key and every other byte of the file."""
    stamp = read_stamp(pdf)
    return stamp is not None and hmac.compare_digest(stamp.seal, _seal(pdf, key))


def _seal(pdf: bytes, key: str) -> str:
    """Return the seal over everything but the 64 signs of the seal itself."""
    found = _STAMP.search(pdf)
    if found is None:
        return ""
    start, end = found.span(4)
    digest = hmac.new(key.encode(), digestmod=sha256)
    whole = memoryview(pdf)
    digest.update(whole[:start])
    digest.update(whole[end:])
    return digest.hexdigest()
