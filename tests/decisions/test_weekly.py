"""What the week's decisions say besides: topics that nobody answers for."""

from dataclasses import replace

from bot.clock import stamp
from bot.decisions.desk import ROOM, DecisionDesk
from bot.decisions.weekly import WEEKLY
from bot.posts import Delivery
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from bot.services import Services
from tests.decisions.making import BEA, CHIEF, PLAIN
from tests.shelves import HERE


def posted(services: Services) -> str:
    """What is posted now; empty for nothing."""
    delivery = Delivery(HERE, "k", "decisions.weekly", "", "2026-W48", "C0TEAM", stamp(services.clock()))
    post = WEEKLY.compose(services, delivery)
    return str(post.blocks) if post else ""


def test_topics_without_an_accountable(services: Services, desk: DecisionDesk) -> None:
    """What was decided on a topic that nobody holds a right to."""
    assert posted(services) == ""
    desk.add(ROOM, PLAIN)
    vacant = services.texts.speak("en")("decisions-weekly-vacant", topics="Releases")
    assert vacant in posted(services)
    DecisionDesk(services, HERE, CHIEF).add(RIGHTS, Right("Releases", BEA))
    assert vacant not in posted(services)
    desk.add(ROOM, replace(PLAIN, topic="Hiring"))
    assert services.texts.speak("en")("decisions-weekly-vacant", topics="Hiring") in posted(services)
