"""A file that somebody brought, as the form said it."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.sheets import NONE, Answers

FILE = ("id", "name", "size", "url_private_download", "url_private")  # what fetching it needs


@dataclass(frozen=True)
class FileBrought:
    """A file as somebody brought it: what Slack says of it, whether it is only tried, what else the form said, and what
    was answered where it may be read in two ways."""

    file: Mapping[str, Any]
    dry_run: bool
    choice: str = ""
    answers: Answers = NONE

    @property
    def name(self) -> str:
        """What the file is called."""
        return str(self.file.get("name") or "CSV")

    def carried(self) -> dict[str, Any]:
        """As a button carries it: Slack is asked again where the file lies."""
        file = {"id": str(self.file.get("id") or ""), "name": self.name[:80]}
        return {"file": file, "dry_run": self.dry_run, "choice": self.choice, "answers": asdict(self.answers)}

    def pack(self) -> str:
        """As the store keeps it."""
        file = {name: self.file[name] for name in FILE if self.file.get(name)}
        kept = {"file": file, "dry_run": self.dry_run, "choice": self.choice, "answers": asdict(self.answers)}
        return json.dumps(kept, ensure_ascii=False)

    @staticmethod
    def unpack(kept: str) -> "FileBrought":
        """What `pack` gave."""
        data = json.loads(kept)
        return FileBrought(data["file"], data["dry_run"], data["choice"], Answers(**data["answers"]))
