"""What follows of every change of a decision, and what decisions share with other rooms."""

from dataclasses import replace

from bot.announcements.announcement import Announcements
from bot.decisions import decision
from bot.decisions.decision import DECIDED, PROPOSED, REVERSED, Decision
from bot.inquiries import brief
from bot.kpis.now import value_now
from bot.news.news import RoomNews
from bot.opinions.desk import OpinionDesk, Opinions
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room, people_of
from bot.reviews.blocks import ReviewOutcome
from bot.reviews.desk import ReviewDesk, Reviews
from bot.rights.desk import standing
from bot.rights.framework import in_framework
from bot.rights.right import Right, on_topic
from bot.services import Services
from bot.slack.groups import members
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.succession.desk import SuccessionDesk
from bot.text import Translator


def follow(desk: RecordDesk, old: Record[Decision] | None, new: Record[Decision], did: str) -> None:
    """What follows of a change of a decision: who is asked, who hears of it, where it is posted, when it is looked at.
    Nobody is asked or told of what a file brings, but whoever is to review it."""
    services, workspace, today = desk.services, desk.workspace, desk.services.clock().date()
    before = old.content if old and not old.gone_at else None
    anew, heard = before is None or old is None or old.status != new.status, did != "imported"
    if heard:
        decision.check_days(old.content if old else None, new.content, today)
        CHANNELS.check(desk, new, "channels")
    if new.gone_at:
        REVIEWS.look_at(services, workspace, new, "")
    elif new.status == PROPOSED:
        if heard:
            OPINIONS.ask(desk, before, new)
    else:
        day = new.content.review_on if new.status == DECIDED else ""
        if before is None or anew or (before.review_on, before.owner) != (new.content.review_on, new.content.owner):
            REVIEWS.look_at(services, workspace, new, "" if anew and day <= today.isoformat() else day)
        if heard and (anew or (before and (before.title, before.owner) != (new.content.title, new.content.owner))):
            brief.tell(services, workspace, {*members(services, workspace, sorted(_named(before, new)))} - {desk.user})
        if heard and anew and new.status in (DECIDED, REVERSED):
            right = on_topic(standing(services, workspace, Audience("", tuple)), new.content.topic)
            CHANNELS.post(desk, new, (*new.content.channels, *(right.content.channels if right else ())))


def _named(before: Decision | None, record: Record[Decision]) -> set[str]:
    """Everybody a decision names or named."""
    people = {record.author, *people_of(decision.ROOM, record.content)}
    return (people | set(people_of(decision.ROOM, before)) if before else people) - {""}


def completed(desk: RecordDesk, said: Decision) -> Decision:
    """A new decision as it is kept: its topic by its own name, and whoever decides on that informed of it."""
    said = decision.completed(desk, said)
    right = on_topic(standing(desk.services, desk.workspace, EVERYTHING), said.topic)
    if right is None:
        return said
    other = decides_instead(desk.services, desk.workspace, right, said)
    told = (*said.informed, other) if other not in ("", desk.user, *people_of(decision.ROOM, said)) else said.informed
    return replace(said, topic=right.content.title, informed=told)


def decides_instead(services: Services, workspace: str, right: Record[Right], said: Decision) -> str:
    """Whoever holds the right on a topic, or stands in for them, where somebody else is accountable for a decision on
    it; empty where nobody does."""
    both = (right.content.owner, right.content.backup)
    present = [one for one in both if one and not services.people.get(workspace, one).is_gone]
    return present[0] if present and said.owner not in both else ""


def _outcome(services: Services, workspace: str, t: Translator, said: Decision) -> ReviewOutcome:
    return ReviewOutcome(said.kpi, said.expected, value_now(services, workspace, t, said.kpi))


ROOM: Room[Decision] = replace(decision.ROOM, news=follow, completed=completed, named=in_framework, audited=True)
OPINIONS = Opinions(ROOM, PROPOSED, DECIDED, people="consulted", until="answer_by", waits=decision.is_one_way)
REVIEWS = Reviews(ROOM, DECIDED, REVERSED, _outcome)
CHANNELS = Announcements(ROOM)
NEWS = RoomNews(ROOM, quiet=(PROPOSED,), status=DECIDED, fields=("title", "owner"))


class DecisionDesk(SuccessionDesk, OpinionDesk, ReviewDesk):
    """Where one person hands in what they say of decisions."""
