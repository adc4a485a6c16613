"""What people type without thinking of a glossary, and what some type thinking of nothing else."""

import pytest

from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import (
    ask,
    bring,
    define,
    edit,
    form,
    form_from,
    home,
    newest,
    posts,
    press,
    received,
    send,
    values,
)
from tests.words import words

STRANGE = {
    "controls": "M\x00V\x07P\x1b[31m",
    "override": "MVP\u202etxt.exe\u2066",
    "emoji": "🚀 launch 👩‍👩‍👧",
    "shortcode": ":rocket: launch",
    "channel": "<!channel> now",
    "subteam": "<!subteam^S123|@team>",
    "person": "<@U0PRIYA> knows",
    "at": "@channel @here @everyone",
    "link": "<https://example.com/a|click> here",
    "url": "https://example.com/?a[]&b",
    "formula": "cmd()|' /C calc'!A0",
    "markup": "*bold* _it_ ~no~ `code` > quote",
    "entities": "A&B <C> &amp; &lt;",
    "arabic": "مؤشر الأداء",
    "hebrew": "מדד ביצועים",
    "japanese": "最小限の製品",
    "combining": "Z̸͓̈a̷͍͐l̵̤̚g̶̖͠o̷̦̓",
    "surrogate-safe": "𝓜𝓥𝓟",
    "quotes": "\"quo\" 'te' ‘s’ «g»",
    "sql": "'; DROP TABLE meaning; --",
    "json": '{"text": "x", "page": -1}',
    "fluent": "{ $count } { -term }",
    "percent": "100 % %s %(x)s :name",
    "newline": "two\nlines",
    "tab": "a\tb",
    "nbsp": "no\u00a0break\u200bhere\u2028either",
}


def unescaped(shown: str) -> str:
    """What stays of Slack's markup once its own entities, links and names of people are taken away."""
    return shown.replace(f"<@{ENGLISH}>", "").replace(f"<@{FRENCH}>", "")


@pytest.fixture(scope="module")
def nothing_pages() -> list[str]:
    """What would notify somebody, or hide what stands behind it."""
    return ["<!", "<@", "<#", "\u202e", "\u2066", "\x00", "\x07", "\x1b"]


def test_strange_terms_are_asked_defined_shared_and_exported(world: World, nothing_pages: list[str]) -> None:
    """Whatever is typed is answered, can be defined, found again, shared and exported as it was typed, and is inert."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for name, text in STRANGE.items():
        assert "isn’t in the glossary yet" in words(ask(oliver, text)), name
        form_from(world, oliver, "add")
        send(
            world,
            oliver,
            term=text.replace("\n", " "),
            expansion_en=f"x{name}",
            definition_en=text,
            context=text[:60],
        )
        for shown in (ask(amelie, f"x{name}"), ask(oliver, f"search x{name}"), ask(oliver, "recent")):
            said = unescaped(words(shown) + str(shown["text"]))
            assert not [mark for mark in nothing_pages if mark in said], name
        press(world, oliver, ask(oliver, f"x{name}"), "glossary.share")
        said = words(posts(world)[-1]) + str(posts(world)[-1]["text"])
        assert not [mark for mark in nothing_pages if mark in said], name
    ask(oliver, "export")
    report = bring(world, world.person(ADMIN), received(world, "glossary-"))
    assert f"0 added, 0 changed, {len(STRANGE)} unchanged, 0 rejected." in report
    home(world, oliver)


def test_ten_thousand_characters_are_answered_with_the_limit(world: World) -> None:
    """A term, a definition or a search as long as a chapter is told the limit, and nothing is kept of it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    long = "word " * 2000
    assert "A term has at most 80 characters; this one has 9,999." in words(ask(oliver, long))
    assert "At most 80 characters fit here" in words(ask(oliver, f"{long} = x"))
    assert "At most 3,000 characters fit here" in words(ask(oliver, f"MVP = {long}"))
    assert "No definition contains" in words(ask(oliver, f"search {long}"))
    assert "Un terme a au plus 80 caractères" in words(ask(amelie, long))
    modal = form_from(world, oliver, f"add {long}")
    assert len(values(modal)["term"]) <= 80
    assert "Nothing is missing" in words(ask(oliver, "wanted"))
    assert "still empty" in words(ask(oliver, "recent"))


def test_nothing_at_all_is_answered_with_what_to_type(world: World) -> None:
    """An empty command, or one of nothing but punctuation, says what can be typed."""
    oliver = world.person(ENGLISH)
    for typed in ("", " ", "\u200b", "\x00", "?!", "“”", "=", "= x", '""', "#", "\u202e", "...", "--"):
        assert "`/glossary MVP`" in words(ask(oliver, typed)), typed


def test_a_formula_is_a_term_like_any_other(world: World) -> None:
    """`=cmd()` after the command is taken for a definition without a term, and told so."""
    assert "Which term?" in words(ask(world.person(ENGLISH), "=cmd()"))


def test_a_button_that_carries_the_longest_term(world: World) -> None:
    """Define it and Ask for it carry a term of 80 wide characters, and one longer than a term can be."""
    oliver = world.person(ENGLISH)
    for text in ("&" * 40 + "é" * 40, "👩‍👩‍👧" * 10, "W" * 81, "w " * 90):
        missing = ask(oliver, text)
        press(world, oliver, missing, "glossary.add")
        assert values(form(world, oliver))["term"][:20] == text[:20]
        oliver.close()
        press(world, oliver, missing, "glossary.ask")
        assert "I’ll tell you when" in words(newest(world, oliver))


def test_strange_messages_fill_the_form(world: World) -> None:
    """The message shortcut copes with any message: its form opens, and holds no more than fits."""
    oliver = world.person(ENGLISH)
    for text in (*STRANGE.values(), "x" * 9000, "MVP: " + "y" * 9000, "(" * 300, "a=" * 400, "MVP" + " " * 3000 + "x"):
        if not text.strip("\x00\x07 "):
            continue
        oliver.message_shortcut("glossary.define_message", oliver.say(CHANNEL, text))
        world.settle()
        fields = values(form(world, oliver))
        assert len(fields.get("term", "")) <= 80
        assert len(fields.get("definition_en", "")) <= 3000
        assert "<@U" not in fields.get("definition_en", "")
        oliver.close()


def test_strange_words_survive_an_edit(world: World) -> None:
    """A definition opened and saved again unchanged is unchanged, whatever is in it."""
    oliver = world.person(ENGLISH)
    for name, text in STRANGE.items():
        define(world, oliver, name, definition_en=text, aliases=text.replace(",", " ").replace("\n", " ")[:80])
        edit(world, oliver, name)
        send(world, oliver)
        assert "Nothing changed:" in words(newest(world, oliver)), name
