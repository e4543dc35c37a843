"""Plans kept for a post, and how their content is written down without ids."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal
from typing import Any

from sdm_desktop.domain.skp import (
    Approach,
    Aspect,
    Attachment,
    AttachmentKind,
    Direction,
    FormKind,
    Indicator,
    Perspective,
    ResultBlock,
    ResultClass,
    ResultKind,
    SkpContent,
    WorkResult,
)
from sdm_desktop.domain.skp_edits import numbered

_LEFT_OUT = frozenset({"id", "rev", "skp_id", "rhk_id", "rhk_pimpinan_id", "no"})
_ENUMS: Mapping[str, type] = {
    "klasifikasi": ResultClass,
    "aspek": Aspect,
    "arah": Direction,
    "perspektif": Perspective,
}
_NUMBERS = frozenset({"target_min", "target_max"})


@dataclass(frozen=True, slots=True, kw_only=True)
class SkpTemplate:
    """A plan kept for a post; `isi` is the content without ids."""

    id: str = ""
    rev: int = 0
    nama: str
    jabatan: str = ""
    pendekatan: Approach = Approach.KUANTITATIF
    jenis_form: FormKind = FormKind.JA_JF
    isi: SkpContent = field(default_factory=SkpContent)
    ekspektasi: tuple[str, ...] = ("",) * 7


def content_text(content: SkpContent, expectations: tuple[str, ...]) -> str:
    """Return a content as JSON without ids; empty fields are left out."""
    found = {
        "hasil": [
            _plain(block.rhk) | {"iki": [_plain(iki) for iki in block.iki]}
            for block in content.hasil
        ],
        "lampiran": [_plain(line) for line in content.lampiran],
        "ekspektasi": list(expectations),
    }
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def content_from(text: str) -> tuple[SkpContent, tuple[str, ...]]:
    """Return the content and the seven expectations of a JSON text of `content_text`."""
    found = json.loads(text)
    blocks = [
        ResultBlock(
            rhk=WorkResult(jenis=ResultKind(item.pop("jenis", "UTAMA")), **_read(item, "iki")),
            iki=tuple(Indicator(**_read(iki)) for iki in item.get("iki", ())),
        )
        for item in found["hasil"]
    ]
    lines = [
        Attachment(jenis=AttachmentKind(item["jenis"]), uraian=item.get("uraian", ""))
        for item in found.get("lampiran", ())
    ]
    words = [*found.get("ekspektasi", ()), *[""] * 7][:7]
    return numbered(SkpContent(hasil=tuple(blocks), lampiran=tuple(lines))), tuple(words)


def _plain(record: Any) -> dict[str, Any]:
    values = {item.name: getattr(record, item.name) for item in fields(record)}
    return {
        name: str(value) if isinstance(value, Decimal) else value
        for name, value in values.items()
        if name not in _LEFT_OUT and value not in ("", None)
    }


def _read(item: Mapping[str, Any], *without: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in item.items():
        if name in without:
            continue
        kind = Decimal if name in _NUMBERS else _ENUMS.get(name, str)
        found[name] = kind(value)
    return found
