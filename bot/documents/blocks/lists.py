"""Documents in lists: how far teams have come with templates, the documents of an idea. Pure."""

import json
from collections.abc import Sequence

from bot.documents.adoption import TeamAdoption
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, say
from bot.text import Translator

_TEAMS = 10


def adoption(t: Translator, teams: Sequence[TeamAdoption]) -> list[Block]:
    """Of the ideas that stand next or nearer, how many have a document on the present template, in all and by team."""
    total, present, written = (sum(getattr(one, name) for one in teams) for name in ("ideas", "present", "documented"))
    if not total:
        return []
    said = say(t, "documents-adoption", present=present, written=written, total=total)
    named = [one for one in teams if one.team]
    lines = [
        say(t, "documents-adoption-team", team=one.team, present=one.present, total=one.ideas)
        for one in sorted(named, key=lambda one: (one.present / one.ideas, one.team))[:_TEAMS]
    ]
    return [kit.context(Mrkdwn("\n".join([said, *lines])))]


def new_button(t: Translator, about: str, title: str) -> Block:
    """The button that begins a document about something."""
    carried = json.dumps({"about": about, "title": title[:150]}, ensure_ascii=False)
    return kit.button(t("documents-form-add"), "documents.new", carried)


def help_buttons(t: Translator) -> Block:
    """What one can do besides typing."""
    return kit.actions(
        kit.button(t("documents-form-add"), "documents.new", style="primary"),
        kit.button(t("records-list"), "documents.list", "{}"),
        kit.button(t("documents-templates"), "documents.templates"),
        kit.button(t("records-export"), "documents.export"),
    )
