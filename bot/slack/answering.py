"""Answering where somebody is: in a conversation, or in a form on top of the one they are in."""

import logging
from collections.abc import Callable, Sequence

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.limits import trouble_of
from bot.slack.listen import describe
from bot.slack.request import Answer, Request
from bot.text import Translator

log = logging.getLogger(__name__)


def answer_modal(t: Translator, title: str, blocks: Sequence[Block]) -> Block:
    """An answer where there is no conversation to give it in."""
    return kit.modal("slack.told", title, blocks, close=t("slack-close"))


def open_answer(request: Request, view: Block) -> Answer:
    """A form, opened after the acknowledgement."""
    return Answer(then=lambda: request.open(view))


def present(request: Request, blocks: Sequence[Block], text: str, title: str, *, replace: bool = False) -> str:
    """Answer where it was asked: in the conversation, or in a form called `title`, whose view id is returned.

    `replace` puts the answer in the place of what was pressed.
    """
    if not request.view:
        request.respond(blocks, text, replace=replace and request.whispered)
        return ""
    view = answer_modal(request.t, title, blocks)
    if request.in_modal and replace:
        request.update(view)
        return str(request.view.get("id") or "")
    return str(request.open(view)["id"])


def present_answer(
    request: Request, blocks: Sequence[Block], text: str, title: str, *, replace: bool = False
) -> Answer:
    """The same, after the acknowledgement."""

    def then() -> None:
        present(request, blocks, text, title, replace=replace)

    return Answer(then=then)


def result_answer(
    request: Request,
    blocks: Sequence[Block],
    text: str,
    title: str,
    *,
    replace: bool = False,
    then: Callable[[], None] = lambda: None,
) -> Answer:
    """What came of a form, or of a button in one: beside the conversation that it was opened from, else in the form.

    `replace` puts it in the place of the card that it was opened from, where that is this person's alone. `then` is
    done after it.
    """
    if request.view and not request.back and not request.action:
        return Answer({"response_action": "update", "view": answer_modal(request.t, title, blocks)}, then)

    def show() -> None:
        if request.view and not request.back:
            request.update(answer_modal(request.t, title, blocks))
        else:
            request.respond(blocks, text, replace=replace and request.on_card)
        then()

    return Answer(then=show)


def renew(request: Request, view_id: str, shown: Block, hash_: str = "") -> str:
    """Show a form anew, unless it was closed or, with a `hash_`, has moved on; its new hash, empty where it was not.
    Raises what it raises where Slack falters: whoever looks at the form would wait for ever."""
    try:
        view = request.stamped(shown)
        answer = request.client.views_update(view_id=view_id, view=view, **({"hash": hash_} if hash_ else {}))
        return str(answer["view"]["hash"])
    except Exception as error:
        if trouble_of(error):
            raise
        log.info("nobody waits for this form any more: %s", describe(error))
        return ""


def renew_answer(request: Request, shown: Block) -> Answer:
    """The same, after the acknowledgement, for the form that something was chosen in."""

    def then() -> None:
        renew(request, str(request.view.get("id") or ""), shown)

    return Answer(then=then)


def next_answer(request: Request, show: Callable[[], Block], title: str, waiting: str, *, at_once: bool) -> Answer:
    """The form that follows the one that was submitted, in its place: at once, or where Slack would not wait for it,
    after a form called `title` that says so (`waiting`)."""
    if at_once:
        return Answer({"response_action": "update", "view": show()})
    meanwhile = answer_modal(request.t, title, [kit.section(waiting)])
    return Answer({"response_action": "update", "view": meanwhile}, lambda: request.update(show()))


def selected_value(request: Request) -> str:
    """What was chosen in a menu."""
    return str((request.action.get("selected_option") or {}).get("value") or "")


def chosen_act(request: Request) -> str:
    """What a menu does whose options say "act:…"."""
    return selected_value(request).partition(":")[0]
