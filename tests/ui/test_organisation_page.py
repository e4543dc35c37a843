from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from sdm_desktop.domain.org_chart import arrange
from sdm_desktop.domain.posts import PostType
from sdm_desktop.domain.unit import UnitMove, unit_choices
from sdm_desktop.ui.pages.organisation.act_dialog import ActDialog
from sdm_desktop.ui.pages.organisation.data import people_query
from sdm_desktop.ui.pages.organisation.page import OrganisationPage
from sdm_desktop.ui.pages.organisation.unit_model import MIME
from sdm_desktop.ui.widgets.combo_field import ComboField
from tests.ui.people_office import context, office, people, settled  # noqa: F401

DINAS = "Dinas Kependudukan dan Pencatatan Sipil"
BIDANG = "Bidang Pelayanan Capil"
ANALYST = "Analis Kebijakan Ahli Muda"


@pytest.fixture
def empty_page(qtbot, context):  # noqa: F811
    page = OrganisationPage(context)
    qtbot.addWidget(page)
    page.resize(1146, 629)
    page.show()
    qtbot.waitExposed(page)
    settled(qtbot, context)
    return page


@pytest.fixture
def page(people, empty_page, qtbot, context):  # noqa: F811
    context.services.units.add("Dinas Sosial", None)
    empty_page.refresh()
    settled(qtbot, context)
    return empty_page


def unit_of(page, name):
    return next(unit for unit in page.tree.model.units() if unit.nama == name)


def go_to(page, name):
    page.tree.tree.show_unit(unit_of(page, name).id)


def dialog_of(qtbot):
    found = [
        w for w in QApplication.topLevelWidgets() if isinstance(w, ActDialog) and w.isVisible()
    ]
    return found[-1]


def names(page):
    return [unit.jalur for unit in page.tree.model.units()]


def line_of(page, name):
    return next(line for line in page.bezetting.table.needs.records() if line.jabatan == name)


class TestTree:
    def test_units_stand_in_a_tree_with_their_active_people(self, page):
        top = page.tree.model.index_of(unit_of(page, DINAS).id)
        assert page.tree.model.rowCount() == 2
        assert page.tree.model.rowCount(top) == 1
        assert top.data(Qt.ItemDataRole.AccessibleTextRole) == f"{DINAS}, 3 pegawai"
        assert page.context_line.text().startswith("3 unit · 3 pegawai aktif")

    def test_the_card_shows_the_chosen_unit(self, page):
        go_to(page, BIDANG)
        assert page.tree.card._title.text() == BIDANG
        assert page.tree.card.people.text() == "3 orang"
        assert [line.jabatan for line in page.tree.card.table.needs.records()] == [
            ANALYST,
            "Pengolah Data dan Informasi",
        ]

    def test_a_unit_is_renamed_and_the_name_taken_back(self, page, qtbot, context):  # noqa: F811
        go_to(page, BIDANG)
        qtbot.keyClick(page.tree.tree, Qt.Key.Key_F2)
        dialog = dialog_of(qtbot)
        dialog.form.editor("nama").set_value("Bidang Capil")
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        assert f"{DINAS} / Bidang Capil" in names(page)
        context.undo.undo()
        settled(qtbot, context)
        settled(qtbot, context)
        assert f"{DINAS} / {BIDANG}" in names(page)

    def test_a_refused_name_stands_beside_its_field(self, page, qtbot, context):  # noqa: F811
        page.tree.add_new()
        dialog = dialog_of(qtbot)
        dialog.accept()
        settled(qtbot, context)
        assert dialog.form.field("nama").message == "Nama unit belum diisi."
        assert dialog.isVisible()
        dialog.reject()

    def test_a_dragged_unit_asks_for_the_day(self, page, qtbot, context):  # noqa: F811
        model = page.tree.model
        target = model.index_of(unit_of(page, "Dinas Sosial").id)
        data = model.mimeData([model.index_of(unit_of(page, BIDANG).id)])
        assert not model.dropMimeData(data, Qt.DropAction.MoveAction, -1, -1, target)
        dialog = dialog_of(qtbot)
        assert dialog.form.values()["tanggal"] == date(2026, 11, 24)
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        assert f"Dinas Sosial / {BIDANG}" in names(page)

    def test_a_unit_is_not_dropped_into_itself_or_where_it_is(self, page):
        model = page.tree.model
        top, below = (model.index_of(unit_of(page, name).id) for name in (DINAS, BIDANG))
        move = Qt.DropAction.MoveAction
        assert not model.canDropMimeData(model.mimeData([top]), move, -1, -1, below)
        assert not model.canDropMimeData(model.mimeData([below]), move, -1, -1, top)
        strange = QMimeData()
        strange.setData(MIME, b"tidak-ada")
        assert not model.canDropMimeData(strange, move, -1, -1, top)

    def test_cut_and_paste_moves_by_keyboard(self, page, qtbot):
        go_to(page, BIDANG)
        qtbot.keyClick(page.tree.tree, Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier)
        go_to(page, "Dinas Sosial")
        qtbot.keyClick(page.tree.tree, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        dialog = dialog_of(qtbot)
        assert dialog.form.values()["induk_id"] == unit_of(page, "Dinas Sosial").id
        dialog.reject()

    def test_a_unit_with_people_asks_where_they_go(self, page, qtbot, context):  # noqa: F811
        go_to(page, BIDANG)
        qtbot.keyClick(page.tree.tree, Qt.Key.Key_Delete)
        dialog = dialog_of(qtbot)
        dialog.accept()
        settled(qtbot, context)
        assert "4 pegawai" in dialog.form.field("people_to").message
        dialog.form.editor("people_to").set_value(unit_of(page, "Dinas Sosial").id)
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        assert names(page) == [DINAS, "Dinas Sosial"]

    def test_a_unit_gets_a_head(self, page, qtbot, context, people):  # noqa: F811
        go_to(page, BIDANG)
        page.tree.set_head()
        dialog = dialog_of(qtbot)
        dialog.form.editor("kepala_id").set_value(people["Petrus Nubatonis"].id)
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        assert page.tree.card._head.text() == "Petrus Nubatonis, S.Sos."

    def test_two_units_become_one(self, page, qtbot, context):  # noqa: F811
        go_to(page, BIDANG)
        page.tree.merge()
        dialog = dialog_of(qtbot)
        dialog.form.editor("people_to").set_value(unit_of(page, "Dinas Sosial").id)
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        assert names(page) == [DINAS, "Dinas Sosial"]

    def test_the_rest_of_a_unit_is_described(self, page, qtbot, context):  # noqa: F811
        go_to(page, "Dinas Sosial")
        page.tree.describe()
        dialog = dialog_of(qtbot)
        dialog.form.editor("urutan").set_value(1)
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        assert names(page)[0] == "Dinas Sosial"

    def test_words_find_the_next_unit(self, page, qtbot):
        page.tree.search.setText("capil")
        qtbot.keyClick(page.tree.search, Qt.Key.Key_Return)
        assert page.tree.tree.current_unit().nama == BIDANG
        page.tree.search.setText("tidak ada")
        qtbot.keyClick(page.tree.search, Qt.Key.Key_Return)
        assert page.tree.search.property("state") == "error"

    def test_enter_opens_the_people_of_a_unit(self, page, qtbot, context):  # noqa: F811
        go_to(page, BIDANG)
        with qtbot.waitSignal(context.navigation.requested) as asked:
            qtbot.keyClick(page.tree.tree, Qt.Key.Key_Return)
        key, arguments = asked.args
        assert key == "employees"
        query = people_query(unit_of(page, BIDANG))
        assert arguments == {"query": query}

    def test_the_past_of_a_unit_is_told(self, page, qtbot, context):  # noqa: F811
        move = UnitMove(tanggal=date(2026, 11, 1), nomor_sk="SK-7")
        units = context.services.units
        context.bus.publish(units.move(unit_of(page, BIDANG).id, None, move))
        settled(qtbot, context)
        go_to(page, BIDANG)
        settled(qtbot, context)
        assert "Pindah induk" in page.tree.card.past.text()
        assert "SK SK-7" in page.tree.card.past.text()


class TestNeeds:
    def test_a_typed_number_is_the_need_of_a_post(self, page, qtbot, context):  # noqa: F811
        page.open_with(tab="bezetting")
        table = page.bezetting.table
        table.rows.set_current_row(0)
        qtbot.keyClick(table.rows, Qt.Key.Key_5)
        editor = table.rows.findChild(QLineEdit)
        assert editor.text() == "5"
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        settled(qtbot, context)
        settled(qtbot, context)
        line = line_of(page, ANALYST)
        assert (line.kebutuhan, line.selisih) == (5, -3)
        assert "kurang 3" in page.bezetting.sums.text()

    def test_letters_are_no_need(self, page, qtbot, context):  # noqa: F811
        page.open_with(tab="bezetting")
        with qtbot.waitSignal(context.messages.shown) as told:
            page.bezetting.saver.save(line_of(page, ANALYST), "kebutuhan", "banyak")
        assert "bukan bilangan" in told.args[1]

    def test_class_and_note_are_typed_too(self, page, qtbot, context):  # noqa: F811
        page.open_with(tab="bezetting")
        for key, text in (("kelas", "9"), ("kebutuhan", "2"), ("keterangan", "usul 2027")):
            page.bezetting.saver.save(line_of(page, ANALYST), key, text)
            settled(qtbot, context)
            settled(qtbot, context)
        line = line_of(page, ANALYST)
        assert (line.kelas, line.kebutuhan, line.keterangan) == (9, 2, "usul 2027")

    def test_only_what_is_missing_is_shown(self, page, qtbot, context):  # noqa: F811
        page.open_with(tab="bezetting")
        page.bezetting.saver.save(line_of(page, ANALYST), "kebutuhan", "5")
        settled(qtbot, context)
        settled(qtbot, context)
        counts = {}
        for which in ("", "kurang", "lebih", "kosong"):
            page.bezetting.which.set_value(which)
            page.bezetting._show()
            counts[which] = page.bezetting.table.needs.rowCount()
        assert counts == {"": 2, "kurang": 1, "lebih": 0, "kosong": 1}

    def test_a_unit_narrows_the_list(self, page):
        page.open_with(tab="bezetting", unit_id=unit_of(page, "Dinas Sosial").id)
        assert page.bezetting.table.needs.rowCount() == 0
        page.bezetting.show_unit(unit_of(page, DINAS).id)
        assert page.bezetting.table.needs.rowCount() == 2
        page.bezetting.show_unit(unit_of(page, BIDANG).id)
        assert page.bezetting.unit.value() == unit_of(page, BIDANG).id

    def test_the_list_is_written_to_a_file(self, page, qtbot, context, tmp_path):  # noqa: F811
        page.open_with(tab="bezetting")
        page.bezetting.write(str(tmp_path / "bezetting.csv"))
        settled(qtbot, context)
        written = (tmp_path / "bezetting.csv").read_text(encoding="utf-8-sig")
        assert ANALYST in written

    def test_a_post_that_nobody_holds_is_added_to_a_unit(self, page, qtbot, context):  # noqa: F811
        context.bus.publish(context.services.posts.fill_from_rules())
        settled(qtbot, context)
        go_to(page, "Dinas Sosial")
        page.tree.add_post()
        dialog = dialog_of(qtbot)
        dialog.accept()
        settled(qtbot, context)
        assert "Pilih jabatan" in dialog.form.field("jabatan_id").message
        post = next(p for p in page._data.posts if p.nama == "Penelaah Teknis Kebijakan")
        dialog.form.editor("jabatan_id").set_value(post.id)
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        assert [line.selisih for line in page.tree.card.table.needs.records()] == [-1]


class TestChart:
    def test_arrows_go_from_box_to_box_and_enter_opens(self, page, qtbot):
        page.open_with(tab="chart")
        view = page.chart.view
        qtbot.keyClick(view, Qt.Key.Key_Home)
        assert view.current_unit().nama == "Pemerintah Kota Kupang"
        qtbot.keyClick(view, Qt.Key.Key_Down)
        first = view.current_unit().nama
        qtbot.keyClick(view, Qt.Key.Key_Right)
        assert {first, view.current_unit().nama} == {DINAS, "Dinas Sosial"}
        qtbot.keyClick(view, Qt.Key.Key_Home)
        qtbot.keyClick(view, Qt.Key.Key_Up)
        assert view.current_unit().id == ""
        with qtbot.waitSignal(view.opened):
            qtbot.keyClick(view, Qt.Key.Key_Return)

    def test_a_click_opens_the_people_and_a_drag_does_not(self, page, qtbot, context):  # noqa: F811
        page.open_with(tab="chart")
        view = page.chart.view
        view.natural()
        box = next(box for box in view._boxes if box.unit.nama == DINAS)
        view.centerOn(box)
        place = view.mapFromScene(box.sceneBoundingRect().center())
        with qtbot.waitSignal(context.navigation.requested):
            qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        opened = []
        view.opened.connect(opened.append)
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseMove(view.viewport(), place + QPoint(30, 0))
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(30, 0))
        assert opened == []

    def test_keys_zoom(self, page, qtbot):
        page.open_with(tab="chart")
        view = page.chart.view
        view.natural()
        qtbot.keyClick(view, Qt.Key.Key_Plus)
        assert view.zoom > 1.1
        qtbot.keyClick(view, Qt.Key.Key_Minus)
        qtbot.keyClick(view, Qt.Key.Key_Minus)
        assert view.zoom < 0.9
        qtbot.keyClick(view, Qt.Key.Key_0)
        assert view.zoom <= 1

    def test_one_unit_is_drawn_with_what_is_below(self, page):
        page.tree._open_chart()
        assert [unit.nama for unit in page.chart.view.boxes()] == [
            page.tree.tree.current_unit().nama,
            *[unit.nama for unit in page.tree.model.below(page.tree.tree.current_unit().id)],
        ]

    def test_the_chart_becomes_pdf_and_svg(self, page, qtbot, context, tmp_path):  # noqa: F811
        page.open_with(tab="chart")
        page.chart.write_svg(str(tmp_path / "bagan.svg"))
        page.chart.write_pdf(str(tmp_path / "bagan.pdf"))
        settled(qtbot, context)
        assert DINAS.split()[0] in (tmp_path / "bagan.svg").read_text(encoding="utf-8")
        assert (tmp_path / "bagan.pdf").read_bytes().startswith(b"%PDF")

    def test_an_empty_chart_draws_nothing(self, page):
        page.chart.view.show_chart(arrange([]))
        assert page.chart.view.current_unit() is None


def test_units_of_one_name_are_told_apart_in_lists(context):  # noqa: F811
    service = context.services.units
    for agency in ("Dinas A", "Dinas B"):
        service.ensure_path([agency, "Sekretariat", "Subbagian Umum"])
    choices = unit_choices(service.tree())
    field = ComboField(choices)
    for unit_id, _ in choices:
        field.set_value(unit_id)
        assert field.value() == unit_id
    assert len({words for _, words in choices}) == len(choices)
    field.deleteLater()


class TestPosts:
    def test_the_tables_are_filled_and_a_post_is_changed_and_removed(
        self,
        page,
        qtbot,
        context,  # noqa: F811
    ):
        page.open_with(tab="posts")
        page.posts.fill_from_rules()
        settled(qtbot, context)
        settled(qtbot, context)
        page.posts.kinds.choose(PostType.PELAKSANA.value)
        page.posts._show()
        assert page.posts.model.rowCount() == 7
        page.posts.table.rows.set_current_row(0)
        page.posts._edit_current()
        dialog = dialog_of(qtbot)
        dialog.form.editor("kelas").set_value(6)
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        assert page.posts.model.record_at(0).kelas == 6
        page.posts.table.rows.set_current_row(0)
        page.posts.remove()
        settled(qtbot, context)
        settled(qtbot, context)
        assert page.posts.model.rowCount() == 6

    @pytest.mark.parametrize("kind", list(PostType))
    def test_a_post_of_each_kind_is_added(self, page, qtbot, context, kind):  # noqa: F811
        page.open_with(tab="posts")
        page.posts.kinds.choose(kind.value)
        page.posts.add_post()
        dialog = dialog_of(qtbot)
        dialog.form.editor("nama").set_value("Juru Contoh")
        dialog.accept()
        settled(qtbot, context)
        settled(qtbot, context)
        page.posts._show()
        assert [post.nama for post in page.posts.model.records()] == ["Juru Contoh"]


class TestEmptyOffice:
    def test_an_empty_office_says_what_to_do(self, empty_page, qtbot, context):  # noqa: F811
        assert empty_page._stack.currentWidget() is empty_page.empty
        assert empty_page.empty.title() == "Belum ada unit"
        empty_page.fill_city()
        settled(qtbot, context)
        settled(qtbot, context)
        assert "Kecamatan Alak / Kelurahan Naioni" in names(empty_page)
        assert empty_page._stack.currentWidget() is empty_page.tree
