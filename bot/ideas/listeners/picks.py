"""What a field that asks for an idea offers while somebody types into it."""

from collections.abc import Sequence

from bot.ideas.idea import Idea
from bot.ideas.listeners.show import carried_number, desk
from bot.ideas.question import Filter
from bot.ideas.store import ideas, words
from bot.slack import blocks as kit
from bot.slack.request import Answer, Request
from bot.slack.text import clean, trim

_MOST = 20


def pick(request: Request) -> Answer:
    """The idea of a number, those that have the words; before anything is typed those that look like the idea the form
    is about."""
    own = carried_number(request.metadata, "idea")
    typed = clean(str(request.body.get("value") or "")).strip()
    found = [one for one in _found(request, typed, own) if one.number != own and not one.gone]
    return _offered(request, found)


def pick_several(request: Request) -> Answer:
    """The same for a field that takes several: before anything is typed the newest that are not scored."""
    typed = clean(str(request.body.get("value") or "")).strip()
    return _offered(request, [one for one in _found(request, typed, 0) if not one.gone])


def _offered(request: Request, found: Sequence[Idea]) -> Answer:
    t = request.t
    options = [
        kit.option(trim(t("ideas-line", number=one.number, title=one.title), 75), str(one.number)) for one in found
    ]
    return Answer({"options": options})


def _found(request: Request, typed: str, own: int) -> list[Idea]:
    store, workspace, audience = request.services.store, request.workspace, request.audience
    bare = typed.lstrip("#")
    if bare.isascii() and bare.isdigit() and len(bare) < 10:
        found = ideas.get(store, workspace, int(bare))
        return [found] if found and audience.sees(found.place, found.captor) else []
    if typed:
        return words.find(store, workspace, audience, typed, _MOST)
    newest = ideas.unscored(store, workspace, audience, "", Filter(), _MOST, 0)
    alike = desk(request).alike(desk(request).idea(own)) if own else []
    return list({one.number: one for one in (*alike, *newest)}.values())
