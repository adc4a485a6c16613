"""What the glossary's tests are made of: meanings, texts of every kind, and Slack's own judgement of a view."""

import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bot.check import MANIFEST
from bot.errors import UserError
from bot.glossary import term as rules
from bot.glossary.store import meanings
from bot.glossary.term import Content, Meaning, checked, key
from bot.sandbox import DEMO
from bot.sandbox.core import new_core
from bot.sandbox.manifest import read_manifest
from bot.sandbox.strict import check_message, check_view
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean
from bot.store import Store

HERE, ELSEWHERE = "T0HERE", "T0ELSEWHERE"
AUTHOR, OWNER, EDITOR, ADMIN, STRANGER = "U0AUTHOR", "U0OWNER", "U0EDITOR", "U0ADMIN", "U0STRANGER"
BEGINNING = datetime(2026, 11, 23, 9, tzinfo=UTC)

law = settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])

# What people paste, and what breaks naive programs.
HOSTILE = (
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'=already guarded", "''", "<!channel>", "<@U0AUTHOR>", "&lt;b&gt;",
    "<https://a.example|b>", '"', "a\"b,c;d", "NULL", "' OR 1=1 --", "AND", "NEAR(a b)", "a* :b | !c <-> d", "%s %(x)s :x",
    "{ $term }", "périmètre", "œuvre", "C++", "C#", "🚀❤️", "مؤشر الأداء", "\u202eKPI", "\x00", "\ud800", "ㄱ" * 50,
)  # fmt: skip

typed = st.text(max_size=60) | st.sampled_from(HOSTILE) | st.text(st.sampled_from("\"'=;,\n\t \\é|&<>*:()a1"), max_size=40)


class Clock:
    """A clock that stands still until it is moved: `clock.now += timedelta(days=1)`."""

    def __init__(self) -> None:
        self.now = BEGINNING

    def __call__(self) -> datetime:
        """The present."""
        return self.now

    def tick(self, **span: float) -> None:
        """Move on by a second, or by `span`."""
        self.now += timedelta(**(span or {"seconds": 1}))


def line(limit: int) -> SearchStrategy[str]:
    """A line as it is kept: cleaned, and no longer than allowed."""
    return typed.map(lambda text: " ".join(clean(text).split())[:limit].strip())


def _tidied(content: Content) -> Content | None:
    try:
        return checked(content)
    except UserError:
        return None


contents: SearchStrategy[Content] = (
    st.builds(
        Content,
        term=line(rules.TERM_LIMIT).filter(key),
        expansion_en=line(rules.EXPANSION_LIMIT),
        definition_en=typed.map(clean),
        expansion_fr=line(rules.EXPANSION_LIMIT),
        definition_fr=typed.map(clean),
        aliases=st.lists(line(40).map(lambda a: a.translate(dict.fromkeys(map(ord, ";,"), " "))), max_size=3).map(tuple),
        context=line(rules.CONTEXT_LIMIT),
        owner=st.sampled_from(["", AUTHOR, OWNER, "Jane Doe"]),
        source=st.sampled_from(["", "https://example.com/a?b=1&c=2#d", "http://example.com/é"]),
        review_by=st.sampled_from(["", "2027-01-31", "2026-02-28"]),
    )
    .map(_tidied)
    .filter(bool)
    .map(lambda content: content or Content(""))
)


def content(term: str = "MVP", **fields: Any) -> Content:
    """A content with a definition, unless other fields say something."""
    return Content(term, **(fields or {"definition_en": f"What {term} means."}))


def meaning(what: str | Content = "MVP", **fields: Any) -> Meaning:
    """A meaning by AUTHOR; `fields` are those of Meaning."""
    said = content(what) if isinstance(what, str) else what
    values: dict[str, Any] = {
        "id": f"{abs(hash(said)):x}",
        "approved": False,
        "author": AUTHOR,
        "created_at": "2026-11-23T09:00:00Z",
        "changed_by": AUTHOR,
        "changed_at": "2026-11-23T09:00:00Z",
        "version": 1,
    }
    return Meaning(content=said, **{**values, **fields})


def keep(store: Store, *kept: Meaning, workspace: str = HERE, did: str = "added") -> None:
    """Put meanings into a glossary as they are."""
    with store.write(workspace):
        meanings.put(store, workspace, [(one, did) for one in kept])


def terms(found: Sequence[Meaning]) -> list[str]:
    """The terms of meanings, in their order."""
    return [one.term for one in found]


_FILES = new_core(read_manifest(MANIFEST), DEMO, time.time).files


def slack_takes(blocks: Sequence[Block], text: str = "a line") -> None:
    """Fail unless Slack would show these blocks as a message, with the room our own limits leave."""
    check_message(kit.message(blocks, text), _FILES)
    assert len(blocks) < kit.MESSAGE_BLOCKS
    assert kit.size(blocks) < kit.MESSAGE_CHARACTERS


def slack_opens(view: Block) -> None:
    """Fail unless Slack would show this form or Home tab."""
    check_view(view, _FILES)
