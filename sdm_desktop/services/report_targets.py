"""Targets as printed lines."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from sdm_desktop.domain.evaluation import Target
from sdm_desktop.domain.money import decimal_text, percent_print
from sdm_desktop.domain.report_records import TargetLine
from sdm_desktop.domain.targets import capaian, is_unmet

_PERCENT = ("%", "persen")


def target_line(target: Target, name: str = "") -> TargetLine:
    """Return a target with its realisation and follow-up in words."""
    reached = capaian(target)
    return TargetLine(
        indikator=target.indikator,
        target=amount(target.target, target.satuan),
        realisasi=amount(target.realisasi, target.satuan) if target.realisasi is not None else "",
        capaian=percent_print(reached) if reached is not None else "",
        tindak_lanjut=target.tindak_lanjut,
        tenggat=target.tenggat,
        status=target.status.label if is_unmet(target) else "",
        nama=name,
        is_tercapai=is_met(target),
    )


def is_met(target: Target) -> bool:
    """Return whether a target was reported and reached."""
    return target.realisasi is not None and not is_unmet(target)


def by_urgency(targets: Iterable[Target]) -> list[Target]:
    """Return the targets, those furthest behind first, then the unreported, then the met."""
    return sorted(targets, key=_urgency)


def _urgency(target: Target) -> tuple[int, Decimal, str]:
    reached = capaian(target)
    group = 0 if is_unmet(target) else 2 if is_met(target) else 1
    return group, reached if reached is not None else Decimal(0), target.indikator


def message(targets: Sequence[Target]) -> str:
    """Return what to print in place of a list of unmet targets."""
    if not targets:
        return "Belum ada target yang dicatat."
    silent = sum(target.realisasi is None for target in targets)
    if silent == 0:
        return f"Seluruh {len(targets)} target tercapai."
    return (
        "Tidak ada target yang tertinggal; realisasi"
        f" {silent} dari {len(targets)} target belum dilaporkan."
    )


def amount(value: Decimal, unit: str) -> str:
    """Return a number with its unit ("1.183 dokumen", "81,5%")."""
    exponent = value.normalize().as_tuple().exponent
    text = decimal_text(value, max(0, -exponent) if isinstance(exponent, int) else 0)
    if unit.strip().casefold() in _PERCENT:
        return f"{text}%"
    return f"{text} {unit.strip()}".strip()
