"""Daftar Urut Kepangkatan: who stands where, and why (PP 15/1979; rules/employees 9.1)."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sdm_desktop.domain.dates import long_date, parse_date
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.listed import ListedPerson, day_of
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.seniority import (
    CRITERIA,
    SeniorityEntry,
    TrainingRanks,
    deciding_criteria,
    seniority_order,
)
from sdm_desktop.services.list_people import people_of, rule_or_none
from sdm_desktop.services.report_catalogue import YES
from sdm_desktop.services.report_context import ReportContext, ReportRequest, rule_line
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import head_signature, subject_of
from sdm_desktop.storage.list_histories import trainings

_DASH = "–"
_TITLES = {
    EmployeeStatus.PNS: "Daftar Urut Kepangkatan Pegawai Negeri Sipil",
    EmployeeStatus.PPPK: "Daftar Urut Golongan Pegawai Pemerintah dengan Perjanjian Kerja",
}
_NOTES = {
    EmployeeStatus.PNS: (
        "Urutan: pangkat, jabatan, masa kerja, latihan jabatan, pendidikan, usia. Calon PNS dan "
        "PPPK tidak dicantumkan; yang dihitung adalah pegawai yang berstatus aktif."
    ),
    EmployeeStatus.PPPK: (
        "Daftar ini memakai urutan DUK untuk PPPK sebagai bantuan kantor; DUK menurut "
        "PP 15/1979 hanya memuat PNS. Yang dihitung adalah pegawai yang berstatus aktif."
    ),
}


@dataclass(frozen=True, slots=True)
class Training:
    """The highest latihan jabatan of a person; `rank` 0 stands for none."""

    rank: int = 0
    name: str = ""
    day: date | None = None
    hours: int | None = None


_NONE = Training()


@dataclass(frozen=True, slots=True)
class _Asked:
    status: EmployeeStatus
    day: date
    lowest: int
    highest: int
    has_criteria: bool


def duk_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the DUK of a unit or of the office, one list with one order."""
    context = reader.context(request)
    asked = _asked(context)
    people = [
        person
        for person in people_of(reader, context, statuses=(asked.status,))
        if asked.lowest <= person.peringkat_golongan <= asked.highest
    ]
    rule = rule_or_none(context.book, RuleCode.DUK, context.today)
    ranks = TrainingRanks(rule) if rule else None
    known = best_trainings(trainings(reader.database), ranks) if ranks else {}
    ordered = order_people(people, known, asked.day)
    rows = _rows(ordered, known, asked)
    subject = subject_of(context)
    state = f"Keadaan pada {long_date(asked.day)}"
    title = _TITLES[asked.status]
    note = " ".join((_NOTES[asked.status], _counts(people)))
    record = ListReport(
        kop=context.kop(subject.opd),
        judul=title,
        subjek=subject.name,
        keadaan=state,
        kolom=_columns(has_criteria=asked.has_criteria),
        bagian=(ListSection("", tuple(rows)),),
        kosong=f"Tidak ada {asked.status.label} aktif yang cocok dengan pilihan.",
        catatan=note.strip(),
        di_kaki=f"Usia dan masa kerja dihitung sampai {long_date(asked.day)}. Tanda – berarti "
        "tidak ada.",
        is_grid=True,
        tanda_tangan=head_signature(reader, context, subject),
        kaki=context.footer(
            f"duk/{request.unit_id}/{asked.status}",
            rule_line(rule) if rule else "",
            state,
            subject.name,
            tuple(rows),
        ),
    )
    return ReportJob(iter([record]), 1, reader.info(context, title, None))


def best_trainings(rows: Sequence[tuple[object, ...]], ranks: TrainingRanks) -> dict[str, Training]:
    """Return the highest training of each person, of equal ones the earliest."""
    found: dict[str, Training] = {}
    rank_of: dict[str, int] = {}
    for person, name, day, year, hours in rows:
        if name not in rank_of:
            rank_of[str(name)] = ranks.of(str(name))
        rank = rank_of[str(name)]
        if rank <= found.get(str(person), _NONE).rank:
            continue
        ended = day_of(str(day)) if day else None
        if ended is None and isinstance(year, int) and year:
            ended = date(year, 12, 31)
        count = hours if isinstance(hours, int) else None
        found[str(person)] = Training(rank, str(name), ended, count)
    return found


def order_people(
    people: Sequence[ListedPerson], known: Mapping[str, Training], day: date
) -> list[tuple[ListedPerson, SeniorityEntry]]:
    """Return the people with what their places were decided by, highest first."""
    by_nip = {person.nip: person for person in people}
    entries = [_entry(person, known.get(person.id, _NONE), day) for person in people]
    return [(by_nip[entry.id], entry) for entry in seniority_order(entries)]


def _entry(person: ListedPerson, training: Training, day: date) -> SeniorityEntry:
    reached = person.tmt_eselon if person.eselon and person.tmt_eselon else person.tmt_jabatan
    return SeniorityEntry(
        id=person.nip,
        golongan_id=person.peringkat_golongan,
        tmt_golongan=person.tmt_golongan,
        jabatan_rank=person.peringkat_jabatan,
        tmt_jabatan=reached,
        masa_kerja_bulan=person.masa_kerja(day) or 0,
        latihan_rank=training.rank,
        latihan_tanggal=training.day,
        pendidikan_rank=person.peringkat_pendidikan,
        tahun_lulus=person.tahun_lulus,
        tanggal_lahir=person.tanggal_lahir,
    )


def _asked(context: ReportContext) -> _Asked:
    options = context.request.options
    given = options.get("keadaan", "")
    lowest = find_golongan(options.get("golongan_dari", ""))
    highest = find_golongan(options.get("golongan_sampai", ""))
    return _Asked(
        status=EmployeeStatus(options.get("status") or EmployeeStatus.PNS),
        day=parse_date(given) if given else date(context.today.year, 12, 31),
        lowest=lowest.id if lowest else 0,
        highest=highest.id if highest else 99,
        has_criteria=options.get("kriteria") == YES,
    )


def _rows(
    ordered: Sequence[tuple[ListedPerson, SeniorityEntry]],
    known: Mapping[str, Training],
    asked: _Asked,
) -> list[tuple[Cell, ...]]:
    entries = [entry for _, entry in ordered]
    decided = [criterion for _, _, criterion in deciding_criteria(entries)]
    rows = []
    for number, (person, _) in enumerate(ordered, 1):
        criterion = decided[number - 1] if number <= len(decided) else ""
        tie = number > 1 and decided[number - 2] == CRITERIA[-1]
        note = _note(number, criterion, has_criteria=asked.has_criteria)
        if tie and not asked.has_criteria:
            note = f"Sama dengan nomor {number - 1}; NIP menentukan"
        training = known.get(person.id, _NONE)
        rows.append(_row(number, person, (training, asked.day, note)))
    return rows


def _note(number: int, criterion: str, *, has_criteria: bool) -> str:
    if not (has_criteria and criterion):
        return ""
    if criterion == CRITERIA[-1]:
        return f"Sama dengan nomor {number + 1}; NIP menentukan"
    return f"Di atas nomor {number + 1}: {criterion}"


def _row(number: int, person: ListedPerson, more: tuple[Training, date, str]) -> tuple[Cell, ...]:
    training, day, note = more
    served = divmod(person.masa_kerja(day) or 0, 12)
    age = _age(person.tanggal_lahir, day)
    return (
        number, person.nama, person.tempat_lahir, person.tanggal_lahir, person.nip,
        person.golongan, person.tmt_golongan, person.jabatan, person.eselon or _DASH,
        person.tmt_jabatan, served[0], served[1], training.name or _DASH, training.day or _DASH,
        training.hours if training.hours is not None else _DASH, person.jurusan,
        person.tahun_lulus, person.tingkat, age[0], age[1], "", note,
    )  # fmt: skip


def _age(birth: date | None, day: date) -> tuple[int | None, int | None]:
    if birth is None:
        return None, None
    months = (day.year - birth.year) * 12 + day.month - birth.month - (day.day < birth.day)
    return divmod(max(0, months), 12)


def _columns(*, has_criteria: bool) -> tuple[ListColumn, ...]:
    note = 24.0 if has_criteria else 9.0
    return (
        ListColumn("No", 7, CellKind.NUMBER),
        ListColumn("Nama", 35, is_bold=True),
        ListColumn("Tempat", 20, is_under=True),
        ListColumn("Tanggal lahir", 15, CellKind.DATE, is_under=True),
        ListColumn("NIP", 28.6, CellKind.NIP),
        ListColumn("Gol", 8.5, CellKind.CODE, "Pangkat"),
        ListColumn("TMT", 15, CellKind.DATE, "Pangkat"),
        ListColumn("Nama", 31, CellKind.TEXT, "Jabatan"),
        ListColumn("Eselon", 9.5, CellKind.CODE, "Jabatan"),
        ListColumn("TMT", 15, CellKind.DATE, "Jabatan"),
        ListColumn("Thn", 7.3, CellKind.NUMBER, "Masa kerja"),
        ListColumn("Bln", 7.3, CellKind.NUMBER, "Masa kerja"),
        ListColumn("Nama", 15, CellKind.TEXT, "Latihan jabatan"),
        ListColumn("Bln/Thn", 12.5, CellKind.MONTH, "Latihan jabatan"),
        ListColumn("Jam", 8.5, CellKind.NUMBER, "Latihan jabatan"),
        ListColumn("Nama", 19.5, CellKind.TEXT, "Pendidikan"),
        ListColumn("Lulus", 9.5, CellKind.CODE, "Pendidikan"),
        ListColumn("Tingkat", 10.5, CellKind.CODE, "Pendidikan"),
        ListColumn("Thn", 7, CellKind.NUMBER, "Usia"),
        ListColumn("Bln", 7, CellKind.NUMBER, "Usia"),
        ListColumn("Catatan mutasi kepegawaian", 18),
        ListColumn("Ket", note),
    )


def _counts(people: Sequence[ListedPerson]) -> str:
    """Return how many people each golongan ruang group has, in words."""
    steps = [step for person in people if (step := find_golongan(person.golongan))]
    groups = Counter((step.group, step.nama.partition("/")[0]) for step in steps)
    parts = [
        f"golongan {name} {decimal_text(count, 0)} orang"
        for (_, name), count in sorted(groups.items(), reverse=True)
    ]
    missing = len(people) - len(steps)
    if missing:
        parts.append(f"tanpa golongan {decimal_text(missing, 0)} orang (diletakkan paling akhir)")
    return f"Jumlah {decimal_text(len(people), 0)} orang: {', '.join(parts)}." if people else ""
