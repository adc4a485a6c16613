"""A command that was mistyped, or typed to another one: the question whether it was meant, and running it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.request import CALLED, Answer, Request, reply
from bot.slack.text import Mrkdwn, say
from bot.text import Translator
from bot.text.verbs import CommandWords, is_number, line_in

MEANT = "meant"  # the button that carries a line, "/kpi digest", and runs it


def called_line(t: Translator, line: str) -> str:
    """A line as the reader types it: with their verb, and as the workspace calls the command."""
    command, _, rest = line.partition(" ")
    return f"{t.command(command)} {line_in(rest, t.language)}".strip()


def line_button(t: Translator, line: str, label: str = "", *, at: int | None = None, style: str = "") -> Block:
    """A button that runs a line; `at` tells those of one row apart."""
    action = MEANT if at is None else f"{MEANT}:{at}"
    return kit.button(label or called_line(t, line), action, line, style=style)


def question(t: Translator, line: str, *others: Block) -> list[Block]:
    """`/kpi digest`, with a button that runs it. `others` are the buttons for whoever meant what they typed."""
    return [
        kit.section(say(t, "slack-meant", command=called_line(t, line))),
        kit.actions(line_button(t, line, style="primary"), *others),
    ]


def asked(request: Request, line: str, *others: Block) -> Answer:
    """That question as the answer to a command."""
    return reply(
        question(request.t, line, *others), say(request.t, "slack-meant", command=called_line(request.t, line))
    )


def unknown(request: Request, command: str, words: CommandWords, word: str, *others: Block) -> Answer:
    """The answer to a word that only other commands know: the words of this one. `others` are the buttons for whoever
    meant a name."""
    t = request.t
    known = Mrkdwn(", ".join(f"`{one}`" for one in words.shown(t.language)))
    text = say(t, "slack-word-unknown", word=word, command=t.command(command), words=known)
    return reply([kit.section(text), kit.actions(line_button(t, f"{command} help"), *others)], text)


def typed_again(request: Request, line: str) -> Request:
    """A request as it would be had the line been typed: nothing was pressed."""
    command, _, text = line.partition(" ")
    body = {**request.body, "command": command, CALLED: request.t.command(command), "text": text, "actions": []}
    return replace(request, body=body)


def pressed(request: Request, value: str) -> Request:
    """A request as it would be had a button with a value been pressed: what a command does that a button does too."""
    return replace(request, body={**request.body, "actions": [{"value": value}]})


@dataclass(frozen=True)
class Numbered:
    """What a word after a command does to the thing whose number follows it, as a button does that names one."""

    handler: Callable[[Request], Answer | None]

    def __call__(self, request: Request, rest: str) -> Answer | None:
        """None where no number follows."""
        return self.handler(pressed(request, rest.lstrip("#"))) if is_number(rest) else None


def run(request: Request, command: Callable[[Request], Answer | None]) -> Answer:
    """What was meant: its answer takes the place of the question, where nobody else reads that."""
    answer = command(request) or Answer()
    shown: Mapping[str, Any] | None = json.loads(answer.ready) if answer.ready else answer.body

    def then() -> None:
        if shown is not None:
            alone = request.whispered or request.channel.startswith("D")
            request.respond(shown["blocks"], str(shown["text"]), replace=alone)
        if answer.then is not None:
            answer.then()

    return Answer(then=then)
