"""What people do with ideas in a story, a word each."""

import re
from collections.abc import Mapping
from typing import Any

from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, World
from tests.scenarios.acts import Shown, form, press, send
from tests.words import words

DESIGNER = "U0INES"  # reads French
RICE = {"rice.reach": "1000", "rice.impact": "2", "rice.confidence": "80", "rice.effort": "4"}


def typed(person: Person, text: str = "", channel: str = CHANNEL, command: str = "/idea") -> dict[str, Any]:
    """Type `/idea text`; what came back at once, which only this person sees."""
    answer = person.command(command, text, channel=channel)
    assert answer is not None, f"{command} {text[:80]!r} was answered with nothing"
    assert answer["ephemeral"], "the answer to a command is for the asker alone"
    return answer


def roadmap(person: Person, team: str = "", channel: str = CHANNEL) -> dict[str, Any]:
    """Type `/roadmap team`."""
    return typed(person, team, channel, "/roadmap")


def number_of(shown: Shown) -> int:
    """The number of the idea an answer is about."""
    found = re.search(r"\*#(\d+) ", words(shown))
    assert found, words(shown)
    return int(found[1])


def capture(person: Person, title: str, channel: str = CHANNEL) -> int:
    """Capture an idea in one line; its number."""
    return number_of(typed(person, title, channel))


def put(world: World, title: str, user: str = ENGLISH, inputs: Mapping[str, float] | None = None, **fields: Any) -> int:
    """Put an idea in without a word to Slack, scored in RICE when `inputs` are given; its number."""
    desk = IdeaDesk(world.bot.services, world.workspace, user)
    number = desk.capture(Idea(0, title, **fields), votes=False).number
    if inputs is not None:
        desk.scoring.score(number, "rice", 1, inputs)
    return number


def rice(reach: float, impact: float = 1, confidence: float = 100, effort: float = 1) -> dict[str, float]:
    """Values for RICE; with the reach alone, the score is the reach."""
    return {"reach": reach, "impact": impact, "confidence": confidence, "effort": effort}


def do(world: World, person: Person, number: int, action_id: str, channel: str = CHANNEL) -> dict[str, Any]:
    """Open an idea by number, press a button of it, and wait for the form that opens."""
    press(world, person, typed(person, str(number), channel), action_id)
    return form(world, person)


def more(world: World, person: Person, place: Shown, what: str) -> None:
    """Choose from the three dots of an idea: edit, evidence, history, merge, withdraw; share has a button."""
    place = dict(place)
    if what == "share":
        press(world, person, place, "ideas.share")
        return
    person.click(place, "ideas.more", selected=f"{what}:{number_of(place)}")
    world.settle()


def score(world: World, person: Person, number: int, answers: Mapping[str, str], channel: str = CHANNEL) -> None:
    """Score an idea in the open, in the framework its form comes with."""
    do(world, person, number, "ideas.score", channel)
    send(world, person, **answers)


def choose(world: World, person: Person, framework: str) -> dict[str, Any]:
    """Choose another framework in the form on top."""
    shown = form(world, person)
    menu = next(b["element"]["action_id"] for b in shown["blocks"] if b["block_id"] == "framework")
    person.click(shown, menu, selected=framework)
    world.settle()
    return form(world, person)


def decide(world: World, person: Person, number: int, *, horizon: str = "", **answers: str) -> None:
    """Say what becomes of an idea; what is planned is planned for a `horizon`."""
    do(world, person, number, "ideas.decide")
    if answers.get("status") == "planned":
        answers["status"] = f"planned:{horizon}"
    send(world, person, **answers)


def ask_people(world: World, person: Person, number: int, *people: str, **answers: Any) -> None:
    """Ask people to score an idea in private, and a channel, if one is given."""
    do(world, person, number, "ideas.ask")
    if "channel" in answers:
        choose_whom(world, person, "both" if people else "channel")
    send(world, person, **({"people": list(people)} if people else {}), **answers)


def ask_channel(world: World, person: Person, number: int, channel: str, **answers: Any) -> None:
    """Ask whoever is in a channel to score an idea in private."""
    people = answers.pop("people", ())
    ask_people(world, person, number, *people, channel=channel, **answers)


def choose_whom(world: World, person: Person, whom: str) -> dict[str, Any]:
    """Choose, in the form that asks, to ask people, a channel or both; the form with their fields."""
    person.click(form(world, person), "ideas.ask_whom", selected=whom)
    return form(world, person)


def asked(world: World, person: Person) -> dict[str, Any]:
    """The message that asks this person to score, newest last."""
    world.settle()
    conversation = world.slack.core.workspace.direct(person.id).id
    waiting = [m for m in person.messages(conversation) if any(b == "ideas.answer" for b in buttons(m))]
    assert waiting, f"nobody asked {person.id} to score"
    return waiting[-1]


def answer(world: World, person: Person, answers: Mapping[str, str], place: Shown | None = None) -> None:
    """Score in private, from the message that asks."""
    press(world, person, place or asked(world, person), "ideas.answer")
    form(world, person)
    send(world, person, **answers)


def reveal(world: World, person: Person, place: Shown) -> None:
    """Reveal a round that not everybody has answered, and mean it."""
    press(world, person, place, "ideas.reveal")
    form(world, person)
    send(world, person)


def buttons(shown: Shown) -> list[str]:
    """The action ids of a message's or view's buttons, in order."""
    found = []
    for block in shown.get("blocks") or []:
        for element in (*block.get("elements", ()), block.get("accessory", {})):
            if element.get("type") == "button":
                found.append(str(element["action_id"]))
    return found


def filled(view: Shown) -> dict[str, str]:
    """What stands in the fields of a form, by field; fields left empty are left out."""
    found: dict[str, str] = {}
    for block in view["blocks"]:
        element = block.get("element") or {}
        for name in ("initial_value", "initial_user", "initial_option"):
            if name in element:
                found[block["block_id"]] = element[name]["value"] if name == "initial_option" else element[name]
    return found


def fields(view: Shown) -> list[str]:
    """The fields of a form, in order."""
    return [block["block_id"] for block in view["blocks"] if block["type"] == "input"]


def lines(shown: Shown, start: str) -> list[str]:
    """The lines of a message or view that begin so."""
    return [line for line in words(shown).splitlines() if line.startswith(start)]


def whispers(world: World, person: Person, channel: str = CHANNEL) -> str:
    """All that the bot said to this person alone in a conversation."""
    world.settle()
    return "\n".join(words(message) for message in person.messages(channel) if message["ephemeral"])


def picked(value: object) -> dict[str, Any]:
    """An idea as it is chosen in a field that searches for ideas, by its number; anything else by what it is called."""
    return {"text": {"type": "plain_text", "text": f"#{value}"}, "value": str(value)}


def offered(person: Person, words_: str, action_id: str = "ideas.pick") -> list[str]:
    """What a field that searches for ideas offers for some words."""
    assert person.modal is not None
    return [str(one["text"]["text"]) for one in person.options(person.modal, action_id, words_)]


def criteria_lines(view: Shown) -> str:
    """The workspace's own criteria as a form of the settings shows them: `Revenue; 3; plus; 1-5`, a line each."""
    shown = filled(view)
    lines_ = []
    for n in _rows(view):
        label, weight, up, scale = (shown.get(f"criteria.{n}.{name}", "") for name in _CRITERION)
        lines_.append(f"{label}; {weight}; {'plus' if up == 'up' else 'minus'}; {scale.replace('–', '-')}")
    return "\n".join(lines_)


def criteria_fields(world: World, person: Person, text: str) -> dict[str, str]:
    """What is typed into the settings on top for criteria written so; rows are added or taken out until they fit."""
    written = [[part.strip() for part in line.split(";")] for line in text.split("\n")]
    while len(_rows(form(world, person))) < len(written):
        press(world, person, form(world, person), "ideas.criterion_add")
    while len(numbers := _rows(form(world, person))) > len(written):
        press(world, person, form(world, person), f"ideas.criterion_remove:{numbers[-1]}")
    found: dict[str, str] = {}
    for n, (label, weight, direction, scale) in zip(_rows(form(world, person)), written, strict=True):
        values = (label, weight, "up" if direction == "plus" else "down", scale)
        found |= {f"criteria.{n}.{name}": value for name, value in zip(_CRITERION, values, strict=True)}
    return found


_CRITERION = ("label", "weight", "up", "scale")


def _rows(view: Shown) -> list[int]:
    found = (re.match(r"criteria\.(\d+)\.label", str(block.get("block_id"))) for block in view["blocks"])
    return [int(one[1]) for one in found if one]
