"""The forms about copies: which wiki, and where in it. Pure."""

from collections.abc import Collection, Mapping, Sequence

from bot.connectors.wiki import Wiki
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import say
from bot.text import Translator

WIKI, PLACE = "wiki", "place"  # the inputs


def export_form(
    t: Translator,
    number: int,
    title: str,
    wikis: Sequence[Wiki],
    chosen: str,
    carried: Mapping[str, object],
    channels: Collection[str] = (),
) -> Block:
    """Which wiki a document is copied to, and where; the place is looked for in the wiki that is `chosen`. Those whose
    names are among `channels` have the reader's own for places."""
    options = [kit.option(one.label, one.name) for one in wikis]
    chosen_wiki = next((one for one in wikis if one.name == chosen), wikis[0])
    is_channel = chosen_wiki.name in channels
    field = f"{PLACE}-{chosen_wiki.name}"
    where = (
        kit.channel_input(field, t("copies-channel"), optional=False)
        if is_channel
        else kit.search_input(field, t("copies-place", system=chosen_wiki.label), "copies.place")
    )
    blocks = [
        kit.section(say(t, "copies-export-what", number=number, title=title)),
        kit.choice_input(WIKI, t("copies-wiki"), options, value=chosen_wiki.name, tells="copies.wiki"),
        where,
    ]
    if chosen_wiki.reviewed:
        blocks.append(kit.context(say(t, "copies-reviewed", system=chosen_wiki.label)))
    carried = {**carried, "number": number, WIKI: chosen_wiki.name}
    return form_view(t, "copies.export", "copies-export-title", blocks, carried, "copies-export-submit")
