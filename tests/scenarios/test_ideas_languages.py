"""Everybody reads ideas in the language of their own Slack, every word of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseNode, Message, TextElement

import bot.ideas
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import Shown, direct, form, home, newest, press, send, told
from tests.scenarios.ideas_acts import (
    RICE,
    answer,
    ask_channel,
    ask_people,
    buttons,
    criteria_fields,
    decide,
    do,
    more,
    picked,
    put,
    rice,
    roadmap,
    typed,
)
from tests.words import words

FILES = Path(bot.ideas.__file__).parent
FRAMEWORKS = ("ice", "wsjf", "weighted", "rice")


def said(language: str) -> set[str]:
    """Every piece of a sentence in one language, as the files write it."""
    resource = FluentParser().parse((FILES / f"{language}.ftl").read_text(encoding="utf-8"))
    pieces: set[str] = set()
    for entry in resource.body:
        # What is called may is the table of docs/permissions.md.
        if isinstance(entry, Message) and entry.value is not None and "-may-" not in entry.id.name:
            pieces |= {text for text in _texts(entry.value) if len(text) > 3}
    return pieces


def _texts(node: BaseNode) -> Iterator[str]:
    if isinstance(node, TextElement):
        yield node.value.strip(" \u00a0*.:,;()\n")
    for value in vars(node).values():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, BaseNode):
                yield from _texts(one)


def everything(view: Shown) -> str:
    """Every word of a message or form, title and buttons included."""
    around = [(view.get(name) or {}).get("text", "") for name in ("title", "submit", "close")]
    return "\n".join([*around, words(view)])


def visit(world: World, person: Person) -> Iterator[str]:
    """Everything of ideas that one person can come across."""
    press(world, world.person(ADMIN), home(world, world.person(ADMIN)), "settings.open")
    form(world, world.person(ADMIN))
    rows = criteria_fields(world, world.person(ADMIN), "Zu; 1; plus; 1-5\nZv; 2; plus; 1-5")
    send(world, world.person(ADMIN), managers=[person.id], **rows)
    yield everything(home(world, person))
    yield everything(typed(person))
    yield from visit_forms(world, person)
    put(
        world, "Zzz zzz zzz", person.id, rice(5), team="Zyx", owner=SUPPORT, tags=("zyx",), links=("https://z.example",)
    )
    yield everything(typed(person, "Zzz zzz zzy"))
    yield from visit_round(world, person)
    for status, horizon in (("planned", "now"), ("in_progress", ""), ("planned", "next"), ("planned", "later")):
        decide(world, person, 1, status=status, **({"horizon": horizon} if horizon else {}), quarter="2027-Q1")
        yield everything(newest(world, person))
        yield everything(roadmap(person))
    yield from visit_undone(world, person)
    yield everything(home(world, person))
    for text in ("list", "list ice", "list declined", "list team:zyx tag:zyx", "roadmap"):
        yield everything(typed(person, text))
    more(world, person, typed(person, "1"), "history")
    yield everything(form(world, person))
    yield from visit_news(world, person)
    yield everything(home(world, person))
    typed(person, "export")
    yield "\n".join(str(message["text"]) for message in person.messages(direct(world, person)))


def visit_forms(world: World, person: Person) -> Iterator[str]:
    """Every form, in every framework, and what their fields refuse."""
    put(world, "Zzz", person.id)
    person.shortcut("ideas.new")
    for framework in FRAMEWORKS:
        person.click(form(world, person), "ideas.capture_framework", selected=framework)
        world.settle()
        yield everything(form(world, person))
    for field, value in (
        ("title", "?"),
        ("rice.reach", "z"),
        ("rice.reach", "0"),
        ("rice.effort", "0"),
        ("links", "z"),
    ):
        yield "\n".join(person.submit({"title": "Zz", **dict.fromkeys(["rice.reach"], "1"), field: value}).values())
        person.fill({"rice.reach": "1", "rice.effort": "1", "links": ""})
    for action in ("ideas.ask", "ideas.score", "ideas.decide"):
        yield everything(do(world, person, 1, action))
    yield "\n".join(person.submit({"status": picked("planned"), "quarter": "z"}).values())
    person.close()
    for what in ("edit", "evidence", "merge"):
        more(world, person, typed(person, "1"), what)
        yield everything(form(world, person))
    yield "\n".join(person.submit({"into": picked("1")}).values())
    yield everything(typed(person, "999"))
    press(world, person, home(world, person), "settings.open")
    yield everything(form(world, person))
    wrong = {"criteria.1.label": "…", "criteria.1.weight": "z", "criteria.1.scale": "z"}
    yield "\n".join(person.submit(wrong).values())
    press(world, person, home(world, person), "ideas.import")
    yield everything(form(world, person))


def visit_round(world: World, person: Person) -> Iterator[str]:
    """Asking, being asked, answering, revealing."""
    ask_people(world, person, 1, person.id, DEVELOPER)
    yield everything(home(world, person))
    answer(world, person, RICE)
    card = typed(person, "1")
    yield everything(card)
    press(world, person, card, "ideas.reveal")
    yield everything(form(world, person))
    person.close()
    answer(world, world.person(DEVELOPER), RICE | {"rice.reach": "7"})
    yield "\n".join(told(world, person))
    number = put(world, "Zzx", person.id)
    ask_channel(world, person, number, CHANNEL, people=[DEVELOPER])
    yield everything(newest(world, person))
    press(world, person, typed(person, str(number)), "ideas.reveal")
    yield everything(newest(world, person))
    press(world, person, typed(person, "1"), "ideas.vote")
    yield everything(newest(world, person))


def visit_undone(world: World, person: Person) -> Iterator[str]:
    """What can be taken back: a decision, an idea."""
    decide(world, person, 1, status="planned", horizon="now")
    for action in ("ideas.undo", "ideas.ask"):
        press(world, person, newest(world, person), action)
        yield everything(newest(world, person))
    yield "\n".join(person.submit({}).values())
    person.close()
    captured = typed(person, "Zzv")
    for action in ("ideas.withdraw", "ideas.restore"):
        press(world, person, captured, action)
        captured = newest(world, person)
        yield everything(captured)


def visit_votes(world: World, person: Person, number: int) -> Iterator[str]:
    """The votes for an idea, on a card, in their form, and on what all see."""
    press(world, person, typed(person, str(number)), "ideas.share")
    for _ in range(2):
        press(world, person, newest(world, world.person(SUPPORT)), "ideas.vote:all")
        yield everything(newest(world, person))
    press(world, person, newest(world, person), "ideas.unvote:note")
    yield everything(newest(world, person))
    for _ in range(2):
        press(world, person, typed(person, str(number)), "ideas.votes")
        form(world, person)
        yield str(person.submit({"customer": "Zz"}))
        yield everything(person.modal or newest(world, person))
        if person.modal:
            person.close()
    more(world, person, typed(person, str(number)), "withdraw")
    yield everything(form(world, person))
    person.close()
    for text in (
        "list zzqq",
        "list planned",
        "list tag:zz",
        "show 99999",
        f"delete {number}",
        "vote",
        "vote zzqq",
        "lits",
        "vote zzy",
    ):
        yield everything(typed(person, text))
    for text in ("help", "zzq", "Zyx"):
        yield everything(roadmap(person, text))
    press(world, person, roadmap(person), "roadmap.share")
    yield everything(newest(world, person))
    person.shortcut("ideas.new")
    press(world, person, form(world, person), "ideas.several")
    yield everything(form(world, person))
    yield str([person.submit({"lines": wrong}) for wrong in ("…", "Zz " * 90)])
    for lines_ in ("Zzq zzy\nZzq", "Zzx zzq zzx"):
        assert person.submit({"lines": lines_}) == {}
        yield everything(form(world, person))
        send(world, person)
        yield everything(form(world, person))
        press(world, person, form(world, person), "ideas.several_undo")
        yield everything(form(world, person))
        person.close()
        person.shortcut("ideas.new")
        press(world, person, form(world, person), "ideas.several")
        form(world, person)
    person.close()
    press(world, person, typed(person, str(number)), "ideas.votes")
    form(world, person)
    yield str(person.submit({"customer": "…"}))
    person.close()
    for status in ("shipped", "declined"):
        decide(world, world.person(ADMIN), number, status=status)
        yield everything(typed(person, f"vote {number}"))
    decide(world, world.person(ADMIN), number, status="planned", horizon="later")


def visit_news(world: World, person: Person) -> Iterator[str]:
    """What a captor hears, and what a merger says."""
    for status in ("planned", "shipped", "declined"):
        number = put(world, f"Zzw {status[:2]}", person.id)
        decide(world, world.person(ADMIN), number, status=status, horizon="now", reason="Zz.")
    yield "\n".join(told(world, person))
    yield from visit_votes(world, person, put(world, "Zzy zzv", person.id))
    shown = typed(person, "Zzv zzy")
    yield everything(shown)
    press(world, person, shown, next(one for one in buttons(shown) if one.startswith("ideas.merge_into")))
    yield everything(newest(world, person))


@pytest.mark.parametrize(("user", "own", "other"), [(ENGLISH, "en", "fr"), (FRENCH, "fr", "en")])
def test_no_word_of_the_other_language(world: World, user: str, own: str, other: str) -> None:
    """Whoever reads one language meets no sentence of the other, on any message, form, menu, notice or error."""
    ours, theirs = said(own), said(other)
    foreign = {piece for piece in theirs if len(piece.split()) > 1 or piece[0].isupper()} - ours
    foreign = {piece for piece in foreign if not any(piece in mine for mine in ours)}
    assert len(foreign) > 100
    seen = "\n".join(visit(world, world.person(user)))
    assert [piece for piece in sorted(foreign) if piece in seen] == []
    read = {piece for piece in ours - theirs if piece in seen}
    assert len(read) > 0.6 * len(ours - theirs), f"the visit misses too much: {sorted(ours - theirs - read)}"
