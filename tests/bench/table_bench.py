"""Key press to repainted list of people, against the floor: model reset and repaint, no query.

A real encrypted office is filled, the real list opened, and names and beginnings of NIP that
somebody has are typed one key at a time. Both sides run in one process, interleaved key by key, on
the same widgets. Every text is typed several times; a key counts with its median, for a busy machine
hits single keys.
"""

import random
import tempfile
from collections import defaultdict
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.measure import Figure, percentile, settle

BARS = {10_000: 1.3, 100_000: 1.5}

TYPED = (
    "petrus nub", "maria", "adriana be", "stefanus", "fransiska tuk", "yohanes ri", "welhelmina",
    "oktovianus", "dominggus lo", "margaretha", "theresia ka", "rahmat", "ester da", "siti",
)  # fmt: skip
NIP_KEYS = 9
ROUNDS = 5
_GIVEN = (
    "Yohanes", "Yosef", "Dominggus", "Agustinus", "Marthen", "Yakob", "Petrus", "Paulus",
    "Melkianus", "Stefanus", "Yeremias", "Frans", "Oktovianus", "Ferdinand", "Rahmat", "Maria",
    "Welhelmina", "Yuliana", "Adriana", "Margaretha", "Theresia", "Fransiska", "Yublina",
    "Dorkas", "Ester", "Selfina", "Marselina", "Siti",
)  # fmt: skip
_FAMILY = (
    "Nope", "Salukh", "Nubatonis", "Tefa", "Banunaek", "Taolin", "Tnunay", "Lopo", "Nome",
    "Mella", "Benu", "Fallo", "Selan", "Kase", "Boimau", "Liunokas", "Manafe", "Pellokila",
    "Messakh", "Foeh", "Ndun", "Henuk", "Ndolu", "Nalle", "Amalo", "Dethan", "Adoe", "Haning",
    "Mooy", "Pah", "Riwu", "Kore", "Lay", "Djami", "Tade", "Bire", "Radja", "Rihi", "Wadu",
    "Dima", "Kana", "Uly", "Tukan", "Raya", "Bala",
)  # fmt: skip


def figures():
    """Return the ratio at the 95th percentile for each size."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    found = []
    for count, bar in BARS.items():
        real, floor = measure(count, app)
        found.append(
            Figure(
                f"list of {count} people, key press to repaint, p95",
                percentile(real, 0.95), percentile(floor, 0.95), "ms", bar,
                note=f"p50 {percentile(real, 0.5):.1f} / {percentile(floor, 0.5):.1f}",
            )
        )  # fmt: skip
    return found


def fill_office(services, count):
    """Store invented people by the bulk path."""
    from sdm_desktop.domain.employee import Employee, EmployeeStatus, Sex
    from sdm_desktop.domain.golongan import PNS_GOLONGAN
    from sdm_desktop.storage.employees import COLUMNS, EmployeeRepository, stored

    source = random.Random(7)
    rows = []
    for number in range(count):
        year, month = source.randrange(1967, 2001), source.randrange(1, 13)
        male = source.random() < 0.5
        nip = f"{year}{month:02}{source.randrange(1, 28):02}{source.randrange(2005, 2022)}"
        nip += f"{month:02}{1 if male else 2}{number % 1000:03}"
        person = Employee(
            nip=nip, nama=f"{source.choice(_GIVEN)} {source.choice(_FAMILY)} {source.choice(_FAMILY)}",
            jenis_kelamin=Sex.MALE if male else Sex.FEMALE, status=EmployeeStatus.PNS,
            tanggal_lahir=date(year, month, 1), gol_akhir=source.choice(PNS_GOLONGAN).nama,
            jabatan_nama=source.choice(("Analis Kebijakan Ahli Muda", "Guru Ahli Pertama", "Perawat Mahir")),
            unor_induk="Dinas Contoh", unor_nama=f"Bidang {number % 40}", kedudukan_hukum_id="01",
        )  # fmt: skip
        rows.append((nip, tuple(stored(getattr(person, name)) for name in COLUMNS)))
    unique = list(dict(rows).values())
    database = services.file.database
    with database.write(services.session.actor()) as writer:
        people = EmployeeRepository(database)
        people.add_many(writer, unique, [None] * len(unique))
        people.reindex()
        writer.audit("Data uji", count=len(unique))
    return len(unique)


def make_context(opened, app, folder):
    """Return what a page needs, on a real office."""
    from sdm_desktop.services.bundle import Services
    from sdm_desktop.ui.bus import ChangeBus
    from sdm_desktop.ui.context import UiContext
    from sdm_desktop.ui.messages import MessageCentre
    from sdm_desktop.ui.navigation import Navigation
    from sdm_desktop.ui.preferences import PreferenceStore
    from sdm_desktop.ui.tasks import TaskRunner
    from sdm_desktop.ui.theme import Theme
    from sdm_desktop.ui.undo import UndoStack

    theme = Theme()
    theme.apply(app, "light")
    services, tasks, bus = Services.build(opened), TaskRunner(), ChangeBus()
    navigation = Navigation(services.session.user.peran)
    return UiContext(
        services, tasks, bus, UndoStack(tasks, bus), theme, MessageCentre(), navigation,
        PreferenceStore(folder),
    )  # fmt: skip


def measure(count, app):
    """Return the milliseconds of every key press, and of the floor beside it."""
    from PySide6.QtTest import QTest

    from sdm_desktop.app import collect_again
    from sdm_desktop.domain.office import Office
    from sdm_desktop.services.office import OfficeSetup, create_office
    from sdm_desktop.ui.pages.employees.page import EmployeesPage

    with tempfile.TemporaryDirectory() as folder:
        setup = OfficeSetup(
            office=Office(nama="Dinas Contoh", kota="Kota Kupang"), admin_username="admin",
            admin_name="Admin", password="rahasia-panjang-1",
        )  # fmt: skip
        opened, _ = create_office(Path(folder) / "kantor.sdm", setup)
        context = make_context(opened, app, Path(folder))
        try:
            fill_office(context.services, count)
            page = EmployeesPage(context)
            page.resize(1146, 694)
            page.show()
            while context.tasks.running:
                settle(20)
            page.list.filter.focus()
            collect_again()  # as the program does soon after its start
            remembered = context.services.file.database._work.remembered

            def forget():
                for name in [name for name in remembered if name.startswith("rows")]:
                    del remembered[name]

            return _type(page.list, app, QTest, forget)
        finally:
            context.tasks.shut_down()
            opened.close()


def _type(view, app, qtest, forget):
    """Return the milliseconds of every key and of its floor, each the median of some rounds.

    `forget` drops the rows that stand in memory: every text is typed as if for the first time.
    """
    line, model, rows = view.filter.line, view.model, view.table.rows
    popup = view.filter._completion._completer.popup()
    numbers = [model.record_at(row).nip[:NIP_KEYS] for row in range(0, 400, 100)]
    floor, real = defaultdict(list), defaultdict(list)
    for number in range(ROUNDS + 1):
        for text in (*TYPED, *numbers):
            line.clear()
            app.processEvents()
            forget()
            for place, char in enumerate(text):
                started = perf_counter()
                qtest.keyClick(line, char)
                rows.viewport().repaint()
                real[text, place].append((perf_counter() - started) * 1000)
                popup.hide()
                app.processEvents()
                started = perf_counter()
                model.beginResetModel()
                model.endResetModel()
                rows.viewport().repaint()
                floor[text, place].append((perf_counter() - started) * 1000)
                app.processEvents()
        if not number:
            floor.clear()  # the first round is warming up
            real.clear()
    return [median(times) for times in real.values()], [median(times) for times in floor.values()]
