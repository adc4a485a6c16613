"""Who decides what: granted by managers, handed on by whoever holds it, found by whatever the topic is called."""

from dataclasses import replace

import pytest

from bot.merge import FormBase
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.rights.desk import RIGHTS
from bot.rights.right import PROPOSED, STANDING, Right, find, gaps, near_topics
from bot.services import Services
from tests.decisions.making import BEA, CAL, CHIEF, OWNER, wrong
from tests.shelves import HERE

PRICING = Right("Pricing & packaging", OWNER, BEA, ("prices",))


def of(services: Services, user: str) -> RecordDesk:
    """Where somebody hands in what they did."""
    return RecordDesk(services, HERE, user)


def numbered(*rights: Right) -> list[Record[Right]]:
    """Rights that hold."""
    return [Record(n, one, STANDING, CHIEF, "", CHIEF, "") for n, one in enumerate(rights, 1)]


@pytest.mark.parametrize("asked", ["pricing & packaging", "Prices", "pricing", "PRICING", "prixes", "pricng"])
def test_a_topic_is_found_by_many_names(asked: str) -> None:
    """Its own, a synonym, a part of it, with a letter or two wrong."""
    rights = numbered(PRICING, Right("Hiring", BEA), Right("Releases", CAL))
    assert [one.number for one in find(rights, asked)][:1] == [1]
    assert find(rights, "roadmap") == []


@pytest.mark.parametrize("asked", ["tarifs", "hirings board", "art", "train", "lanes"])
def test_nobody_is_named_for_a_topic_that_only_looks_alike(asked: str) -> None:
    """« tarifs » is no slip of "trains", nor is "art" in "charts": whoever was named by mistake is named with
    confidence."""
    rights = numbered(Right("Releases", CAL, synonyms=("deployments", "trains")), Right("Charts", BEA), PRICING)
    named = [one.content.title for one in find(rights, asked)]
    assert named == (["Releases"] if asked == "train" else [])
    assert near_topics(rights, "tarifs") == ["Releases"]


def test_only_managers_grant(services: Services) -> None:
    """What others write is proposed until a manager puts it in force; whoever holds a right hands it on."""
    assert of(services, CAL).add(RIGHTS, PRICING).status == PROPOSED
    assert wrong(lambda: of(services, CAL).set_status(RIGHTS, 1, STANDING)) == [("", "records-error-rights")]
    assert wrong(lambda: of(services, OWNER).set_status(RIGHTS, 1, STANDING)) == [("", "records-error-rights")]
    assert of(services, CHIEF).set_status(RIGHTS, 1, STANDING).status == STANDING
    assert wrong(lambda: of(services, CAL).edit(RIGHTS, 1, FormBase(1), replace(PRICING, owner=CAL))) == [
        ("", "records-error-rights")
    ]
    handed = of(services, OWNER).edit(RIGHTS, 1, FormBase(2), replace(PRICING, owner=CAL))
    assert handed.content.owner == CAL


def test_a_topic_has_one_accountable(services: Services) -> None:
    """Whatever its spelling; a group, or the backup, is none."""
    chief = of(services, CHIEF)
    chief.add(RIGHTS, PRICING)
    twice = replace(PRICING, title="pricing  &  PACKAGING")
    assert wrong(lambda: chief.add(RIGHTS, twice)) == [("title", "rights-error-twice")]
    assert wrong(lambda: chief.add(RIGHTS, Right("Hiring", "S0GROUP"))) == [("owner", "records-error-group")]
    assert wrong(lambda: chief.add(RIGHTS, Right("Hiring", BEA, BEA))) == [("backup", "rights-error-backup")]


def test_a_topic_that_was_renamed_is_found_by_its_old_name(services: Services) -> None:
    """Also by a form that was open meanwhile, whose other changes are kept."""
    chief = of(services, CHIEF)
    chief.add(RIGHTS, PRICING)
    chief.edit(RIGHTS, 1, FormBase(1), replace(PRICING, title="Monetisation"))
    late = of(services, OWNER).edit(RIGHTS, 1, FormBase(1), replace(PRICING, backup=CAL))
    assert (late.content.title, late.content.backup) == ("Monetisation", CAL)
    assert find([late], "pricing & packaging") == [late]


def test_gaps_are_flagged() -> None:
    """Whoever left, nobody standing in, one person with too many topics."""
    rights = numbered(PRICING, Right("Hiring", OWNER), Right("Releases", CAL, BEA))
    found = gaps(rights, lambda user: user == CAL, 1)
    assert found == {1: ["many"], 2: ["backup", "many"], 3: ["gone"]}
