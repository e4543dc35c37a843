"""`python -m tests.screens DIR`: every page, dialog and report page of the demo office as PNG.

Light and dark, at 1366 x 768 and at the 1366 x 697 that a maximised window leaves.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SDM_DATA_DIR"] = tempfile.mkdtemp(prefix="sdm-screens-")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from sdm_desktop.app import Program, make_application
from sdm_desktop.services.demo import DEMO_PASSWORD, make_demo
from sdm_desktop.services.office import Surroundings, open_office
from sdm_desktop.storage.keys import KdfCost

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 1, 41, tzinfo=UTC)
SIZES = {"": (1366, 768), "-697": (1366, 697)}
CHEAP = Surroundings(
    cost=KdfCost(memory=64, passes=1, lanes=1), sleep=lambda _: None, clock=lambda: NOW
)


def wait(milliseconds: int = 250) -> None:
    """Let the window work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


class Camera:
    """Takes the pictures of one mode and size."""

    def __init__(self, program: Program, folder: Path, mode: str, suffix: str) -> None:
        self.program = program
        self._folder = folder
        self._end = f"-{mode}{suffix}.png"
        self.count = 0

    def shoot(self, name: str, widget: QWidget | None = None) -> None:
        """Save the window, or one widget, under a name."""
        (widget or self.program.window).grab().save(str(self._folder / f"{name}{self._end}"))
        self.count += 1

    def dialog(self, name: str) -> None:
        """Save the dialog that is open, over nothing, and close it."""
        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                self.shoot(name, widget)
                widget.close()
        wait(60)

    def page(self, key: str, settle: int = 500, **arguments: object) -> QWidget:
        """Open a page and return it."""
        workplace = self.program.workplace
        assert workplace is not None
        workplace.navigation.open(key, **arguments)
        wait(settle)
        page = workplace.shell.page(key)
        assert page is not None
        return page


def entry(camera: Camera, office: Path) -> None:
    """Welcome, log-in, recovery and the steps of the wizard."""
    flow = camera.program.flow
    for name, act in (
        ("00-selamat-datang", flow.show_welcome),
        ("09a-masuk", lambda: flow.show_login(office)),
        ("09c-pemulihan", flow.show_recovery),
        ("00-berkas-baru", flow.show_setup),
    ):
        act()
        wait(120)
        camera.shoot(name)


def enter(camera: Camera, office: Path, user: str) -> None:
    """Log in as a user of the demo office."""
    camera.program.enter(open_office(office, user, DEMO_PASSWORD, surroundings=CHEAP))
    wait(900)


def admin_pages(camera: Camera, office: Path) -> None:
    """What staf kepegawaian sees."""
    enter(camera, office, "admin")
    camera.page("home")
    camera.shoot("01-beranda")
    employees(camera)
    organisation(camera)
    imports(camera)
    evaluations(camera, "admin")
    monitoring = camera.page("evaluations")
    monitoring.head.view_chosen.emit(1)
    wait(400)
    camera.shoot("03c-pemantauan")
    monitoring.head.view_chosen.emit(0)
    reports(camera)
    due_and_leave(camera)
    calculators(camera)
    camera.page("settings")
    for key in ("office", "users", "look", "rules", "backup", "log", "about"):
        camera.page("settings", tab=key)
        camera.shoot(f"12-pengaturan-{key}")
    camera.program.lock(is_idle=False)
    wait(150)
    camera.shoot("09b-kunci")
    camera.program.leave()
    wait(200)


def employees(camera: Camera) -> None:
    """List, detail pane, person page with explanation, form, bulk edit."""
    page = camera.page("employees", query="golongan:III/a..III/d status:PNS")
    camera.shoot("02-pegawai")
    workplace = camera.program.workplace
    assert workplace is not None
    service = workplace.context.services.employees
    from sdm_desktop.domain.query import parse_query

    first = service.open_list(parse_query("status:PNS golongan:III/a..III/d")).fetch(0, 3)
    page.open_person(first[0].id)
    wait(400)
    camera.shoot("08-pegawai-orang")
    for tab in ("pangkat", "jabatan", "pendidikan", "histori", "data"):
        page.open_person(first[0].id, tab)
        wait(350)
        camera.shoot(f"08-pegawai-{tab}")
    histories(camera, page)
    page.edit(first[0].id)
    wait(400)
    camera.shoot("08b-pegawai-ubah")
    page.show_list()
    page.edit_many([row.id for row in first])
    wait(250)
    camera.dialog("08c-ubah-isian")


def histories(camera: Camera, page: QWidget) -> None:
    """The dialogs of a history, with what is missing told, and of the NIP."""
    from sdm_desktop.domain.histories import HistoryKind
    from sdm_desktop.ui.pages.employees.history_dialog import HistoryDialog

    desk = page.person.desk
    for kind in (HistoryKind.GOLONGAN, HistoryKind.JABATAN, HistoryKind.KELUARGA):
        desk.add(kind)
        wait(300)
        for dialog in QApplication.topLevelWidgets():
            if isinstance(dialog, HistoryDialog) and dialog.isVisible():
                dialog.save()
        wait(200)
        camera.dialog(f"08d-riwayat-{kind}")
    desk.correct_nip()
    wait(200)
    camera.dialog("08e-perbaiki-nip")


def organisation(camera: Camera) -> None:
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


def imports(camera: Camera) -> None:
    """The four steps with the sample of the national export."""
    page = camera.page("imports")
    camera.shoot("06a-impor-berkas")
    page.open_with(path=str(Path(__file__).parent / "data" / "siasn_contoh_300.csv"))
    wait(1200)
    camera.shoot("06b-impor-kolom")
    page._on_next()
    wait(1500)
    camera.shoot("06c-impor-pratinjau")
    page._again()


def evaluations(camera: Camera, user: str) -> None:
    """The grid, its dialogs and its explanation."""
    page = camera.page("evaluations", settle=900)
    page.view.grid.setFocus()
    number = min(12, page.view.model.rowCount() - 1)
    page.view.grid.go_to(page.view.model.row(number).evaluation.id, 7)
    wait(150)
    camera.shoot(f"03-evaluasi-kisi-{user}")
    page._open_targets()
    wait(300)
    camera.dialog(f"03b-target-{user}")


def reports(camera: Camera) -> None:
    """The report centre with each report."""
    for name in ("evaluation-document", "unit-performance", "employee-summary"):
        camera.page("reports", report=name, settle=2200)
        camera.shoot(f"07-laporan-{name}")


def due_and_leave(camera: Camera) -> None:
    """Due dates with explanation, letter and register; leave with its calendar and dialogs."""
    for kind in ("PENSIUN", "KONTRAK", "PANGKAT", "KGB"):
        page = camera.page("due", kind=kind, settle=700)
        camera.shoot(f"13-tenggat-{kind.lower()}")
    page.shown_list.model.mark_rows(range(3), on=True)
    camera.shoot("13b-tenggat-tandai")
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


def calculators(camera: Camera) -> None:
    """The calculators with a result."""
    camera.page(
        "calculators", name="pensiun", inputs={"tanggal_lahir": date(1968, 11, 24), "bup": 58}
    )
    camera.shoot("11-kalkulator")


def penilai_pages(camera: Camera, office: Path) -> None:
    """What a penilai sees."""
    enter(camera, office, "penilai")
    camera.shoot("01-beranda-penilai")
    evaluations(camera, "penilai")
    camera.program.leave()
    wait(200)


def report_pages(office: Path, folder: Path) -> int:
    """Save the pages of every report on both papers as PNG."""
    import pypdfium2

    from sdm_desktop.domain.report_records import Paper
    from sdm_desktop.services.bundle import Services
    from sdm_desktop.services.reports import ReportRequest

    opened = open_office(office, "penilai", DEMO_PASSWORD, surroundings=CHEAP)
    services = Services.build(opened)
    count = 0
    for info in services.reports.catalogue():
        for paper in Paper:
            rendered = services.reports.render(info.name, ReportRequest(paper=paper))
            document = pypdfium2.PdfDocument(rendered.pdf)
            for number in range(min(3, len(document))):
                picture = document[number].render(scale=1.4).to_pil()
                picture.save(folder / f"pdf-{info.name}-{paper.value}-{number + 1}.png")
                count += 1
            document.close()
    opened.close()
    return count


def main(folder: Path) -> int:
    """Render everything into a folder; print how many pictures were made."""
    folder.mkdir(parents=True, exist_ok=True)
    office = Path(tempfile.mkdtemp(prefix="sdm-screens-office-")) / "contoh-kupang.sdm"
    make_demo(office, today=TODAY, surroundings=CHEAP)
    app = make_application(sys.argv[:1])
    program = Program(app, CHEAP)
    program.start(office, is_demo=False)
    count = report_pages(office, folder)
    parts: tuple[Callable[[Camera, Path], None], ...] = (entry, admin_pages, penilai_pages)
    for mode in ("light", "dark"):
        program.preferences.change(theme=mode)
        for suffix, size in SIZES.items():
            program.window.resize(*size)
            wait(100)
            camera = Camera(program, folder, mode, suffix)
            for part in parts:
                part(camera, office)
            count += camera.count
    program.shut_down()
    print(f"{count} pictures in {folder}")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
