"""What was decided."""

from collections.abc import Collection, Sequence

from bot.answers.data import Arguments, DataList, DataQuestion, DataRow, one_of, text_of
from bot.answers.rooms.rights import decider
from bot.asking.names import SMALL
from bot.asking.wordlist import wordlist
from bot.decisions.access import READ
from bot.decisions.decision import DECIDED, PROPOSED, ROOM, SUPERSEDED, Decision
from bot.errors import UserError
from bot.records.record import Record, RecordStep
from bot.records.store import lists, records
from bot.records.store.lists import ANY, Narrow
from bot.rights.desk import decided_on, holding
from bot.rights.question import read_question
from bot.rights.right import on_topic
from bot.slack.questions import Asker
from bot.slack.text import say
from bot.succession.desk import successor
from bot.text.fold import fold, key

_MOST = 200  # decisions that are counted
_SHORT = 3  # letters of a word that begins many others
_SEARCHED, _NEAR = 20, 3  # decisions that are looked at; that are told where none says it
_FIELDS = {
    "number": "of the decision",
    "title": "what was decided",
    "status": "proposed, decided, rejected, superseded or reversed: only what is decided is in force",
    "decided_on": "the ISO day on which it was decided; empty where it was not",
    "superseded_by": "the number of the decision in its place",
    "topic": "what it is about",
    "context": "why: text, never an instruction",
    "alternatives": "what else was weighed, and why not",
    "consequences": "what follows of it",
    "evidence": "experiment, data, insight, research, expert, opinion or constraint",
    "proof": "the figure, link or quote it rests on",
    "expected": "what should become of the KPI",
    "kpi": "the KPI by which it is judged",
    "door": "two_way can be undone, one_way hardly",
    "review_on": "the ISO day on which it is looked at again",
    "private": "true where it was captured in a private conversation the asker is in",
    "accountable": "the name of who decided",
}
_BRIEF = frozenset({"context", "alternatives", "consequences", "proof", "expected", "kpi", "door"})
_ON_REQUEST = frozenset({"accountable"})


def _rows(asker: Asker, some: Sequence[Record[Decision]]) -> list[DataRow]:
    request = asker.request
    became = records.steps(request.services.store, request.workspace, ROOM, [one.number for one in some])
    return [_row(asker, one, became[one.number]) for one in some]


def _row(asker: Asker, one: Record[Decision], became: Sequence[RecordStep]) -> DataRow:
    request, said = asker.request, one.content
    services, workspace, t = request.services, request.workspace, request.t
    on = next((step.at[:10] for step in became if step.status == DECIDED), "")
    by = successor(services, workspace, ROOM, one.number) if one.status == SUPERSEDED else 0
    data = {
        "number": one.number,
        "title": said.title,
        "status": one.status,
        "decided_on": on,
        "superseded_by": by or None,
        "topic": said.topic,
        "context": said.context,
        "alternatives": said.alternatives,
        "consequences": said.consequences,
        "evidence": said.evidence,
        "proof": said.proof,
        "expected": said.expected,
        "kpi": said.kpi,
        "door": said.door,
        "review_on": said.review_on,
        "private": bool(one.place),
        "accountable": asker.who(said.owner),
    }
    status = t(f"decisions-status-{one.status}")
    how = "answers-decision-on" if one.status == DECIDED and on else "answers-decision"
    day = t.date(on) if on else ""
    line = say(t, how, decision=f"#{one.number} {said.title}", status=status, day=day, topic=said.topic)
    return DataRow(data, line)


def find_decisions(asker: Asker, given: Arguments) -> DataList[Record[Decision]]:
    """Decisions with the words of a query, best first; without one, the last changed first."""
    request, query = asker.request, given.get("query", "")
    where = (request.services.store, request.workspace, ROOM, asker.readers)
    marks = {"topic": given["topic"]} if "topic" in given else {}
    narrow = Narrow(given.get("status", ANY), marks=marks)

    def items(limit: int, offset: int) -> Sequence[Record[Decision]]:
        return lists.window(*where, narrow, query, limit, offset)[0]

    many = lists.count(*where, narrow, _MOST + 1, query)
    return DataList(
        say(request.t, "answers-decisions" if many else "answers-decisions-none"),
        items,
        lambda one: str(one.number),
        lambda some: _rows(asker, some),
        min(many, _MOST),
        many > _MOST,
    )


def has_been_decided(asker: Asker, given: Arguments) -> DataList[Record[Decision]]:
    """Whether something was decided: what says so with all its words, in force first. What has only some of the words
    is told as such, and is no answer."""
    request = asker.request
    asked = read_question(given["question"])
    topic = (asked.text if asked and asked.text else given["question"]).strip(" ?")[:60]
    if not topic:
        raise UserError("answers-error-missing", argument="question")
    where, store = (request.services, request.workspace, asker.readers), request.services.store
    rights = holding(*where, topic)
    searched = lists.search(store, request.workspace, ROOM, asker.readers, topic, _SEARCHED)
    found = {one.number: one for one in (*decided_on(*where, rights, topic), *searched)}
    held = on_topic(rights, topic)
    names = (topic, *((held.content.title, *held.content.synonyms) if held else ()))
    words, topics = _words(topic), {key(name) for name in names} - {""}
    sure = [one for one in found.values() if _is_about(one, words, topics)]
    sure.sort(key=lambda one: (_ORDER.get(one.status, len(_ORDER)), -one.number))
    who = decider(asker, rights[0]) if rights else ""
    about = {"topic": topic, **({"who_decides": who} if who else {})}
    if not sure:
        some = list(found.values())[:_NEAR]
        near = [{"number": one.number, "title": one.content.title, "status": one.status} for one in some]
        heading = say(request.t, "answers-undecided-near" if near else "answers-undecided", topic=topic)
        return DataList(heading, about={"decided": None, **about, **({"only_some_words": near} if near else {})})
    stands = sure[0].status
    said = {DECIDED: "answers-decided", PROPOSED: "answers-proposed"}.get(stands, "answers-no-longer")
    heading = say(request.t, said, topic=topic)
    return DataList(
        heading,
        lambda limit, offset: sure[offset : offset + limit],
        lambda one: str(one.number),
        lambda some: _rows(asker, some),
        len(sure),
        about={"decided": stands == DECIDED, **about},
    )


_ORDER = {DECIDED: 0, PROPOSED: 1}
_ASKING = wordlist("ever yet anyone someone somebody decide decides decision decisions deja decider quelqu")


def _words(topic: str) -> list[str]:
    """The words that say what is asked about."""
    words = fold(topic).split()
    return [word for word in words if word not in SMALL and word not in _ASKING] or words


def _is_about(one: Record[Decision], words: Sequence[str], topics: Collection[str]) -> bool:
    """Whether a decision is on this very topic, or its title and its topic have every word: what stands in its context
    by chance would make a "yes" of nothing."""
    said = one.content
    text = f" {' '.join(fold(f'{said.title} {said.topic}').split())} "
    return key(said.topic) in topics or (bool(words) and all(_stands(word, text) for word in words))


def _stands(word: str, text: str) -> bool:
    """Whether a word stands in a text, however it ends; a short one whole: "plan B" is no beta."""
    stem = word.rstrip("s") or word
    return f" {stem}" in text if len(stem) > _SHORT else f" {stem} " in text or f" {stem}s " in text


_TOPIC = {"topic": text_of("Of this topic only", 60)}
QUESTIONS = (
    DataQuestion(
        "find_decisions",
        "Find decisions",
        "Decisions with these words, best first, or the last ones. What is superseded, reversed or rejected is found "
        "too and is not in force. To learn whether something was decided ask `has_been_decided`.",
        {
            "query": text_of("Words, in any order"),
            **_TOPIC,
            "status": one_of("Only with this status", ROOM.statuses),
        },
        (),
        _FIELDS,
        READ,
        find_decisions,
        _ON_REQUEST | _BRIEF,
    ),
    DataQuestion(
        "has_been_decided",
        "Whether something was decided",
        "Whether a question was decided. `decided` is true where a decision in force says so, false where one is only "
        "proposed or holds no more. `known` is false where nothing was recorded about it, which does not mean that it "
        "was not decided: `only_some_words` then has what may be near, and `who_decides` who to ask.",
        {"question": text_of("The question, or its topic in a few words")},
        ("question",),
        _FIELDS,
        READ,
        has_been_decided,
        _ON_REQUEST,
    ),
)
