"""Who decides on a topic, and the matrix of all topics. Pure."""

from collections.abc import Callable, Mapping, Sequence

from bot.records.record import Record
from bot.rights.right import Right
from bot.slack import blocks as kit
from bot.slack import native
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention, say, trim
from bot.text import Translator


def right(
    t: Translator, one: Record[Right], is_gone: Callable[[str], bool], name: Callable[[str], str] = mention
) -> Block:
    """Who decides on a topic; where they left, who answers meanwhile. `name` says who somebody is."""
    said, gone = one.content, is_gone(one.content.owner)
    since = t.date(one.created_at[:10])
    text = say(t, "rights-vacant" if gone else "rights-who", who=name(said.owner), topic=said.title, since=since)
    if said.backup and not is_gone(said.backup):
        backup = say(t, "rights-meanwhile" if gone else "rights-backup", who=name(said.backup))
        text = Mrkdwn(f"{text} {backup}" if gone else f"{text}\n{backup}")
    parts = {part: getattr(said, part) for part in ("responsible", "consulted", "informed")}
    lines = [say(t, f"rights-{part}", who=_names(name, who)) for part, who in parts.items() if who]
    lines += [say(t, "rights-by", number=said.decision)] if said.decision else []
    button = kit.button(t("records-open"), "rights.open", str(one.number))
    return kit.section(Mrkdwn("\n".join([text, *lines])), accessory=button)


def _names(name: Callable[[str], str], people: Sequence[str]) -> str:
    said = [name(user) for user in people]
    return Mrkdwn(", ".join(said)) if all(isinstance(one, Mrkdwn) for one in said) else ", ".join(said)


_PARTS = ("owner", "backup", "responsible", "consulted", "informed")


def raci(
    t: Translator, rights: Sequence[Record[Right]], gaps: Mapping[int, Sequence[str]], bare: Sequence[str]
) -> list[Block]:
    """The matrix: a line for each topic, and what is missing below it, since a reader sees no more than a few columns;
    `bare` are topics decided on without a right."""
    parts = [part for part in _PARTS if part in _PARTS[:2] or any(getattr(one.content, part) for one in rights)]
    rows: list[list[str]] = []
    for one in rights:
        named = (_mentions(getattr(one.content, part)) for part in parts)
        rows.append([f"#{one.number} {one.content.title}", *named])
    rows += [[topic, *[""] * len(parts)] for topic in bare]
    table = native.table([t("rights-field-title"), *(t(f"rights-letter-{part}") for part in parts)], rows)
    wrong = [(one.content.title, [t(f"rights-gap-{gap}") for gap in gaps[one.number]]) for one in rights]
    wrong += [(topic, [t("rights-gap-nobody")]) for topic in bare]
    lines = [say(t, "rights-gap", topic=topic, said=", ".join(said)) for topic, said in wrong if said]
    return [table, *([kit.section(trim(Mrkdwn("\n".join(lines)), kit.SECTION))] if lines else [])]


def _mentions(who: str | Sequence[str]) -> Mrkdwn | str:
    people = (who,) if isinstance(who, str) else who
    return Mrkdwn(", ".join(map(mention, people))) if any(people) else ""
