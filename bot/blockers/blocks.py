"""What blockers show that no other room does: the question whether one is gone, and what was said. Pure."""

from bot.blockers.blocker import ROOM, Blocker
from bot.blockers.confirmations import GONE, THERE, ConfirmationOutcome
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator

_FEW = 3  # of so many people who are asked, each may be guessed; fewer answers say little


def question(t: Translator, record: Record[Blocker], item: str, asked: int) -> list[Block]:
    """What whoever took part is asked."""
    note = "blockers-confirm-few" if asked <= _FEW else "ballots-anonymous"
    buttons = [kit.button(t(f"blockers-confirm-{said}"), f"blockers.confirm:{said}", item) for said in (GONE, THERE)]
    open_ = kit.button(t("records-open"), f"{ROOM.name}.open", str(record.number))
    asks = kit.section(say(t, "blockers-confirm-ask", title=show.title(record)))
    return [asks, kit.context(say(t, note)), kit.actions(*buttons, open_)]


def outcome(t: Translator, found: ConfirmationOutcome) -> Block:
    """What the card says: that people are asked, or what they said; how many answered, and that they are few."""
    if found.is_open:
        return kit.context(say(t, "blockers-confirm-open", count=found.asked))
    count = found.gone + found.there
    said = say(t, "blockers-confirm-said", asked=found.asked, count=count, gone=found.gone, there=found.there)
    return kit.context(said, *([say(t, "ballots-few")] if count < _FEW else []))


def apart_button(t: Translator, number: int) -> Block:
    """The button that takes a merge back."""
    return kit.button(t("blockers-apart"), "blockers.apart", str(number))


def buttons(t: Translator) -> list[Block]:
    """What one can do from Home."""
    add = kit.button(t("blockers-form-add"), "blockers.new")
    return [add, kit.button(t("blockers-list"), "blockers.list", "{}")]
