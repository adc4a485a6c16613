"""How a person is named in texts: found, and replaced."""

import json
import re
from collections.abc import Sequence
from typing import Any

from bot.store.columns import TableColumn
from bot.store.door import Store


class Naming:
    """What names a person in texts: their id, as Slack writes mentions or alone, and names that people type, as whole
    words in any case of letters."""

    def __init__(self, user: str, names: Sequence[str] = ()) -> None:
        id_ = re.escape(user)
        words = "".join(rf"|(?<!\w){re.escape(name)}(?!\w)" for name in names)
        self._pattern = re.compile(rf"<@{id_}(?:\|[^>]*)?>|(?<![A-Za-z0-9]){id_}(?![A-Za-z0-9]){words}", re.IGNORECASE)
        # Letters that a database may know no small form of, and that JSON may write as numbers, may be any.
        self._likes = [re.sub(r"[^a-z0-9]+", "%", f"%{one.lower()}%") for one in (user, *names)]

    def is_in(self, said: str) -> bool:
        """Whether a text, or one inside JSON, names them."""
        return self.replace(said, "") != said

    def replace(self, said: str, stand_in: str) -> str:
        """The text with other words in their place; of JSON each text in it, names of values too."""
        data = plain_data(said)
        if data is None:
            return self._pattern.sub(lambda _: stand_in, said)
        left = self._replace(data, stand_in)
        return said if left == data else json.dumps(left, ensure_ascii=False)

    def _replace(self, value: Any, stand_in: str) -> Any:
        if isinstance(value, dict):
            return {self._replace(key, stand_in): self._replace(one, stand_in) for key, one in value.items()}
        if isinstance(value, list):
            return [self._replace(one, stand_in) for one in value]
        return self._pattern.sub(lambda _: stand_in, value) if isinstance(value, str) else value

    def rows(self, store: Store, workspace: str, texts: Sequence[TableColumn]) -> list[dict[str, Any]]:
        """The rows of a workspace in a table some of whose `texts` may name them, whole."""
        either = " OR ".join(f"lower({one.name}) LIKE :like_{n}" for one in texts for n in range(len(self._likes)))
        if not either:
            return []
        return store.run(
            f"SELECT * FROM {texts[0].table} WHERE workspace = :workspace AND ({either})",  # noqa: S608 - ours
            workspace=workspace,
            **{f"like_{n}": like for n, like in enumerate(self._likes)},
        )


def plain_data(said: str) -> Any:
    """What JSON of an object, a list or a text says; None for any other text."""
    if said[:1] not in ("{", "[", '"'):
        return None
    try:
        return json.loads(said)
    except ValueError:
        return None
