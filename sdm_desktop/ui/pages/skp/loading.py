"""What the editor shows of one SKP, read in one task."""

from dataclasses import dataclass

from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.skp_views import SkpView, UpperResult
from sdm_desktop.domain.skp_work import Dialogue
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.bundle import Services
from sdm_desktop.services.skp_work import WorkView


@dataclass(frozen=True, slots=True)
class Loaded:
    """One SKP as read in one task."""

    view: SkpView
    upper: tuple[UpperResult, ...]
    dialogues: tuple[Dialogue, ...]
    units: tuple[Unit, ...]
    periods: tuple[Period, ...]
    work: WorkView


def read_skp(services: Services, skp_id: str, code: str) -> Loaded:
    """Return all that the editor shows of an SKP; `code` is the period of the work tab."""
    view = services.skp.get(skp_id)
    periods = [period for period in services.periods.all() if period.tahun == view.skp.tahun]
    known = {period.kode for period in periods}
    if code not in known:
        current = services.periods.current()
        is_same = current is not None and current.tahun == view.skp.tahun
        code = current.kode if current and is_same else "TAHUN"
    return Loaded(
        view,
        tuple(services.skp.cascade.upper_results(skp_id)),
        tuple(services.skp.dialogues(skp_id)),
        tuple(services.units.tree()),
        tuple(sorted(periods, key=lambda p: (p.selesai, p.mulai), reverse=True)),
        services.skp.work.of(skp_id, code),
    )
