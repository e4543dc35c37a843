"""What the tabs of the organisation page show, read at once."""

from dataclasses import dataclass

from sdm_desktop.domain.org_chart import ChartUnit
from sdm_desktop.domain.posts import Jabatan
from sdm_desktop.domain.unit import Unit
from sdm_desktop.services.bezetting import (
    OfficeBezetting,
    chart_units,
    government,
    office_box,
)
from sdm_desktop.services.bundle import Services


@dataclass(frozen=True, slots=True)
class OrganisationData:
    """The office with its posts; `members` counts everybody in each unit itself."""

    office: OfficeBezetting
    posts: tuple[Jabatan, ...]
    members: dict[str, int]
    government: str

    @property
    def units(self) -> list[Unit]:
        """Return all units, each after the one above it."""
        return [one.unit for one in self.office.units]

    def chart(self, unit_id: str = "") -> tuple[list[ChartUnit], ChartUnit | None]:
        """Return the units of a chart, and the box above several tops."""
        units = chart_units(self.office)
        if unit_id:
            wanted = {unit_id}
            for unit in units:
                if unit.induk_id in wanted:
                    wanted.add(unit.id)
            units = [unit for unit in units if unit.id in wanted]
        return units, office_box(units, self.government)


def read_data(services: Services) -> OrganisationData:
    """Return everything the page shows."""
    return OrganisationData(
        office=services.bezetting.office(),
        posts=tuple(services.posts.all()),
        members=services.units.counts(),
        government=government(services.office.office()),
    )


def people_query(unit: Unit) -> str:
    """Return the search that lists the active people of a unit and of all below it."""
    path = unit.jalur.replace('"', "")
    return f'unit:"{path}" kedudukan:aktif'
