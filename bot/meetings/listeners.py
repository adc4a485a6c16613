"""What rooms of meetings listen to besides what all rooms do: who comes, who leads, what follows of the notes, and the
file for calendars. Channels that are to be told are those that a person may post in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot import ics
from bot.errors import UserError
from bot.meetings import blocks
from bot.meetings.desk import MeetingDesk, Meetings
from bot.meetings.meeting import Meeting, begins, ends
from bot.outcomes import blocks as outcomes
from bot.outcomes.listeners import outcome
from bot.outcomes.notes import lines_of
from bot.records.desk import number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.rota.listeners import Rotation
from bot.rota.turn import next_in_turn
from bot.slack.access import Permission
from bot.slack.blocks import Block
from bot.slack.files import file_answer, send_export
from bot.slack.listen import Listeners
from bot.slack.meant import pressed
from bot.slack.places import channel_of, check_place
from bot.slack.request import Answer, Request
from bot.slack.settings import chosen_several
from bot.text.verbs import is_number

_WEEK = timedelta(days=7)


class MeetingListeners(RecordListeners[Meeting]):
    """A room of meetings."""

    def save(self, request: Request) -> Answer:
        """The form, submitted."""
        for channel in chosen_several(request.values.get("channels")):
            check_place(request, channel, "channels")
        return super().save(request)


@dataclass(frozen=True)
class MeetingButtons:
    """Of a room: who `leads` and `passes` it on, who `reads` notes, and to whom `files` are sent."""

    meetings: Meetings
    leads: Permission
    passes: Permission
    reads: Permission
    files: Permission

    @property
    def _rotation(self) -> Rotation:
        return Rotation(self.meetings.rota, self.leads, self.passes)

    def register(self, on: Listeners, listeners: RecordListeners[Meeting]) -> None:
        """Listen to the buttons; `listeners` are the room's, which show what came of one."""
        name = self.meetings.name
        self.meetings.replies.register(on, listeners)
        self._rotation.register(on, listeners)
        on.action(f"{name}.outcome", outcome(self.meetings.room), self.reads)
        on.action(f"{name}.calendar", self.calendar, self.files)

    def first(self, request: Request) -> Meeting:
        """A week from now, in the zone of whoever plans it and the channel they are in, led by whose turn it is."""
        services, workspace, channel = request.services, request.workspace, channel_of(request)
        said = Meeting("", channels=(channel,) if channel else (), starts="15:00")
        turn = self.meetings.rota.in_turn(services, workspace, said)
        known = services.people.known(workspace, request.user)
        return replace(
            said,
            owner=next_in_turn(turn, self.meetings.rota.last_led(services, workspace)) or request.user,
            held_on=(services.clock() + _WEEK).date().isoformat(),
            zone=known.zone if known and known.zone else "UTC",
            minutes=self.meetings.length.now(services, workspace),
        )

    def buttons(self, request: Request, record: Record[Meeting]) -> Sequence[Block]:
        """What the reader can do with a meeting."""
        t, room, own = request.t, self.meetings.room, self.meetings
        if not room.is_open(record):
            return []
        notes = [outcomes.button(t, room, record.number)] if lines_of(record.content.notes) else []
        if not own.is_ahead(request.services, record):
            return notes
        said = own.replies.said(request.services, request.workspace, [record])[record.number].get(request.user, "")
        row = [*own.replies.buttons(t, record, said), *self._rotation.buttons(request, record)]
        return [*row, blocks.calendar(t, room.name, record.number), *notes]

    def beside(self, request: Request, record: Record[Meeting]) -> Sequence[Block]:
        """What the room adds, and who comes."""
        services, workspace, own = request.services, request.workspace, self.meetings
        said = own.replies.said(services, workspace, [record])[record.number]
        more = own.more(services, request.t, workspace, record, request.audience)
        return [*more, *blocks.people(request.t, own.name, said)]

    def typed_calendar(self, request: Request, rest: str) -> Answer | None:
        """`calendar 3`; the next one where none is named."""
        return self.calendar(pressed(request, rest.lstrip("#"))) if not rest or is_number(rest) else None

    def calendar(self, request: Request) -> Answer:
        """A meeting as a file for calendars. Raises UserError where there is none to come."""
        room, services, t = self.meetings.room, request.services, request.t
        ahead = self.meetings.coming(services, request.workspace, request.audience)
        if not (request.value or ahead):
            raise UserError(f"{room.name}-error-no-meeting")
        own = MeetingDesk.of(request)
        record = own.record(room, number_of(request.value)) if request.value else ahead[0]
        said = record.content
        event = ics.CalendarEvent(
            uid=f"{room.name}-{request.workspace}-{record.number}@product-ops",
            sequence=record.version,
            made=services.clock(),
            begins=begins(said),
            ends=ends(said),
            summary=said.title,
            description=said.notes,
            location=said.call[0] if said.call else "",  # many calendars show no URL
            url=said.call[0] if said.call else "",
            cancelled=not self.meetings.room.is_open(record),
        )
        name, comment = f"{room.name}-{record.number}.ics", t(f"{room.name}-calendar-ready")

        def make() -> None:
            send_export(request, room.name, name, ics.write(event), comment)

        return file_answer(request, t("records-export-coming"), t(f"{room.name}-title"), make)
