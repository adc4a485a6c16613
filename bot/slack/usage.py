"""How commands are used, as the reader types it: their verbs, their numbers, the names their workspace gave."""

from collections.abc import Iterable

from bot.slack.text import Mrkdwn, escape
from bot.text import Translator
from bot.text.verbs import usage_in


def usage_line(t: Translator, command: str, typed: str, key: str = "") -> str:
    """`/kpi set activation 41.2` as this reader types it; `key` is what says what it does."""
    return f"{t.command(command)} {t.example(key) or usage_in(typed, t.language)}".strip()


def usage_lines(t: Translator, command: str, usage: Iterable[tuple[str, str]]) -> Mrkdwn:
    """A line for each use of a command; `usage` pairs what is typed after it, in English, with the Fluent key of what
    it does."""
    return Mrkdwn(
        "\n".join(f"`{escape(usage_line(t, command, typed, key))}`  {escape(t(key))}" for typed, key in usage)
    )
