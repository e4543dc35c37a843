"""The catalogue of printed reports: what each is for, what it asks, and what reads its data."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from sdm_desktop.domain.dates import parse_date
from sdm_desktop.domain.errors import DomainError, FieldError, ValidationError
from sdm_desktop.domain.report_records import Paper

YES, NO = "ya", "tidak"


class OptionKind(Enum):
    """How a question of a report is answered."""

    LIST = "list"
    CHECK = "check"
    LINE = "line"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class ReportOption:
    """One question of a report beside the common ones.

    Its answer stands in `ReportRequest.options`. `choices` (value, words) make a list; without
    any, the default "ya" or "tidak" makes a check box with these two answers, `is_date` a day,
    anything else a line of text with a `hint` under it.
    """

    key: str
    label: str
    choices: tuple[tuple[str, str], ...] = ()
    default: str = ""
    hint: str = ""
    is_date: bool = False

    @property
    def kind(self) -> OptionKind:
        """Return how the question is answered."""
        if self.choices:
            return OptionKind.LIST
        if self.default in (YES, NO):
            return OptionKind.CHECK
        return OptionKind.DATE if self.is_date else OptionKind.LINE

    def problem(self, answer: str) -> str:
        """Return why an answer is none, empty when it is one."""
        if self.kind is OptionKind.LINE:
            return ""
        if self.kind is OptionKind.DATE:
            return _day_problem(answer)
        allowed = tuple(value for value, _ in self.choices) or (YES, NO)
        if answer in allowed:
            return ""
        return f"“{answer}” bukan pilihan; yang ada: {', '.join(filter(None, allowed))}."


def _day_problem(answer: str) -> str:
    try:
        if answer:
            parse_date(answer)
    except DomainError as error:
        return error.message
    return ""


@dataclass(frozen=True, slots=True)
class ReportInfo:
    """One report of the catalogue.

    `parameters` names the fields of `ReportRequest` it uses. `reader` is the module of
    `sdm_desktop.services` and its function ("report_lists:duk") from `ReportReader` and
    `ReportRequest` to a `ReportJob`. A list (`is_list`) can be saved as a workbook too; `paper`
    is the paper it is usually printed on.
    """

    name: str
    title: str
    purpose: str
    group: str
    parameters: tuple[str, ...]
    reader: str
    options: tuple[ReportOption, ...] = ()
    is_list: bool = False
    paper: Paper = Paper.A4

    def answers(self, given: Mapping[str, str]) -> dict[str, str]:
        """Return the answer to each question; `ValidationError` of what is unknown."""
        known = {option.key: option for option in self.options}
        errors = [
            FieldError(key, f"Pertanyaan “{key}” tidak ada; yang ada: {', '.join(known) or '–'}.")
            for key in given
            if key not in known
        ]
        for key, answer in given.items():
            problem = known[key].problem(answer) if key in known else ""
            if problem:
                errors.append(FieldError(key, f"{known[key].label}: {problem}", "PILIHAN"))
        if errors:
            raise ValidationError(errors)
        return {key: given.get(key, option.default) for key, option in known.items()}


_COMMON = ("period_id", "unit_id", "paper", "margin", "date", "place", "with_kop")
_UNDATED = tuple(name for name in _COMMON if name != "period_id")
CATALOGUE = (
    ReportInfo(
        "evaluation-document",
        "Dokumen Evaluasi Kinerja Pegawai",
        "Dokumen resmi per pegawai untuk ditandatangani (PermenPANRB 6/2022).",
        "Kinerja",
        (*_COMMON, "employee_id"),
        "report_performance:evaluation_documents_job",
    ),
    ReportInfo(
        "unit-performance",
        "Ringkasan Kinerja Unit",
        "Sebaran predikat, daftar pegawai, dan target yang belum tercapai dalam satu periode.",
        "Kinerja",
        (*_COMMON, "signatory"),
        "report_performance:unit_performance_job",
    ),
    ReportInfo(
        "employee-summary",
        "Ringkasan Pegawai",
        "Perkembangan kinerja satu pegawai selama delapan periode.",
        "Kinerja",
        (*_COMMON, "employee_id", "signatory"),
        "report_performance:employee_summary_job",
    ),
    ReportInfo(
        "bezetting",
        "Bezetting Pegawai",
        "Kebutuhan dan isi setiap jabatan per unit, dengan kekurangan dan kelebihannya.",
        "Organisasi",
        (*_UNDATED, "signatory"),
        "report_office:bezetting_job",
        is_list=True,
    ),
    ReportInfo(
        "organisation-chart",
        "Bagan Organisasi",
        "Pohon unit dengan kepala dan jumlah pegawai, satu atau beberapa halaman.",
        "Organisasi",
        ("unit_id", "paper", "margin", "large_paper"),
        "report_office:chart_job",
    ),
)


def report_info(name: str) -> ReportInfo:
    """Return a report by its name; an unknown one is a `KeyError`."""
    return {info.name: info for info in CATALOGUE}[name]
