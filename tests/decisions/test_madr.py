"""Decisions as markdown files, out as other tools for decision records read them, and in as they write them."""

import io
import zipfile
from dataclasses import replace

import pytest
import yaml

from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM, DecisionDesk
from bot.decisions.exchange import MADR
from bot.errors import UserError
from bot.exchange.files import RecordSheet, take
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import lists
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.succession.desk import successor
from bot.text.archive import pack
from tests.decisions.making import BEA, ONE_WAY, OWNER, PLAIN
from tests.patience import PATIENCE
from tests.records.making import rewrite
from tests.shelves import ELSEWHERE, HERE

MADR_2 = """# Use Markdown Any Decision Records

* Status: superseded by [ADR-0003](0003-toml.md)
* Deciders: Bea, Nobody Here
* Date: 2018-07-01

Technical Story: https://tracker.example/TS-1

## Context and Problem Statement

We want to record decisions. Which format?

## Decision Drivers

* Lean

## Considered Options

* [MADR](https://adr.github.io/madr/) 2.1.0
* Formless

## Decision Outcome

Chosen option: "MADR", because it is lean.

### Positive Consequences

* All can read it.

## Pros and Cons of the Options

### Formless

* Good, because it is free
* Bad, because nothing is found again
"""
MADR_4 = """---
status: "rejected"
date: 2024-05-06
decision-makers: [Bea]
consulted: "Owen, Bea"
---

# ADR-0002: One repository <!-- a comment -->

## Context and Problem Statement

Two are many.
```
## no heading
```
"""
NYGARD = """# 12. Write in TOML

Date: 2016-02-12

## Status

Accepted

Supercedes [1. Use Markdown](0001-use-markdown.md)

## Context

We like TOML.

## Decision

We will write TOML.

## Consequences

Parsers are rare.
"""


def brought(services: Services, data: bytes, workspace: str = HERE, *, dry_run: bool = False) -> RecordSheet[Decision]:
    """What an importer who is accountable brings."""
    desk = RecordDesk(services, workspace, "", seen_by=EVERYTHING)
    return take(desk, ROOM, data, dry_run=dry_run, documents=MADR.documents(OWNER))


def every(services: Services, workspace: str = HERE) -> list[Record[Decision]]:
    """All decisions, in their order."""
    return lists.everything(services.store, workspace, ROOM, EVERYTHING)


def test_every_decision_is_a_file(services: Services, desk: DecisionDesk) -> None:
    """Its head says what became of it and who had which part; whatever stands in a title breaks nothing."""
    desk.add(ROOM, replace(PLAIN, title='We say: "no"\nand ../../mean # it'))
    desk.add(ROOM, replace(ONE_WAY, informed=(BEA,), context="Fridays hurt.", consulted=()))
    desk.supersede(ROOM, 1, 2)
    with zipfile.ZipFile(io.BytesIO(MADR.archive(services, HERE, EVERYTHING))) as kept:
        assert kept.namelist() == ["0001-we-say-no-and-mean-it.md", "0002-we-ship-on-tuesdays.md"]
        texts = [kept.read(name).decode() for name in kept.namelist()]
    heads = [yaml.safe_load(text.split("---\n")[1]) for text in texts]
    assert [head["status"] for head in heads] == ["superseded by 0002", "accepted"]
    assert heads[1]["decision-makers"] == f"{services.people.get(HERE, OWNER).name} ({OWNER})".replace(
        f"{OWNER} ({OWNER})", OWNER
    )
    assert "## Considered Options\n\n* We ship on Tuesdays\n* Daily: too few testers\n* Monthly: too slow" in texts[1]
    assert "## Context and Problem Statement\n\nFridays hurt." in texts[1]
    assert texts[0].count("\n# ") == 1


def test_what_goes_out_comes_in_again(services: Services, desk: DecisionDesk) -> None:
    """Unchanged where it came from; elsewhere every word, status and link of it, and once more nothing."""
    desk.add(ROOM, replace(PLAIN, title="# One: “two”", context="# A\n\n* b\n\\# c", links=("https://a.example/x",)))
    desk.add(ROOM, replace(ONE_WAY, consulted=(), review_on="2027-01-04"))
    rewrite(desk, ROOM, 2, informed=(BEA, "S0DESIGN", "Bob Smith"))
    desk.add(ROOM, replace(PLAIN, title="Three", consulted=(BEA,), alternatives="- a\n\n- b", channels=("C0CHANNEL",)))
    desk.supersede(ROOM, 1, 2)
    data = MADR.archive(services, HERE, EVERYTHING)
    assert [line.did for line in brought(services, data).lines] == ["unchanged"] * 3
    done = brought(services, data, ELSEWHERE)
    assert (done.lines[0].name, done.lines[0].did) == ("0001-one-two.md", "added")
    told = [(one.content, one.status) for one in every(services)]
    assert [(one.content, one.status) for one in every(services, ELSEWHERE)] == told
    assert (
        successor(services, ELSEWHERE, ROOM, every(services, ELSEWHERE)[0].number)
        == every(services, ELSEWHERE)[1].number
    )
    assert [line.did for line in brought(services, data, ELSEWHERE).lines] == ["left"] * 3


def test_what_others_write_is_read(services: Services) -> None:
    """Lists and heads of MADR, files of adr-tools: statuses, days, who decided, what was weighed, what took its place.
    Who is not known here keeps their name."""
    files = {"docs/adr/0001-use-markdown.md": MADR_2, "docs/adr/0002-one.md": MADR_4, "docs/adr/0012-toml.md": NYGARD}
    known = {"Bea": BEA}
    for name, user in known.items():
        services.people.learn(HERE, {"id": user, "real_name": name, "team_id": HERE})
    services.store.settle(PATIENCE)
    data = pack({name: text.encode() for name, text in files.items()})
    tried = brought(services, data, dry_run=True)
    assert [(line.name, line.did) for line in tried.lines] == [(name, "added") for name in files]
    assert every(services) == []
    done = brought(services, data)
    assert [line.why for line in done.lines] == [
        "madr-people",
        "madr-people",
        "madr-owner",
    ]
    one, two, three = every(services)
    assert [(each.status, each.created_at[:10]) for each in (one, two, three)] == [
        ("superseded", "2018-07-01"),
        ("rejected", "2024-05-06"),
        ("decided", "2016-02-12"),
    ]
    assert (one.content.title, two.content.title, three.content.title) == (
        "Use Markdown Any Decision Records",
        "One repository",
        "Write in TOML",
    )
    assert (one.content.owner, one.content.responsible) == (BEA, ("Nobody Here",))
    assert (
        one.content.alternatives
        == "[MADR](https://adr.github.io/madr/) 2.1.0\nFormless: Bad, because nothing is found again"
    )
    assert "We want to record decisions." in one.content.context
    assert "because it is lean" in one.content.context
    assert one.content.consequences == "* All can read it."
    assert "https://tracker.example/TS-1" in one.content.links
    assert (two.content.owner, two.content.consulted) == (BEA, ("Owen",))
    assert "## no heading" in two.content.context
    assert (three.content.owner, three.content.topic, three.content.evidence) == (OWNER, "Architecture", "opinion")
    assert three.content.consequences == "Parsers are rare."
    assert successor(services, HERE, ROOM, one.number) == three.number


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("# X\n\n* Status: purple\n", "madr-error-status"),
        ("---\nstatus: [\n---\n# X\n", "madr-error-head"),
        ("## No title\n", "records-line-empty"),
        ("", "records-line-empty"),
    ],
)
def test_a_file_says_what_is_wrong_with_it(services: Services, text: str, why: str) -> None:
    """By its name; the others come in."""
    done = brought(services, pack({"a.md": text.encode(), "b.md": b"# Good\n", "c.txt": b"no"}))
    assert [(line.name, line.did, line.why) for line in done.lines] == [
        ("a.md", "refused", why),
        ("b.md", "added", "madr-owner"),
    ]


def test_one_file_comes_alone(services: Services) -> None:
    """And what is no markdown is read as a table, as ever."""
    assert [line.did for line in brought(services, MADR_4.encode()).lines] == ["added"]
    assert [line.did for line in brought(services, b"title,accountable,topic,evidence\nX,U0X,Y,opinion\n").lines] == [
        "added"
    ]
    with pytest.raises(UserError):
        brought(services, pack({"xl/workbook.xml": b"<x/>"}))
