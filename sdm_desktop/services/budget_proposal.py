"""Cost lines that the schedule of an activity suggests."""

from decimal import Decimal

from sdm_desktop.domain.budget import ActivityCost, CostLine, CostRules
from sdm_desktop.domain.budget_checks import with_plan
from sdm_desktop.domain.money import half_up
from sdm_desktop.storage.budget import Hours

_MINUTES = 60
_TRAINER, _MEAL, _PAPER, _CERTIFICATE = "NARASUMBER_III", "KONSUMSI", "ATK", "SERTIFIKAT"


def proposed_lines(
    cost: ActivityCost, hours: Hours, people: int, rules: CostRules
) -> list[CostLine]:
    """Return lines whose component the activity does not have yet; prices are the ceilings or 0.

    Trainers by the hour of 60 minutes (OJ), a meal for each person and day, a set of paper and a
    certificate for each person.
    """
    volumes = {
        _TRAINER: half_up(Decimal(hours.minutes) / _MINUTES, 2),
        _MEAL: Decimal(people * hours.days),
        _PAPER: Decimal(people),
        _CERTIFICATE: Decimal(people),
    }
    known = {line.komponen for line in cost.lines}
    found = []
    for code, volume in volumes.items():
        component = rules.find(code)
        if component is not None and volume > 0 and code not in known:
            line = CostLine(
                kegiatan_id=cost.kegiatan_id,
                komponen=code,
                volume=volume,
                satuan=component.satuan,
                harga=component.plafon or 0,
            )
            found.append(with_plan(line))
    return found
