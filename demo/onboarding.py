"""Somebody's first days: Inès has a plan that Helena put up, and a playbook of the organisation's own."""

from datetime import datetime, timedelta

from bot.onboarding.desk import OnboardingDesk, PlanPeople
from bot.playbooks.desk import PLAYBOOKS, find, playbooks
from bot.playbooks.playbook import Playbook
from bot.records.desk import RecordDesk
from bot.services import Services
from demo.ideas import DESIGNER
from demo.week import Act, office
from demo.words import DEVELOPER, LEAD
from sandbox import DEMO

_DAYS = 8  # ago, on which she began
_STEPS = """1 meet Say hello to the shops you look after
1 do Look up five terms you’ve heard = 5 terms
7 read Who decides about prices and refunds = 1 topic
30 do Write down three things shops told you = 3 insights
60 meet Visit two shops
90 do Tell three shops what we did with what they said"""


def act(made: Services, now: datetime) -> Act:
    """What happened of it, on the morning of the last working day but one."""
    begun = office(now, 2, "10:40")
    return begun, lambda: _fill(made, begun)


def _fill(made: Services, begun: datetime) -> None:
    """A plan that began late: what she did by hand is ticked, and what she does from now on ticks by itself."""
    RecordDesk(made, DEMO.id, LEAD).add(PLAYBOOKS, Playbook("Shop partner", LEAD, _STEPS))
    chosen = find(playbooks(made, DEMO.id, made.texts.speak("en")), "designer")
    if chosen is not None:
        started = (begun - timedelta(days=_DAYS)).date().isoformat()
        people = PlanPeople(DESIGNER, LEAD, DEVELOPER)
        plan = OnboardingDesk(made, DEMO.id, LEAD).start(chosen, people, started)
        OnboardingDesk(made, DEMO.id, DESIGNER).answer(plan.number, agrees=True)
        own = OnboardingDesk(made, DEMO.id, DESIGNER)
        for step in ("buddy", "month", "recordings"):
            own.tick(plan.number, step, done=True)
