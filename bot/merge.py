"""Two people change the same thing: what it becomes, field by field, and what one of them is asked about. Pure.

Every version of what people edit is stored, so a form carries the number of the version it shows, never what that
version says. Between that version (`base`), what one person typed (`mine`) and what the store says by now (`theirs`)
each field has one answer: it is as whoever changed it wrote it. Where both wrote something else, someone has to choose.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

Fields = Mapping[str, Any]  # what a version says, by field; the members of a set are a tuple
Version = int | str
_UNKNOWN = object()  # what a field said in a version that is not stored: nothing equals it


@dataclass(frozen=True, slots=True)
class FieldVersion:
    """What every field says from one version on, who wrote it (a user id, empty where nobody knows) and when (a UTC
    stamp)."""

    version: Version
    person: str
    at: str
    fields: Fields


@dataclass(frozen=True)
class Merge:
    """What two people make of one thing.

    `values` is what it becomes. `mine` are the fields that differ from what the store says, so are to be written;
    `theirs` those in which somebody else's change stands, in whole or, of a set, in part; `conflicts` those both
    changed, each to something else: in `values` mine stands. `changes` says of the latter two in which version somebody
    wrote what the store says, where versions are known.
    """

    values: Fields
    mine: tuple[str, ...] = ()
    theirs: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    changes: Mapping[str, FieldVersion] = field(default_factory=dict)


def merge(base: Fields | None, mine: Fields, theirs: Fields, sets: Collection[str] = ()) -> Merge:
    """What becomes of the fields of `mine`. Those in `sets` are sets: what either added is added, what either took out
    is out, and nobody is asked. Without a `base`, or a field in it, whatever differs is a conflict."""
    values = dict(theirs)
    conflicts, kept = [], []
    for name, typed in mine.items():
        was, now = (base or {}).get(name, _UNKNOWN), theirs[name]
        if typed in (now, was):
            values[name] = now
        elif name in sets and was is not _UNKNOWN:
            values[name] = merge_sets(was, typed, now)
        else:
            values[name] = typed
            if now != was:
                conflicts.append(name)
        if now not in (was, typed) and was is not _UNKNOWN and name not in conflicts:
            kept.append(name)
    written = tuple(name for name in mine if values[name] != theirs[name])
    return Merge(values, written, tuple(kept), tuple(conflicts))


def merge_sets(base: Sequence[Any], mine: Sequence[Any], theirs: Sequence[Any]) -> tuple[Any, ...]:
    """What either added and neither took out: as one wrote it where the other changed nothing, else in the order of
    `theirs`, then what `mine` adds."""
    if set(theirs) == set(base):
        return tuple(mine)
    if set(mine) == set(base):
        return tuple(theirs)
    out = set(base) - set(mine)
    added = [one for one in mine if one not in base]
    return tuple(dict.fromkeys((*(one for one in theirs if one not in out), *added)))


@dataclass(frozen=True)
class FormBase:
    """What a form carries: the version it was opened on, and for each field that it asked about since the version in
    which somebody else had written what it showed. Slack keeps what stands in a form that is shown again, so the other
    fields still hold what they held in the first."""

    version: Version = 0
    asked: Mapping[str, Version] = field(default_factory=dict)

    def fields(self, said: Callable[[Version], Fields | None]) -> Fields | None:
        """What the form showed in each field; `said` is what a version says, None where it is not stored."""
        base = said(self.version)
        later = {name: said(version) for name, version in self.asked.items()}
        known = {name: fields[name] for name, fields in later.items() if fields is not None and name in fields}
        return {**(base or {}), **known} if base is not None or known else None

    def ask(self, conflicts: Iterable[str], version: Version) -> "FormBase":
        """The form shown again, asking about some fields, which say something else in this version."""
        return replace(self, asked={**self.asked, **dict.fromkeys(conflicts, version)})

    def pack(self) -> dict[str, Any]:
        """As a form carries it."""
        return {"version": self.version, **({"asked": dict(self.asked)} if self.asked else {})}

    @staticmethod
    def unpack(carried: Mapping[str, Any]) -> "FormBase":
        """What a form carried; what is no version is none."""
        asked = carried.get("asked")
        known = asked if isinstance(asked, dict) else {}
        later = {str(name): _version(value) for name, value in known.items() if _version(value)}
        return FormBase(_version(carried.get("version")), later)


def _version(value: object) -> Version:
    return value if isinstance(value, int | str) and not isinstance(value, bool) else 0


def last_changes(versions: Sequence[FieldVersion], names: Iterable[str]) -> dict[str, FieldVersion]:
    """The version in which each field came to say what it says in the last of them, which are in their order."""
    found = {}
    for name in names:
        newest = versions[-1]
        for earlier in reversed(versions[:-1]):
            if earlier.fields.get(name) != newest.fields.get(name):
                break
            newest = earlier
        found[name] = newest
    return found


def asked_changes(opened: FormBase, versions: Sequence[FieldVersion]) -> dict[str, FieldVersion]:
    """Who had written, and when, what a form that is shown again asks about; `versions` are those since it was
    opened."""
    found: dict[str, FieldVersion] = {}
    for name, version in opened.asked.items():
        until = next((at for at, one in enumerate(versions, 1) if one.version == version), 0)
        found |= last_changes(versions[:until], [name]) if until else {}
    return found


class OvertakenError(Exception):
    """Somebody else has changed fields that this person changed to something else: they are asked which it is to be.

    `now` is the thing as it is, at `version`; `merge` what it would become.
    """

    def __init__(self, now: Any, version: Version, merge: Merge) -> None:
        super().__init__(", ".join(merge.conflicts))
        self.now = now
        self.version = version
        self.merge = merge


def merge_versions(
    opened: FormBase, mine: Fields, versions: Sequence[FieldVersion], sets: Collection[str] = ()
) -> Merge:
    """What comes of a form that was `opened` on a version. `versions` are those stored since then, in their order, the
    present one last."""
    said = {one.version: one.fields for one in versions}
    found = merge(opened.fields(said.get), mine, versions[-1].fields, sets)
    return replace(found, changes=last_changes(versions, (*found.theirs, *found.conflicts)))


def merge_form(
    opened: FormBase, mine: Fields, now: Any, versions: Sequence[FieldVersion], sets: Collection[str] = ()
) -> Merge:
    """The same of a form that changes the thing `now`. Raises OvertakenError where somebody is to be asked."""
    found = merge_versions(opened, mine, versions, sets)
    if found.conflicts:
        raise OvertakenError(now, versions[-1].version, found)
    return found
