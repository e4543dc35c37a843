import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from sdm_desktop.domain.evaluation import EvaluationState
from sdm_desktop.ui.pages.evaluations.assign_dialog import AssignDialog
from sdm_desktop.ui.pages.evaluations.head import GRID, MONITORING
from sdm_desktop.ui.pages.evaluations.monitoring_view import (
    EVALUATORS,
    NO_EVALUATION,
    NO_EVALUATOR,
    NO_RESULT,
    UNITS,
)
from sdm_desktop.ui.pages.evaluations.page import EvaluationsPage
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


def again(qtbot, view, context):
    view.refresh()
    settled(qtbot, context)


def show(view, kind):
    view._gap_kinds.button(kind).click()


def cells(table):
    model = table.model
    return [
        [model.index(row, section).data() for section in range(1, model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_units_are_counted_by_state(view, context):
    period = context.services.periods.current()
    coverage = context.services.monitoring.coverage(period.id)
    rows = cells(view.coverage)
    assert len(rows) == len(coverage.units)
    for row, unit in zip(rows, coverage.units, strict=True):
        assert row[0].strip() == unit.nama.rpartition(" / ")[2]
        assert row[4] == str(unit.counts.get(EvaluationState.FINAL, 0) or "–")
    assert rows[1][0].startswith("    ")


def test_penilai_are_counted_too(view, context):
    view._kinds.button(EVALUATORS).click()
    period = context.services.periods.current()
    coverage = context.services.monitoring.coverage(period.id)
    assert [row[0].strip() for row in cells(view.coverage)] == [p.nama for p in coverage.evaluators]
    view._kinds.button(UNITS).click()
    assert len(cells(view.coverage)) == len(coverage.units)


def test_shares_sort_as_numbers(qtbot, view):
    share = view.coverage.model.columnCount() - 1
    view.coverage.model.sort(share, Qt.SortOrder.DescendingOrder)
    found = [float(row[-1].replace("%", "").replace(",", ".")) for row in cells(view.coverage)]
    assert found == sorted(found, reverse=True)


def test_nothing_missing_says_so(view):
    for kind, words in (
        (NO_EVALUATION, "Semua pegawai aktif sudah punya penilaian"),
        (NO_EVALUATOR, "Semua penilaian sudah punya pejabat penilai"),
        (NO_RESULT, "Semua unit sudah punya capaian organisasi"),
    ):
        show(view, kind)
        assert view.gaps.empty.title() == words
        assert not view._start.isVisible()
    assert view._gap_kinds.button(NO_EVALUATION).text() == "Tanpa penilaian 0"


def test_missing_evaluations_are_made(qtbot, view, context):
    gone = lost(context, "evaluasi", "", None, "status = 'DRAF'", 3)
    again(qtbot, view, context)
    assert view._gap_kinds.button(NO_EVALUATION).text() == "Tanpa penilaian 3"
    assert view._start.isVisible()
    view._start.click()
    settled(qtbot, context)
    assert view._gap_kinds.button(NO_EVALUATION).text() == "Tanpa penilaian 0"
    assert {context.services.evaluations.get(key).state for key in gone} == {EvaluationState.BELUM}


def test_people_without_capaian_are_listed(qtbot, view, context):
    lost(context, "capaian_organisasi", "", None, "1 = 1", 99)
    again(qtbot, view, context)
    show(view, NO_RESULT)
    assert cells(view.gaps)
    assert view._gap_kinds.button(NO_RESULT).text() == f"Tanpa capaian {len(cells(view.gaps))}"


def test_marked_people_get_a_penilai(qtbot, page, view, context):
    keys = lost(context, "evaluasi", "penilai_id", None, "status = 'DRAF'", 3)
    again(qtbot, view, context)
    show(view, NO_EVALUATOR)
    assert len(cells(view.gaps)) == 3
    view.gaps.rows.setFocus()
    view.gaps.rows.set_current_row(0)
    qtbot.keyClick(view.gaps.rows, Qt.Key.Key_Space)
    qtbot.keyClick(view.gaps.rows, Qt.Key.Key_Down)
    qtbot.keyClick(view.gaps.rows, Qt.Key.Key_Space)
    next(b for b in view.gaps.findChildren(QPushButton) if b.text() == "Tetapkan penilai").click()
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
    assert len(cells(view.gaps)) == 1
    context.undo.undo()
    settled(qtbot, context)
    assert len(cells(view.gaps)) == 3


def test_somebody_does_not_evaluate_himself(qtbot, page, view, context):
    lost(context, "evaluasi", "penilai_id", None, "status = 'DRAF'", 1)
    again(qtbot, view, context)
    show(view, NO_EVALUATOR)
    view.gaps.rows.set_current_row(0)
    person = view.gaps.current_record()
    view._assign()
    dialog = dialog_of(qtbot, page, AssignDialog)
    dialog.form.editor("penilai_id").set_value(person.pegawai_id)
    dialog.accept()
    settled(qtbot, context)
    assert dialog.isVisible()
    assert "tidak menilai diri sendiri" in dialog.form.field("penilai_id").message
    dialog.reject()


def test_enter_opens_the_grid_of_a_unit(qtbot, page, view, context):
    view.coverage.rows.setFocus()
    view.coverage.rows.set_current_row(1)
    name = view.coverage.current_record().nama.rpartition(" / ")[2]
    qtbot.keyClick(view.coverage.rows, Qt.Key.Key_Return)
    settled(qtbot, context)
    assert page.views.currentWidget() is page.view
    assert page.head._views.checkedId() == GRID
    assert page.head._context.whole_text().startswith(name)


def test_changes_arrive_while_it_is_looked_at(qtbot, page, view, context):
    final = view._data.coverage.total.final
    key = next(r for r in page.view.model.all_rows() if r.evaluation.state is EvaluationState.FINAL)
    change = context.services.evaluations.reopen(key.evaluation.id, "Uji")
    context.bus.publish(change)
    settled(qtbot, context)
    assert view._data.coverage.total.final == final - 1


def test_marking_makes_no_sense_in_the_coverage(qtbot, view):
    assert view.coverage.rows.isColumnHidden(0)
    assert not view.gaps.rows.isColumnHidden(0)


def test_others_look_without_assigning(qtbot, context_of):  # noqa: F811
    context = context_of("auditor")
    page = EvaluationsPage(context)
    qtbot.addWidget(page)
    page.show()
    settled(qtbot, context)
    page.head.choose_view(MONITORING)
    settled(qtbot, context)
    assert page.monitoring.gaps.rows.isColumnHidden(0)
    assert not page.monitoring._start.isEnabled()
