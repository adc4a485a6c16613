"""The decisions of a workspace, with all that a figure asks of them."""

from bot.deciding.ground import JUDGED, Ground
from bot.decisions.decision import ROOM
from bot.decisions.desk import REVIEWS
from bot.inquiries import store as inquiries
from bot.insights.insight import ROOM as INSIGHTS
from bot.links import store as links
from bot.records.store import lists, records
from bot.services import Services
from bot.slack.visibility.audience import Audience


def grounds(services: Services, workspace: str, audience: Audience) -> list[Ground]:
    """Every decision that an audience sees, by number."""
    store = services.store
    known = sorted(lists.everything(store, workspace, ROOM, audience), key=lambda one: one.number)
    steps = records.steps(store, workspace, ROOM, [one.number for one in known])
    reviews = inquiries.answered(store, workspace, REVIEWS.kind)
    said = {int(one.item): one.answer for one in reviews if one.answer in JUDGED}
    linked = links.neighbours(store, workspace, ROOM.name, INSIGHTS.name)
    insights = records.seen(store, workspace, INSIGHTS, audience, [*{int(insight) for _, insight in linked}])
    seen = {str(one.number) for one in insights}
    shown = {decision for decision, insight in linked if insight in seen}
    return [
        Ground(
            one.number,
            one.content,
            one.status,
            steps[one.number],
            str(one.number) in shown,
            said.get(one.number, ""),
        )
        for one in known
    ]
