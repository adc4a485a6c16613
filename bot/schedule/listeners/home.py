"""What is planned, on the Home tab: what of the reader's did not come out, and what comes next, whatever its kind."""

from bot.schedule.blocks import outcome
from bot.schedule.blocks.listing import line, list_button
from bot.schedule.listeners.planning import Planning
from bot.schedule.mends import mend
from bot.schedule.schedule import Schedule
from bot.schedule.store import deliveries
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, Pillar, fixed_title
from bot.slack.request import Request


def home_room(planning: Planning) -> HomeRoom:
    """The part of the planned posts of these kinds."""

    def own(request: Request) -> list[Schedule]:
        desk = planning.desk(request)
        return [one for one in desk.all() if desk.may_change(one)]

    def failed(request: Request, limit: int, offset: int) -> list[Block]:
        t, known = request.t, own(request)
        last = deliveries.last(request.services.store, request.workspace, [one.id for one in known])
        found = [one for one in known if one.id in last and last[one.id].state in ("failed", "unknown")]
        return [
            line(t, planning.called(request, one), mend(t, last[one.id].error, one.channel))
            for one in found[offset : offset + limit]
        ]

    def coming(request: Request, limit: int, offset: int) -> list[Block]:
        found = sorted((one for one in own(request) if one.next_at and not one.paused), key=lambda one: one.next_at)
        return [
            line(request.t, planning.called(request, one), outcome.coming(request.t, one))
            for one in found[offset : offset + limit]
        ]

    return HomeRoom(
        title="schedule-manage",
        pillar=Pillar.PROCESS,
        purpose="schedule-purpose",
        for_you=(HomeList("schedule.failed", fixed_title("schedule-home-failed"), failed),),
        lists=(HomeList("schedule.coming", fixed_title("schedule-home-coming"), coming),),
        buttons=lambda request: [list_button(request.t, label="schedule-home-all")],
    )
