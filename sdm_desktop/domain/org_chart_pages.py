"""Spreading an organisation chart over pages on which it can still be read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sdm_desktop.domain.org_chart import ChartLayout, ChartUnit, arrange, branch

_STACKS = (3, 4, 5, 6, 8, 10, 12, 16)
Room = tuple[float, float]


@dataclass(frozen=True, slots=True)
class ChartPage:
    """One page: the unit it is about (empty for the office), and the chart with its scale."""

    unit_id: str
    title: str
    layout: ChartLayout
    scale: float


def paginate(
    units: Sequence[ChartUnit], office: ChartUnit | None, room: Room, scales: Room
) -> list[ChartPage]:
    """Return the pages of a chart; `room` is (width, height), `scales` the (least, most) scale.

    A chart that would come out below the least scale becomes an overview and one page for each
    unit that has units below it.
    """
    return list(_pages(list(units), office, room, scales))


def best_layout(
    units: Sequence[ChartUnit], office: ChartUnit | None, room: Room, most: float
) -> tuple[ChartLayout, float]:
    """Return the arrangement that comes out largest in a room, with its scale (up to `most`)."""
    found = [arrange(units, office, longest) for longest in _STACKS]
    scaled = [(_scale(layout, room, most), -number) for number, layout in enumerate(found)]
    scale, number = max(scaled)
    return found[-number], scale


def _pages(
    units: list[ChartUnit], office: ChartUnit | None, room: Room, scales: Room
) -> Iterator[ChartPage]:
    top = _top(units, office)
    layout, scale = best_layout(units, office, room, scales[1])
    if scale >= scales[0] or top is None:
        yield ChartPage(top.id if top else "", top.nama if top else "", layout, scale)
        return
    children = _children(units, top)
    yield from _overview(top, children, room, scales)
    for child in children:
        below = branch(units, child.id)
        if len(below) > 1:
            yield from _pages([replace(child, induk_id=None), *below[1:]], None, room, scales)


def _overview(
    top: ChartUnit, children: Sequence[ChartUnit], room: Room, scales: Room
) -> Iterator[ChartPage]:
    """Yield pages with a unit and those right below it, as many on each as can be read."""
    size = len(children)
    while True:
        layout, scale = best_layout(_star(top, children[:size]), None, room, scales[1])
        if scale >= scales[0] or size <= 1:
            break
        size = (size + 1) // 2
    yield ChartPage(top.id, top.nama, layout, scale)
    for start in range(size, len(children), max(size, 1)):
        part = _star(top, children[start : start + size])
        layout, scale = best_layout(part, None, room, scales[1])
        yield ChartPage(top.id, top.nama, layout, scale)


def _star(top: ChartUnit, children: Sequence[ChartUnit]) -> list[ChartUnit]:
    return [replace(top, induk_id=None), *(replace(one, induk_id=top.id) for one in children)]


def _top(units: Sequence[ChartUnit], office: ChartUnit | None) -> ChartUnit | None:
    """Return what stands at the top; None when several units do and no office is named."""
    known = {unit.id for unit in units}
    tops = [unit for unit in units if unit.induk_id is None or unit.induk_id not in known]
    return tops[0] if len(tops) == 1 else office


def _children(units: Sequence[ChartUnit], top: ChartUnit) -> list[ChartUnit]:
    known = {unit.id for unit in units}
    return [
        unit
        for unit in units
        if unit.id != top.id
        and (unit.induk_id == top.id or (top.id not in known and unit.induk_id not in known))
    ]


def _scale(layout: ChartLayout, room: Room, most: float) -> float:
    if not layout.boxes:
        return most
    return min(most, room[0] / layout.width, room[1] / layout.height)
