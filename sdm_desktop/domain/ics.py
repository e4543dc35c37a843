"""Calendar files after RFC 5545: escaped text, folded lines, ids that stay."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

_LIMIT = 75
PRODUCT = "-//SDM Desktop//Tenggat//ID"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One event; `uid` is the same in every export, `alarm_days` before it.

    With `start` and `end` (minutes after midnight, local time) it takes time, else a whole day.
    """

    uid: str
    day: date
    title: str
    detail: str = ""
    categories: Sequence[str] = ()
    alarm_days: Sequence[int] = ()
    start: int | None = None
    end: int | None = None
    place: str = ""


def calendar_text(events: Iterable[CalendarEvent], stamp: datetime, name: str) -> str:
    """Return a calendar file; lines end with CRLF and hold 75 octets at most."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODUCT}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{escaped(name)}",
    ]
    moment = stamp.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    for event in events:
        lines += _event_lines(event, moment)
    lines.append("END:VCALENDAR")
    return "".join(f"{folded(line)}\r\n" for line in lines)


def _event_lines(event: CalendarEvent, moment: str) -> list[str]:
    lines = [
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{moment}",
        *_when(event),
        f"SUMMARY:{escaped(event.title)}",
    ]
    if event.detail:
        lines.append(f"DESCRIPTION:{escaped(event.detail)}")
    if event.categories:
        lines.append("CATEGORIES:" + ",".join(escaped(word) for word in event.categories))
    if event.place:
        lines.append(f"LOCATION:{escaped(event.place)}")
    lines.append("TRANSP:TRANSPARENT" if event.start is None else "TRANSP:OPAQUE")
    for days in event.alarm_days:
        lines += [
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            f"DESCRIPTION:{escaped(event.title)}",
            f"TRIGGER:-P{days}D",
            "END:VALARM",
        ]
    return [*lines, "END:VEVENT"]


def _when(event: CalendarEvent) -> tuple[str, str]:
    """Return first and last moment: whole days, or local times without a zone."""
    if event.start is None or event.end is None:
        following = event.day + timedelta(days=1)
        return (
            f"DTSTART;VALUE=DATE:{event.day:%Y%m%d}",
            f"DTEND;VALUE=DATE:{following:%Y%m%d}",
        )
    midnight = datetime(event.day.year, event.day.month, event.day.day)  # noqa: DTZ001 - local
    first, last = (midnight + timedelta(minutes=m) for m in (event.start, event.end))
    return f"DTSTART:{first:%Y%m%dT%H%M%S}", f"DTEND:{last:%Y%m%dT%H%M%S}"


def escaped(text: str) -> str:
    """Return a TEXT value: backslash, semicolon, comma and line ends escaped, no controls."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    plain = "".join(sign for sign in plain if sign == "\n" or (ord(sign) >= 32 and sign != "\x7f"))
    for sign in ("\\", ";", ","):
        plain = plain.replace(sign, f"\\{sign}")
    return plain.replace("\n", "\\n")


def folded(line: str) -> str:
    """Return a content line in pieces of 75 octets at most, never inside a letter."""
    if len(line.encode()) <= _LIMIT:
        return line
    pieces: list[str] = []
    piece, size = "", 0
    for sign in line:
        width = len(sign.encode())
        if size + width > _LIMIT:
            pieces.append(piece)
            piece, size = " ", 1
        piece += sign
        size += width
    return "\r\n".join([*pieces, piece])
