"""What a person is told of their own plan: the steps of a day."""

from bot.inquiries.inquiry import Inquiry
from bot.onboarding import blocks
from bot.plans import store
from bot.plans.course import STEPS
from bot.plans.plan import RUNNING, open_steps
from bot.plans.view import view_of
from bot.posts import Post
from bot.services import Services
from bot.text import Translator


def _due(services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
    """What is due and not done, once: of days that passed while the bot was down, only the newest tells."""
    plan = store.get(services.store, workspace, int(asked.item))
    if plan is None or plan.state != RUNNING:
        return None
    view = view_of(services, workspace, t, plan)
    days = [one.day for one in view.steps if one.day <= plan.day(view.today)]
    if asked.slot != str(max(days, default=0)) or not open_steps(plan, view.steps, view.today):
        return None
    return Post(blocks.due(t, view, short=short), t("onboarding-title"))


INQUIRIES = {STEPS: _due}
