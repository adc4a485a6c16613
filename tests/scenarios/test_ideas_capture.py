"""Ideas come in: by a line, from a message, from anywhere."""

from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, count, direct, expect_refusal, form, home, newest, posts, press, send, told
from tests.scenarios.ideas_acts import DESIGNER, buttons, capture, do, filled, put, typed, whispers
from tests.words import words

PAGING = "<!channel> <!here> <@U0PRIYA> @everyone"


def test_a_line_becomes_an_idea(world: World) -> None:
    """`/idea` and a title is enough: the idea gets a number and its captor's vote, and only its captor is answered."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    shown = typed(oliver, "  Dark   mode ")
    for sentence in ("Captured as *#1*.", "*#1 Dark mode*\nNew", "Not scored yet", "One vote", f"<@{ENGLISH}>"):
        assert sentence in words(shown)
    shown = typed(amelie, "Mode hors ligne")
    for sentence in ("Recueillie sous le numéro *#2*.", "*#2 Mode hors ligne*\nNouvelle", "Pas encore évaluée"):
        assert sentence in words(shown)
    assert posts(world) == []
    assert "Dark mode" in words(typed(amelie, "1"))
    assert "Dark mode" in words(typed(amelie, "#1"))


def test_what_reads_like_a_command_and_is_none_is_captured(world: World) -> None:
    """An idea may begin with a word of ours."""
    oliver = world.person(ENGLISH)
    for number, title in enumerate(("list of my orders", "Help me choose", "export to PDF", "12 months for 10"), 1):
        assert f"*#{number} {title}*" in words(typed(oliver, title))


def test_nothing_typed_explains_everything(world: World) -> None:
    """`/idea` alone, or help, says what can be typed, and leads to the form and the ranking."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for text in ("", "help", "aide"):
        assert "captures an idea in one line" in words(typed(oliver, text))
        shown = typed(amelie, text)
        assert "recueille une idée en une ligne" in words(shown)
    press(world, amelie, shown, "ideas.list")
    assert "Pas encore d’idée ici." in words(newest(world, amelie))
    press(world, amelie, shown, "ideas.new")
    assert "Recueillir une idée" in form(world, amelie)["title"]["text"]


def test_the_form_is_filled_from_the_message(world: World) -> None:
    """The first line is the title, the rest the description, as people read them; the form says whose message it is."""
    oliver = world.person(ENGLISH)
    text = "Let <@U0PRIYA> see <https://example.com/x|the page> &amp; more\nIt is slow.\n\nVery."
    said = world.slack.core.workspace.say(world.slack.core.workspace.conversations[CHANNEL], SUPPORT, text)
    oliver.message_shortcut("ideas.score_message", {**said, "channel": CHANNEL})
    shown = form(world, oliver)
    assert filled(shown)["title"] == "Let @Priya Raman see the page & more"
    assert filled(shown)["links"] == "https://example.com/x"
    assert filled(shown)["description"] == "It is slow.\n\nVery."
    send(world, oliver, title="The page is slow")
    card = words(typed(oliver, "1"))
    assert "*#1 The page is slow*" in card
    assert f"/archives/{CHANNEL}/p{said['ts'].replace('.', '')}|message>" in card


def test_the_address_of_a_message_where_the_bot_is_not(world: World) -> None:
    """A message of a private channel the bot never joined still makes an idea that leads back to it."""
    amelie = world.person(FRENCH)
    said = amelie.messages("C0PRICING")[0]
    amelie.message_shortcut("ideas.score_message", said)
    form(world, amelie)
    send(world, amelie)
    assert f".slack.com/archives/C0PRICING/p{said['ts'].replace('.', '')}|message>" in words(typed(amelie, "1"))
    expect_refusal(world, "chat.getPermalink", "channel_not_found")
    expect_refusal(world, "conversations.members", "channel_not_found")  # who is there is not said


def test_the_thread_hears_only_when_asked(world: World) -> None:
    """The message's thread gets a note when the captor ticks the box, never otherwise; it names and calls nobody."""
    amelie, marcus = world.person(FRENCH), world.person(SUPPORT)
    for ticked in (False, True):
        said = marcus.say(CHANNEL, f"Split payment\n{PAGING}")
        amelie.message_shortcut("ideas.score_message", said)
        form(world, amelie)
        send(world, amelie, title=f"Split payment {PAGING}", **({"note": ["yes"]} if ticked else {}))
        assert len(posts(world)) == ticked
    (note,) = posts(world)
    assert note["thread_ts"] == said["ts"]
    assert "Amélie Laurent en a fait l’idée *#2 Split payment &lt;!channel&gt;" in words(note)
    assert "<@" not in words(note) + note["text"]
    assert "<!" not in words(note) + note["text"]
    press(world, marcus, {**note, "channel": CHANNEL}, "ideas.open")
    assert "*#2 Split payment" in words(marcus.messages(CHANNEL, said["ts"])[-1])


def test_a_note_where_the_bot_may_not_write(world: World) -> None:
    """The idea is kept, and the captor reads why the thread did not hear of it, and what helps."""
    oliver = world.person(ENGLISH)
    said = oliver.say("C0DESIGN", "Split payment")
    oliver.message_shortcut("ideas.score_message", said)
    form(world, oliver)
    send(world, oliver, note=["yes"])
    expect_refusal(world, "chat.postMessage", "not_in_channel")
    assert "Captured as *#1*." in whispers(world, oliver, "C0DESIGN")
    (notice,) = told(world, oliver)
    assert "*The message about idea 1* wasn’t posted in a thread in <#C0DESIGN>." in notice
    assert "I’m not in the channel." in notice
    assert posts(world, "C0DESIGN") == []
    assert "*#1 Split payment*" in words(typed(oliver, "1"))


def test_from_anywhere(world: World) -> None:
    """The global shortcut opens an empty form; the idea, scored or not, is shown in its place, with what looks like
    it."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Mode sombre")
    oliver.shortcut("ideas.new")
    assert "note" not in filled(form(world, oliver))
    assert "title" not in filled(form(world, oliver))
    send(world, oliver, title="Dark mode", tags="mobile Night,dark")
    assert "Captured as *#2*." in words(oliver.modal)
    assert "#mobile #night #dark" in words(oliver.modal)
    assert "Looks like" not in words(oliver.modal)
    amelie.shortcut("ideas.new")
    form(world, amelie)
    send(world, amelie, title="Le mode sombre", **{"rice.reach": "10", "rice.impact": "1"})
    shown = words(amelie.modal)
    assert "Recueillie sous le numéro *#3*. Elle n’a pas encore de note" in shown
    assert "Ressemble à *#1 Mode sombre*" in shown
    press(world, amelie, amelie.modal or {}, "ideas.merge_into:1")
    assert "#3 fait maintenant partie de #1." in words(amelie.modal)


def test_from_the_home_tab(world: World) -> None:
    """The button of the Home tab opens the form, and what was captured stands on the tab at once."""
    amelie = world.person(FRENCH)
    press(world, amelie, home(world, amelie), "ideas.new")
    form(world, amelie)
    send(world, amelie, title="Mode sombre")
    assert "*#1 Mode sombre*\nNouvelle" in words(amelie.home)


def test_long_messages_fit(world: World) -> None:
    """However long a message is, its form opens and can be saved: a short title, and as much as a description holds."""
    oliver = world.person(ENGLISH)
    for number, size in enumerate((160, 2500, 10_000), 1):
        said = oliver.say(CHANNEL, "Orders & returns " * (size // 17))
        oliver.message_shortcut("ideas.score_message", said)
        shown = filled(form(world, oliver))
        assert len(shown["title"]) <= 150
        assert shown["title"].endswith("…")
        assert shown["description"].startswith("Orders & returns")
        send(world, oliver)
        assert f"Captured as *#{number}*." in words(newest(world, oliver))


def test_a_line_too_long_for_a_title(world: World) -> None:
    """A long line is cut for the title and whole in the description; one no description holds is refused in words."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    line = "Orders & returns in one place " * 30
    typed(oliver, line)
    shown = do(world, oliver, 1, "ideas.score")
    oliver.close()
    assert "#1 Orders &amp; returns" in words(shown)
    assert line.strip() in words(typed(oliver, "1")).replace("&amp;", "&")
    assert "At most 3,000 characters fit here; this has 9,999." in words(typed(oliver, "x " * 5000))
    assert "3\u202f000 caractères au plus\u00a0;" in words(typed(amelie, "x " * 5000))
    assert count(world, "idea") == 1


def test_nothing_typed_calls_anybody(world: World) -> None:
    """Whatever stands in an idea is shown as it was typed."""
    oliver, amelie = world.person(ENGLISH), world.person(DESIGNER)
    oliver.shortcut("ideas.new")
    form(world, oliver)
    send(world, oliver, title=PAGING, description=PAGING, team=PAGING, tags=PAGING, reason=PAGING)
    capture(amelie, PAGING)
    press(world, amelie, newest(world, amelie), "ideas.unvote")
    for shown in (oliver.modal, typed(amelie, "1"), typed(amelie, "list"), home(world, oliver)):
        assert "<!" not in words(shown)
        assert "<@U0PRIYA>" not in words(shown)
        assert "&lt;!channel&gt;" in words(shown)


def test_a_title_of_signs_is_none(world: World) -> None:
    """A title nobody could search for is refused beside its field; the form stays."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    assert "Give it a title with letters or digits." in words(typed(oliver, "!!! ?"))
    amelie.shortcut("ideas.new")
    form(world, amelie)
    assert amelie.submit({"title": " … "}) == {"title": "Donnez un titre avec des lettres ou des chiffres."}
    assert set(amelie.submit({"title": "  "})) == {"title"}
    send(world, amelie, title="C++")
    assert "*#1 C++*" in words(amelie.modal)


def test_in_a_direct_message(world: World) -> None:
    """Ideas are captured in private as well."""
    oliver = world.person(ENGLISH)
    channel = direct(world, oliver)
    shown = typed(oliver, "Dark mode", channel)
    press(world, oliver, shown, "ideas.unvote")
    answered = newest(world, oliver, channel)
    assert "You took back your vote." in words(answered)
    assert "ideas.decide" in buttons(answered)


def test_several_ideas_are_captured_at_once(world: World) -> None:
    """From the form of a new idea: lines are shown before they are saved, what looks like something with its twin, a
    repeated one once; saved, each has a number and a vote; one press takes them all back, however often it arrives."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode")
    oliver.shortcut("ideas.new")
    press(world, oliver, form(world, oliver), "ideas.several")
    form(world, oliver)
    assert set(oliver.submit({"lines": "…"})) == {"lines"}
    assert oliver.submit({"lines": "- Add dark mode\n\n2. Undo\n• undo\n<!here> pay"}) == {}
    shown = words(form(world, oliver))
    assert "I’ll capture 3 ideas. Nothing is saved yet." in shown
    assert "•  Add dark mode: looks like *#1 Dark mode*" in shown
    assert "&lt;!here&gt; pay" in shown
    assert count(world, "idea") == 1
    send(world, oliver)
    again(world)
    assert count(world, "idea") == 4
    assert count(world, "idea_vote") == 3
    assert "Captured 3 ideas." in words(oliver.modal)
    assert "*#3 undo*" in words(oliver.modal).lower()
    press(world, oliver, form(world, oliver), "ideas.several_undo")
    again(world)
    assert "Undone: I withdrew 3 ideas." in words(oliver.modal)
    assert "undo" not in words(typed(oliver, "list")).lower()


def test_several_lines_after_the_command(world: World) -> None:
    """Lines pasted after `/idea` are shown before they are saved, one a title; one press takes them all back. Lines
    that cannot be titles stand in the form again, with what is wrong."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    oliver.command("/idea", "- Dark mode\n- Pay later\n\n- dark mode", channel=CHANNEL)
    shown = words(form(world, oliver))
    assert "I’ll capture 2 ideas. Nothing is saved yet." in shown
    assert count(world, "idea") == 0
    send(world, oliver)
    assert "*#1 Dark mode*\n•  *#2 Pay later*" in words(newest(world, oliver))
    press(world, oliver, newest(world, oliver), "ideas.several_undo")
    assert "Undone: I withdrew 2 ideas." in words(newest(world, oliver))
    amelie.command("/idea", "Mode sombre\n" + "très " * 60, channel=CHANNEL)
    view = form(world, amelie)
    assert "Une ligne a 150 caractères au plus." in words(view)
    assert filled(view)["lines"].startswith("Mode sombre\ntrès très")
    assert count(world, "idea") == 2


def test_a_sentence_that_begins_like_a_question_is_an_idea(world: World) -> None:
    """What states something is captured, whatever word it begins with."""
    shown = words(typed(world.person(ENGLISH), "What customers see first is the price"))
    assert "Captured as *#1*." in shown
