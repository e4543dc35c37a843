"""Two fields of its own that the demo office keeps: the size of the uniform, the archive locker."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from sdm_desktop.domain.custom_fields import CustomField, CustomKind, FieldChoice, clean_field
from sdm_desktop.domain.demo_people import DemoPerson
from sdm_desktop.services.office import OpenOffice
from sdm_desktop.storage.custom_fields import CustomFieldRepository

_SIZES = ("S", "M", "L", "XL", "XXL")
_WEIGHTS = (12, 30, 32, 18, 8)
_SHELVES = "ABCDEFGH"


def with_own_fields(
    opened: OpenOffice, people: Sequence[DemoPerson], seed: int
) -> list[DemoPerson]:
    """Define the fields and return the people with their values, not everybody's known."""
    sizes = clean_field(
        CustomField(
            nama="Ukuran seragam",
            jenis=CustomKind.CHOICE,
            pilihan=tuple(FieldChoice("", name) for name in _SIZES),
            urutan=1,
        )
    )
    locker = CustomField(nama="Nomor loker arsip", urutan=2)
    store = CustomFieldRepository(opened.database)
    with opened.database.write(opened.session.actor()) as writer:
        size_id, locker_id = store.add(writer, sizes), store.add(writer, locker)
        writer.audit("kolom_tambahan", "kolom_pegawai", detail="Data rekaan", count=2)
    draw = Random(f"kolom-{seed}")  # noqa: S311 - invented people
    found = []
    for number, person in enumerate(people):
        size = draw.choices(sizes.pilihan, _WEIGHTS)[0]
        values = {size_id: size.id} if draw.random() < 0.9 else {}
        if draw.random() < 0.6:
            shelf = _SHELVES[number // 40 % len(_SHELVES)]
            values[locker_id] = f"{shelf}-{number % 40 + 1:02}"
        found.append(replace(person, employee=replace(person.employee, tambahan=values)))
    return found
