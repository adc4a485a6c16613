"""What is planned now, next and later."""

from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, newest, posts, press
from tests.scenarios.ideas_acts import buttons, decide, lines, picked, put, roadmap
from tests.words import words


def fill(world: World) -> None:
    """Ideas of two teams and none, in every place of the roadmap."""
    oliver = world.person(ENGLISH)
    for title, team, status, horizon, quarter in (
        ("Split payment", "Checkout", "planned", "now", "Q1 2027"),
        ("Dark mode", "Applis", "planned", "next", "Q3 2027"),
        ("Offline <mode>", "Applis", "planned", "next", "Q2 2027"),
        ("Apple Pay", "Checkout", "in_progress", "", ""),
        ("Gift cards", "", "planned", "later", ""),
        ("Old", "Checkout", "shipped", "", ""),
        ("Bad", "Checkout", "declined", "", ""),
        ("Undecided", "Checkout", "", "", ""),
    ):
        number = put(world, title, ENGLISH, team=team, owner=SUPPORT if team else "")
        if status:
            decide(world, oliver, number, status=status, **({"horizon": horizon} if horizon else {}), quarter=quarter)


def test_the_roadmap_is_what_was_decided(world: World) -> None:
    """Now, next and later, per team, the nearest quarter first, with owner and quarter; what is under way is now."""
    fill(world)
    shown = words(roadmap(world.person(ENGLISH)))
    assert shown.index("*Now*") < shown.index("*Next*") < shown.index("*Later*")
    now, rest = shown.split("*Next*")
    following, later = rest.split("*Later*")
    assert "_Checkout_\n•  *#1 Split payment*" in now
    assert "*#4 Apple Pay* · In progress" in now
    assert "_Applis_\n•  *#3 Offline &lt;mode&gt;* · Q2 2027" in following
    assert following.index("#3") < following.index("#2")
    assert f"<@{SUPPORT}>" in following
    assert "_No team_\n•  *#5 Gift cards*" in later
    for absent in ("Old", "Bad", "Undecided"):
        assert absent not in shown
    shown = words(roadmap(world.person(FRENCH)))
    for sentence in (
        "Feuille de route",
        "*Maintenant*",
        "*Ensuite*",
        "*Plus tard*",
        "_Sans équipe_",
        "En cours",
    ):
        assert sentence in shown


def test_the_roadmap_of_one_team(world: World) -> None:
    """A team's name, whatever its case or accents, shows that team alone; one without plans, that there are none."""
    fill(world)
    amelie = world.person(FRENCH)
    shown = words(roadmap(amelie, "àpplis"))
    assert "Feuille de route\u00a0: Applis" in shown
    assert "Dark mode" in shown
    assert "Split payment" not in shown
    assert "Aucune équipe ne s’appelle" in words(roadmap(amelie, "Nobody & co " * 20))


def test_a_shared_roadmap_is_acted_on_where_it_stands(world: World) -> None:
    """It says who shared it and when; anybody votes for an idea of it, found by its words, or opens one, and hears of
    it alone; who votes twice is told so, with the way back."""
    fill(world)
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    press(world, oliver, roadmap(oliver, "Checkout"), "roadmap.share")
    shared = newest(world, amelie)
    assert "Shared by Oliver Hayes on " in words(shared)
    place = {**shared, "channel": CHANNEL}
    assert [one["value"] for one in amelie.options(place, "roadmap.vote", "")] == ["1", "4"]
    assert [one["value"] for one in amelie.options(place, "roadmap.vote", "pay app")] == ["4"]
    for sentence in ("Votre vote pour *#4 Apple Pay* est enregistré.", "Vous avez déjà voté pour *#4 Apple Pay*."):
        amelie.click(place, "roadmap.vote", selected=picked("4"))
        assert sentence in words(newest(world, amelie))
        assert newest(world, amelie)["ephemeral"]
    amelie.click(place, "roadmap.open", selected=picked("4"))
    assert "Un vote" in words(newest(world, amelie))
    assert len(posts(world)) == 1


def test_the_roadmap_is_shared_and_calls_nobody(world: World) -> None:
    """Everybody in the conversation reads it, with names for mentions; a delivery that comes twice shares once."""
    fill(world)
    oliver = world.person(ENGLISH)
    for team, channel in (("", CHANNEL), ("Checkout", "C0DESIGN"), ("applis", "C0MOBILE")):
        before = len(posts(world, channel))
        press(world, oliver, roadmap(oliver, team, channel), "roadmap.share")
        again(world)
        (shared,) = posts(world, channel)[before:]
        assert "<@" not in words(shared) + shared["text"]
        assert "Marcus Webb" in words(shared)
        assert ("Split payment" in words(shared)) == (team != "applis")
        assert ("Dark mode" in words(shared)) == (team != "Checkout")


def test_an_empty_roadmap_can_be_read(world: World) -> None:
    """Before anything is planned it says what fills it, and there is nothing to share."""
    shown = roadmap(world.person(ENGLISH))
    assert "Nothing is planned yet." in words(shown)
    assert "/roadmap move" in words(shown)
    assert buttons(shown) == ["roadmap.new"]


def test_a_long_roadmap_fits(world: World) -> None:
    """However much is planned, the roadmap is shown and can be shared; what has no room is counted."""
    oliver = world.person(ENGLISH)
    for n in range(24):
        for _ in range(4):
            title = f"{'An idea with a long title & signs ' * 4}{n}"
            put(world, title, team=f"Team {n:02}", status="planned", horizon="now")
    for n in range(40):
        put(world, f"Idea {n}", team="One team", status="planned", horizon="later", owner=SUPPORT)
    shown = words(roadmap(oliver))
    assert all(sentence in shown for sentence in ("_Team 00_", "_Team 11_", "*Later*", "_One team_"))
    press(world, oliver, roadmap(oliver), "roadmap.share")
    shared = newest(world, oliver)
    assert not shared["ephemeral"]
    shown = words(shared)
    left = [
        1 if line.split()[1] == "one" else int(line.split()[1])
        for line in shown.replace("•  ", "").splitlines()
        if line.startswith("and ")
    ]
    assert len(lines(shared, "•  *#")) + sum(left) == 24 * 4 + 40
    assert words(roadmap(oliver, "one team")).count("*#") == 40
