"""What is said where nothing was understood, where help was asked for, and of several answers."""

from collections.abc import Sequence
from dataclasses import replace

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.meant import called_line, line_button, question
from bot.slack.questions import RoomView, Shown
from bot.slack.text import say
from bot.slack.usage import usage_line
from bot.text import Translator

TRY = "asking.try"  # the button that asks what it says
MOST_BLOCKS = 48  # of a message


def unclear(t: Translator, examples: Sequence[str]) -> Shown:
    """Nothing was understood; what can be asked."""
    text = say(t, "asking-unclear" if examples else "asking-unclear-yet")
    return Shown([kit.section(text), *_tries(t, examples)], text, private=True)


def guessed(t: Translator, questions: Sequence[str]) -> Shown:
    """Nothing was understood, but a name is nearly one that is known: what may have been asked."""
    text = say(t, "asking-guessed", count=len(questions))
    return Shown([kit.section(text), *_tries(t, questions)], text, private=True)


def with_way(t: Translator, shown: Shown, view: RoomView) -> Shown:
    """The meaning of a word, and the button that shows what is called so."""
    row = kit.actions(line_button(t, view.line, t(view.label)))
    at = next((n for n, block in enumerate(shown.blocks) if block["type"] == "actions"), len(shown.blocks))
    return replace(shown, blocks=[*shown.blocks[:at], row, *shown.blocks[at:]])


def help_(t: Translator, examples: Sequence[str]) -> Shown:
    """What can be asked."""
    text = say(t, "asking-help" if examples else "asking-help-yet")
    return Shown([kit.section(text), *_tries(t, examples), kit.context(say(t, "asking-help-more"))], text)


def sentence(t: Translator, key: str) -> Shown:
    """One sentence to whoever wrote."""
    lines = {name: usage_line(t, f"/{name}", "import") for name in ("glossary", "idea", "kpi")}
    text = say(t, key, **lines) if key == "asking-file" else say(t, key)
    return Shown([kit.section(text)], text, private=True)


def command(t: Translator, line: str) -> Shown:
    """The command that was written, with the button that runs it."""
    return Shown(question(t, line), say(t, "slack-meant", command=called_line(t, line)), private=True)


def together(answers: Sequence[Shown]) -> tuple[list[Block], str]:
    """Several answers as one message, as many as it holds."""
    blocks: list[Block] = []
    for n, one in enumerate(answers):
        more = [*([kit.divider()] if n else []), *one.blocks]
        if blocks and (len(blocks) + len(more) > MOST_BLOCKS or kit.size([*blocks, *more]) > kit.MESSAGE_CHARACTERS):
            break
        known = {block.get("block_id") for block in blocks} - {None}
        blocks += [{k: v for k, v in block.items() if k != "block_id" or v not in known} for block in more]
    return blocks, answers[0].text


def _tries(t: Translator, examples: Sequence[str]) -> list[Block]:
    buttons = [kit.button(one, f"{TRY}:{n}", one) for n, one in enumerate(examples)]
    return [kit.actions(*buttons, kit.button(t("home-help"), "home.help"))]
