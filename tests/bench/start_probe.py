"""Opens the window on an office that is already unlocked and says when it is painted."""

import gc
import sys
from pathlib import Path
from time import perf_counter

gc.disable()  # as the window command does
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtCore import QTimer

from sdm_desktop.app import Program, make_application

PASSWORD = "demo-kupang-2026"


def main(office: Path) -> int:
    """Show the workplace; print `painted` after its first paint."""
    app = make_application(sys.argv[:1])
    program = Program(app)
    before = perf_counter()
    from sdm_desktop.services.office import open_office

    opened = open_office(office, "admin", PASSWORD)
    unlocking = perf_counter() - before
    program.enter(opened)
    program.window.resize(1366, 768)
    program.window.show()
    program.window.repaint()
    print("painted", unlocking, flush=True)
    QTimer.singleShot(0, app.quit)
    app.exec()
    program.shut_down()
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
