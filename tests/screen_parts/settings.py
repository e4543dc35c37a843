"""The settings."""

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
