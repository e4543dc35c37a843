"""Small real scans for tests: PDF, JPEG and PNG, sound and broken."""

import io
import zlib

from PIL import Image
from reportlab.pdfgen.canvas import Canvas


def pdf_bytes(text="Contoh, data rekaan", pages=1, password=""):
    out = io.BytesIO()
    more = {}
    if password:
        from reportlab.lib.pdfencrypt import StandardEncryption

        more["encrypt"] = StandardEncryption(password)
    canvas = Canvas(out, pagesize=(300, 420), invariant=1, **more)
    for number in range(pages):
        canvas.drawString(40, 380, f"{text} {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def picture_bytes(name="JPEG", size=(120, 160), shade=120, mode="RGB"):
    out = io.BytesIO()
    picture = Image.new(mode, size, shade if mode in ("L", "P") else (shade, 90, 60))
    picture.save(out, name)
    return out.getvalue()


def huge_png(side=60_000):
    """A PNG of a few bytes that says it is enormous."""
    picture = bytearray(picture_bytes("PNG"))
    picture[16:24] = side.to_bytes(4, "big") * 2
    picture[29:33] = zlib.crc32(picture[12:29]).to_bytes(4, "big")
    return bytes(picture)
