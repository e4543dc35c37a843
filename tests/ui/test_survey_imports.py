"""Answers through the import wizard: what is asked beside the columns, and what comes of it."""

import pytest

from sdm_desktop.ui.pages.imports.page import COLUMNS, DONE, PREVIEW, ImportsPage
from tests.services.survey_parts import KEDIRI
from tests.ui.people_office import context, office, settled  # noqa: F401

pytestmark = pytest.mark.qt_log_ignore(
    "does not support (raise|grabbing the keyboard)", extend=True
)


@pytest.fixture
def sheet(tmp_path):
    path = tmp_path / "survei.csv"
    head = ";".join(["nomor", *(f"U{n}" for n in range(1, 10))])
    lines = [f"{n};{';'.join(digits)}" for n, digits in enumerate(KEDIRI, 1)]
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def page(qtbot, context):  # noqa: F811
    found = ImportsPage(context)
    qtbot.addWidget(found)
    found.resize(1146, 694)
    with qtbot.waitExposed(found):
        found.show()
    return found


def test_service_period_and_order_are_asked(qtbot, context, page, sheet):  # noqa: F811
    page.open_with(path=str(sheet), kind="skm")
    settled(qtbot, context)
    assert page.steps.current == COLUMNS
    fields = page.columns.choices.fields
    assert [*fields] == ["layanan", "periode", "urutan", "skema"]
    assert fields["urutan"].value() is None
    said = []
    context.messages.shown.connect(lambda level, text: said.append((level, text)))
    page.foot.next.click()
    settled(qtbot, context)
    assert "Pilih layanan" in said[-1][1]
    fields["layanan"].set_value("KTP elektronik")
    fields["periode"].set_value("2026-S1")
    page.foot.next.click()
    settled(qtbot, context)
    assert "Tentukan arti U8 dan U9" in said[-1][1]
    fields["urutan"].set_value("kuesioner")
    page.foot.next.click()
    settled(qtbot, context)
    assert page.steps.current == PREVIEW
    page.foot.next.click()
    settled(qtbot, context)
    assert page.steps.current == DONE
    (row,) = context.services.surveys.all()
    assert (row.title, row.result.responden) == ("KTP elektronik, Semester I Tahun 2026", 20)


def test_other_kinds_ask_nothing(qtbot, context, page, sheet):  # noqa: F811
    page.open_with(path=str(sheet), kind="skm")
    settled(qtbot, context)
    assert page.columns.choices.isVisible()
    page.columns.choices.set_choices((), {})
    assert page.columns.choices.isHidden()
    assert page.columns.choices.options() == {}
