"""Sharing from where nobody else is: with the bot alone, and in a form over Home, somebody is asked for the channel."""

from collections.abc import Callable
from dataclasses import replace

from bot.errors import UserError
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.places import check_place
from bot.slack.request import Answer, Request
from bot.slack.sharing import IN_CHANNEL, PRESSED, ask_first
from bot.slack.text import Mrkdwn, escape, say
from bot.slack.visibility.places import check_shown
from bot.text import Translator

Share = Callable[[Request], Answer | None]


def ask_before(request: Request, action: str, value: str, place: str = "") -> Answer | None:
    """What is asked before something is shared where somebody pressed a button: in which channel, where nobody else
    would read it there, and whether, where another company would; None where nothing is. Its answer is the same
    `action` with `value`, to which `shared_there` listens too. Raises UserError where what was captured in a private
    `place` would be shown to others."""
    if _is_alone(request):
        view = form(request.t, action, value, request.back)
        return Answer(then=lambda: request.open(view))
    check_shown(request, place)
    return ask_first(request, action, value)


def _is_alone(request: Request) -> bool:
    if request.body.get(IN_CHANNEL):
        return False
    if request.view:  # opened from Home, say: it has no conversation to answer in
        return not request.back
    own = request.channel.startswith("D") and request.services.people.direct(request.workspace, request.user)
    return bool(own) and request.channel == own


def form(t: Translator, action: str, value: str, back: str) -> Block:
    """Where to share something, which `action` shares by its `value`."""
    fields = [kit.channel_input("channel", t("slack-share-channel"), optional=False)]
    return form_view(t, action, "slack-share-title", fields, {"value": value, "back": back}, "slack-share-submit")


def shared_there(share: Share, action: str) -> Share:
    """A listener to the form, submitted: `share` does in the channel what it does where the button `action` of a
    message is pressed. Whoever shares is told where they are."""

    def chosen(request: Request) -> Answer | None:
        channel = str(request.values.get("channel") or "")
        if not channel:
            raise UserError("slack-share-none", field="channel")
        check_place(request, channel)
        pressed = {"action_id": f"{action}{PRESSED}", "value": str(request.metadata.get("value") or "")}
        there = {"channel": {"id": channel}, "actions": [pressed], IN_CHANNEL: True, "view": {}, "response_url": ""}
        answer = share(replace(request, body={**request.body, **there}))
        done = answer.then if answer else None
        if done is None:  # Slack delivered it again
            return answer

        def then() -> None:
            done()
            text = say(request.t, "slack-share-done", channel=Mrkdwn(f"<#{escape(channel)}>"))
            request.respond([kit.context(text)], text)

        return Answer(then=then)

    return chosen
