"""Letters as stored: a record becomes JSON without its images, and comes back the same."""

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any

from sdm_desktop.domain.office import Office
from sdm_desktop.domain.report_letters import LetterBlock, OfficialLetter
from sdm_desktop.domain.report_records import FooterInfo, Letterhead, Margin, Paper, Signature


def stored_letter(record: OfficialLetter) -> str:
    """Return a letter as JSON; images of the kop belong to the office and stay there."""
    plain = replace(record, kop=replace(record.kop, logo=b"", garuda=b""))
    values = asdict(plain)
    for name in ("logo", "garuda"):
        del values["kop"][name]
    return json.dumps(values, ensure_ascii=False, sort_keys=True)


def read_letter(text: str, office: Office) -> OfficialLetter:
    """Return a stored letter with the office's images."""
    values: dict[str, Any] = json.loads(text)
    values["kop"] = Letterhead(**values["kop"], logo=office.logo, garuda=office.garuda)
    values["tanda_tangan"] = Signature(**values["tanda_tangan"])
    values["kaki"] = FooterInfo(**values["kaki"])
    values["blok"] = tuple(_block(block) for block in values["blok"])
    for name in ("tujuan", "tembusan"):
        values[name] = tuple(values[name])
    values["kertas"] = Paper(values.get("kertas", Paper.A4))
    values["tepi"] = Margin(values.get("tepi", Margin.ARSIP))
    return OfficialLetter(**values)


def _block(values: Mapping[str, Any]) -> LetterBlock:
    return LetterBlock(
        teks=values["teks"],
        baris=tuple((line[0], line[1], line[2]) for line in values["baris"]),
        daftar=tuple(values["daftar"]),
    )
