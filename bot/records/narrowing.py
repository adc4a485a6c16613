"""What a list is narrowed to by what is typed after its command, in either language."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from bot.errors import UserError
from bot.exchange.words import MENTION, STATUS, RoomWords, bare_label
from bot.records.record import PERSON, Room
from bot.records.store import lists
from bot.records.store.lists import ANY, Narrow
from bot.slack.request import Request
from bot.slack.text import is_person
from bot.text.filters import read_filters
from bot.text.fold import fold

_EVERY = {"any", "all", "tous", "toutes", "tout"}
_SELF = {"me", "moi", "myself"}
_NAMED = 12  # values that an error names


def read_narrow(request: Request, room: Room[Any], text: str) -> tuple[Narrow, str]:
    """What a list is narrowed to by what was typed after its command, and the words to search for. Raises UserError
    where that is by what nobody knows, with what there is."""
    words, shown = RoomWords(request.services.texts, room), _Keys(request, room)
    said, pairs = read_filters(text, lambda key: bool(words.key(key)))
    narrow = Narrow()
    for typed, value in pairs:
        key = words.key(typed)
        if not key:
            raise UserError(
                "records-error-key", word=typed[:40], keys=", ".join(map(shown, (STATUS, PERSON, *shown.fields)))
            )
        if key == "title":
            said = f"{said} {value}".strip()
        elif key == PERSON:
            narrow = replace(narrow, person=_person(request, room, value))
        elif key == STATUS:
            known = dict.fromkeys(_EVERY, ANY) | words.values(STATUS)
            narrow = replace(narrow, status=_one_of(known, value) or shown.refuse(key, value, room.statuses))
        else:
            where = (request.services.store, request.workspace, room, request.audience, key)
            known = words.values(key) or {one: one for one in lists.values(*where)}
            options = shown.fields[key].options
            found = _one_of(known, value) or shown.refuse(key, value, options or lists.spelt(*where).values())
            narrow = replace(narrow, marks={**narrow.marks, key: found})
    every = said and STATUS not in [words.key(typed) for typed, _ in pairs]  # a search is of whatever status
    return replace(narrow, status=ANY) if every else narrow, said


def _one_of(known: Mapping[str, str], value: str) -> str:
    """What is called so, or the only one that begins so; empty for none."""
    said = fold(value)
    begins = {one for word, one in known.items() if said and word.startswith(said)}
    return known.get(said, "") or (begins.pop() if len(begins) == 1 else "")


class _Keys:
    """What a list can be narrowed by, as a reader types it."""

    def __init__(self, request: Request, room: Room[Any]) -> None:
        self.fields = {one.name: one for one in room.fields if one.narrows}
        self._t, self._room = request.t, room

    def __call__(self, key: str) -> str:
        """`status:`, « statut: »."""
        own = key in self.fields
        label = bare_label(self._t(f"{self._room.name}-field-{key}" if own else f"records-key-{key}")).lower()
        return f"{key if ' ' in label else label}:"

    def refuse(self, key: str, value: str, known: Iterable[str]) -> str:
        """Raises UserError, with what a value may be."""
        said, options = list(known), key == STATUS or bool(self.fields[key].options)
        names = [self._t(f"{self._room.name}-{key}-{one}") if options else one for one in said[:_NAMED]]
        more = ["…"] if len(said) > _NAMED else []
        raise UserError(
            "records-error-value", word=self(key), value=value[:60], known=", ".join([*names, *more]) or "–"
        )


def _person(request: Request, room: Room[Any], typed: str) -> str:
    """Who is meant by a mention, by "me" or by a name. Raises UserError where nobody is, or several are."""
    services, workspace, name = request.services, request.workspace, MENTION.sub(r"\1", typed).lstrip("@").strip()
    if is_person(name) or fold(name) in _SELF:
        return name if is_person(name) else request.user
    where = (services.store, workspace, room, request.audience, PERSON)
    found = services.people.called(workspace, name, lambda: filter(is_person, lists.values(*where)))
    if len(found) == 1:
        return found[0].id
    known = ", ".join(one.name for one in found[:_NAMED])
    raise UserError("records-error-people" if found else "records-error-person", name=name[:60], known=known)
