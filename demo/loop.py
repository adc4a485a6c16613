"""A past of closing the loop: what four customers spoke for or against ships, and one of them has heard."""

from collections.abc import Iterator
from datetime import datetime

from bot.ideas.desk import IdeaDesk
from bot.loop.desk import LoopDesk
from bot.loop.followup import SHIPPED, TOLD
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from demo.week import Act, office
from demo.words import ENGLISH, LEAD
from sandbox import DEMO

_OFFLINE_MODE = 4  # an idea
_BRIGHT_BIKES = 21  # an insight


def acts(made: Services, now: datetime) -> Iterator[Act]:
    """The idea ships, whoever captured what customers said is asked on the next morning, and one customer is told."""
    desk, teller = IdeaDesk(made, DEMO.id, LEAD), LoopDesk(made, DEMO.id, ENGLISH, seen_by=EVERYTHING)
    shipped = "In both apps since this morning."
    yield office(now, 2, "15:30"), lambda: desk.decide(_OFFLINE_MODE, SHIPPED, reason=shipped)
    yield office(now, 1, "09:30"), lambda: None  # people get their message of the day
    yield office(now, 1, "10:10"), lambda: teller.say(_OFFLINE_MODE, SHIPPED, TOLD, _BRIGHT_BIKES, mine=True)
