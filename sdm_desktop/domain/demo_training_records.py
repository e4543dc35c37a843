"""What the drawers of the demo office's training hand on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sdm_desktop.domain.training import (
    Activity,
    Group,
    OtherDuty,
    Programme,
    Room,
    SessionTrainer,
    Trainer,
    TrainingSession,
)


@dataclass(slots=True)
class DemoTraining:
    """All rows of training, to be written table by table; `members` are people by group."""

    programmes: list[Programme] = field(default_factory=list)
    rooms: list[Room] = field(default_factory=list)
    trainers: list[Trainer] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    sessions: list[TrainingSession] = field(default_factory=list)
    links: list[SessionTrainer] = field(default_factory=list)
    duties: list[OtherDuty] = field(default_factory=list)
    members: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the schedule keeps clear of: free days, and when people are away."""

    today: date
    free: frozenset[date]
    away: Mapping[str, Sequence[tuple[date, date]]]
    partners: Mapping[str, str]


def people_by_activity(made: DemoTraining) -> Iterator[tuple[Activity, Group, list[str]]]:
    """Yield each group with its activity and people."""
    activities = {one.id: one for one in made.activities}
    for group in made.groups:
        yield activities[group.kegiatan_id], group, made.members[group.id]
