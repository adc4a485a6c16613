"""What the glossary answers to questions in people's own words: what a term means, and who answers for it."""

from collections.abc import Mapping, Sequence

from bot.activity import tell_act
from bot.glossary.blocks import card
from bot.glossary.command import WORDS
from bot.glossary.listeners.browse import page_of
from bot.glossary.listeners.lookup import lookup_of, reader
from bot.glossary.store.browse import BrowseFilter
from bot.glossary.store.names import some_terms, terms_of
from bot.glossary.term import TERM_LIMIT, Meaning
from bot.slack import blocks as kit
from bot.slack.questions import Asker, RoomAnswers, RoomNames, RoomView, Shown
from bot.slack.text import mention, say
from bot.text.fold import key
from bot.text.questions import TERM, Known, Question

_EXAMPLES = 3
_SHORT = 40  # characters of a term that an example asks about


def meaning(asker: Asker, question: Question) -> Shown | None:
    """A term with its meanings; of one that nobody has defined, how to."""
    request, about = asker.request, question.about
    find = lookup_of(request.services)
    if about is None and not (question.text and key(question.text)):
        return None
    if about is not None and about.sort != TERM:
        return None
    term = about.name if about is not None else question.text[:TERM_LIMIT]
    found = find.find(request, term, asker.readers)
    if not found:
        return Shown(*find.missing(request, term, asker.who if asker.shared else mention, asker.readers))
    tell_act(request.services, request.workspace, request.user, "glossary.read", key(term))
    if not asker.shared:
        return Shown(card.answer(request.t, reader(request), term, found), card.summary(request.t, found[0]))
    return Shown(_for_all(asker, found), card.summary(request.t, found[0]))


def _for_all(asker: Asker, found: Sequence[Meaning]) -> list[kit.Block]:
    page, t = card.pages(found)[0], asker.request.t
    today = asker.request.services.clock().date().isoformat()
    blocks = [block for one in page for block in card.describe(t, one, asker.who, today=today)]
    if len(found) > len(page):
        blocks.append(kit.context(say(t, "glossary-more", count=len(found) - len(page), term=found[0].term)))
    return blocks


def owner(asker: Asker, question: Question) -> Shown | None:
    """Who answers for a term, or who wrote it where nobody does."""
    about, request = question.about, asker.request
    found = lookup_of(request.services).find(request, about.name, asker.readers) if about else []
    if about is None or about.sort != TERM or not found:
        return None
    one, who = found[0], asker.who if asker.shared else mention
    name = one.content.owner or one.author
    how = "glossary-who-owns" if one.content.owner else "glossary-who-wrote" if one.author else "glossary-who-nobody"
    text = say(request.t, how, term=one.term, who=who(name) if name else "")
    if asker.shared:
        return Shown([kit.section(text)], text)
    return Shown([kit.section(text, accessory=kit.button(request.t("glossary-open"), "glossary.open", one.term))], text)


def _find(asker: Asker, keys: Sequence[str]) -> Mapping[str, Sequence[Known]]:
    services, workspace = asker.request.services, asker.request.workspace
    found = terms_of(services.store, workspace, asker.readers, keys)
    return {one: [Known(TERM, key(term), term)] for one, term in found.items()}


def _near(asker: Asker, typed: str) -> Sequence[Known]:
    request = asker.request
    found = lookup_of(request.services).surely(request.workspace, asker.readers, typed)
    return [Known(TERM, key(term), term) for term in found]


def _examples(asker: Asker) -> Sequence[str]:
    request = asker.request
    found = some_terms(request.services.store, request.workspace, asker.readers, _EXAMPLES)
    return [request.t("glossary-example", term=term) for term in found if len(term) <= _SHORT]


def _guesses(asker: Asker, typed: str) -> Sequence[str]:
    request = asker.request
    found = lookup_of(request.services).near(request.workspace, asker.readers, typed)
    return [request.t("glossary-example", term=term) for term in found if len(term) <= _SHORT]


def _listed(asker: Asker) -> Shown:
    return Shown(page_of(asker.request, BrowseFilter()), asker.request.t("glossary-list-title"))


ANSWERS = RoomAnswers(
    answers={"meaning": meaning, "owner": owner},
    names=RoomNames(_find, near=_near, many=True),
    examples=_examples,
    guesses=_guesses,
    words={"/glossary": WORDS.words},
    views=(RoomView("/glossary list", "glossary-list-open", _listed),),
)
