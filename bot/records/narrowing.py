"""What a list is narrowed to by what is typed after its command, in either language."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.exchange.words import STATUS, RoomWords, bare_label
from bot.records.record import PERSON, Room, value_in_words
from bot.records.store import lists
from bot.records.store.lists import ANY, Narrow
from bot.slack.named import who_is
from bot.slack.request import Request
from bot.text.filters import read_filters
from bot.text.fold import fold

_EVERY = {"any", "all", "tous", "toutes", "tout"}
_NAMED = 12  # values that an error names


def read_narrow(request: Request, room: Room[Any], text: str) -> tuple[Narrow, str]:
    """What a list is narrowed to by what was typed after its command, and the words to search for. Raises UserError
    where that is by what nobody knows, with what there is."""
    shown = _Keys(request, room, words := RoomWords(request.services.texts, room))
    said, pairs = read_filters(text, lambda key: bool(words.key(key)))
    narrow, where = Narrow(), (request.services.store, request.workspace, room, request.audience)
    for typed, value in pairs:
        key = words.key(typed)
        if not key:
            keys = ", ".join(map(shown, (STATUS, PERSON, *shown.fields)))
            raise UserError("records-error-key", word=typed[:40], keys=keys)
        if key == "title":
            said = f"{said} {value}".strip()
        elif key == PERSON:
            narrow = replace(narrow, person=who_is(request, value, partial(lists.values, *where, PERSON)))
        elif key == STATUS:
            known = dict.fromkeys(_EVERY, ANY) | words.values(STATUS)
            narrow = replace(narrow, status=_one_of(known, value) or shown.refuse(key, value, room.statuses))
        else:
            options = shown.fields[key].options
            spelt = {} if options else lists.spelt(*where, key)
            known = words.values(key) or {one: one for one in lists.values(*where, key)} | words.worded(key, spelt)
            said_ = [value_in_words(request.t, room, key, one) for one in spelt.values()]
            found = _one_of(known, value) or shown.refuse(key, value, options or said_)
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

    def __init__(self, request: Request, room: Room[Any], words: RoomWords) -> None:
        self.fields = {one.name: one for one in room.fields if one.narrows}
        self._t, self._room, self._words = request.t, room, words

    def __call__(self, key: str) -> str:
        """`status:`, « statut: »."""
        own = key in self.fields
        label = bare_label(self._t(f"{self._room.name}-field-{key}" if own else f"records-key-{key}")).lower()
        return f"{next((word for word in label.split() if self._words.key(word) == key), key)}:"

    def refuse(self, key: str, value: str, known: Iterable[str]) -> str:
        """Raises UserError, with what a value may be."""
        said, options = list(known), key == STATUS or bool(self.fields[key].options)
        names = [self._t(f"{self._room.name}-{key}-{one}") if options else one for one in said[:_NAMED]]
        names += ["…"] if len(said) > _NAMED else []
        raise UserError("records-error-value", word=self(key), value=value[:60], known=", ".join(names) or "–")
