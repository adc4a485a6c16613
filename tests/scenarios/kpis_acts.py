"""What people do with KPIs in a story, a word each."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from zoneinfo import ZoneInfo

from bot.kpis.blocks.source import NOTHING, PICKED
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.schedule.schedule import Schedule
from bot.schedule.store import schedules
from bot.slack.native_support import know
from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, World
from tests.scenarios import acts
from tests.scenarios.acts import form, press, send
from tests.words import words

DESIGNER = "U0INES"  # reads French


def typed(person: Person, text: str = "", channel: str = CHANNEL) -> dict[str, Any]:
    """Type `/kpi text`; what came back at once, which only this person sees."""
    answer = person.command("/kpi", text, channel=channel)
    assert answer is not None, f"/kpi {text[:80]!r} was answered with nothing"
    assert answer["ephemeral"], "the answer to a command is for the asker alone"
    return answer


def said(person: Person, text: str = "", channel: str = CHANNEL) -> str:
    """The same, as it is read: every space is a space."""
    return plain(words(typed(person, text, channel)))


def table(shown: Mapping[str, Any]) -> tuple[str, list[list[str]]]:
    """The table of an answer: its caption, and row by row what is read in its cells."""
    (found,) = [block for block in shown["blocks"] if block["type"] == "data_table"]
    return plain(found["caption"]), [[plain(cell["text"]) for cell in cells] for cells in found["rows"][1:]]


def plain(text: str) -> str:
    """Words with every kind of space as a plain one, and without the marks of bold type."""
    return text.replace("\u00a0", " ").replace("\u202f", " ").replace("*", "")


def form_from(world: World, person: Person, text: str, channel: str = CHANNEL) -> dict[str, Any]:
    """Type a command that is answered with a form and nothing else."""
    return acts.form_from(world, person, text, channel, "/kpi")


def choose(world: World, person: Person, action_id: str, selected: object) -> dict[str, Any]:
    """Choose in a menu of the form on top, and wait until its fields have followed."""
    assert person.modal is not None
    person.click(person.modal, action_id, selected=selected)
    return form(world, person)


def modern(world: World) -> None:
    """Let it be known that the workspace takes tables and charts, so that the very first answer has them."""
    know(world.bot.services.store, world.workspace, True, world.bot.services.clock())


def fields(view: Mapping[str, Any]) -> list[str]:
    """The fields of a form, in order."""
    return [block["block_id"] for block in view["blocks"] if block["type"] == "input"]


def unfold(world: World, person: Person) -> dict[str, Any]:
    """Ask for all of the form of a KPI, and wait until it is there."""
    assert person.modal is not None
    press(world, person, person.modal, "kpis.unfold")
    return form(world, person)


def enter(world: World, person: Person, **answers: Any) -> None:
    """Fill in the form of a KPI: what is folded away is asked for, a team or a term taken as it is typed."""
    assert person.modal is not None
    if set(answers) - set(fields(person.modal)):
        unfold(world, person)
    for name in PICKED:
        if answers.get(name):
            person.options(person.modal, "kpis.pick", answers[name], name)
            person.fill({name: answers.pop(name)})
    person.fill(answers)


def save(world: World, person: Person, **answers: Any) -> None:
    """Fill in the form of a KPI and submit it, which is accepted. How a week is made is said where it is asked."""
    assert person.modal is not None
    menus = [block for block in person.modal["blocks"] if block.get("block_id") == "combine"]
    if menus and "combine" not in answers and menus[0]["element"]["options"][0]["value"] == NOTHING:
        answers["combine"] = "last"
    enter(world, person, **answers)
    send(world, person)


def add(world: World, person: Person, name: str, **answers: Any) -> None:
    """Add a KPI through its form, filled in by hand."""
    form_from(world, person, f"add {name}")
    save(world, person, **answers)


def under_dots(shown: Mapping[str, Any]) -> list[str]:
    """What the three dots of a card offer."""
    elements = [one for block in shown["blocks"] for one in block.get("elements", ()) if one["type"] == "overflow"]
    return [one["value"].partition(":")[0] for element in elements for one in element["options"]]


def more(world: World, person: Person, kpi: Kpi, what: str) -> None:
    """Choose under the three dots of a KPI's card, and wait until the bot has done all that follows."""
    person.click(typed(person, kpi.name), "kpis.more", selected=f"{what}:{kpi.id}")
    world.settle()


def put(world: World, name: str, user: str = ENGLISH, **content: Any) -> Kpi:
    """Add a KPI without a word to Slack."""
    return KpiDesk(world.bot.services, world.workspace, user).define(Kpi("", name, **content))


def fill(world: World, kpi: Kpi, values: Mapping[str, float], user: str = ENGLISH) -> None:
    """Give a KPI values, by period, without a word to Slack."""
    for period, value in values.items():
        KpiDesk(world.bot.services, world.workspace, user).set_value(kpi.id, value, period)


def day(world: World, ago: int, zone: str = "UTC") -> str:
    """The day so many days ago, as the bot's clock has it."""
    return (world.bot.services.clock().astimezone(ZoneInfo(zone)) - timedelta(days=ago)).date().isoformat()


def plans(world: World) -> list[Schedule]:
    """What is scheduled."""
    return schedules.everything(world.bot.services.store, world.workspace)


def schedule(world: World, person: Person, channel: str = CHANNEL, **answers: Any) -> Schedule:
    """Schedule a digest through the form."""
    form_from(world, person, "schedule", channel)
    send(world, person, **answers)
    return plans(world)[-1]


def row(world: World, person: Person, action_id: str, value: str | None = None) -> None:
    """Press a button in the list of schedules."""
    press(world, person, typed(person, "schedules"), action_id, value)
