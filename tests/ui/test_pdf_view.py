import io

import pypdf
import pytest
from PySide6.QtCore import QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QWheelEvent
from PySide6.QtPrintSupport import QPrinter
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.widgets.pdf_print import make_printer, print_pdf
from sdm_desktop.ui.widgets.pdf_view import MARGIN, PdfView


def make_pdf(pages=3, size=A4):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for number in range(1, pages + 1):
        canvas.setFillColorRGB(0, 0, 0)
        canvas.rect(72, 72, 72 * number, 72, fill=1)
        canvas.drawString(72, size[1] - 72, f"Halaman {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture(autouse=True)
def theme(qapp):
    theme = Theme()
    theme.apply(qapp, "light")
    return theme


@pytest.fixture
def view(qtbot):
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(520, 560)
    view.show()
    qtbot.waitExposed(view)
    view.setFocus()
    view.set_pdf(make_pdf())
    yield view
    view.clear("")


def press(qtbot, view, *keys):
    for key in keys:
        qtbot.keyClick(view, key)


def shown(view):
    return view._page.picture.deviceIndependentSize()


def black_width(view):
    """Return how wide the page's bar is on the screen."""
    picture = view._page.picture
    y = round(picture.height() * (1 - 108 / 842))
    return sum(picture.pixelColor(x, y).lightness() < 60 for x in range(picture.width()))


def test_shows_the_first_page_whole(view):
    assert (view.number, view.count) == (1, 3)
    assert shown(view).height() <= view.height() - 2 * MARGIN + 1
    assert abs(shown(view).width() / shown(view).height() - A4[0] / A4[1]) < 0.01
    assert black_width(view) > 0


def test_keys_turn_the_pages_to_the_ends(qtbot, view):
    told = []
    view.page_changed.connect(lambda number, count: told.append((number, count)))
    press(qtbot, view, Qt.Key.Key_PageDown, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert view.number == 3
    press(qtbot, view, Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_PageUp)
    assert view.number == 1
    press(qtbot, view, Qt.Key.Key_End)
    assert view.number == 3
    press(qtbot, view, Qt.Key.Key_Home)
    assert view.number == 1
    assert told[0] == (2, 3)


def test_each_page_is_its_own(qtbot, view):
    first = black_width(view)
    press(qtbot, view, Qt.Key.Key_PageDown)
    assert abs(black_width(view) / first - 2) < 0.1


def test_keys_zoom_and_fit(qtbot, view):
    told = []
    view.zoom_changed.connect(told.append)
    whole = shown(view)
    press(qtbot, view, Qt.Key.Key_Plus)
    assert shown(view).width() > whole.width()
    press(qtbot, view, *[Qt.Key.Key_Plus] * 12)
    assert told[-1] == "300 %"
    view.grab()
    assert view._area.verticalScrollBar().maximum() > 0
    press(qtbot, view, *[Qt.Key.Key_Minus] * 12)
    assert told[-1] == "50 %"
    press(qtbot, view, Qt.Key.Key_0)
    assert told[-1] == "Satu halaman"
    assert shown(view) == whole


def test_a_page_shown_whole_stays_whole_when_resized(qtbot, view):
    before = shown(view).height()
    view.resize(700, 760)
    qtbot.waitUntil(lambda: shown(view).height() > before)
    assert shown(view).height() <= 760 - 2 * MARGIN + 1


def test_a_zoomed_page_keeps_its_size_when_resized(qtbot, view):
    view.zoom_in()
    before = shown(view)
    view.resize(700, 760)
    assert shown(view) == before


def wheel(view, delta, modifiers=Qt.KeyboardModifier.NoModifier):
    event = QWheelEvent(
        QPointF(50, 50), QPointF(50, 50), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton,
        modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    view.wheelEvent(event)


def test_the_wheel_turns_whole_pages_and_with_ctrl_zooms(view):
    view.grab()
    wheel(view, -120)
    assert view.number == 2
    wheel(view, 120)
    assert view.number == 1
    whole = shown(view).width()
    wheel(view, 120, Qt.KeyboardModifier.ControlModifier)
    assert shown(view).width() > whole


def test_a_sentence_instead_of_pages(qtbot, view):
    view.clear("Pilih laporan.")
    assert (view.number, view.count) == (0, 0)
    press(qtbot, view, Qt.Key.Key_PageDown, Qt.Key.Key_Plus, Qt.Key.Key_End)
    assert view.number == 0
    view.grab()
    view.set_pdf(make_pdf(1, landscape(A4)))
    assert (view.number, view.count) == (1, 1)
    assert shown(view).width() > shown(view).height()


def test_other_keys_are_left_to_the_window(qtbot, view):
    assert "Pratinjau" in view.accessibleName()
    qtbot.keyClick(view, Qt.Key.Key_F5)
    assert view.number == 1


# printing


def print_to(tmp_path, pdf, name="cetak.pdf", *, first=0, last=0):
    printer = make_printer(pdf, "Uji")
    out = tmp_path / name
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(out))
    if first:
        printer.setFromTo(first, last)
    steps = []
    count = print_pdf(pdf, printer, lambda done, total: steps.append((done, total)))
    return pypdf.PdfReader(out), count, steps


@pytest.mark.parametrize("size", [A4, landscape(A4), (612, 936)], ids=["A4", "lebar", "F4"])
def test_every_page_is_printed_at_its_size(tmp_path, size):
    reader, count, steps = print_to(tmp_path, make_pdf(3, size))
    assert len(reader.pages) == count == 3
    for page in reader.pages:
        assert abs(float(page.mediabox.width) - size[0]) < 2
        assert abs(float(page.mediabox.height) - size[1]) < 2
    assert steps == [(0, 3), (1, 3), (2, 3)]


def test_only_the_pages_asked_for_are_printed(tmp_path):
    reader, count, _ = print_to(tmp_path, make_pdf(5), first=2, last=3)
    assert len(reader.pages) == count == 2


def test_printing_can_be_stopped(tmp_path):
    pdf = make_pdf(3)
    printer = make_printer(pdf, "Uji")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "cetak.pdf"))

    def stop(done, total):
        if done == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        print_pdf(pdf, printer, stop)


def test_the_paper_follows_the_first_page():
    printer = make_printer(make_pdf(1, landscape(A4)), "Uji")
    layout = printer.pageLayout()
    assert layout.orientation() == QPageLayout.Orientation.Landscape
    size = layout.fullRectPoints().size()
    assert QSizeF(size).width() > QSizeF(size).height()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_cannot_write_prints_nothing(tmp_path):
    pdf = make_pdf(1)
    printer = make_printer(pdf, "Uji")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "tiada" / "cetak.pdf"))
    assert print_pdf(pdf, printer, lambda done, total: None) == 0
