"""Services of satisfaction surveys."""

from functools import cached_property
from typing import TYPE_CHECKING

from sdm_desktop.services.bundle_records import RecordServices

if TYPE_CHECKING:
    from sdm_desktop.services.survey_context import SurveyContext
    from sdm_desktop.services.surveys import SurveyService


class SurveyServices(RecordServices):
    """Surveys of public satisfaction."""

    @cached_property
    def surveys(self) -> "SurveyService":
        """Surveys (SKM): services, answers, indexes."""
        from sdm_desktop.services.surveys import SurveyService

        return SurveyService(self._database, self.session, self.rules)

    @cached_property
    def survey_context(self) -> "SurveyContext":
        """Closed surveys of a unit, as context for its evaluators."""
        from sdm_desktop.services.survey_context import SurveyContext

        return SurveyContext(self._database, self.rules)
