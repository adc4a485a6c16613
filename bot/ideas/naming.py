"""Which idea a line of a file names. No I/O."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from bot.errors import UserError
from bot.ideas.idea import Idea, checked
from bot.sheets import Line
from bot.text.fold import fold

Becomes = Callable[[Idea], tuple[Idea, str, Mapping[str, object]]]


class IdeaBook:
    """The ideas there are, each named by one line at most. `alike` of `bot.sheets.ALIKE` says what becomes of a line
    that names none, and has the title of one."""

    def __init__(self, ideas: Iterable[Idea], gone: Collection[int], alike: str) -> None:
        self._by_number = {idea.number: idea for idea in ideas}
        self._gone, self._beside = gone, alike == "beside"
        self._by_title: dict[str, list[Idea]] = defaultdict(list)
        for idea in self._by_number.values():
            self._by_title[fold(idea.title)].append(idea)
        self._claimed: set[int] = set()
        self._titles: set[str] = set()

    def named(self, cells: Mapping[str, str], is_foreign: bool) -> Idea | None:
        """The idea a line names: by its number, unless title and moment are those of another, as in an export of
        another workspace; else by its title and the moment it was captured at. Numbers of other tools are not ours.
        Raises UserError."""
        title, at = fold(cells.get("title", "")), cells.get("created_at", "")
        typed = "" if is_foreign else cells.get("number", "").lstrip("#")
        if typed and not (typed.isascii() and typed.isdigit() and len(typed) < 10):
            raise UserError("ideas-error-number-of", text=typed[:20])
        old = self._by_number.get(int(typed)) if typed else None
        if old is not None and (not at or at == old.created_at or title == fold(old.title)):
            return old
        if typed and int(typed) in self._gone:
            raise UserError("ideas-import-gone")
        alike = self._by_title.get(title, [])
        weak = cells.get("id", "").lstrip("#")
        found = [one for one in alike if (at and at == one.created_at) or (not is_foreign and weak == str(one.number))]
        return next((one for one in found if one.number not in self._claimed), None)

    def claim(
        self,
        idea: Idea,
        old: Idea | None,
        becomes: Becomes,
        known: Callable[[Idea], Mapping[str, float]],
        scores: Mapping[str, Mapping[str, float]],
    ) -> Line | None:
        """What is told of a line that is not kept, None where it is. Raises UserError."""
        title = fold(idea.title)
        if old is not None:
            if old.number in self._claimed:
                raise UserError("ideas-import-repeated")
            self._claimed.add(old.number)
            self._titles.add(title)
            return Line(0, idea.title, "unchanged") if idea == old and not scores else None
        here = self._by_title.get(title, [])
        for one in here:
            if one.number not in self._claimed and _says(one, becomes, known(one), scores):
                self._claimed.add(one.number)
                self._titles.add(title)
                return Line(0, idea.title, "unchanged")
        if here and not self._beside:
            return Line(0, idea.title, "left", "ideas-import-known", {"number": here[0].number})
        if title in self._titles and not self._beside and not idea.created_at:
            raise UserError("ideas-import-repeated")
        self._titles.add(title)
        return None


def _says(one: Idea, becomes: Becomes, known: Mapping[str, float], scores: Mapping[str, Mapping[str, float]]) -> bool:
    """Whether a line says of an idea what it is already."""
    said = checked(becomes(one)[0])
    follows = {"new", "scored"} >= {said.status, one.status}
    same = (said.horizon, said.quarter, said.status) == (one.horizon, one.quarter, one.status) or follows
    given = {f"{name}.{key}": value for name, inputs in scores.items() for key, value in inputs.items()}
    return same and replace(said, status=one.status) == one and given.items() <= dict(known).items()
