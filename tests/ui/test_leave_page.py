"""The page Cuti with a real office: list, request, decision, month, holidays, permits."""

from datetime import date

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.leave import Leave, LeaveKind, LeaveStatus
from sdm_desktop.services.leave import LeaveDecision
from sdm_desktop.ui.pages.employees.leave_tab import LeaveTab
from sdm_desktop.ui.pages.employees.opening_dialog import OpeningDialog
from sdm_desktop.ui.pages.leave.decision_dialog import DecisionDialog
from sdm_desktop.ui.pages.leave.holidays_view import HolidayDialog
from sdm_desktop.ui.pages.leave.page import LeavePage
from sdm_desktop.ui.pages.leave.request_dialog import RequestDialog
from sdm_desktop.ui.widgets.explanation import ExplanationPopover
from sdm_desktop.ui.widgets.issue_dialog import IssueDialog
from sdm_desktop.ui.widgets.pdf_dialog import PdfDialog
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def page(qtbot, context, people):  # noqa: F811
    for name, start, end in (
        ("Petrus Nubatonis", date(2026, 12, 7), date(2026, 12, 9)),
        ("Adriana Benu", date(2026, 11, 25), date(2026, 11, 27)),
    ):
        context.services.leave.request(
            Leave(
                pegawai_id=people[name].id, tanggal_mulai=start, tanggal_selesai=end,
                tanggal_pengajuan=date(2026, 11, 20),
            )
        )  # fmt: skip
    made = LeavePage(context)
    qtbot.addWidget(made)
    made.resize(1140, 700)
    with qtbot.waitExposed(made):
        made.show()
    settled(qtbot, context)
    return made


def dialogs(kind):
    return [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]


def row_of(page, name):
    return next(row for row in page.list_view.model.records() if row.nama.startswith(name))


def test_the_list_shows_the_year_and_how_much_waits(page):
    assert page.list_view.model.rowCount() == 2
    assert page._count.text() == "2 menunggu keputusan"


def test_the_filter_line_narrows_by_kind_state_and_words(page):
    view = page.list_view
    view.filter.words.setText("benu")
    assert [row.nama for row in view.model.records()] == ["Adriana Benu"]
    view.filter.words.clear()
    view.filter.status.set_value("DISETUJUI")
    assert view.model.rowCount() == 0
    view.filter.status.set_value("")
    view.filter.kind.set_value("SAKIT")
    assert view.model.rowCount() == 0


def test_a_request_counts_days_and_balance_while_one_types(page, qtbot, context, people):  # noqa: F811
    page.add(people["Stefanus Lado"].id)
    (dialog,) = dialogs(RequestDialog)
    dialog.form.editor("tanggal_mulai").setText("21122026")
    dialog.form.editor("tanggal_selesai").setText("31-12-2026")
    qtbot.waitUntil(lambda: dialog.days.text() == "8 hari kerja (11 hari kalender)")
    assert "12 hari; setelah ini 4 hari" in dialog.balance.text()
    qtbot.mouseClick(dialog.info, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(dialogs(ExplanationPopover)) == 1)
    dialogs(ExplanationPopover)[0].dismiss()
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    settled(qtbot, context)
    assert len(context.services.leave.history(people["Stefanus Lado"].id)) == 1


def test_a_request_against_the_rules_says_so_at_its_field(page, qtbot, context, people):  # noqa: F811
    page.add(people["Petrus Nubatonis"].id)
    (dialog,) = dialogs(RequestDialog)
    dialog.save()
    assert dialog.form.field("tanggal_mulai").state == "error"
    dialog.form.editor("tanggal_mulai").setText("08-12-2026")
    dialog.form.editor("tanggal_selesai").setText("10-12-2026")
    qtbot.waitUntil(lambda: "Bertumpuk" in dialog.form.field("tanggal_mulai").message)
    dialog.save()
    settled(qtbot, context)
    assert dialog.isVisible()
    dialog.reject()


def test_the_child_counts_for_maternity_leave_only(page, context, people):  # noqa: F811
    page.add(people["Adriana Benu"].id)
    (dialog,) = dialogs(RequestDialog)
    assert not dialog.form.field("anak_ke").isEnabled()
    dialog.form.editor("jenis").set_value(LeaveKind.MELAHIRKAN.value)
    assert dialog.form.field("anak_ke").isEnabled()
    dialog.reject()


def test_a_decision_needs_a_reason_to_refuse(page, qtbot, context):  # noqa: F811
    page.list_view.decide_wanted.emit([row_of(page, "Adriana")])
    (dialog,) = dialogs(DecisionDialog)
    dialog.form.editor("status").set_value(LeaveStatus.DITOLAK.value)
    dialog.save()
    settled(qtbot, context)
    assert dialog.form.field("catatan_keputusan").state == "error"
    dialog.form.editor("catatan_keputusan").setText("Kegiatan prioritas")
    dialog.save()
    settled(qtbot, context)
    assert row_of(page, "Adriana").leave.status is LeaveStatus.DITOLAK


def test_permits_are_issued_for_granted_leave_and_shown(page, qtbot, context):  # noqa: F811
    page.letters(page.list_view.model.records())
    assert context.messages.level in ("", "warning")
    ids = [row.id for row in page.list_view.model.records()]
    context.services.leave.decide(ids, LeaveDecision(status=LeaveStatus.DISETUJUI))
    page.refresh()
    settled(qtbot, context)
    page.list_view.model.mark_all()
    page.list_view.letters()
    (dialog,) = dialogs(IssueDialog)
    dialog.save()
    qtbot.waitUntil(lambda: len(dialogs(PdfDialog)) == 1)
    settled(qtbot, context)
    assert all(row.leave.nomor_surat for row in page.list_view.model.records())
    dialogs(PdfDialog)[0].close()


def test_the_month_shows_people_by_unit_and_opens_their_leave(page, qtbot, context):  # noqa: F811
    page.tabs.choose("month")
    settled(qtbot, context)
    canvas = page.month.canvas
    assert page.month.title.text() == "November 2026"
    assert canvas.people == 1
    place, row = canvas._bars()[0]
    spot = canvas.bar_of(place, row).center()
    assert canvas.leave_at(spot) is row
    assert canvas.leave_at(QPointF(1, 1)) is None
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())
    qtbot.waitUntil(lambda: len(dialogs(DecisionDialog)) == 1)
    dialogs(DecisionDialog)[0].reject()
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    with qtbot.waitSignal(canvas.opened):
        qtbot.keyClick(canvas, Qt.Key.Key_Return)


def test_months_are_turned_and_an_empty_one_says_so(page, qtbot, context):  # noqa: F811
    page.tabs.choose("month")
    page.month.show_next()
    settled(qtbot, context)
    assert page.month.title.text() == "Desember 2026"
    page.month.show_month(date(2026, 1, 1))
    settled(qtbot, context)
    assert page.month.empty.isVisible()
    page.month.show_now()
    settled(qtbot, context)
    assert page.month.canvas.isVisible()
    assert page.month.canvas.grab().width() > 0


def test_holidays_are_added_and_removed_and_missing_ones_are_named(page, qtbot, context):  # noqa: F811
    page.tabs.choose("holidays")
    settled(qtbot, context)
    view = page.holidays
    assert view.model.rowCount() == 5
    assert "Idulfitri" in view.note.text()
    qtbot.mouseClick(view.add_button, Qt.MouseButton.LeftButton)
    (dialog,) = dialogs(HolidayDialog)
    dialog.save()
    assert dialog.form.field("tanggal").state == "error"
    dialog.form.editor("tanggal").setText("03-04-2026")
    dialog.form.editor("nama").setText("Wafat Yesus Kristus")
    dialog.save()
    settled(qtbot, context)
    assert view.model.rowCount() == 6
    assert view.note.text() == ""
    view.table.rows.set_current_row(view.model.row_of(view.model.records()[1].id))
    view.remove()
    settled(qtbot, context)
    assert view.model.rowCount() == 5


def test_the_home_page_opens_what_waits(page, qtbot, context):  # noqa: F811
    page.tabs.choose("holidays")
    page.open_with(query="DIAJUKAN")
    assert page.tabs.current == "list"
    assert page.list_view.filter.value().status == "DIAJUKAN"


def test_the_tab_of_a_person_shows_balance_history_and_reasons(qtbot, page, context, people):  # noqa: F811
    tab = LeaveTab(context, people["Petrus Nubatonis"].id, page)
    tab.resize(900, 400)
    tab.show()
    settled(qtbot, context)
    assert tab.balance.text() == "Sisa cuti tahunan 2026: 9 hari"
    assert "menunggu 3 hari" in tab.detail.text()
    assert [leave.jumlah_hari_kerja for leave in tab.model.records()] == [3]
    qtbot.mouseClick(tab.info, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(dialogs(ExplanationPopover)) == 1)
    dialogs(ExplanationPopover)[0].dismiss()
    with qtbot.waitSignal(context.navigation.requested) as asked:
        qtbot.mouseClick(tab.add_button, Qt.MouseButton.LeftButton)
    assert asked.args[0] == "leave"


def test_the_balance_of_an_older_book_is_taken_over(qtbot, page, context, people):  # noqa: F811
    tab = LeaveTab(context, people["Petrus Nubatonis"].id, page)
    tab.show()
    qtbot.mouseClick(tab.opening_button, Qt.MouseButton.LeftButton)
    (dialog,) = dialogs(OpeningDialog)
    dialog.form.editor("tahun").setText("1")
    dialog.save()
    assert dialog.form.field("tahun").state == "error"
    dialog.form.editor("tahun").setText("2026")
    dialog.form.editor("sisa_1").setText("4")
    dialog.save()
    settled(qtbot, context)
    assert tab.balance.text() == "Sisa cuti tahunan 2026: 13 hari"


def test_an_office_of_six_days_says_so_once(qtbot, page, context, people):  # noqa: F811
    page.tabs.choose("holidays")
    settled(qtbot, context)
    page.holidays.workdays.set_value("6")
    settled(qtbot, context)
    assert context.services.office.value("cuti.hari_kerja", 5) == 6
    assert page.holidays.workdays.value() == "6"
