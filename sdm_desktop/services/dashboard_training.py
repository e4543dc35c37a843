"""The home page's items on training: activities to close, certificates, people without JP."""

from collections.abc import Collection
from datetime import date, timedelta

from sdm_desktop.domain.dates import short_date
from sdm_desktop.domain.rule_codes import RuleCode
from sdm_desktop.domain.rules import RuleBook
from sdm_desktop.services.dashboard_views import (
    LATE,
    THIS_WEEK,
    THREE_MONTHS,
    DueItem,
    due,
    some_names,
)
from sdm_desktop.services.employee_facts import Facts
from sdm_desktop.storage.database import Database
from sdm_desktop.storage.training_due import TrainingDueRepository

_CLOSE_WITHIN = timedelta(days=14)
_SECOND_HALF = 7
_PAGE = "training"


def training_due(
    database: Database, book: RuleBook, people: Collection[Facts], today: date
) -> list[DueItem]:
    """Return what of training waits for somebody; call inside a read."""
    store = TrainingDueRepository(database)
    return [
        *_to_close(store, today),
        *_certificates(store, book, today),
        *_without_jp(store, people, today),
    ]


def _to_close(store: TrainingDueRepository, today: date) -> list[DueItem]:
    over = store.over(today)
    found = []
    for group, title, chosen in (
        (LATE, "Kegiatan pelatihan lama belum ditutup", [
            one for one in over if today - one[0] > _CLOSE_WITHIN]),
        (THIS_WEEK, "Kegiatan pelatihan menunggu penutupan", [
            one for one in over if today - one[0] <= _CLOSE_WITHIN]),
    ):  # fmt: skip
        if chosen:
            detail = some_names([name for _day, name in chosen])
            words = f"Selesai {short_date(chosen[0][0])}"
            found.append(
                due(group, len(chosen), title, detail, words, target=_PAGE, tab="schedule")
            )
    return found


def _certificates(store: TrainingDueRepository, book: RuleBook, today: date) -> list[DueItem]:
    days = int(book.on(RuleCode.PELATIHAN, today).isi["sertifikat_segera_hari"])
    reach, day = timedelta(days=days), timedelta(days=1)
    found = []
    for group, title, when, query, chosen in (
        (LATE, "Sertifikat kompetensi berakhir", "Sejak", "soon",
         store.ending(today - reach, today - day)),
        (THREE_MONTHS, "Sertifikat kompetensi akan berakhir", "Mulai", "soon",
         store.ending(today, today + reach)),
        (THIS_WEEK, "Sertifikat luar menunggu verifikasi", "Sejak", "MENUNGGU", store.waiting()),
    ):  # fmt: skip
        if chosen:
            detail = some_names([name for _day, name in chosen])
            words = f"{when} {short_date(chosen[0][0])}"
            more = {"target": _PAGE, "tab": "certificates", "query": query}
            found.append(due(group, len(chosen), title, detail, words, **more))
    return found


def _without_jp(
    store: TrainingDueRepository, people: Collection[Facts], today: date
) -> list[DueItem]:
    """Return the item on active people without any JP; only in the second half of the year."""
    if today.month < _SECOND_HALF or not store.has_any(today):
        return []
    known = store.with_jp(today.year)
    names = sorted(person.nama for person in people if person.id not in known)
    if not names:
        return []
    title = f"Belum ada JP tahun {today.year}"
    when = f"Sampai {short_date(date(today.year, 12, 31))}"
    more = {"target": "training_plan", "tab": "needs", "query": "TANPA_JP"}
    return [due(THREE_MONTHS, len(names), title, some_names(names), when, **more)]
