import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.domain.monitoring import GapKind
from sdm_desktop.services.reports import ReportRequest
from sdm_desktop.ui.confirm import ConfirmDialog
from sdm_desktop.ui.pages.evaluations.assign_dialog import AssignDialog
from sdm_desktop.ui.pages.evaluations.dialogs import GapsDialog
from sdm_desktop.ui.pages.evaluations.head import GRID, MONITORING, PERSON
from sdm_desktop.ui.pages.evaluations.monitoring_fill import EVALUATORS, UNITS
from sdm_desktop.ui.pages.evaluations.page import EvaluationsPage
from sdm_desktop.ui.widgets.rating_model import FIRST_VALUE, NOTE
from tests.ui.demo_office import (  # noqa: F401
    context_of,
    demo_file,
    dialog_of,
    no_unhandled_failure,
    said,
    settled,
)

# the offers of people are a window of their own
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def context(context_of):  # noqa: F811
    return context_of("admin")


@pytest.fixture
def page(qtbot, context):
    page = EvaluationsPage(context)
    qtbot.addWidget(page)
    page.resize(1314, 694)
    page.show()
    qtbot.waitExposed(page)
    settled(qtbot, context)
    page.head.choose_view(MONITORING)
    settled(qtbot, context)
    return page


@pytest.fixture
def view(page):
    return page.monitoring


def lost(context, table, column, value, where, count):
    """Take something away from stored rows, as an import of an old office may leave them."""
    database = context.services.file.database
    rows = database.rows(
        f"SELECT id, rev FROM {table} WHERE deleted_at IS NULL AND {where} LIMIT {count}"
    )
    with database.write(context.services.session.actor()) as writer:
        for key, rev in rows:
            if column:
                writer.update(table, key, rev, {column: value})
            else:
                writer.delete(table, key, rev)
        writer.audit("uji")
    return [key for key, _ in rows]


def again(qtbot, page, context):
    page.refresh()
    settled(qtbot, context)


def cells(table):
    model = table.model
    return [
        [model.index(row, section).data() for section in range(1, model.columnCount())]
        for row in range(model.rowCount())
    ]


def count(view, kind):
    found = [view.fill._kinds.record_at(row) for row in range(view.fill._kinds.rowCount())]
    return next(row.count for row in found if row.kind is kind)


def people(view):
    return [view.fill._people.record_at(row) for row in range(view.fill._people.rowCount())]


def test_units_are_counted_and_narrow_the_people(qtbot, view, context):
    reading = context.services.monitoring.watch(context.services.periods.current())
    rows = cells(view.fill.groups)
    units = reading.by_unit()
    assert rows[0][0] == "Semua unit"
    assert [row[0].strip() for row in rows[1:]] == [u.nama.rpartition(" / ")[2] for u in units]
    assert rows[2][0].startswith("    ")
    assert len(people(view)) == len(reading.people)
    view.fill.groups.rows.set_current_row(2)
    assert {one.person.unit_id for one in people(view)} == {units[1].id}


def test_a_kind_shows_whom_it_is_missing_and_where(qtbot, view, context):
    view.fill.kinds.setFocus()
    for _ in range(6):
        qtbot.keyClick(view.fill.kinds, Qt.Key.Key_Down)
    assert view.fill.kind is GapKind.BELUM_FINAL
    found = people(view)
    assert len(found) == count(view, GapKind.BELUM_FINAL) > 0
    assert all(GapKind.BELUM_FINAL in one.gaps for one in found)
    groups = view.fill._groups.records()
    assert groups[0].count(GapKind.BELUM_FINAL) == len(found)
    assert all(group.count(GapKind.BELUM_FINAL) for group in groups)
    view.fill.by.choose(EVALUATORS)
    assert sum(g.count(GapKind.BELUM_FINAL) for g in view.fill._groups.records()[1:]) == len(found)


def test_every_kind_says_how_far_it_is(view):
    for kind in (None, *GapKind):
        view.fill.choose_kind(kind)
        for by in (EVALUATORS, UNITS):
            view.fill.by.choose(by)
            assert all(all(row[:1]) for row in cells(view.fill.people))
    view.fill.choose_kind(GapKind.TANPA_UMPAN_BALIK)
    assert all(" dari " in row[3] for row in cells(view.fill.people))
    view.fill.choose_kind(GapKind.SKP_BELUM)
    assert {row[3] for row in cells(view.fill.people)} <= {"Draf", "Diajukan", "Dikembalikan"}


def test_enter_goes_from_list_to_list_and_opens_the_person(qtbot, page, view, context):
    view.fill.choose_kind(GapKind.BELUM_FINAL)
    view.fill.kinds.setFocus()
    qtbot.keyClick(view.fill.kinds, Qt.Key.Key_Return)
    assert view.fill.groups.rows.hasFocus()
    qtbot.keyClick(view.fill.groups.rows, Qt.Key.Key_Return)
    assert view.fill.people.rows.hasFocus()
    one = people(view)[0]
    view.fill.people.rows.set_current_row(0)
    qtbot.keyClick(view.fill.people.rows, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert page.head._views.checkedId() == PERSON
    assert page.views.person.case.row.evaluation.id == one.person.evaluation_id


def test_what_is_missing_in_the_plan_opens_the_plan(qtbot, page, view, context):
    lost(context, "bukti_dukung", "", None, "periode_kode = 'T3'", 3)
    again(qtbot, page, context)
    asked = []
    context.navigation.requested.connect(lambda name, values: asked.append((name, values)))
    for kind, tab in ((GapKind.SKP_BELUM, "plan"), (GapKind.TANPA_BUKTI, "work")):
        view.fill.choose_kind(kind)
        one = people(view)[0]
        view.fill.person_opened.emit(one, kind)
        assert asked[-1] == ("skp", {"skp_id": one.person.skp_id, "tab": tab})


def test_without_any_skp_the_person_is_shown_in_the_list_of_skp(qtbot, page, view, context):
    one = people(view)[0]
    keys = lost(context, "skp", "", None, f"pegawai_id = '{one.person.pegawai_id}'", 9)
    assert keys
    again(qtbot, page, context)
    view.fill.choose_kind(GapKind.TANPA_SKP)
    found = people(view)
    assert [row.id for row in found] == [one.id]
    view.fill.choose_kind(None)
    with qtbot.waitSignal(context.navigation.requested) as asked:
        view.fill.person_opened.emit(found[0], None)
    assert asked.args == ["skp", {"person_id": one.id}]


def test_nothing_missing_says_so(view):
    for kind in (GapKind.TANPA_PENILAIAN, GapKind.TANPA_PENILAI, GapKind.TANPA_CAPAIAN):
        view.fill.choose_kind(kind)
        assert not people(view)
        assert view.fill.people.empty.title() == "Tidak ada yang kurang di sini"
        assert not view.fill._start.isVisible()
        assert not view.print.isEnabled()


def test_missing_evaluations_are_made(qtbot, page, view, context):
    gone = lost(context, "evaluasi", "", None, "status = 'DRAF'", 3)
    again(qtbot, page, context)
    view.fill.choose_kind(GapKind.TANPA_PENILAIAN)
    assert len(people(view)) == 3
    assert view.fill._start.isVisible()
    view.fill._start.click()
    settled(qtbot, context)
    assert count(view, GapKind.TANPA_PENILAIAN) == 0
    assert {context.services.evaluations.get(key).state for key in gone} == {EvaluationState.BELUM}


def test_people_without_capaian_lead_to_the_grid_of_their_unit(qtbot, page, view, context):
    lost(context, "capaian_organisasi", "", None, "1 = 1", 99)
    again(qtbot, page, context)
    view.fill.choose_kind(GapKind.TANPA_CAPAIAN)
    one = people(view)[0]
    view.fill.person_opened.emit(one, GapKind.TANPA_CAPAIAN)
    settled(qtbot, context)
    assert page.head._views.checkedId() == GRID
    assert page._unit_id == one.person.unit_id


def test_marked_people_get_a_penilai(qtbot, page, view, context):
    keys = lost(context, "evaluasi", "penilai_id", None, "status = 'DRAF'", 3)
    again(qtbot, page, context)
    view.fill.choose_kind(GapKind.TANPA_PENILAI)
    assert len(people(view)) == 3
    rows = view.fill.people.rows
    rows.setFocus()
    rows.set_current_row(0)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert view.print.text() == "Cetak pengingat 2 orang"
    next(b for b in view.findChildren(QPushButton) if b.text() == "Tetapkan penilai").click()
    dialog = dialog_of(qtbot, page, AssignDialog)
    dialog.accept()
    assert dialog.form.field("penilai_id").message == "Pilih pejabat penilai."
    field = dialog.form.editor("penilai_id")
    qtbot.keyClicks(field, "Marthen")
    assert field.offers
    qtbot.keyClick(field._completer.popup(), Qt.Key.Key_Return)
    penilai = field.value()
    assert penilai is not None
    dialog.accept()
    settled(qtbot, context)
    given = [context.services.evaluations.get(key).penilai_id for key in keys]
    assert given.count(penilai) == 2
    assert "2 pegawai" in said(context)[1]
    assert len(people(view)) == 1
    context.undo.undo()
    settled(qtbot, context)
    assert len(people(view)) == 3


def test_somebody_does_not_evaluate_himself(qtbot, page, view, context):
    lost(context, "evaluasi", "penilai_id", None, "status = 'DRAF'", 1)
    again(qtbot, page, context)
    view.fill.choose_kind(GapKind.TANPA_PENILAI)
    view.fill.people.rows.set_current_row(0)
    person = view.fill.people.current_record()
    view.fill._assign()
    dialog = dialog_of(qtbot, page, AssignDialog)
    dialog.form.editor("penilai_id").set_value(person.id)
    dialog.accept()
    settled(qtbot, context)
    assert dialog.isVisible()
    assert "tidak menilai diri sendiri" in dialog.form.field("penilai_id").message
    dialog.reject()


def test_the_grid_of_a_unit_is_opened_from_its_row(qtbot, page, view, context):
    view.fill.groups.rows.setFocus()
    view.fill.groups.rows.set_current_row(2)
    name = view.fill.groups.current_record().nama.rpartition(" / ")[2]
    qtbot.keyClick(view.fill.groups.rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled(qtbot, context)
    assert page.views.currentWidget() is page.view
    assert page.head._views.checkedId() == GRID
    assert page.head._context.whole_text().startswith(name)


def test_reminders_are_printed_for_who_is_shown(qtbot, view, context):
    asked = []
    context.navigation.requested.connect(lambda name, values: asked.append((name, values)))
    period = context.services.periods.current().id
    view.print.click()
    name, values = asked[-1]
    assert (name, values["report"], values["period_id"]) == ("reports", "pengingat-kinerja", period)
    assert (values["employee_ids"], values["unit_id"]) == ((), "")
    view.fill.choose_kind(GapKind.BELUM_DINILAI)
    found = people(view)
    assert view.print.text() == f"Cetak pengingat {len(found)} orang"
    view.print.click()
    assert asked[-1][1]["employee_ids"] == tuple(one.id for one in found)
    request = ReportRequest(
        period_id=period, employee_ids=asked[-1][1]["employee_ids"], place="Kupang"
    )
    rendered = context.services.reports.render("pengingat-kinerja", request)
    pages = PdfReader(io.BytesIO(rendered.pdf)).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())
    assert found[0].person.nama.split(",")[0].split()[0] in text
    assert f"dari {len(found)}" in text


def test_the_trend_says_it_in_words_and_opens_its_row(qtbot, view):
    view.tabs.choose("tren")
    assert not view.print.isVisible()
    periods = view.trend.table.records.records()
    assert "bernilai Baik atau lebih pada" in view.trend._message.text()
    chart = view.trend.chart
    chart.grab()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    assert view.trend.table.record() == periods[0]
    view.trend.show_periods([])
    assert view.trend._message.text().startswith("Belum ada")
    one = periods[-1]
    view.trend.show_periods([one, one])
    assert view.trend._message.text().endswith("tetap")
    chart.grab()


def test_penilai_stand_side_by_side_and_open_their_people(qtbot, view, context):
    view.tabs.choose("penilai")
    table = view.evaluators.table
    assert "bukan penilaian atas penilai" in view.evaluators._words.text()
    rows = cells(table)
    assert all(row[-1] == "terlalu sedikit" for row in rows if int(row[2]) < 10)
    table.rows.setFocus()
    table.rows.set_current_row(0)
    one = table.current_record()
    qtbot.keyClick(table.rows, Qt.Key.Key_Return)
    assert view.tabs.current == "pengisian"
    assert {found.person.penilai_id for found in people(view)} == {one.id}


def test_a_unit_narrows_everything(qtbot, page, view, context):
    unit = context.services.monitoring.watch(context.services.periods.current()).by_unit()[-1]
    page._on_unit(unit.id)
    settled(qtbot, context)
    assert {one.person.unit_id for one in people(view)} <= {
        u.id for u in context.services.units.tree() if u.jalur.startswith(unit.nama)
    }


def test_f6_walks_the_three_lists(qtbot, page, view):
    view.fill.kinds.setFocus()
    page.walk.forth()
    assert view.fill.groups.rows.hasFocus()
    page.walk.forth()
    assert view.fill.people.rows.hasFocus()
    page.walk.back()
    assert view.fill.groups.rows.hasFocus()
    view.tabs.choose("tren")
    assert view.parts()[0][1] is view.trend.table
    view.tabs.choose("penilai")
    assert view.parts()[0][1] is view.evaluators.table.rows
    view.restyle()


def test_changes_arrive_while_it_is_looked_at(qtbot, page, view, context):
    before = count(view, GapKind.BELUM_FINAL)
    key = next(r for r in page.view.model.all_rows() if r.evaluation.state is EvaluationState.FINAL)
    change = context.services.evaluations.reopen(key.evaluation.id, "Uji")
    context.bus.publish(change)
    settled(qtbot, context)
    assert count(view, GapKind.BELUM_FINAL) == before + 1


def test_others_look_without_assigning(qtbot, context_of):  # noqa: F811
    context = context_of("auditor")
    page = EvaluationsPage(context)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, context)
    page.open_with(query=GapKind.BELUM_FINAL.value)
    settled(qtbot, context)
    view = page.monitoring
    assert page.head._views.checkedId() == MONITORING
    assert people(view)
    assert not view.fill._start.isEnabled()
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Tetapkan penilai")
    assert button.isHidden()


def test_home_leads_to_exactly_the_people_it_counts(qtbot, page, view, context):
    lost(context, "bukti_dukung", "", None, "periode_kode = 'T3'", 3)
    items = [i for i in context.services.dashboard.due() if i.target == "evaluations" and i.query]
    assert [item.query for item in items] == [
        GapKind.SKP_BELUM.value,
        GapKind.TANPA_BUKTI.value,
    ]
    for item in items:
        page.open_with(query=item.query)
        settled(qtbot, context)
        assert len(people(view)) == item.count
        assert view.fill.kind is GapKind(item.query)
    assert [item.group for item in items] == ["terlambat", "minggu_ini"]
    assert items[0].when == "Batas 30 Sep 2026"


def test_an_office_without_skp_is_not_asked_for_them(context):
    lost(context, "skp", "", None, "1 = 1", 999)
    found = [item for item in context.services.dashboard.due() if item.target == "evaluations"]
    assert all(item.state for item in found)


def test_f6_comes_back_from_outside_the_page(qtbot, page, view):
    outside = QWidget()
    box = QVBoxLayout(outside)
    button = QPushButton("Di luar", outside)
    box.addWidget(button)
    box.addWidget(page)
    qtbot.addWidget(outside)
    with qtbot.waitExposed(outside):
        outside.show()
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_F6)
    assert view.fill.kinds.hasFocus()
    button.setFocus()
    page.walk.back()
    assert page.head.isAncestorOf(outside.focusWidget())
    page.setParent(None)


def test_the_keys_go_back_to_the_people_when_the_period_changes(qtbot, page, context):
    page.head.choose_view(GRID)
    settled(qtbot, context)
    page.head.print.setFocus()
    other = next(p for p in context.services.periods.all() if p.kode == "T2")
    context.bus.publish(context.services.periods.choose(other.id))
    settled(qtbot, context)
    assert page.view.grid.hasFocus()


# what stops finalising opens where it is put right


def refused(qtbot, page, context):
    page.head.choose_view(GRID)
    again(qtbot, page, context)
    page.head.finalise.click()
    dialog_of(qtbot, page, ConfirmDialog).accept_button.click()
    dialog = dialog_of(qtbot, page, GapsDialog)
    dialog.list.setCurrentRow(0)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    settled(qtbot, context)


def test_a_missing_capaian_opens_its_choice(qtbot, page, context):
    lost(context, "capaian_organisasi", "", None, "1 = 1", 99)
    refused(qtbot, page, context)
    assert page._unit_id
    assert page.view.pane.isAncestorOf(page.focusWidget())
    assert page.focusWidget() is page.view.pane.first


def test_a_missing_penilai_opens_where_penilai_are_set(qtbot, page, view, context):
    ready = page.view.ready_ids()[:2]
    where = f"id IN ('{ready[0]}', '{ready[1]}')"
    assert len(lost(context, "evaluasi", "penilai_id", None, where, 2)) == 2
    refused(qtbot, page, context)
    assert page.head._views.checkedId() == MONITORING
    assert view.fill.kind is GapKind.TANPA_PENILAI
    assert len(people(view)) == 2


def test_a_gap_opens_the_first_cell_that_is_empty(qtbot, page, context):
    rows = page.view.model.all_rows()
    partly = next(r for r in rows if r.nama.startswith("Stefanus Lado")).evaluation
    reason = next(r for r in rows if r.evaluation.reason_field).evaluation
    first = next(n for n, rating in enumerate(partly.nilai) if rating is None)
    page._open_gap(partly.id, "BELUM_LENGKAP")
    assert page.head._views.checkedId() == GRID
    assert page.view.grid.currentIndex().column() == FIRST_VALUE + first
    page._open_gap(reason.id, "BELUM_LENGKAP")
    assert page.view.grid.currentIndex().column() == NOTE


def test_most_of_the_demo_office_has_evidence_for_the_quarter(view):
    everybody = [one.person for one in view.fill._data.monitoring.people]
    approved = [person for person in everybody if person.results]
    complete = [person for person in approved if person.proven == person.results]
    assert len(approved) // 2 < len(complete) <= len(approved)
