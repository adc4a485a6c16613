"""The card of a retrospective in its channel, posted once and renewed as it goes on, and what its thread is told: all
of it through the ledger, so that none is lost with a process; and what a guide says in its channel at its time."""

from dataclasses import replace

from bot.actions.desk import beside
from bot.posts import Delivery, Kind, Offer, Place, Post
from bot.records.desk import end_of
from bot.records.record import Record
from bot.records.store import records
from bot.retro import blocks, desk, store
from bot.retro.blocks import RetroView
from bot.retro.blocks import guide as guide_blocks
from bot.retro.desk import CARD, END, GUIDE_NOTE, GUIDE_PROMPT, NOTE, RENEWAL, ROOM, RetroDesk
from bot.retro.guide import ENDED, RUNNING, RetroGuide, entered, is_late
from bot.retro.retro import Retro
from bot.schedule import outbox
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.request import workspace_language
from bot.slack.text import say
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.slack.visibility.membership import conversation
from bot.text import Translator


def view(services: Services, workspace: str, record: Record[Retro], audience: Audience) -> RetroView:
    """A retrospective as an audience sees it by now."""
    actions = beside(services, workspace, end_of(ROOM, record), audience)
    each, voters = (ask(services, workspace, record.number) for ask in (desk.votes_each, desk.voters))
    return RetroView(record, desk.groups(services, workspace, record), actions, each, voters)


def spoken(services: Services, delivery: Delivery) -> Translator:
    """What speaks the language of a delivery, the workspace's where it has none."""
    return services.texts.speak(delivery.language or workspace_language(services, delivery.workspace))


def _seen(services: Services, delivery: Delivery, number: str) -> tuple[list[Record[Retro]], Audience]:
    """The retrospective of a number, if those in a channel see it, and who they are."""
    readers = conversation(services, delivery.workspace, delivery.channel)
    return records.seen(services.store, delivery.workspace, ROOM, readers, [int(number)]), readers


def compose(services: Services, delivery: Delivery) -> Post | None:
    """The card as it is by now; nobody is notified of being named."""
    workspace, t = delivery.workspace, spoken(services, delivery)

    def name(user: str) -> str:
        return services.people.get(workspace, user).name

    found, readers = _seen(services, delivery, delivery.subject)
    for record in found:
        shown = blocks.card(t, view(services, workspace, record, readers), name)
        return Post(shown, t("retro-card-text", title=record.content.title))
    return None


def _again(_: Services, delivery: Delivery, __: Place) -> list[Offer]:
    """What changed while it was sent is shown too."""
    return [desk.renewal(delivery.subject, delivery.channel)]


def _renew(services: Services, delivery: Delivery) -> None:
    channel, _, subject = delivery.subject.partition(" ")
    posted = Offer(CARD, subject, "", channel)
    outbox.renew(services, delivery.workspace, posted, lambda entry: compose(services, entry))


def _note(services: Services, delivery: Delivery) -> Post | None:
    """What is to be done now, unless that is something else already; else who facilitates, or what was taken out."""
    number, _, what = delivery.subject.partition(" ")
    for record in _seen(services, delivery, number)[0]:
        if what in ("lead", "taken", record.status):
            who = services.people.get(delivery.workspace, record.content.owner).name
            taken = int(record.content.taken or 0)
            count = taken if what == "taken" else desk.votes_each(services, delivery.workspace, record.number)
            text = say(spoken(services, delivery), f"retro-note-{what}", who=who, count=count)
            return Post([kit.section(text)], text)
    return None


def _expire(services: Services, delivery: Delivery) -> None:
    RetroDesk(services, delivery.workspace, "", seen_by=EVERYTHING).expire(int(delivery.subject))


def _due(services: Services, delivery: Delivery) -> RetroGuide | None:
    """The guide whose next prompt this is; None where it was planned anew since."""
    found = store.guide(services.store, delivery.workspace, delivery.subject)
    return found if found and found.state == RUNNING and str(found.turn) == delivery.period else None


def prompt(services: Services, delivery: Delivery) -> Post | None:
    """The next phase of a guide, or that it was the last; that it stops where this comes too late."""
    guide, t, now = _due(services, delivery), spoken(services, delivery), services.clock()
    if guide is None:
        return None
    if is_late(guide, now):
        with services.store.write(delivery.workspace):
            if guide == _due(services, delivery):
                store.put_guide(services.store, delivery.workspace, replace(guide, state=ENDED))
        return guide_blocks.note(t, guide, "late")
    return guide_blocks.prompt(t, entered(guide, now))


def begun(services: Services, delivery: Delivery, _: Place) -> list[Offer]:
    """The phase has begun: the next prompt comes when it is over."""
    if guide := _due(services, delivery):
        desk.plan(services, delivery.workspace, entered(guide, services.clock()))
    return []


def _guide_note(services: Services, delivery: Delivery) -> Post | None:
    """What somebody did with a guide."""
    id_, _, did = delivery.subject.partition(" ")
    guide = store.guide(services.store, delivery.workspace, id_)
    who = services.people.get(delivery.workspace, delivery.owner).name if delivery.owner else ""
    return guide_blocks.note(spoken(services, delivery), guide, did, who) if guide else None


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("retro-title")


POSTS = {
    CARD: Kind(compose, _title, follow=_again, report=False),
    RENEWAL: Kind(_renew, _title, report=False),
    NOTE: Kind(_note, _title, report=False),
    END: Kind(_expire, _title, report=False),
    GUIDE_PROMPT: Kind(prompt, _title, follow=begun, report=False),
    GUIDE_NOTE: Kind(_guide_note, _title, report=False),
}
