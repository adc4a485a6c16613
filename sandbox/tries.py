"""What the page suggests to somebody who sees it for the first time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Try:
    """One thing to try, carried out at a press.

    `kind` is "command" (`what` is typed and sent), "shortcut" (`what` is the callback id of a message's shortcut, run
    on the message `ts` of `channel`) or "person" (the page becomes somebody of another language). `label` has a
    sentence for each language, "en" among them; a command and a person are named by the page.
    """

    kind: str
    what: str = ""
    channel: str = ""
    ts: str = ""
    label: Mapping[str, str] = field(default_factory=dict)
