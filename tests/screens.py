"""`python -m tests.screens DIR [AREA …]`: pages, dialogs and reports of the demo office as PNG.

Light and dark, at 1366 x 768 and at the 1366 x 697 that a maximised window leaves. AREA is a
module of `tests.screen_parts`, "entry" or "pdf"; without one everything is rendered. `--light`
and `--dark` render one mode at 1366 x 768 only.
"""

import argparse
import os
import pkgutil
import sys
import tempfile
import traceback
from datetime import date
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["SDM_DATA_DIR"] = tempfile.mkdtemp(prefix="sdm-screens-")

from sdm_desktop.app import Program, make_application
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.report_records import Paper, RenderedReport
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.demo import DEMO_PASSWORD, make_demo
from sdm_desktop.services.office import Surroundings, open_office
from sdm_desktop.services.report_catalogue import ReportInfo
from sdm_desktop.services.report_context import ReportRequest
from sdm_desktop.storage.keys import KdfCost
from tests import screen_parts
from tests.screen_camera import Camera, wait
from tests.still_world import NOW

TODAY = date(2026, 11, 24)
SIZES = {"": (1366, 768), "-697": (1366, 697)}
AREAS = ("entry", *(found.name for found in pkgutil.iter_modules(screen_parts.__path__)), "pdf")
CHEAP = Surroundings(
    cost=KdfCost(memory=64, passes=1, lanes=1), sleep=lambda _: None, clock=lambda: NOW
)
failed: list[str] = []


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


def areas(camera: Camera, office: Path, user: str, wanted: list[str]) -> None:
    """Take the pictures of each area as one user; a failing area is told and passed over."""
    names = [name for name in AREAS if name in wanted and name not in {"entry", "pdf"}]
    parts = [(name, import_module(f"tests.screen_parts.{name}")) for name in names]
    acts = [(name, getattr(part, user)) for name, part in parts if hasattr(part, user)]
    if not acts:
        return
    camera.program.enter(open_office(office, user, DEMO_PASSWORD, surroundings=CHEAP))
    wait(900)
    for name, act in acts:
        try:
            act(camera)
        except Exception:
            traceback.print_exc()
            failed.append(f"{name} as {user}")
            camera.close_dialogs()
    if user == "admin" and "entry" in wanted:
        camera.program.lock(is_idle=False)
        wait(150)
        camera.shoot("09b-kunci")
    camera.program.leave()
    wait(200)


def report_pages(office: Path, folder: Path) -> int:
    """Save the pages of every report on both papers as PNG, as a penilai where it may."""
    done: set[str] = set()
    return sum(_pages_of(office, folder, user, done) for user in ("penilai", "admin"))


def _pages_of(office: Path, folder: Path, user: str, done: set[str]) -> int:
    import pypdfium2

    opened = open_office(office, user, DEMO_PASSWORD, surroundings=CHEAP)
    services = Services.build(opened)
    count = 0
    for info in [info for info in services.reports.catalogue() if info.name not in done]:
        done.add(info.name)
        for paper in _papers(info.parameters):
            rendered = _rendered(services, info, paper)
            if rendered is None:
                continue
            document = pypdfium2.PdfDocument(rendered.pdf)
            for number in range(min(3, len(document))):
                picture = document[number].render(scale=1.4).to_pil()
                picture.save(folder / f"pdf-{info.name}-{paper.value}-{number + 1}.png")
                count += 1
            document.close()
    opened.close()
    return count


def _rendered(services: Services, info: ReportInfo, paper: Paper) -> RenderedReport | None:
    """Return a report of the usual period, else of the first that has something to print."""
    periods = [None, *(one.id for one in services.periods.all())]
    for period in periods if "period_id" in info.parameters else [None]:
        try:
            return services.reports.render(info.name, ReportRequest(paper=paper, period_id=period))
        except DomainError as problem:  # about nobody, or not for this user
            told = problem.message
    print(f"pdf-{info.name}: {told}")
    return None


def _papers(parameters: tuple[str, ...]) -> list[Paper]:
    return [paper for paper in Paper if paper is not Paper.A3 or "large_paper" in parameters]


def main() -> int:
    """Render what is asked for into a folder; print how many pictures were made."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("area", nargs="*", choices=[[], *AREAS])
    parser.add_argument("--light", action="store_true")
    parser.add_argument("--dark", action="store_true")
    arguments = parser.parse_args()
    folder, wanted = arguments.folder, arguments.area or list(AREAS)
    folder.mkdir(parents=True, exist_ok=True)
    office = Path(tempfile.mkdtemp(prefix="sdm-screens-office-")) / "contoh-kupang.sdm"
    make_demo(office, today=TODAY, surroundings=CHEAP)
    app = make_application(sys.argv[:1])
    program = Program(app, CHEAP)
    program.start(office, is_demo=False)
    sys.excepthook = _tell
    count = report_pages(office, folder) if "pdf" in wanted else 0
    is_short = arguments.light or arguments.dark
    for mode in ("light", "dark"):
        if is_short and not getattr(arguments, mode):
            continue
        program.preferences.change(theme=mode)
        for suffix, size in list(SIZES.items())[: 1 if is_short else 2]:
            program.window.resize(*size)
            wait(100)
            camera = Camera(program, folder, mode, suffix)
            if "entry" in wanted:
                entry(camera, office)
            for user in ("admin", "penilai", "pimpinan"):
                areas(camera, office, user, wanted)
            count += camera.count
    program.shut_down()
    print(f"{count} pictures in {folder}")
    for text in failed:
        print(f"failed: {text}")
    return 1 if failed else 0


def _tell(kind: type[BaseException], error: BaseException, trace: object) -> None:
    """An error in a slot is told here instead of in the program's own dialog."""
    sys.__excepthook__(kind, error, trace)
    failed.append(f"{kind.__name__}: {error}")


if __name__ == "__main__":
    sys.exit(main())
