"""What the glossary's tests are made of: meanings, texts of every kind, and Slack's own judgement of a view."""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bot.check import MANIFEST
from bot.errors import UserError
from bot.glossary import sheet
from bot.glossary import term as rules
from bot.glossary.change import GlossaryDesk
from bot.glossary.outbox import ANSWER
from bot.glossary.sheet import MeaningSheet
from bot.glossary.sheet_rows import SheetReading
from bot.glossary.store import meanings
from bot.glossary.store.proposals import Proposal
from bot.glossary.term import Content, Meaning, checked, to_json
from bot.merge import FieldVersion, Merge, OvertakenError
from bot.services import Services
from bot.sheets import NONE, UNMATCHED, Answers, Matching
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean
from bot.store import Store
from bot.text.encoding import is_damaged
from bot.text.fold import key
from sandbox import DEMO
from sandbox.core import new_core
from sandbox.manifest import read_manifest
from sandbox.strict import check_message, check_view
from tests.shelves import HERE

AUTHOR, OWNER, EDITOR, STRANGER = "U0AUTHOR", "U0OWNER", "U0EDITOR", "U0STRANGER"
AT = "2026-11-23T09:00:00Z"
# Why a file is refused as a whole.
UNREADABLE = (
    "sheet-broken", "sheet-encoding", "sheet-empty", "sheet-too-long", "sheet-workbook-zip", "sheet-workbook-web",
    "glossary-import-header",
)  # fmt: skip

# What people paste, and what breaks naive programs.
HOSTILE = (
    "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "'=already guarded", "''", "<!channel>", "<@U0AUTHOR>", "&lt;b&gt;",
    "<https://a.example|b>", '"', "a\"b,c;d", "NULL", "' OR 1=1 --", "AND", "NEAR(a b)", "a* :b | !c <-> d",
    "%s %(x)s :x", "{ $term }", "périmètre", "œuvre", "C++", "C#", "🚀❤️", "مؤشر الأداء", "\u202eKPI", "\x00", "\ud800",
    "ㄱ" * 50,
)  # fmt: skip

# What looks as if its letters were lost on the way is refused of a file.
typed = (
    st.text(max_size=60) | st.sampled_from(HOSTILE) | st.text(st.sampled_from("\"'=;,\n\t \\é|&<>*:()a1"), max_size=40)
).filter(lambda text: not is_damaged(clean(text)))


def heard(services: Services) -> list[tuple[str, str]]:
    """Who hears of which term that they asked for, in the order of the alphabet."""
    rows = services.store.run("SELECT channel, subject FROM delivery WHERE kind = :kind", kind=ANSWER)
    found = ((row["channel"], meanings.get(services.store, HERE, row["subject"])) for row in rows)
    return sorted((person, meaning.term) for person, meaning in found if meaning is not None)


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
        aliases=st.lists(line(40).map(lambda a: a.translate(dict.fromkeys(map(ord, ";,"), " "))), max_size=3).map(
            tuple
        ),
        context=line(rules.CONTEXT_LIMIT),
        owner=st.sampled_from(["", AUTHOR, OWNER, "Jane Doe"]),
        source=st.sampled_from(["", "https://example.com/a?b=1&c=2#d", "http://example.com/é"]),
        review_by=st.sampled_from(["", "2027-01-31", "2026-02-28"]),
    )
    .map(_tidied)
    .filter(bool)
    .map(lambda content: content or Content(""))
)


def refusal(act: Callable[[], object]) -> UserError | None:
    """The explanation an act is refused with; None when it is not refused. Any other exception goes through."""
    try:
        act()
    except UserError as explained:
        return explained
    return None


def refused(act: Callable[[], object]) -> str:
    """The Fluent key of why an act is refused."""
    explained = refusal(act)
    return explained.key if explained else "not refused"


def content(term: str = "MVP", **fields: Any) -> Content:
    """A content with a definition, unless other fields say something."""
    return Content(term, **(fields or {"definition_en": f"What {term} means."}))


def meaning(what: str | Content = "MVP", **fields: Any) -> Meaning:
    """A meaning by AUTHOR; `fields` are those of Meaning."""
    said = content(what) if isinstance(what, str) else what
    values: dict[str, Any] = {
        "id": blake2b(repr(said).encode("utf-8", "replace"), digest_size=8).hexdigest(),
        "approved": False,
        "author": AUTHOR,
        "created_at": AT,
        "changed_by": AUTHOR,
        "changed_at": AT,
        "version": 1,
    }
    return Meaning(content=said, **{**values, **fields})


def contested(now: Meaning, mine: Content, fields: Sequence[str]) -> OvertakenError:
    """What somebody gets who wrote `mine` where another had written what a meaning says now."""
    change = FieldVersion(now.version, now.changed_by, now.changed_at, to_json(now.content))
    both = Merge(to_json(mine), conflicts=tuple(fields), changes=dict.fromkeys(fields, change))
    return OvertakenError(now, now.version, both)


def several(said: Content, count: int, **fields: Any) -> list[Meaning]:
    """So many meanings of one term."""
    return [meaning(said, id=f"{n:016x}", **fields) for n in range(count)]


def proposed(said: Content, did: str, **fields: Any) -> Proposal:
    """A proposal by AUTHOR."""
    return Proposal("0123456789abcdef", did, "m1", 1, said, "C0GENERAL", AUTHOR, AT, **fields)


def keep(store: Store, *kept: Meaning, workspace: str = HERE, did: str = "added") -> None:
    """Put meanings into a glossary as they are."""
    with store.write(workspace):
        meanings.put(store, workspace, [(one, did) for one in kept])


def plan(
    text: str,
    existing: Iterable[Meaning] = (),
    *,
    language: str = "en",
    trusted: bool = True,
    answers: Answers = NONE,
    matching: Matching = UNMATCHED,
) -> MeaningSheet:
    """What a file would do; the new meanings are numbered n1, n2, …"""
    made: list[Meaning] = []

    def new(said: Content, approved: bool) -> Meaning:
        made.append(meaning(said, id=f"n{len(made) + 1}", approved=approved))
        return made[-1]

    def changed(old: Meaning, said: Content, approved: bool) -> Meaning:
        return replace(old, content=said, approved=approved, version=old.version + 1)

    return sheet.plan(text, existing, new, changed, SheetReading(language, trusted, answers, matching))


def after(done: MeaningSheet, existing: Iterable[Meaning] = ()) -> list[Meaning]:
    """The glossary once the file is in it."""
    kept = {one.id: one for one in existing}
    kept.update((one.id, one) for one, _ in done.keep)
    return list(kept.values())


def did(done: MeaningSheet) -> list[str]:
    """What each line does, in the order of the file."""
    return [line.did for line in done.lines]


def at(services: Services, user: str, delivery: str = "", channel: str = "") -> GlossaryDesk:
    """Where this person hands in a change."""
    return GlossaryDesk(services, HERE, user, delivery, channel)


def now(services: Services, meaning: Meaning) -> Meaning:
    """The meaning as it is now."""
    found = meanings.get(services.store, HERE, meaning.id)
    assert found is not None
    return found


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


def parts(part: object) -> Iterator[Mapping[str, Any]]:
    """Every object inside blocks, the outer before the inner."""
    if isinstance(part, Mapping):
        yield part
        part = list(part.values())
    if isinstance(part, list):
        for one in part:
            yield from parts(one)


def typed_in(view: Block) -> dict[str, Any]:
    """What the fields of a form begin with, as the bot reads it when it is submitted."""
    inputs = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    names = ("initial_value", "initial_user", "initial_date")
    return {name: next((element[n] for n in names if n in element), None) for name, element in inputs.items()}
