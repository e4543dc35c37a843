"""Statistik Pegawai: the active people of a unit or the office, counted on a day."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import lru_cache

from sdm_desktop.domain.dates import add_months, long_date, parse_date, whole_months
from sdm_desktop.domain.employee import EmployeeStatus
from sdm_desktop.domain.listed import ListedPerson
from sdm_desktop.domain.pension import pension_date
from sdm_desktop.domain.position import Post, find_age_limit
from sdm_desktop.domain.report_statistics import (
    AGES,
    GOLONGAN,
    KINDS,
    LEVELS,
    SEXES,
    STATUSES,
    UNKNOWN,
    Counted,
    CrossTable,
    FiguresReport,
    Group,
    cross,
    education_group,
    golongan_group,
    sex_group,
)
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.list_people import people_of, rule_or_none
from sdm_desktop.services.report_context import ReportContext, ReportRequest, rule_line
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import head_signature, subject_of
from sdm_desktop.services.statistics_words import YEARS, charts, key_figures

_NOTE = (
    "Yang dihitung adalah pegawai yang berstatus aktif menurut kedudukan hukum pada data terakhir; "
    "usia dihitung pada tanggal keadaan. Persen dihitung dari seluruh pegawai dalam laporan ini. "
    f"“BUP ≤\u00a0{YEARS}\u00a0tahun” berarti TMT pensiun menurut jabatan sekarang "
    "jatuh paling lambat "
)

_GROUPS: Mapping[str, tuple[Group, Sequence[str]]] = {
    "Golongan": (lambda one: one.golongan, GOLONGAN),
    "Pendidikan": (lambda one: one.pendidikan, LEVELS),
    "Usia": (lambda one: one.usia, AGES),
    "Jenis kelamin": (lambda one: one.kelamin, SEXES),
    "Jenis jabatan": (lambda one: one.jenis, KINDS),
    "Status": (lambda one: one.status, STATUSES),
}
_TABLES = (
    ("Golongan", "Pendidikan"),
    ("Golongan", "Usia"),
    ("Pendidikan", "Usia"),
    ("Pendidikan", "Jenis kelamin"),
    ("Usia", "Jenis kelamin"),
    ("Jenis jabatan", "Status"),
)


def statistics_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return the statistics of a unit with all below it, or of the office."""
    context = reader.context(request)
    given = request.options.get("keadaan", "")
    day = parse_date(given) if given else context.today
    status = request.options.get("status", "")
    wanted = (EmployeeStatus(status),) if status else tuple(EmployeeStatus)
    subject = subject_of(context)
    listed = people_of(reader, context, extra=("bup",), statuses=wanted)
    groups = _Groups(context, day)
    people = [groups.counted(person) for person in listed]
    state = f"Keadaan pada {long_date(day)}"
    what = f"Statistik {EmployeeStatus(status).label}" if status else "Seluruh ASN"
    content = (key_figures(people), charts(people), _cross(people, *_TABLES))
    rule = rule_or_none(context.book, RuleCode.BUP, context.today)
    record = FiguresReport(
        kop=context.kop(subject.opd),
        unit=subject.name,
        keadaan=state,
        angka=content[0],
        grafik=content[1],
        tabel=content[2],
        di_grafik=_cross(people, ("Golongan", "Jenis kelamin")),
        kosong="Tidak ada pegawai aktif yang cocok dengan pilihan.",
        catatan=f"{what}. {_NOTE}{long_date(groups.until)}.",
        tanda_tangan=head_signature(reader, context, subject),
        kaki=context.footer(
            f"statistik/{request.unit_id}/{status}",
            rule_line(rule) if rule else "",
            state,
            subject.name,
            *content,
        ),
    )
    return ReportJob(iter([record]), 1, reader.info(context, "Statistik pegawai", None))


class _Groups:
    """Puts people into their groups on a day; the BUP of a post is worked out once."""

    def __init__(self, context: ReportContext, day: date) -> None:
        self._day = day
        self.until = add_months(day, YEARS * 12)
        limits = rule_or_none(context.book, RuleCode.BUP, context.today)
        posts = rule_or_none(context.book, RuleCode.JABATAN_KOTA, context.today)

        def limit(post: Post) -> int | None:
            found = find_age_limit(post, limits, posts) if limits else None
            return found.years if found else None

        self._limit = lru_cache(maxsize=None)(limit)

    def counted(self, person: ListedPerson) -> Counted:
        born = person.tanggal_lahir
        return Counted(
            golongan=golongan_group(person.golongan),
            pendidikan=education_group(person.peringkat_pendidikan),
            kelamin=sex_group(person.jenis_kelamin),
            bulan=whole_months(born, self._day) if born else None,
            jenis=person.jenis.label if person.jenis else UNKNOWN,
            status=EmployeeStatus(person.status).label,
            pensiun=self._leaves(person),
        )

    def _leaves(self, person: ListedPerson) -> bool | None:
        own = person.lain["bup"]
        years = self._limit(
            Post(
                jabatan=person.jabatan,
                jenjang=person.jenjang,
                jenis_jabatan=person.jenis.value if person.jenis else "",
                eselon=person.eselon,
                bup=int(own) if own else None,
            )
        )
        if years is None or person.tanggal_lahir is None:
            return None
        return pension_date(person.tanggal_lahir, years) <= self.until


def _cross(people: Sequence[Counted], *pairs: tuple[str, str]) -> tuple[CrossTable, ...]:
    """Return a table for each pair of groups; nobody has none."""
    return tuple(
        cross((f"{down} menurut {across.lower()}", down), people, _GROUPS[down], _GROUPS[across])
        for down, across in (pairs if people else ())
    )
