"""What the readers of official forms share: the words of a form and the rule it rests on."""

from datetime import date

from sdm_desktop.domain.form_words import FormWords, form_words
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.services.report_context import ReportContext


def words_on(context: ReportContext, day: date, *forms: str) -> FormWords:
    """Return the words of a form as they are in force on a day."""
    return form_words(context.book.on(RuleCode.FORMULIR, day), *forms)
