"""Browsing the glossary: by letter, by team, by owner."""

from collections.abc import Sequence
from functools import partial

from bot.glossary.blocks import browse as blocks
from bot.glossary.store import browse
from bot.glossary.store.browse import BrowseFilter
from bot.slack.answering import present_answer, selected_value
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, reply
from bot.slack.text import is_person
from bot.text.fold import fold

_MENUS = ("letter", "team", "owner")
_ASKED = 5  # people at once
_TERM = 80  # characters, of a team or an owner too


def page_of(request: Request, chosen: BrowseFilter, start: str = "", end: str = "") -> list[Block]:
    """A page of terms, after one meaning or before another, by id."""
    store, workspace, audience = request.services.store, request.workspace, request.audience
    known = browse.teams(store, workspace, audience)
    named = {fold(team): team for team in known}
    chosen = BrowseFilter(chosen.letter, named.get(fold(chosen.team), chosen.team), chosen.owner)
    found = browse.page(store, workspace, audience, chosen, blocks.PAGE, start, end)
    letters = [(one, one.upper()) for one in browse.letters(store, workspace, audience)]
    teams = [(team, team) for team in known]
    return blocks.listing(request.t, chosen, found, (letters, teams, _owners(request)))


def _owners(request: Request) -> list[tuple[str, str]]:
    """Who owns anything, by name; whom Slack has not named yet is asked about for the next time, a few at once."""
    people, workspace = request.services.people, request.workspace
    known, unknown = [], []
    for owner in browse.owners(request.services.store, workspace, request.audience):
        if not is_person(owner):
            known.append((owner, owner))
        elif people.is_known(workspace, owner):
            known.append((owner, people.get(workspace, owner).name))
        else:
            unknown.append(owner)
    if unknown:
        request.afterwards(partial(_ask, request, unknown[:_ASKED]))
    return sorted(known, key=lambda one: fold(one[1]))


def _ask(request: Request, owners: Sequence[str]) -> None:
    for owner in owners:
        request.services.people.get(request.workspace, owner)


def listed(request: Request, letter: str, team: str) -> Answer:
    """`/glossary list`."""
    return reply(page_of(request, BrowseFilter(fold(letter)[:1], team[:_TERM])), request.t("glossary-list-title"))


def turn(request: Request) -> Answer:
    """Another page, the list from a button elsewhere, or all of it again."""
    carried = load(request.value)
    chosen = _filter({name: carried.get(name) for name in _MENUS})
    shown = page_of(request, chosen, str(carried.get("start") or ""), str(carried.get("end") or ""))
    return _present(request, shown, replace=not carried.get("new"))


def choose(request: Request) -> Answer:
    """A letter, a team or an owner was chosen: a team's letter stays, a team or an owner takes the other's place."""
    carried = load(str(request.action.get("block_id") or ""))
    menu = str(request.action.get("action_id")).removeprefix("glossary.list_")
    chosen = {name: carried.get(name) for name in _MENUS}
    if menu != "letter":
        chosen |= {"team": "", "owner": ""}
    chosen[menu] = blocks.chosen_value(selected_value(request))
    return _present(request, page_of(request, _filter(chosen)), replace=True)


def _filter(chosen: dict[str, object]) -> BrowseFilter:
    known = {name: str(chosen.get(name) or "")[:_TERM] for name in _MENUS}
    return BrowseFilter(known["letter"][:1], known["team"], known["owner"])


def _present(request: Request, shown: list[Block], *, replace: bool) -> Answer:
    title = request.t("glossary-list-title")
    return present_answer(request, shown, title, request.t("glossary-title"), replace=replace)
