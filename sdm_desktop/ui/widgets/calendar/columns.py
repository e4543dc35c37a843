"""The columns of a week: working days wide, weekends narrow."""

_NARROW = 0.4


def day_columns(left: int, width: int) -> list[int]:
    """Return the eight edges of seven days between `left` and `width`."""
    whole = 5 + 2 * _NARROW
    shares = [1.0] * 5 + [_NARROW] * 2
    edges, total = [left], 0.0
    for share in shares:
        total += share
        edges.append(left + round((width - left) * total / whole))
    return edges
