"""What the catalogue says about one printed report: its questions and what reads its data."""

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
    is the paper it is usually printed on. A penilai gets those `for_evaluators` only.
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
    for_evaluators: bool = True

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
