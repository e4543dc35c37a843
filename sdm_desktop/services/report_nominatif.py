"""Daftar nominatif: people in groups, with the columns asked for (rules/employees 9.3)."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from sdm_desktop.domain.custom_fields import CustomField, field_key
from sdm_desktop.domain.custom_values import decode, value_words
from sdm_desktop.domain.dates import long_date, parse_date
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.golongan import find_golongan
from sdm_desktop.domain.listed import ListedPerson
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.position import PostKind
from sdm_desktop.domain.report_lists import Cell, ListColumn, ListReport, ListSection
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.users import Role
from sdm_desktop.services.list_people import people_of, rule_or_none
from sdm_desktop.services.nominatif_columns import FIRST, PARTS, Part
from sdm_desktop.services.report_context import ReportContext, ReportRequest, rule_line
from sdm_desktop.services.report_info import YES
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import Subject, head_signature, subject_of

CUSTOM = "tambahan"
_WHO = {
    "": "Aparatur Sipil Negara",
    EmployeeStatus.PNS.value: "Pegawai Negeri Sipil",
    EmployeeStatus.CPNS.value: "Calon Pegawai Negeri Sipil",
    EmployeeStatus.PPPK.value: "Pegawai Pemerintah dengan Perjanjian Kerja",
    EmployeeStatus.PPPK_PARUH_WAKTU.value: "PPPK Paruh Waktu",
}
_KINDS = (*PostKind, None)
Key = Callable[[ListedPerson], tuple[object, str]]


def _by_unit(context: ReportContext, subject: Subject) -> Key:
    start = len(subject.unit.jalur) + 3 if subject.unit else 0
    order = {unit.id: number for number, unit in enumerate(context.tree.all())}
    last = len(order)

    def key(person: ListedPerson) -> tuple[object, str]:
        name = person.jalur[start:].replace(" / ", " · ") or person.unit or "Tanpa unit"
        return order.get(person.unit_id, last), name

    return key


def _by_golongan(person: ListedPerson) -> tuple[object, str]:
    step = find_golongan(person.golongan)
    if step is None:
        return (2, 0), "Tanpa golongan"
    return (step.scale.value != "PNS", -step.id), step.label


def _by_post(person: ListedPerson) -> tuple[object, str]:
    kind = person.jenis.label if person.jenis else "Jenis jabatan belum diketahui"
    level = f" {person.jenjang}" if person.jenjang and person.jenis is PostKind.FUNGSIONAL else ""
    rank = -person.peringkat_jabatan if level else 0
    return (_KINDS.index(person.jenis), rank, level), f"{kind}{level}"


def _by_education(person: ListedPerson) -> tuple[object, str]:
    return (-person.peringkat_pendidikan, person.tingkat), person.tingkat or "Tanpa pendidikan"


_GROUPINGS: Mapping[str, tuple[str, Key]] = {
    "golongan": ("berdasarkan golongan", _by_golongan),
    "jabatan": ("berdasarkan jabatan", _by_post),
    "pendidikan": ("berdasarkan pendidikan", _by_education),
}


def nominatif_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return a list of the people of a unit, of the office, or of those chosen one by one."""
    context = reader.context(request)
    options = request.options
    custom = _custom_fields(reader, options.get("tambahan", ""))
    parts = [part for key, (_, part) in PARTS.items() if options.get(f"kolom_{key}") == YES]
    extra = tuple(dict.fromkeys(name for part in parts for name in part.extra))
    status = options.get("status", "")
    people = people_of(
        reader,
        context,
        extra=(*extra, *([CUSTOM] if custom else [])),
        statuses=(EmployeeStatus(status),) if status else tuple(EmployeeStatus),
    )
    given = options.get("keadaan", "")
    day = parse_date(given) if given else context.today
    subject = subject_of(context)
    words, key = _GROUPINGS.get(options.get("susunan", ""), ("", _by_unit(context, subject)))
    if options.get("susunan") == "":
        key = _together
    sections = _sections(people, key, _writer(parts, custom, day))
    title = f"Daftar Nominatif {_WHO[status]} {words}".strip()
    rule = rule_or_none(context.book, RuleCode.KEDUDUKAN_HUKUM, context.today)
    state = f"Keadaan pada {long_date(day)}"
    record = ListReport(
        kop=context.kop(subject.opd),
        judul=title,
        subjek=subject.name,
        keadaan=state,
        kolom=(*FIRST, *(c for part in parts for c in part.columns), *map(_column, custom)),
        bagian=sections,
        kosong="Tidak ada pegawai aktif yang cocok dengan pilihan.",
        catatan=_note(people, context),
        di_kaki="Tanda – berarti tidak ada.",
        is_grid=True,
        tanda_tangan=head_signature(reader, context, subject),
        kaki=context.footer(
            f"nominatif/{request.unit_id}", rule_line(rule) if rule else "", title, state, sections
        ),
    )
    return ReportJob(iter([record]), 1, reader.info(context, title, None))


def _together(_person: ListedPerson) -> tuple[object, str]:
    return 0, ""


def _writer(
    parts: Sequence[Part], custom: Sequence[CustomField], day: date
) -> Callable[[int, ListedPerson], tuple[Cell, ...]]:
    def write(number: int, person: ListedPerson) -> tuple[Cell, ...]:
        cells: list[Cell] = [number, person.nama, person.nip]
        for part in parts:
            cells += part.cells(person, day)
        if custom:
            values = decode(person.lain[CUSTOM] or "{}")
            cells += [value_words(field, values.get(field.id, "")) for field in custom]
        return tuple(cells)

    return write


def _sections(
    people: Iterable[ListedPerson],
    key: Key,
    write: Callable[[int, ListedPerson], tuple[Cell, ...]],
) -> tuple[ListSection, ...]:
    groups: dict[tuple[object, str], list[ListedPerson]] = {}
    for person in people:
        groups.setdefault(key(person), []).append(person)
    sections, number = [], 0
    for group in sorted(groups):
        members = sorted(groups[group], key=_standing)
        rows = tuple(write(number + place, one) for place, one in enumerate(members, 1))
        number += len(rows)
        count = decimal_text(len(rows), 0)
        sections.append(ListSection(f"{group[1]} ({count} orang)" if group[1] else "", rows))
    return tuple(sections)


def _standing(person: ListedPerson) -> tuple[object, ...]:
    """Return where somebody stands in a group: by post, golongan, its date, name."""
    return (
        -person.peringkat_jabatan,
        person.status not in ("PNS", "CPNS"),
        -person.peringkat_golongan,
        person.tmt_golongan or date.max,
        person.nama_cari,
        person.nip,
    )


def _custom_fields(reader: ReportReader, names: str) -> list[CustomField]:
    """Return the office's own fields that were named, or raise `DomainError`."""
    wanted = [name.strip() for name in names.split(",") if name.strip()]
    if not wanted:
        return []
    from sdm_desktop.services.employees import EmployeeService

    service = EmployeeService(reader.database, reader.session, reader.rules)
    may_see_all = reader.session.may(Role.ADMIN)
    known = {one.kunci: one for one in service.custom_fields() if may_see_all or not one.peka}
    found = []
    for name in wanted:
        field = known.get(field_key(name))
        if field is None:
            have = ", ".join(field.nama for field in known.values()) or "belum ada"
            raise DomainError(f"Kolom tambahan “{name}” tidak ada; yang ada: {have}.", "KOLOM")
        found.append(field)
    return found


def _column(field: CustomField) -> ListColumn:
    return ListColumn(field.nama, 20)


def _note(people: Sequence[ListedPerson], context: ReportContext) -> str:
    total = decimal_text(len(people), 0)
    counts = [
        (status.label, sum(person.status == status.value for person in people))
        for status in EmployeeStatus
    ]
    parts = [f"{label} {decimal_text(count, 0)}" for label, count in counts if count]
    chosen = " Daftar ini memuat pegawai yang dipilih." if context.request.employee_ids else ""
    who = f"Jumlah {total} orang ({', '.join(parts)})." if parts else f"Jumlah {total} orang."
    return f"{who} Yang dihitung adalah pegawai yang berstatus aktif.{chosen}"
