"""Participants and results of training as rows, in the layout that the import takes."""

from collections.abc import Sequence
from decimal import Decimal

from sdm_desktop.domain.money import plain_text
from sdm_desktop.domain.training_people import Participant
from sdm_desktop.exchange.participant_rows import PARTICIPANT_COLUMNS, PARTICIPANT_HEADERS
from sdm_desktop.services.bundle import Services

VALUES = ("hasil", "nilai_pra", "nilai_pasca", "jumlah", "jp_sertifikat", "jp_diakui",
          "alasan_jp", "catatan")  # fmt: skip


def shown(name: str, participant: Participant, results: dict[str, str]) -> str:
    """Return one column of a result as files show it."""
    value = getattr(participant, name)
    if name == "hasil":
        return results.get(participant.hasil, participant.hasil)
    return plain_text(value) if isinstance(value, Decimal) else str(value or "")


def participant_table_of(
    services: Services, people: Sequence[str] | None
) -> tuple[Sequence[str], list[list[str]]]:
    """Return headers and cells of everybody who ever took part, by activity and name."""
    core = services.training_core
    core.reading()
    wanted = None if people is None else set(people)
    names = {kode: state.nama for kode, state in core.rules_today().results.items()}
    cells: list[list[str]] = []
    with core.database.read():
        activities = core.store.activities.where()
        activities.sort(key=lambda one: (one.mulai, one.judul, one.id))
        groups = {g.id: g.nama for g in core.store.groups.where()}
        persons = core.people.persons()
        everybody: dict[str, list[Participant]] = {}
        for one in core.people.records.where():
            everybody.setdefault(one.kegiatan_id, []).append(one)
    for activity in activities:
        own = [p for p in everybody.get(activity.id, ()) if p.pegawai_id in persons]
        for one in sorted(own, key=lambda p: (persons[p.pegawai_id].nama.casefold(), p.id)):
            if wanted is not None and one.pegawai_id not in wanted:
                continue
            person = persons[one.pegawai_id]
            head = [activity.judul, str(activity.tahun), groups.get(one.kelompok_id, ""),
                    person.nip, person.nama, one.status.label]  # fmt: skip
            cells.append([*head, *(shown(name, one, names) for name in VALUES)])
    assert len(PARTICIPANT_COLUMNS) == len(VALUES) + 6
    return PARTICIPANT_HEADERS, cells
