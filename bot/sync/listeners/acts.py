"""What people press on cards and in lists: unlink, settle, allow, try again, create, and say who is who."""

from collections.abc import Callable, Sequence

from bot.connectors.source import Pick, SourceError
from bot.connectors.tracker import Tracker, WorkPerson
from bot.errors import UserError
from bot.records.desk import number_of
from bot.roadmap.desk import ROOM
from bot.slack import blocks as kit
from bot.slack.answering import open_answer, present_answer, result_answer
from bot.slack.blocks import VALUE_LIMIT
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import Mrkdwn, say
from bot.sync import creating, sending
from bot.sync.blocks import forms
from bot.sync.blocks.card import named
from bot.sync.comparing import Comparison, compare
from bot.sync.listeners.linking import desk
from bot.sync.rounds import ready
from bot.sync.store import links
from bot.sync.store.links import SyncLink

_OPTIONS = 100


def _tracker(request: Request, name: object) -> Tracker:
    """A tool that is set up. Raises UserError."""
    found = ready(request.services).get(str(name))
    if found is None:
        raise UserError("sync-error-none")
    return found


def _said(request: Request, text: Mrkdwn) -> Answer:
    title = request.t("sync-title")
    return present_answer(request, [kit.section(text)], text, title, replace=True)


def _go_on(request: Request, tracker: Tracker, link: SyncLink) -> None:
    """What was pressed goes its way at once, rather than with the next tick."""
    services, workspace = request.services, request.workspace
    now = links.get(services.store, workspace, tracker.name, link.external_id)
    if now is not None:
        compare(services, workspace, tracker, [Comparison(now, now.work, now.revision, is_read=False)])
        sending.start(services, workspace, tracker, link.external_id)


def _then(request: Request, text: Mrkdwn, tracker: Tracker, link: SyncLink) -> Answer:
    shown = _said(request, text).then

    def then() -> None:
        _go_on(request, tracker, link)
        if shown:
            shown()

    return Answer(then=then)


def unlink(request: Request) -> Answer:
    """Take a link out."""
    carried = load(request.value)
    link = desk(request).unlink(str(carried.get("tracker")), str(carried.get("id")))
    return _said(request, say(request.t, "sync-unlinked", work=named(link), number=link.item))


def keep(request: Request) -> Answer:
    """Keep ours."""
    return _settle(request, ours=True)


def take(request: Request) -> Answer:
    """Take theirs."""
    return _settle(request, ours=False)


def _settle(request: Request, *, ours: bool) -> Answer:
    carried = load(request.value)
    tracker, name = _tracker(request, carried.get("tracker")), str(carried.get("field"))
    own = desk(request)
    link = own.settle(tracker, str(carried.get("id")), name, whole(carried.get("turn")), ours=ours)
    key = "sync-settled-theirs"
    if ours:
        key = "sync-settled-ours" if own.sends(tracker, link, name) else "sync-settled-ours-here"
    text = say(request.t, key, work=named(link), system=tracker.label, number=link.item)
    return _then(request, text, tracker, link)


def allow(request: Request) -> Answer:
    """Write outside what a private item says."""
    carried = load(request.value)
    tracker = _tracker(request, carried.get("tracker"))
    link = desk(request).allow(tracker.name, str(carried.get("id")))
    text = say(request.t, "sync-allowed", work=named(link), system=tracker.label, number=link.item)
    return _then(request, text, tracker, link)


def again(request: Request) -> Answer:
    """Try once more."""
    carried = load(request.value)
    tracker = _tracker(request, carried.get("tracker"))
    link = desk(request).again(tracker.name, str(carried.get("id")))
    return _then(request, say(request.t, "sync-trying", work=named(link), system=tracker.label), tracker, link)


# -- making one outside ------------------------------------------------------------------------------------------------


def create(request: Request) -> Answer:
    """The form that says where."""
    tracker = _tracker(request, str(request.action.get("action_id") or "").partition(":")[2])
    record = desk(request).changeable(ROOM, number_of(request.value))
    view = forms.create_form(request.t, tracker, record.number, record.content.title, request.back)
    return open_answer(request, view)


def created(request: Request) -> Answer:
    """The form, submitted: it is made once, and whoever asked hears of it."""
    tracker, number = _tracker(request, request.metadata.get("tracker")), whole(request.metadata.get("number"))
    place = str(request.values.get("place") or "")
    if not place:
        raise UserError("sync-error-place", field="place")
    desk(request).create(number, tracker, place)
    text, title = say(request.t, "sync-creating", system=tracker.label, number=number), request.t("sync-title")

    def then() -> None:
        creating.start(request.services, request.workspace, tracker, number)

    return result_answer(request, [kit.section(text)], text, title, then=then)


def places(request: Request) -> Answer:
    """Where a work item may be made, for what is typed by whoever may change the item."""
    desk(request).changeable(ROOM, whole(request.metadata.get("number")))
    tracker = _tracker(request, request.metadata.get("tracker"))
    return _offered(lambda: tracker.places(request.services.tools, str(request.body.get("value") or "")))


def _offered(find: Callable[[], Sequence[Pick]]) -> Answer:
    try:
        found = find()
    except SourceError:
        found = ()
    fit = [one for one in found if one.value and len(one.value) <= VALUE_LIMIT]
    return Answer({"options": [kit.option(one.label or one.value, one.value) for one in fit[:_OPTIONS]]})


# -- who is who --------------------------------------------------------------------------------------------------------


def who(request: Request) -> Answer:
    """The form that asks who somebody is."""
    carried = load(request.value)
    tracker = _tracker(request, carried.get("tracker"))
    link = desk(request).known(tracker.name, str(carried.get("id")))
    record = desk(request).changeable(ROOM, link.item)
    user = record.content.owner if carried.get("act") == "ours" else ""
    return open_answer(request, forms.who_form(request.t, tracker, link, user, request.back))


def known(request: Request) -> Answer:
    """The form, submitted: it is remembered, and what waited for it goes its way."""
    tracker = _tracker(request, request.metadata.get("tracker"))
    link = desk(request).known(tracker.name, str(request.metadata.get("id")))
    chosen, user = str(request.values.get("person") or ""), str(request.metadata.get("user") or "")
    if not chosen:
        raise UserError("sync-error-person", field="person")
    person = WorkPerson(chosen) if user else WorkPerson(link.owner_id, link.owner_name)
    desk(request).know(tracker.name, person, user or chosen, link.item)
    text, title = say(request.t, "sync-known", system=tracker.label), request.t("sync-title")
    return result_answer(request, [kit.section(text)], text, title, then=lambda: _go_on(request, tracker, link))


def people(request: Request) -> Answer:
    """The people of a tool, for what is typed by whoever may change the item."""
    tracker = _tracker(request, request.metadata.get("tracker"))
    desk(request).changeable(ROOM, desk(request).known(tracker.name, str(request.metadata.get("id"))).item)
    return _offered(lambda: tracker.people(request.services.tools, str(request.body.get("value") or "")))
