"""What becomes of ideas, who says so, and who hears of it."""

from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import direct, expect_refusal, form, home, newest, press, send, told
from tests.scenarios.ideas_acts import DESIGNER, buttons, decide, do, filled, more, put, rice, roadmap, typed
from tests.words import words

HEARD = {
    "planned": ("planned your idea *#{}*", "a planifié votre idée *#{}*"),
    "shipped": ("marked your idea *#{}* as shipped", "Votre idée *#{}* est livrée"),
    "declined": ("declined your idea *#{}*", "a refusé votre idée *#{}*"),
}


def test_whoever_captured_it_hears_why(world: World) -> None:
    """The captor reads, in their language, who decided what and why, and gets from there to the idea."""
    helena = world.person(ADMIN)
    for status, sentences in HEARD.items():
        for user, sentence in zip((ENGLISH, FRENCH), sentences, strict=True):
            number, person = put(world, "Dark mode", user), world.person(user)
            decide(world, helena, number, status=status, horizon="later", reason="Because <of> this.\n\nAnd that.")
            heard = told(world, person)[-1]
            assert sentence.format(f"{number} Dark mode") in heard
            assert f"<@{ADMIN}>" in heard
            assert "> Because &lt;of&gt; this.\n> \n> And that." in heard
            press(world, person, newest(world, person, direct(world, person)), "ideas.open")
            assert f"*#{number} Dark mode*" in told(world, person)[-1]


def test_what_they_do_not_hear(world: World) -> None:
    """Work that begins is no news to send; nor is what one decided oneself, nor a decision saved again."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    put(world, "Dark mode", ENGLISH)
    put(world, "Night theme", ENGLISH)
    decide(world, oliver, 1, status="declined", reason="No.")
    decide(world, helena, 2, status="in_progress")
    assert told(world, oliver) == []
    decide(world, helena, 2, status="shipped")
    decide(world, helena, 2, status="shipped")
    assert len(told(world, oliver)) == 1


def test_another_reason_is_heard(world: World) -> None:
    """A reason given afterwards, or another one, stands in the history and reaches the captor in their language; the
    same one again does not."""
    amelie, helena = world.person(FRENCH), world.person(ADMIN)
    put(world, "Mode sombre", FRENCH)
    decide(world, helena, 1, status="declined")
    assert "a refusé votre idée" in told(world, amelie)[-1]
    for reason in ("Too few ask for it.", "Two customers ask for it."):
        decide(world, helena, 1, status="declined", reason=reason)
        heard = told(world, amelie)[-1]
        assert f"<@{ADMIN}> en dit plus sur votre idée *#1 Mode sombre* (Refusée)." in heard
        assert f"> {reason}" in heard
    decide(world, helena, 1, status="declined", reason="Two customers ask for it.")
    assert len(told(world, amelie)) == 3
    more(world, amelie, typed(amelie, "1"), "history")
    shown = words(form(world, amelie))
    assert shown.count("> Two customers ask for it.") == 1
    assert shown.count("> Too few ask for it.") == 1
    assert shown.count("*Statut*") == 1
    assert shown.count("*Raison* le ") == 2


def test_what_is_planned_is_planned_for_a_time(world: World) -> None:
    """Now, next or later is chosen with Planned, in one required list; only the quarter and the reason are optional."""
    for user, choices in ((ENGLISH, "Planned now"), (FRENCH, "Planifiée maintenant")):
        person = world.person(user)
        number = put(world, "Dark mode", person.id)
        shown = do(world, person, number, "ideas.decide")
        inputs = {block["block_id"]: block for block in shown["blocks"] if block["type"] == "input"}
        assert {name for name, block in inputs.items() if block["optional"]} == {"quarter", "reason"}
        assert inputs["status"]["element"]["options"][0]["text"]["text"] == choices
        assert set(person.submit({"quarter": "Q1 2027"})) == {"status"}
        send(world, person, status="planned:now", quarter="Q1 2027", reason="Asked for.")
        assert ("Q1 2027" if user == ENGLISH else "T1 2027") in words(newest(world, person))
        assert filled(do(world, person, number, "ideas.decide"))["status"] == "planned:now"
        person.close()
        more(world, person, newest(world, person), "history")
        assert "> Asked for." in words(form(world, person))


def test_quarters_as_people_write_them(world: World) -> None:
    """A target quarter is read in both languages' ways, and is the same on the roadmap."""
    amelie = world.person(FRENCH)
    for written in ("Q1 2027", "2027-Q1", "t1 2027", "2027 T1", " q1-2027 "):
        number = put(world, "Mode sombre", FRENCH)
        decide(world, amelie, number, status="planned", horizon="next", quarter=written)
        assert f"•  *#{number} Mode sombre* · T1 2027" in words(roadmap(amelie)), written


def test_what_is_no_quarter(world: World) -> None:
    """A quarter that is none is told beside its field, in both languages; nothing is decided."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for person, sentence in ((oliver, "Type a quarter such as "), (amelie, "Indiquez un trimestre comme ")):
        number = put(world, "Dark mode", person.id)
        do(world, person, number, "ideas.decide")
        for written in ("Q5 2027", "soon", "2027", "Q1", "Q1 27", "<!here>"):
            errors = person.submit({"status": "planned:next", "quarter": written})
            assert set(errors) == {"quarter"}
            assert errors["quarter"].startswith(sentence)
    assert "Dark mode" not in words(roadmap(oliver))


def test_the_way_of_an_idea(world: World) -> None:
    """Planned, in progress, shipped: each is on the card, what was said before stays in the form, and a declined idea
    can be planned after all."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode", ENGLISH, rice(400))
    decide(world, oliver, 1, status="planned", horizon="later", quarter="Q3 2031")
    assert filled(do(world, oliver, 1, "ideas.decide"))["quarter"].strip()
    send(world, oliver, status="in_progress")
    card = words(typed(oliver, "1"))
    assert "In progress" in card
    assert "2031" in card
    assert "*Now*\n_No team_\n•  *#1 Dark mode*" in words(roadmap(oliver)), "what is under way is under way now"
    decide(world, oliver, 1, status="declined", reason="Too dear.")
    card = words(typed(oliver, "1"))
    assert "Declined" in card
    assert "2031" not in card
    assert "Dark mode" not in words(roadmap(oliver))
    decide(world, oliver, 1, status="planned", horizon="now")
    assert "*#1 Dark mode*" in words(roadmap(oliver))
    more(world, oliver, typed(oliver, "1"), "history")
    shown = words(form(world, oliver))
    for sentence in ("Scored → Planned for later, ", "→ In progress", "→ Declined", "Declined", "→ Planned now"):
        assert sentence in shown


def test_who_may_decide(world: World) -> None:
    """Captor, owner and managers decide; a stranger has no button, and one who is no longer the owner hears why not."""
    oliver, amelie, ines, helena = (world.person(user) for user in (ENGLISH, FRENCH, DESIGNER, ADMIN))
    put(world, "Dark mode", ENGLISH, owner=FRENCH)
    assert "ideas.decide" not in buttons(typed(ines, "1"))
    for person in (amelie, helena):
        decide(world, person, 1, status="in_progress")
        assert "Dark mode" in words(newest(world, person))
    before = typed(amelie, "1")
    press(world, amelie, before, "ideas.decide")
    form(world, amelie)
    more(world, oliver, typed(oliver, "1"), "edit")
    form(world, oliver)
    send(world, oliver, owner=SUPPORT)
    errors = amelie.submit({"status": "shipped", "reason": "Enfin !"})
    assert "La personne qui a recueilli l’idée #1, son responsable" in next(iter(errors.values()))
    amelie.close()
    press(world, amelie, before, "ideas.decide")
    assert amelie.modal is None
    assert "peuvent la modifier" in words(newest(world, amelie))
    assert "In progress" in words(typed(oliver, "1"))


def test_managers_named_in_the_settings_decide(world: World) -> None:
    """Whoever an administrator makes a manager decides on anybody's idea from then on."""
    helena, priya = world.person(ADMIN), world.person(DEVELOPER)
    put(world, "Dark mode", ENGLISH)
    assert "ideas.decide" not in buttons(typed(priya, "1"))
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, managers=[DEVELOPER])
    decide(world, priya, 1, status="declined", reason="No.")
    assert "<@U0PRIYA> declined your idea" in told(world, world.person(ENGLISH))[-1]


def test_a_captor_who_cannot_be_told(world: World) -> None:
    """That the captor cannot be written to does not undo the decision."""
    helena = world.person(ADMIN)
    put(world, "Dark mode", "U0GONE")
    decide(world, helena, 1, status="shipped")
    expect_refusal(world, "chat.postMessage", "channel_not_found")
    expect_refusal(world, "users.info", "user_not_found")
    assert "Saved." in words(newest(world, helena))
    assert "Shipped" in words(typed(helena, "1"))
