"""What people press in a notice."""

from bot.errors import UserError
from bot.schedule.blocks.notices import pressed_text
from bot.schedule.desk import ScheduleDesk
from bot.schedule.mends import SHARED
from bot.schedule.notices import owner_of
from bot.schedule.store import deliveries
from bot.slack import blocks as kit
from bot.slack.auditing import audit
from bot.slack.request import Answer, Request
from bot.slack.sharing import agree
from bot.store.trail import Event


def post(request: Request, desk: ScheduleDesk) -> Answer:
    """Whoever answers for something that did not come out wants it posted after all; who was told of it then may no
    longer be who does."""
    store = request.services.store
    entry = deliveries.get(store, request.workspace, request.value)
    if entry is None:
        raise UserError("schedule-error-gone")
    if not desk.may_post(entry.delivery):
        raise UserError("schedule-error-post")
    if entry.error == SHARED:  # from now on whoever answers for it knows
        people = [entry.delivery.owner, owner_of(store, entry.delivery), request.user]
        agree(request.services, request.workspace, entry.delivery.channel, people)
    with store.write(request.workspace):
        again = deliveries.retry(store, request.workspace, request.value, request.now)
        if again:  # pressed twice it is posted once
            event = Event("schedule.posted", request.user, entry.delivery.kind, where=entry.delivery.channel)
            audit(request.services, request.workspace, event)
    text = pressed_text(request.t, entry.delivery, again)

    def then() -> None:
        request.services.bell.ring()
        request.respond([kit.section(text)], text, replace=True)

    return Answer(then=then)
