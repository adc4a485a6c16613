"""The glossary's part of the Home tab, what matters to this reader first."""

import json
from collections.abc import Sequence

from bot.glossary.blocks.lists import wanted_row
from bot.glossary.store.proposals import Proposal
from bot.glossary.store.wanted import WantedTerm
from bot.glossary.term import Meaning
from bot.schedule.cadence import Cadence
from bot.schedule.words import said
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import mention, say
from bot.text import Translator


def section(
    t: Translator,
    *,
    count: int,
    due: Sequence[Meaning],
    proposals: Sequence[Proposal],
    mine: Sequence[Proposal],
    wanted: Sequence[WantedTerm],
    is_editor: bool,
    may_begin: bool = True,
) -> list[Block]:
    """Terms due for review, proposals to decide, own proposals that wait, wanted terms; then what one can do."""
    blocks = [kit.header(t("glossary-home-title")), kit.context(say(t, "glossary-home-count", count=count))]
    if count == 0 and may_begin:
        blocks.append(kit.section(t("glossary-starter-offer")))
        blocks.append(kit.actions(kit.button(t("glossary-starter"), "glossary.starter", style="primary")))
    if due:
        blocks.append(kit.section(t("glossary-home-due")))
        blocks += [_due(t, meaning) for meaning in due]
    if proposals:
        blocks.append(kit.section(t("glossary-home-proposals")))
        blocks += [_proposal(t, waiting) for waiting in proposals]
    if mine:
        blocks.append(kit.section(t("glossary-home-mine")))
        blocks += [kit.context(say(t, "glossary-home-mine-row", term=p.content.term, when=t.date(p.at))) for p in mine]
    if wanted:
        blocks.append(kit.section(t("glossary-home-wanted")))
        blocks += [wanted_row(t, row) for row in wanted]
    buttons = [kit.button(t("glossary-form-add"), "glossary.add", style="" if count == 0 else "primary")]
    buttons.append(kit.button(t("glossary-export"), "glossary.export"))
    if is_editor:
        buttons.append(kit.button(t("glossary-import"), "glossary.import"))
        buttons.append(kit.button(t("glossary-settings"), "glossary.settings"))
    return [*blocks, kit.actions(*buttons)]


def _due(t: Translator, meaning: Meaning) -> Block:
    text = say(t, "glossary-home-due-row", term=meaning.term, when=t.date(meaning.content.review_by))
    return kit.section(text, accessory=kit.button(t("glossary-review-now"), "glossary.edit", meaning.id))


def _proposal(t: Translator, waiting: Proposal) -> Block:
    text = say(t, f"glossary-proposal-{waiting.did}", who=mention(waiting.person), term=waiting.content.term)
    return kit.section(text, accessory=kit.button(t("glossary-look"), "glossary.look", waiting.id))


def settings(t: Translator, approval: bool, editors: Sequence[str], weekly: str = "", zone: str = "UTC") -> Block:
    """Whether changes wait for an editor, who the editors are, and the channel (by id) that reads every week what is
    missing, in a zone."""
    when = said(t, Cadence("week", 1, "09:00", zone))
    return kit.modal(
        "glossary.settings",
        t("glossary-settings"),
        [
            kit.choice_input(
                "approval",
                t("glossary-settings-approval"),
                [
                    kit.option(t("glossary-settings-open"), "open"),
                    kit.option(t("glossary-settings-editors"), "editors"),
                ],
                value="editors" if approval else "open",
            ),
            kit.people_input("editors", t("glossary-editors"), value=editors, hint=t("glossary-editors-hint")),
            kit.channel_input("weekly", t("glossary-weekly"), value=weekly, hint=t("glossary-weekly-hint", when=when)),
        ],
        submit=t("glossary-save"),
        close=t("slack-cancel"),
        metadata=json.dumps({"zone": zone}),
    )


def import_form(t: Translator, back: str) -> Block:
    """Takes a CSV file, to try or to keep."""
    return kit.modal(
        "glossary.import",
        t("glossary-import"),
        [
            kit.section(t("glossary-import-explain")),
            kit.file_input("file", t("glossary-import-file"), ["csv"], hint=t("glossary-import-columns-hint")),
            kit.choice_input(
                "mode",
                t("glossary-import-mode"),
                [kit.option(t("glossary-import-try"), "try"), kit.option(t("glossary-import-keep"), "keep")],
                value="try",
            ),
        ],
        submit=t("glossary-import-submit"),
        close=t("slack-cancel"),
        metadata=json.dumps({"back": back}),
    )


def look(t: Translator, blocks: Sequence[Block]) -> Block:
    """A proposal in a form of its own, opened from the Home tab."""
    return kit.modal("glossary.look", t("glossary-look-title"), blocks, close=t("slack-close"))


def first_steps(t: Translator) -> list[Block]:
    """What whoever installs the bot does first, in order."""
    return [
        kit.section(t("glossary-first-starter")),
        kit.actions(kit.button(t("glossary-starter"), "glossary.starter", style="primary")),
        kit.section(t("glossary-first-editors")),
        kit.section(t("glossary-first-ask")),
        kit.section(t("glossary-first-tell")),
    ]
