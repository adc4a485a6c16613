"""A part of a message that may ask one thing, and its words. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, folded, and where it stands in it."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a message that may ask one thing: what was written, its words, whether a question mark ends it, whether
    it is an item of a list, whether a colon follows it: it then says what the next ones are about.
    A `further` one goes on with the sentence of the one before."""

    text: str
    words: tuple[Word, ...]
    asks: bool = False
    listed: bool = False
    heads: bool = False
    further: bool = False

    def written(self, first: int, last: int) -> str:
        """What was written from one word to another, the last one included."""
        return self.text[self.words[first].start : self.words[last].end]
