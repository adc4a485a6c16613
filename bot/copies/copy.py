"""The rules of copies: what is known of one, and how it stands to our document. No I/O."""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass

SAME, OURS_NEWER, EDITED_OUTSIDE, GONE = "same", "ours_newer", "edited_outside", "gone"
STATES = (SAME, OURS_NEWER, EDITED_OUTSIDE, GONE)


@dataclass(frozen=True, slots=True)
class DocumentCopy:
    """A copy of the document `number` in a wiki.

    `pushed_version` is the version of the document that was written last, `pushed` the digest of each of its sections
    then, by key. `remote_version` and `remote_digest` are the page as it was read right after we wrote it.
    `checked_at` is the UTC stamp of when somebody last looked, `state` what they found.
    """

    number: int
    wiki: str
    place: str
    page: str
    within: str
    url: str
    pushed_version: int
    pushed: Mapping[str, str]
    remote_version: str
    remote_digest: str
    state: str = SAME
    checked_at: str = ""


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
