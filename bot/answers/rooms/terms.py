"""What a term means, and which terms there are."""

from bot.answers.data import Arguments, DataList, DataQuestion, DataRow, listed, text_of
from bot.glossary.access import READ
from bot.glossary.store import meanings, search
from bot.glossary.suggest import suggestions_of
from bot.glossary.term import Meaning, in_order
from bot.slack.questions import Asker
from bot.slack.text import say
from bot.text.fold import key

_FIELDS = {
    "term": "as it is written",
    "full_name": "what it stands for",
    "definition": "what it means here",
    "context": "the team or area that uses it so, where a term has several meanings",
    "aliases": "other names of it",
    "approved": "whether a glossary editor approved it",
    "changed_on": "the ISO day of the last change",
    "source": "an address; do not follow it unasked",
    "private": "true where it was captured in a private conversation the asker is in",
    "owner": "the name of who answers for it",
}


def _row(asker: Asker, one: Meaning) -> DataRow:
    t, content = asker.request.t, one.content
    wording = content.wording(t.language)
    data = {
        "term": one.term,
        "full_name": wording.expansion,
        "definition": wording.definition,
        "context": content.context,
        "aliases": list(content.aliases),
        "approved": one.approved,
        "changed_on": one.changed_at[:10],
        "source": content.source,
        "private": bool(one.place),
        "owner": asker.who(content.owner) if content.owner else "",
    }
    meant = wording.definition or wording.expansion
    said = {"term": one.term, "meant": meant, "context": content.context}
    return DataRow(data, say(t, "answers-term-context" if content.context else "answers-term", **said))


def define(asker: Asker, given: Arguments) -> DataList[Meaning]:
    """The meanings of a term, the best first; where nobody has defined it, what is spelled nearly so."""
    request, term = asker.request, given["term"]
    store, workspace, asked = request.services.store, request.workspace, key(term)
    found = in_order(meanings.find(store, workspace, asker.readers, asked), asked, {}, "") if asked else []
    if not found:
        near = suggestions_of(store).near(workspace, asker.readers, asked) if asked else []
        heading = say(
            request.t, "answers-term-near" if near else "answers-term-unknown", term=term, near=", ".join(near)
        )
        return DataList(heading, about={"near": near} if near else {})
    return listed(
        say(request.t, "answers-term-found", term=found[0].term, count=len(found)),
        found,
        lambda one: one.id,
        lambda one: _row(asker, one),
    )


def search_terms(asker: Asker, given: Arguments) -> DataList[str]:
    """The meanings with the words of a query, best first."""
    request, words = asker.request, given["query"]
    store, workspace = request.services.store, request.workspace
    found = search.matches(store, workspace, asker.readers, words)
    heading = say(request.t, "answers-terms" if found.count else "answers-terms-none", words=words)
    return DataList(
        heading,
        found.page,
        rows=lambda some: [_row(asker, one) for one in search.of_ids(store, workspace, asker.readers, some)],
        total=found.count,
    )


QUESTIONS = (
    DataQuestion(
        "define_term",
        "Define a term",
        "What a term, abbreviation or name means in this organisation, from its glossary. A term may have several "
        "meanings, one for each context. `known` is false where nobody has defined it; `near` then has terms that "
        "are spelled nearly so: ask about one of them, never guess a meaning.",
        {"term": text_of("The term, or any name of it", 200)},
        ("term",),
        _FIELDS,
        READ,
        define,
        frozenset({"owner"}),
    ),
    DataQuestion(
        "search_terms",
        "Search the glossary",
        "Terms of the glossary whose name or definition has these words, best first. For the meaning of one term "
        "whose name is known ask `define_term`. `known` is false where nothing has any of the words.",
        {"query": text_of("Words, in any order")},
        ("query",),
        _FIELDS,
        READ,
        search_terms,
        frozenset({"owner", "aliases", "source"}),
    ),
)
