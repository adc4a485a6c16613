"""What is told of a plan: to its person the invitation and the steps of a day, the buddy's note of the week, and the
manager's news."""

from datetime import date, timedelta

from bot.inquiries.brief import today_of
from bot.inquiries.inquiry import Inquiry
from bot.onboarding import blocks, store
from bot.onboarding.course import AGREE, BUDDY, STEPS
from bot.onboarding.plan import ASKED, RUNNING, open_steps
from bot.onboarding.view import PlanView, view_of
from bot.posts import Post
from bot.services import Services
from bot.slack.request import translator
from bot.text import Translator


def _view(services: Services, t: Translator, workspace: str, asked: Inquiry, state: str) -> PlanView | None:
    plan = store.get(services.store, workspace, int(asked.item))
    return view_of(services, workspace, t, plan) if plan and plan.state == state else None


def _due(services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
    """What is due and not done, once: of days that passed while the bot was down, only the newest tells."""
    view = _view(services, t, workspace, asked, RUNNING)
    if view is None:
        return None
    days = [one.day for one in view.steps if one.day <= view.plan.day(view.today)]
    if asked.slot != str(max(days, default=0)) or not open_steps(view.plan, view.steps, view.today):
        return None
    return Post(blocks.due(t, view, short=short), t("onboarding-title"))


def _invitation(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    view = _view(services, t, workspace, asked, ASKED)
    return Post(blocks.invitation(t, view), t("onboarding-title")) if view else None


def _buddy(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """The week's note; one that could not be told in its week is none."""
    view = _view(services, t, workspace, asked, RUNNING)
    late = date.fromisoformat(asked.from_on) + timedelta(days=7)
    known = services.people.known(workspace, asked.person)
    if view is None or (known and known.is_gone) or late <= today_of(services, workspace, asked.person):
        return None
    return Post(blocks.buddy_note(t, view, int(asked.slot)), t("onboarding-title"))


def news(services: Services, workspace: str, person: str, since: str, until: str) -> Post | None:
    """What became of the plans of those whom somebody is the manager of, between two UTC stamps."""
    when = "manager = :manager AND changed_at >= :since AND changed_at < :until AND state <> :asked"
    found = store.plans(services.store, workspace, when, manager=person, since=since, until=until, asked=ASKED)
    if not found:
        return None
    t = translator(services, workspace, person)
    return Post(blocks.news(t, [view_of(services, workspace, t, one) for one in found]), t("onboarding-title"))


INQUIRIES = {AGREE: _invitation, STEPS: _due, BUDDY: _buddy}
