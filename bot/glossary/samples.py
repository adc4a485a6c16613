"""A message or view of each kind that the glossary sends, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.glossary.blocks import browse, card, form, history, home, lists, review
from bot.glossary.blocks.card import Reader
from bot.glossary.exchange import MATCHED
from bot.glossary.listeners.settings import SETTINGS
from bot.glossary.store.browse import BrowseFilter, BrowsePage
from bot.glossary.store.proposals import Proposal
from bot.glossary.store.wanted import WantedTerm
from bot.glossary.term import FIELDS, Content, Meaning, MeaningVersion, to_json
from bot.glossary.usage import USAGE
from bot.merge import FieldVersion, FormBase, Merge, OvertakenError
from bot.slack import blocks as kit
from bot.slack import meant, share_form
from bot.slack.answering import answer_modal
from bot.slack.blocks import Block
from bot.slack.home import steps_blocks
from bot.slack.import_samples import import_samples
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator

_AT, _DAY = "2026-11-23T09:00:00Z", "2026-12-01"
_PERSON, _OTHER, _CHANNEL = "U0SAMPLE01", "U0SAMPLE02", "C0SAMPLE01"
_EDITOR = Reader(_PERSON, is_editor=True)
_CONTENT = Content(
    "MVP",
    expansion_en="minimum viable product",
    definition_en="The smallest thing that teaches us whether people want it.",
    expansion_fr="produit minimum viable",
    definition_fr="Le plus petit produit qui nous apprend si on en veut.",
    aliases=("first version", "pilot"),
    context="Growth",
    owner=_OTHER,
    source="https://docs.slack.dev",
    review_by=_DAY,
)
_MEANING = Meaning("1", _CONTENT, False, _PERSON, _AT, _OTHER, _AT, 2)
_APPROVED = replace(_MEANING, id="2", content=Content("MVP", "most valuable player"), approved=True)
_GONE = replace(_MEANING, deleted_at=_AT)
_WANTED = [WantedTerm("nps", "NPS", 3, _AT), WantedTerm("arr", "ARR", 1, _AT)]
_NEW = Proposal("1", "added", "1", 0, _CONTENT, _CHANNEL, _OTHER, _AT)
_CHANGE = replace(_NEW, id="2", did="changed", base=2, content=replace(_CONTENT, owner="", review_by=""))
_YES = replace(_CHANGE, outcome="approved", decided_by=_PERSON, decided_at=_AT)
_NO = replace(_CHANGE, outcome="declined", decided_by=_PERSON, decided_at=_AT, reason="Growth says\nsomething else.")


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with terms of no company."""
    yield from _answers(t)
    yield from _lists(t)
    yield from _forms(t)
    yield "the form that shares a term", share_form.form(t, "glossary.share", "12", "")
    yield from _proposals(t)
    yield "the glossary on the Home tab", kit.home(_home(t))
    yield "the first steps with the glossary", _message(t, steps_blocks(home.first_steps(t)))


def _message(t: Translator, blocks: list[Block]) -> Block:
    return kit.message(blocks, t("glossary-title"))


def _answers(t: Translator) -> Iterator[Sample]:
    many = [replace(_APPROVED, id=str(n)) for n in range(card.PAGE_MEANINGS * 2 + 1)]
    yield "a meaning", kit.message(card.answer(t, _EDITOR, "MVP", [_MEANING]), card.summary(t, _MEANING))
    private = replace(_MEANING, place=_CHANNEL)
    yield "a meaning of a private conversation", _message(t, card.answer(t, _EDITOR, "MVP", [private]))
    yield "several meanings", _message(t, card.answer(t, _EDITOR, "MVP", [_MEANING, _APPROVED]))
    yield "a page of meanings", _message(t, card.answer(t, _EDITOR, "MVP", many, 1))
    yield "a meaning that is shared", _message(t, card.shared(t, _MEANING, _PERSON, lambda _: "Ada"))
    yield "a term nobody has defined", _message(t, card.not_found(t, _EDITOR, "MVB", ["MVP", "MVC"]))
    near = kit.button("decent", "glossary.open:0", "decent")
    yield "a command of the glossary with a letter wrong", _message(t, meant.question(t, "/glossary recent", near))
    yield "a term that is none", _message(t, browse.unknown(t, "MVB", ["MVP"]))
    yield "which meaning to delete", _message(t, browse.delete(t, [_MEANING, _APPROVED]))
    yield "a term that was deleted", _message(t, card.not_found(t, _EDITOR, "MVP", [], _GONE))
    told = [kit.context(t("glossary-done-added", term="MVP")), *card.describe(t, _MEANING)]
    yield "a meaning in a form", answer_modal(t, t("glossary-title"), told)


def _lists(t: Translator) -> Iterator[Sample]:
    rows = [_MEANING, _APPROVED]
    yield "the help of the glossary", _message(t, lists.help_(t, USAGE, 2))
    letters, teams, owners = [("m", "M")], [("Growth", "Growth")], [(_OTHER, "Ada")]
    page = BrowsePage(rows, before=True, after=True)
    yield "all terms", _message(t, browse.listing(t, BrowseFilter("m"), page, (letters, teams, owners)))
    none = BrowsePage([], before=False, after=False)
    yield "no terms of a team", _message(t, browse.listing(t, BrowseFilter(team="Web"), none, (letters, teams, [])))
    yield "terms that were found", _message(t, lists.found(t, "product", rows, 1, more=True))
    yield "no terms that were found", _message(t, lists.found(t, "product", [], 0, more=False))
    yield "terms that changed lately", _message(t, lists.recent(t, rows, 1, more=True))
    yield "terms that are wanted", _message(t, lists.wanted(t, _WANTED, 1, more=True))
    yield "the weekly list of wanted terms", _message(t, lists.weekly(t, _WANTED, more=True))


def _forms(t: Translator) -> Iterator[Sample]:
    place: form.FormOrigin = {
        "channel": _CHANNEL,
        "thread": "",
        "back": "https://hooks.slack.com/actions/T/1/2",
        "place": "",
    }
    yield "the form of a new meaning", form.form(t, Content(""), **place)
    yield "the form of a suggestion", form.form(t, _CONTENT, meaning="1", base=FormBase(2), suggest=True, **place)
    mine = replace(_CONTENT, definition_en="Something else.", owner="", review_by="", aliases=())
    theirs = FieldVersion(2, _OTHER, _AT, to_json(_CONTENT))
    both = Merge(to_json(mine), conflicts=FIELDS, changes=dict.fromkeys(FIELDS, theirs))
    again = form.conflict(t, OvertakenError(_MEANING, 2, both), FormBase(1), replace=True, **place)
    yield "the form of a meaning, overtaken", again
    versions = [
        MeaningVersion(
            "1", n, _AT, _PERSON, "changed" if n > 1 else "added", False, replace(_CONTENT, context=f"Team {n}")
        )
        for n in range(1, 2 * history.PAGE + 2)
    ]
    now = replace(_MEANING, version=len(versions))
    yield "the history of a meaning", history.history(t, now, versions, may_restore=True, page=1)
    values = {"approval": "editors", "editors": (_PERSON, _OTHER), "weekly": (_CHANNEL, "Europe/Paris", 1, "09:00")}
    yield "the settings of the glossary", settings_form(t, [SETTINGS], values)
    yield from import_samples(t, MATCHED, alike="beside")


def _proposals(t: Translator) -> Iterator[Sample]:
    yield "a proposal", _message(t, review.proposal(t, _CHANGE, _MEANING, _CHANGE.content, moved=True))
    yield "a proposal that was decided", _message(t, review.decided(t, _YES))
    yield "a proposal in a form", home.look(t, review.proposal(t, _NEW, None, _NEW.content))
    yield "the form that declines a proposal", review.decline_form(t, _CHANGE, "")
    yield "the news of a proposal, approved", _message(t, review.outcome(t, _YES))
    yield "the news of a proposal, declined", _message(t, review.outcome(t, _NO))


def _home(t: Translator) -> list[Block]:
    rows = [home.due(t, _MEANING, _DAY), home.proposal(t, _NEW), home.proposal(t, _CHANGE), home.mine(t, _NEW)]
    buttons = kit.actions(*home.buttons(t, begun=True, editor=True))
    return [*rows, *home.offer(t), lists.wanted_row(t, _WANTED[0]), buttons]
