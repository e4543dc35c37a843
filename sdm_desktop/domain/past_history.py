"""Every result of a person in one line each: old scales, quadrant, Plt, the joined year 2021."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from sdm_desktop.domain.evaluation import EvaluationState, Predikat, Rating, period_name
from sdm_desktop.domain.past_ratings import PastRating, Scale, part_name
from sdm_desktop.domain.past_values import JOINED_YEAR, JoinedYear
from sdm_desktop.domain.periods import period_bounds


class LineKind(StrEnum):
    """Where a line of the history comes from."""

    LAMA = "LAMA"
    GABUNGAN = "GABUNGAN"
    EVALUASI = "EVALUASI"
    PLT = "PLT"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultLine:
    """One result; `label` is the word of its time, `predikat` what counts today.

    `past` is set for an old result, `joined` for the year 2021 that is only computed,
    `evaluation_id` for an evaluation of the office, `skp_id` for one of a Plt.
    """

    id: str
    kind: LineKind
    tahun: int
    kode: str
    skala: Scale
    state: EvaluationState = EvaluationState.FINAL
    nilai: Decimal | None = None
    hasil: Rating | None = None
    perilaku: Rating | None = None
    label: str = ""
    predikat: Predikat | None = None
    sumber: str = ""
    past: PastRating | None = None
    joined: JoinedYear | None = None
    evaluation_id: str = ""
    periode_id: str = ""
    skp_id: str = ""

    @property
    def nama(self) -> str:
        """Return the name of the period."""
        if self.past is not None or self.joined is not None:
            return part_name(self.tahun, self.kode)
        return period_name(self.tahun, self.kode)

    @property
    def order(self) -> tuple[date, int, bool]:
        """Return what sorts by the end of the period; of two with one end the longer is later."""
        start, end = period_bounds(self.tahun, self.kode)
        return end, (end - start).days, self.kind is not LineKind.PLT


def past_line(rating: PastRating) -> ResultLine:
    """Return an old result as a line."""
    return ResultLine(
        id=rating.id,
        kind=LineKind.LAMA,
        tahun=rating.tahun,
        kode=rating.bagian,
        skala=rating.skala,
        nilai=rating.nilai_akhir,
        label=rating.label_asli,
        predikat=rating.predikat_setara,
        sumber=rating.sumber,
        past=rating,
    )


def joined_line(year: JoinedYear) -> ResultLine:
    """Return the computed year 2021 as a line."""
    return ResultLine(
        id=f"gabungan-{JOINED_YEAR}",
        kind=LineKind.GABUNGAN,
        tahun=JOINED_YEAR,
        kode="TAHUN",
        skala=Scale.PP30,
        nilai=year.nilai,
        label=year.label,
        predikat=year.predikat,
        sumber="Dihitung dari dua semester",
        joined=year,
    )


def with_joined_year(ratings: Sequence[PastRating], year: JoinedYear | None) -> list[ResultLine]:
    """Return old results as lines, with 2021 made of its halves where nobody recorded the year.

    A recorded year that says the same is explained by its halves.
    """
    lines = [past_line(rating) for rating in ratings]
    if year is None:
        return lines
    for place, line in enumerate(lines):
        if (line.tahun, line.kode) == (JOINED_YEAR, "TAHUN"):
            if line.nilai == year.nilai:
                lines[place] = replace(line, joined=year)
            return lines
    return [*lines, joined_line(year)]


def newest_first(lines: Iterable[ResultLine]) -> list[ResultLine]:
    """Return the lines by the end of their periods, the latest first."""
    return sorted(lines, key=lambda line: line.order, reverse=True)


def yearly(lines: Iterable[ResultLine]) -> list[ResultLine]:
    """Return the line that counts for each year, the earliest year first.

    That of the office before an old result, that before a computed one, and a whole year before
    its last part; a Plt never counts, nor what is not final.
    """
    rank = {LineKind.EVALUASI: 3, LineKind.LAMA: 2, LineKind.GABUNGAN: 1}
    best: dict[int, tuple[tuple[bool, int, date], ResultLine]] = {}
    for line in lines:
        if line.kind not in rank or line.predikat is None:
            continue
        worth = (line.kode == "TAHUN", rank[line.kind], line.order[0])
        if line.tahun not in best or worth > best[line.tahun][0]:
            best[line.tahun] = (worth, line)
    return [best[year][1] for year in sorted(best)]


def trend_words(lines: Sequence[ResultLine]) -> str:
    """Return what the years say in one sentence; `lines` as `yearly` returns them."""
    if not lines:
        return "Belum ada predikat tahunan"
    last = lines[-1]
    run = 0
    for line in reversed(lines):
        is_same = line.predikat is last.predikat and line.kode == "TAHUN"
        if not is_same or line.tahun != last.tahun - run:
            break
        run += 1
    if run > 1:
        return f"{last.label} {run} tahun berturut-turut sampai {last.tahun}"
    if len(lines) == 1:
        return f"{last.label} pada {_when(last)}"
    before = lines[-2]
    if before.predikat is last.predikat:
        return f"{last.label} pada {_when(before)} dan {_when(last)}"
    verb = "Naik" if _level(last) > _level(before) else "Turun"
    return f"{verb} dari {before.label} ({_when(before)}) menjadi {last.label} ({_when(last)})"


def _when(line: ResultLine) -> str:
    return str(line.tahun) if line.kode == "TAHUN" else line.nama


def _level(line: ResultLine) -> int:
    return level_of(line.predikat) if line.predikat else 0


def level_of(predikat: Predikat) -> int:
    """Return 1 (Sangat Kurang) to 5 (Sangat Baik)."""
    return len(Predikat) - list(Predikat).index(predikat)
