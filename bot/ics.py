"""One event as a calendar file (RFC 5545), in UTC, which needs no definition of a zone. Pure."""

from dataclasses import dataclass
from datetime import UTC, datetime

_OCTETS = 75  # of a line, without its end


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An event. `uid` names it for ever, and `sequence` counts its changes, so that a calendar which has it takes the
    last; `made` is when the file was. Times are aware; texts may be empty, and hold several lines."""

    uid: str
    sequence: int
    made: datetime
    begins: datetime
    ends: datetime
    summary: str
    description: str = ""
    location: str = ""
    url: str = ""
    cancelled: bool = False


def write(event: CalendarEvent) -> str:
    """The file."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Product Ops//Product Ops//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        f"UID:{_text(event.uid)}",
        f"SEQUENCE:{event.sequence}",
        f"DTSTAMP:{_utc(event.made)}",
        f"DTSTART:{_utc(event.begins)}",
        f"DTEND:{_utc(event.ends)}",
        f"SUMMARY:{_text(event.summary)}",
        *(f"{name}:{_text(said)}" for name, said in _described(event) if said),
        *([f"URL:{event.url}"] if event.url else []),
        f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def _described(event: CalendarEvent) -> tuple[tuple[str, str], ...]:
    return ("DESCRIPTION", event.description), ("LOCATION", event.location)


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(said: str) -> str:
    """A text, as 3.3.11 has it: whatever ends a line or a value is escaped, other signs of control are left out."""
    lines = "\n".join(said.splitlines())
    kept = "".join(one for one in lines if one in "\n\t" or ord(one) >= 0x20)
    return kept.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A line of more octets than it may have, over several, none of which ends within a character (3.1)."""
    parts, octets = [""], 0
    for one in line:
        many = len(one.encode())
        if octets + many > _OCTETS:
            parts.append(" ")
            octets = 1
        parts[-1] += one
        octets += many
    return "\r\n".join(parts)
