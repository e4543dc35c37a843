"""What waits about surveys: those past their time, services nobody was asked about for long."""

from datetime import date

from sdm_desktop.domain.dates import add_months, short_date
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.domain.skm_period import read_period
from sdm_desktop.services.dashboard_views import LATE, THREE_MONTHS, DueItem, due, some_names
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.surveys import SurveyRepository

_PLACE = {"target": "feedback", "tab": "surveys"}


def surveys_due(database: Database, book: RuleBook, today: date) -> list[DueItem]:
    """Return items on surveys to close and services to survey; call inside `Database.read`."""
    store = SurveyRepository(database)
    services = {one.id: one for one in store.all_services() if one.is_aktif}
    if not services:
        return []
    surveys = store.all_surveys()
    found = []
    over = [
        one
        for one in surveys
        if one.status.is_open and one.selesai < today and one.layanan_id in services
    ]
    if over:
        names = [f"{services[s.layanan_id].nama}, {read_period(s.periode).nama}" for s in over]
        when = f"Berakhir {short_date(min(one.selesai for one in over))}"
        title = "Survei lewat waktu, belum ditutup"
        found.append(due(LATE, len(over), title, some_names(names), when, **_PLACE))
    months = int(book.on(RuleCode.AMBANG_SKM, today).isi["bulan_tanpa_survei"])
    limit = add_months(today, -months)
    latest: dict[str, date] = {}
    for service_id, end in (
        *((one.layanan_id, one.selesai) for one in surveys),
        *((one.layanan_id, one.selesai) for one in store.old_indexes()),
    ):
        latest[service_id] = max(end, latest.get(service_id, end))
    silent = [one.nama for key, one in services.items() if latest.get(key, date.min) < limit]
    if silent:
        title = f"Layanan tanpa survei {months} bulan"
        when = "Paling sedikit setahun sekali"
        found.append(due(THREE_MONTHS, len(silent), title, some_names(silent), when, **_PLACE))
    return found
