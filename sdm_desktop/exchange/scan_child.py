"""Looks at scans that come on standard input, one after the other, and says what they are.

This module is started by its path in a process of its own (`scan_reader`), so that a crafted file
can only end that process. It imports the standard library, pypdfium2 and Pillow alone and never
anything of the program.

Each scan comes as eight bytes of length and its content; each answer is one line of JSON.
Arguments: the folder with the packages, the memory limit in bytes.
"""

import io
import json
import sys
from typing import Any

MAX_PIXELS = 150_000_000
MAX_PAGES = 2_000
PASSWORD_ERROR = 4
END_MARK = b"%%EOF"


class Refused(Exception):  # noqa: N818 - a named answer to the parent, not a bug
    """The scan cannot be kept; the code tells why."""


def limit_resources(memory: int) -> None:
    """Let the system stop this process when it wants too much memory."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))


def examine(content: bytes) -> dict[str, Any]:
    """Return format, pages and size in pixels of a scan."""
    if content.startswith(b"\xff\xd8\xff"):
        return _picture(content, "JPEG")
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return _picture(content, "PNG")
    if b"%PDF-" in content[:1024]:
        return _pdf(content)
    raise Refused("WRONG_KIND")


def _picture(content: bytes, name: str) -> dict[str, Any]:
    from PIL import Image

    Image.MAX_IMAGE_PIXELS = None  # checked here, before a pixel is read
    try:
        with Image.open(io.BytesIO(content), formats=[name]) as picture:
            width, height = picture.size
            if width * height > MAX_PIXELS:
                raise Refused("PIXELS")
            picture.load()
    except (OSError, SyntaxError, ValueError, IndexError, TypeError):
        raise Refused("DAMAGED") from None
    return {"format": name, "pages": 1, "width": width, "height": height}


def _pdf(content: bytes) -> dict[str, Any]:
    import pypdfium2

    if END_MARK not in content[-65_536:]:
        raise Refused("DAMAGED")
    try:
        document = pypdfium2.PdfDocument(content)
        pages = len(document)
        if pages > MAX_PAGES:
            raise Refused("PAGES")
        for number in range(pages):
            document[number].close()
    except pypdfium2.PdfiumError as error:
        is_locked = getattr(error, "err_code", 0) == PASSWORD_ERROR or "password" in str(error)
        raise Refused("PASSWORD" if is_locked else "DAMAGED") from None
    if not pages:
        raise Refused("DAMAGED")
    return {"format": "PDF", "pages": pages, "width": 0, "height": 0}


def main(folder: str, memory: int) -> None:
    """Answer until the input ends."""
    sys.path.insert(0, folder)
    limit_resources(memory)
    while head := sys.stdin.buffer.read(8):
        content = sys.stdin.buffer.read(int.from_bytes(head, "big"))
        try:
            answer = examine(content)
        except Refused as refusal:
            answer = {"refused": str(refusal)}
        except MemoryError:
            answer = {"refused": "PIXELS"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
