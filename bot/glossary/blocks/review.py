"""A proposal, for the editors who decide it and the person who made it."""

import json

from bot.glossary.blocks.form import difference
from bot.glossary.store.proposals import Proposal
from bot.glossary.term import Content, Meaning
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape, mention, say
from bot.text import Translator


def proposal(
    t: Translator, waiting: Proposal, current: Meaning | None, becomes: Content, *, moved: bool = False
) -> list[Block]:
    """What is proposed, and what the glossary `becomes` by it against what it says now, with the two buttons.

    `moved` says that the meaning changed after the editor last looked.
    """
    title = say(t, f"glossary-proposal-{waiting.did}", who=mention(waiting.person), term=waiting.content.term)
    blocks = [kit.section(title)]
    if moved:
        blocks.append(kit.section(t("glossary-proposal-moved")))
    if current is not None and current.deleted_at and waiting.did == "changed":
        blocks.append(kit.section(say(t, "glossary-proposal-gone", term=current.term)))
    if waiting.did != "deleted":
        before = current.content if current else Content(waiting.content.term)
        blocks.append(kit.section(difference(t, before, becomes) or escape(t("glossary-proposal-same"))))
    value = json.dumps({"proposal": waiting.id, "shown": current.version if current else 0})
    blocks.append(
        kit.actions(
            kit.button(t("glossary-approve"), "glossary.accept", value, style="primary"),
            kit.button(t("glossary-decline"), "glossary.decline", value),
        )
    )
    return blocks


def decided(t: Translator, done: Proposal) -> list[Block]:
    """The same message once an editor has decided."""
    term = say(t, f"glossary-proposal-{done.did}", who=mention(done.person), term=done.content.term)
    verdict = say(
        t, f"glossary-proposal-was-{done.outcome}", who=mention(done.decided_by), when=t.date(done.decided_at)
    )
    return [kit.section(Mrkdwn(f"{term}\n{verdict}"))]


def decline_form(t: Translator, waiting: Proposal, back: str) -> Block:
    """Asks an editor why."""
    fields = [
        kit.section(say(t, "glossary-decline-ask", term=waiting.content.term, who=mention(waiting.person))),
        kit.text_input("reason", t("glossary-decline-reason"), limit=500, optional=True, multiline=True),
    ]
    carried = {"proposal": waiting.id, "back": back}
    return form_view(t, "glossary.declined", "glossary-decline-title", fields, carried, "glossary-decline")


def outcome(t: Translator, done: Proposal) -> list[Block]:
    """What the person who proposed hears."""
    key = f"glossary-outcome-{done.outcome}"
    blocks = [kit.section(say(t, key, term=done.content.term, who=mention(done.decided_by)))]
    if done.reason:
        blocks.append(kit.section(Mrkdwn(f"> {escape(done.reason).replace(chr(10), chr(10) + '> ')}")))
    if done.outcome == "approved" and done.did != "deleted":
        blocks.append(kit.actions(kit.button(t("glossary-open"), "glossary.open", done.content.term)))
    return blocks
