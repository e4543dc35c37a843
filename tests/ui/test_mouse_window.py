"""An evaluator and the office, with the mouse alone: rating, locking, handing over, objecting."""

import pytest

from sdm_desktop.domain.evaluation import EvaluationState, Predikat, Rating
from sdm_desktop.domain.skp import SkpStatus
from sdm_desktop.ui.pages.evaluations.head import FOLLOW_UP, PERSON
from sdm_desktop.ui.widgets.rating_model import BEHAVIOUR, FIRST_VALUE, RESULT
from tests.still_world import DAY as TODAY
from tests.ui.mouse import Mouse

WHO = "Stefanus Lado"
OTHER = "Theresia Wangge"

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


@pytest.fixture
def mouse(qtbot, program, enter):
    enter("penilai")
    mouse = Mouse(qtbot, program)
    mouse.wait()
    mouse.press("Evaluasi Kinerja")
    return mouse


@pytest.fixture
def page(mouse):
    return mouse.program.workplace.shell.page("evaluations")


def stored(page, name):
    row = next(row for row in page.view.model.all_rows() if row.nama.startswith(name))
    return page._context.services.evaluations.get(row.evaluation.id)


def place_of(page, name):
    rows = range(page.view.model.rowCount())
    return next(n for n in rows if page.view.model.row(n).nama.startswith(name))


def test_a_person_is_rated_segment_by_segment_and_locked(mouse, page):
    mouse.press("Per orang")
    assert page.views.currentIndex() == PERSON
    view = page.views.person
    mouse.row(view.people.view, place_of(page, WHO))
    assert view.case.row.nama.startswith(WHO)
    mouse.look("tetikus-1-orang")
    panel = view.panel
    for switch in panel.values:
        if switch.value() is None:
            mouse.segment(switch, 1)
    mouse.segment(panel.result, 2)
    mouse.segment(panel.behaviour, 1)
    for field in (panel.result_reason, panel.behaviour_reason):
        if field.isVisible():
            field.edit.setPlainText("Melampaui target dua indikator")
    mouse.wait()
    mouse.look("tetikus-2-dinilai")
    item = stored(page, WHO)
    assert (item.hasil, item.perilaku) == (Rating.ATAS, Rating.SESUAI)
    assert all(item.nilai)
    assert item.predikat is Predikat.BAIK
    mouse.click(panel.done)
    mouse.press("Finalkan 1 penilaian")
    mouse.look("tetikus-3-final")
    assert stored(page, WHO).state is EvaluationState.FINAL
    # the next person by the arrow below
    mouse.click(panel.down)
    assert not view.case.row.nama.startswith(WHO)


def test_a_cell_of_the_grid_is_pointed_at_and_rated(mouse, page, qtbot):
    mouse.press("Kisi")
    grid = page.view.grid
    number = place_of(page, OTHER)
    for column, key in ((RESULT, "2"), (FIRST_VALUE + 4, "3"), (BEHAVIOUR, "2")):
        mouse.row(grid, number, column)
        assert grid.currentIndex().column() == column
        assert grid.current_row().nama.startswith(OTHER)
        qtbot.keyClicks(grid, key)
        mouse.wait()
    item = stored(page, OTHER)
    assert (item.hasil, item.nilai[4], item.perilaku) == (
        Rating.SESUAI, Rating.ATAS, Rating.SESUAI,
    )  # fmt: skip
    mouse.look("tetikus-4-kisi")


def test_the_office_opens_the_months_of_a_year_and_approves_an_skp(qtbot, program, enter):
    services = enter("admin").context.services
    mouse = Mouse(qtbot, program)
    mouse.wait()
    mouse.press("Rencana Kinerja")
    page = program.workplace.shell.page("skp")
    mouse.press("Siklus kinerja")
    mouse.press("Bulanan")
    summary = mouse.window.summary
    qtbot.waitUntil(lambda: summary.text().startswith("17 periode baru"))
    mouse.look("tetikus-6-siklus")
    mouse.press("Buka siklus 2027")
    opened = [period for period in services.periods.all() if period.tahun == TODAY.year + 1]
    assert len(opened) == 17

    table = page.list_view.table
    keys = [table.model.record_at(n).skp for n in range(table.model.rowCount())]
    number = next(n for n, skp in enumerate(keys) if skp and skp.status is SkpStatus.DIAJUKAN)
    mouse.row(table.rows, number)
    mouse.look("tetikus-7-ditandai")
    mouse.press("Setujui")
    mouse.press("Setujui 1 SKP")
    assert services.skp.get(keys[number].id).skp.status is SkpStatus.DISETUJUI


def test_the_states_filter_and_the_ready_are_locked_together(mouse, page):
    mouse.press("Kisi")
    ready = len(page.view.ready_ids())
    assert ready
    mouse.press(f"Finalkan {ready} yang siap")
    mouse.press(f"Finalkan {ready} penilaian")
    assert page.view.ready_ids() == []
    mouse.press("Tindak lanjut")
    assert page.views.currentIndex() == FOLLOW_UP
    mouse.look("tetikus-5-tindak-lanjut")
