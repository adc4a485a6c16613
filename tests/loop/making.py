"""What the tests of closing the loop begin with: ideas, and what customers said of them."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.clock import stamp
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import SUPPORTS
from bot.links.store import LinkEnd
from bot.loop.compose import ask
from bot.loop.desk import KIND, LoopDesk, outcomes_of
from bot.loop.followup import Outcome
from bot.posts import Post
from bot.services import Services
from bot.slack.store import save_setting
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.slack.visibility.membership import reader
from tests.shelves import ADMIN, HERE
from tests.words import words

ANN, BEN, OWNER, CHIEF, STRANGER = "U0ANN", "U0BEN", "U0OWNER", "U0CHIEF", "U0STRANGER"
EVERYBODY = (ANN, BEN, OWNER, CHIEF, STRANGER, ADMIN)
NEXT_DAY = "2026-11-24"  # the tests begin on a Monday, the 23rd


def idea(services: Services, title: str = "Dark mode", **fields: Any) -> int:
    """An idea that OWNER owns; its number."""
    made = IdeaDesk(services, HERE, OWNER).capture(Idea(0, title, owner=OWNER, **fields))
    return made.number


def insight(
    services: Services,
    customer: str,
    user: str = ANN,
    about: int = 1,
    stance: str = SUPPORTS,
    place: str = "",
    **of: Any,
) -> int:
    """What a customer said, by whom it was captured, linked to an idea; 0 links it to none. Its number."""
    desk = InsightDesk(services, HERE, user)
    said = INSIGHTS.of(
        **{"title": f"{customer or 'Somebody'} on dark screens", "area": "Apps", "customer": customer, **of}
    )
    number = desk.add(INSIGHTS, said, place=place).number
    if about:
        desk.say(number, LinkEnd("ideas", str(about)), stance)
    return number


def decide(services: Services, status: str, number: int = 1) -> None:
    """What becomes of an idea."""
    IdeaDesk(services, HERE, OWNER).decide(number, status, "now" if status == "planned" else "")


def desk(services: Services, user: str = ANN, delivery: str = "") -> LoopDesk:
    """Where this person says whom they have told."""
    return LoopDesk(services, HERE, user, delivery, seen_by=reader(services, HERE, user))


def choose(services: Services, name: str, value: object) -> None:
    """A setting of the workspace."""
    with services.store.write(HERE):
        save_setting(services.store, HERE, name, value)


def asked(services: Services, number: int = 1) -> dict[str, str]:
    """Who is asked about an idea, and from which day on."""
    return {
        one.person: one.from_on for one in inquiries.about(services.store, HERE, KIND, str(number)) if not one.answer
    }


def questions(services: Services, number: int = 1) -> list[Inquiry]:
    """Every question about an idea."""
    return inquiries.about(services.store, HERE, KIND, str(number))


def told(services: Services, number: int = 1, audience: Audience = EVERYTHING) -> Mapping[str, Mapping[str, str]]:
    """The state of everybody who is to hear something, by what became of the idea."""
    return {one.became: states(one) for one in outcomes_of(services, HERE, audience, idea=number)}


def states(outcome: Outcome) -> dict[str, str]:
    """The state of each, by key."""
    return {one.key: one.state for one in outcome.addressees}


def message(services: Services, question: Inquiry, language: str = "en", *, short: bool = False) -> Post | None:
    """The question as it reads when it is asked."""
    return ask(services, services.texts.speak(language), HERE, question, short)


def reading(services: Services, user: str = ANN, number: int = 1, language: str = "en", **how: bool) -> str:
    """What somebody reads of their questions about an idea, of those they are asked by tomorrow; empty for nothing."""
    day = (services.clock().date() + timedelta(days=1)).isoformat()
    asked_ = [one for one in questions(services, number) if one.person == user and one.from_on <= day]
    posts = [message(services, one, language, **how) for one in asked_]
    return "\n".join(words({"blocks": post.blocks}) for post in posts if post)


def now(services: Services) -> str:
    """The present, as the store keeps time."""
    return stamp(services.clock())
