"""A file that somebody brought, as the form said it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.sheets import NONE, Answers

FILE = ("id", "name", "size", "url_private_download", "url_private")  # what fetching it needs


@dataclass(frozen=True)
class FileBrought:
    """A file as somebody brought it: what Slack says of it, whether it is only tried, what else the form said, and what
    was answered where it may be read in two ways; `more` are those brought with it."""

    file: Mapping[str, Any]
    dry_run: bool
    choice: str = ""
    answers: Answers = NONE
    more: Sequence[Mapping[str, Any]] = ()

    @property
    def name(self) -> str:
        """What the file is called; the first of several, with how many others there are."""
        name = str(self.file.get("name") or "CSV")
        return f"{name} + {len(self.more)}" if self.more else name

    def carried(self) -> dict[str, Any]:
        """As a button carries it: Slack is asked again where the files lie."""
        file, *more = [
            {"id": str(one.get("id") or ""), "name": str(one.get("name") or "CSV")[:80]}
            for one in (self.file, *self.more)
        ]
        return {"file": file, **self._told(), **({"more": more} if more else {})}

    def pack(self) -> str:
        """As the store keeps it."""
        file, *more = [{name: one[name] for name in FILE if one.get(name)} for one in (self.file, *self.more)]
        return json.dumps({"file": file, **self._told(), "more": more}, ensure_ascii=False)

    def _told(self) -> dict[str, Any]:
        return {"dry_run": self.dry_run, "choice": self.choice, "answers": asdict(self.answers)}

    @staticmethod
    def unpack(kept: str) -> "FileBrought":
        """What `pack` gave."""
        data = json.loads(kept)
        answers, more = Answers(**data["answers"]), data.get("more") or ()
        return FileBrought(data["file"], data["dry_run"], data["choice"], answers, more)
