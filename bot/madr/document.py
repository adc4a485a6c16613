"""What the format has: its statuses, and what a record says in it. Pure.

Written are files of MADR 4 (adr.github.io). Read are those of MADR 2 to 4, with a head or a list of what stands in it,
and those of adr-tools (Nygard: "# 12. Title", "## Status").
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

ENDINGS = (".md", ".markdown")
PROPOSED, ACCEPTED, REJECTED, DEPRECATED, SUPERSEDED = "proposed", "accepted", "rejected", "deprecated", "superseded"
RECORD, OTHERS, BY, INSTEAD = "record", "others", "superseded_by", "supersedes"  # what is read besides the fields


@dataclass(frozen=True, slots=True)
class MadrDocument:
    """A record to be written. `status` is one of the format's, `by` the number of the record in its place, 0 for none;
    `record` says which one of ours it is. People are as they are called, `options` what else was weighed. `fields` are
    all that the record says by name, as cells of a table: what no section gives back stands in the head."""

    number: int
    title: str
    status: str
    date: str
    record: str
    by: int = 0
    people: Mapping[str, Sequence[str]] = field(default_factory=dict)
    context: str = ""
    options: Sequence[str] = ()
    consequences: str = ""
    source: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
