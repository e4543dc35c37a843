"""The charts and key figures of the statistics, each with the one message its numbers give."""

from collections.abc import Sequence

from sdm_desktop.domain.money import decimal_text, share
from sdm_desktop.domain.report_records import KeyFigure
from sdm_desktop.domain.report_statistics import (
    AGES,
    DEGREES,
    GOLONGAN,
    LEVELS,
    SEXES,
    UNKNOWN,
    Bar,
    BarChart,
    Counted,
    bars,
    mean_age,
)

YEARS = 5
_WITHIN = "lima tahun"
_PARTS = {name: number for number, name in enumerate(SEXES)}


def key_figures(people: Sequence[Counted]) -> tuple[KeyFigure, ...]:
    """Return the row of figures; nobody has none."""
    total = len(people)
    if not total:
        return ()
    women = sum(one.kelamin == SEXES[0] for one in people)
    degrees = sum(one.pendidikan in DEGREES for one in people)
    leaving = sum(bool(one.pensiun) for one in people)
    mean = mean_age(people)
    return (
        KeyFigure(label="Pegawai aktif", nilai=decimal_text(total, 0)),
        KeyFigure(label="Perempuan", nilai=_percent(women, total), rincian=_of(women)),
        KeyFigure(
            label="Rata-rata usia",
            nilai="–" if mean is None else decimal_text(mean, 1),
            rincian="" if mean is None else "tahun",
        ),
        KeyFigure(label="S-1/D-IV ke atas", nilai=_percent(degrees, total), rincian=_of(degrees)),
        KeyFigure(
            label=f"BUP dalam {YEARS} tahun", nilai=_percent(leaving, total), rincian=_of(leaving)
        ),
    )


def charts(people: Sequence[Counted]) -> tuple[BarChart, ...]:
    """Return the charts of golongan, education and age; nobody has none."""
    return (_golongan(people), _education(people), _ages(people)) if people else ()


def _golongan(people: Sequence[Counted]) -> BarChart:
    rows = bars(people, (lambda one: one.golongan, GOLONGAN), lambda one: _PARTS[one.kelamin])
    unknown = sum(bar.kosong for bar in rows)
    note = f"Batang putih: {unknown} pegawai yang jenis kelaminnya belum diisi" if unknown else ""
    return BarChart(_most(rows), note, SEXES[:2], rows)


def _most(rows: Sequence[Bar]) -> str:
    """Return which group is the largest, and how many of it are women."""
    total = sum(bar.jumlah for bar in rows)
    top = max(bar.jumlah for bar in rows)
    largest = [bar for bar in rows if bar.jumlah == top]
    if len(largest) > 1:
        names = " dan ".join(_inside(bar.nama) for bar in largest[:2])
        if len(largest) > 2:
            names = f"{len(largest)} kelompok"
        return f"Terbanyak {names}, masing-masing {_words(top, total)}"
    (one,) = largest
    women = f"{_words(one.gelap, one.jumlah)} di antaranya perempuan"
    return f"Terbanyak {_inside(one.nama)}, {_words(top, total)}; {women}"


def _education(people: Sequence[Counted]) -> BarChart:
    rows = bars(
        people,
        (lambda one: one.pendidikan, LEVELS),
        lambda one: 0 if one.pendidikan in DEGREES else 2 if one.pendidikan == UNKNOWN else 1,
    )
    degrees = sum(bar.gelap for bar in rows)
    title = f"{_words(degrees, len(people))} pegawai berpendidikan S-1/D-IV ke atas"
    return BarChart(title, "Batang gelap: S-1/D-IV ke atas", (), rows)


def _ages(people: Sequence[Counted]) -> BarChart:
    rows = bars(people, (lambda one: one.usia, AGES), _leaving)
    leaving, unknown = (
        sum(part) for part in zip(*((b.gelap, b.kosong) for b in rows), strict=True)
    )
    title = f"{_words(leaving, len(people))} pegawai mencapai BUP dalam {_WITHIN}"
    if not leaving:
        title = f"Tidak ada pegawai yang diketahui mencapai BUP dalam {_WITHIN}"
    note = f"Batang putih: {unknown} pegawai yang BUP-nya tidak diketahui" if unknown else ""
    return BarChart(title, note, (f"BUP ≤ {YEARS} tahun", "Sesudahnya"), rows)


def _leaving(one: Counted) -> int:
    if one.pensiun is None:
        return 2
    return 0 if one.pensiun else 1


def _inside(name: str) -> str:
    """Return the name of a group inside a sentence."""
    return name if name[:2].isupper() else f"{name[0].lower()}{name[1:]}"


def _words(part: int, whole: int) -> str:
    return f"{decimal_text(share(part, whole), 1)} persen"


def _percent(part: int, whole: int) -> str:
    return f"{decimal_text(share(part, whole), 1)}%"


def _of(count: int) -> str:
    return f"({decimal_text(count, 0)})"
