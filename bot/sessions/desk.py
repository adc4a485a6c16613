"""What people do with sessions: who was there, who leads, what is on an agenda, and what that comes to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from bot.activity import tell_act
from bot.clock import stamp
from bot.errors import UserError
from bot.insights.desk import INSIGHTS
from bot.insights.insight import Insight
from bot.lazy import lazy
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room, tidy
from bot.records.store import lists, records
from bot.rota import desk as rota
from bot.rota.desk import Rota
from bot.schedule.store import schedules
from bot.services import Services
from bot.sessions import session, store
from bot.sessions.plan import KIND, read_plan
from bot.sessions.session import AGENDA, ANNOUNCED, DRAFT, MINUTES, WEEK, WEEKS, InsightSession
from bot.slack.choices import Choice
from bot.slack.connect import check_people
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.text import LANGUAGES, Translator
from bot.text.zone_names import known_zones

FACILITATE = "sessions.facilitate"  # what the facilitator is asked
LENGTH = Choice("sessions.minutes", usual=MINUTES)
_TURN_DAYS = 365  # that the turn of facilitators looks back
_MOST = 500  # sessions that are looked at


def follow(desk: RecordDesk, old: Record[InsightSession] | None, new: Record[InsightSession], did: str) -> None:
    """Whoever leads a session to come is asked in their message of the day; whoever does no more is not."""
    if did != "imported":
        chosen = new.content.owner != desk.user or bool(old and old.status == DRAFT)  # by others, or by turn
        rota.follow(desk, FACILITATE, old, new, session.ROOM.is_open(new), chosen)


def _completed(desk: RecordDesk, said: InsightSession) -> InsightSession:
    return replace(said, minutes=said.minutes or LENGTH.now(desk.services, desk.workspace))


@dataclass(frozen=True)
class SessionClock:
    """When the sessions of a workspace are: by the clock of what plans them, else of whoever leads them."""

    services: Services
    workspace: str

    @lazy
    def _zones(self) -> dict[str, str]:
        planned = [one for one in schedules.everything(self.services.store, self.workspace) if one.kind == KIND]
        return {one.channel: read_plan(one.subject).zone for one in planned}

    def _span(self, said: InsightSession) -> tuple[datetime, datetime]:
        known = self.services.people.known(self.workspace, said.owner) if said.owner else None
        zones = [*(self._zones.get(one, "") for one in said.channels), known.zone if known else ""]
        return session.span(said, next((one for one in zones if one in known_zones()), "UTC"))

    def has_begun(self, said: InsightSession) -> bool:
        """Whether people can have been there."""
        return self._span(said)[0] <= self.services.clock()

    def is_over(self, said: InsightSession) -> bool:
        """Whether its time has passed."""
        return self._span(said)[1] <= self.services.clock()


def _named(room: Room[InsightSession], services: Services, workspace: str) -> Room[InsightSession]:
    clock = SessionClock(services, workspace)
    return replace(room, worded=lambda t, record: _worded(t, record, clock))


def _worded(t: Translator, record: Record[InsightSession], clock: SessionClock) -> Record[InsightSession]:
    """A session as it reads: a title that the bot made in the reader's language, and that it has taken place."""
    is_past = record.status == ANNOUNCED and clock.is_over(record.content)
    content = in_words(t, clock.services, record.content)
    return replace(record, content=content, status=t("sessions-status-past") if is_past else record.status)


def in_words(t: Translator, services: Services, said: InsightSession) -> InsightSession:
    """A session whose title the bot made is called so in the reader's language; what people typed stays."""
    made = {made_title(services.texts.speak(language), said.held_on) for language in LANGUAGES}
    return replace(said, title=made_title(t, said.held_on)) if said.title in made else said


def made_title(t: Translator, day: str) -> str:
    """What a session of an ISO day is called where nobody says otherwise."""
    return t("sessions-named", day=t.dated(date.fromisoformat(day), "d MMMM"))


ROOM: Room[InsightSession] = replace(session.ROOM, news=follow, completed=_completed, named=_named)


def _taking_place(desk: RecordDesk, number: int) -> Record[InsightSession]:
    found = desk.record(ROOM, number)
    if found.gone_at:
        raise UserError("records-error-gone", number=number)
    if found.status != ANNOUNCED:
        raise UserError(f"sessions-error-{found.status}", number=number)
    return found


@dataclass(frozen=True)
class SessionDesk(RecordDesk):
    """Where one person says who was at a session and who leads it."""

    def taking_place(self, number: int) -> Record[InsightSession]:
        """A session that was announced. Raises UserError."""
        return _taking_place(self, number)

    def begun(self, number: int) -> Record[InsightSession]:
        """A session at which people can have been. Raises UserError."""
        found = self.taking_place(number)
        if not SessionClock(self.services, self.workspace).has_begun(found.content):
            day = date.fromisoformat(found.content.held_on)
            starts = f", {found.content.starts}" if found.content.starts else ""
            raise UserError("sessions-error-early", number=number, day=day, starts=starts)
        return found

    def attend(self, number: int, was_there: bool) -> Record[InsightSession]:
        """This person was there, or was not after all; said again it changes nothing."""
        came = [self.user] if was_there else []
        with self._writing():
            return self._count(number, came, [] if was_there else [self.user])

    def mark(self, number: int, came: Sequence[str], missed: Sequence[str]) -> Record[InsightSession]:
        """Others were there, or were not. Raises UserErrors beside "came", naming who is not of the company."""
        check_people(self.services, self.workspace, came, "came")
        for one in came:
            person = self.services.people.get(self.workspace, one)
            if person.is_gone:
                raise UserError("sessions-error-left", field="came", who=person.name)
        with self._writing():
            self.changeable(ROOM, number)
            return self._count(number, came, missed)

    def _count(self, number: int, came: Sequence[str], missed: Sequence[str]) -> Record[InsightSession]:
        found, now = self.begun(number) if came else self.taking_place(number), stamp(self.services.clock())
        store.attend(self.services.store, self.workspace, number, came, now)
        for one in came:
            tell_act(self.services, self.workspace, one, "sessions.attended", str(number))
        store.miss(self.services.store, self.workspace, number, missed)
        return found

    def draft(self, said: InsightSession, insights: Sequence[int], week: str, place: str) -> Record[InsightSession]:
        """The session of its channel in a week, with what is on its agenda; the first that was drafted stands."""
        with self.services.store.write(self.workspace):
            if known := of_week(self.services, self.workspace, said.channels[0], week):
                return known
            kept, now = self.services.store, stamp(self.services.clock())
            number = records.next_number(kept, self.workspace, ROOM)
            new = Record(number, tidy(ROOM, said), DRAFT, self.user, now, self.user, now, place=place)
            records.put(kept, self.workspace, ROOM, [new], "added")
            ends = [(kind, LinkEnd(INSIGHTS.name, str(one))) for kind, one in zip(AGENDA, insights, strict=False)]
            for kind, end in [*ends, (WEEK, _week_end(said.channels[0], week))]:
                links.link(kept, self.workspace, Link(end_of(ROOM, new), kind, end, self.user, now))
        return new

    def announce(self, number: int) -> None:
        """Its agenda is posted. Inside `store.write`, where Slack is not asked."""
        old = records.get(self.services.store, self.workspace, ROOM, number)
        if old and old.status == DRAFT:
            self._keep(ROOM, old, replace(old, status=ANNOUNCED), "status")


def _week_end(channel: str, week: str) -> LinkEnd:
    return LinkEnd("sessions.weeks", f"{channel}/{week}")


def is_coming(services: Services, workspace: str, record: Record[InsightSession]) -> bool:
    """Whether somebody is still to lead a session."""
    return not SessionClock(services, workspace).is_over(record.content)


def of_week(services: Services, workspace: str, channel: str, week: str) -> Record[InsightSession] | None:
    """The session of a channel in a week, unless it was removed."""
    found = links.links(services.store, workspace, _week_end(channel, week))
    known = records.several(services.store, workspace, ROOM, [int(one.one.item) for one in found])
    return next((one for one in known.values() if not one.gone_at), None)


def agenda(services: Services, workspace: str, number: int, audience: Audience) -> list[Record[Insight] | None]:
    """What is on the agenda of a session, in the words it had then; None for what the audience does not see now."""
    end = LinkEnd(ROOM.name, str(number))
    found = [one for one in links.links(services.store, workspace, end) if one.kind in AGENDA and one.one == end]
    return [_as_it_was(services, workspace, one, audience) for one in found]


def _as_it_was(services: Services, workspace: str, link: Link, audience: Audience) -> Record[Insight] | None:
    now = records.get(services.store, workspace, INSIGHTS, int(link.other.item))
    if now is None or now.gone_at or not audience.sees(now.place, now.author):
        return None
    versions = records.versions(services.store, workspace, INSIGHTS, now.number)
    said = [one.content for one in versions if one.at <= link.at]
    return replace(now, content=said[-1]) if said else now


def lately(
    services: Services, workspace: str, days: int, audience: Audience = EVERYTHING
) -> list[Record[InsightSession]]:
    """The sessions that were announced, of these last days and to come, the last first."""
    first = services.clock() - timedelta(days=days)
    narrow = lists.Narrow(ANNOUNCED, since=stamp(first - timedelta(weeks=1)))
    found = lists.narrowed(services.store, workspace, ROOM, audience, narrow, _MOST)
    known = [one for one in found if one.content.held_on >= first.date().isoformat()]
    return sorted(known, key=lambda one: (one.content.held_on, one.number), reverse=True)


def listened(services: Services, workspace: str) -> Counter[str]:
    """The minutes that everybody has listened in the last six weeks."""
    clock = SessionClock(services, workspace)
    past = [one for one in lately(services, workspace, WEEKS * 7) if clock.has_begun(one.content)]
    there = store.attendance(services.store, workspace, [one.number for one in past])
    minutes: Counter[str] = Counter()
    for one in past:
        minutes.update(dict.fromkeys(there[one.number], session.length(one.content)))
    return minutes


def last_led(services: Services, workspace: str) -> dict[str, str]:
    """The ISO day on which each facilitator last led a session."""
    known = lately(services, workspace, _TURN_DAYS)
    return {one.content.owner: one.content.held_on for one in reversed(known)}


def in_turn(services: Services, workspace: str, channels: Sequence[str], chosen: Sequence[str] = ()) -> list[str]:
    """Those who lead the sessions of a channel in turn: whoever was `chosen`, else whoever was for the channel, else
    those who came lately; without those who have left."""
    planned = [one for one in schedules.everything(services.store, workspace) if one.kind == KIND]
    chosen = chosen or [who for one in planned if one.channel in channels for who in read_plan(one.subject).people]
    if not chosen:
        own = [one.number for one in lately(services, workspace, WEEKS * 7) if one.content.channels == tuple(channels)]
        there = store.attendance(services.store, workspace, own)
        chosen = [who for people in there.values() for who in people]
    return services.people.present(workspace, chosen, asks=True)


ROTA = Rota(
    ROOM,
    FACILITATE,
    lambda services, workspace, said: in_turn(services, workspace, said.channels),
    last_led,
    _taking_place,
)
