"""The ranked list of needs of 10 000 people, from all sources."""

from collections.abc import Iterator

from sdm_desktop.services.bundle import Services
from sdm_desktop.services.need_views import NeedFilter
from tests.bench.measure import Figure, seconds
from tests.bench.offices import open_demo

PEOPLE = 10_000
LIMIT = 2.0


def figures() -> Iterator[Figure]:
    """Yield the seconds of the list against the limit."""
    opened = open_demo(PEOPLE)
    services = Services.build(opened)
    wanted = NeedFilter(year=opened.session.today().year)
    board = services.needs.board(wanted)
    taken = min(seconds(lambda: services.needs.board(wanted)) for _ in range(3))
    note = f"{board.lines} kebutuhan, {len(board.topics)} topik"
    yield Figure("daftar kebutuhan 10 000 pegawai", taken, LIMIT, "s", 1.0, note=note)
    opened.close()
