"""Likeness to examples: how they are written, what is counted, and how well a part of them tells the others."""

from functools import cache

import pytest

from bot.asking.classifier import Classifier, Said, examples, parse, weigh
from bot.asking.examples import EXAMPLES
from tests.asking import KINDS

TOLD = 0.85  # of the examples that are left out


def likeliest(found: Classifier, said: Said) -> str:
    """The kind that most speaks for."""
    weights = found.weigh(said)
    return max(weights, key=lambda kind: weights[kind])


def test_examples_are_of_every_kind_but_commands() -> None:
    """Commands are told by their words."""
    assert {kind.partition(": ")[0] for kind in EXAMPLES} == {*KINDS} - {"command"}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("who owns K?", Said(("who", "owns", "K"), asks=True)),
        ("T vs T", Said(("T", "vs", "T"))),
        ("when is # out", Said(("when", "is", "I", "out"))),
        ("… who wrote it", Said(("who", "wrote", "it"), after=True)),
        ("/idea> Dark mode for G", Said(("dark", "mode", "for", "G"), command="/idea")),
        ("t'as K ?", Said(("t", "as", "K"), asks=True)),
    ],
)
def test_an_example_is_read_as_it_is_written(text: str, said: Said) -> None:
    """Letters stand for names, "…" for what was named before, a command for what was typed after it."""
    assert parse(text) == said


def test_examples_are_read_as_they_say() -> None:
    """Nearly every one is of the kind it stands under; a few could be either."""
    every = list(examples())
    told = [max(weights := weigh(said), key=lambda one: weights[one]) for _, said in every]
    wrong = [(kind, said) for (kind, said), one in zip(every, told, strict=True) if kind.partition(": ")[0] != one]
    assert len(wrong) < len(every) / 30, wrong


def test_what_is_no_example_is_told_by_likeness(monkeypatch: pytest.MonkeyPatch) -> None:
    """One example in ten, left out of the counting, is told by the others; so is every tenth."""
    monkeypatch.setattr(Said, "features", cache(Said.features))  # they are the same each time
    every = list(dict.fromkeys(examples()))
    told = 0
    for first in range(10):
        left_out = every[first::10]
        found = Classifier(one for at, one in enumerate(every) if at % 10 != first)
        told += sum(likeliest(found, said) == kind.partition(": ")[0] for kind, said in left_out)
    assert told / len(every) >= TOLD


def test_who_adds_an_example_is_understood() -> None:
    """A phrasing unlike all others is read as its example says."""
    said = parse("blimey K zounds")
    assert likeliest(Classifier([*examples(), ("owner", said)]), said) == "owner"
