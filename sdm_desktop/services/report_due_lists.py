"""Lists of what falls due: pensions, KGB, promotions and contracts that end."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.due import DueKind, DueLine
from sdm_desktop.domain.errors import DomainError
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.listed import ListedPerson, day_of
from sdm_desktop.domain.money import decimal_text
from sdm_desktop.domain.report_lists import Cell, CellKind, ListColumn, ListReport, ListSection
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import Rule
from sdm_desktop.domain.salary import base_salary
from sdm_desktop.services.due import DueService
from sdm_desktop.services.employees import EmployeeService
from sdm_desktop.services.list_people import PeopleReading, read_people, rule_or_none
from sdm_desktop.services.raise_hold import RaiseHold
from sdm_desktop.services.report_context import ReportContext, ReportRequest, rule_line
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import head_signature, subject_of

_LAST_YEAR = 2100
_FIRST_YEAR = 2000
_NUMBER = ListColumn("No", 8, CellKind.NUMBER)
_NAME = ListColumn("Nama", 42, is_bold=True)
_NIP = ListColumn("NIP", 29, CellKind.NIP, is_under=True)
_POST = ListColumn("Jabatan", 48)
_UNIT = ListColumn("Unit kerja", 44)


@dataclass(frozen=True, slots=True)
class _Kind:
    """How one kind of due date is listed."""

    kind: DueKind
    title: str
    what: str
    columns: tuple[ListColumn, ...]
    cells: Callable[[DueLine, ListedPerson, "_Rules"], tuple[Cell, ...]]
    codes: tuple[RuleCode, ...]
    note: str


class _Rules:
    """Pay tables by the day from which they count."""

    def __init__(self, reader: ReportReader, context: ReportContext) -> None:
        self._context = context
        self.hold = RaiseHold(reader.database, context.book)
        self._known: dict[tuple[RuleCode, date], Rule | None] = {}

    def pay(self, person: ListedPerson, tmt: date) -> tuple[int | None, int | None]:
        """Return the pay before and after a KGB."""
        code = RuleCode.GAJI_PPPK if person.status == "PPPK" else RuleCode.GAJI_PNS
        if (code, tmt) not in self._known:
            self._known[code, tmt] = rule_or_none(self._context.book, code, tmt)
        table, months = self._known[code, tmt], person.masa_kerja(tmt)
        if table is None or not months:
            return None, None
        try:
            before = base_salary(table, person.golongan, months - 1)
            return before, base_salary(table, person.golongan, months)
        except DomainError:
            return None, None


def _pension(line: DueLine, person: ListedPerson, _rules: _Rules) -> tuple[Cell, ...]:
    born = person.tanggal_lahir
    age = _limit(born, line.tanggal) if born else None
    return (
        person.golongan, person.jabatan, person.unit, born, age, line.tanggal, line.tindakan,
    )  # fmt: skip


def _limit(born: date, tmt: date) -> int:
    """Return the BUP that a TMT pensiun follows from."""
    return tmt.year - born.year - (tmt.month == 1 and born.month == 12)


def _raise(line: DueLine, person: ListedPerson, rules: _Rules) -> tuple[Cell, ...]:
    before, after = rules.pay(person, line.tanggal)
    years = (person.masa_kerja(line.tanggal) or 0) // 12
    letter = f"Surat {line.surat_nomor}" if line.surat_nomor else line.tindakan
    letter = rules.hold.reason(person.id, line.tanggal) or letter
    return (
        person.golongan, person.jabatan, person.unit, years, before, after, line.tanggal, letter,
    )  # fmt: skip


def _promotion(line: DueLine, person: ListedPerson, _rules: _Rules) -> tuple[Cell, ...]:
    reasons = "; ".join(line.alasan)
    return (
        person.golongan, person.tmt_golongan, line.target, line.tanggal, person.jabatan,
        person.unit, person.tingkat, reasons.capitalize() if reasons else "Memenuhi syarat",
    )  # fmt: skip


def _contract(line: DueLine, person: ListedPerson, _rules: _Rules) -> tuple[Cell, ...]:
    return (
        person.golongan, person.jabatan, person.unit, person.lain["kontrak_nomor"],
        day_of(person.lain["kontrak_mulai"]), line.tanggal, line.tindakan,
    )  # fmt: skip


_GOL = ListColumn("Gol", 11, CellKind.CODE)
_KINDS = {
    "pensiun": _Kind(
        DueKind.PENSIUN,
        "Daftar Pegawai yang Mencapai Batas Usia Pensiun",
        "TMT pensiun",
        (
            _GOL, _POST, _UNIT, ListColumn("Tanggal lahir", 19, CellKind.DATE),
            ListColumn("BUP", 11, CellKind.NUMBER), ListColumn("TMT pensiun", 20, CellKind.DATE),
            ListColumn("Tindakan", 42),
        ),
        _pension,
        (RuleCode.PENSIUN, RuleCode.BUP),
        "TMT pensiun adalah tanggal satu bulan berikutnya setelah pegawai mencapai batas usia "
        "pensiun (BUP) menurut jabatannya sekarang.",
    ),
    "kgb": _Kind(
        DueKind.KGB,
        "Daftar Kenaikan Gaji Berkala",
        "TMT KGB",
        (
            _GOL, _POST, _UNIT, ListColumn("MKG (thn)", 15, CellKind.NUMBER),
            ListColumn("Gaji lama (Rp)", 22, CellKind.MONEY),
            ListColumn("Gaji baru (Rp)", 22, CellKind.MONEY),
            ListColumn("TMT KGB", 20, CellKind.DATE), ListColumn("Tindakan", 34),
        ),
        _raise,
        (RuleCode.GAJI_PNS, RuleCode.KGB),
        "KGB diberikan setiap mencapai langkah masa kerja golongan (MKG) berikutnya pada tabel "
        "gaji; ditunda bila predikat kinerja terakhir di bawah Butuh Perbaikan.",
    ),
    "kenaikan-pangkat": _Kind(
        DueKind.PANGKAT,
        "Daftar Kenaikan Pangkat Reguler",
        "TMT kenaikan pangkat",
        (
            _GOL, ListColumn("TMT gol", 20, CellKind.DATE),
            ListColumn("Usul gol", 14, CellKind.CODE),
            ListColumn("TMT paling awal", 20, CellKind.DATE), _POST, ListColumn("Unit kerja", 36),
            ListColumn("Pendidikan", 18), ListColumn("Keterangan", 38),
        ),
        _promotion,
        (RuleCode.KP_REGULER, RuleCode.PERIODE_KP),
        "Daftar ini memuat pelaksana dan pegawai tugas belajar; kenaikan pangkat pejabat "
        "fungsional memakai angka kredit dan pejabat struktural memakai kenaikan pangkat pilihan.",
    ),
    "kontrak": _Kind(
        DueKind.KONTRAK,
        "Daftar Akhir Masa Kontrak PPPK",
        "akhir kontrak",
        (
            _GOL, _POST, _UNIT, ListColumn("Nomor kontrak", 36),
            ListColumn("Mulai", 20, CellKind.DATE), ListColumn("Akhir", 20, CellKind.DATE),
            ListColumn("Tindakan", 36),
        ),
        _contract,
        (RuleCode.SIAGA,),
        "Perpanjangan mempertimbangkan penilaian kinerja dan kebutuhan instansi.",
    ),
}  # fmt: skip


def pension_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return who retires in a year."""
    return _job(reader, request, "pensiun")


def raise_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return whose KGB falls on a month or a year, with the pay before and after."""
    return _job(reader, request, "kgb")


def promotion_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return who may be promoted from a period on, and what speaks against it."""
    return _job(reader, request, "kenaikan-pangkat")


def contract_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return whose contract ends in a year."""
    return _job(reader, request, "kontrak")


def _job(reader: ReportReader, request: ReportRequest, name: str) -> ReportJob:
    context = reader.context(request)
    kind = _KINDS[name]
    since, until, words = span_of(context, request.options)
    employees = EmployeeService(reader.database, reader.session, reader.rules)
    service = DueService(reader.database, reader.session, reader.rules, employees)
    lines = service.lines(kind.kind, until, request.unit_id, since)
    people = _people(reader, context, lines)
    sections = _sections(kind, lines, (people, _Rules(reader, context)))
    subject = subject_of(context)
    state = f"{kind.what[0].upper()}{kind.what[1:]} {words}"
    count = sum(len(section.baris) for section in sections)
    rules = [
        rule for code in kind.codes if (rule := rule_or_none(context.book, code, context.today))
    ]
    record = ListReport(
        kop=context.kop(subject.opd),
        judul=kind.title,
        subjek=subject.name,
        keadaan=state,
        kolom=(_NUMBER, _NAME, _NIP, *kind.columns),
        bagian=sections,
        kosong=f"Tidak ada pegawai dengan {kind.what} {words}.",
        catatan=f"Jumlah {decimal_text(count, 0)} orang. {kind.note}",
        tanda_tangan=head_signature(reader, context, subject),
        kaki=context.footer(
            f"{name}/{request.unit_id}", rule_line(rules[0]) if rules else "", state, sections
        ),
    )
    return ReportJob(iter([record]), 1, reader.info(context, f"{kind.title}, {words}", None))


def span_of(context: ReportContext, options: Mapping[str, str]) -> tuple[date, date, str]:
    """Return first day, last day and words of the year or month that `options` ask for.

    Raises `DomainError` of a year that is none.
    """
    typed = options.get("tahun", "").strip() or str(context.today.year)
    if not (typed.isdecimal() and _FIRST_YEAR <= int(typed) <= _LAST_YEAR):
        raise DomainError(
            f"Tahun “{typed}” bukan tahun dari {_FIRST_YEAR} sampai {_LAST_YEAR}.", "TAHUN"
        )
    year, month = int(typed), int(options.get("bulan") or 0)
    if month:
        first = date(year, month, 1)
        return first, add_months(first, 1) - timedelta(days=1), f"{MONTHS[month - 1]} {year}"
    return date(year, 1, 1), date(year, 12, 31), f"tahun {year}"


def _people(
    reader: ReportReader, context: ReportContext, lines: Sequence[DueLine]
) -> dict[str, ListedPerson]:
    extra = ("kontrak_nomor", "kontrak_mulai")
    ids = sorted({line.pegawai_id for line in lines})
    reading = PeopleReading(context, extra)
    return {person.id: person for person in read_people(reader, reading, ids)}


def _sections(
    kind: _Kind, lines: Sequence[DueLine], sources: tuple[dict[str, ListedPerson], _Rules]
) -> tuple[ListSection, ...]:
    """Return the lines month by month, numbered through."""
    people, rules = sources
    months: dict[tuple[int, int], list[tuple[Cell, ...]]] = {}
    number = 0
    for line in sorted(lines, key=lambda one: (one.tanggal, one.nama, one.pegawai_id)):
        person = people.get(line.pegawai_id)
        if person is None:
            continue
        number += 1
        cells = (number, person.nama, person.nip, *kind.cells(line, person, rules))
        months.setdefault((line.tanggal.year, line.tanggal.month), []).append(cells)
    return tuple(
        ListSection(f"{MONTHS[month - 1]} {year} ({len(rows)} orang)", tuple(rows))
        for (year, month), rows in months.items()
    )
