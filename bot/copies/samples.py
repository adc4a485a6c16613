"""A message of each kind that is sent about copies, for `product-ops check --blocks`."""

from collections.abc import Iterator
from dataclasses import replace

from bot.connectors import WIKIS
from bot.connectors.source import Pick
from bot.connectors.wiki import Wiki
from bot.copies.blocks import card, forms, preview
from bot.copies.blocks.card import SectionDifference
from bot.copies.copy import CREATE, EDITED_OUTSIDE, SAME, STATES, UPDATE, DocumentCopy
from bot.documents.document import Document
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.share_form import form as share_form
from bot.text import Translator

_AT, _PERSON, _URL = "2026-11-23T09:00:00Z", "U012AB3CD", "https://docs.slack.dev"


def _sample_wiki() -> Wiki:
    """A wiki that asks nobody anything."""

    def nothing(*_: object) -> None:
        return None

    return Wiki(
        "wiki",
        "Wiki",
        (),
        lambda _: True,
        lambda _: iter(()),
        lambda *_: [Pick("space", "Space")],
        lambda *_: False,
        nothing,
        nothing,
        nothing,
        nothing,  # type: ignore[arg-type]  # never called
        nothing,  # type: ignore[arg-type]  # never called
        reviewed=True,
    )


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with the documents of no company."""
    wikis = [_sample_wiki(), *WIKIS.values()]
    long = "- [ ] one **bold** & <two>\n" * 120
    for wiki in wikis:
        copy = DocumentCopy(12, wiki.name, "space", "7", "", _URL, 3, {}, "", "", edited_at=_AT, editor="Ada")
        for state in STATES:
            for may in (True, False):
                shown = card.on_card(t, wiki, replace(copy, state=state), state, may_change=may)
                yield f"copies: {wiki.name}, {state}, {may}", kit.message(shown, t("copies-title"))
        edited = replace(copy, state=EDITED_OUTSIDE, seen_digest="a" * 64, left_digest="a" * 64, left_by=_PERSON)
        for name, one in {
            "left": edited,
            "being made": replace(copy, page="", wanted=CREATE),
            "refused": replace(copy, page="", error="copies-broken"),
            "late": replace(copy, wanted=UPDATE, error="copies-broken", due_at=_AT, automatic=1),
        }.items():
            shown = card.on_card(t, wiki, one, one.state, may_change=True)
            yield f"copies: {wiki.name}, {name}", kit.message(shown, t("copies-title"))
        both = [SectionDifference(f"Section {n}", long, None if n else long) for n in range(12)]
        for name, differences, page in (("both", both, ""), ("none", [], ""), ("no headings", [], long)):
            shown = card.comparison(t, wiki, edited, differences, page=page, may_change=True)
            yield f"copies: compared with {wiki.name}, {name}", kit.message(shown, t("copies-title"))
        yield f"copies: form, {wiki.name}", forms.export_form(t, 12, "Dark mode", wikis, wiki.name, {"back": ""})
        channels = (wiki.name,)
        form = forms.export_form(t, 12, "Dark mode", wikis, wiki.name, {"back": ""}, channels)
        yield f"copies: form, {wiki.name}, in a channel", form
    row = [
        kit.button(t("copies-export"), "copies.export", "12"),
        kit.button(t("copies-parts-post"), "copies.parts", "12"),
    ]
    yield "copies: what else a card has", kit.message([kit.actions(*row)], t("copies-title"))
    yield "copies: where its parts are shown", share_form(t, "copies.parts", "12", "")
    record = Record(12, Document("Dark mode", _PERSON), SAME, _PERSON, _AT, _PERSON, _AT)
    link = preview.LinkPreview(_URL, replace(record, status="review"), "Ada", 2)
    yield "copies: beside a link", kit.message(preview.blocks(t, link), t("copies-title"))
