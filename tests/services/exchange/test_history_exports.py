import openpyxl
import pytest

from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.histories import HistoryKind
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.domain.query import ListQuery
from sdm_desktop.exchange.history_rows import IMPORTED


@pytest.fixture
def demo(make_demo_office):
    return make_demo_office(25)


def test_all_histories_go_out_and_come_back_the_same(demo, new_office, tmp_path, plan_of):
    out = tmp_path / "riwayat.xlsx"
    result = demo.history_exports.all_kinds(out)
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == [HISTORIES[kind].title for kind in IMPORTED]
    assert result.count == sum(sheet.max_row - 1 for sheet in book) > 100
    for kind in IMPORTED:
        if book[HISTORIES[kind].title].max_row > 1:
            plan = plan_of(demo, out, kind=f"history-{kind}")
            assert (plan.new, plan.changed, plan.refused) == ([], [], [])
            assert plan.same == book[HISTORIES[kind].title].max_row - 1
    again = tmp_path / "lagi.xlsx"
    demo.history_exports.all_kinds(again)
    assert again.read_bytes() == out.read_bytes()


@pytest.mark.parametrize("suffix", ["xlsx", "csv", "json"])
def test_ranks_go_to_an_empty_office_without_a_difference(
    demo, new_office, tmp_path, take_in, suffix
):
    other = new_office("lain")
    demo.exports.employees(tmp_path / "orang.xlsx")
    take_in(other, tmp_path / "orang.xlsx")
    path = tmp_path / f"golongan.{suffix}"
    demo.history_exports.one_kind(path, HistoryKind.GOLONGAN)
    plan, _change = take_in(other, path, kind="history-golongan")
    assert not plan.refused
    back = tmp_path / "balik.csv"
    other.history_exports.one_kind(back, HistoryKind.GOLONGAN)
    forth = tmp_path / "pergi.csv"
    demo.history_exports.one_kind(forth, HistoryKind.GOLONGAN)
    assert back.read_text() == forth.read_text()


def test_some_people_only_and_never_the_family(demo, tmp_path):
    ids = demo.employees.open_list(ListQuery()).ids()[:2]
    rows = demo.history_exports.rows(HistoryKind.GOLONGAN, ids)
    assert {row[0] for row in rows} == {demo.employees.get(one).nip for one in ids}
    with pytest.raises(DomainError, match="keluarga"):
        demo.history_exports.rows(HistoryKind.KELUARGA)
    with pytest.raises(DomainError, match="xlsx"):
        demo.history_exports.all_kinds(tmp_path / "a.csv")
