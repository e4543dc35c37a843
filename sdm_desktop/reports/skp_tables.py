"""The tables HASIL KERJA and PERILAKU KERJA of a plan and of its evaluation."""

from collections.abc import Sequence
from dataclasses import dataclass

from sdm_desktop.domain.evaluation import Rating
from sdm_desktop.domain.form_words import FormColumn, FormWords
from sdm_desktop.domain.report_skp import FormBody, IndicatorLine, ResultLine, ValueLine
from sdm_desktop.reports.form_parts import bullets, head_style
from sdm_desktop.reports.grid_cells import CONTINUED, Align, Block, Cell, Par
from sdm_desktop.reports.paper import LIST, LIST_BOLD, MM, PALE, Sheet, rgb

_EMPTY_ROW = 5.5 * MM


@dataclass(frozen=True, slots=True)
class ResultTable:
    """HASIL KERJA of one variant; `is_evaluation` adds what was reached and the verdict."""

    words: FormWords
    body: FormBody
    is_evaluation: bool

    @property
    def columns(self) -> tuple[FormColumn, ...]:
        """Return the columns of this variant."""
        if self.body.is_kualitatif:
            return self.words.columns("kualitatif")
        return self.words.columns(f"{self._kind}_kuantitatif")

    @property
    def _kind(self) -> str:
        return "jpt" if self.body.is_jpt else "ja_jf"

    def blocks(self) -> list[Block]:
        """Return both sections; the second one also without any result."""
        found: list[Block] = []
        for key, results in (("utama", self.body.utama), ("tambahan", self.body.tambahan)):
            found.append(self._section(self.words(key)))
            found += [self._result(n, one) for n, one in enumerate(results, start=1)]
            if not results:
                cells = tuple([Cell(n, n + 1) for n in range(len(self.columns))])
                found.append(Block((cells,), least=_EMPTY_ROW))
        return found

    def _section(self, text: str) -> Block:
        cell = Cell(0, len(self.columns), (Par(text, LIST_BOLD),), fill=PALE)
        return Block(((cell,),), takes_next=True)

    def _result(self, number: int, result: ResultLine) -> Block:
        no = (Par(str(number)),)
        spans = [Cell(0, 1, no, Align.CENTRE, again=no)]
        if self.body.is_kualitatif:
            return self._narrative(spans[0], result)
        if not self.body.is_jpt:
            spans.append(Cell(1, 2, (Par(result.pimpinan),)))
        if self.is_evaluation:
            spans += [
                Cell(2, 3, (Par(result.uraian),)),
                verdict(7, result.rating, result.umpan_balik),
            ]
        else:
            place = 1 if self.body.is_jpt else 2
            spans.append(Cell(place, place + 1, (Par(result.uraian),)))
        rows = [self._indicator(one) for one in result.iki or (IndicatorLine(uraian=""),)]
        return Block(tuple(rows), tuple(spans))

    def _indicator(self, line: IndicatorLine) -> tuple[Cell, ...]:
        if self.is_evaluation:
            texts = [(3, line.aspek), (4, line.uraian), (5, line.target), (6, line.realisasi)]
            if self.body.is_jpt:
                texts.insert(0, (1, line.perspektif))
        elif self.body.is_jpt:
            texts = [(2, line.uraian), (3, line.target), (4, line.perspektif)]
        else:
            texts = [(3, line.aspek), (4, line.uraian), (5, line.target)]
        return tuple([Cell(n, n + 1, (Par(text),)) for n, text in texts])

    def _narrative(self, no: Cell, result: ResultLine) -> Block:
        """Return a result of the kualitatif approach: one wide cell."""
        pars = [Par(result.uraian, LIST_BOLD)]
        if result.penugasan:
            pars.append(Par(self.words("penugasan", nama=result.penugasan)))
        if result.iki:
            pars.append(Par(self.words(f"ukuran_{self._kind}")))
        pars += bullets([self._measure(line) for line in result.iki])
        row = [no, Cell(1, 2, tuple(pars))]
        if self.is_evaluation:
            reached = [line.realisasi for line in result.iki if line.realisasi]
            row.append(Cell(2, 3, bullets(reached)))
            row.append(verdict(3, result.rating, result.umpan_balik))
        return Block((tuple(row),))

    def _measure(self, line: IndicatorLine) -> str:
        """Return an indicator with its target, of leading posts with its perspective."""
        text = f"{line.uraian} (target: {line.target})" if line.target else line.uraian
        return f"{text} – {line.perspektif}" if self.body.is_jpt and line.perspektif else text


def verdict(column: int, rating: Rating | None, note: str) -> Cell:
    """Return the evaluator's verdict: its label, then the note."""
    label = rating.form_label if rating else ""
    pars = [Par(label, LIST_BOLD)] if label else []
    if note:
        pars.append(Par(note))
    again = (Par(f"{label} {CONTINUED}", LIST_BOLD),) if label else ()
    return Cell(column, column + 1, tuple(pars), again=again)


def behaviour_head(words: FormWords, sheet: Sheet, *, is_evaluation: bool) -> list[Block]:
    """Return the header of PERILAKU KERJA."""
    fill = rgb(words.fill)
    cells = [Cell(0, 3, (Par(words("perilaku"), LIST_BOLD),), fill=fill, is_middle=True)]
    if is_evaluation:
        text = Par(words("umpan_balik"), head_style(sheet))
        cells.append(Cell(3, 4, (text,), fill=fill, is_middle=True))
    return [Block((tuple(cells),), is_whole=True)]


def behaviour_blocks(
    words: FormWords, values: Sequence[ValueLine], *, is_evaluation: bool
) -> list[Block]:
    """Return one block per value; a block never parts."""
    last = 4 if is_evaluation else 3
    found: list[Block] = []
    for number, value in enumerate(values, start=1):
        name = Cell(1, last, (Par(value.nilai, LIST_BOLD),), fill=PALE)
        expected = f"{words('ekspektasi')} {value.ekspektasi}".rstrip()
        row = [Cell(1, 2, bullets(value.panduan)), Cell(2, 3, (Par(expected, LIST),))]
        if is_evaluation:
            row.append(verdict(3, value.rating, value.umpan_balik))
        no = (Par(str(number)),)
        span = Cell(0, 1, no, Align.CENTRE, again=no)
        found.append(Block(((name,), tuple(row)), (span,), is_whole=True))
    return found
