"""Targets of a person and how far they were reached."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from sdm_desktop.domain.errors import FieldError, Level
from sdm_desktop.domain.evaluation import FollowUpStatus, Target

_HUNDRED = Decimal(100)
_LIMIT = Decimal("100000000000")


def capaian(target: Target) -> Decimal | None:
    """Return the share reached in percent, two decimals half up; None where it has no meaning.

    More is better: realisasi / target. Less is better: target / realisasi. A target of nothing
    that was kept (0 of at most 0) is 100.
    """
    if target.realisasi is None:
        return None
    part, whole = target.realisasi, target.target
    if not target.is_maks:
        part, whole = whole, part
    if part == whole:
        return _HUNDRED
    if whole == 0:
        return None
    return (part * _HUNDRED / whole).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)


def is_unmet(target: Target) -> bool:
    """Return whether the realisation stays behind the target; without one it is not known."""
    if target.realisasi is None:
        return False
    if target.is_maks:
        return target.realisasi < target.target
    return target.realisasi > target.target


def check_target(target: Target) -> list[FieldError]:
    """Return every broken rule of a target; an unmet one without follow-up is only a warning."""
    found: list[FieldError] = []
    if not target.indikator.strip():
        found.append(FieldError("indikator", "Indikator wajib diisi."))
    for name, number in (("target", target.target), ("realisasi", target.realisasi)):
        if number is not None and not 0 <= number < _LIMIT:
            found.append(FieldError(name, "Isi angka dari 0 sampai di bawah 100 miliar."))
        elif number is not None and number != round(number, 4):
            found.append(FieldError(name, "Paling banyak empat angka di belakang koma."))
    is_open = target.status is not FollowUpStatus.BELUM
    if is_open and not target.tindak_lanjut.strip():
        found.append(FieldError("tindak_lanjut", "Tindak lanjut yang berjalan wajib diuraikan."))
    if is_unmet(target) and not (target.tindak_lanjut.strip() and target.tenggat):
        text = "Target belum tercapai: isi tindak lanjut dan tenggatnya."
        found.append(FieldError("tindak_lanjut", text, "TARGET", Level.WARNING))
    return found


def cleaned(target: Target) -> Target:
    """Return the target with its texts stripped."""
    return replace(
        target,
        indikator=target.indikator.strip(),
        satuan=target.satuan.strip(),
        penyebab=target.penyebab.strip(),
        tindak_lanjut=target.tindak_lanjut.strip(),
    )
