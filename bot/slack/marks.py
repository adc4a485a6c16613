"""Marks of a style that stand in pairs, taken off in one pass. Pure."""

import re
from collections import defaultdict, deque


class MarkPairs:
    """Marks of a style that stand in pairs: where one may open, and where one like it may close, as patterns that look
    ahead and have it in their first group. One pattern for a whole pair would look for its end from every mark of a
    long line that has none."""

    def __init__(self, opens: str, closes: str) -> None:
        self._opens, self._closes = re.compile(opens), re.compile(closes)

    def off(self, text: str) -> str:
        """A text without the pairs that stand in a line with something between them."""
        return "\n".join(map(self._line, text.split("\n"))) if self._closes.search(text) else text

    def _line(self, line: str) -> str:
        closing: dict[str, deque[int]] = defaultdict(deque)
        for found in self._closes.finditer(line):
            closing[found[1]].append(found.start())
        if not closing:
            return line
        kept, at = [], 0
        for found in self._opens.finditer(line):
            mark, begins = found[1], found.start() + len(found[1])
            ends = closing[mark]
            while ends and ends[0] <= begins:
                ends.popleft()
            if found.start() >= at and ends:
                kept += [line[at : found.start()], line[begins : ends[0]]]
                at = ends[0] + len(mark)
        return "".join([*kept, line[at:]])
