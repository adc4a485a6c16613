"""A message of each kind of answer, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.answers import blocks
from bot.answers.data import DataList, DataRow
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.text import say
from bot.text import Translator


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with what no company knows."""
    none = DataList[str](say(t, "answers-term-unknown", term="MVP", near=""))
    told = blocks.answer({"known": False, "said": none.heading}, [], none)
    yield "answers: not known", kit.message(told.blocks, told.text)
    row = DataRow({}, say(t, "answers-term-context", term="MVP", meant="Minimum viable product", context="Growth"))
    some = DataList[str](say(t, "answers-terms", words="MVP"))
    told = blocks.answer({"known": True, "said": some.heading}, [row] * 10, some)
    yield "answers: a page", kit.message(told.blocks, told.text)
