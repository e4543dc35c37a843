"""Own fields and bulk changes in an office of 10 000, each against a floor in the same run."""

from tests.bench.measure import Figure, interleaved
from tests.bench.offices import open_demo

SIZE = 10_000
CHANGED = 1_000
BULK_BAR, SORT_BAR, SEARCH_BAR = 3.0, 3.5, 1.5


def figures():
    """Return bulk change of 1 000 people, order and filter by an own field."""
    from sdm_desktop.services.bundle import Services

    opened = open_demo(SIZE)
    services = Services.build(opened)
    try:
        return [*_bulk(services), *_lists(services)]
    finally:
        opened.close()


def _bulk(services):
    """The least a change of 1 000 people must do is to write and index 1 000 rows."""
    from sdm_desktop.domain.query import ListQuery
    from sdm_desktop.storage.employees import EmployeeRepository

    employees, database = services.employees, services.file.database
    people = EmployeeRepository(database)
    ids = employees.open_list(ListQuery()).ids()[:CHANGED]
    field = employees.custom_fields()[1]
    turn = iter(range(10_000))

    def plain():
        value = f"Jl. {next(turn)}"
        with database.write(services.session.actor()) as writer:
            known = people.many(ids)
            people.change_many(
                writer, [(p.id, p.rev, {"alamat": (p.alamat, value)}) for p in known]
            )
            people.reindex(ids)
            writer.audit("Data uji", count=len(known))

    def built_in():
        return employees.change_many(ids, "sumber_anggaran", f"APBD {next(turn)}")

    def own():
        return employees.change_many(ids, field.id, f"Z-{next(turn)}")

    found = []
    for name, work in (("sumber anggaran", built_in), ("an own field", own)):
        value, floor = interleaved(work, plain, 3)
        note = f"{value:.2f} s"
        figure = Figure(
            f"bulk change of {CHANGED} people, {name}", value * 1e3, floor * 1e3, "ms", BULK_BAR,
            note=note,
        )  # fmt: skip
        found.append(figure)
    return found


def _lists(services):
    """A list by an own field, beside the same list by a field of the record."""
    from sdm_desktop.domain.query import ListQuery, parse_query

    employees = services.employees
    fields = employees.query_fields()
    key = employees.custom_fields()[0].id

    def opened(query):
        return lambda: employees.open_list(query, ahead=32).fetch(0, 32)

    order = interleaved(opened(ListQuery(sort=key)), opened(ListQuery(sort="golongan")), 9)
    asked = parse_query("ukuran_seragam:XXL", fields), parse_query("golongan:III/a", fields)
    search = interleaved(opened(asked[0]), opened(asked[1]), 9)
    return [
        Figure(f"list of {SIZE} by an own field", order[0] * 1e3, order[1] * 1e3, "ms", SORT_BAR),
        Figure(f"filter of {SIZE} by an own field", search[0] * 1e3, search[1] * 1e3, "ms",
               SEARCH_BAR),
    ]  # fmt: skip
