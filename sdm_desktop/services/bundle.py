"""All services of one open office, built in one place."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Services:
    """What the window and the command line may ask of an open office."""
