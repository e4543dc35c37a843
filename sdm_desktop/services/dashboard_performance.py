"""What is missing in the year: plans that are not approved, evidence where it is due."""

from datetime import date

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.evaluation import Period
from sdm_desktop.domain.monitoring import GapKind, watch
from sdm_desktop.services.dashboard_due import period_words
from sdm_desktop.services.dashboard_views import LATE, THIS_WEEK, DueItem, due, some_names
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.monitoring import MonitoringRepository

_TITLES = {
    GapKind.TANPA_SKP: "Belum punya SKP",
    GapKind.SKP_BELUM: "SKP belum disetujui",
    GapKind.TANPA_BUKTI: "Bukti dukung belum lengkap",
}


def work_due(database: Database, period: Period | None, today: date) -> list[DueItem]:
    """Return the items on SKP and evidence of the working period; each opens its list of people.

    A SKP is due from the first day of the period, evidence from its end on. An office that keeps
    no SKP here at all is not asked for any.
    """
    if period is None or period.mulai > today:
        return []
    found = watch(MonitoringRepository(database).people(period, today), period, today)
    if all(GapKind.TANPA_SKP in one.gaps or one.person.is_foreign for one in found.people):
        return []
    is_over = period.selesai < today
    kinds = [GapKind.TANPA_SKP, GapKind.SKP_BELUM, *([GapKind.TANPA_BUKTI] if is_over else [])]
    items = []
    for kind in kinds:
        names = [one.person.nama for one in found.people if kind in one.gaps]
        if not names:
            continue
        is_late = period.batas_pengisian < today or (is_over and kind is not GapKind.TANPA_BUKTI)
        limit = period.selesai if kind is not GapKind.TANPA_BUKTI else period.batas_pengisian
        title = f"{_TITLES[kind]}, {period_words(period, today)}"
        when = f"Batas {short_date(limit)}"
        more = {"target": "evaluations", "query": kind.value}
        group = LATE if is_late else THIS_WEEK
        items.append(due(group, len(names), title, some_names(names), when, **more))
    return items
