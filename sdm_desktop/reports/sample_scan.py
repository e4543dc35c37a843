"""Invented scans and portraits for a demo office, drawn and marked as samples."""

import io
from collections.abc import Sequence
from random import Random

_PAGE = (420, 595)
MARK = "CONTOH, DATA REKAAN"
_SKIN = ((236, 203, 170), (214, 170, 130), (183, 134, 96), (148, 102, 70), (120, 82, 58))
_GROUNDS = ((178, 58, 52), (66, 104, 152), (96, 128, 112))
_CLOTHES = ((196, 178, 132), (232, 230, 224), (92, 104, 84))
_HAIR = ((34, 28, 26), (48, 38, 32), (96, 92, 90))


def sample_pdf(title: str, lines: Sequence[str]) -> bytes:
    """Return one small page: a title, some lines, and the mark across."""
    from reportlab.pdfgen.canvas import Canvas

    out = io.BytesIO()
    canvas = Canvas(out, pagesize=_PAGE, pageCompression=1, invariant=1)
    width, height = _PAGE
    canvas.setTitle(title)
    canvas.setFont("Times-Bold", 13)
    canvas.drawCentredString(width / 2, height - 70, title.upper())
    canvas.setLineWidth(0.8)
    canvas.line(60, height - 82, width - 60, height - 82)
    canvas.setFont("Times-Roman", 10)
    for number, line in enumerate(lines):
        canvas.drawString(60, height - 120 - 16 * number, line)
    canvas.saveState()
    canvas.translate(width / 2, height / 2 - 60)
    canvas.rotate(45)
    canvas.setFillGray(0.86)
    canvas.setFont("Helvetica-Bold", 30)
    canvas.drawCentredString(0, 0, MARK)
    canvas.restoreState()
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def sample_card(title: str) -> bytes:
    """Return a small JPEG of a card with its title and the mark."""
    from PIL import Image, ImageDraw, ImageFont

    picture = Image.new("RGB", (600, 380), (214, 226, 236))
    draw = ImageDraw.Draw(picture)
    draw.rounded_rectangle((12, 12, 588, 368), 18, outline=(120, 140, 160), width=3)
    draw.rectangle((440, 110, 560, 270), fill=(190, 200, 210))
    font = ImageFont.load_default(28)
    draw.text((40, 36), title, fill=(40, 60, 90), font=font)
    draw.text((40, 320), MARK, fill=(160, 60, 60), font=font)
    for line in range(5):
        top = 112 + 34 * line
        draw.rectangle((40, top, 330 - 24 * line, top + 12), fill=(150, 164, 178))
    return _jpeg(picture)


def portrait(seed: str, *, is_woman: bool, size: tuple[int, int] = (360, 480)) -> bytes:
    """Return a drawn portrait as JPEG; the same seed gives the same person."""
    from PIL import Image, ImageDraw

    rng = Random(seed)  # noqa: S311 - invented data, nothing secret
    width, height = size[0] * 2, size[1] * 2
    skin, hair = rng.choice(_SKIN), rng.choice(_HAIR)
    picture = Image.new("RGB", (width, height), rng.choice(_GROUNDS))
    draw = ImageDraw.Draw(picture)
    middle, face = width / 2, height * 0.4
    half, tall = width * 0.19, height * 0.175
    if is_woman:
        box = (middle - half * 1.35, face - tall * 1.3, middle + half * 1.35, face + tall * 2.0)
        draw.ellipse(box, fill=hair)
    clothes = rng.choice(_CLOTHES)
    shoulders = (width * 0.1, height * 0.68, width * 0.9, height * 1.5)
    draw.ellipse(shoulders, fill=clothes)
    neck = (middle - half * 0.42, face + tall * 0.6, middle + half * 0.42, height * 0.74)
    draw.rectangle(neck, fill=tuple(max(0, part - 18) for part in skin))
    collar = [(middle - half * 0.8, height * 0.69), (middle, height * 0.8),
              (middle + half * 0.8, height * 0.69)]  # fmt: skip
    draw.polygon(collar, fill=tuple(max(0, part - 26) for part in clothes))
    hair_box = (middle - half * 1.06, face - tall * 1.22, middle + half * 1.06, face + tall * 0.4)
    draw.ellipse(hair_box, fill=hair)
    draw.ellipse((middle - half, face - tall * 0.95, middle + half, face + tall * 1.15), fill=skin)
    fringe = (middle - half * 1.02, face - tall * 1.2, middle + half * 1.02, face - tall * 0.1)
    draw.chord(fringe, 180, 360, fill=hair)
    for side in (-1, 1):
        eye, up = middle + side * half * 0.42, face + tall * 0.12
        draw.ellipse((eye - 11, up - 8, eye + 11, up + 8), fill=(40, 32, 28))
    mouth = (middle - half * 0.36, face + tall * 0.42, middle + half * 0.36, face + tall * 0.78)
    draw.arc(mouth, 20, 160, fill=(150, 84, 76), width=8)
    return _jpeg(picture.resize(size, Image.Resampling.LANCZOS))


def _jpeg(picture: "Image") -> bytes:  # type: ignore[name-defined]  # noqa: F821
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=80)
    return out.getvalue()
