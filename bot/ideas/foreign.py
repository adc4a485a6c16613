"""Backlogs of other tools, as their exports write them: whose a file is, and what their words for a status mean. Pure.

Jira, Jira Product Discovery, Canny, Productboard, Fider, Trello and Aha! are known by the columns that they alone
write; the words are those their workspaces begin with. A word that says different things in different tools is known
for a tool alone: *Closed* is done in Jira and turned down in Canny.
"""

import re
from collections.abc import Collection, Mapping

from bot.text.fold import fold

# The columns that tell a tool, as `bot.text.csv.bare` gives them: any of these says it.
_SIGNS = {
    "jira": ("issue key", "issue id", "issue type", "project key"),
    "aha": ("idea reference", "aha reference", "idea name", "idea status"),
    "trello": ("card id", "card name", "list name"),
    "fider": ("votes count", "original number"),
    "canny": ("post url", "post title", "board", "eta"),
    "productboard": ("feature name", "productboard url", "user impact score", "customer importance score"),
}
_NEW = (
    "open, opened, reopened, to do, todo, a faire, backlog, icebox, inbox, triage, idea, ideas, idee, idees, new idea, "
    "new ideas, needs review, under review, in review queue, under consideration, considering, future consideration, "
    "discovery, candidate, gathering feedback, feedback wanted, parking lot, unprioritized, not started, submitted, "
    "ouvert, ouverte, a l etude"
)
_PLANNED = {
    "now": "now, this sprint, current sprint, this week",
    "next": "next, up next, next up, selected for development, ready for development, ready for delivery, ready, "
    "committed, scheduled, accepted, prevu, prevue, ensuite",
    "later": "later, planned later, likely to implement, on the roadmap, roadmap, plus tard",
}
_IN_PROGRESS = (
    "in progress, in development, in delivery, delivery, development, started, doing, building, wip, in review, "
    "code review, in testing, testing, in qa, qa, en cours, commence, commencee"
)
_SHIPPED = (
    "done, complete, completed, released, launched, live, delivered, deployed, implemented, resolved, finished, fait, "
    "faite, termine, terminee, livre, publie, publiee"
)
_DECLINED = (
    "declined, rejected, won t do, wont do, won t fix, wont fix, will not implement, will not do, unlikely to "
    "implement, not planned, cancelled, canceled, archived, abandoned, duplicate, already exists, cannot reproduce, "
    "not a bug, invalid, annule, annulee, abandonne, abandonnee, rejete, rejetee, refuse"
)
_OF_TOOL = {
    ("jira", "closed"): "shipped",
    ("canny", "closed"): "declined",
    ("aha", "closed"): "declined",
    ("canny", "planned"): "planned:later",
    ("fider", "planned"): "planned:later",
    ("aha", "planned"): "planned:later",
    ("productboard", "planned"): "planned:later",
}
_COLOUR = re.compile(
    r"\s*\((?:green|yellow|orange|red|purple|blue|sky|lime|pink|black|grey|gray)(?:[_ ](?:light|dark))?\)\Z"
)


def _words() -> Mapping[str, str]:
    found = {word: f"planned:{horizon}" for horizon, words in _PLANNED.items() for word in words.split(", ")}
    for status, words in (
        ("new", _NEW), ("in_progress", _IN_PROGRESS), ("shipped", _SHIPPED), ("declined", _DECLINED)
    ):  # fmt: skip
        found |= dict.fromkeys(words.split(", "), status)
    return found


_WORDS = _words()


def tool_of(titles: Collection[str]) -> str:
    """The tool whose export has columns of these titles; empty for none. Of several the one most of them tell."""
    told = {tool: sum(title in titles for title in signs) for tool, signs in _SIGNS.items()}
    tool = max(told, key=lambda one: told[one])
    return tool if told[tool] else ""


def status_in(tool: str, text: str) -> str:
    """What a tool's word for a status means: a status, with its horizon behind a colon where it is planned; empty for a
    word that nobody knows.

    >>> status_in("jira", "Selected for Development"), status_in("canny", "Closed"), status_in("", "Closed")
    ('planned:next', 'declined', '')
    """
    word = fold(text)
    return _OF_TOOL.get((tool, word)) or _WORDS.get(word, "")


def label(text: str) -> str:
    """A label without the colour that Trello writes behind it."""
    return _COLOUR.sub("", text)
