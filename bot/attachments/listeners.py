"""What evidence for work items listens to: the button on the card of an item, and the one below what it shows."""

from collections.abc import Sequence

from bot.attachments import access, blocks, posting
from bot.attachments.desk import AttachmentDesk, digest_of, unpacked
from bot.attachments.store import attachments as store
from bot.errors import UserError
from bot.records.record import Record
from bot.roadmap.item import RoadmapItem
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import present
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, explain
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, load, whole
from bot.slack.text import say
from bot.sync.merge import OFF
from bot.sync.rounds import ready
from bot.sync.store import connections, links
from bot.sync.store.links import GONE


def desk(request: Request) -> AttachmentDesk:
    """Where this person puts evidence somewhere."""
    return AttachmentDesk(request.services, request.workspace, request.user, request.delivery)


def card_parts(request: Request, record: Record[RoadmapItem]) -> tuple[Sequence[Block], Sequence[Block]]:
    """On the card of an item: what puts its evidence into each work item, and where it is."""
    services, workspace = request.services, request.workspace
    linked = links.of(services.store, workspace, record.number)
    if not linked:
        return (), ()
    able = {name for name, one in ready(services).items() if one.attach}
    able -= {name for name, one in connections.everything(services.store, workspace).items() if one.terms.level == OFF}
    known = store.of(services.store, workspace, record.number)
    shown = [(one, known.get((one.tracker, one.external_id))) for one in linked]
    may = not record.gone_at and allowed(services, workspace, request.user, access.ATTACH)
    buttons = [
        blocks.button(request.t, one, begun, at)
        for at, (one, begun) in enumerate(shown)
        if may and one.tracker in able and one.state != GONE
    ]
    below = [blocks.on_card(request.t, one, begun) for one, begun in shown if begun]
    return buttons, [one for one in below if one]


def look(request: Request) -> Answer:
    """Show what would go into a work item; as other tools are asked for titles, after the acknowledgement."""
    number, tracker, external_id, _ = _carried(request)
    _, link, tool = desk(request).subject(number, tracker, external_id)
    title = request.t("attachments-title")

    def then() -> None:
        try:
            kept = desk(request).draft(number, tracker, external_id)
        except UserError as error:
            text = explain(request, error)
            present(request, [kit.section(text)], text, title)
            return
        made, digest = unpacked(kept.draft), digest_of(kept.draft)
        present(request, blocks.preview(request.t, tool.label, link, made, digest), title, title)

    return Answer(then=then)


def send(request: Request) -> Answer:
    """Send it as it was shown."""
    number, tracker, external_id, digest = _carried(request)
    _, _, tool = desk(request).subject(number, tracker, external_id)
    link = desk(request).send(number, tracker, external_id, digest)
    text, title = say(request.t, "attachments-waiting", work=blocks.name_of(link)), request.t("attachments-title")

    def then() -> None:
        posting.start(request.services, request.workspace, tool, external_id)
        present(request, [kit.section(text)], text, title, replace=True)

    return Answer(then=then)


def _carried(request: Request) -> tuple[int, str, str, str]:
    said = load(request.value)
    tracker, external_id, digest = (str(said.get(name, ""))[:200] for name in ("tracker", "id", "digest"))
    return whole(said.get("item")), tracker, external_id, digest


def register(on: Listeners) -> None:
    """Both buttons."""
    on.action("attachments.look", look, access.ATTACH)
    on.action("attachments.send", once(send), access.ATTACH)
