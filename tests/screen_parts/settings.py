"""The settings."""

from sdm_desktop.domain.users import Role
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """Each tab."""
    for key in ("office", "users", "fields", "look", "rules", "backup", "log", "about"):
        camera.page("settings", tab=key)
        camera.shoot(f"12-pengaturan-{key}")
    tab = camera.page("settings", tab="rules").tab("rules")
    for code in ("DOKUMEN", "SURAT", "JENIS_DOKUMEN"):
        rule = next(one for one in tab.model.records() if one.kode == code)
        tab.table.opened.emit(rule)
        wait(300)
        camera.dialog(f"12b-aturan-{code.lower()}")
    users = camera.page("settings", tab="users").tab("users")
    users.add_button.click()
    wait(300)
    camera.dialog("12c-pengguna-baru")
    staff = next(one for one in users.model.records() if one.peran is Role.ADMIN)
    users.table.opened.emit(staff)
    wait(300)
    camera.dialog("12d-ubah-pengguna")
    users.table.rows.set_current_row(1)
    wait(60)
    users.password_button.click()
    wait(300)
    camera.dialog("12e-ganti-kata-sandi")
