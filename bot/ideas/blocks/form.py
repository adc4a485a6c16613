"""The forms that capture, edit, decide and merge ideas."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.ideas import idea as rules
from bot.ideas.blocks import basis, quarters, score
from bot.ideas.frameworks import Framework
from bot.ideas.idea import CHOSEN, HORIZONS, Idea, addresses, split
from bot.merge import FormBase, OvertakenError
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.conflict import Values, ask
from bot.slack.forms.view import form_view
from bot.slack.text import clean, is_person, mention, say
from bot.text import Translator

_FIELD = 3000  # characters, the most Slack lets a field hold
_LINKS = ("links", "links_more")


def capture(
    t: Translator,
    idea: Idea,
    framework: Framework,
    *,
    given: Mapping[str, str] | None = None,
    hidden: Mapping[str, str] | None = None,
    reason: str = "",
    channel: str = "",
    ts: str = "",
    back: str = "",
    note: str = "",
    again: bool = False,
    about: str = "",
) -> Block:
    """A new idea, from a message or from nothing, scored at once by whoever likes; the fields follow the framework."""
    blocks = _above(t, idea, note)
    blocks += _content(t, idea)
    blocks += [kit.divider(), score.framework_input(t, framework.name, tells="ideas.capture_framework")]
    blocks.append(kit.context(t("ideas-score-now")))
    blocks += score.inputs(t, framework, given or {}, optional=True)
    blocks.append(
        kit.text_input(
            "reason", t("ideas-field-reason"), value=reason, limit=score.REASON_LIMIT, optional=True, multiline=True
        )
    )
    blocks += [kit.divider(), *_details(t, idea)]
    if ts:
        blocks.append(kit.tick_input("note", t("ideas-field-note"), t("ideas-field-note-tick")))
    carried = {
        "place": idea.place,
        "source": idea.source,
        "author": idea.author,
        "framework": framework.name,
        "version": framework.version,
        "hidden": hidden or {},
        "channel": channel,
        "ts": ts,
        "back": back,
        "again": again,
        "about": about,
    }
    return form_view(t, "ideas.capture", "ideas-capture-title", blocks, carried, "ideas-capture-save")


def _above(t: Translator, idea: Idea, note: str) -> list[Block]:
    blocks: list[Block] = [kit.section(note)] if note else []
    if idea.source:
        blocks.append(kit.context(basis.source(t, idea)))
    elif not note:
        blocks.append(kit.actions(kit.button(t("ideas-several-open"), "ideas.several")))
    return blocks


def edit(t: Translator, idea: Idea, base: FormBase, back: str, values: Values | None = None) -> Block:
    """What an idea says, to change it. The form shows `base`; beside the fields that two people changed stand the
    `values` of the other."""
    blocks = [*_content(t, idea), *_details(t, idea)]
    fields = ask(t, blocks, values) if values else blocks
    return form_view(t, "ideas.edit", "ideas-edit-title", fields, {"idea": idea.number, **base.pack(), "back": back})


def conflict(t: Translator, error: OvertakenError, opened: FormBase, back: str) -> Block:
    """The form again, with what was typed in it, and beside each field that somebody else changed too what they
    wrote."""
    merge = error.merge
    now: Idea = error.now
    values = {name: (merge.changes[name], _said(now, name)) for name in merge.conflicts}
    return edit(t, replace(now, **merge.values), opened.ask(merge.conflicts, error.version), back, values)


def _said(idea: Idea, name: str) -> str:
    if name == "owner":
        return mention(idea.owner) if idea.owner else ""
    value = getattr(idea, name)
    return " ".join(value) if isinstance(value, tuple) else str(value)


def _content(t: Translator, idea: Idea) -> list[Block]:
    return [
        kit.text_input("title", t("ideas-field-title"), value=idea.title, limit=rules.TITLE_LIMIT),
        kit.text_input(
            "description",
            t("ideas-field-description"),
            value=idea.description,
            limit=rules.DESCRIPTION_LIMIT,
            optional=True,
            multiline=True,
        ),
    ]


def _links(t: Translator, idea: Idea) -> list[Block]:
    """A field for the links, and a second one where the first has no room for another: Slack's fields are short."""
    fields = [""]
    for url in idea.links:
        if len(fields[-1]) + 1 + len(url) > _FIELD:
            fields.append("")
        fields[-1] = f"{fields[-1]}\n{url}".lstrip()
    if len(fields[-1]) + 1 + rules.LINK_LIMIT > _FIELD and len(idea.links) < rules.LINKS_LIMIT:
        fields.append("")
    return [
        kit.text_input(
            name, t(label), value=value, limit=_FIELD, hint=t("ideas-field-links-hint"), optional=True, multiline=True
        )
        for name, label, value in zip(_LINKS, ("ideas-field-links", "ideas-field-links-more"), fields, strict=False)
    ]


def _owner(t: Translator, owner: str) -> Block:
    # Slack opens no form with a person it does not know.
    if not owner or is_person(owner):
        return kit.person_input("owner", t("ideas-field-owner"), value=owner)
    return kit.person_input("owner", t("ideas-field-owner"), hint=t("ideas-field-owner-hint", name=owner))


def _details(t: Translator, idea: Idea) -> list[Block]:
    return [
        kit.text_input("team", t("ideas-field-team"), value=idea.team, limit=rules.TEAM_LIMIT, optional=True),
        _owner(t, idea.owner),
        kit.text_input(
            "tags",
            t("ideas-field-tags"),
            value=" ".join(idea.tags),
            limit=rules.TAGS_LIMIT * (rules.TAG_LIMIT + 1),
            hint=t("ideas-field-tags-hint"),
            optional=True,
        ),
        *_links(t, idea),
    ]


def typed(values: Mapping[str, Any], carried: Mapping[str, Any]) -> Idea:
    """What somebody typed into one of these forms, cleaned, unchecked."""

    def text(name: str) -> str:
        return clean(str(values.get(name) or ""))

    return Idea(
        0,
        title=text("title"),
        description=text("description"),
        source=str(carried.get("source") or ""),
        place=str(carried.get("place") or ""),
        author=str(carried.get("author") or ""),
        owner=text("owner"),
        team=text("team"),
        tags=split(text("tags")),
        links=tuple(url for name in _LINKS for url in addresses(text(name))),
    )


def decide(t: Translator, idea: Idea, back: str, becomes: str = "") -> Block:
    """What becomes of an idea: what is planned is planned for a time, so both are one choice. `becomes` is what was
    said of it before, "shipped" or "planned:next"; where that is planned for no time, nothing is chosen."""
    options = []
    for status in CHOSEN:
        if status == "planned":
            options += [kit.option(t(f"ideas-planned-{h}"), f"{status}:{h}") for h in HORIZONS]
        else:
            options.append(kit.option(t(f"ideas-status-{status}"), status))
    now = f"planned:{idea.horizon}" if idea.status == "planned" else idea.status
    fields = [
        kit.context(t("ideas-score-of", number=idea.number, title=idea.title)),
        kit.choice_input("status", t("ideas-field-status"), options, value=becomes or now),
        kit.text_input(
            "quarter",
            t("ideas-field-quarter"),
            value=quarters.said(t, idea.quarter),
            limit=10,
            hint=t("ideas-field-quarter-hint"),
            optional=True,
        ),
        kit.text_input(
            "reason",
            t("ideas-field-why"),
            limit=rules.REASON_LIMIT,
            hint=t("ideas-field-why-hint"),
            optional=True,
            multiline=True,
        ),
    ]
    return form_view(t, "ideas.decide", "ideas-decide-title", fields, {"idea": idea.number, "back": back})


def decision(values: Mapping[str, Any]) -> tuple[str, str]:
    """The status and the horizon that were chosen in that form."""
    status, _, horizon = str(values.get("status") or "").partition(":")
    return status, horizon


def merge(t: Translator, idea: Idea, alike: Sequence[Idea], back: str) -> Block:
    """Which idea this one turns out to be, found by its words or its number; the likeliest stands there."""
    first = alike[0] if alike else None
    fields = [
        kit.section(say(t, "ideas-merge-explain", number=idea.number, title=idea.title)),
        kit.search_input(
            "into",
            t("ideas-field-into"),
            "ideas.pick",
            value=str(first.number) if first else "",
            shown=t("ideas-line", number=first.number, title=first.title) if first else "",
            hint=t("ideas-field-into-hint"),
        ),
    ]
    return form_view(t, "ideas.merge", "ideas-merge-title", fields, {"idea": idea.number, "back": back}, "ideas-merge")


def withdraw(t: Translator, idea: Idea, back: str) -> Block:
    """The question whether to take an idea out."""
    return kit.modal(
        "ideas.withdraw",
        t("ideas-withdraw-title", number=idea.number),
        [kit.context(t("ideas-score-of", number=idea.number, title=idea.title)), kit.section(t("ideas-withdraw-sure"))],
        submit=t("ideas-withdraw"),
        close=t("slack-cancel"),
        carried={"idea": idea.number, "back": back},
    )


def evidence(t: Translator, idea: Idea, back: str) -> Block:
    """Something that speaks for an idea."""
    fields = [
        kit.context(t("ideas-score-of", number=idea.number, title=idea.title)),
        kit.text_input("url", t("ideas-field-url"), limit=rules.LINK_LIMIT, placeholder="https://"),
        kit.text_input("shows", t("ideas-field-shows"), limit=200, optional=True),
    ]
    return form_view(t, "ideas.evidence", "ideas-evidence-title", fields, {"idea": idea.number, "back": back})


def history(t: Translator, idea: Idea, lines: Sequence[str]) -> Block:
    """What became of an idea."""
    blocks = [kit.header(f"#{idea.number} {idea.title}"), *(kit.section(line) for line in lines[-80:])]
    return kit.modal("ideas.history", t("ideas-history"), blocks, close=t("slack-close"))
