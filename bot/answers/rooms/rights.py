"""Who decides on a topic."""

from collections.abc import Sequence

from bot.answers.data import Arguments, DataList, DataQuestion, DataRow, listed, text_of
from bot.errors import UserError
from bot.records.record import Record
from bot.rights.access import RIGHTS
from bot.rights.desk import holding, standing
from bot.rights.right import Right, near_topics
from bot.slack.questions import Asker
from bot.slack.text import say

_FIELDS = {
    "topic": "what it is about",
    "accountable": "the name of the one person who decides; empty where they were forgotten",
    "has_left": "true where that person left or was forgotten: the backup decides, or nobody",
    "backup": "the name of who decides while they are away",
    "since": "the ISO day since which it holds",
    "also_called": "other words for the topic",
    "decision": "the number of the decision that said so",
    "responsible": "names of those who do the work",
    "consulted": "names of those who are asked before",
    "informed": "names of those who are told after",
}

_LINES = {
    (False, False): "answers-right",
    (False, True): "answers-right-backup",
    (True, False): "answers-right-gone",
    (True, True): "answers-right-gone-backup",
}  # by whether who is accountable left, and whether somebody stands in


def _row(asker: Asker, one: Record[Right]) -> DataRow:
    request, said, gone = asker.request, one.content, _has_left(asker, one)

    def names(users: Sequence[str]) -> list[str]:
        return [asker.who(user) for user in users]

    data = {
        "topic": said.title,
        "accountable": asker.who(said.owner),
        "has_left": gone,
        "backup": asker.who(said.backup) if said.backup else "",
        "since": one.created_at[:10],
        "also_called": list(said.synonyms),
        "decision": int(said.decision) if said.decision else None,
        "responsible": names(said.responsible),
        "consulted": names(said.consulted),
        "informed": names(said.informed),
    }
    how = _LINES[gone, bool(said.backup)]
    who = str(data["accountable"]) or request.t("slack-somebody").capitalize()
    return DataRow(data, say(request.t, how, who=who, topic=said.title, backup=str(data["backup"])))


def _has_left(asker: Asker, one: Record[Right]) -> bool:
    """Whether who is accountable left, or was forgotten."""
    request, owner = asker.request, one.content.owner
    return not owner or request.services.people.get(request.workspace, owner).is_gone


def decider(asker: Asker, one: Record[Right]) -> str:
    """The name of who decides by a right: who is accountable, or stands in for somebody who left; empty for nobody."""
    return asker.who(one.content.backup if _has_left(asker, one) else one.content.owner)


def who_decides(asker: Asker, given: Arguments) -> DataList[Record[Right]]:
    """The rights on a topic; where nobody holds one, topics that may have been meant."""
    request, topic = asker.request, given["topic"].strip(" ?")
    if not topic:
        raise UserError("answers-error-missing", argument="topic")
    where = (request.services, request.workspace, asker.readers)
    found = holding(*where, topic)
    if not found:
        near = near_topics(standing(*where), topic)
        heading = say(
            request.t, "answers-right-near" if near else "answers-right-none", topic=topic, near=", ".join(near)
        )
        return DataList(heading, about={"near": near} if near else {})
    return listed(
        say(request.t, "answers-rights", topic=topic),
        found,
        lambda one: str(one.number),
        lambda one: _row(asker, one),
    )


QUESTIONS = (
    DataQuestion(
        "who_decides",
        "Who decides on a topic",
        "Who is accountable for decisions on a topic, with the backup. `known` is false where nobody was named: "
        "`near` then has topics that may have been meant. Who decided something in the past is asked with "
        "`find_decisions`.",
        {"topic": text_of("The topic, in a few words", 60)},
        ("topic",),
        _FIELDS,
        RIGHTS.read,
        who_decides,
        frozenset({"responsible", "consulted", "informed"}),
    ),
)
