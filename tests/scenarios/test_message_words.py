"""Messages as Slack sends them: what somebody reads there is what the forms are filled with."""

from typing import Any

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import form, send, values
from tests.scenarios.ideas_acts import filled
from tests.slack import messages
from tests.slack.messages import composed, forwarded, listed, said, section
from tests.words import words


def posted(world: World, text: str = "", channel: str = CHANNEL, user: str = SUPPORT, **more: Any) -> dict[str, Any]:
    """A message of somebody, of the shape that `more` gives it."""
    workspace = world.slack.core.workspace
    return {**workspace.say(workspace.conversations[channel], user, text, **more), "channel": channel}


def scored(world: World, person: Person, message: dict[str, Any]) -> dict[str, Any]:
    """The form of *Score this idea*, as it was filled."""
    person.message_shortcut("ideas.score_message", message)
    return filled(form(world, person))


FIRST_LINES: dict[str, tuple[dict[str, Any], str]] = {
    "composer": ({"blocks": composed(section(said("Dark "), said("mode", bold=True)))}, "Dark mode"),
    "list": ({"blocks": composed(listed("Dark mode", "Larger type"))}, "Dark mode"),
    "quote": ({"blocks": composed({"type": "rich_text_quote", "elements": [said("Dark mode")]})}, "Dark mode"),
    "code": ({"blocks": composed({"type": "rich_text_preformatted", "elements": [said("Dark mode")]})}, "Dark mode"),
    "header": ({"blocks": messages.BUILD, "text": "CI"}, "Job failed 🔴"),
    "markdown": ({"blocks": [messages.MARKDOWN], "text": "A reply"}, "Dark mode"),
    "table": ({"blocks": [messages.TABLE]}, "Plan · Churn"),
    "attachment": ({"attachments": [messages.PULL_REQUEST]}, "Pull request opened by ada"),
    "fallback": ({"attachments": [{"id": 1, "fallback": "Deployed: dark mode"}]}, "Deployed: dark mode"),
    "forwarded": ({"attachments": [forwarded(composed(section(said("Dark mode"))), "Dark mode")]}, "Dark mode"),
    "address": ({"text": "<https://example.com/spec>", "attachments": [messages.UNFURLED]}, "Split payments"),
    "file": ({"files": [messages.UPLOADED]}, "Churn by plan, third quarter (churn-by-plan.pdf)"),
}


def test_the_words_of_a_message_are_found_wherever_they_stand(world: World) -> None:
    """In blocks, attachments and file names: where `text` is empty or for notifications alone, too."""
    oliver = world.person(ENGLISH)
    for name, (shape, title) in FIRST_LINES.items():
        assert scored(world, oliver, posted(world, **shape))["title"] == title, name
        oliver.close()
        oliver.message_shortcut("glossary.define_message", posted(world, **shape))
        assert title.split()[0].strip(":") in " ".join(values(form(world, oliver)).values()), name
        oliver.close()


def test_the_rest_of_a_message_is_its_description(world: World) -> None:
    """Lists, quotes, tables, what was forwarded with who wrote it, and files, a line each, as they read."""
    oliver = world.person(ENGLISH)
    blocks = composed(
        section(said("Dark mode\n")),
        listed("at night", "on planes"),
        listed("measure", style="ordered"),
        {"type": "rich_text_quote", "elements": [said("my eyes\nhurt")]},
    )
    shared = forwarded(composed(section(said("It is too bright"))), "It is too bright")
    message = posted(world, blocks=[*blocks, messages.TABLE], attachments=[shared], files=[messages.UPLOADED])
    assert scored(world, oliver, message)["description"] == (
        "• at night\n• on planes\n1. measure\n> my eyes\n> hurt\nPlan · Churn\nPro · 2 %\n"
        "It is too bright\n— Marcus Webb\nChurn by plan, third quarter (churn-by-plan.pdf)"
    )


MENTIONS = composed(
    section(
        {"type": "user", "user_id": "U0PRIYA"},
        said(" and "),
        {"type": "usergroup", "usergroup_id": "S0614TZR7"},
        said(" in "),
        {"type": "channel", "channel_id": "C0CHECKOUT"},
        said(": "),
        {"type": "broadcast", "range": "here"},
        said(" "),
        {"type": "emoji", "name": "wave", "unicode": "1f44b-1f3fd", "skin_tone": 4},
        said(" by "),
        {"type": "date", "timestamp": 1392734382, "format": "{date_num}", "fallback": "18 Feb 2014"},
        said(" & <b>"),
    )
)


def test_mentions_become_names(world: World) -> None:
    """Whoever reads the form reads people, channels and days; what cannot be named is said in words, in their
    language, and no id stands in a title."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    text = "<@U0PRIYA> could we add <https://example.com/spec|the spec> to <#C0CHECKOUT|>, <!subteam^S0614TZR7|@guild>?"
    assert scored(world, oliver, posted(world, text))["title"] == (
        "@Priya Raman could we add the spec to #checkout, @guild?"
    )
    blocks: dict[str, Any] = {"blocks": MENTIONS, "text": "<@U0PRIYA> and <!subteam^S0614TZR7> in <#C0CHECKOUT>"}
    title = scored(world, oliver, posted(world, **blocks))["title"]
    assert title == "@Priya Raman and a group in #checkout: @here 👋🏽 by 18 Feb 2014 & <b>"
    unknown = "Ask <@U0NOBODY>, <!subteam^S0614TZR7>, <#C0NOWHERE> and <#C0PRICING>"
    assert scored(world, oliver, posted(world, unknown))["title"] == (
        "Ask someone, a group, a channel and a channel"  # of a private channel not even the name
    )
    assert scored(world, amelie, posted(world, unknown))["title"] == (
        "Ask quelqu’un, un groupe, un canal et un canal".replace(" et ", " and ")
    )
    world.slack.refusals.clear()


def test_an_address_that_words_hide_is_kept_as_a_link(world: World) -> None:
    """The words of a link stand in the title, its address among the links; addresses of mail and telephone are read
    where they stand."""
    oliver = world.person(ENGLISH)
    text = "See <https://example.com/spec|the spec>, ask <mailto:ada@example.com|Ada>, <tel:+33123|+33 1 23> &amp; <https://b.example>"
    shown = scored(world, oliver, posted(world, text))
    assert shown["title"] == "See the spec, ask Ada (ada@example.com), +33 1 23 & https://b.example"
    assert shown["links"] == "https://example.com/spec"


NAMED_INSIDE = (
    "<@U0PRIYA>",
    "<#C0PRICING>",
    "<!subteam^S0614TZR7>",
    "ask <@U0NOBODY> about it, it is slow today",
    "see <https://acme.slack.com/archives/C0PRICING12/p1724952281623809>, it is slow today",
    "U012A3CDEF4 wrote it and nobody answered it today",
)


def test_no_id_is_proposed_as_a_term(world: World) -> None:
    """What Slack calls somebody inside is nothing that anybody looks up."""
    oliver = world.person(ENGLISH)
    for text in NAMED_INSIDE:
        oliver.message_shortcut("glossary.define_message", posted(world, text))
        term = values(form(world, oliver)).get("term", "")
        assert not {"U0", "C0", "S0"} & {term.lstrip("@#")[:2]}, text
        oliver.close()
    world.slack.refusals.clear()


def test_what_is_cut_says_so(world: World) -> None:
    """Of a message longer than a field the form shows as much as the field takes, marked, says so in the reader's
    language, and leads to the whole."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    long = posted(world, "Orders & returns\n" + "word " * 700)
    shown = scored(world, oliver, long)
    assert shown["description"].endswith("…")
    assert "This is too long for the form" in words(form(world, oliver))
    amelie.message_shortcut("glossary.define_message", long)
    modal = form(world, amelie)
    assert values(modal)["definition_fr"].endswith("…")
    assert values(modal)["source"].startswith("https://")
    assert "Le message est trop long" in words(modal)
    oliver.message_shortcut("keep.message", long)
    modal = form(world, oliver)
    assert values(modal)["text"].endswith("…")
    assert "This is too long for the form" in words(modal)
    send(world, oliver, kind="idea")
    assert filled(form(world, oliver))["description"].endswith("…")
    whole = posted(world, "Orders\n" + "word " * 100)
    oliver.close()
    assert "…" not in scored(world, oliver, whole)["description"]
    assert "too long for the form" not in words(form(world, oliver))


def test_a_message_that_mentions_hundreds_asks_slack_for_a_few(world: World) -> None:
    """The others are named without it, and nobody else's question waits behind theirs."""
    oliver = world.person(ENGLISH)
    crowd = " ".join(f"<@U0NOBODY{n}> <#C0NOWHERE{n}>" for n in range(100))
    before = len(world.slack.calls)
    scored(world, oliver, posted(world, f"Dark mode\n{crowd}"))
    asked = [method for method, _ in world.slack.calls[before:] if method in ("users.info", "conversations.info")]
    assert 0 < len(asked) <= 30
    world.slack.refusals.clear()  # nobody of these is there


def test_a_day_that_is_no_number_is_some_day(world: World) -> None:
    """What a program wrote wrong keeps nobody from keeping its message."""
    assert scored(world, world.person(ENGLISH), posted(world, "Dark mode <!date^²^{date}>"))["title"] == (
        "Dark mode 1 Jan 1970"
    )
