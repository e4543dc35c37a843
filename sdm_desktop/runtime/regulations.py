"""The rule tables that come with the program, as versions with validity and legal basis."""

import csv
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from sdm_desktop.domain.rules import Rule
from sdm_desktop.runtime.paths import resource


def load_rules() -> list[Rule]:
    """Return every version in resources/regulations, by code and first day."""
    folder = resource("regulations")
    rules = [
        _read_rule(entry, folder)
        for path in sorted(folder.glob("*.json"))
        for entry in json.loads(path.read_text(encoding="utf-8"))["aturan"]
    ]
    return sorted(rules, key=lambda rule: (rule.kode, rule.berlaku_mulai))


def _read_rule(entry: Mapping[str, Any], folder: Path) -> Rule:
    end = entry["berlaku_sampai"]
    isi: Mapping[str, Any] = entry["isi"]
    if "csv" in isi:
        isi = {"gaji": _read_salaries(folder / isi["csv"])}
    return Rule(
        kode=entry["kode"],
        nama=entry["nama"],
        berlaku_mulai=date.fromisoformat(entry["berlaku_mulai"]),
        berlaku_sampai=date.fromisoformat(end) if end else None,
        dasar_hukum=entry["dasar_hukum"],
        keyakinan=entry["keyakinan"],
        isi=isi,
        catatan=entry["catatan"],
    )


def _read_salaries(path: Path) -> dict[str, list[list[int]]]:
    columns: dict[str, list[list[int]]] = {}
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            step = [int(row["mkg"]), int(row["gaji_pokok"])]
            columns.setdefault(row["golongan"], []).append(step)
    return columns
