"""Text on its way to Slack and back: escaped once, here, so nobody can page a channel through a definition.

Slack's rules: https://docs.slack.dev/messaging/formatting-message-text#escaping
"""

import re
import unicodedata
from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from bot.slack.ids import is_group
from bot.slack.marks import MarkPairs
from bot.text import LONGEST, Translator


class Mrkdwn(str):
    """Text already in Slack's markup. A plain `str` is user text or a finished sentence and gets escaped."""

    __slots__ = ()


def escape(text: str) -> Mrkdwn:
    """User text made inert: `<!channel>` shows as typed and calls nobody. Markup passes unchanged."""
    if isinstance(text, Mrkdwn):
        return text
    return Mrkdwn(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def say(t: Translator, key: str, **args: object) -> Mrkdwn:
    """A sentence with Slack markup in it; its text arguments are escaped unless they are markup themselves."""
    return Mrkdwn(t(key, **{name: trim(escape(v), LONGEST) if isinstance(v, str) else v for name, v in args.items()}))


# Brackets that open within an address belong to it; the punctuation of the sentence around it does not.
_INSIDE = r"\([^\s<>|\"'()]*\)"
_URL = re.compile(rf"https?://(?:{_INSIDE}|[^\s<>|\"'()])*(?:{_INSIDE}|[^\s<>|\"'().,;:!?\]}}»])")


def prose(text: str) -> Mrkdwn:
    """User text, escaped, with the web addresses in it made clickable."""
    parts: list[str] = []
    end = 0
    for found in _URL.finditer(text):
        parts += [escape(text[end : found.start()]), f"<{escape(found.group())}>"]
        end = found.end()
    return Mrkdwn("".join([*parts, escape(text[end:])]))


def link(url: str, label: str) -> Mrkdwn:
    """A clickable `label`. Slack has no escape for `|` inside a link, so it becomes a slash."""
    return Mrkdwn(f"<{escape(url.replace('|', '%7C'))}|{escape(label.replace('|', '/'))}>")


def is_person(user: str) -> bool:
    """Whether this can be the id of a person: a name is none, nor is a channel."""
    return re.fullmatch(r"[UW][A-Z0-9]+", user) is not None


def mention(user: str) -> Mrkdwn:
    """The name of a person or a user group, shown by Slack. It notifies them in a posted message, not in an ephemeral
    one or a form."""
    if is_group(user):
        return Mrkdwn(f"<!subteam^{user}>")
    return Mrkdwn(f"<@{user}>") if is_person(user) else escape(user)


# Slack begins "today" with a capital where a date begins with it; behind a space of no width it stands mid-sentence.
_MIDDLE = "\u200b"


def moment(t: Translator, stamp: str) -> Mrkdwn:
    """A UTC stamp, shown by Slack as a day and a time of the reader's own zone, to stand within a sentence."""
    at = datetime.fromisoformat(stamp)
    bare = escape(f"{t.date(stamp)}, {t.time(at.time())} UTC")
    return Mrkdwn(f"<!date^{int(at.timestamp())}^{_MIDDLE}{{date_short_pretty}}, {{time}}|{bare}>")


def opening(text: str) -> str:
    """Text where a line begins: what stands small within a sentence, « le lundi », has a capital there."""
    return type(text)(text[:1].upper() + text[1:])


def trim(text: str, limit: int) -> str:
    """At most `limit` characters, with an ellipsis where it was cut; an escaped `&amp;` is never cut in two."""
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    if isinstance(text, Mrkdwn):
        cut = re.sub(r"&[a-z]{0,3}$", "", cut)
        # A link cut open would swallow the rest of the message.
        if cut.rfind("<") > cut.rfind(">"):
            cut = cut[: cut.rfind("<")]
    return type(text)(cut.rstrip() + "…")


# A mention, a link or a date in Slack's markup: what is between the brackets.
TAG = re.compile(r"<([^<>]*)>")
_ADDRESS = re.compile(r"(?:mailto|tel):([^?]*).*", re.DOTALL)


def _untag(inside: str, names: Mapping[str, str]) -> str:
    inside, _, label = inside.partition("|")
    if inside in names:
        return names[inside]
    if inside.startswith("!date"):
        return label
    if inside[:1] in "@#!":
        return (inside[0] if inside[0] != "!" else "@") + (label or inside[1:]).lstrip("@#") if inside else ""
    if address := _ADDRESS.fullmatch(inside):
        shown = not label or address[1] in label or re.sub(r"\D", "", address[1]) == re.sub(r"\D", "", label) != ""
        return (label or address[1]) if shown else f"{label} ({address[1]})"
    return label or inside


def plain(markup: str, names: Mapping[str, str] = MappingProxyType({})) -> str:
    """What a person reads in a Slack message: links as their labels, mentions as names, entities decoded. `names` are
    those of what stands in a tag, as "@U0123ABCD", where Slack gives none beside it."""
    text = TAG.sub(lambda found: _untag(found[1], names), markup)
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


_EMPHASIS = MarkPairs(r"(?<!\S)(?=([*_`]).)", r"(?<=.)(?=([*_`])(?:[\s.,;:!?]|\Z))")


def bare(sentence: Mrkdwn) -> str:
    """A sentence of the bot where Slack shows text as it is: no bold, no code, no entities."""
    return plain(_EMPHASIS.off(sentence))


# Bidirectional overrides let a definition rearrange the words around it; no language needs them in plain text.
_REORDER = r"\u202a-\u202e\u2066-\u2069"
# Unicode's categories Cc, but for tabs and newlines, and Cs; and the byte order mark.
_UNFIT = re.compile(rf"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufeff{_REORDER}]")


def clean(text: str) -> str:
    """User text fit to keep: NFC, one kind of newline, without control, override or lone surrogate characters."""
    if text.isascii() and text.isprintable():  # most cells of a long file
        return text.strip()
    text = _UNFIT.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", text).strip()
