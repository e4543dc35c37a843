"""The calendar of training: a month of 300 activities painted, every step of a drag checked.

A real encrypted office with 5 000 participants; the real page. The floors are the limits in
milliseconds, so a ratio below 1 is within them.
"""

import tempfile
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

from tests.bench.measure import Figure, percentile
from tests.bench.table_bench import fill_office, make_context

ACTIVITIES, PEOPLE, EACH = 300, 3_000, 17
PAINT_MS, DRAG_MS = 100.0, 50.0
MONTH = date(2026, 12, 1)


def figures():
    """Return painting a month and one step of a drag, at the 95th percentile."""
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance() or QApplication([])
    tab, context, opened = open_page(app)
    try:
        paint, steps = measure(tab, app)
    finally:
        context.tasks.shut_down()
        opened.close()
    taking_part = ACTIVITIES * EACH
    name = f"month of {ACTIVITIES} activities, {taking_part} participants, painted, p95"
    return [
        Figure(name, percentile(paint, 0.95), PAINT_MS, "ms", 1.0),
        Figure("one step of a drag, all rules, p95", percentile(steps, 0.95), DRAG_MS, "ms", 1.0,
               note=f"p50 {percentile(steps, 0.5):.1f}"),
    ]  # fmt: skip


def open_page(app):
    """Return the schedule of an office full of training, with the month read."""
    from datetime import UTC, datetime

    from sdm_desktop.domain.office import Office
    from sdm_desktop.services.office import OfficeSetup, Surroundings, create_office
    from sdm_desktop.storage.keys import KdfCost
    from sdm_desktop.ui.pages.training.page import TrainingPage

    folder = Path(tempfile.mkdtemp(prefix="sdm-bench-training-"))
    world = Surroundings(
        cost=KdfCost(8, 1, 1), sleep=lambda _: None,
        clock=lambda: datetime(2026, 11, 24, 1, 41, tzinfo=UTC),
    )  # fmt: skip
    setup = OfficeSetup(
        office=Office(nama="Dinas Contoh"),
        admin_username="admin",
        admin_name="Admin",
        password="rahasia-panjang-1",
    )
    opened, _ = create_office(folder / "kantor.sdm", setup, world)
    context = make_context(opened, app, folder)
    fill_office(context.services, PEOPLE)
    fill_training(context.services)
    page = TrainingPage(context)
    page.resize(1106, 640)
    page.show()
    tab = page.view("schedule")
    wait(app, context)
    tab.open_with(day=MONTH)
    wait(app, context)
    tab.page = page
    return tab, context, opened


def fill_training(services):
    """Store activities of one or two days with people, by the bulk path."""
    from sdm_desktop.domain.training import (
        Activity,
        ActivityStatus,
        Group,
        Programme,
        Room,
        TrainingSession,
    )
    from sdm_desktop.domain.training_people import Participant
    from sdm_desktop.storage.ids import new_id

    core = services.training_core
    catalogue = services.training_catalogue
    catalogue.save_programme(Programme(nama="Bimtek", jenis=8, bentuk="BIMTEK"))
    for number in range(12):
        catalogue.save_room(Room(nama=f"Ruang {number}", kapasitas=60))
    programme, rooms = catalogue.programmes()[0].id, [room.id for room in catalogue.rooms()]
    ids = sorted(fact.id for fact in core.facts.all(core.today()))
    days = [MONTH + timedelta(days=n) for n in range(31)]
    working = [day for day in days if day.weekday() < 5 and day.day != 25]
    activities, groups, sessions, people = [], [], [], []
    for number in range(ACTIVITIES):
        day = working[number % len(working)]
        activity = Activity(
            id=new_id(), program_id=programme, tahun=2026, judul=f"Pelatihan {number}",
            penyelenggara="BKPPD", mulai=day, selesai=day, kuota_maks=40,
            status=ActivityStatus.PENDAFTARAN,
        )  # fmt: skip
        group = Group(id=new_id(), kegiatan_id=activity.id, nama="A")
        activities.append(activity)
        groups.append(group)
        sessions.append(
            TrainingSession(
                kelompok_id=group.id, tanggal=day, jam_mulai=480, jam_selesai=720,
                ruang_id=rooms[number % len(rooms)],
            )
        )  # fmt: skip
        people += [
            Participant(
                kegiatan_id=activity.id, kelompok_id=group.id,
                pegawai_id=ids[(number * EACH + place) % len(ids)], terdaftar=f"{number:05}",
            )
            for place in range(EACH)
        ]  # fmt: skip
    with core.database.write(core.session.actor()) as writer:
        core.store.activities.add_many(writer, activities)
        core.store.groups.add_many(writer, groups)
        core.store.sessions.add_many(writer, sessions)
        core.people.records.add_many(writer, people)
        writer.audit("Data uji", count=len(people))


def wait(app, context):
    """Let the window work until nothing is running."""
    for _ in range(4):
        while context.tasks.running:
            app.processEvents()
        app.processEvents()


def measure(tab, app):
    """Return milliseconds of painting the month, and of steps of a drag over it."""
    from sdm_desktop.ui.pages.training.schedule_entries import entry_of

    grid, calendar = tab.views.grid, tab._calendar
    paint, steps = [], []
    for _ in range(20):
        start = perf_counter()
        grid.show_entries([entry_of(item) for item in calendar.items], calendar.holidays)
        grid.grab()
        paint.append(1000 * (perf_counter() - start))
    entry = grid.days.on(date(2026, 12, 1))[0]
    grid.take_up(entry, by_mouse=True)
    for number in range(40):
        day = MONTH + timedelta(days=number % 30)
        start = perf_counter()
        grid.move_hold(grid.hold.to_day(day))
        grid.grab()
        steps.append(1000 * (perf_counter() - start))
        app.processEvents()
    grid.put_back()
    return paint, steps
