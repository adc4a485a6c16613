"""What follows of what becomes of an idea: who is asked to tell their customers, and what they say."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache

from bot.clock import stamp
from bot.errors import UserError
from bot.ideas.followers import ROOM as IDEAS
from bot.ideas.store import ideas
from bot.inquiries import brief
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.insights.insight import ROOM as INSIGHTS
from bot.insights.insight import Insight
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.loop import store
from bot.loop.followup import (
    DECLINED,
    LATER,
    PLANNED,
    SHIPPED,
    TO_TELL,
    TOLD,
    TRIGGERS,
    Addressee,
    IsHere,
    Outcome,
    held_by,
    outcomes,
)
from bot.records.record import Record
from bot.records.store import records
from bot.roadmap.item import ROOM as ITEMS
from bot.services import Services
from bot.slack.acting import Actor
from bot.slack.choices import Choice
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.transitions import Transition

KIND = "loop.tell"  # what whoever captured an insight is asked
ITEM = "loop.item"  # what they hear of an item of the roadmap
_USUAL = {SHIPPED: "yes", DECLINED: "yes", PLANNED: "no"}  # a plan is no promise yet
SWITCHES = {name: Choice(f"loop.{name}", ("yes", "no"), usual, "loop-switch") for name, usual in _USUAL.items()}
DAYS = Choice("loop.days", usual=14)


def is_asked(services: Services, workspace: str, became: str) -> bool:
    """Whether a workspace has people told when an idea becomes this."""
    return became in SWITCHES and SWITCHES[became].now(services, workspace) == "yes"


def here(services: Services, workspace: str) -> IsHere:
    """Who works here still, as Slack said last."""

    @cache  # of few people who captured much
    def is_here(user: str) -> bool:
        known = services.people.known(workspace, user)
        return known is None or not known.is_gone

    return is_here


def outcomes_of(
    services: Services,
    workspace: str,
    audience: Audience,
    *,
    idea: int = 0,
    became: str = "",
    insight: int = 0,
    day: str = "",
) -> list[Outcome]:
    """What became of ideas, of what a workspace asks for, with everybody who is to hear of it and whom an audience
    sees: of one idea, one insight, else where anybody still is; as it is on an ISO day, else today."""
    day = day or services.clock().date().isoformat()
    known = store.follow_ups(services.store, workspace, audience, day, idea=idea, became=became, insight=insight)
    asked = {name for name in TRIGGERS if is_asked(services, workspace, name)}
    return outcomes([one for one in known if one.became in asked])


def follow(services: Services, workspace: str, transition: Transition) -> None:
    """What follows of what became of an idea, and of an insight that somebody linked to one: whoever captured the
    insights is asked on the next morning. Nobody is of what a file brings, nor of what was linked, by hand or by a
    merger, to what had become so before: that waits in their list alone."""
    kept, now = services.store, stamp(services.clock())
    if transition.end.room != IDEAS:
        if transition.other and transition.other.room == IDEAS:
            _join(services, workspace, int(transition.other.item), int(transition.end.item))
        return
    if not transition.is_move:
        return
    number = int(transition.end.item)
    waiting = [one.person for one in inquiries.about(kept, workspace, KIND, str(number)) if not one.told_on]
    inquiries.withdraw(kept, workspace, KIND, str(number))
    if transition.other:
        into = int(transition.other.item)
        store.move(kept, workspace, number, into)
        became = _join(services, workspace, into)
        if became and waiting:
            ask(services, workspace, into, became, people=waiting)
    elif is_asked(services, workspace, transition.after) and not transition.by_file:
        store.begin(kept, workspace, number, transition.after, now, anew=True)
        ask(services, workspace, number, transition.after)


def follow_item(services: Services, workspace: str, transition: Transition) -> None:
    """Whoever captured an insight that is linked to an item of the roadmap hears once that it shipped, and whoever put
    one of its own there; what is said of ideas `follow` tells. Inside `store.write`."""
    number, kept, now = int(transition.end.item), services.store, services.clock()
    is_new = transition.is_move and transition.after == SHIPPED and bool(transition.before)
    item = records.get(kept, workspace, ITEMS, number)
    if not is_new or transition.by_file or item is None or not is_asked(services, workspace, SHIPPED):
        return
    people = {one.author for one in insights_of(services, workspace, transition.end)}
    if ideas.get(kept, workspace, number) is None and item.author != transition.person:
        people.add(item.author)
    is_here, day = here(services, workspace), (now.date() + timedelta(days=1)).isoformat()
    asked = [Inquiry(ITEM, str(number), one, one, day, day, stamp(now)) for one in people if one and is_here(one)]
    brief.ask(services, workspace, asked)


def insights_of(services: Services, workspace: str, end: LinkEnd) -> list[Record[Insight]]:
    """The insights that are linked to a thing and stand."""
    found = links.links(services.store, workspace, end)
    numbers = [int(one.beyond(end).item) for one in found if one.beyond(end).room == INSIGHTS.name]
    known = records.several(services.store, workspace, INSIGHTS, numbers).values()
    return [one for one in known if INSIGHTS.is_open(one)]


def _join(services: Services, workspace: str, number: int, insight: int = 0) -> str:
    """Whoever insights are from, or whoever one is from, is to hear what an idea was before they came to it. Returns
    that, empty where nobody is to."""
    idea = ideas.get(services.store, workspace, number)
    if idea is None or idea.gone or not is_asked(services, workspace, idea.status):
        return ""
    now = stamp(services.clock())
    store.begin(services.store, workspace, number, idea.status, now, insight=insight, anew=False)
    return idea.status


def ask(
    services: Services, workspace: str, idea: int, became: str, day: str = "", people: Collection[str] | None = None
) -> None:
    """Ask whoever is to tell customers what an idea became, in their message of an ISO day, else of tomorrow; of these
    people alone, where any are given. Inside `store.write`."""
    now, is_here = services.clock(), here(services, workspace)
    day = day or (now.date() + timedelta(days=1)).isoformat()
    due = (date.fromisoformat(day) + timedelta(days=int(DAYS.now(services, workspace)))).isoformat()
    first: dict[str, int] = {}  # by person, an insight of theirs, which tells one question from another's
    for one in outcomes_of(services, workspace, EVERYTHING, idea=idea, became=became):
        for addressee in one.addressees:
            for each in addressee.follow_ups if addressee.is_open else ():
                person = each.holder(is_here)
                first[person] = min(each.insight, first.get(person, each.insight))
    asked = {person: number for person, number in first.items() if person and (people is None or person in people)}
    made = [
        Inquiry(KIND, str(idea), f"{became}/{day}/{number}", person, day, due, stamp(now))
        for person, number in asked.items()
    ]
    brief.ask(services, workspace, made)


def _close_questions(services: Services, workspace: str, idea: int, became: str) -> None:
    """Whoever has nobody left to tell on the day of a question is not asked it. Inside `store.write`."""
    is_here, now = here(services, workspace), stamp(services.clock())
    known = outcomes_of(services, workspace, EVERYTHING, idea=idea, became=became)
    for question in inquiries.about(services.store, workspace, KIND, str(idea)):
        theirs = [held_by(question.person, one.addressees, is_here) for one in known]
        left = [one.due_on for several in theirs for one in several if one.is_open]
        about = question.slot.partition("/")[0]
        if about == became and not question.answer and all(day > question.from_on for day in left):
            inquiries.save_inquiry(services.store, workspace, replace(question, answer=TOLD, at=now))


@dataclass(frozen=True)
class LoopDesk(Actor):
    """Where one person says whom they have told. `seen_by` is who is to see the insights: that person."""

    seen_by: Audience = field(kw_only=True)

    def _prepare(self) -> None:
        super()._prepare()
        _ = self.seen_by.places  # who is in a private channel

    def may_all(self, outcome: Outcome) -> bool:
        """Whether this person may speak for everybody who is to tell somebody: managers, and the owner of the idea."""
        owner = outcome.addressees[0].follow_ups[0].owner
        return self.manager or (bool(owner) and owner == self.user)

    def theirs(self, outcome: Outcome, *, mine: bool = False) -> list[Addressee]:
        """Whom this person may say of that they were told, or who are `mine` to tell."""
        if not mine and self.may_all(outcome):
            return list(outcome.addressees)
        return held_by(self.user, outcome.addressees, here(self.services, self.workspace))

    def say(self, idea: int, became: str, state: str, insight: int = 0, *, mine: bool = False, until: str = "") -> None:
        """What has become of telling whoever an insight is from; of 0, all who were open by a UTC stamp: those who are
        `mine` to tell, or whom this person may speak for. That somebody was told stays, unless it is taken back
        ("to_tell"). Raises UserError."""
        kept, workspace, now = self.services.store, self.workspace, self.services.clock()
        with self._writing():
            where = (kept, workspace, self.seen_by, now.date().isoformat())
            about = outcomes(store.follow_ups(*where, idea=idea, became=became, standing=False))
            if not about or not any(one.is_from(insight) for one in about[0].addressees):
                raise UserError("loop-error-gone")
            theirs = [one for one in self.theirs(about[0], mine=mine) if one.is_from(insight)]
            if not theirs:
                raise UserError("loop-error-rights")
            changed = [
                one
                for addressee in theirs
                for one in addressee.follow_ups
                if (insight or addressee.is_open)
                and one.state != state
                and (one.person == self.user or self.may_all(about[0]) if state == TO_TELL else one.state != TOLD)
                and (not until or one.opened_at <= until)
            ]
            again = (now.date() + timedelta(days=int(DAYS.now(self.services, workspace)))).isoformat()
            day = again if state == LATER else ""
            said = ("", "") if state == TO_TELL else (self.user, stamp(now))
            store.save(kept, workspace, changed, state, *said, day)
            _close_questions(self.services, workspace, idea, became)
            if day:
                people = {one.holder(here(self.services, workspace)) for one in changed}
                ask(self.services, workspace, idea, became, day, people)
