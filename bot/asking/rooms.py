"""What the rooms know and answer, put together for one who asks."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from itertools import chain, zip_longest

from bot.asking.reader import read
from bot.slack.questions import Asker, RoomAnswers, RoomView, Shown
from bot.text.fold import key
from bot.text.questions import Known, Question


class Rooms:
    """The rooms as those who read the answer see them: what `bot.asking.names.Names` asks for, and the answers."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._rooms: Sequence[RoomAnswers] = asker.request.services.answers

    @property
    def words(self) -> Mapping[str, Mapping[str, str]]:
        """The words of every command."""
        return {command: words for room in self._rooms for command, words in room.words.items()}

    def find(self, keys: Sequence[str]) -> Mapping[str, Sequence[Known]]:
        """What has one of these keys, or "#12", for a name."""
        found: dict[str, list[Known]] = {}
        for room in self._rooms:
            for name, known in (room.names.find(self._asker, keys) if room.names else {}).items():
                found.setdefault(name, []).extend(known)
        return found

    def loosely(self, words: Collection[str]) -> Sequence[Known]:
        """What has some of these folded words in its name, in any order."""
        return [known for room in self._rooms if room.names for known in room.names.loosely(self._asker, words)]

    def near(self, typed: str, *, few: bool = False) -> Sequence[Known]:
        """What a mistyped key surely meant, nearest first; of the rooms with `few` names alone."""
        asked = [room.names for room in self._rooms if room.names and not (few and room.names.many)]
        return [known for names in asked for known in names.near(self._asker, typed)]

    def read(self, markup: str, command: str = "") -> list[Question]:
        """What a text asks; `command` is the one it was typed after."""
        own = [one for room in self._rooms if (one := room.reads(markup))]
        if own:
            return own
        return read(markup, self, command, self.words)

    def answer(self, question: Question) -> Shown | None:
        """What the first room says that has something to say to it."""
        for room in self._rooms:
            answering = room.answers.get(question.kind)
            shown = answering(self._asker, question) if answering else None
            if shown is not None:
                return shown
        return None

    def guesses(self, typed: str) -> list[str]:
        """Questions about what is called nearly as this key."""
        return [one for room in self._rooms for one in room.guesses(self._asker, typed)]

    def view(self, line: str) -> Shown | None:
        """What a command shows that needs nobody to press a button first; it is for whoever asks."""
        found = next((view for room in self._rooms for view in room.views if view.line == line), None)
        return replace(found.show(self._asker), private=True) if found else None

    def way(self, term: str) -> RoomView | None:
        """What is called like a term: whoever asks for the roadmap may want more than what the word means."""
        return next((view for room in self._rooms for view in room.views if key(term) in view.names), None)

    def examples(self, count: int) -> list[str]:
        """Questions that have an answer here, of each room in turn."""
        own = [room.examples(self._asker) for room in self._rooms]
        return [one for one in chain.from_iterable(zip_longest(*own)) if one][:count]
