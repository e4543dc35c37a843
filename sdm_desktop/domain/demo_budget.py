"""Invented funds and cost lines for the activities of a demo office."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random

from sdm_desktop.domain.budget import CostLine, Fund, FundSource
from sdm_desktop.domain.budget_checks import with_plan
from sdm_desktop.domain.training import Activity, ActivityStatus, Mode, Payer

TECHNICAL, STRUCTURAL, PARTNER = "teknis", "struktural", "mitra"
BASE = 1_180_000_000_000
_STEP = 5_000_000
_MEAL, _TRAVEL, _PAPER, _SHEET, _HALL = 48_000, 110_000, 27_500, 12_500, 1_500_000
_FEE = 22_945_000  # PKN II, published fee


@dataclass(frozen=True, slots=True)
class DrawnActivity:
    """What the cost of an activity depends on; `hours` are those of its sessions."""

    activity: Activity
    people: int
    days: int
    hours: Decimal
    is_structural: bool


def fund_kind(drawn: DrawnActivity) -> str:
    """Return which fund pays an activity first."""
    return STRUCTURAL if drawn.is_structural else TECHNICAL


def draw_lines(drawn: DrawnActivity, seed: int, funds: dict[str, str]) -> list[CostLine]:
    """Return the cost lines of an activity; `funds` are the ids of the funds by kind."""
    one = drawn.activity
    pick = Random(f"biaya/{seed}/{one.judul}/{one.mulai}")  # noqa: S311 - invented data
    people = max(drawn.people, 1)
    rows: list[tuple[str, Decimal, int, Payer]] = []
    if drawn.is_structural:
        rows.append(("KONTRIBUSI", Decimal(people), _FEE if "II" in one.judul else 9_850_000,
                     Payer.BKPPD))  # fmt: skip
    else:
        rows += _classroom(drawn, people)
    lines = [
        with_plan(
            CostLine(
                kegiatan_id=one.id,
                urut=number,
                komponen=code,
                volume=volume,
                satuan=_UNITS[code],
                harga=price,
                penanggung=payer,
                pagu_id=funds[PARTNER] if payer is Payer.MITRA else None,
            )
        )
        for number, (code, volume, price, payer) in enumerate(rows, 1)
        if volume > 0
    ]
    return [_paid(line, one, pick) for line in lines]


_UNITS = {
    "NARASUMBER_III": "OJ", "MODERATOR": "kegiatan", "KONSUMSI": "paket", "TRANSPORT": "orang",
    "ATK": "paket", "SERTIFIKAT": "lembar", "SEWA": "hari", "KONTRIBUSI": "peserta",
}  # fmt: skip


def _classroom(drawn: DrawnActivity, people: int) -> list[tuple[str, Decimal, int, Payer]]:
    trainer = Payer.MITRA if drawn.activity.kerja_sama_id else Payer.BKPPD
    rows = [("NARASUMBER_III", drawn.hours, 900_000, trainer)]
    if drawn.activity.mode is not Mode.DARING:
        rows += [
            ("KONSUMSI", Decimal(people * drawn.days), _MEAL, Payer.BKPPD),
            ("TRANSPORT", Decimal(people), _TRAVEL, Payer.UNIT),
            ("SEWA", Decimal(drawn.days), _HALL, Payer.BKPPD),
        ]
    rows += [
        ("ATK", Decimal(people), _PAPER, Payer.BKPPD),
        ("SERTIFIKAT", Decimal(people), _SHEET, Payer.BKPPD),
    ]
    return rows


def _paid(line: CostLine, activity: Activity, pick: Random) -> CostLine:
    """Return a line with what was paid of it: all of a closed activity, some of a running one."""
    if activity.status is ActivityStatus.SELESAI:
        part = Decimal(pick.choice((88, 92, 95, 97, 100, 100, 100)))
    elif activity.status in (ActivityStatus.PENUTUPAN, ActivityStatus.BERJALAN):
        part = Decimal(pick.choice((0, 100)))
        if not part:
            return line
    else:
        return line
    amount = int(line.rencana * part / 100) // 100 * 100
    return replace(line, realisasi=amount, tanggal=activity.selesai, bukti="SPJ contoh")


def draw_funds(year: int, needed: dict[str, int], ids: dict[str, str]) -> list[Fund]:
    """Return funds of a year that what is planned nearly uses up; `needed` is that by kind."""
    rows: Sequence[tuple[str, str, FundSource, str]] = (
        (TECHNICAL, "Pengembangan kompetensi teknis dan fungsional", FundSource.APBD,
         "5.04.02.2.02"),
        (STRUCTURAL, "Pelatihan struktural kepemimpinan", FundSource.APBD, "5.04.02.2.03"),
        (PARTNER, "Dukungan mitra perguruan tinggi", FundSource.MITRA, ""),
    )  # fmt: skip
    return [
        Fund(
            id=ids[kind],
            tahun=year,
            kode=code,
            rekening="5.1.02.02.12" if code else "",
            uraian=words,
            jumlah=_rounded(needed.get(kind, 0)),
            sumber=source,
        )
        for kind, words, source, code in rows
    ]


def _rounded(amount: int) -> int:
    """Return the amount with a reserve of a seventh, in steps of five million."""
    return (amount * 8 // 7 // _STEP + 1) * _STEP
