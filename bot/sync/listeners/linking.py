"""Linking an item to a work item: what was typed leads to a tool, which is asked once the reader has been answered."""

import logging
import re

from bot.connectors.source import SourceError
from bot.connectors.tracker import Tracker
from bot.errors import UserError
from bot.records.desk import number_of
from bot.roadmap.desk import ROOM
from bot.slack import blocks as kit
from bot.slack.acting import RepeatedError
from bot.slack.answering import answer_modal, open_answer, present
from bot.slack.blocks import Block
from bot.slack.listen import explain
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.text import escape, say
from bot.sync.blocks import card, forms
from bot.sync.comparing import Comparison, compare
from bot.sync.desk import SyncDesk
from bot.sync.matching import introduce
from bot.sync.rounds import lane, ready
from bot.sync.store import links, states
from bot.sync.store.states import CONFLICT

log = logging.getLogger(__name__)

_TYPED = re.compile(
    r"#?(?P<number>\d{1,9})\s+(?:(?:to|with|à|avec)\s+)?<?(?P<typed>[^\s<>|]*[^\W\d][^\s<>|]*)(?:\|[^>]*)?>?"
)
_NUMBER = re.compile(r"#?[0-9]{1,9}")
_KEY = re.compile(r"[A-Za-z][A-Za-z0-9_]*-\d+|https?://\S+")


def desk(request: Request) -> SyncDesk:
    """Where this person links, settles and decides."""
    return SyncDesk.of(request)


def typed(request: Request, rest: str) -> Answer | None:
    """`link 12 CHK-412`, or any address; `link 12` for the form; None for a link of ours: `link 12 idea 7`."""
    if _NUMBER.fullmatch(rest.strip()):
        return _form(request, number_of(rest.strip().removeprefix("#")))
    found = _TYPED.fullmatch(rest.strip())
    if not found:
        if not rest.strip() or _knowing(request, rest.strip().strip("<>").partition("|")[0]):
            raise UserError("sync-error-item")
        return None
    known = _knowing(request, found["typed"])
    if not known and not _KEY.fullmatch(found["typed"]):
        return None
    return _begin(request, number_of(found["number"]), found["typed"], known)


def _knowing(request: Request, text: str) -> list[Tracker]:
    environment = request.services.tools.environment
    return [one for one in ready(request.services).values() if one.knows(environment, text)]


def _begin(request: Request, number: int, text: str, known: list[Tracker], field: str = "") -> Answer:
    able = ", ".join(one.label for one in ready(request.services).values())
    if not able:
        raise UserError("sync-error-none", field=field)
    if not known:
        raise UserError("sync-error-unknown", field=field, text=text[:100], systems=able)
    desk(request).changeable(ROOM, number)
    title = request.t("sync-title")
    if len(known) > 1:
        shown = card.which(request.t, number, text, known)
        return reply(shown, title) if request.command else _in_form(request, shown)
    said = say(request.t, "sync-looking", work=text[:100], system=known[0].label)
    if request.command:
        return reply([kit.section(said)], said, lambda: _ask(request, known[0], number, text))
    waiting = _in_form(request, [kit.section(said)])
    return Answer(waiting.body, lambda: _ask(request, known[0], number, text))


def _in_form(request: Request, shown: list[Block]) -> Answer:
    """In place of the form that was submitted."""
    return Answer({"response_action": "update", "view": answer_modal(request.t, request.t("sync-title"), shown)})


def open_form(request: Request) -> Answer:
    """A button on the card: the form that takes a key or an address."""
    return _form(request, number_of(request.value))


def _form(request: Request, number: int) -> Answer:
    able = list(ready(request.services).values())
    if not able:
        raise UserError("sync-error-none")
    record = desk(request).changeable(ROOM, number)
    view = forms.link_form(request.t, record.number, able, request.back)
    return open_answer(request, view)


def submitted(request: Request) -> Answer:
    """The form, submitted."""
    text = str(request.values.get("typed") or "").strip().strip("<>")
    return _begin(request, whole(request.metadata.get("number")), text, _knowing(request, text), "typed")


def picked(request: Request) -> Answer:
    """Which of several tools was meant."""
    carried = load(request.value)
    tracker = ready(request.services).get(str(carried.get("tracker")))
    text, number = str(carried.get("typed") or "")[:500], whole(carried.get("number"))
    if tracker is None or tracker not in _knowing(request, text):
        raise UserError("sync-error-none")
    desk(request).changeable(ROOM, number)
    said, title = say(request.t, "sync-looking", work=text[:100], system=tracker.label), request.t("sync-title")

    def then() -> None:
        present(request, [kit.section(said)], title, title, replace=True)
        _ask(request, tracker, number, text)

    return Answer(then=then)


def _ask(request: Request, tracker: Tracker, number: int, text: str) -> None:
    request.services.asking.submit(lane(tracker), _look, request, tracker, number, text)


def _look(request: Request, tracker: Tracker, number: int, text: str) -> None:
    """Look the work item up, link it, and say so; what is in the way is said in its place. Raises nothing."""
    try:
        shown = _linked(request, tracker, number, text)
    except RepeatedError:
        return
    except SourceError as error:
        shown = [kit.section(escape(card.reason(request.t, error.key, error.args_)))]
    except Exception as error:
        shown = [kit.section(explain(request, error))]
    title = request.t("sync-title")
    try:
        if request.view and not request.action:
            request.update(answer_modal(request.t, title, shown))
        elif request.action:
            present(request, shown, title, title, replace=True)
        else:
            request.respond(shown, title)
    except Exception:
        log.exception("nobody heard what became of a link")


def _linked(request: Request, tracker: Tracker, number: int, text: str) -> list[Block]:
    services, workspace = request.services, request.workspace
    work = tracker.look_up(services.tools, text)
    if work is None:
        others = [one for one in ready(services).values() if one.name != tracker.name]
        key = "sync-error-missing-key" if others and not text.startswith("http") else "sync-error-missing"
        raise UserError(key, work=text[:100], system=tracker.label)
    statuses = tracker.statuses(services.tools, work)
    new = services.store.retry(lambda: desk(request).link(number, tracker, work, statuses))
    introduce(services, workspace, tracker, [work])
    compare(services, workspace, tracker, [Comparison(new, work, new.revision)])
    record = desk(request).record(ROOM, number)
    link = links.get(services.store, workspace, tracker.name, new.external_id) or new
    known = states.of(services.store, workspace, tracker.name, new.external_id)
    conflicts = [one for one in known.values() if one.state == CONFLICT]
    shown = card.linked(request.t, tracker, link, record, len(conflicts))
    for one in conflicts:
        shown += card.conflict(request.t, tracker, link, one, may_change=True)
    return shown
