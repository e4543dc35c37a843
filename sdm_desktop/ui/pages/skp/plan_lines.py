"""The lines of the plan editor: sections, results with what they carry out, indicators."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.skp import (
    Approach,
    Aspect,
    Direction,
    FormKind,
    Indicator,
    Perspective,
    ResultBlock,
    ResultKind,
    Skp,
    SkpContent,
)
from sdm_desktop.domain.skp_checks import target_text
from sdm_desktop.domain.skp_edits import changed_indicator, changed_result
from sdm_desktop.domain.skp_targets import read_target
from sdm_desktop.domain.skp_views import UpperResult
from sdm_desktop.ui.widgets.outline_cells import Cell, CellKind, OutlineColumn

translate = QCoreApplication.translate
Line = tuple[str, tuple[Cell, ...], int]
SECTION, EMPTY_SECTION = "bagian", "kosong"


@dataclass(frozen=True, slots=True)
class Place:
    """Where a line is: a section (`result` is None), a result, or one of its indicators."""

    kind: ResultKind
    result: int | None = None
    indicator: int | None = None


def plan_columns(skp: Skp) -> list[OutlineColumn]:
    """Return the columns of the form of an SKP."""
    found = [
        OutlineColumn("no", translate("PlanLines", "No"), 46),
        OutlineColumn("uraian", translate("PlanLines", "Rencana hasil kerja dan indikator")),
    ]
    is_jpt = skp.jenis_form is FormKind.JPT
    if skp.pendekatan is Approach.KUANTITATIF:
        if not is_jpt:
            found.append(OutlineColumn("aspek", translate("PlanLines", "Aspek"), 96))
        found += [
            OutlineColumn("target", translate("PlanLines", "Target"), 96),
            OutlineColumn("satuan", translate("PlanLines", "Satuan"), 92),
            OutlineColumn("arah", translate("PlanLines", "Arah"), 70),
        ]
    if is_jpt:
        found.append(OutlineColumn("perspektif", translate("PlanLines", "Perspektif"), 140))
    if len(found) < 4:
        found.append(
            OutlineColumn("penugasan", translate("PlanLines", "Diintervensi / penugasan"), 240)
        )
    return found


def plan_lines(skp: Skp, content: SkpContent, upper: Sequence[UpperResult]) -> list[Line]:
    """Return the lines of a plan, each under a key that stays with its record."""
    columns = plan_columns(skp)
    keys = [column.key for column in columns]
    lines: list[Line] = []
    place = 0
    for kind, letter in ((ResultKind.UTAMA, "A"), (ResultKind.TAMBAHAN, "B")):
        title = Cell(text=f"{letter}. {kind.label.upper()}", is_head=True)
        lines.append((f"{SECTION}.{kind}", (title, *_blank(len(keys) - 1, is_head=True)), 0))
        blocks = content.of_kind(kind)
        if not blocks:
            hint = translate(
                "PlanLines", "Belum ada. Ctrl+Shift+Enter menambah rencana hasil kerja."
            )
            cells = (Cell(), Cell(hint=hint), *_blank(len(keys) - 2))
            lines.append((f"{EMPTY_SECTION}.{kind}", cells, 1))
        for block in blocks:
            lines.append(_result_line(skp, block, keys, upper))
            lines += [_indicator_line(block, iki, keys) for iki in block.iki]
            place += 1
    return lines


def _blank(count: int, *, is_head: bool = False) -> tuple[Cell, ...]:
    return tuple(Cell(is_head=is_head) for _ in range(count))


def _result_line(
    skp: Skp, block: ResultBlock, keys: Sequence[str], upper: Sequence[UpperResult]
) -> Line:
    rhk = block.rhk
    hint = translate("PlanLines", "Tulis rencana hasil kerja")
    cells = [
        Cell(text=str(rhk.no), is_strong=True),
        Cell(text=rhk.uraian, kind=CellKind.TEXT, hint=hint, is_strong=True),
    ]
    if skp.jenis_form is FormKind.JPT and skp.pendekatan is Approach.KUANTITATIF:
        return rhk.id, (*cells, *_blank(len(keys) - 2)), 1
    source = rhk.rhk_pimpinan or rhk.penugasan_dari
    choices = tuple((result.rhk_id, f"{result.no}. {result.uraian}") for result in upper)
    cells.append(
        Cell(
            text=f"↳ {source}" if source else "",
            kind=CellKind.FREE_CHOICE,
            edited=rhk.rhk_pimpinan_id if _is_among(rhk.rhk_pimpinan_id, upper) else source,
            choices=choices,
            hint=translate("PlanLines", "RHK pimpinan yang diintervensi"),
            tone="text2",
        )
    )
    return rhk.id, (*cells, *_blank(len(keys) - 3)), 2


def _is_among(key: str | None, upper: Sequence[UpperResult]) -> bool:
    return key is not None and any(result.rhk_id == key for result in upper)


def _indicator_line(block: ResultBlock, iki: Indicator, keys: Sequence[str]) -> Line:
    hint = translate("PlanLines", "Tulis indikator kinerja individu")
    cells = {
        "no": Cell(text=f"{block.rhk.no}.{iki.no}", tone="text2"),
        "uraian": Cell(text=iki.uraian, kind=CellKind.TEXT, hint=hint, level=1),
        "aspek": _choice(iki.aspek, [(a.value, a.label) for a in Aspect]),
        "target": Cell(text=_shown_target(iki), kind=CellKind.LINE, hint="…"),
        "satuan": Cell(text=iki.satuan, kind=CellKind.LINE, hint="…"),
        "arah": _direction(iki),
        "perspektif": _choice(iki.perspektif, [(p.value, p.label) for p in Perspective]),
        "penugasan": Cell(),
    }
    return iki.id, tuple(cells[key] for key in keys), -1


def _choice(value: Aspect | Perspective | None, choices: list[tuple[str, str]]) -> Cell:
    return Cell(
        text=value.label if value else "",
        kind=CellKind.CHOICE,
        edited=value.value if value else "",
        choices=tuple(choices),
        hint="…",
    )


def _direction(iki: Indicator) -> Cell:
    return Cell(
        text=iki.arah.short,
        kind=CellKind.CHOICE,
        edited=iki.arah.value,
        choices=tuple((d.value, d.short) for d in Direction),
        tone="text2",
    )


def _shown_target(iki: Indicator) -> str:
    """Return the target without its unit, which has a column of its own."""
    text = target_text(iki)
    if iki.target_teks or not iki.satuan:
        return text
    return text.removesuffix(iki.satuan).strip()


def place_of(content: SkpContent, key: str) -> Place | None:
    """Return where the line of a key is."""
    head, _, kind = key.partition(".")
    if head in (SECTION, EMPTY_SECTION):
        return Place(ResultKind(kind))
    for place, block in enumerate(content.hasil):
        if block.rhk.id == key:
            return Place(block.rhk.jenis, place)
        for row, iki in enumerate(block.iki):
            if iki.id == key:
                return Place(block.rhk.jenis, place, row)
    return None


def typed_into(
    content: SkpContent, place: Place, column: str, text: str, upper: Sequence[UpperResult]
) -> SkpContent:
    """Return the content after something was typed into a cell."""
    if place.result is None:
        return content
    if place.indicator is None:
        values = {"uraian": text} if column == "uraian" else source_values(text, upper)
        return changed_result(content, place.result, **values)
    iki = content.hasil[place.result].iki[place.indicator]
    values = _indicator_values(iki, column, text)
    return changed_indicator(content, place.result, place.indicator, **values)


def source_values(text: str, upper: Sequence[UpperResult]) -> dict[str, Any]:
    """Return the superior's result that was chosen, or the words typed."""
    chosen = next((result for result in upper if result.rhk_id == text), None)
    if chosen is not None:
        return {"rhk_pimpinan": chosen.uraian, "rhk_pimpinan_id": chosen.rhk_id}
    return {"rhk_pimpinan": text, "rhk_pimpinan_id": None}


def _indicator_values(iki: Indicator, column: str, text: str) -> dict[str, Any]:
    if column == "target":
        return read_target(text, iki.arah)
    if column == "aspek":
        return {"aspek": Aspect(text) if text else None}
    if column == "perspektif":
        return {"perspektif": Perspective(text) if text else None}
    if column == "arah":
        direction = Direction(text)
        return {"arah": direction, **read_target(_shown_target(iki), direction)}
    return {column: text}
