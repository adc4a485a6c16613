"""The forms of a retrospective: what starts one, and what people write, group and vote in. Pure."""

from collections.abc import Mapping, Sequence

from bot.records.record import Record
from bot.retro.blocks import anonymity, column
from bot.retro.board import FEW, LONGEST, CardGroup, digest
from bot.retro.retro import FORMATS, USUAL, Retro
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, say, trim
from bot.text import Translator

_TYPED, SHORT = 3000, 75  # characters of an input; of an option


def start(
    t: Translator, title: str, channel: str, owner: str, format_: str, carried: Mapping[str, str], *, current: bool
) -> Block:
    """The form that starts one; `current` chooses the channel that somebody looks at."""
    options = [kit.option(t(f"retro-format-{one}"), one) for one in FORMATS]
    format_ = format_ if format_ in FORMATS else USUAL
    fields = [
        kit.select_input("format", t("retro-field-format"), options, value=format_),
        kit.channel_input("channel", t("retro-field-channels"), value=channel, optional=False, current=current),
        kit.person_input("owner", t("retro-field-owner"), value=owner, hint=t("retro-hint-owner")),
        kit.text_input("title", t("retro-field-title"), value=title, limit=150, optional=True),
        kit.context(say(t, "retro-anonymous", few=FEW)),
    ]
    submit, close = t("retro-start-now"), t("slack-cancel")
    return kit.modal("retro.start", t("retro-start"), fields, submit=submit, close=close, carried=carried)


def write(t: Translator, record: Record[Retro], own: Mapping[str, Sequence[str]], back: str = "") -> Block:
    """The form of somebody's cards, a column each, with what they wrote so far."""
    known = {one: "\n".join(own.get(one, ())) for one in record.content.columns}
    fields = [
        kit.text_input(one, column(t, one), value=text, limit=_TYPED, optional=True, multiline=True)
        for one, text in known.items()
    ]
    notes = kit.section(Mrkdwn(f"{anonymity(t, record.content)}\n{say(t, 'retro-write-hint', most=LONGEST)}"))
    return _form(t, record, "write", [notes, *fields], back, shown=digest(own))


def group(t: Translator, record: Record[Retro], back: str = "") -> Block:
    """The form in which cards are put together."""
    field = kit.searches_input("cards", t("retro-group-cards"), "retro.pick", hint=t("retro-group-hint"), most=20)
    return _form(t, record, "group", [field], back)


def vote(
    t: Translator, record: Record[Retro], groups: Sequence[CardGroup], given: Sequence[str], each: int, back: str = ""
) -> Block:
    """The form of somebody's votes, an input each, with what they gave so far."""
    texts = {card.id: trim(group.text, SHORT) for group in groups for card in group.cards}
    known = [*(one for one in given if one in texts), *[""] * each][:each]
    fields = [kit.section(say(t, "retro-vote-hint", count=each, few=FEW))]
    for at, one in enumerate(known):
        label, shown = t("retro-vote-one", number=at + 1), texts.get(one, "")
        fields.append(kit.search_input(f"vote{at}", label, "retro.pick", value=one, shown=shown, optional=True))
    return _form(t, record, "vote", fields, back)


def _form(t: Translator, record: Record[Retro], act: str, fields: Sequence[Block], back: str, **carried: str) -> Block:
    told = {"number": record.number, "place": record.place, "back": back, **carried}
    title, save = t(f"retro-form-{act}"), t("slack-save")
    return kit.modal(f"retro.{act}", title, fields, submit=save, close=t("slack-cancel"), carried=told)
