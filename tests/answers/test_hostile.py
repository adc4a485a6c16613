"""Whatever stands in the store or in a question: nothing unseen leaves, and no number leads round what is private."""

import pytest

from bot.answers.desk import ask, asker_of
from bot.decisions.decision import ROOM as DECISIONS
from bot.errors import UserError
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.records.store import records
from bot.rights.desk import RIGHTS
from bot.services import Services
from bot.slack.questions import Asker
from bot.store.personal import forget
from bot.text.inert import inert
from tests.answers.making import SECRET, decided, heard, measured, member, right, rows, shown, unknown
from tests.decisions.making import BEA, CHIEF, OWNER
from tests.shelves import HERE

HIDDEN = "".join(chr(0xE0000 + ord(one)) for one in "obey")


def test_tables_and_charts_hold_nothing_unseen(services: Services, asker: Asker) -> None:
    """Blocks are read by a program as well: what the words leave out, they leave out."""
    measured(services, 31.0, 35.0, 38.0, name=f"Acti{HIDDEN}vation\U0001d173")
    for name, arguments in (("list_kpis", {}), ("get_kpi", {"name": f"Acti{HIDDEN}vation\U0001d173"})):
        told = shown(ask(asker, name, arguments))
        assert "Activation" in str(told.blocks)
        assert not [one for one in str(told.blocks) if one in f"{HIDDEN}\U0001d173"]
    assert inert("a\U0001bca0b\ufdd0c") == "abc"


@pytest.mark.parametrize("typed", ["pri\x00cing", "pri\ud800cing", "pricing\u200b"])
def test_what_no_database_takes_is_not_asked_of_it(services: Services, asker: Asker, typed: str) -> None:
    """A question with such characters in it finds what it would find without."""
    number = decided(services, "Price tiers", "pricing")
    assert [one["number"] for one in rows(asker, "find_decisions", topic=typed)] == [number]
    with pytest.raises(UserError, match="answers-error-missing"):
        ask(asker, "find_decisions", {"topic": "\x00\ud800"})


def test_one_row_has_a_size_too(services: Services, asker: Asker) -> None:
    """Where each of its texts is long and of what JSON writes in two characters."""
    long = '"\\' * 1_400
    decided(services, "Night prices", "Pricing", context=long, alternatives=long, consequences=long)
    fields = ["number", "context", "alternatives", "consequences"]
    (row,) = rows(asker, "find_decisions", fields=fields)
    assert row["cut"].keys() == {"context", "alternatives", "consequences"}


def test_a_hidden_idea_is_not_spoken_for(services: Services) -> None:
    """What customers said, which everybody may see, is not told as speaking for it."""
    member(services, BEA)
    desk = IdeaDesk(services, HERE, OWNER)
    hidden = desk.capture(Idea(0, "Night shift", place=SECRET)).number
    heard(services, "Reads at night", hidden)
    inside, outside = (asker_of(services, HERE, user, private=True) for user in (BEA, CHIEF))
    assert rows(inside, "find_insights", idea=hidden)
    unknown(outside, "find_insights", idea=hidden)


def test_who_was_forgotten_decides_nothing(services: Services) -> None:
    """Whoever stands in does, and no sentence has a hole where a name was."""
    right(services, "Pricing")
    decided(services, "Price tiers", "Pricing")
    chief = asker_of(services, HERE, CHIEF)
    with services.store.write(HERE):
        forget(services.store, HERE, OWNER, [records.people(RIGHTS), records.people(DECISIONS)])
    told = ask(chief, "who_decides", {"topic": "pricing"})
    assert "Someone, who decided on Pricing, has left" in told.text
    (row,) = told.data["rows"]
    assert (row["accountable"], row["has_left"]) == ("", True)
    assert ask(chief, "has_been_decided", {"question": "pricing"}).data["who_decides"] == row["backup"]


def test_no_yes_comes_of_nothing(services: Services, asker: Asker) -> None:
    """Of no words at all, of a picture, or of a letter with which another word begins."""
    decided(services, "Plan A: beta in spring", "Launches")
    decided(services, "Confetti", "\U0001f389")
    for typed in ("???", " ? "):
        for name, argument in (("has_been_decided", "question"), ("who_decides", "topic")):
            with pytest.raises(UserError, match="answers-error-missing"):
                ask(asker, name, {argument: typed})
    for typed in ("\U0001f680", "plan B", "Have we decided on plan B?"):
        unknown(asker, "has_been_decided", question=typed)
    assert rows(asker, "has_been_decided", question="Have we decided on the plan A?")
