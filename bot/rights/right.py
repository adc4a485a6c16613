"""Who decides what: standing rights, by topic. No I/O.

A right says who is accountable for every decision on a topic until it ends, and who stands in for them. It is a record
of its own, with a form, versions and an end; so nobody has to guess it from past decisions.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from bot.errors import UserError, UserErrors
from bot.fields.field import Field
from bot.records.record import Record, Room
from bot.slack.text import is_person
from bot.text.fold import fold, key
from bot.text.nearness import nearest, surely_meant

STANDING, PROPOSED, ENDED = "standing", "proposed", "ended"


@dataclass(frozen=True, slots=True)
class Right:
    """What people write of a right. `title` is the topic and `synonyms` other words for it; `owner` is the one person
    accountable, `backup` who answers while that person is away or gone; `decision` is the number of the decision that
    gave it ("12"), empty for none. What is decided on the topic is posted in `channels`. People are Slack user ids."""

    title: str
    owner: str = ""
    backup: str = ""
    synonyms: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    consulted: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    decision: str = ""
    channels: tuple[str, ...] = ()


def checked(right: Right) -> Right:
    """Raises UserErrors beside the fields that contradict each other."""
    wrong = []
    if not is_person(right.owner):
        wrong.append(UserError("decisions-error-owner", field="owner"))
    if right.owner == right.backup:
        wrong.append(UserError("rights-error-backup", field="backup"))
    if right.owner in right.consulted:
        wrong.append(UserError("decisions-error-consulted", field="consulted"))
    if right.decision and not right.decision.isdigit():
        wrong.append(UserError("rights-error-decision", field="decision"))
    if wrong:
        raise UserErrors(wrong)
    return right


def may_grant(record: Record[Right], user: str, is_manager: bool) -> bool:
    """Whether somebody may change a right: whoever holds it may hand it on, product-ops managers may change any."""
    return is_manager or (record.status == STANDING and bool(user) and user == record.content.owner)


def amended(old: Right, new: Right) -> Right:
    """A topic that is renamed is still found by the name it had."""
    known = {key(old.title)} <= {key(word) for word in (new.title, *new.synonyms)}
    return new if known else replace(new, synonyms=(*new.synonyms, "-".join(fold(old.title).split())))


def find(rights: Sequence[Record[Right]], asked: str) -> list[Record[Right]]:
    """The rights on a topic, by its name, a synonym or whole words of either; where none is, those it surely meant,
    mistyped: to name the wrong person is worse than to name none."""
    words, wanted = [_words(one.content) for one in rights], key(asked)
    exact = [one for one, known in zip(rights, words, strict=True) if wanted in known]
    if exact or not wanted:
        return exact
    inside = [one for one in rights if any(_shares(name, asked) for name in _names(one.content))]
    if inside:
        return inside
    single = [
        [*known, *(word for name in _names(one.content) for word in _folded(name).split())]
        for one, known in zip(rights, words, strict=True)
    ]
    near = surely_meant(wanted, [word for known in single for word in known])
    return [one for one, known in zip(rights, single, strict=True) if near in known]


def near_topics(rights: Sequence[Record[Right]], asked: str) -> list[str]:
    """Topics that may have been meant where `find` finds none, for a question: nearest first."""
    topics = {word: one.content.title for one in rights for word in _words(one.content)}
    near, _ = nearest(key(asked), list(topics), 3)
    return list(dict.fromkeys(topics[word] for word in near))


def on_topic(rights: Sequence[Record[Right]], topic: str) -> Record[Right] | None:
    """The right on a topic by its very name or a synonym; None where there is none."""
    wanted = key(topic)
    return next((one for one in rights if wanted and wanted in _words(one.content)), None)


def _names(right: Right) -> tuple[str, ...]:
    return right.title, *right.synonyms


def _words(right: Right) -> list[str]:
    return [_keyed(word) for word in _names(right)]


@lru_cache(4096)  # names of rights, which are asked for again and again
def _folded(name: str) -> str:
    return fold(name)


@lru_cache(4096)
def _keyed(name: str) -> str:
    return key(name)


def _shares(name: str, asked: str) -> bool:
    """Whether the words of one stand in the other, the last of them as it may be bent: "price" in "price tiers"."""
    one, other = f" {_folded(name)}", f" {_folded(asked)}"
    return any(len(part) > 3 and part in whole for part, whole in ((one, other), (other, one)))


def gaps(rights: Sequence[Record[Right]], is_gone: Callable[[str], bool], most: int) -> dict[int, list[str]]:
    """What is wrong with rights, by number: "gone" where the accountable left, "backup" where nobody stands in, "many"
    where one person answers for more than `most` topics."""
    count = Counter(one.content.owner for one in rights)
    found = {}
    for one in rights:
        said = one.content
        tests = {"gone": is_gone(said.owner), "backup": not said.backup, "many": count[said.owner] > most}
        found[one.number] = [name for name, wrong in tests.items() if wrong]
    return found


ROOM: Room[Right] = Room(
    name="rights",
    file="raci",
    content=Right,
    fields=(
        Field("title", limit=60, required=True, titles="topic, area"),
        Field("owner", "person", required=True, titles="accountable, approver, a"),
        Field("backup", "person", hint=True, titles="suppleant, remplacant"),
        Field("synonyms", "tags", 60, hint=True, titles="other words"),
        Field("responsible", "people", groups=True, titles="r, driver", folded=True, most=50),
        Field("consulted", "people", groups=True, titles="c, contributors", folded=True, most=50),
        Field("informed", "people", groups=True, titles="i", folded=True, most=300),
        Field("channels", "people", titles="channel, canal", hint=True, folded=True, channels=True, most=5),
        Field("decision", limit=9, titles="decision number", folded=True),
    ),
    statuses=(STANDING, PROPOSED, ENDED),
    closed=(ENDED,),
    checked=checked,
    may_change=may_grant,
    amended=amended,
    moves=lambda record: (PROPOSED, STANDING, ENDED) if record.status == PROPOSED else (STANDING, ENDED),
)
