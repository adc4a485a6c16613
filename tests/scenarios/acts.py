"""What people do in a story, a word each."""

from collections.abc import Callable, Mapping
from itertools import takewhile
from typing import Any

from sandbox import Person
from sandbox.organisation import BOT_USER_ID
from tests.conftest import CHANNEL, World
from tests.words import action_ids, words

Shown = Mapping[str, Any]  # a message or a view


def ask(person: Person, text: str = "", channel: str = CHANNEL) -> dict[str, Any]:
    """Type `/glossary text`; what came back at once, which only this person sees."""
    answer = person.command("/glossary", text, channel=channel)
    assert answer is not None, f"/glossary {text[:80]!r} was answered with nothing"
    assert answer["ephemeral"], "the answer to a command is for the asker alone"
    return answer


def press(world: World, person: Person, place: Shown, action_id: str, value: str | None = None) -> None:
    """Press a button, and wait until the bot has done all that follows."""
    person.click(dict(place), action_id, value=value)
    world.settle()


def form(world: World, person: Person) -> dict[str, Any]:
    """The form in front of this person, once the bot is at rest."""
    world.settle()
    shown = person.modal
    assert shown is not None, "no form opened"
    return shown


def form_from(
    world: World, person: Person, text: str, channel: str = CHANNEL, command: str = "/glossary"
) -> dict[str, Any]:
    """Type a command that is answered with a form and nothing else."""
    assert person.command(command, text, channel=channel) is None
    return form(world, person)


def send(world: World, person: Person, **answers: Any) -> None:
    """Fill in and submit the form on top, which is accepted."""
    assert (wrong := person.submit(answers)) == {}, wrong
    world.settle()


def values(view: Shown) -> dict[str, str]:
    """What stands in the fields of a form, by field; fields left empty are left out."""
    filled = ("initial_value", "initial_user", "initial_date")
    elements = {block["block_id"]: block.get("element", {}) for block in view["blocks"]}
    return {field: element[name] for field, element in elements.items() for name in filled if name in element}


def edit(world: World, person: Person, term: str, channel: str = CHANNEL) -> dict[str, Any]:
    """Ask for a term and press Edit; the form."""
    press(world, person, ask(person, term, channel), "glossary.edit")
    return form(world, person)


def define(world: World, person: Person, term: str, channel: str = CHANNEL, **answers: Any) -> None:
    """Define a term through its form."""
    form_from(world, person, f"add {term}", channel)
    send(world, person, **answers)


def newest(world: World, person: Person, channel: str = CHANNEL, thread: str | None = None) -> dict[str, Any]:
    """The last message this person sees in a conversation, once the bot is at rest."""
    world.settle()
    return person.messages(channel, thread)[-1]


def direct(world: World, person: Person) -> str:
    """The conversation between this person and the bot."""
    return world.slack.core.workspace.direct(person.id).id


def told(world: World, person: Person) -> list[str]:
    """What the bot wrote to this person in private, oldest first."""
    world.settle()
    return [words(message) or str(message["text"]) for message in person.messages(direct(world, person))]


def posts(world: World, channel: str = CHANNEL) -> list[dict[str, Any]]:
    """What the bot said for everybody in a channel, threads included."""
    messages = world.slack.core.workspace.conversations[channel].messages
    return [message for message in messages if message.get("bot_id")]


def home(world: World, person: Person) -> dict[str, Any]:
    """The Home tab, opened."""
    world.settle()
    person.open_home()
    world.settle()
    assert person.home is not None, "no Home tab"
    return person.home


def room_at_home(world: World, person: Person, title: str) -> dict[str, Any]:
    """The Home tab where it shows a room, by the key of its title: opened, or on the page of that room."""
    shown = home(world, person)
    if f"home.page:{title}" in action_ids(shown):
        press(world, person, shown, f"home.page:{title}")
    return person.home or {}


def waiting_at_home(world: World, person: Person) -> list[str]:
    """The action ids of what waits for them on Home."""
    blocks = home(world, person)["blocks"]
    return action_ids({"blocks": [*takewhile(lambda one: one["type"] != "divider", blocks)]})


def expect_refusal(world: World, method: str, error: str) -> None:
    """Slack refused this, as the story wants; any other refusal still fails it."""
    refused = [r for r in world.slack.refusals if (r.method, r.error) == (method, error)]
    assert refused, f"no {error} on {method}: {world.slack.refusals}"
    for refusal in refused:
        world.slack.refusals.remove(refusal)


def again(world: World) -> None:
    """Slack delivers the last thing once more, as after a lost acknowledgement."""
    world.slack.redeliver_last()
    world.settle()


def count(world: World, table: str) -> int:
    """How many rows the store holds."""
    return int(world.bot.services.store.run(f"SELECT count(*) AS many FROM {table}")[0]["many"])


def seen(world: World, condition: Callable[[], object]) -> None:
    """Wait until something can be seen, then until the bot is at rest."""
    world.slack.wait(condition)
    world.settle()


def received(world: World, name: str) -> str:
    """The text of the last file the bot sent whose name contains `name`."""
    world.settle()
    sent = [file for file in world.slack.core.files.all() if file.user == BOT_USER_ID and name in file.name]
    assert sent, f"no file {name}: {[file.name for file in world.slack.core.files.all()]}"
    assert sent[-1].shares, "the file was shared with nobody"
    return (sent[-1].content or b"").decode("utf-8-sig")


def bring(
    world: World,
    person: Person,
    content: bytes | str,
    mode: str = "keep",
    name: str = "terms.csv",
    command: str = "/glossary",
    text: str = "import",
    **choices: str,
) -> str:
    """Import a file through the form of a command; what the bot has to say of it."""
    before = len(told(world, person))
    form_from(world, person, text, command=command)
    data = content.encode() if isinstance(content, str) else content
    send(world, person, file=[person.upload(name, data)["id"]], mode=mode, **choices)
    person.close()  # what says that it has begun
    return told(world, person)[before]
