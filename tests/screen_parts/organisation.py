"""The units: tree, chart, bezetting, posts."""

from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """Tree, chart, bezetting, tables of posts, and the questions before a unit changes."""
    page = camera.page("organisation", tab="tree")
    unit = next(unit for unit in page.tree.model.units() if unit.induk_id)
    for tab in ("tree", "chart", "bezetting", "posts"):
        camera.page("organisation", tab=tab, unit_id=unit.id)
        camera.shoot(f"14-organisasi-{tab}")
    camera.page("organisation", tab="tree", unit_id=unit.id)
    asks = (page.tree.add_below, page.tree.move_unit, page.tree.close_unit, page.tree.set_head)
    for name, ask in zip(("tambah", "pindah", "tutup", "kepala"), asks, strict=True):
        ask()
        wait(200)
        camera.dialog(f"14b-unit-{name}")
