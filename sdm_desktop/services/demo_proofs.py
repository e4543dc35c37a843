"""Bukti dukung of the last quarter for everybody else than the showcase unit, written at once."""

from collections.abc import Container, Iterable
from datetime import date
from random import Random

from sdm_desktop.domain.demo_people import demo_id
from sdm_desktop.domain.demo_skp import PROOFS
from sdm_desktop.domain.skp import Skp, SkpContent
from sdm_desktop.services.demo_writer import DemoWriter
from sdm_desktop.storage.write import Writer

_COLUMNS = ("id", "rhk_id", "periode_kode", "nama", "tautan", "tanggal")
_MISSING = 0.08


def write_proofs(
    writer: Writer,
    plans: Iterable[tuple[Skp, SkpContent]],
    showcase: Container[str],
    office: DemoWriter,
) -> None:
    """Give most people evidence for every result of the last quarter that has ended.

    The plans of earlier years, and people of the showcase, are left alone.
    """
    today = office.today
    quarter = (today.month - 1) // 3
    rng = Random(f"{office.seed}/bukti/{today.year}")  # noqa: S311 - invented data
    code, rows = f"T{quarter}", []
    for skp, content in plans:
        if skp.tahun != today.year or not quarter or not skp.status.is_approved:
            continue
        if skp.pegawai_id in showcase:
            continue
        end = date(skp.tahun, 3 * quarter, 28).isoformat()
        left_out = rng.randrange(len(content.hasil)) if rng.random() < _MISSING else -1
        for place, block in enumerate(content.hasil):
            if place == left_out:
                continue
            name = PROOFS[(place + len(skp.jabatan)) % len(PROOFS)]
            link = f"https://drive.contoh.invalid/{code.lower()}/{place + 1}"
            key = demo_id(0, "bukti", block.rhk.id, code)
            rows.append((key, block.rhk.id, code, name, link, end))
    if rows:
        writer.insert_many("bukti_dukung", _COLUMNS, sorted(rows))
