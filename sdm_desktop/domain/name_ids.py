"""Ids that follow from a name: the UUIDv5 of RFC 9562, written straight as text.

`uuid.uuid5` builds an object for each; a demo office of ten thousand people makes a million.
"""

from hashlib import sha1

_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def name_id(namespace: bytes, name: str) -> str:
    """Return the UUIDv5 of a name as text; `namespace` are the 16 bytes of a UUID."""
    text = sha1(namespace + name.encode(), usedforsecurity=False).hexdigest()
    variant = _VARIANT[text[16]]
    return f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{variant}{text[17:20]}-{text[20:32]}"
