"""The page Tenggat with a real office: tabs, filter, letters, marks, calendar, explanation."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.due import DueKind, DueState
from sdm_desktop.ui.pages.due.page import DuePage
from sdm_desktop.ui.pages.due.register_dialog import PatternDialog, RegisterDialog
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from sdm_desktop.ui.widgets.issue_dialog import IssueDialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from tests.ui.people_office import context, office, people, person, settled  # noqa: F401


@pytest.fixture
def page(qtbot, context, people):  # noqa: F811
    for number, sex in ((905, 1), (906, 2)):
        record = person(
            number, f"Yosef Lado {number}", nip=f"19690416199603{sex}{number}",
            tanggal_lahir=date(1969, 4, 16), tmt_cpns=date(1996, 3, 1), tmt_pns=date(1997, 4, 1),
        )  # fmt: skip
        context.services.employees.register(record)
    made = DuePage(context)
    qtbot.addWidget(made)
    made.resize(1140, 700)
    with qtbot.waitExposed(made):
        made.show()
    settled(qtbot, context)
    return made


def show(page, qtbot, context, kind, months="12"):  # noqa: F811
    page.open_with(kind=kind, months=months)
    settled(qtbot, context)
    return page.shown_list


def dialogs(kind):
    return [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]


def issue_and_show(qtbot):
    (dialog,) = dialogs(IssueDialog)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(dialogs(PdfDialog)) == 1)


def test_each_tab_shows_its_dates_and_counts_what_is_to_be_done(page, qtbot, context):  # noqa: F811
    raises = show(page, qtbot, context, "KGB", "36")
    assert {line.kind for line in raises.model.records()} == {DueKind.KGB}
    assert raises.model.rowCount() >= 3
    pensions = show(page, qtbot, context, "PENSIUN", "12")
    assert [line.tanggal for line in pensions.model.records()] == [date(2027, 5, 1)] * 2
    assert "2 perlu tindakan" in page._count.text()
    assert show(page, qtbot, context, "KONTRAK").model.rowCount() == 0


def test_words_and_states_filter_the_rows_at_hand(page, qtbot, context):  # noqa: F811
    pensions = show(page, qtbot, context, "PENSIUN")
    page.filter.words.setText("905")
    assert [line.nama for line in pensions.model.records()] == ["Yosef Lado 905"]
    page.filter.words.clear()
    page.filter.state.set_value("selesai")
    assert pensions.model.rowCount() == 0


def test_letters_of_the_marked_rows_are_issued_and_shown(page, qtbot, context):  # noqa: F811
    raises = show(page, qtbot, context, "KGB", "36")
    raises.model.mark_rows(range(2), on=True)
    qtbot.mouseClick(raises.letter_button, Qt.MouseButton.LeftButton)
    issue_and_show(qtbot)
    settled(qtbot, context)
    shown = raises.model.records()[:2]
    assert [line.state for line in shown] == [DueState.SURAT] * 2
    assert len(context.services.letters.register()) == 2
    assert context.messages.level in ("", "success")


def test_rows_with_letters_show_them_again(page, qtbot, context):  # noqa: F811
    raises = show(page, qtbot, context, "KGB", "36")
    raises.model.mark_rows([0], on=True)
    raises.issue()
    issue_and_show(qtbot)
    dialogs(PdfDialog)[0].close()
    settled(qtbot, context)
    raises.issue()
    qtbot.waitUntil(lambda: len(dialogs(PdfDialog)) == 1)
    assert len(context.services.letters.register()) == 1


def test_paper_date_and_signatory_are_asked_before_a_number_is_given(
    page, qtbot, context, monkeypatch  # noqa: F811
):  # fmt: skip
    raises = show(page, qtbot, context, "KGB", "36")
    raises.model.mark_rows([0], on=True)
    raises.issue()
    (dialog,) = dialogs(IssueDialog)
    qtbot.waitUntil(lambda: dialog.number.text().startswith("Nomor "))
    assert dialog.number.text().endswith(" 1/XI/2026")
    dialog.form.editor("tanggal").setText("05-01-2027")
    qtbot.keyClick(dialog.form.editor("tanggal"), Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: dialog.number.text().endswith(" 1/I/2027"))
    dialog.signatory.form.editor("penanda").set_value("lain")
    dialog.save()
    assert dialog.signatory.form.field("nama").state == "error"
    assert context.services.letters.register() == []
    dialog.signatory.form.editor("nama").setText("Melki Contoh, S.H.")
    dialog.form.editor("kertas").set_value("F4")
    dialog.save()
    qtbot.waitUntil(lambda: len(dialogs(PdfDialog)) == 1)
    (letter,) = context.services.letters.register()
    assert '"kertas": "F4"' in letter.isi
    assert "Melki Contoh, S.H." in letter.isi
    dialogs(PdfDialog)[0].close()
    raises.model.clear_marks()
    raises.model.mark_rows([1], on=True)
    raises.issue()
    (again,) = dialogs(IssueDialog)
    assert again.form.editor("kertas").value() == "F4"
    again.reject()


def test_rows_are_marked_as_done_and_opened_again(page, qtbot, context):  # noqa: F811
    pensions = show(page, qtbot, context, "PENSIUN")
    pensions.model.mark_all()
    qtbot.mouseClick(pensions.done_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert {line.state for line in pensions.model.records()} == {DueState.SELESAI}
    pensions.finish()
    settled(qtbot, context)
    assert {line.state for line in pensions.model.records()} == {DueState.BELUM}


def test_the_reason_of_a_row_opens_beside_it(page, qtbot, context):  # noqa: F811
    pensions = show(page, qtbot, context, "PENSIUN")
    pensions.table.rows.set_current_row(0)
    pensions.table.rows.setFocus()
    qtbot.keyClick(pensions.table.rows, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(dialogs(ExplanationPopover)) == 1)
    popover = dialogs(ExplanationPopover)[0]
    assert "Yosef Lado" in popover.accessibleName()
    popover.dismiss()


def test_the_calendar_file_holds_the_shown_rows(page, qtbot, context, tmp_path):  # noqa: F811
    pensions = show(page, qtbot, context, "PENSIUN")
    path = tmp_path / "tenggat.ics"
    page.acts.save_calendar(path, pensions.all_or_marked())
    settled(qtbot, context)
    assert path.read_text("utf-8").count("BEGIN:VEVENT") == 2


def test_the_list_is_exported_as_shown(page, qtbot, context, tmp_path):  # noqa: F811
    pensions = show(page, qtbot, context, "PENSIUN")
    columns = pensions.table.shown_columns()
    pensions._export._columns, pensions._export._records = columns, pensions.all_or_marked()
    pensions._export.write(tmp_path / "tenggat.csv")
    settled(qtbot, context)
    text = (tmp_path / "tenggat.csv").read_text("utf-8-sig")
    assert "2027-05-01" in text
    assert "Yosef Lado 905" in text


def test_the_register_lists_letters_and_withdraws_them(page, qtbot, context):  # noqa: F811
    raises = show(page, qtbot, context, "KGB", "36")
    raises.model.mark_rows(range(2), on=True)
    raises.issue()
    issue_and_show(qtbot)
    dialogs(PdfDialog)[0].close()
    page.open_register()
    (register,) = dialogs(RegisterDialog)
    qtbot.waitUntil(lambda: register.model.rowCount() == 2)
    register.model.mark_rows([0], on=True)
    register.withdraw()
    qtbot.waitUntil(lambda: register.model.rowCount() == 1)
    register.close()


def test_the_pattern_shows_the_next_number_while_it_is_typed(page, qtbot, context):  # noqa: F811
    dialog = PatternDialog(context, page)
    dialog.show()
    dialog.form.editor("pola").setText("800/{urut3}/{tahun}")
    assert dialog.example.text() == "Contoh: 800/012/2026"
    dialog.form.editor("pola").setText("800")
    assert dialog.form.field("pola").state == "error"
    dialog.form.editor("pola").setText("800/{urut3}/{tahun}")
    dialog.save()
    settled(qtbot, context)
    assert context.services.letters.pattern() == "800/{urut3}/{tahun}"


def test_a_letter_is_saved_from_its_window(page, qtbot, context, tmp_path):  # noqa: F811
    raises = show(page, qtbot, context, "KGB", "36")
    raises.model.mark_rows([0], on=True)
    raises.issue()
    issue_and_show(qtbot)
    dialogs(PdfDialog)[0].save(tmp_path / "surat.pdf")
    settled(qtbot, context)
    assert (tmp_path / "surat.pdf").read_bytes().startswith(b"%PDF")
    dialogs(PdfDialog)[0].close()
