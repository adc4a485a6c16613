"""Who else sees what was captured in a private conversation, and the button that shows it to everybody."""

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator


def private_note(t: Translator, place: str, act: str = "", value: str = "") -> list[Block]:
    """Nothing without a `place`; with an `act`, the button of that action id, which carries `value`."""
    if not place:
        return []
    channel = Mrkdwn(f"<#{escape(place)}>")
    text = say(t, "slack-private-direct") if place.startswith("D") else say(t, "slack-private", channel=channel)
    if not act:
        return [kit.context(text)]
    ask = kit.confirm(
        t("slack-private-show-title"), t("slack-private-show-sure"), t("slack-private-show"), t("slack-cancel")
    )
    return [kit.section(text, accessory=kit.button(t("slack-private-show"), act, value, confirm=ask))]
