from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel, QWidget

from sdm_desktop.domain.explanation import Explained, Given, Step
from sdm_desktop.domain.rules import Rule
from sdm_desktop.ui.theme import Theme
from sdm_desktop.ui.widgets.buttons import info_button
from sdm_desktop.ui.widgets.chips import Chip
from sdm_desktop.ui.widgets.explanation import ExplanationPopover, Reading
from sdm_desktop.ui.widgets.explanation_print import PagePrint
from sdm_desktop.ui.widgets.explanation_text import as_html, label_of, value_text


def rule(keyakinan):
    return Rule(
        kode="KGB", nama="Kenaikan gaji berkala", berlaku_mulai=date(1977, 4, 1), berlaku_sampai=None,
        dasar_hukum="PP 7/1977 Pasal 11–13", keyakinan=keyakinan, isi={},
    )  # fmt: skip


EXPLAINED = Explained(
    {"kgb_berikut_tmt": date(2027, 3, 1), "gaji_pokok_baru": 3_919_100},
    (Given("Masa kerja", "13 th 8 bl", "SK 1 Apr 2024"),),
    tuple(Step(f"langkah {n} <b>", f"{n} tahun") for n in range(4)),
    (rule("C"), rule("C2"), rule("R"), rule("D")),
)


@pytest.fixture
def opened(qtbot, qapp):
    Theme().apply(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1146, 623)
    button = info_button("Penjelasan", window)
    button.move(1100, 590)
    window.show()
    popover = ExplanationPopover(EXPLAINED, "KGB berikutnya", button, Reading(note="38 hari lagi"))
    popover.open_beside(button)
    return window, button, popover


def test_it_lies_inside_the_window_and_is_reached_by_keyboard(qtbot, opened):
    window, _, popover = opened
    assert window.rect().contains(popover.geometry())
    assert popover.isAncestorOf(window.focusWidget())


def test_every_confidence_has_its_word(opened):
    words = {chip.text() for chip in opened[2].findChildren(Chip)}
    assert words == {"Terkonfirmasi", "Sumber sekunder", "Perlu diperiksa", "Pengaturan"}


def test_escape_and_a_click_outside_close(qtbot, opened):
    _, button, popover = opened
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert popover.isHidden()
    again = ExplanationPopover(EXPLAINED, "KGB", button)
    again.open_beside(button)
    qtbot.mouseClick(again._scrim, Qt.MouseButton.LeftButton)
    assert again.isHidden()


def test_copying_takes_result_inputs_steps_and_basis(opened):
    opened[2].copy()
    text = QGuiApplication.clipboard().text()
    for part in ("1 Maret 2027, Rp3.919.100", "SK 1 Apr 2024", "langkah 0", "PP 7/1977"):
        assert part in text


def test_the_printed_page_is_a_pdf_with_escaped_text(qtbot, opened, tmp_path):
    html = as_html(EXPLAINED, "KGB", "1 Maret 2027", "Petrus Nubatonis")
    assert "langkah 0 &lt;b&gt;" in html
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    PagePrint(html, "KGB", opened[0]).print_to(printer)
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("tmt", date(2027, 3, 1), "1 Maret 2027"),
        ("gaji_pokok", 3_799_400, "Rp3.799.400"),
        ("skor", Decimal("37.50"), "37,5"),
        ("sah", True, "Ya"),
        ("tmt", None, "–"),
        ("alasan", ["a", "b"], "a, b"),
        ("alasan", [], "–"),
        ("x", {"mkg_tahun": 3}, "MKG tahun: 3"),
    ],
)
def test_values_are_written_for_people(name, value, words):
    assert value_text(name, value) == words


def test_labels_keep_the_official_capitals():
    assert label_of("kgb_berikut_tmt") == "KGB berikut TMT"


def test_it_goes_away_with_the_page_it_belongs_to(qtbot, opened):
    _, button, popover = opened
    button.hide()
    assert popover.isHidden()


def test_the_focus_returns_to_where_it_was_when_a_label_opened_it(qtbot, opened):
    window, button, popover = opened
    popover.dismiss()
    label = QLabel("Bila direncanakan", window)
    label.show()
    button.setFocus()
    before = window.focusWidget()
    popover.open_beside(label)
    qtbot.keyClick(popover, Qt.Key.Key_Escape)
    assert popover.isHidden()
    assert window.focusWidget() is before is button
