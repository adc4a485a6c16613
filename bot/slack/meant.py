"""A command with a letter wrong: the question whether it was meant, and running it."""

from collections.abc import Callable
from dataclasses import replace

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request
from bot.slack.text import say
from bot.text import Translator


def question(t: Translator, command: str, near: str, action: str, *others: Block) -> list[Block]:
    """`/kpi digest`, with a button that runs it: pressing that calls `action` with `near`. `others` are the buttons for
    whoever meant what they typed."""
    typed = f"{command} {near}"
    return [
        kit.section(say(t, "slack-meant", command=typed)),
        kit.actions(kit.button(typed, action, near, style="primary"), *others),
    ]


def run(request: Request, command: Callable[[Request], Answer]) -> Answer:
    """What was meant: its answer takes the place of the question."""
    # As if it had been typed: nothing was pressed.
    answer = command(replace(request, body={**request.body, "text": request.value, "actions": []}))
    shown = answer.body

    def then() -> None:
        if shown is not None:
            request.respond(shown["blocks"], str(shown["text"]), replace=True)
        if answer.then is not None:
            answer.then()

    return Answer(then=then)
