"""What people call the fields, statuses and values of a room, in both languages: in files, and to narrow a list."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.errors import UserError
from bot.fields.field import SETS, Field, parts
from bot.records.record import PERSON, Room, value_in_words
from bot.slack.ids import is_group
from bot.slack.people import Person
from bot.slack.text import is_person
from bot.text import LANGUAGES, Texts, csv
from bot.text.fold import fold

STATUS, NUMBER = "status", "number"
_TITLES = {
    NUMBER: "number, numero, no, n, id",  # "n°" without its sign is n
    STATUS: "status, statut, state, etat",
    PERSON: "person, personne, people, who, qui, user",
}
_NAMES = ("title", "titre", "name", "nom")  # of what every record has, where no other field is called so
Called = Callable[[str], Sequence[Person]]
MENTION = re.compile(r"<(?:@|!subteam\^)(\w+)(?:\|[^>]*)?>")


class RoomWords:
    """The words of one room. `titles` are what columns are called, as `bot.sheets.table` takes them."""

    def __init__(self, texts: Texts, room: Room[Any]) -> None:
        self._speak = speak = [texts.speak(language) for language in LANGUAGES]
        self._room, self.titles = room, {name: _TITLES[name] for name in (NUMBER, STATUS)}
        values = {(STATUS, one): {t(f"{room.name}-status-{one}") for t in speak} for one in room.statuses}
        for one in room.fields:
            said = [t(f"{room.name}-field-{one.name}") for t in speak]
            labels = {csv.bare(form) for label in said for form in (label, bare_label(label))}
            self.titles[one.name] = ", ".join(filter(None, (one.name.replace("_", " "), *sorted(labels), one.titles)))
            values |= {(one.name, o): {t(f"{room.name}-{one.name}-{o}") for t in speak} for o in one.options}
            values |= {(one.name, name): {said} for name, said in one.own}
        for name, titles in (room.columns.titles if room.columns else {}).items():
            labels = {csv.bare(t(f"{room.name}-field-{name}")) for t in speak}
            self.titles[name] = ", ".join([name.replace("_", " "), *sorted(labels), titles])
        taken = {title for titles in self.titles.values() for title in titles.split(", ")}
        self.titles["title"] = ", ".join([self.titles["title"], *(one for one in _NAMES if one not in taken)])
        self._values = {(STATUS, word): one for word, one in room.synonyms.items()}
        self._values |= {(name, fold(word)): one for (name, one), said in values.items() for word in (one, *said)}

    @property
    def columns(self) -> dict[str, str]:
        """What the columns of a file are called."""
        titles = {**self.titles, **(self._room.lines.columns if self._room.lines else {})}
        return {name: titles[name] for name in columns(self._room)}

    def values(self, name: str) -> dict[str, str]:
        """The values of a choice, or the statuses, by what they are called, folded."""
        return {word: one for (of, word), one in self._values.items() if of == name}

    def worded(self, name: str, spelt: Mapping[str, str]) -> dict[str, str]:
        """What records say in a field, `spelt` as they do, by how either language words it, folded."""
        return {
            fold(value_in_words(t, self._room, name, text)): value for t in self._speak for value, text in spelt.items()
        }

    def meant(self, name: str, said: str) -> str:
        """The value of a choice, or the status, that a word stands for; the word where it is none of them."""
        return self._values.get((name, fold(said)), said.strip())

    def key(self, typed: str) -> str:
        """What a list is narrowed by, by its name or one of its titles; empty for anything else."""
        known = {name: _TITLES[name] for name in (STATUS, PERSON)}
        known |= {one.name: self.titles[one.name] for one in self._room.fields if one.narrows or one.name == "title"}
        words = (name for name, titles in known.items() if fold(typed) in map(fold, titles.split(",")))
        return next(words, "")


def columns(room: Room[Any]) -> list[str]:
    """What a file of a room says, by column."""
    more = [*(room.columns.titles if room.columns else ()), *(room.lines.columns if room.lines else ())]
    return [NUMBER, STATUS, *(one.name for one in room.fields if one.kind != "rows"), *more]


def bare_label(label: str) -> str:
    """What a field is called, without its letter."""
    return re.sub(r"\s*\(.*?\)|[,?]", "", label).strip()


def who_is(one: Field, said: str | tuple[str, ...], called: Called) -> str | tuple[str, ...]:
    """Who is named in a cell: ids as they are, and a name that only one here has as theirs. Raises UserError beside a
    field that needs somebody; elsewhere a strange name stays."""
    found = []
    for name in filter(None, parts(said)):
        known = [] if is_person(name) or is_group(name) else called(name.lstrip("@"))
        if one.kind == "person" and one.required and not (len(known) == 1 or is_person(name) or is_group(name)):
            raise UserError("records-line-person", field=one.name, name=name[:60])
        found.append(known[0].id if len(known) == 1 else name)
    return tuple(found) if one.kind in SETS else "".join(found[:1])
