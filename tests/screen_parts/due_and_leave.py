"""Due dates, letters and leave."""

from sdm_desktop.domain.due import DueState
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """Due dates with explanation, letter and register; leave with its calendar and dialogs."""
    for kind in ("PENSIUN", "KONTRAK", "PANGKAT", "KGB"):
        page = camera.page("due", kind=kind, settle=700)
        camera.shoot(f"13-tenggat-{kind.lower()}")
    page.shown_list.model.mark_rows(range(3), on=True)
    camera.shoot("13b-tenggat-tandai")
    page.shown_list.model.clear_marks()
    lines = page.shown_list.model.records()
    fresh = [number for number, line in enumerate(lines) if line.state is DueState.BELUM]
    page.shown_list.model.mark_rows(fresh[:3], on=True)
    page.shown_list.issue()
    wait(300)
    camera.dialog("13e-terbitkan")
    page.shown_list.model.clear_marks()
    page.open_register()
    wait(500)
    camera.dialog("13c-register")
    workplace = camera.program.workplace
    assert workplace is not None
    page.acts.show([letter.id for letter in workplace.context.services.letters.register()[:1]])
    wait(900)
    camera.dialog("13d-surat")
    page = camera.page("leave", tab="list", settle=700)
    camera.shoot("14-cuti")
    page.add(page.list_view.model.records()[0].leave.pegawai_id)
    wait(500)
    camera.dialog("14b-ajukan")
    page.decide(page.list_view.model.records())
    wait(300)
    camera.dialog("14c-putuskan")
    for tab in ("month", "holidays"):
        camera.page("leave", tab=tab, settle=600)
        camera.shoot(f"14d-cuti-{tab}")
