"""Whether teams have a champion and a backup, and whether it is one person for too many. No I/O."""

from collections import Counter
from collections.abc import Callable, Sequence

from bot.champions.team import Champion
from bot.records.record import Record


def flaws(
    known: Sequence[Record[Champion]], is_gone: Callable[[str], bool], most: int
) -> dict[int, list[tuple[str, int]]]:
    """What teams lack, by number: "vacant" for a champion, "gone" where theirs has left, "backup" for one; "many" where
    theirs has more than `most` teams, with how many these are (else 0). Those that lack nothing are left out."""
    count = Counter(one.content.owner for one in known if one.content.owner)
    found: dict[int, list[tuple[str, int]]] = {}
    for one in known:
        owner, backup = one.content.owner, one.content.backup
        named = [("gone", 0) if is_gone(owner) else ("", 0)] if owner else [("vacant", 0)]
        named += [] if backup and not is_gone(backup) else [("backup", 0)]
        named += [("many", count[owner])] if count[owner] > most else []
        found[one.number] = [flaw for flaw in named if flaw[0]]
    return {number: lacks for number, lacks in found.items() if lacks}
