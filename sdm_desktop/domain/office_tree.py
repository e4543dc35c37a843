"""Who leads, evaluates and is judged with whom, by the tree of units and the assignments."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from sdm_desktop.domain.evaluation import Assignment
from sdm_desktop.domain.unit import Unit

T = TypeVar("T")


class OfficeTree:
    """The units of an office with their leaders."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units = {unit.id: unit for unit in units}
        self._led: dict[str, Unit] = {}
        for unit in self._units.values():
            known = self._led.get(unit.kepala_id or "")
            if unit.kepala_id and (known is None or len(unit.jalur) < len(known.jalur)):
                self._led[unit.kepala_id] = unit

    def all(self) -> list[Unit]:
        """Return every unit, in the order they were given."""
        return list(self._units.values())

    def get(self, unit_id: str | None) -> Unit | None:
        """Return a unit."""
        return self._units.get(unit_id or "")

    def leaders(self) -> set[str]:
        """Return the ids of all people who lead a unit."""
        return set(self._led)

    def led_by(self, person_id: str) -> Unit | None:
        """Return the (highest) unit that a person leads."""
        return self._led.get(person_id)

    def upwards(self, unit_id: str | None) -> Iterator[Unit]:
        """Yield a unit and then the units above it."""
        seen: set[str] = set()
        unit = self.get(unit_id)
        while unit and unit.id not in seen:
            seen.add(unit.id)
            yield unit
            unit = self.get(unit.induk_id)

    def below(self, unit_id: str) -> set[str]:
        """Return the ids of a unit and of all units under it."""
        return {
            unit.id
            for unit in self._units.values()
            if any(above.id == unit_id for above in self.upwards(unit.id))
        }

    def nearest(self, unit_id: str | None, facts: Mapping[str, T]) -> tuple[Unit, T] | None:
        """Return the closest unit, itself or above, that a fact is known of, with the fact."""
        for unit in self.upwards(unit_id):
            if unit.id in facts:
                return unit, facts[unit.id]
        return None

    def leader_above(self, person_id: str, unit_id: str | None) -> str | None:
        """Return who evaluates a person by default: the nearest leader who is somebody else."""
        for unit in self.upwards(unit_id):
            if unit.kepala_id and unit.kepala_id != person_id:
                return unit.kepala_id
        return None


class Evaluators:
    """Pejabat penilai and atasan pejabat penilai of everybody.

    An assignment decides; what it leaves open follows from the tree: the head of the person's
    unit, for a head the head of the unit above; the superior is the evaluator's own evaluator.
    """

    def __init__(
        self,
        tree: OfficeTree,
        assignments: Mapping[str, Assignment],
        unit_of: Mapping[str, str | None],
    ) -> None:
        self._tree = tree
        self._assignments = assignments
        self._unit_of = unit_of

    def of(self, person_id: str) -> tuple[str | None, str | None]:
        """Return (penilai, atasan); None where nobody is found."""
        evaluator = self.evaluator(person_id)
        if evaluator is None:
            return None, None
        given = self._assignments.get(person_id)
        superior = (given.atasan_id if given else None) or self.evaluator(evaluator)
        return evaluator, None if superior in {person_id, evaluator} else superior

    def unit_of(self, person_id: str) -> str | None:
        """Return the unit a person belongs to now."""
        return self._unit_of.get(person_id)

    def evaluator(self, person_id: str) -> str | None:
        """Return the pejabat penilai of a person."""
        given = self._assignments.get(person_id)
        if given and given.penilai_id:
            return given.penilai_id
        unit = self._unit_of.get(person_id)
        led = self._tree.led_by(person_id)
        return self._tree.leader_above(person_id, led.id if led else unit)
