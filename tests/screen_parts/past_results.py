"""The tab Kinerja of a person with old results, and the form of one."""

from PySide6.QtWidgets import QApplication

from sdm_desktop.domain.query import parse_query
from tests.screen_camera import Camera, wait


def admin(camera: Camera) -> None:
    """The tab with its trend, the dialog with a live value and its reason."""
    from sdm_desktop.ui.pages.employees.past_rating_dialog import PastRatingDialog
    from sdm_desktop.ui.pages.employees.performance_tab import PerformanceTab

    page = camera.page("employees")
    workplace = camera.program.workplace
    assert workplace is not None
    services = workplace.context.services
    people = services.employees.open_list(parse_query("status:PNS")).fetch(0, 400)
    counts = {row.id: len(services.performance.past.of_person(row.id)) for row in people}
    page.open_person(max(counts, key=lambda key: counts[key]), "kinerja")
    wait(500)
    camera.shoot("08-pegawai-kinerja")
    shown = QApplication.allWidgets()
    tab = next(w for w in shown if isinstance(w, PerformanceTab) and w.isVisible())
    valued = next(n for n, line in enumerate(tab.model.records()) if line.nilai is not None)
    tab.table.rows.set_current_row(valued)
    wait(150)
    tab.explain()
    wait(300)
    camera.shoot("08-pegawai-kinerja-alasan")
    tab.add()
    wait(200)
    dialog = next(
        widget
        for widget in QApplication.topLevelWidgets()
        if isinstance(widget, PastRatingDialog) and widget.isVisible()
    )
    for name, text in (("tahun", "2021"), ("nilai_skp", "112"), ("nilai_perilaku", "92")):
        dialog.form.editor(name).setText(text)
    wait(200)
    camera.dialog("08f-nilai-lama")
