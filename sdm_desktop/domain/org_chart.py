"""Where the boxes and lines of an organisation chart stand: a tidy tree with stacked leaves.

All measures are whole units of the drawing; screen, PDF and SVG draw the same layout.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

BOX_WIDTH, BOX_HEIGHT = 192, 80
GAP_X, GAP_Y = 16, 32
INDENT = 16
STACK_GAP = 16
LONGEST_STACK = 12
_GRAIN = 16  # every height and gap is a multiple of this
_LEVEL = BOX_HEIGHT + GAP_Y
_STEP = BOX_HEIGHT + STACK_GAP

Point = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartUnit:
    """One unit as drawn; `jumlah` counts the active people of it and of all units below."""

    id: str
    induk_id: str | None = None
    nama: str = ""
    kepala: str = ""
    jabatan: str = ""
    jumlah: int = 0


@dataclass(frozen=True, slots=True)
class PlacedUnit:
    """A box; x and y are its upper left corner."""

    unit: ChartUnit
    x: int
    y: int


@dataclass(frozen=True, slots=True)
class ChartLayout:
    """A finished chart: boxes, and lines as chains of points."""

    width: int
    height: int
    boxes: tuple[PlacedUnit, ...]
    lines: tuple[tuple[Point, ...], ...]


@dataclass(slots=True)
class _Block:
    """A part of the tree; its first row is y = 0.

    `drops` are the places where lines from the bus above come down, `centre` is what the box
    above stands over; `edges` holds (left, right) for each grain of height.
    """

    boxes: list[tuple[ChartUnit, int, int]]
    drops: list[int]
    centre: int
    edges: list[tuple[int, int]]
    lines: list[tuple[Point, ...]] = field(default_factory=list)
    is_stack: bool = False


def arrange(
    units: Iterable[ChartUnit], office: ChartUnit | None = None, longest: int = LONGEST_STACK
) -> ChartLayout:
    """Return where everything stands; `longest` is how many leaves one column may hold.

    Several tops hang below `office`, or stand side by side without it. Units whose parent is not
    among them are tops; what hangs in a circle is left out.
    """
    every = list(units)
    known = {unit.id for unit in every}
    children: dict[str, list[ChartUnit]] = {}
    tops: list[ChartUnit] = []
    for unit in every:
        if unit.induk_id is None or unit.induk_id not in known:
            tops.append(unit)
        else:
            children.setdefault(unit.induk_id, []).append(unit)
    if office is not None and len(tops) != 1:
        children[office.id] = tops
        tops = [office]
    blocks = [_block(top, _Tree(children, longest)) for top in tops]
    return _finished(_beside(blocks)) if blocks else ChartLayout(0, 0, (), ())


def branch(units: Sequence[ChartUnit], top_id: str) -> list[ChartUnit]:
    """Return a unit and all units below it, in their order."""
    wanted = {top_id}
    grew = True
    while grew:
        more = {u.id for u in units if u.induk_id in wanted} - wanted
        wanted |= more
        grew = bool(more)
    return [unit for unit in units if unit.id in wanted]


@dataclass(frozen=True, slots=True)
class _Tree:
    """Who stands below whom, and how many leaves one column may hold."""

    children: dict[str, list[ChartUnit]]
    longest: int


def _block(unit: ChartUnit, tree: _Tree) -> _Block:
    below = tree.children.get(unit.id, [])
    if not below:
        rows = [(0, BOX_WIDTH)] * (BOX_HEIGHT // _GRAIN)
        return _Block([(unit, 0, 0)], [BOX_WIDTH // 2], BOX_WIDTH // 2, rows)
    return _topped(unit, _beside(_parts(below, tree)))


def _parts(below: Sequence[ChartUnit], tree: _Tree) -> list[_Block]:
    """Return the blocks below a unit: three or more leaves are one stack where the first stands."""
    leaves = [unit for unit in below if unit.id not in tree.children]
    if len(leaves) < 3:
        return [_block(unit, tree) for unit in below]
    parts: list[_Block] = []
    for unit in below:
        if unit.id in tree.children:
            parts.append(_block(unit, tree))
        elif unit is leaves[0]:
            parts.append(_stack(leaves, tree.longest))
    return parts


def _stack(leaves: Sequence[ChartUnit], longest: int) -> _Block:
    """Return columns of boxes that hang on a stem at their left."""
    columns = -(-len(leaves) // longest)
    most = -(-len(leaves) // columns)
    boxes: list[tuple[ChartUnit, int, int]] = []
    lines: list[tuple[Point, ...]] = []
    drops: list[int] = []
    for column in range(columns):
        stem = column * (INDENT + BOX_WIDTH + GAP_X)
        part = leaves[column * most : (column + 1) * most]
        for row, unit in enumerate(part):
            boxes.append((unit, stem + INDENT, row * _STEP))
            middle = row * _STEP + BOX_HEIGHT // 2
            lines.append(((stem, middle), (stem + INDENT, middle)))
        last = (len(part) - 1) * _STEP + BOX_HEIGHT // 2
        lines.append(((stem, -GAP_Y // 2), (stem, last)))
        drops.append(stem)
    width = columns * (INDENT + BOX_WIDTH + GAP_X) - GAP_X
    height = (min(most, len(leaves)) - 1) * _STEP + BOX_HEIGHT
    edges = [(0, width)] * (height // _GRAIN)
    return _Block(boxes, drops, width // 2, edges, lines, is_stack=True)


def _beside(blocks: Sequence[_Block]) -> _Block:
    """Return blocks from left to right, each as near to those before as their shapes allow."""
    boxes: list[tuple[ChartUnit, int, int]] = []
    lines: list[tuple[Point, ...]] = []
    drops: list[int] = []
    centres: list[int] = []
    edges: list[tuple[int, int]] = []
    for block in blocks:
        shift = _shift(edges, block.edges)
        boxes += [(unit, x + shift, y) for unit, x, y in block.boxes]
        lines += [_moved(line, shift, 0) for line in block.lines]
        if not block.is_stack:
            lines += [((x + shift, -GAP_Y // 2), (x + shift, 0)) for x in block.drops]
        drops += [x + shift for x in block.drops]
        centres.append(block.centre + shift)
        edges = _joined(edges, [(left + shift, right + shift) for left, right in block.edges])
    centre = (centres[0] + centres[-1]) // 2
    return _Block(boxes, drops, centre, edges, lines, is_stack=True)


def _shift(placed: Sequence[tuple[int, int]], coming: Sequence[tuple[int, int]]) -> int:
    """Return how far a block must move to the right to clear what stands already."""
    needed = [right + GAP_X - left for (_, right), (left, _) in zip(placed, coming, strict=False)]
    return max(needed, default=0)


def _joined(
    placed: Sequence[tuple[int, int]], coming: Sequence[tuple[int, int]]
) -> list[tuple[int, int]]:
    shared = min(len(placed), len(coming))
    both = [
        (min(old[0], new[0]), max(old[1], new[1]))
        for old, new in zip(placed[:shared], coming[:shared], strict=True)
    ]
    return [*both, *placed[shared:], *coming[shared:]]


def _topped(unit: ChartUnit, below: _Block) -> _Block:
    """Return a block with a box above it, joined by a stem and a bus."""
    centre = below.centre
    bus = BOX_HEIGHT + GAP_Y // 2
    left, right = centre - BOX_WIDTH // 2, centre - BOX_WIDTH // 2 + BOX_WIDTH
    ends = (min(centre, *below.drops), max(centre, *below.drops))
    lines: list[tuple[Point, ...]] = [((centre, BOX_HEIGHT), (centre, bus))]
    if ends[0] != ends[1]:
        lines.append(((ends[0], bus), (ends[1], bus)))
    lines += [_moved(line, 0, _LEVEL) for line in below.lines]
    boxes = [(unit, left, 0), *((one, x, y + _LEVEL) for one, x, y in below.boxes)]
    edges = [(left, right)] * (BOX_HEIGHT // _GRAIN)
    edges += [(min(left, ends[0]), max(right, ends[1]))] * (GAP_Y // _GRAIN)
    return _Block(boxes, [centre], centre, [*edges, *below.edges], lines)


def _moved(line: tuple[Point, ...], right: int, down: int) -> tuple[Point, ...]:
    return tuple((x + right, y + down) for x, y in line)


def _finished(block: _Block) -> ChartLayout:
    left = min(x for _, x, _ in block.boxes)
    stems = [x for line in block.lines for x, _ in line]
    left = min(left, *stems) if stems else left
    width = max(x for _, x, _ in block.boxes) + BOX_WIDTH - left
    height = max(y for _, _, y in block.boxes) + BOX_HEIGHT
    boxes = tuple(PlacedUnit(unit, x - left, y) for unit, x, y in block.boxes)
    lines = tuple(_moved(line, -left, 0) for line in block.lines if min(y for _, y in line) >= 0)
    return ChartLayout(width, height, boxes, lines)
