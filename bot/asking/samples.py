"""Samples of what is said to questions, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.asking import blocks
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """Help, what is not understood, a command in words, a file."""
    examples = ["MVP?", "NPS?", "#12?"]
    shown = [
        ("help", blocks.help_(t, examples)),
        ("not understood", blocks.unclear(t, examples)),
        ("not understood, nothing there yet", blocks.unclear(t, ())),
        ("a command", blocks.command(t, "/kpi digest")),
        ("a file", blocks.sentence(t, "asking-file")),
    ]
    for name, one in shown:
        yield f"asking: {name}", kit.message(*blocks.together([one]))
