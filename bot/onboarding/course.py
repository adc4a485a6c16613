"""The course of a plan: it begins, its steps are told of on their days, and it ends."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from weakref import WeakKeyDictionary

from bot.clock import ago, stamp
from bot.inquiries import store as inquiries
from bot.inquiries.brief import ask, tell, today_of
from bot.inquiries.inquiry import Inquiry
from bot.onboarding import plan as rules
from bot.onboarding import store
from bot.onboarding.plan import BY_BOT, DONE, OPEN, OVER, RUNNING, PersonalPlan
from bot.services import Services
from bot.store import Store

AGREE, STEPS, BUDDY = "onboarding.agree", "onboarding.steps", "onboarding.buddy"
_HELD = timedelta(seconds=30)  # how long a plan that began at another replica may go unseen here
_RUNNING: WeakKeyDictionary[Store, dict[str, tuple[datetime, frozenset[str]]]] = WeakKeyDictionary()


def ask_of(
    services: Services, workspace: str, plan: PersonalPlan, kind: str, person: str, days: Mapping[int, str]
) -> None:
    """Ask, or tell, somebody of a plan on some days, by number. Inside `store.write`."""
    now, until = stamp(services.clock()), plan.due_on(rules.LAST + rules.GRACE).isoformat()
    asked = [Inquiry(kind, str(plan.number), str(slot), person, day, until, now) for slot, day in days.items()]
    ask(services, workspace, asked)


def begin(services: Services, workspace: str, plan: PersonalPlan) -> None:
    """The person is told of the steps of each day on that day. Inside `store.write`."""
    today, kept = today_of(services, workspace, plan.person), services.store
    days = sorted({one.day for one in store.steps(kept, workspace, plan.number)})
    ask_of(services, workspace, plan, STEPS, plan.person, rules.asked_days(plan, days, today))
    kept.afterwards(partial(_look_again, kept, workspace))


def become(services: Services, workspace: str, plan: PersonalPlan, state: str) -> PersonalPlan:
    """Keep what has become of a plan; its manager reads of it in the morning. Inside `store.write`."""
    new, kept = replace(plan, state=state, changed_at=stamp(services.clock())), services.store
    store.save(kept, workspace, new)
    if plan.manager:
        tell(services, workspace, [plan.manager])
    kept.afterwards(partial(_look_again, kept, workspace))
    return new


def end(services: Services, workspace: str, plan: PersonalPlan, state: str) -> PersonalPlan:
    """End a plan, with all that was still to be told of it; one that has ended stays so. Inside `store.write`."""
    if plan.state not in OPEN:
        return plan
    for kind in (AGREE, STEPS, BUDDY):
        inquiries.withdraw(services.store, workspace, kind, str(plan.number))
    return become(services, workspace, plan, state)


def finished(services: Services, workspace: str, plan: PersonalPlan) -> PersonalPlan:
    """The plan, ended where all of it is done. Inside `store.write`."""
    left = [one for one in store.steps(services.store, workspace, plan.number) if not one.done]
    return plan if left else end(services, workspace, plan, DONE)


def heard(services: Services, workspace: str, person: str, what: str, item: str) -> None:
    """Somebody did something: where a plan of theirs is under way, it may tick a step, once nobody waits for it. As
    `Feature.activity` has it: whoever has no plan pays a look at a set, and nothing is kept of them."""
    if person in _running(services, workspace):
        keep = partial(_count, services, workspace, person, what, item)
        services.store.afterwards(partial(services.store.later, workspace, keep))


def _running(services: Services, workspace: str) -> frozenset[str]:
    held, now = _RUNNING.setdefault(services.store, {}), services.clock()
    read, people = held.get(workspace, (now - _HELD, frozenset()))
    if not read <= now < read + _HELD:
        people = store.running(services.store, workspace)
        held[workspace] = (now, people)
    return people


def _look_again(kept: Store, workspace: str) -> None:
    _RUNNING.get(kept, {}).pop(workspace, None)


def _count(services: Services, workspace: str, person: str, what: str, item: str) -> None:
    kept, plan = services.store, store.open_plan(services.store, workspace, person)
    if plan is None or plan.state != RUNNING or plan.day(today_of(services, workspace, person)) < 1:
        return
    open_ = [one for one in store.steps(kept, workspace, plan.number) if one.did == what and not one.done]
    for one in open_:
        if store.count(kept, workspace, plan, one.key, rules.digest(plan, one.key, item)) >= one.times:
            store.tick(kept, workspace, plan.number, one.key, BY_BOT)
    if open_:
        finished(services, workspace, plan)


def upkeep(services: Services) -> None:
    """End the plans whose time is over or whose person has left, and drop what ended long ago."""
    kept = services.store
    before = (services.clock().date() - timedelta(days=rules.LAST + rules.GRACE)).isoformat()
    for workspace, number in store.ending(kept, before):
        with kept.write(workspace):
            plan = store.get(kept, workspace, number)
            if plan is not None:
                end(services, workspace, plan, OVER)
    old = ago(services.clock, days=rules.KEPT_DAYS)
    for workspace in store.expired(kept, old):
        with kept.write(workspace):
            store.forget_ended(kept, workspace, old)
