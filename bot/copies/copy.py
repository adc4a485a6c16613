"""The rules of copies: what is known of one, and how it stands to our document. No I/O."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

SAME, OURS_NEWER, EDITED_OUTSIDE, GONE = "same", "ours_newer", "edited_outside", "gone"
STATES = (SAME, OURS_NEWER, EDITED_OUTSIDE, GONE)
CREATE, UPDATE = "create", "update"  # what may be wanted of a copy


@dataclass(frozen=True, slots=True)
class PageWrite:
    """What is written to a page at once: the document's `version`, and of each section, by key, the digest of its
    markdown (`pushed`) and of its bare words (`said`)."""

    version: int
    pushed: Mapping[str, str]
    said: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class DocumentCopy:
    """A copy of the document `number` in a wiki, made at a `destination`: one of Wiki.places, empty for a page that was
    adopted.

    `pushed_version` is the version of the document that was written last, `pushed` the digest of each of its sections
    then, by key, and `said` that of its bare words. `remote_version` and `remote_digest` are the page as it was read
    right after we wrote it. `checked_at` is the UTC stamp of when somebody last looked, `state` what they found.

    `wanted` is what is to be done, CREATE or UPDATE, empty for nothing, as `asked_by` said at `asked_at`; `begun` is
    what was being written when nobody knows yet whether it arrived. One that is `automatic` follows our document
    unasked. `seen_digest` is the page as it was found edited, by an `editor` at `edited_at` as the wiki says, each
    empty where it does not; `left_digest` is one that `left_by` chose to leave as it is. It is looked at again at
    `due_at`; `error` is what the last try ended in, a sentence with its `args`, and `failures` how many did in a row.
    """

    number: int
    wiki: str
    destination: str
    page: str
    within: str
    url: str
    pushed_version: int
    pushed: Mapping[str, str]
    remote_version: str
    remote_digest: str
    state: str = SAME
    checked_at: str = ""
    said: Mapping[str, str] = field(default_factory=dict)
    begun: PageWrite | None = None
    wanted: str = ""
    asked_by: str = ""
    asked_at: str = ""
    automatic: int = 0
    seen_digest: str = ""
    edited_at: str = ""
    editor: str = ""
    left_digest: str = ""
    left_by: str = ""
    due_at: str = ""
    failures: int = 0
    error: str = ""
    args: Mapping[str, Any] = field(default_factory=dict)

    @property
    def is_left(self) -> bool:
        """Whether somebody chose to leave it as it is edited now."""
        return self.state == EDITED_OUTSIDE and bool(self.left_digest) and self.left_digest == self.seen_digest


def mark(workspace: str, number: int) -> str:
    """What the copies of a document are found by."""
    return f"product-ops-{workspace}-{number}".lower()


def digest(text: str) -> str:
    """What a text is compared by: its words, whatever the space between them."""
    return hashlib.sha256(re.sub(r"\s+", " ", text).strip().encode()).hexdigest()


def changed_sections(copy: DocumentCopy, sections: Mapping[str, str]) -> list[str]:
    """The keys of the sections that differ from what was written last, in our order; then those that are gone."""
    differ = [key for key, text in sections.items() if copy.pushed.get(key) != digest(text)]
    return [*differ, *(key for key in copy.pushed if key not in sections)]


def state_of(copy: DocumentCopy, version: int, text: str | None, remote_version: str = "") -> str:
    """How a copy stands to the document at its present `version`: `text` is the page as it was read just now, None
    where it is gone. What was changed there and here alike is edited outside: a person chooses."""
    if text is None:
        return GONE
    untouched = bool(remote_version) and remote_version == copy.remote_version
    if not untouched and digest(text) != copy.remote_digest:
        return EDITED_OUTSIDE
    return OURS_NEWER if version != copy.pushed_version else SAME


def state_now(copy: DocumentCopy, version: int) -> str:
    """The same as far as is known without looking: our document went on, or did not."""
    if copy.state in (SAME, OURS_NEWER):
        return OURS_NEWER if version != copy.pushed_version else SAME
    return copy.state
