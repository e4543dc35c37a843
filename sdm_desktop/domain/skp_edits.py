"""Edits of an SKP's content, each returning new content: the outline of the editor."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sdm_desktop.domain.skp import (
    Attachment,
    AttachmentKind,
    Indicator,
    ResultBlock,
    ResultKind,
    SkpContent,
    WorkResult,
)


def numbered(content: SkpContent) -> SkpContent:
    """Return the content with utama before tambahan and all numbers counted anew."""
    blocks: list[ResultBlock] = []
    for kind in ResultKind:
        for number, block in enumerate(content.of_kind(kind), 1):
            iki = tuple(replace(item, no=place) for place, item in enumerate(block.iki, 1))
            blocks.append(ResultBlock(rhk=replace(block.rhk, no=number), iki=iki))
    lines: list[Attachment] = []
    for attachment in AttachmentKind:
        rows = content.attachments(attachment)
        lines += [replace(line, no=number) for number, line in enumerate(rows, 1)]
    return SkpContent(hasil=tuple(blocks), lampiran=tuple(lines))


def with_result(content: SkpContent, kind: ResultKind, after: int | None = None) -> SkpContent:
    """Return the content with a new empty result and its first indicator."""
    block = ResultBlock(rhk=WorkResult(jenis=kind), iki=(Indicator(),))
    place = len(content.hasil) if after is None else after + 1
    return _with_blocks(content, [*content.hasil[:place], block, *content.hasil[place:]])


def with_indicator(content: SkpContent, place: int, after: int | None = None) -> SkpContent:
    """Return the content with a new empty indicator of a result."""
    block = content.hasil[place]
    spot = len(block.iki) if after is None else after + 1
    iki = (*block.iki[:spot], Indicator(rhk_id=block.rhk.id), *block.iki[spot:])
    return _with_block(content, place, replace(block, iki=iki))


def changed_result(content: SkpContent, place: int, **values: Any) -> SkpContent:
    """Return the content with other values of a result; another kind moves it to that section."""
    block = content.hasil[place]
    return _with_block(content, place, replace(block, rhk=replace(block.rhk, **values)))


def changed_indicator(content: SkpContent, place: int, row: int, **values: Any) -> SkpContent:
    """Return the content with other values of an indicator."""
    block = content.hasil[place]
    iki = list(block.iki)
    iki[row] = replace(iki[row], **values)
    return _with_block(content, place, replace(block, iki=tuple(iki)))


def without_result(content: SkpContent, place: int) -> SkpContent:
    """Return the content without a result and its indicators."""
    return _with_blocks(content, [*content.hasil[:place], *content.hasil[place + 1 :]])


def without_indicator(content: SkpContent, place: int, row: int) -> SkpContent:
    """Return the content without an indicator."""
    block = content.hasil[place]
    return _with_block(
        content, place, replace(block, iki=(*block.iki[:row], *block.iki[row + 1 :]))
    )


def moved_result(content: SkpContent, place: int, step: int) -> tuple[SkpContent, int]:
    """Return the content with a result one place up or down inside its section, and its place."""
    target = place + step
    is_inside = 0 <= target < len(content.hasil)
    if not is_inside or content.hasil[target].rhk.jenis is not content.hasil[place].rhk.jenis:
        return content, place
    blocks = list(content.hasil)
    blocks[place], blocks[target] = blocks[target], blocks[place]
    return _with_blocks(content, blocks), target


def moved_indicator(content: SkpContent, place: int, row: int, step: int) -> tuple[SkpContent, int]:
    """Return the content with an indicator one place up or down, and its place."""
    block, target = content.hasil[place], row + step
    if not 0 <= target < len(block.iki):
        return content, row
    iki = list(block.iki)
    iki[row], iki[target] = iki[target], iki[row]
    return _with_block(content, place, replace(block, iki=tuple(iki))), target


def copied_result(content: SkpContent, place: int) -> SkpContent:
    """Return the content with a copy of a result below it."""
    block = fresh_block(content.hasil[place])
    return _with_blocks(content, [*content.hasil[: place + 1], block, *content.hasil[place + 1 :]])


def copied_indicator(content: SkpContent, place: int, row: int) -> SkpContent:
    """Return the content with a copy of an indicator below it."""
    block = content.hasil[place]
    copy = replace(block.iki[row], id="", rev=0)
    iki = (*block.iki[: row + 1], copy, *block.iki[row + 1 :])
    return _with_block(content, place, replace(block, iki=iki))


def with_attachments(content: SkpContent, kind: AttachmentKind, texts: Sequence[str]) -> SkpContent:
    """Return the content with these lines in one list; unchanged lines keep their identity."""
    old = list(content.attachments(kind))
    lines = []
    for place, text in enumerate(text for text in texts if text.strip()):
        known = old[place] if place < len(old) else Attachment(jenis=kind)
        lines.append(replace(known, uraian=text.strip()))
    others = tuple(line for line in content.lampiran if line.jenis is not kind)
    return numbered(replace(content, lampiran=(*others, *lines)))


def fresh(content: SkpContent, *, keeps_links: bool = True) -> SkpContent:
    """Return a copy of a content for another SKP: no ids, links to upper results as wanted."""
    blocks = [fresh_block(block, keeps_links=keeps_links) for block in content.hasil]
    lines = tuple(replace(line, id="", rev=0, skp_id="") for line in content.lampiran)
    return numbered(SkpContent(hasil=tuple(blocks), lampiran=lines))


def fresh_block(block: ResultBlock, *, keeps_links: bool = True) -> ResultBlock:
    """Return a result and its indicators without ids."""
    link = block.rhk.rhk_pimpinan_id if keeps_links else None
    rhk = replace(block.rhk, id="", rev=0, skp_id="", rhk_pimpinan_id=link)
    iki = tuple(replace(item, id="", rev=0, rhk_id="") for item in block.iki)
    return ResultBlock(rhk=rhk, iki=iki)


def without_blank(content: SkpContent) -> SkpContent:
    """Return the content without indicators and results in which nothing was entered."""
    blocks = []
    for block in content.hasil:
        iki = tuple(item for item in block.iki if not is_blank(item))
        if block.rhk.uraian.strip() or iki:
            blocks.append(replace(block, iki=iki))
    return _with_blocks(content, blocks)


def is_blank(iki: Indicator) -> bool:
    """Return whether nothing was entered in an indicator."""
    texts = (iki.uraian, iki.target_teks, iki.satuan)
    numbers = (iki.target_min, iki.target_max)
    return not any(text.strip() for text in texts) and all(value is None for value in numbers)


def _with_block(content: SkpContent, place: int, block: ResultBlock) -> SkpContent:
    blocks = list(content.hasil)
    blocks[place] = block
    return _with_blocks(content, blocks)


def _with_blocks(content: SkpContent, blocks: Sequence[ResultBlock]) -> SkpContent:
    return numbered(replace(content, hasil=tuple(blocks)))
