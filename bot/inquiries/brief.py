"""What the bot tells somebody of its own accord: one message a day, with all that waits for them and all that became.

A delivery of the ledger is a wake-up: what is told is looked up when it is composed. So a question that is answered
meanwhile is not asked, and days on which the bot was down come as one. See docs/decisions/0044-one-message-a-day.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import stamp
from bot.inquiries import store
from bot.inquiries.inquiry import Brief, Inquiry, morning, next_morning, zone_or_utc
from bot.posts import Ask, Delivery, Kind, News, Offer, Post
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import translator
from bot.slack.text import say
from bot.text import Translator

KIND = "inquiries.brief"
_WHOLE = 2  # things in a message that are shown whole
_BLOCKS = 47  # of a message, whose title and end are left room for
_FIRST_DAYS = 3  # that the first message to somebody looks back


def ask(services: Services, workspace: str, inquiries: Iterable[Inquiry]) -> None:
    """Ask each of these once: on its day; of today at once, unless that person has had their message of today. Inside
    `store.write`."""
    added = store.add_inquiries(services.store, workspace, list(inquiries))
    days = {(one.person, day) for one in added for day in (one.from_on, *one.reminders)}
    _wake(services, workspace, sorted(days))


def ask_instead(
    services: Services,
    workspace: str,
    kinds: Iterable[str],
    item: str,
    wanted: Iterable[Inquiry],
    *,
    late: bool = False,
) -> None:
    """Have these asked about an item from now on, of some kinds: what was asked and is among them stays as it is, what
    waits for an answer and is not is withdrawn, and what was due before tomorrow is not asked anew, unless `late`.
    Inside `store.write`."""
    kept, today = services.store, services.clock().date().isoformat()
    by_slot = {(one.kind, one.slot, one.person): one for one in wanted}
    for kind in kinds:
        waiting = [one for one in store.about(kept, workspace, kind, item) if not one.answer]
        store.withdraw(kept, workspace, kind, item)
        for one in waiting:
            if (one.kind, one.slot, one.person) in by_slot:
                store.add_inquiry(kept, workspace, one)
    ask(services, workspace, [one for one in by_slot.values() if late or one.from_on > today])


def tell(services: Services, workspace: str, people: Iterable[str]) -> None:
    """Something became of what concerns these people: they read of it in the morning. Inside `store.write`."""
    known = list(dict.fromkeys(people))
    now, zones = services.clock(), _zones(services, workspace, known)
    _offer(services, workspace, {(one, next_morning(now, zones[one])): zones[one] for one in known})


def _wake(services: Services, workspace: str, days: Sequence[tuple[str, str]]) -> None:
    """Wake people on ISO days; on one that has come now, or the next morning where they were told today."""
    now, people = services.clock(), list(dict.fromkeys(person for person, _ in days))
    zones = _zones(services, workspace, people)
    today = {one: now.astimezone(zones[one]).date().isoformat() for one in people}
    told = store.last_days(services.store, workspace, people) if people else {}
    due = {}
    for person, day in days:
        zone, is_told = zones[person], told.get(person, "") >= today[person]
        later = day > today[person]
        due[person, morning(day, zone) if later else next_morning(now, zone) if is_told else now] = zone
    _offer(services, workspace, due)


def _offer(services: Services, workspace: str, due: Mapping[tuple[str, datetime], ZoneInfo]) -> None:
    """Have people told at moments, each once on the day that it is where they are."""
    offers = [
        (Offer(KIND, "", at.astimezone(zone).date().isoformat(), person, owner=person), stamp(at))
        for (person, at), zone in due.items()
    ]
    if offers:
        deliveries.offer_all(services.store, workspace, offers)
        services.store.afterwards(services.bell.ring)


def _zones(services: Services, workspace: str, people: Sequence[str]) -> dict[str, ZoneInfo]:
    known = services.people.zones(workspace, people)  # a writer waits for no answer of Slack's
    return {one: zone_or_utc(known.get(one, "")) for one in people}


def _zone(services: Services, workspace: str, person: str) -> ZoneInfo:
    return _zones(services, workspace, [person])[person]


def today_of(services: Services, workspace: str, person: str) -> date:
    """The day where somebody is, as far as that is known."""
    return services.clock().astimezone(_zone(services, workspace, person)).date()


@dataclass(frozen=True)
class Briefing:
    """Composes the one message a day out of what the rooms ask, by kind, and what they have to tell."""

    kinds: Mapping[str, Ask]
    news: Sequence[News]

    def compose(self, services: Services, delivery: Delivery) -> Post | None:
        """What waits for somebody and what became, once; None on a day on which they were told already."""
        workspace, person, kept = delivery.workspace, delivery.channel, services.store
        now, zone = services.clock(), _zone(services, workspace, person)
        before, today = store.last_brief(kept, workspace, person), now.astimezone(zone).date().isoformat()
        since = before.until if before else stamp(now - timedelta(days=_FIRST_DAYS))
        brief = before if before and before.day >= today else Brief(today, delivery.key, since, stamp(now))
        asked = [one for one in store.unanswered(kept, workspace, person, today) if _is_new(one, today)]
        t = translator(services, workspace, person)
        found = self._found(services, t, workspace, person, asked, brief) if brief.key == delivery.key else {}
        with kept.write(workspace):  # what is found may need Slack, whom no writer waits for
            if brief.key != delivery.key or store.last_brief(kept, workspace, person) != before:
                if any(today not in (one.told_on, one.reminded_on) for one in asked):  # another message was today's
                    _offer(services, workspace, {(person, next_morning(now, zone)): zone})
                return None
            if not found:  # a message that says nothing is none: another may come on this day
                return None
            store.save_brief(kept, workspace, person, brief)
            for one in found:
                if isinstance(one, Inquiry):
                    store.save_told(kept, workspace, _told(one, today))
        return _joined(t, list(found.values()))

    def _found(
        self, services: Services, t: Translator, workspace: str, person: str, asked: Sequence[Inquiry], brief: Brief
    ) -> dict[Inquiry | int, Post]:
        """Everything to tell, each thing by the question that it asks, or a number."""
        known = [one for one in asked if one.kind in self.kinds]
        posts: dict[Inquiry | int, Post | None]
        posts = {one: self.kinds[one.kind](services, t, workspace, one, len(known) > _WHOLE) for one in known}
        told = [each(services, workspace, person, brief.since, brief.until) for each in self.news]
        return {one: post for one, post in [*posts.items(), *enumerate(told)] if post}


def _is_new(inquiry: Inquiry, day: str) -> bool:
    """Whether a question is told on a day: for the first time, or once more; again where that message did not go."""
    if inquiry.told_on in ("", day):
        return True
    due = [one for one in inquiry.reminders if one <= day]
    return bool(due) and (inquiry.reminded_on == day or max(inquiry.told_on, inquiry.reminded_on) < due[-1])


def _told(inquiry: Inquiry, day: str) -> Inquiry:
    return replace(inquiry, told_on=day) if inquiry.told_on in ("", day) else replace(inquiry, reminded_on=day)


def _joined(t: Translator, posts: Sequence[Post]) -> Post | None:
    """Several posts as one message; one is that message."""
    if len(posts) < 2:
        return posts[0] if posts else None
    text = say(t, "inquiries-brief", count=len(posts))
    blocks: list[Block] = [kit.section(text)]
    for at, post in enumerate(posts):
        if len(blocks) + len(post.blocks) > _BLOCKS:
            return Post([*blocks, kit.context(say(t, "inquiries-more", count=len(posts) - at))], text)
        blocks += [kit.divider(), *post.blocks] if at else post.blocks
    return Post(blocks, text)


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("inquiries-title")


def briefs(kinds: Mapping[str, Ask], news: Sequence[News]) -> dict[str, Kind]:
    """The one kind of post, of what all rooms declare."""
    return {KIND: Kind(Briefing(kinds, news).compose, _title, report=False)}
