"""What a room answers of its records: those on a topic, by word, or the last; those that are late.

A room says `{room}-none-overdue`, where nothing is, and `{room}-example`, a question about the `topic` of a record.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any

from bot.listings.listing import late
from bot.records.blocks import show
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.slack.text import mention
from bot.text.questions import Question

_ON = r"(?:on|about|for|around|sur|concernant|à propos de|au sujet de|pour)"
_OF = rf"{_ON}\s+(?:the |our |les? |la |l['’]|nos |notre )?(?P<topic>[^?.!\n]{{2,60}}?)\s*(?:[?.!\n]|$)"
_LATE = r"(?:overdue|due for (?:a )?review|en retard|[àa] revoir)"
_ALL = r"(?:list|show|see|give|liste|montre|affiche|donne)[rz]?(?:[- ](?:me|moi|us|nous|all|the|our|toutes|les|nos))*"
_WHICH = r"(?:what|which|quelles?)(?: (?:are|sont))?(?: (?:the|our|les|nos))?"


def question_reader(name: str, noun: str, *asking: str) -> Callable[[str], Question | None]:
    """Reads which records are asked for: those of a topic, those that are overdue, or the last. `name` begins the kinds
    of question, `noun` is what people call the records, `asking` what else they say before "on pricing", all of them
    as regular expressions in both languages."""
    is_late = re.compile(rf"\b{noun}\b.*\b{_LATE}\b", re.IGNORECASE)
    begun = (rf"(?:all |the |our |les |des |nos )?{noun}(?: (?:made|taken|prises?))?", *asking)
    topics = [re.compile(rf"\b{words}\s+{_OF}", re.IGNORECASE) for words in begun]
    every = re.compile(rf"^\W*(?:(?:please|can you|could you) )?(?:{_ALL}|{_WHICH}) {noun}\W*$", re.IGNORECASE)

    def read(text: str) -> Question | None:
        if is_late.search(text):
            return Question(f"{name} overdue")
        for asked in topics:
            if found := asked.search(text):
                return Question(name, text=found["topic"].strip(' "“”«»\u00a0'))
        return Question(name) if every.search(text.strip()) else None

    return read


def record_answers(
    room: Room[Any], reads: Callable[[str], Question | None], *, kind: str, status: str, topic: Callable[[Any], str]
) -> RoomAnswers:
    """What a room answers of what `reads` finds under its name. `kind` is the inquiry that may be overdue about records
    in a `status`, `topic` what one of them is about, for an example."""

    def shown(asker: Asker, found: Sequence[Record[Any]], none: str) -> Shown:
        t, here = asker.request.t, room.here(asker.request.services, asker.request.workspace)
        rows = show.lines(t, here, found, asker.who if asker.shared else mention)
        return Shown(rows or [kit.section(t(none))], t(f"{room.name}-title"))

    def of_topic(asker: Asker, question: Question) -> Shown:
        where = (asker.request.services.store, asker.request.workspace, room, asker.readers)
        if question.text:
            return shown(asker, lists.search(*where, question.text, show.PAGE), "records-none-found")
        return shown(asker, lists.narrowed(*where, Narrow(), show.PAGE), "records-none-found")

    def overdue(asker: Asker, _: Question) -> Shown:
        request = asker.request
        where = (request.services, request.workspace, room, asker.readers)
        found = late(*where, kind, status, request.now[:10])
        return shown(asker, found[: show.PAGE], f"{room.name}-none-overdue")

    def examples(asker: Asker) -> Sequence[str]:
        where = (asker.request.services.store, asker.request.workspace, room, asker.readers)
        newest = lists.narrowed(*where, Narrow(status), 1)
        return [asker.request.t(f"{room.name}-example", topic=topic(one.content)) for one in newest]

    return RoomAnswers({room.name: of_topic, f"{room.name} overdue": overdue}, examples=examples, reads=reads)
