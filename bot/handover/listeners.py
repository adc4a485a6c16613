"""What handing over listens to: `/onboarding offboard @person`, who is to have what, and the last word."""

from collections.abc import Callable

from bot.errors import UserError
from bot.handover import access, blocks
from bot.handover.blocks import Held
from bot.handover.desk import GIVEN, TAKEN, Handover, HandoverDesk, Heirs
from bot.inquiries.inquiry import Inquiry
from bot.posts import Ask, Post
from bot.services import Services
from bot.slack.acting import RepeatedError, once
from bot.slack.answering import answer_modal, open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners
from bot.slack.named import who_begins
from bot.slack.request import Answer, Request, reply
from bot.slack.text import is_person
from bot.text import Translator

_AT_ONCE = 30  # things that are handed over while Slack waits


def _desk(request: Request) -> HandoverDesk:
    return HandoverDesk(request.services, request.workspace, request.user, request.delivery)


def _held(request: Request, person: str) -> tuple[Held, dict[str, str]]:
    """What somebody answers for, and what its rooms are called."""
    own = _desk(request)
    found = own.possessions(person)
    shown = {room: [one.title for one in things if own.sees(one)] for room, things in found.items()}
    unseen = sum(map(len, found.values())) - sum(map(len, shown.values()))
    rooms = {room: _title(room) for room in found}
    return Held(person, {rooms[room]: titles for room, titles in shown.items() if titles}, unseen), rooms


def _title(room: str) -> str:
    return f"{room}-title" if room != "schedule" else "schedule-manage"


def offboard(request: Request, rest: str) -> Answer:
    """What somebody answers for, all of it."""
    person, more = who_begins(request, rest, gone=True)
    if not person or more:
        raise UserError("handover-error-who")
    return reply(blocks.held(request.t, _held(request, person)[0]), request.t("handover-title"))


def _person(claimed: object) -> str:
    if not is_person(str(claimed or "")):
        raise UserError("handover-error-who")
    return str(claimed)


def open_(request: Request) -> Answer:
    """The form that asks who is to have what."""
    held, rooms = _held(request, _person(request.value))
    return open_answer(request, blocks.choose(request.t, held, rooms, request.back))


def choose(request: Request) -> Answer:
    """Who is to have what: all is tried, and shown."""
    person, own = _person(request.metadata.get("person")), _desk(request)
    rooms = {room: str(request.values.get(room) or "") for room in request.services.possessions}
    heirs = Heirs(str(request.values.get("all") or ""), {room: heir for room, heir in rooms.items() if heir})
    own.check(person, heirs)

    def show() -> Block:
        planned = own.rehearse(person, heirs)
        carried = {**request.metadata, "heirs": {"": heirs.all, **heirs.rooms}}
        return blocks.preview(request.t, planned, _titles(planned), carried)

    return _shown(request, person, show)


def confirm(request: Request) -> Answer:
    """It is handed over."""
    person, own, claimed = _person(request.metadata.get("person")), _desk(request), request.metadata.get("heirs")
    rooms = {str(room): str(heir) for room, heir in (claimed if isinstance(claimed, dict) else {}).items()}
    heirs = Heirs(rooms.pop("", ""), rooms)
    own.check(person, heirs)

    def show() -> Block:
        try:
            done = own.hand_over(person, heirs)
        except RepeatedError:
            done = Handover({})
        shown = blocks.outcome(request.t, done, _titles(done), done=True)
        return answer_modal(request.t, request.t("handover-title"), shown)

    return _shown(request, person, show)


def _titles(what: Handover) -> dict[str, str]:
    return {room: _title(room) for room in [*(room for room, _ in what.goes), *(room for room, *_ in what.stays)]}


def _shown(request: Request, person: str, show: Callable[[], Block]) -> Answer:
    """The next form: at once, or where Slack would not wait for as many things, once it is there."""
    if sum(map(len, _desk(request).possessions(person).values())) <= _AT_ONCE:
        return Answer({"response_action": "update", "view": show()})
    return Answer({"response_action": "update", "view": blocks.waiting(request.t)}, lambda: request.update(show()))


def _tells(*, given: bool) -> Ask:
    def told(_: Services, t: Translator, __: str, asked: Inquiry, ___: bool) -> Post:
        return Post(blocks.told(t, asked, given=given), t("handover-title"))

    return told


INQUIRIES = {GIVEN: _tells(given=True), TAKEN: _tells(given=False)}
VERBS = {"onboarding": {"offboard": (offboard, access.HAND_OVER)}}


def register(on: Listeners) -> None:
    """Its button and both forms."""
    on.action("handover.open", open_, access.HAND_OVER)
    on.view("handover.choose", once(choose), access.HAND_OVER)
    on.view("handover.confirm", once(confirm), access.HAND_OVER)
