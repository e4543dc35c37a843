"""The office's own fields: their tab and dialogs, the list, the form, a person, bulk changes."""

from PySide6.QtCore import Qt

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """Pengaturan first, then the pages of people."""
    page = camera.page("settings", tab="fields")
    tab = page.tab("fields")
    tab.table.rows.selectRow(0)
    wait(100)
    camera.shoot("18-kolom-tambahan")
    tab.edit_button.click()
    wait(200)
    camera.dialog("18a-kolom-ubah")
    tab.add_button.click()
    wait(200)
    camera.dialog("18b-kolom-tambah")
    tab.remove_button.click()
    wait(200)
    camera.dialog("18c-kolom-hapus")
    _people(camera)


def _people(camera: Camera) -> None:
    page = camera.page("employees", query="ukuran_seragam:XL,XXL nomor_loker_arsip:A")
    table = page.list.table
    own = page.list._own
    for field in own:
        table.rows.columns.show_column(field.id, on=True)
    wait(300)
    camera.shoot("18d-daftar")
    chooser = table.choose_columns(page.list.filter.columns_button)
    wait(200)
    camera.shoot("18e-kolom-daftar")
    chooser.close()
    ids = [row.id for row in page.list.model._result.fetch(0, 3)]
    page.list.show_query("")
    wait(200)
    page.open_person(ids[0], "data")
    wait(400)
    camera.shoot("18f-orang")
    page.edit(ids[0])
    wait(700)
    form = page.form.sheet
    form.focus(own[0].id)
    wait(100)
    camera.shoot("18g-formulir")
    page.show_list()
    page.edit_many(ids)
    wait(300)
    dialog = next(w for w in page.findChildren(object) if type(w).__name__ == "BulkEditDialog")
    dialog._fields.set_value(own[0].id)
    wait(100)
    dialog._form.editor("value").set_value(own[0].pilihan[1].id)
    wait(100)
    camera.dialog("18h-ubah-banyak")
    page.list.table.rows.setFocus(Qt.FocusReason.OtherFocusReason)
    page.remove(ids)
    wait(300)
    camera.dialog("18i-hapus-banyak")
    for field in own:
        table.rows.columns.show_column(field.id, on=False)
