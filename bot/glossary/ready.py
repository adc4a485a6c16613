"""Answers made once for all who would be shown the same, while the glossary stays as it is.

Of a term with one meaning that everybody sees the answer depends on nothing but the reader's language, what commands
are called, the day, and whether they may edit it: those who may are each shown theirs. Counting changes
(`bot.glossary.store.keys.revision`) is one small read; making the answer is five times the work.
"""

from collections.abc import Hashable
from dataclasses import dataclass, field

MOST = 4000  # answers of a workspace, some two kilobytes each
_WORKSPACES = 50  # that are remembered at once


@dataclass
class _Made:
    revision: int
    answers: dict[Hashable, str] = field(default_factory=dict)


class ReadyAnswers:
    """Answers as JSON, by workspace. Safe to share between threads: each step replaces or adds one whole thing."""

    def __init__(self) -> None:
        self._made: dict[str, _Made] = {}

    def get(self, workspace: str, revision: int, name: Hashable) -> str:
        """The answer called `name`, made of this revision of the glossary; empty where there is none."""
        made = self._made.get(workspace)
        return made.answers.get(name, "") if made is not None and made.revision == revision else ""

    def put(self, workspace: str, revision: int, name: Hashable, answer: str) -> None:
        """Keep an answer that was made of what the glossary said at this revision, or since."""
        made = self._made.get(workspace)
        if made is None or made.revision != revision:
            if len(self._made) >= _WORKSPACES:
                self._made.clear()
            made = self._made[workspace] = _Made(revision)
        if len(made.answers) >= MOST:
            made.answers.clear()
        made.answers[name] = answer
