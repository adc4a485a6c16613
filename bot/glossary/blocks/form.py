"""The form that defines or changes a meaning."""

from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

from bot.glossary import term as rules
from bot.glossary.term import Content, says_something
from bot.merge import FormBase, OvertakenError
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.conflict import Values, ask
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, clean, escape, is_person, mention, say
from bot.text import LANGUAGES, Translator

CALLBACK = "glossary.save"


class FormOrigin(TypedDict):
    """Where a form was opened from, and so where its answer belongs: `back` is the response_url of that place."""

    channel: str
    thread: str
    back: str
    place: str  # the channel, where it is private


def form(
    t: Translator,
    content: Content,
    *,
    meaning: str = "",
    base: FormBase | None = None,
    channel: str = "",
    thread: str = "",
    back: str = "",
    place: str = "",
    replace: bool = False,
    suggest: bool = False,
    notes: Sequence[str] = (),
    values: Values | None = None,
    again: bool = True,
) -> Block:
    """An empty or filled form. With a `meaning` it changes that meaning, of which it shows `base`, or with `suggest`
    proposes that to the editors; else it adds one.

    `back` is the response_url of the place it was opened from, in `thread` when that is a thread, and `replace`
    whether the answer takes the place of what was there; `notes` stand above the fields, and beside those that two
    people changed the `values` of the other. Not `again`: the message it is filled from defines a term once.
    """
    once = {} if again else {"again": False}
    origin: FormOrigin = {"channel": channel, "thread": thread, "back": back, "place": place}
    blocks: list[Block] = [kit.section(note) for note in notes]
    blocks.append(kit.text_input("term", t("glossary-field-term"), value=content.term, limit=rules.TERM_LIMIT))
    languages = [t.language, *(language for language in LANGUAGES if language != t.language)]
    blocks += _wording(t, content, languages[0])
    blocks += _details(t, content)
    blocks += _wording(t, content, languages[1])
    if meaning and not suggest:
        sure = kit.confirm(
            t("glossary-delete-title"), t("glossary-delete-ask"), t("glossary-delete"), t("glossary-keep")
        )
        blocks.append(kit.actions(kit.button(t("glossary-delete"), "glossary.delete", meaning, confirm=sure)))
    fields = ask(t, blocks, values) if values else blocks
    carried = {"meaning": meaning, **(base or FormBase()).pack(), **origin, "replace": replace, **once}
    if suggest:
        return form_view(t, CALLBACK, "glossary-form-suggest", fields, {**carried, "suggest": True}, "glossary-suggest")
    title = "glossary-form-edit" if meaning else "glossary-form-add"
    return form_view(t, CALLBACK, title, fields, carried, "glossary-save")


def _wording(t: Translator, content: Content, language: str) -> list[Block]:
    own = "own" if language == t.language else "other"
    expansion, definition = f"expansion_{language}", f"definition_{language}"
    return [
        kit.text_input(
            expansion,
            t(f"glossary-field-expansion-{own}"),
            value=getattr(content, expansion),
            limit=rules.EXPANSION_LIMIT,
            placeholder=t("glossary-field-expansion-example") if own == "own" else "",
            optional=True,
        ),
        kit.text_input(
            definition,
            t(f"glossary-field-definition-{own}"),
            value=getattr(content, definition),
            limit=rules.DEFINITION_LIMIT,
            # A term has to say something: where it says nothing yet, this is what people fill in.
            optional=own == "other" or says_something(content),
            multiline=True,
        ),
    ]


def _details(t: Translator, content: Content) -> list[Block]:
    # A file may name an owner in words; a picker that begins with somebody unknown is refused by Slack.
    owner = content.owner if is_person(content.owner) else ""
    return [
        kit.text_input(
            "aliases",
            t("glossary-field-aliases"),
            value="; ".join(content.aliases),
            limit=rules.ALIASES_LIMIT * (rules.TERM_LIMIT + 2),
            hint=t("glossary-field-aliases-hint"),
            optional=True,
        ),
        kit.text_input(
            "context",
            t("glossary-field-context"),
            value=content.context,
            limit=rules.CONTEXT_LIMIT,
            hint=t("glossary-field-context-hint"),
            optional=True,
        ),
        kit.person_input("owner", t("glossary-field-owner"), value=owner),
        kit.text_input(
            "source",
            t("glossary-field-source"),
            value=content.source,
            limit=rules.SOURCE_LIMIT,
            placeholder="https://",
            optional=True,
        ),
        kit.date_input("review_by", t("glossary-field-review"), value=content.review_by),
    ]


def typed(values: Mapping[str, Any]) -> Content:
    """What somebody typed into the form, cleaned, unchecked."""

    def text(name: str) -> str:
        return clean(str(values.get(name) or ""))

    return Content(
        term=text("term"),
        expansion_en=text("expansion_en"),
        definition_en=text("definition_en"),
        expansion_fr=text("expansion_fr"),
        definition_fr=text("definition_fr"),
        aliases=rules.split_aliases(text("aliases")),
        context=text("context"),
        owner=text("owner"),
        source=text("source"),
        review_by=text("review_by"),
    )


def conflict(
    t: Translator,
    error: OvertakenError,
    opened: FormBase,
    *,
    channel: str,
    thread: str,
    back: str,
    place: str,
    replace: bool,
    suggest: bool = False,
) -> Block:
    """The form again, with what was typed in it, and beside each field that somebody else changed too what they
    wrote."""
    current, merge = error.now, error.merge
    theirs = {name: now for name, _, now in rules.changes(Content(""), current.content)}
    return form(
        t,
        rules.from_json(merge.values),
        meaning=current.id,
        base=opened.ask(merge.conflicts, error.version),
        channel=channel,
        thread=thread,
        back=back,
        place=place,
        replace=replace,
        suggest=suggest,
        values={
            name: (merge.changes[name], _was(t, name, theirs[name]) if name in theirs else "")
            for name in merge.conflicts
        },
    )


def difference(t: Translator, before: Content, after: Content) -> Mrkdwn:
    """What differs between two contents, a line a field; empty when nothing does."""
    lines = []
    for name, old, new in rules.changes(before, after):
        label = say(t, "glossary-difference-field", field=t(field_name(t, name)))
        lines.append(Mrkdwn(f"{label} {_was(t, name, old)} → {_was(t, name, new)}"))
    return kit.markdown_list(lines)


def _was(t: Translator, name: str, value: str) -> Mrkdwn:
    if not value:
        return Mrkdwn(f"_{escape(t('glossary-difference-empty'))}_")
    if name == "owner":
        return mention(value)
    if name == "review_by":
        return escape(t.date(value))
    short = value if len(value) <= 180 else value[:179] + "…"
    return escape(" ".join(short.split()))


def field_name(t: Translator, name: str) -> str:
    """The Fluent key of a field's short name."""
    base, _, language = name.partition("_")
    if language in LANGUAGES:
        return f"glossary-name-{base}-{'own' if language == t.language else 'other'}"
    return f"glossary-name-{name.replace('_', '-')}"
