"""Copies of the demo's finished document: a page in each wiki and a canvas, one of them edited there since."""

import re
from urllib.parse import urlencode
from urllib.request import urlopen

from bot.copies import upkeep
from bot.copies.desk import CopyDesk
from bot.copies.store import copies
from bot.copies.wikis import CANVAS, wikis
from bot.documents.desk import ROOM
from bot.documents.document import APPROVED
from bot.records.store import lists
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from demo.words import FRENCH
from sandbox import DEMO

CHANNEL = "C0CHECKOUT"  # whose tab the canvas is
EDITED = "notion"
_OLD = "four days, and half of them never come"
_NEW = "two days since our bank changed, and a third of them never come"


def fill(made: Services) -> None:
    """Its owner has it copied to every wiki."""
    number, own = _finished(made), CopyDesk(made, DEMO.id, FRENCH)
    for name, wiki in wikis(made, DEMO.id).items():
        own.export(number, wiki, CHANNEL if name == CANVAS else wiki.places(made.tools, "")[0].value)
        upkeep.run(made, DEMO.id, wiki, number)


def edit(made: Services) -> None:
    """Somebody changes a line of a page by hand, and the bot looks at it."""
    number = _finished(made)
    copy = copies.get(made.store, DEMO.id, number, EDITED)
    if copy is None:
        raise LookupError(f"no copy in {EDITED}")
    with urlopen(copy.url) as answer:  # noqa: S310 - a look-alike's own
        shown = answer.read().decode()
    line = re.search(rf'name="line" value="(\d+)"><input name="text" value="([^"]*){_OLD}', shown)
    if line is None:
        raise LookupError(f"nothing on {copy.url} says so")
    saved = urlencode({"line": line[1], "text": f"{line[2]}{_NEW}"}).encode()
    urlopen(copy.url, saved).close()  # noqa: S310
    upkeep.run(made, DEMO.id, wikis(made, DEMO.id)[EDITED], number)


def _finished(made: Services) -> int:
    every = lists.everything(made.store, DEMO.id, ROOM, EVERYTHING)
    return next(one.number for one in every if one.status == APPROVED)
