"""What only the office knows of the values that the search line offers: its units and posts."""

from collections.abc import Callable, Mapping, Sequence

from sdm_desktop.ui.context import UiContext


def office_values(context: UiContext) -> Mapping[str, Callable[[], Sequence[str]]]:
    """Return how the values of a search field are read, by the name of the field."""
    services = context.services

    def units() -> Sequence[str]:
        return sorted({unit.nama for unit in services.units.tree()})

    def posts() -> Sequence[str]:
        return services.employees.values_of("jabatan_nama")

    return {"unit": units, "jabatan": posts}
