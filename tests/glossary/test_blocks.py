"""What the glossary shows, in both languages, at the limits of what people write and of what Slack takes."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

import pytest
from hypothesis import given

from bot.glossary.blocks import card, form, history, home, lists, review
from bot.glossary.blocks.card import Reader
from bot.glossary.listeners.settings import SETTINGS
from bot.glossary.store.wanted import WantedTerm
from bot.glossary.term import (
    ALIASES_LIMIT,
    CONTEXT_LIMIT,
    DEFINITION_LIMIT,
    EXPANSION_LIMIT,
    FIELDS,
    SOURCE_LIMIT,
    TERM_LIMIT,
    Content,
    Meaning,
    MeaningVersion,
    checked,
)
from bot.glossary.usage import USAGE
from bot.merge import FormBase
from bot.slack import blocks as kit
from bot.slack import import_blocks
from bot.slack.blocks import Block
from bot.slack.home import steps_blocks
from bot.slack.parts import mrkdwn
from bot.slack.settings import settings_form
from bot.text import Texts, Translator
from tests.glossary.making import (
    AT,
    AUTHOR,
    EDITOR,
    OWNER,
    STRANGER,
    content,
    contents,
    contested,
    meaning,
    parts,
    proposed,
    several,
    slack_opens,
    slack_takes,
    typed_in,
)
from tests.shelves import law
from tests.words import words


def filled(letters: str) -> Content:
    """A content that fills every field to its limit with these letters."""

    def full(limit: int) -> str:
        return (letters * limit)[:limit]

    return Content(
        "T" + full(TERM_LIMIT - 1),
        expansion_en=full(EXPANSION_LIMIT),
        definition_en=full(DEFINITION_LIMIT),
        expansion_fr=full(EXPANSION_LIMIT),
        definition_fr=full(DEFINITION_LIMIT),
        aliases=tuple(f"{n:02}{full(TERM_LIMIT - 2)}" for n in range(ALIASES_LIMIT)),
        context=full(CONTEXT_LIMIT),
        owner=OWNER,
        source="https://example.com/".ljust(SOURCE_LIMIT, "&"),
        review_by="2027-01-31",
    )


EVIL = "<!channel> <!here|x> <@U0OLIVER> <#C0GENERAL> <https://evil.example|bank> &lt;!everyone&gt; {$term} "
KINDS = {
    "least": content("T", definition_en="x"),
    "name alone": content("T", expansion_fr="Nom"),
    "signs": filled("&<>"),
    "ampersands": filled("&"),
    "evil": filled(EVIL),
    "emoji": filled("🚀"),
    "right to left": filled("مؤشر "),
    "addresses": filled("https://a.example/?x=1&y=2 "),
    "lines": content("T", definition_en="\n".join("x" * 1000), definition_fr="\n".join("& " * 500)),
    "medium": content("T", definition_en="&" * 300, definition_fr="<" * 600, aliases=("&" * 40, "é")),
}
ASKED = {name: kind.term if name != "emoji" else "🚀" * EXPANSION_LIMIT for name, kind in KINDS.items()}


def versions(one: Meaning, count: int) -> list[MeaningVersion]:
    """A long and varied past, oldest first, that ends with the meaning as it is."""
    other = content("Before", definition_en="b" * DEFINITION_LIMIT, context="<!channel>")
    did = ("changed", "approved", "deleted", "restored")
    return [
        MeaningVersion(
            one.id,
            n,
            AT,
            AUTHOR,
            "added" if n == 1 else did[n % 4],
            False,
            one.content if (count - n) % 2 == 0 else other,
        )
        for n in range(1, count + 1)
    ]


DID = ("added", "changed", "deleted", "restored")


def messages(t: Translator, said: Content, asked: str) -> Iterator[list[Block]]:
    """Every message the glossary writes."""
    one = meaning(said, changed_by=EDITOR, approved=True)
    gone = replace(one, deleted_at=AT)
    for reader in (Reader(STRANGER), Reader(AUTHOR), Reader(EDITOR, is_editor=True)):
        yield card.answer(t, reader, asked, several(said, 1))
        yield card.not_found(t, reader, asked[:TERM_LIMIT], [])
        yield card.not_found(t, reader, asked[:TERM_LIMIT], [said.term, "b", "c"], gone)
    for count in (2, 7, 30):
        meant = several(said, count)
        for page in range(len(card.pages(meant))):
            yield card.answer(t, Reader(EDITOR, is_editor=True), asked, meant, page)
    yield card.shared(t, one, STRANGER, lambda user: f"Name of <{user}> & co")
    yield lists.found(t, asked, [], 0, False)
    yield lists.wanted(t, [], 0, False)
    yield lists.recent(t, [], 0, False)
    for page, more in ((0, False), (0, True), (3, True), (3, False)):
        yield lists.found(t, asked[:100], several(said, lists.PAGE), page, more)
        yield lists.recent(t, several(said, lists.PAGE), page, more)
        rows = [WantedTerm(f"k{n}", said.term, n, AT) for n in range(1, lists.PAGE + 1)]
        yield lists.wanted(t, rows, page, more)
    for count in (0, 1, 2, 5000):
        yield lists.help_(t, USAGE, count)
    for did in DID:
        current = meaning(content("T", definition_en="d" * DEFINITION_LIMIT, aliases=("a",)))
        for before in (None, one, current):
            yield review.proposal(t, proposed(said, did), before, said, moved=before is one)
        for outcome in ("approved", "declined"):
            done = proposed(said, did, outcome=outcome, decided_by=EDITOR, decided_at=AT, reason=("&\n" * 250)[:500])
            yield review.decided(t, done)
            yield review.outcome(t, done)
    yield steps_blocks(home.first_steps(t))


def views(t: Translator, said: Content) -> Iterator[Block]:
    """Every form and tab the glossary opens."""
    one = meaning(said, changed_by=EDITOR, version=40)
    back = "https://hooks.slack.com/commands/T0HERE/" + "x" * 150
    yield form.form(t, Content(""))
    yield form.form(t, said, channel="C0GENERAL", back=back, notes=[mrkdwn(said.term)["text"]])
    yield form.form(t, said, meaning=one.id, base=FormBase(40), channel="C0GENERAL", back=back, replace=True)
    for mine in (said, Content("mine", definition_en="m" * DEFINITION_LIMIT)):
        place: form.FormOrigin = {"channel": "C0GENERAL", "thread": AT, "back": back, "place": ""}
        yield form.conflict(t, contested(one, mine, FIELDS), FormBase(1), replace=True, **place)
    for count in (1, history.PAGE, history.PAGE + 1, 40):
        past = versions(one, count)
        for page in range((count - 1) // history.PAGE + 1):
            yield history.history(t, replace(one, version=count), past, count % 2 == 0, page)
    for approval, editors, weekly in (
        ("open", (), ()),
        ("editors", (EDITOR, OWNER), ("C0", "America/New_York", 2, "10:30")),
    ):
        yield settings_form(t, [SETTINGS], {"approval": approval, "editors": editors, "weekly": weekly})
    yield import_blocks.form(t, "glossary", ("csv",), back=back)
    yield review.decline_form(t, proposed(said, "changed"), back)
    for did in DID:
        yield home.look(t, review.proposal(t, proposed(said, did), one, said))
    due = home.due(
        t, replace(one, content=said if said.review_by else replace(said, review_by="2026-11-30")), "2027-01-01"
    )
    rows = [make(t, proposed(said, did)) for did in DID for make in (home.proposal, home.mine)]
    yield kit.home([due, *rows, *home.offer(t), lists.wanted_row(t, WantedTerm("k", said.term, 5000, AT))])


@pytest.mark.parametrize("kind", KINDS)
def test_slack_shows_every_message(t: Translator, kind: str) -> None:
    """No card, list or notice is refused, however long or odd what people wrote, and whoever reads it."""
    for blocks in messages(t, KINDS[kind], ASKED[kind]):
        slack_takes(blocks, card.summary(t, meaning(KINDS[kind])))


@pytest.mark.parametrize("kind", KINDS)
def test_slack_opens_every_form(t: Translator, kind: str) -> None:
    """No form, history, review or Home tab is refused, empty or full to its limits."""
    for view in views(t, KINDS[kind]):
        slack_opens(view)


def _markup(shown: object) -> set[str]:
    """Everything Slack would turn into a link or a mention."""
    marked = [part["text"] for part in parts(shown) if part.get("type") == "mrkdwn"]
    return {tag for text in marked for tag in re.findall("<([^>]*)>", text)}


@pytest.mark.parametrize("kind", ["evil", "signs", "addresses"])
def test_nobody_is_called_through_a_definition(t: Translator, kind: str) -> None:
    """What looks like a mention of a channel or a person shows as typed; people are named by the glossary alone."""
    shown = [*messages(t, KINDS[kind], ASKED[kind]), *views(t, KINDS[kind])]
    for tag in set().union(*map(_markup, shown)):
        assert tag.startswith(("https://", "!date^")) or tag in {f"@{user}" for user in (AUTHOR, OWNER, EDITOR)}, tag
    evil = card.answer(t, Reader(STRANGER), "T", several(KINDS["evil"], 1))
    assert "&lt;!channel&gt;" in words({"blocks": evil})


def test_sharing_calls_nobody(t: Translator) -> None:
    """A shared card names the author, the owner and who shares without notifying them."""
    names = {EDITOR: "Édith", OWNER: "Olaf", STRANGER: "Sam <!here>"}
    evil = replace(KINDS["evil"], source="https://example.com")
    blocks = card.shared(t, meaning(evil, changed_by=EDITOR), STRANGER, names.__getitem__)
    assert not any(tag.startswith(("@", "!", "#")) for tag in _markup(blocks))
    said = words({"blocks": blocks})
    assert "Édith" in said
    assert "Olaf" in said
    assert "Sam &lt;!here&gt;" in said


def test_no_label_is_cut(t: Translator) -> None:
    """Titles, buttons and choices fit Slack's limits in both languages, without an ellipsis."""
    shown = [*messages(t, KINDS["least"], "T"), *views(t, KINDS["least"])]
    named = ("title", "submit", "close", "text", "label", "confirm", "deny")
    texts = [part[name] for part in parts(shown) for name in named if isinstance(part.get(name), Mapping)]
    labels = {text["text"] for text in texts if text.get("type") == "plain_text"}
    assert len(labels) > 40
    assert {label for label in labels if label.endswith("…")} == set()


def test_the_two_languages_never_mix(texts: Texts) -> None:
    """Every view says something else in French than in English, except what people wrote."""
    said = content("Ω", definition_en="Ω")
    for english, french in zip(
        [*messages(texts.speak("en"), said, "Ω"), *views(texts.speak("en"), said)],
        [*messages(texts.speak("fr"), said, "Ω"), *views(texts.speak("fr"), said)],
        strict=True,
    ):
        assert words({"blocks": [english]}) != words({"blocks": [french]})


@law
@given(contents)
def test_any_meaning_is_shown_and_edited(texts: Texts, said: Content) -> None:
    """Whatever a form accepted fits a card, a list and the form again, and saving it untouched changes nothing."""
    known = replace(said, owner=OWNER)
    for language in ("en", "fr"):
        t = texts.speak(language)
        slack_takes(card.answer(t, Reader(STRANGER), said.term, several(said, 9)))
        slack_takes(lists.recent(t, several(said, lists.PAGE), 0, True))
        view = form.form(t, known, meaning="m1", base=FormBase(1))
        slack_opens(view)
        assert checked(form.typed(typed_in(view))) == known
