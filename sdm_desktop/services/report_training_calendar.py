"""Kalender Pelatihan: the sessions of a month, or of each month of a year."""

from collections import defaultdict
from datetime import date, timedelta

from sdm_desktop.domain.dates import add_months
from sdm_desktop.domain.evaluation import MONTHS
from sdm_desktop.domain.report_calendar import CalendarDay, CalendarEntry, MonthCalendar
from sdm_desktop.domain.training import ActivityStatus, clock_text
from sdm_desktop.services.report_context import ReportContext, ReportRequest
from sdm_desktop.services.report_due_lists import span_of
from sdm_desktop.services.report_info import YES
from sdm_desktop.services.report_reading import ReportJob, ReportReader
from sdm_desktop.services.report_subject import subject_of
from sdm_desktop.services.training_core import READERS
from sdm_desktop.storage.training import TrainingRepository
from sdm_desktop.storage.training_schedule import ScheduleRepository, SessionRow

_TITLE = "Kalender Pelatihan"


def calendar_job(reader: ReportReader, request: ReportRequest) -> ReportJob:
    """Return one page for each month asked for."""
    reader.session.require_reading(*READERS)
    context = reader.context(request)
    months = _months(context)
    first, last = _monday(months[0]), _sunday(add_months(months[-1], 1) - timedelta(days=1))
    schedule = ScheduleRepository(reader.database)
    rooms = {room.id: room.nama for room in TrainingRepository(reader.database).all_rooms()}
    days: dict[date, list[CalendarEntry]] = defaultdict(list)
    for session in schedule.sessions(first, last):
        if ActivityStatus(session.status).takes_time:
            days[date.fromisoformat(session.tanggal)].append(_entry(session, rooms))
    free = schedule.holidays(first, last)
    records = [_record(context, month, days, free) for month in months]
    return ReportJob(iter(records), len(records), reader.info(context, _TITLE, None))


def _months(context: ReportContext) -> list[date]:
    options = context.request.options
    month = options.get("bulan") or str(context.today.month)
    start = span_of(context, {**options, "bulan": month})[0]
    if options.get("setahun") == YES:
        return [date(start.year, number, 1) for number in range(1, 13)]
    return [start]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _sunday(day: date) -> date:
    return day + timedelta(days=6 - day.weekday())


def _record(
    context: ReportContext,
    month: date,
    sessions: dict[date, list[CalendarEntry]],
    free: dict[date, str],
) -> MonthCalendar:
    end = _sunday(add_months(month, 1) - timedelta(days=1))
    day, days = _monday(month), []
    while day <= end:
        entries = tuple(sessions.get(day, ()))
        days.append(CalendarDay(tanggal=day, libur=free.get(day, ""), sesi=entries))
        day += timedelta(days=1)
    title = f"{_TITLE} {MONTHS[month.month - 1]} {month.year}"
    count = sum(len(one.sesi) for one in days if one.tanggal.month == month.month)
    clashes = any(entry.is_allowed_clash for one in days for entry in one.sesi)
    note = f"{count} sesi pada bulan ini."
    if clashes:
        note += " Tanda * : bentrok yang diizinkan dengan alasan."
    return MonthCalendar(
        kop=context.kop(""),
        judul=title,
        unit=subject_of(context).name,
        bulan=month.month,
        hari=tuple(days),
        catatan=note,
        kaki=context.footer(f"kalender/{month}", "", title, days),
    )


def _entry(session: SessionRow, rooms: dict[str, str]) -> CalendarEntry:
    hours = clock_text(session.jam_mulai)
    place = rooms.get(session.ruang_id or "", "") or session.tempat
    return CalendarEntry(hours, session.judul, place, bool(session.alasan))
