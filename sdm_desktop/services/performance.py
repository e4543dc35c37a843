"""What surrounds evaluations: notes, voices of others, objections, follow-up, old years."""

from sdm_desktop.services.evaluation_desk import EvaluationDesk
from sdm_desktop.services.follow_ups import FollowUpDesk
from sdm_desktop.services.objections import ObjectionDesk
from sdm_desktop.services.past_ratings import PastRatingDesk
from sdm_desktop.services.performance_exchange import PerformanceExchange
from sdm_desktop.services.performance_notes import NoteDesk
from sdm_desktop.services.rules import RulesService
from sdm_desktop.services.session import Session
from sdm_desktop.storage.database import Database


class PerformanceService:
    """The desks beside the ratings themselves, over one office file."""

    def __init__(self, database: Database, session: Session, rules: RulesService) -> None:
        desk = EvaluationDesk(database, session, rules)
        self.notes = NoteDesk(desk)
        self.objections = ObjectionDesk(desk)
        self.follow_ups = FollowUpDesk(desk)
        self.past = PastRatingDesk(desk)
        self.exchange = PerformanceExchange(desk)
