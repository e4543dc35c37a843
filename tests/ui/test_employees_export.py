# ruff: noqa: F811 - fixtures of another module
import openpyxl
import pytest
from PySide6.QtWidgets import QFileDialog, QMenu

from sdm_desktop.domain.evaluation import Predikat
from sdm_desktop.domain.history_fields import HISTORIES
from sdm_desktop.domain.past_ratings import PastRating, Scale
from sdm_desktop.exchange.history_rows import IMPORTED
from sdm_desktop.ui.pages.employees.page import EmployeesPage
from tests.ui.people_office import context, office, people, settled  # noqa: F401


@pytest.fixture
def page(qtbot, context, people):
    page = EmployeesPage(context)
    qtbot.addWidget(page)
    settled(qtbot, context)
    return page


def exported(qtbot, page, words, path):
    """Choose an export by the words of its menu entry and a file for it."""
    menu = QMenu(page)
    page._export.offer_more(menu, page.list.query(), ())
    next(action for action in menu.actions() if words in action.text()).trigger()
    dialog = page.findChild(QFileDialog)
    with qtbot.waitSignal(page._export.finished):
        dialog.fileSelected.emit(str(path))
    dialog.close()
    dialog.deleteLater()


def test_pns_and_pppk_go_into_files_of_their_own(qtbot, page, context, tmp_path):
    exported(qtbot, page, "dua berkas", tmp_path / "orang.xlsx")
    written = sorted(path.name for path in tmp_path.glob("orang*.xlsx"))
    assert "orang-PNS.xlsx" in written


def test_histories_go_on_sheets_of_one_workbook(qtbot, page, context, tmp_path):
    out = tmp_path / "riwayat.xlsx"
    exported(qtbot, page, "Semua riwayat", out)
    assert openpyxl.load_workbook(out).sheetnames == [HISTORIES[kind].title for kind in IMPORTED]


@pytest.mark.parametrize(
    ("words", "shape"),
    [
        ("e-Kinerja", ("id_bkn", 1)),
        ("skp22", ("nip", 2)),
        ("kinerjaperiodik", ("nip", 1)),
        ("tahun lama", ("nip", 3)),
    ],
)
def test_results_go_out_as_they_come_in(qtbot, page, context, people, tmp_path, words, shape):
    for year, scale in ((2019, Scale.PP46), (2023, Scale.P6_2022)):
        context.services.performance.past.save(
            PastRating(
                pegawai_id=people["Petrus Nubatonis"].id,
                tahun=year,
                skala=scale,
                label_asli="Baik",
                predikat_setara=Predikat.BAIK,
            )
        )
    menu = QMenu(page)
    page._export.offer_more(menu, page.list.query(), ())
    results = next(action for action in menu.actions() if action.text() == "Hasil kinerja").menu()
    next(action for action in results.actions() if words in action.text()).trigger()
    dialog = page.findChild(QFileDialog)
    out = tmp_path / "hasil.xlsx"
    with qtbot.waitSignal(page._export.finished):
        dialog.fileSelected.emit(str(out))
    dialog.close()
    dialog.deleteLater()
    sheet = openpyxl.load_workbook(out).active
    assert (sheet["A1"].value, sheet.max_row) == shape
