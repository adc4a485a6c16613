"""Asking the glossary."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from weakref import WeakKeyDictionary

from bot.activity import tell_act
from bot.asking import answer as question
from bot.errors import UserError
from bot.glossary.blocks import browse as browse_blocks
from bot.glossary.blocks import card, lists
from bot.glossary.blocks.card import Reader
from bot.glossary.change import GlossaryDesk, MeaningOutcome, is_editor
from bot.glossary.command import GlossaryQuestion, read_command
from bot.glossary.listeners import browse, editing, files
from bot.glossary.ready import ReadyAnswers
from bot.glossary.store import channels, meanings, wanted
from bot.glossary.store.keys import revision
from bot.glossary.store.search import search as search_
from bot.glossary.suggest import SUGGESTIONS, suggestions_of
from bot.glossary.term import EXPANSION_LIMIT, TERM_LIMIT, Content, Meaning, in_order, may_change
from bot.glossary.usage import USAGE
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.request import Answer, Request, load, reply, sentence, whole
from bot.slack.share_form import ask_before
from bot.slack.sharing import share as share_
from bot.slack.text import clean, mention, say
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.slack.visibility.places import place_of
from bot.store import Store
from bot.store.trail import Event
from bot.text.fold import fold, key
from bot.text.verbs import without_verb

_DONE = ("help", "recent", "wanted", "export", "import", "list", "define")
_ON_TERM = ("show", "edit", "delete", "share")
_LETTERS = 3  # of a part of a name
_HITS = 12  # of a search, among which are terms whose names have the words


def reader(request: Request) -> Reader:
    """Who asks, and what they may do."""
    today = request.services.clock().date().isoformat()
    return Reader(request.user, is_editor(request.services, request.workspace, request.user), today)


class Lookup:
    """Answers with a term, from what the store holds and the keys in memory."""

    def __init__(self, services: Services) -> None:
        self._suggestions = suggestions_of(services.store)
        self._ready = ReadyAnswers()

    def surely(self, workspace: str, audience: Audience, asked: str) -> list[str]:
        """The terms that the mistyped key `asked` surely meant, nearest first."""
        return self._suggestions.surely(workspace, audience, asked)

    def near(self, workspace: str, audience: Audience, asked: str) -> list[str]:
        """The terms with the same first letter that the mistyped key `asked` may have meant, nearest first."""
        return [one for one in self._suggestions.near(workspace, audience, asked) if key(one)[:1] == asked[:1]]

    def command(self, request: Request) -> Answer:
        """`/glossary …`: a term of just that name wins over words of the command with others after them."""
        text = clean(request.text).strip()
        ask = read_command(text)
        if ask.what == "find" and not ask.near:
            return self._found(request, ask.text)
        if ask.what in _DONE or not ask.text:
            return self._word(request, ask)
        if self.find(request, text):
            return self._found(request, text)
        if ask.what == "other":
            return meant.asked(request, ask.near)
        if ask.near:
            _, _, rest = ask.near.partition(" ")
            return self._unsure(request, ask) if not rest or self.find(request, rest) else self._found(request, text)
        if ask.what == "number":
            return self._unknown(request, text)
        return self._on_term(request, ask, text) if ask.what in _ON_TERM else self._word(request, ask)

    def _word(self, request: Request, ask: GlossaryQuestion) -> Answer:
        """What a word of the command asks for."""
        if ask.what == "define":
            return _define(request, ask)
        if ask.what == "add":
            return editing.open_form(request, Content(_short(ask.text)))
        if ask.what == "export":
            return files.export(request)
        if ask.what == "import":
            return files.IMPORT.open(request)
        if ask.what == "list":
            return browse.listed(request, ask.text, ask.team)
        if ask.what in _ON_TERM:  # and none is named
            line = meant.called_line(request.t, f"/glossary {clean(request.text).split()[0]}")
            raise UserError("glossary-error-which", command=line)
        t = request.t
        blocks = _page(request, ask.what, ask.text, 0) if ask.what != "help" else _help(request)
        return reply(blocks, t("glossary-help-text"))

    def _on_term(self, request: Request, ask: GlossaryQuestion, text: str) -> Answer:
        """Something is done to a term."""
        found, t = self.find(request, ask.text), request.t
        if not found:
            return self._found(request, text) if ask.is_name else self._unknown(request, ask.text)
        if ask.what == "delete":
            asker = reader(request)
            found = [one for one in found if may_change(one, asker.user, asker.is_editor)]
            if not found:
                raise UserError("glossary-error-rights", term=ask.text)
            return reply(browse_blocks.delete(t, found[: lists.PAGE]), t("glossary-title"))
        if ask.what == "edit" and len(found) == 1:
            return editing.edit(meant.pressed(request, found[0].id))
        if ask.what == "share" and len(found) == 1:
            return share(meant.pressed(request, found[0].id))
        return self._found(request, ask.text)

    def _unknown(self, request: Request, text: str) -> Answer:
        """There is no such term, and nothing that was typed is one to define."""
        near = self._suggested(request, request.audience, text)
        blocks = browse_blocks.unknown(request.t, _short(text), near)
        return reply(blocks, say(request.t, "glossary-not-here", term=_short(text)))

    def _found(self, request: Request, text: str) -> Answer:
        """The answer to one term, as it was made before where it would be the same."""
        _check(text)
        with request.glance("glossary.term"):
            return self._answered(request, text)

    def _answered(self, request: Request, text: str) -> Answer:
        store, workspace, asked = request.services.store, request.workspace, key(text)
        now, who = revision(store, workspace), reader(request)
        # All who may not edit it are shown the same; of the others each is looked up once.
        may_edit = who.is_editor or who.user in self._ready.get(workspace, now, asked).split()
        name = (asked, request.t.voice, who.today, who.user if may_edit else "")
        ready = self._ready.get(workspace, now, name)
        if ready:
            _read(request, asked)
            return Answer(ready=ready)
        found = self.find(request, text)
        if found:
            _read(request, asked)
        answer = (None if found else question(request, text)) or reply(*self._blocks(request, text, found))
        known = meanings.find(store, workspace, EVERYTHING, asked) if found else []
        if len(known) == 1 and not known[0].place:
            insiders = (known[0].author, known[0].content.owner)
            self._ready.put(workspace, now, asked, " ".join(insiders))
            name = (*name[:3], who.user if who.is_editor or who.user in insiders else "")
            self._ready.put(workspace, now, name, json.dumps(answer.body))
        return answer

    def _unsure(self, request: Request, ask: GlossaryQuestion) -> Answer:
        """What may be a command with a letter wrong, or a term; it is not counted as wanted."""
        near = self._suggested(request, request.audience, ask.text)
        others = [kit.button(term, f"glossary.open:{n}", term) for n, term in enumerate(near)]
        return meant.asked(request, f"/glossary {ask.near}", *others)

    def _suggested(self, request: Request, audience: Audience, text: str) -> list[str]:
        """Up to three terms that may have been meant: spelled nearly so, else with these words in their names."""
        if len(text) > TERM_LIMIT:
            return []
        store, workspace = request.services.store, request.workspace
        acted_on = [self.find(request, one, audience)[:1] for one in without_verb(text)]
        near = [meaning.term for found in acted_on for meaning in found]
        near += [one for one in self._suggestions.near(workspace, audience, key(text)) if one not in near]
        words = fold(text).split()
        if len(near) < SUGGESTIONS and len(key(text)) >= _LETTERS:
            hits = search_(store, workspace, audience, text, _HITS, 0)
            near += [one.term for one in hits if one.term not in near and _holds(one, words)]
        return near[:SUGGESTIONS]

    def open(self, request: Request) -> Answer:
        """A button that names a term: a suggestion, a row of a list."""
        blocks, text = self.blocks(request, request.value)
        _read(request, key(request.value))
        return present_answer(request, blocks, text, request.t("glossary-title"))

    def turn(self, request: Request) -> Answer:
        """The next or previous meanings of a term."""
        carried = load(request.value)
        blocks, text = self.blocks(request, str(carried.get("asked", "")), whole(carried.get("page")))
        return present_answer(request, blocks, text, request.t("glossary-title"), replace=True)

    def find(self, request: Request, text: str, readers: Audience | None = None) -> list[Meaning]:
        """The meanings of a term that the `readers` see, the asker where they are not given; those of the asker's
        channel first."""
        store, asked = request.services.store, key(text)
        found = meanings.find(store, request.workspace, readers or request.audience, asked)
        if len(found) < 2:
            return found
        uses = channels.uses(store, request.workspace, request.channel, found)
        return in_order(found, asked, uses, request.channel_name)

    def blocks(self, request: Request, text: str, page: int = 0) -> tuple[list[Block], str]:
        """The answer to one person, and its line for notifications. Raises UserError for what is no term."""
        _check(text)
        return self._blocks(request, text, self.find(request, text), page)

    def _blocks(self, request: Request, text: str, found: list[Meaning], page: int = 0) -> tuple[list[Block], str]:
        if found:
            return card.answer(request.t, reader(request), text, found, page), card.summary(request.t, found[0])
        return self.missing(request, text)

    def missing(
        self, request: Request, text: str, who: Callable[[str], str] = mention, readers: Audience | None = None
    ) -> tuple[list[Block], str]:
        """The answer to a term nobody has defined for the `readers`, as in `find`; it is counted as wanted. `who`
        writes a person."""
        audience = readers or request.audience
        store, workspace, asked = request.services.store, request.workspace, key(text)
        near = self._suggested(request, audience, text)
        deleted = meanings.find_deleted(store, workspace, audience, asked)
        if len(text) <= TERM_LIMIT and not near:  # what was recognised is not missing
            request.afterwards(partial(_count_later, request, audience, text))
        gone = deleted[0] if deleted else None
        blocks = card.not_found(request.t, reader(request), _short(text), near, gone, who)
        return blocks, say(request.t, "glossary-not-found", term=_short(text))


_LOOKUPS: WeakKeyDictionary[Store, Lookup] = WeakKeyDictionary()


def lookup_of(services: Services) -> Lookup:
    """The one look-up of a store: its keys are in memory once, whoever asks."""
    return _LOOKUPS.setdefault(services.store, Lookup(services))


def _holds(meaning: Meaning, words: Sequence[str]) -> bool:
    """Whether the names of a meaning have words that begin with each of these, folded."""
    content = meaning.content
    names = [content.term, *content.aliases, content.expansion_en, content.expansion_fr]
    return any(all(f" {word}" in f" {fold(name)}" for word in words) for name in names)


def _read(request: Request, asked: str) -> None:
    tell_act(request.services, request.workspace, request.user, "glossary.read", asked)


def _check(text: str) -> None:
    if not key(text):
        raise UserError("glossary-error-term-empty")
    if len(text) > EXPANSION_LIMIT:
        raise UserError("glossary-error-term-long", limit=TERM_LIMIT, length=len(text))


def _count_later(request: Request, audience: Audience, text: str) -> None:
    """Count that a term was asked for in vain: Slack may be asked where that was, before anything is written."""
    place, _ = place_of(request), audience.places
    request.services.store.later(request.workspace, partial(_count, request, audience, text, place, request.now))


def _count(request: Request, audience: Audience, text: str, place: str, now: str) -> None:
    """Count that a term was asked for in vain, unless it was defined since."""
    store, workspace, asked = request.services.store, request.workspace, key(text)
    if not meanings.find(store, workspace, audience, asked):
        wanted.count_missing(store, workspace, asked, text, request.delivery, now, place)


def _short(text: str) -> str:
    return text if len(text) <= TERM_LIMIT else text[: TERM_LIMIT - 1] + "…"


def _define(request: Request, ask: GlossaryQuestion) -> Answer:
    """`/glossary TERM = definition`: defines a new term at once; a known one gets a form, so nothing is replaced."""
    field = f"definition_{request.t.language}"
    content = Content(ask.text, **{field: ask.definition})  # type: ignore[arg-type]  # a field that holds text
    store, workspace = request.services.store, request.workspace
    known = meanings.find(store, workspace, request.audience, key(ask.text)) if key(ask.text) else []
    said = [meaning for meaning in known if ask.definition and getattr(meaning.content, field) == ask.definition]
    if said:  # typed, or delivered, once more
        return editing.outcome_answer(request, MeaningOutcome("repeated", said[0]))
    if known:
        return editing.open_form(
            request, content, say(request.t, "glossary-known", term=known[0].term, count=len(known))
        )
    return editing.outcome_answer(request, editing.desk(request).add(content, place_of(request)))


def _help(request: Request) -> list[Block]:
    return lists.help_(request.t, USAGE, meanings.count(request.services.store, request.workspace, request.audience))


def _page(request: Request, what: str, words: str, page: int) -> list[Block]:
    """A page of a search, of what changed lately, or of what is wanted."""
    store, workspace, t = request.services.store, request.workspace, request.t
    window = (lists.PAGE + 1, page * lists.PAGE)  # one more tells whether there is a next page
    if what == "search":
        if not key(words):
            raise UserError("glossary-error-search-empty")
        hits = search_(store, workspace, request.audience, words, *window)
        return lists.found(t, words[:100], hits[: lists.PAGE], page, len(hits) > lists.PAGE)
    if what == "recent":
        hits = meanings.recent(store, workspace, request.audience, *window)
        return lists.recent(t, hits[: lists.PAGE], page, len(hits) > lists.PAGE)
    rows = wanted.wanted_terms(store, workspace, request.audience, *window)
    return lists.wanted(t, rows[: lists.PAGE], page, len(rows) > lists.PAGE)


def _turn(request: Request, what: str) -> Answer:
    carried = load(request.value)
    blocks = _page(request, what, str(carried.get("words", "")), whole(carried.get("page")))
    replace = not carried.get("new")
    return present_answer(
        request, blocks, request.t("glossary-help-text"), request.t("glossary-title"), replace=replace
    )


def search(request: Request) -> Answer:
    """Another page of a search."""
    return _turn(request, "search")


def recent(request: Request) -> Answer:
    """Another page of what changed lately."""
    return _turn(request, "recent")


def wanted_(request: Request) -> Answer:
    """Another page of what is wanted."""
    return _turn(request, "wanted")


def ask(request: Request) -> Answer:
    """Ask for a term: whoever presses this hears when it is defined."""
    term, t = _short(clean(request.value)), request.t
    _check(term)
    store, workspace, place = request.services.store, request.workspace, place_of(request)
    found = meanings.find(store, workspace, request.audience, key(term))
    if found:  # somebody defined it since
        blocks = card.answer(t, reader(request), term, found)
        return present_answer(request, blocks, card.summary(t, found[0]), t("glossary-title"), replace=True)
    new = wanted.ask_for(store, workspace, key(term), term, request.user, request.now, place)
    text = say(t, "glossary-asked" if new else "glossary-asked-before", term=term)
    return present_answer(request, sentence(text), text, t("glossary-title"), replace=True)


def share(request: Request) -> Answer:
    """Show a meaning to the whole conversation, under the name of who shares it."""
    store, workspace = request.services.store, request.workspace
    meaning = GlossaryDesk(request.services, workspace, request.user).meaning(request.value)
    if meaning.deleted_at:
        raise UserError("glossary-error-deleted", term=meaning.term)
    asked = ask_before(request, "glossary.share", meaning.id, meaning.place)
    if asked is not None or not request.first_delivery():
        return asked or Answer()

    def post() -> None:
        t, people = request.t, request.services.people
        today = request.services.clock().date().isoformat()
        blocks = card.shared(t, meaning, request.user, lambda user: people.get(workspace, user).name, today)
        what = Event("glossary.shared", subject=meaning.id if meaning.place else meaning.term)
        share_(request, blocks, card.summary(t, meaning), what, meaning.place)
        store.later(workspace, partial(channels.count_use, store, workspace, request.channel, meaning.id))

    return Answer(then=post)
