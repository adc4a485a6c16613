"""Two ideas turn out to be one."""

from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import count, direct, form, home, newest, press, send, told
from tests.scenarios.ideas_acts import (
    DESIGNER,
    ask_people,
    asked,
    buttons,
    capture,
    decide,
    filled,
    more,
    offered,
    picked,
    put,
    rice,
    roadmap,
    typed,
)
from tests.words import words


def test_what_looks_like_it_is_offered(world: World) -> None:
    """Capturing what nearly exists says so, whatever the case, accents or order, and merges with one press."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    capture(oliver, "Export dashboards to PDF")
    capture(oliver, "Something else")
    shown = typed(amelie, "PDF : EXPORT dàshboards to")
    assert "Ressemble à *#1 Export dashboards to PDF* (Nouvelle)" in words(shown)
    assert "Something else" not in words(shown)
    press(world, amelie, shown, "ideas.merge_into:1")
    answered = newest(world, amelie)
    assert answered["ts"] == shown["ts"], "the merged idea gives way to the one that is kept"
    assert "#3 fait maintenant partie de #1." in words(answered)
    assert "*#1 Export dashboards to PDF*" in words(answered)
    assert "2 votes" in words(answered)


def test_everything_follows(world: World) -> None:
    """Votes, evidence, links, tags and the message it came from follow to the idea that is kept; each stands once."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    put(world, "Dark mode", ENGLISH, rice(400), tags=("mobile",), links=("https://a.example/",))
    links = ("https://a.example/", "https://b.example/")
    put(
        world,
        "Night theme",
        ENGLISH,
        rice(9),
        tags=("mobile", "night"),
        links=links,
        source="https://x.example/p1",
        team="iOS",
    )
    for person, number in ((amelie, "1"), (amelie, "2"), (marcus, "2")):
        press(world, person, typed(person, number), "ideas.vote")
    for number in ("1", "2"):
        more(world, marcus, typed(marcus, number), "evidence")
        form(world, marcus)
        send(world, marcus, url="https://c.example/", shows=f"of #{number}")
    more(world, oliver, typed(oliver, "2"), "merge")
    assert "*#2 Night theme* becomes part of another idea" in words(form(world, oliver))
    send(world, oliver, into=picked("1"))
    assert "#2 is now part of #1." in words(newest(world, oliver))
    shown = words(typed(amelie, "1"))
    for sentence in (
        "2 votes",
        "#mobile #night",
        "a.example",
        "b.example",
        "iOS",
        "|Night theme>",
        "|of #1>",
        "*RICE 400*",
    ):
        assert sentence in shown
    assert "of #2" not in shown


def test_the_number_of_a_merged_idea_still_leads_somewhere(world: World) -> None:
    """An old number shows the idea it became, also over two mergers; lists and roadmap show it no more, the Home tab of
    its captor with what it became part of."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for title in ("Dark mode", "Night theme", "Black screens"):
        put(world, title, FRENCH, rice(100))
    decide(world, amelie, 2, status="planned", horizon="now")
    for number, into in ((2, "3"), (3, "1")):
        more(world, amelie, typed(amelie, str(number)), "merge")
        form(world, amelie)
        send(world, amelie, into=picked(into))
    for old in ("2", "3"):
        shown = words(typed(oliver, old))
        assert f"#{old} was merged into #1:" in shown
        assert "*#1 Dark mode*" in shown
    mine = words(home(world, amelie))
    for title in ("#2 Night theme", "#3 Black screens"):
        assert f"*{title}*, fusionnée avec *#1 Dark mode*\nÉvaluée" in mine
    assert "*#1 Dark mode*\nÉvaluée" in mine
    for shown in (words(typed(amelie, "list")), words(roadmap(amelie)), words(home(world, oliver))):
        assert "Night theme" not in shown
        assert "Black screens" not in shown
    more(world, amelie, typed(amelie, "1"), "history")
    assert "*Une autre idée y a été fusionnée*" in words(form(world, amelie))


def test_what_cannot_be_merged(world: World) -> None:
    """Into itself, into nothing, into words, into what is merged itself: each is told beside the field."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for title in ("Dark mode", "Night theme", "Black screens"):
        put(world, title, ENGLISH)
    more(world, oliver, typed(oliver, "2"), "merge")
    form(world, oliver)
    send(world, oliver, into=picked("1"))
    more(world, oliver, typed(oliver, "3"), "merge")
    form(world, oliver)
    for typed_, sentence in (
        ("3", "You can’t merge an idea into itself."),
        ("99", "There’s no idea #99."),
        ("dark", "“dark” isn’t the number of an idea."),
        ("-1", "“-1” isn’t the number of an idea."),
        ("2", "#2 was merged into #1 in the meantime."),
    ):
        errors = oliver.submit({"into": picked(typed_)})
        assert set(errors) == {"into"}
        assert sentence in errors["into"]
    assert "Dark mode" in words(typed(amelie, "1"))
    assert count(world, "idea_history") == 5


def test_what_has_no_room_on_one_idea_is_not_merged(world: World) -> None:
    """Links and tags that would be too many together are told beside the field, and stay where they are; once some
    are taken off, the merge goes through with all the others."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for title, letter in (("Dark mode", "a"), ("Dark modes", "b")):
        links = tuple(f"https://{letter}.example/{n}" for n in range(6))
        put(world, title, FRENCH, links=links, tags=tuple(f"{letter}{n}" for n in range(6)))
    more(world, amelie, typed(amelie, "2"), "merge")
    form(world, amelie)
    errors = amelie.submit({"into": picked("1")})
    assert "Elles auraient ensemble 12 liens\u00a0; une idée en porte 10 au plus." in errors["into"]
    amelie.close()
    more(world, amelie, typed(amelie, "2"), "edit")
    form(world, amelie)
    send(world, amelie, links="https://b.example/0")
    more(world, amelie, typed(amelie, "2"), "merge")
    form(world, amelie)
    errors = amelie.submit({"into": picked("1")})
    assert "Elles auraient ensemble 12 étiquettes" in errors["into"]
    amelie.close()
    assert "b5" in words(typed(oliver, "2"))
    more(world, amelie, typed(amelie, "2"), "edit")
    form(world, amelie)
    send(world, amelie, tags="b0")
    more(world, amelie, typed(amelie, "2"), "merge")
    form(world, amelie)
    send(world, amelie, into=picked("1"))
    shown = words(typed(oliver, "1"))
    assert "#a0 #a1 #a2 #a3 #a4 #a5 #b0" in shown
    assert shown.count("|a.example>") == 6
    assert "|b.example>" in shown


def test_an_old_answer_about_a_merged_idea(world: World) -> None:
    """Buttons of an answer from before say what happened meanwhile, and change nothing."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    put(world, "Night theme", ENGLISH)
    before = typed(amelie, "2")
    more(world, oliver, typed(oliver, "2"), "merge")
    form(world, oliver)
    send(world, oliver, into=picked("1"))
    for action in ("ideas.vote", "ideas.score", "ideas.ask"):
        press(world, amelie, before, action)
        assert amelie.modal is None
        assert "#2 a été fusionnée avec #1 entre-temps. Tapez `/idea 1`." in words(newest(world, amelie))
    assert "Aucun vote" in words(typed(amelie, "1"))


def test_who_may_merge(world: World) -> None:
    """Whoever captured the idea merges it into anybody's, managers merge any; others are offered no merger."""
    ines, helena = world.person(DESIGNER), world.person(ADMIN)
    put(world, "Dark mode", ENGLISH)
    put(world, "Mode sombre", FRENCH)
    capture(ines, "Dark modes")
    card = newest(world, ines)
    assert "ideas.merge_into:1" in buttons(card)
    card = typed(ines, "3")
    assert "ideas.merge_into:1" in buttons(card), "whenever the card opens"
    more(world, ines, card, "merge")
    form(world, ines)
    assert offered(ines, "") == ["#1 Dark mode", "#2 Mode sombre"]
    assert offered(ines, "dar") == ["#1 Dark mode"]
    assert offered(ines, "#2") == ["#2 Mode sombre"]
    assert offered(ines, "3") == offered(ines, "zzz") == []
    assert filled(form(world, ines)) == {"into": "1"}
    send(world, ines)
    assert "#3 fait maintenant partie de #1." in words(newest(world, ines))
    assert "Fusionner" not in words(typed(ines, "1")).splitlines()
    more(world, helena, typed(helena, "2"), "merge")
    form(world, helena)
    send(world, helena, into=picked("1"))
    assert "#2 is now part of #1." in words(newest(world, helena))


def test_a_merged_idea_waits_for_nobody(world: World) -> None:
    """Who was asked to score what has been merged is told so, and it leaves their Home tab."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode", ENGLISH)
    put(world, "Night theme", ENGLISH)
    ask_people(world, oliver, 2, FRENCH)
    assert "En attente de votre évaluation" in words(home(world, amelie))
    more(world, oliver, typed(oliver, "2"), "merge")
    form(world, oliver)
    send(world, oliver, into=picked("1"))
    press(world, amelie, asked(world, amelie), "ideas.answer")
    assert "#2 a été fusionnée avec #1 entre-temps." in told(world, amelie)[-1]
    assert "En attente de votre évaluation" not in words(home(world, amelie))


def test_whoever_captured_what_was_merged_hears_on(world: World) -> None:
    """They hear of the merger, and what becomes of the idea that is kept, in their language and as theirs, with the
    way there; their Home tab shows it."""
    amelie, priya, helena = (world.person(user) for user in (FRENCH, DEVELOPER, ADMIN))
    put(world, "Dark mode", ENGLISH)
    put(world, "Mode sombre", FRENCH)
    put(world, "Black screens", DEVELOPER)
    for number, into in ((3, "2"), (2, "1")):
        more(world, helena, typed(helena, str(number)), "merge")
        form(world, helena)
        send(world, helena, into=picked(into))
    heard = told(world, amelie)
    assert len(heard) == 1
    assert f"<@{ADMIN}> a fusionné votre idée *#2 Mode sombre* avec *#1 Dark mode*." in heard[0]
    assert [line.partition(". ")[0] for line in told(world, priya)] == [
        f"<@{ADMIN}> merged your idea *#3 Black screens* into *#2 Mode sombre*",
        f"<@{ADMIN}> merged your idea *#3 Black screens* into *#1 Dark mode*",
    ]
    assert told(world, world.person(ENGLISH)) == []
    for status, sentence in (
        ("planned", "a planifié votre idée *#2 Mode sombre*"),
        ("shipped", "Votre idée *#2 Mode sombre* est livrée"),
        ("declined", "a refusé votre idée *#2 Mode sombre*"),
    ):
        decide(world, helena, 1, status=status, horizon="now", reason="So it is.")
        assert sentence in told(world, amelie)[-1]
        assert "Elle a été fusionnée avec *#1 Dark mode*.\n> So it is." in told(world, amelie)[-1]
        assert "It is part of *#1 Dark mode*." in told(world, priya)[-1]
        assert "your idea *#1 Dark mode*" in told(world, world.person(ENGLISH))[-1].replace("Your", "your")
    press(world, amelie, newest(world, amelie, direct(world, amelie)), "ideas.open")
    assert "*#1 Dark mode*\nRefusée" in told(world, amelie)[-1]
    assert "*#2 Mode sombre*, fusionnée avec *#1 Dark mode*\nRefusée" in words(home(world, amelie))


def test_who_merges_their_own_hears_nothing(world: World) -> None:
    """Nor does anybody hear twice who captured both; a withdrawal is told to all of them."""
    amelie, helena, priya = (world.person(user) for user in (FRENCH, ADMIN, DEVELOPER))
    put(world, "Mode sombre", FRENCH)
    put(world, "Thème sombre", FRENCH)
    put(world, "Black screens", DEVELOPER)
    for number in ("2", "3"):
        person = amelie if number == "2" else helena
        more(world, person, typed(person, number), "merge")
        form(world, person)
        send(world, person, into=picked("1"))
    assert told(world, amelie) == []
    decide(world, helena, 1, status="shipped")
    assert len(told(world, amelie)) == 1
    more(world, helena, typed(helena, "1"), "withdraw")
    form(world, helena)
    send(world, helena)
    assert "Ouvrez-la pour annuler" in told(world, amelie)[-1]
    assert told(world, priya)[-1].startswith(f"<@{ADMIN}> withdrew your idea *#3 Black screens*.\nIt is part of")
    assert "Black screens" not in words(home(world, priya))
