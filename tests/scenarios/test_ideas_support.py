"""What people do for an idea besides scoring it: votes, evidence, better words, showing it to others."""

from bot.ideas.desk import IdeaDesk
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, count, form, home, newest, posts, press, send
from tests.scenarios.ideas_acts import (
    DESIGNER,
    RICE,
    buttons,
    capture,
    decide,
    do,
    filled,
    lines,
    more,
    put,
    rice,
    typed,
)
from tests.words import words


def test_votes_are_counted_and_taken_back(world: World) -> None:
    """A person's vote counts once, shows at once in the place of the answer, and can be taken back; the button says
    which of the two it does."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    number = capture(oliver, "Dark mode")
    shown = typed(amelie, str(number))
    press(world, amelie, shown, "ideas.vote")
    answered = newest(world, amelie)
    assert answered["ts"] == shown["ts"], "the answer takes the place of what it answers"
    assert "Votre vote est enregistré." in words(answered)
    assert f"2 votes\u00a0: <@{FRENCH}>, <@{ENGLISH}>" in words(answered)
    assert "ideas.vote" not in buttons(answered)
    again(world)
    assert "2 votes" in words(newest(world, amelie))
    press(world, amelie, answered, "ideas.unvote")
    again(world)
    assert "Votre vote est retiré." in words(newest(world, amelie))
    assert "Un vote" in words(newest(world, amelie))
    press(world, oliver, typed(oliver, "1"), "ideas.unvote")
    assert "You took back your vote." in words(newest(world, oliver))
    assert "No votes" in words(newest(world, oliver))


def test_a_vote_for_a_customer(world: World) -> None:
    """Who hears a customer votes for them: the card and the list name both; it is taken back where it is listed."""
    marcus, amelie = world.person(SUPPORT), world.person(FRENCH)
    put(world, "Dark mode", FRENCH)
    card = typed(marcus, "1")
    press(world, marcus, card, "ideas.votes")
    form(world, marcus)
    send(world, marcus, customer="Northwind <Ltd>")
    again(world)
    shown = newest(world, marcus)
    assert shown["ts"] == card["ts"]
    assert f"One vote: <@{SUPPORT}> for Northwind &lt;Ltd&gt;" in words(shown)
    assert "ideas.vote" in buttons(shown), "their own vote is still to be given"
    press(world, amelie, typed(amelie, "1"), "ideas.votes")
    assert f"<@{SUPPORT}> pour Northwind &lt;Ltd&gt;" in words(form(world, amelie))
    assert amelie.submit({"customer": "northwind <ltd>"}) == {
        "customer": "northwind <ltd> a déjà un vote pour l’idée #1."
    }
    press(world, amelie, form(world, amelie), "ideas.unvote_for")
    assert "Aucun vote" in words(form(world, amelie))
    assert count(world, "idea_customer_vote") == 0


def test_what_is_done_takes_no_votes(world: World) -> None:
    """The card of a shipped or declined idea has no such button; who presses an old one is told why."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    before = typed(amelie, "1")
    for status, why in (("shipped", "L’idée #1 est livrée"), ("declined", "L’idée #1 est refusée")):
        decide(world, oliver, 1, status=status)
        assert not {"ideas.vote", "ideas.unvote"} & set(buttons(typed(amelie, "1")))
        press(world, amelie, before, "ideas.vote")
        assert why in words(newest(world, amelie))
    assert "No votes" in words(typed(oliver, "1"))


def test_what_is_shared_is_acted_on_where_it_stands(world: World) -> None:
    """Everybody votes, scores and looks from the message; its count follows, in the words of whoever shared it; who
    votes twice is told so, with the way back; each hears it alone."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    press(world, oliver, typed(oliver, "1"), "ideas.share")
    shared = newest(world, amelie)
    assert "Shared by Oliver Hayes on " in words(shared)
    assert buttons(shared) == ["ideas.vote:all", "ideas.score", "ideas.open"]
    for sentence in ("Votre vote pour *#1 Dark mode* est enregistré.", "Vous avez déjà voté pour *#1 Dark mode*."):
        press(world, amelie, shared, "ideas.vote:all")
        note = newest(world, amelie)
        assert sentence in words(note)
        assert note["ephemeral"]
        again(world)
        shared = next(one for one in amelie.messages(CHANNEL) if one["ts"] == shared["ts"])
        assert "One vote: Amélie Laurent" in words(shared)
        assert "Shared by Oliver Hayes on " in words(shared)
        assert "<@" not in words(shared)
    press(world, amelie, note, "ideas.unvote:note")
    assert "Votre vote pour *#1 Dark mode* est retiré." in words(newest(world, amelie))
    shared = next(one for one in amelie.messages(CHANNEL) if one["ts"] == shared["ts"])
    assert "No votes" in words(shared), "the card that all see follows"
    press(world, amelie, newest(world, amelie), "ideas.vote:note")
    shared = next(one for one in amelie.messages(CHANNEL) if one["ts"] == shared["ts"])
    assert "One vote: Amélie Laurent" in words(shared)
    press(world, amelie, shared, "ideas.score")
    send(world, amelie, **RICE)
    assert "*RICE 400*" in words(newest(world, amelie))
    press(world, oliver, shared, "ideas.open")
    assert newest(world, oliver)["ephemeral"]
    assert "One vote" in words(newest(world, oliver))
    assert len(posts(world)) == 1


def test_evidence_is_a_link_and_what_it_shows(world: World) -> None:
    """Anyone adds a link that speaks for the idea; a bad one is told beside its field; the same one stands once."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    more(world, amelie, typed(amelie, "1"), "evidence")
    form(world, amelie)
    assert "« figma.com/x » n’est pas une adresse web." in " ".join(
        amelie.submit({"url": "figma.com/x"})["url"].split()
    )
    assert set(amelie.submit({"url": "javascript:alert(1)", "shows": "14 <demandes>"})) == {"url"}
    send(world, amelie, url="https://help.example/tickets?a=1&b=2")
    shown = words(newest(world, amelie))
    assert "Enregistré." in shown
    assert "Preuves\n•  <https://help.example/tickets?a=1&amp;b=2|14 &lt;demandes&gt;>" in shown
    more(world, oliver, typed(oliver, "1"), "evidence")
    form(world, oliver)
    send(world, oliver, url="https://help.example/tickets?a=1&b=2", shows="20 requests")
    shown = words(typed(oliver, "1"))
    assert "|20 requests>" in shown
    assert count(world, "idea_evidence") == 1


def test_much_evidence_is_counted(world: World) -> None:
    """An answer shows what it has room for and says how much more there is."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode")
    desk = IdeaDesk(world.bot.services, world.workspace, ENGLISH)
    for n in range(60):
        desk.add_evidence(1, f"https://help{n:02}.example/a/long/address/of/a/page", "")
    shown = typed(oliver, "1")
    more_ = [int(line.split()[-2]) for line in lines(shown, "•  and ")]
    assert words(shown).count("|help") + sum(more_) == 60
    assert "|help00.example · page>" in words(shown)
    assert "|help59.example · page>" not in words(shown)


def test_an_idea_is_edited(world: World) -> None:
    """Its captor changes what it says: the form comes filled, the answer shows the new words, the history both."""
    amelie = world.person(FRENCH)
    fields = {"title": "Mode sombre", "description": "La nuit.", "team": "Mobile", "owner": ENGLISH}
    put(world, user=FRENCH, inputs=None, tags=("mobile",), links=("https://jira.example/A-1",), **fields)
    more(world, amelie, typed(amelie, "1"), "edit")
    given = filled(form(world, amelie))
    assert given == {**fields, "tags": "mobile", "links": "https://jira.example/A-1"}
    assert set(amelie.submit({"title": "…", "links": "nope"})) == {"title", "links"}
    send(
        world,
        amelie,
        title="Mode <sombre>",
        links="https://jira.example/A-1\nhttps://figma.example/F",
        owner=SUPPORT,
    )
    shown = words(newest(world, amelie))
    for sentence in (
        "*#1 Mode &lt;sombre&gt;*",
        "<https://figma.example/F|figma.example>",
        f"<@{SUPPORT}>",
        "La nuit.",
    ):
        assert sentence in shown
    more(world, amelie, newest(world, amelie), "history")
    shown = words(form(world, amelie))
    assert "*Modifiée*" in shown
    assert "Mode sombre" in shown
    assert "Mode &lt;sombre&gt;" in shown
    assert f"<@{ENGLISH}>" in shown, "the owner before reads as a name"


def test_saving_what_did_not_change_leaves_no_trace(world: World) -> None:
    """The history tells changes, not clicks."""
    amelie = world.person(FRENCH)
    put(world, "Mode sombre", FRENCH)
    more(world, amelie, typed(amelie, "1"), "edit")
    form(world, amelie)
    send(world, amelie)
    assert "Enregistré." in words(newest(world, amelie))
    assert count(world, "idea_history") == 1


def test_who_may_edit(world: World) -> None:
    """The captor, the owner and managers edit; somebody else has no such choice, and an old answer tells them why."""
    oliver, amelie, ines, helena = (world.person(user) for user in (ENGLISH, FRENCH, DESIGNER, ADMIN))
    put(world, "Dark mode", ENGLISH, owner=FRENCH)
    for person in (oliver, amelie, helena):
        assert {"Edit", "Modifier"} & set(words(typed(person, "1")).splitlines())
        more(world, person, typed(person, "1"), "edit")
        assert form(world, person)["callback_id"] == "ideas.edit"
    assert "Modifier" not in words(typed(ines, "1")).splitlines()
    assert "ideas.decide" not in buttons(typed(ines, "1"))
    before = typed(amelie, "1")
    more(world, oliver, typed(oliver, "1"), "edit")
    form(world, oliver)
    send(world, oliver, owner=SUPPORT)
    for what in ("edit", "merge"):
        amelie.close() if amelie.modal else None
        more(world, amelie, before, what)
        assert amelie.modal is None
        assert "La personne qui a recueilli l’idée #1" in words(newest(world, amelie))


def test_an_idea_is_shared_and_calls_nobody(world: World) -> None:
    """Everyone in the conversation reads the idea, with names for mentions, whether the bot is a member or not."""
    oliver = world.person(ENGLISH)
    evil = {"description": "<@U0PRIYA> @here", "team": "<!here>", "owner": SUPPORT}
    put(world, "Dark mode <!channel>", FRENCH, rice(400), **evil)
    for channel in (CHANNEL, "C0DESIGN"):
        more(world, oliver, typed(oliver, "1", channel), "share")
        (shared,) = posts(world, channel)
        shown = words(shared)
        for sentence in ("*#1 Dark mode &lt;!channel&gt;*", "*RICE 400*", "Owner: Marcus Webb", "by Amélie Laurent"):
            assert sentence in shown
        for text in (shown, shared["text"]):
            assert "<@" not in text
            assert "<!" not in text


def test_on_the_home_tab_there_is_nobody_to_share_with(world: World) -> None:
    """An idea opened from the Home tab is voted for and shown there; sharing asks in which channel."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", FRENCH, rice(400))
    press(world, oliver, home(world, oliver), "ideas.open", "1")
    shown = form(world, oliver)
    press(world, oliver, shown, "ideas.vote")
    assert "You voted." in words(oliver.modal)
    assert "One vote" in words(oliver.modal)
    more(world, oliver, form(world, oliver), "share")
    assert [block["block_id"] for block in form(world, oliver)["blocks"]] == ["channel"]
    assert posts(world) == []


def test_an_idea_that_is_not_there(world: World) -> None:
    """A number nobody was given leads to the list."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    assert "There’s no “#12”: there are no ideas yet." in words(typed(oliver, "12"))
    put(world, "Dark mode")
    assert "there is only #1" in words(typed(oliver, "12"))
    assert "#12" in words(typed(amelie, "#12"))


def test_every_button_of_an_answer_leads_on(world: World) -> None:
    """From an idea in a conversation, each form opens on that idea and can be left without a trace."""
    amelie = world.person(FRENCH)
    put(world, "Mode sombre", FRENCH)
    for action in ("ideas.score", "ideas.ask", "ideas.decide"):
        assert "#1 Mode sombre" in words(do(world, amelie, 1, action))
        amelie.close()
    for what in ("evidence", "history", "merge"):
        more(world, amelie, typed(amelie, "1"), what)
        assert "#1 Mode sombre" in words(form(world, amelie))
        amelie.close()
    assert count(world, "idea_history") == 1
