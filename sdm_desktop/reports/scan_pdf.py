"""Scans that are pictures as PDF, embedded without loss."""

import io

_A4 = (595.276, 841.89)
_SHARP = 2_000  # pixels of the longer side that a screen can show
_ORIENTATION = 274  # EXIF: how a camera was held
_TURNS = {3: 180, 6: 270, 8: 90}


def preview_pdf(content: bytes, title: str) -> bytes:
    """Return a page for the screen: a large picture is made smaller, so that it shows at once."""
    from PIL import Image, ImageOps

    with Image.open(io.BytesIO(content)) as picture:
        if max(picture.size) <= _SHARP:
            return picture_pdf(content, title)
        picture.draft("RGB", (_SHARP, _SHARP))
        upright = ImageOps.exif_transpose(picture)
        upright.thumbnail((_SHARP, _SHARP))
        out = io.BytesIO()
        upright.convert("RGB").save(out, "JPEG", quality=88)
    return picture_pdf(out.getvalue(), title)


def picture_pdf(content: bytes, title: str) -> bytes:
    """Return one page that shows a JPEG or PNG; the same picture gives the same bytes.

    The page is as upright or wide as the picture and never larger than A4; a JPEG goes in as it
    is, a PNG with every pixel, and a photo stands as the camera was held.
    """
    from PIL import Image
    from reportlab.lib.utils import ImageReader
    from reportlab.pdfgen.canvas import Canvas

    with Image.open(io.BytesIO(content)) as picture:
        width, height = picture.size
        turn = _TURNS.get(int(picture.getexif().get(_ORIENTATION, 1)), 0)
    page = (height, width) if turn in (90, 270) else (width, height)
    short, long = _A4
    room = (short, long) if page[1] >= page[0] else (long, short)
    scale = min(room[0] / page[0], room[1] / page[1])
    size = (page[0] * scale, page[1] * scale)
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size, pageCompression=1, invariant=1)
    canvas.setTitle(title)
    canvas.translate(size[0] / 2, size[1] / 2)
    canvas.rotate(turn)
    drawn = (width * scale, height * scale)
    reader = ImageReader(io.BytesIO(content))
    canvas.drawImage(reader, -drawn[0] / 2, -drawn[1] / 2, *drawn, mask="auto")
    canvas.showPage()
    canvas.save()
    return out.getvalue()
