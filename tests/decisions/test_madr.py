"""Decisions as markdown files, as other tools for decision records read them."""

import io
import zipfile
from dataclasses import replace

import yaml

from bot.decisions.desk import ROOM, DecisionDesk
from bot.decisions.listeners.files import archive
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from tests.decisions.making import BEA, ONE_WAY, OWNER, PLAIN
from tests.shelves import HERE


def test_every_decision_is_a_file(services: Services, desk: DecisionDesk) -> None:
    """Its head says what became of it and who had which part; whatever stands in a title breaks nothing."""
    desk.add(ROOM, replace(PLAIN, title='We say: "no"\nand ../../mean # it'))
    desk.add(ROOM, replace(ONE_WAY, informed=(BEA,), context="Fridays hurt.", consulted=()))
    desk.supersede(1, 2)
    with zipfile.ZipFile(io.BytesIO(archive(services, HERE, EVERYTHING))) as kept:
        assert kept.namelist() == ["0001-we-say-no-and-mean-it.md", "0002-we-ship-on-tuesdays.md"]
        texts = [kept.read(name).decode() for name in kept.namelist()]
    heads = [yaml.safe_load(text.split("---\n")[1]) for text in texts]
    assert [head["status"] for head in heads] == ["superseded by 0002", "accepted"]
    assert heads[1]["decision-makers"] == services.people.get(HERE, OWNER).name
    assert "## Considered Options\n\n* We ship on Tuesdays\n* Daily: too few testers\n* Monthly: too slow" in texts[1]
    assert "## Context and Problem Statement\n\nFridays hurt." in texts[1]
    assert texts[0].count("\n# ") == 1
