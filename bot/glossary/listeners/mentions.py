"""Answering "what is MVP?" where the bot is mentioned, in the thread."""

import re
from typing import Any

from bot.glossary.blocks import card, lists
from bot.glossary.listeners.lookup import Lookup
from bot.glossary.question import read_mention
from bot.glossary.store import meanings
from bot.glossary.term import TERM_LIMIT
from bot.glossary.usage import USAGE
from bot.slack import blocks as kit
from bot.slack.connect import channels
from bot.slack.request import Answer, Request
from bot.slack.store import first_delivery
from bot.slack.text import clean, plain, say
from bot.slack.visibility.membership import conversation
from bot.text.fold import key

_MENTION = re.compile(r"<@[UW][A-Z0-9]+(\|[^>]*)?>")


class Mentions:
    """Answers mentions with what `/glossary` would find."""

    def __init__(self, find: Lookup) -> None:
        self._find = find

    def answer(self, request: Request) -> Answer:
        """One answer in the thread, whatever Slack delivers twice."""
        if request.event.get("bot_id") or not (request.channel and request.event.get("ts")):
            return Answer()
        return Answer(then=lambda: self._post(request))

    def _post(self, request: Request) -> None:
        # The delivery itself names the question, which counts once where the term is missing.
        mention = f"mention {request.delivery}"
        if not first_delivery(request.services.store, request.workspace, mention, request.now):
            return
        blocks, text = self._blocks(request)
        thread = str(request.event.get("thread_ts") or request.event.get("ts") or "")
        place: dict[str, Any] = {"channel": request.channel, "thread_ts": thread}
        shared = bool(request.body.get("is_ext_shared_channel"))
        if shared and request.channel not in channels(request.services, request.workspace):
            # Another company reads along: the answer is for whoever asked.
            request.client.chat_postEphemeral(user=request.user, **place, **kit.message(blocks, text))
            return
        request.client.chat_postMessage(**place, unfurl_links=False, unfurl_media=False, **kit.message(blocks, text))

    def _blocks(self, request: Request) -> tuple[list[kit.Block], str]:
        t, readers = request.t, conversation(request.services, request.workspace, request.channel)
        term = read_mention(clean(plain(_MENTION.sub(" ", str(request.event.get("text") or "")))))
        if not key(term):
            count = meanings.count(request.services.store, request.workspace, readers)
            return lists.help_(t, USAGE, count), t("glossary-help-text")

        def name(user: str) -> str:  # a mention would notify them
            return request.services.people.get(request.workspace, user).name

        found = self._find.find(request, term, readers)
        if found:
            page = card.pages(found)[0]
            blocks = [block for meaning in page for block in card.describe(t, meaning, name)]
            if len(found) > len(page):
                blocks.append(kit.context(say(t, "glossary-more", count=len(found) - len(page), term=found[0].term)))
            return blocks, card.summary(t, found[0])
        if len(term) > TERM_LIMIT:
            text = t("glossary-mention-long")
            return [kit.section(text)], text
        return self._find.missing(request, term, name, readers)
