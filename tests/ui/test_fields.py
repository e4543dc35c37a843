from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QDate, QPoint, QPointF, Qt
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.ui.widgets.combo_field import ComboField
from sdm_desktop.ui.widgets.date_field import DateField
from sdm_desktop.ui.widgets.elided_label import ElidedLabel
from sdm_desktop.ui.widgets.fields import IntField, MoneyField, NipField, NoteField, TextField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.score_field import ScoreField


def typed(qtbot, field, text):
    qtbot.addWidget(field)
    qtbot.keyClicks(field, text)
    return field


@pytest.mark.parametrize("text", ["24112026", "24-11-2026", "24/11/2026", "24 November 2026"])
def test_a_day_is_typed_in_many_ways(qtbot, text):
    field = typed(qtbot, DateField(), text)
    assert field.value() == date(2026, 11, 24)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "24-11-2026"


@pytest.mark.parametrize("text", ["31022026", "abc", "24-13-2026"])
def test_text_that_is_no_day_stays_and_says_why(qtbot, text):
    field = typed(qtbot, DateField(), text)
    assert field.value() is None
    assert field.problem()
    assert field.text() == text


def wheel(widget):
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_neither_day_nor_choice(qtbot):
    day, choice = DateField(), ComboField([("a", "A"), ("b", "B")])
    for widget in (day, choice):
        qtbot.addWidget(widget)
    day.set_value(date(2026, 11, 24))
    choice.set_value("b")
    wheel(day)
    wheel(choice)
    assert (day.value(), choice.value()) == (date(2026, 11, 24), "b")


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_day_is_picked_from_the_calendar(qtbot):
    field = DateField()
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    field._take(QDate(2026, 12, 1))
    assert field.value() == date(2026, 12, 1)


@pytest.mark.parametrize(
    ("text", "mark"), [("87.5", "87.5"), ("87,5", "87.5"), ("100", "100"), ("0", "0")]
)
def test_both_decimal_signs_mean_the_same(qtbot, text, mark):
    assert typed(qtbot, ScoreField(), text).value() == Decimal(mark)


@pytest.mark.parametrize("text", ["101", "-1", "8,755", "x", "1e5"])
def test_what_is_no_mark_is_refused_with_a_reason(qtbot, text):
    field = typed(qtbot, ScoreField(), text)
    assert field.value() is None
    assert field.problem()


def test_a_score_is_shown_with_a_comma(qtbot):
    field = ScoreField()
    qtbot.addWidget(field)
    field.set_value(Decimal("87.50"))
    assert field.text() == "87,5"


def test_money_is_typed_bare_and_shown_officially(qtbot):
    field = typed(qtbot, MoneyField(), "1250000")
    other = QLineEdit()
    qtbot.addWidget(other)
    field.show()
    field.setFocus()
    field.clearFocus()
    assert field.value() == 1_250_000
    field.set_value(3_799_400)
    assert field.text() == "Rp3.799.400"
    field.setText("banyak")
    assert field.problem()


def test_a_nip_is_grouped_while_typed_and_the_cursor_stays(qtbot):
    field = typed(qtbot, NipField(), "198704162013031933")
    assert field.text() == "19870416 201303 1 933"
    assert field.value() == "198704162013031933"
    field.setCursorPosition(4)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert field.value() == "19804162013031933"
    assert field.cursorPosition() == 3


def test_a_damaged_nip_is_left_as_it_is(qtbot):
    field = typed(qtbot, NipField(), "1.98E+17")
    assert field.text() == "1.98E+17"


def test_whole_numbers(qtbot):
    assert typed(qtbot, IntField(), "12").value() == 12
    assert typed(qtbot, IntField(), "dua").problem()


def test_a_choice_is_found_by_words_and_others_are_refused(qtbot):
    field = ComboField([("L", "Laki-laki"), ("P", "Perempuan")])
    qtbot.addWidget(field)
    field.setEditText("perempuan")
    assert field.value() == "P"
    field.setEditText("lain")
    assert field.value() is None
    assert "lain" in field.problem()
    field.set_choices([("P", "Perempuan")])
    field.set_value("P")
    assert field.currentText() == "Perempuan"


def test_a_free_choice_takes_any_words(qtbot):
    field = ComboField([("Islam", "Islam")], is_free=True)
    qtbot.addWidget(field)
    field.set_value("Marapu")
    assert (field.value(), field.problem()) == ("Marapu", "")


@pytest.fixture
def form(qtbot):
    form = Form(columns=2)
    qtbot.addWidget(form)
    form.add_group("Identitas")
    form.add_field("nip", "NIP", NipField(), "18 angka")
    form.add_field("nama", "Nama", TextField())
    form.add_field("catatan", "Catatan", NoteField(), span=2)
    form.set_values({"nip": "198704162013031933", "nama": "Petrus", "catatan": ""})
    form.show()
    return form


def test_all_findings_are_shown_and_the_first_error_gets_the_cursor(qtbot, form):
    rest = form.show_findings(
        [
            FieldError("catatan", "Agak pendek.", level=Level.WARNING),
            FieldError("nama", "Nama belum diisi."),
            FieldError("unit", "Unit tidak ada."),
        ]
    )
    assert form.field("nama").state == "error"
    assert form.field("catatan").state == "warning"
    assert form.field("nip").message == "18 angka"
    assert form.field("nama").editor.hasFocus()
    assert [finding.field for finding in rest] == ["unit"]


def test_typing_takes_the_finding_away_and_makes_dirty(qtbot, form):
    form.show_findings([FieldError("nama", "Nama belum diisi.")])
    assert not form.is_dirty()
    with qtbot.waitSignal(form.edited) as edited:
        qtbot.keyClicks(form.field("nama").editor, "s")
    assert edited.args == ["nama"]
    assert form.field("nama").state == ""
    assert form.is_dirty()
    form.mark_clean()
    assert not form.is_dirty()


def test_the_message_line_does_not_jump(form):
    before = form.sizeHint().height()
    form.show_findings([FieldError("nip", "NIP harus 18 angka; ini 17.")])
    assert form.sizeHint().height() == before


def test_long_words_of_a_choice_keep_their_beginning_in_sight(qtbot):
    field = ComboField([("ia", "Perjanjian pelaksanaan kerja sama antara dua pihak")])
    qtbot.addWidget(field)
    field.resize(90, 32)
    field.show()
    field.set_value("ia")
    reason = Qt.FocusReason.TabFocusReason
    QApplication.sendEvent(field, QFocusEvent(QFocusEvent.Type.FocusIn, reason))
    assert field.lineEdit().selectedText() == field.currentText()
    assert field.lineEdit().cursorPosition() == 0


def test_a_message_too_long_for_its_column_is_cut_with_an_ellipsis(qtbot):
    form = Form()
    qtbot.addWidget(form)
    field = form.add_field("nama", "Nama", TextField())
    form.resize(90, 90)
    form.show()
    words = "Tanggal lazimnya satu sampai dua tahun sesudahnya."
    field.show_finding(words, "warning")
    shown = field.findChild(ElidedLabel)
    assert field.message == words == shown.toolTip()
    assert shown.text().endswith("\N{HORIZONTAL ELLIPSIS}")
