"""The PDF file under construction: a ReportLab canvas that takes finished page code."""

import io
import threading
import zlib
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from sdm_desktop.reports.fonts import Face, font_of
from sdm_desktop.reports.page import Page

PRODUCER = "SDM Desktop"
# the parsed fonts are shared, and cutting a subset moves the reading place inside them
_SUBSETTING = threading.Lock()


class _PackedStream(pdfdoc.PDFObject):
    """The compressed code of a page, let go as soon as it is in the file."""

    __RefOnly__ = 1

    def __init__(self, packed: bytes) -> None:
        self._packed = packed

    def format(self, _document: object) -> bytes:
        """Return the stream as it stands in the file; can be called once."""
        packed, self._packed = self._packed, b""
        head = b"<< /Filter /FlateDecode /Length %d >>\nstream\n" % len(packed)
        return b"".join((head, packed, b"\nendstream\n"))


class _PageCanvas(Canvas):
    """A canvas without a default font, whose pages are packed as soon as they are finished.

    ReportLab names Helvetica on every page and keeps all page code as text until the end. The
    two overridden steps avoid both; `tests/reports/test_canvas.py` watches them.
    """

    _doc: pdfdoc.PDFDocument
    _code: list[str]

    def _make_preamble(self) -> None:
        self._preamble = ""

    @property
    def document(self) -> pdfdoc.PDFDocument:
        """Return ReportLab's model of the file."""
        return self._doc

    def put_code(self, code: str) -> None:
        """Append operators to the form that is being drawn."""
        self._code.append(code)

    def put_page(self, page: Page) -> None:
        """Write one page."""
        sheet: Any = pdfdoc.PDFPage()
        sheet.pagewidth, sheet.pageheight = round(page.width, 2), round(page.height, 2)
        sheet.Contents = _PackedStream(zlib.compress(page.code().encode("latin-1"), 6))
        # the stubs leave these three out
        self._setColorSpace(sheet)  # type: ignore[attr-defined]
        self._setExtGState(sheet)  # type: ignore[attr-defined]
        self._setShadingUsed(sheet)  # type: ignore[attr-defined]
        if page.forms:
            sheet.XObjects = self._doc.xobjDict(page.forms)
        self._doc.addPage(sheet)


class PdfFile:
    """One PDF being written; give it finished pages, then `save`."""

    def __init__(self, title: str, author: str, at: datetime) -> None:
        """Start a file; `at` is the moment its data are from, the only time in it."""
        self._canvas = _PageCanvas(io.BytesIO(), pageCompression=1, invariant=1, lang="id-ID")
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)
        self._canvas.setSubject(title)
        self._canvas.setCreator(PRODUCER)
        self._canvas.setProducer(PRODUCER)
        self._canvas.setViewerPreference("DisplayDocTitle", "true")
        self._canvas.setDateFormatter(_Moment(at))
        self._resources: dict[str, str] = {}
        self._images: dict[bytes, ImageReader] = {}
        self._forms: dict[object, str] = {}
        self.page_count = 0

    def set_keywords(self, text: str) -> None:
        """Set the keywords of the file's properties."""
        self._canvas.setKeywords(text)

    def encode(self, face: Face, text: str) -> list[tuple[str, str]]:
        """Return (font resource, string literal) pairs that show a text in a cut."""
        text = text.replace("\u00a0", " ")  # the space of the font serves both
        if text.isascii():
            return [(self._resource(face, 0), _literal(text))]
        font = font_of(face)
        parts = font.splitString(text, self._canvas.document)
        return [(self._resource(face, n), _literal(raw.decode("latin-1"))) for n, raw in parts]

    def _resource(self, face: Face, subset: int) -> str:
        key = f"{face.value}{subset}"
        name = self._resources.get(key)
        if name is None:
            document = self._canvas.document
            if subset == 0:
                font_of(face).splitString(" ", document)
            name = self._resources[key] = font_of(face).getSubsetInternalName(subset, document)
        return name

    def form(self, key: object, draw: Callable[[Page], None], size: tuple[float, float]) -> str:
        """Return the name of a drawing that is stored once per file and used on many pages."""
        name = self._forms.get(key)
        if name is None:
            name = self._forms[key] = f"f{len(self._forms)}"
            page = Page(size, self)
            draw(page)
            self._canvas.beginForm(name, 0, 0, *size)
            self._canvas.put_code(page.code())
            for image in page.images:
                self._place(image.data, image.left, image.bottom, (image.width, image.height))
            self._canvas.endForm()
        return name

    def resource_of(self, form: str) -> str:
        """Return the name under which pages show a stored drawing."""
        return str(self._canvas.document.getXObjectName(form))

    def _place(self, data: bytes, left: float, bottom: float, size: tuple[float, float]) -> None:
        reader = self._images.get(data)
        if reader is None:
            reader = self._images[data] = ImageReader(io.BytesIO(data))
        width, height = size
        self._canvas.drawImage(
            reader, left, bottom, width, height, mask="auto", preserveAspectRatio=True, anchor="c"
        )

    def new_page(self, size: tuple[float, float]) -> Page:
        """Return an empty page of this file; it is not in the file until `add`."""
        return Page(size, self)

    def add(self, page: Page, bookmark: str = "", parts: Sequence[str] = ()) -> None:
        """Write a finished page, with a bookmark to it if one is named, and to parts of it."""
        for number, title in enumerate((bookmark, *parts)):
            if title:
                key = f"p{self.page_count}-{number}" if number else f"p{self.page_count}"
                self._canvas.bookmarkPage(key)
                closed = number == 0 or None
                self._canvas.addOutlineEntry(title, key, level=min(number, 1), closed=closed)
        self._canvas.put_page(page)
        self.page_count += 1

    def save(self) -> bytes:
        """Return the bytes of the whole file."""
        with _SUBSETTING:
            return bytes(self._canvas.document.GetPDFData(self._canvas))


class _Moment:
    """Writes one fixed moment wherever ReportLab asks for the time."""

    def __init__(self, at: datetime) -> None:
        self._text = f"D:{at.astimezone(UTC):%Y%m%d%H%M%S}Z"

    def __call__(self, *_now: object) -> str:
        return self._text


_SIMPLE = str.maketrans({"\\": r"\\", "(": r"\(", ")": r"\)"})
_CONTROL = {n: f"\\{n:03o}" for n in range(32)}


@lru_cache(maxsize=2048)
def _literal(text: str) -> str:
    """Return the PDF string literal of a text whose code points are the font's codes."""
    if text.isprintable():
        return f"({text.translate(_SIMPLE)})"
    return f"({text.translate(_SIMPLE).translate(_CONTROL)})"
