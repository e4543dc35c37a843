"""Sending a PDF to a printer, page by page, at the size it was made for."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from sdm_desktop.ui.widgets.pdf_view import PdfDocument

POINTS_PER_INCH = 72
DPI = 300


def make_printer(pdf: bytes, title: str) -> QPrinter:
    """Return a printer set to the paper of the first page, without margins of its own."""
    document = PdfDocument(pdf)
    width, height = document.page_size(0)
    document.close()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(DPI)
    printer.setDocName(title)
    printer.setFullPage(True)
    paper = QPageSize(QRectF(0, 0, min(width, height), max(width, height)).size(), _POINT)
    is_wide = width > height
    sides = QPageLayout.Orientation.Landscape if is_wide else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(paper, sides, QMarginsF(0, 0, 0, 0)))
    return printer


_POINT = QPageSize.Unit.Point


def print_pdf(pdf: bytes, printer: QPrinter, step: Callable[[int, int], None]) -> int:
    """Print every page in the printer's range; returns how many; `step` may raise to stop."""
    document = PdfDocument(pdf)
    first = max(1, printer.fromPage() or 1)
    last = min(len(document), printer.toPage() or len(document))
    painter = QPainter()
    if not painter.begin(printer):
        document.close()
        return 0
    try:
        for number in range(first, last + 1):
            step(number - first, last - first + 1)
            if number > first:
                printer.newPage()
            width, height = document.page_size(number - 1)
            scale = printer.resolution() / POINTS_PER_INCH
            picture = document.image(number - 1, scale)
            painter.drawImage(QRectF(0, 0, width * scale, height * scale), picture)
    finally:
        painter.end()
        document.close()
    return last - first + 1
