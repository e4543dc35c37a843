"""What dialogs of training offer to choose from, read once off the GUI thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from sdm_desktop.domain.training import Programme
from sdm_desktop.services.bundle import Services
from sdm_desktop.ui.widgets.combo_field import Choice, ComboField
from sdm_desktop.ui.widgets.form import Form
from sdm_desktop.ui.widgets.many_field import ManyField


@dataclass(frozen=True, slots=True)
class Choices:
    """Programmes, rooms, trainers and units as (id, words)."""

    programmes: tuple[Programme, ...]
    rooms: tuple[Choice, ...]
    trainers: tuple[Choice, ...]
    units: tuple[Choice, ...]

    def programme(self, programme_id: str | None) -> Programme | None:
        """Return a programme by its id."""
        return next((one for one in self.programmes if one.id == programme_id), None)

    def programme_choices(self, kept: str = "") -> list[Choice]:
        """Return the programmes in use, and the one an activity has already."""
        return [(one.id, one.nama) for one in self.programmes if one.is_aktif or one.id == kept]


def read_choices(services: Services) -> Choices:
    """Return everything; call it in a task."""
    catalogue = services.training_catalogue
    rooms = [room for room in catalogue.rooms() if room.is_aktif]
    trainers = [row for row in catalogue.trainers() if row.trainer.is_aktif]
    text = QCoreApplication.translate("Choices", "{name} ({seats} orang)")
    return Choices(
        tuple(catalogue.programmes()),
        tuple((room.id, text.format(name=room.nama, seats=room.kapasitas)) for room in rooms),
        tuple((row.id, f"{row.nama}, {row.keterangan}".strip(", ")) for row in trainers),
        tuple((unit.id, unit.jalur) for unit in services.units.tree()),
    )


def offer(form: Form, name: str, choices: Sequence[Choice]) -> None:
    """Let a field of a form choose from these; nothing counts as edited by that."""
    editor = form.editor(name)
    assert isinstance(editor, ComboField | ManyField)
    editor.blockSignals(True)
    editor.set_choices(choices)
    editor.blockSignals(False)


def number_text(value: Decimal | None) -> str:
    """Return JP with a decimal comma and no needless zeros."""
    if value is None:
        return "\u2013"
    text = f"{value:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return text.replace(".", ",")
