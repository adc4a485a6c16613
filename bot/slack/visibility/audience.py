"""To whom something is shown: one person, everybody in a conversation, or the operator.

A record carries the private conversation it was captured in, its place, and who captured it. It is seen by whoever
captured it and by those who are in its place; a record without a place is seen by everybody. What an import brings lies
at a place of its own until all of it is in: nobody sees that, not even who brought it. Every query of such records asks
an audience: `sees` for one that was read, `condition` inside a statement that counts, ranks or pages.
See docs/decisions/0022-strangers-and-visibility.md.
"""

from collections.abc import Callable, Collection

from bot.lazy import lazy

IMPORT_PLACE = "import:"  # what the places of imports begin with


class Audience:
    """Who is to see something. What no place hides costs it nothing: the places are asked for when one is met."""

    def __init__(self, user: str, places: Callable[[], Collection[str]], *, everything: bool = False) -> None:
        """`user` sees what they captured, nobody where it is empty; `places` are the private conversations in which all
        of the audience are; `everything` is for the operator's command line and for the bot itself."""
        self._user = user
        self._places = places
        self._everything = everything

    @lazy
    def places(self) -> tuple[str, ...]:
        """The private conversations whose records it sees."""
        return tuple(sorted(self._places()))

    def sees(self, place: str, captor: str) -> bool:
        """Whether it sees a record that `captor` captured in `place`, empty for none."""
        if place.startswith(IMPORT_PLACE):
            return False
        own = bool(captor) and captor == self._user
        return not place or own or self._everything or place in self.places

    def condition(self, table: str, captor: str = "") -> str:
        """The same of a row, for a WHERE: `table` has a column `place`, and who captured it in the column `captor`, if
        that is kept. The statement wants `parameters`."""
        shown = f"{table}.place NOT LIKE '{IMPORT_PLACE}%'"
        if self._everything:
            return shown
        either = [f"{table}.place = ''"]
        if self._user and captor:
            either.append(f"{table}.{captor} = :audience AND {shown}")
        if self.places:
            names = ", ".join(f":place_{number}" for number in range(len(self.places)))
            either.append(f"{table}.place IN ({names})")
        return f"({' OR '.join(either)})"

    @property
    def parameters(self) -> dict[str, str]:
        """What a statement with `condition` wants besides its own."""
        if self._everything:
            return {}
        own = {"audience": self._user} if self._user else {}
        return own | {f"place_{number}": place for number, place in enumerate(self.places)}


EVERYTHING = Audience("", tuple, everything=True)
"""The operator's command line, and what the bot does by itself."""
