"""What somebody asks, read from what they wrote in English or French. Pure, but for who knows the names.

A message falls into clauses, each of which asks one thing or nothing. The names that the workspace knows are found
first and stand as letters; what is asked of them, or of nothing that is named, says the likeness to examples
(`classifier`). What asks nothing is nothing: a statement that holds a name, thanks, another program's report.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.asking import commands
from bot.asking.classifier import Said, weigh
from bot.asking.clause import Clause
from bot.asking.lexicon import groups
from bot.asking.manners import FILLER, hails
from bot.asking.message import Message, is_report, read_message
from bot.asking.names import Names, NameSpan, slips, spans
from bot.asking.parts import ALL, IT, MEANT, OF_FIGURES, SUBJECT, THEIR, joints, part, period
from bot.asking.spelling import ordinary, spelled
from bot.asking.subjects import difference, fits, joined, question_of, side, versus
from bot.asking.unknown import candidates
from bot.text.fold import key
from bot.text.questions import IDEA, KPI, TEAM, TERM, Known, Question

MOST = 5  # questions that one message is answered
_LONG = 60  # words of a message that has to be a question to be one
_SLIPS = 6  # places of a clause at which a mistyped name is looked for
_DOUBT, _MARKED_DOUBT, _LONG_DOUBT = 12.0, 4.0, 20.0  # by how much a question has to be likelier than none
_NAMED, _UNNAMED, _UNNAMED_AFTER = 15.0, 28.0, 50.0  # by how much a term that nobody knows has to be asked about
_TITLE_DOUBT = 35.0  # where a title is typed
_SLACK = 10.0  # by which something else may be likelier than a term that nobody knows
_ALONE, _PRONOUN = 12.0, 8.0  # more for what is asked of a name, after one alone and with a pronoun
_HELP = 20.0  # by how much help has to be likelier where a word by which it is asked for is a name
_SPLIT = 45.0  # by how much each half of a clause has to ask for it to be two
_OF_NAMES = ("meaning", "owner", "value")


@dataclass(frozen=True, slots=True)
class _Reading:
    """Questions with the names they are about; `bare` where nothing but names was written."""

    questions: tuple[Question, ...]
    subjects: tuple[NameSpan, ...] = ()
    bare: bool = False


def read(
    markup: str, names: Names, command: str = "", words: Mapping[str, Mapping[str, str]] | None = None
) -> list[Question]:
    """What a message asks, up to five questions in their order; one of kind "none" where it asks nothing.

    `markup` is as Slack sends it. `command` is the one whose text it is ("/kpi"), `words` are those of all commands.
    """
    message, known = read_message(markup), words or {}
    meant = commands.meant(message, command, known)
    if meant is not None and meant.kind == "command":
        return [meant]
    if meant is not None:  # a command's name, and what is asked of it
        command, message = meant.text, read_message(meant.rest)
    if not message.clauses:
        return [Question("help" if not markup.strip() or not message.quoted else "none")]
    found = spans([*message.clauses, *message.quoted], names, numbers=command == "/idea")
    own, quoted = found[: len(message.clauses)], [span for row in found[len(message.clauses) :] for span in row]
    if _is_speech(message) or is_report(markup):
        return [Question("none")]
    if hails(message.clauses):
        return [Question("help")]
    questions = _together(_Reader(names, command, message, quoted).all(own))
    return questions[:MOST] or [Question("none")]


def _is_speech(message: Message) -> bool:
    """Whether it is too long to be asked in passing: nothing in it is marked as a question."""
    return message.length > _LONG and not any(clause.asks or clause.listed for clause in message.clauses)


def _together(readings: Sequence[_Reading]) -> list[Question]:
    """Every question once. A name alone is none beside real ones, nor is a call for help."""
    referred = {span for reading in readings if not reading.bare for span in reading.subjects}
    kept = [reading for reading in readings if not (reading.bare and referred.issuperset(reading.subjects))]
    every = [one for reading in kept for one in reading.questions]
    real = [one for one in every if one.kind not in ("help", "none")]
    if any(one.kind == "movement" and one.text for one in real):
        real = [one for one in real if one != Question("movement")]
    return list(dict.fromkeys(real)) or list(dict.fromkeys(every))


class _Reader:
    """Reads the clauses of one message, one after the other: a pronoun means what was named before it."""

    def __init__(self, names: Names, command: str, message: Message, quoted: Sequence[NameSpan]) -> None:
        self._names = names
        self._command = command
        self._message = message
        self._said = " ".join(word.folded for clause in message.clauses for word in clause.words)
        named = [span for span in quoted if span.letter != "G"]
        self._before: Sequence[NameSpan] = named[-1:]  # what the clause before named, or was about
        self._alone = False  # it said nothing else
        self._open = False  # it asked, and named nothing
        self._answered = 0  # readings of it
        self._team_alone = False
        self._team: NameSpan | None = None  # the team that was named last
        self._kind = ""  # what was asked last

    def all(self, found: Sequence[Sequence[NameSpan]]) -> list[_Reading]:
        """What each clause asks."""
        readings: list[_Reading] = []
        for whole, names in zip(self._message.clauses, found, strict=True):
            for clause, row in self._split(whole, names):
                if self._open and row and MEANT.search(" ".join(word.folded for word in clause.words)):
                    # It says what the question before is about: “are customers happy? I mean NPS”.
                    reading = self._about("value", clause, row) or self._about("meaning", clause, row)
                    readings = readings[: -self._answered or None]
                else:
                    reading = self._read(clause, row)
                self._answered = int(reading is not None)
                if reading is not None:
                    readings.append(reading)
                    self._kind = reading.questions[-1].kind
                named = [span for span in row if span.letter != "G"]
                about = [span for span in reading.subjects if span.letter != "G"] if reading else []
                self._before = about or named or self._before
                self._alone = bool(reading and reading.bare)
                self._open = clause.asks and not about and not named
                self._team = next((span for span in row if span.team), self._team)
                self._team_alone = self._alone and self._team in row
        return readings

    def _split(self, clause: Clause, row: Sequence[NameSpan]) -> list[tuple[Clause, Sequence[NameSpan]]]:
        """A clause, or its halves where each surely asks something of its own."""
        for at, after in joints(clause, row):
            halves = [part(clause, row, 0, at), part(clause, row, after, len(clause.words))]
            kinds = [self._surely(*half) for half in halves]
            if all(kinds) and (kinds[0] != kinds[1] or all(any(s.letter != "G" for s in one[1]) for one in halves)):
                return [halves[0], *self._split(*halves[1])]
        return [(clause, row)]

    def _surely(self, clause: Clause, row: Sequence[NameSpan]) -> str:
        found = weigh(self._said_in(clause, row))
        if self._alone and not row:
            found = self._referring(clause, found)
        kind = max(found, key=lambda one: found[one])
        least = _DOUBT if self._alone and kind in _OF_NAMES else _SPLIT
        surely = kind not in ("none", "help") and found[kind] > found["none"] + least
        return kind if surely and not (row and self._is_bare(clause, row)) else ""

    def _said_in(self, clause: Clause, row: Sequence[NameSpan]) -> Said:
        return Said(_marked(clause, row), clause.asks, bool(self._before), self._command)

    def _read(self, clause: Clause, row: Sequence[NameSpan]) -> _Reading | None:
        if len(clause.words) > _LONG:
            return None
        clause = spelled(clause, {at for span in row for at in range(span.first, span.last + 1)})
        named = [span for span in row if span.letter != "G"]
        if sides := versus(" ".join(word.folded for word in clause.words), row):
            return _Reading(tuple(side(clause, row, *one) for one in sides), tuple(row))
        if (named or (len(clause.words) < 3 and row)) and self._is_bare(clause, row):
            if not clause.heads and self._is_help(clause, row, 0):
                return _Reading((Question("help"),))
            return self._bare_names(clause, named or row)
        found = weigh(self._said_in(clause, row))
        if named and self._is_help(clause, row, max(found.values()) - found["none"]):
            return _Reading((Question("help"),))
        if named:
            return self._likeliest(clause, row, found)
        found = self._referring(clause, found)
        refers = self._before and (self._alone or SUBJECT.search(" ".join(word.folded for word in clause.words)))
        if refers:
            return self._likeliest(clause, row, found) or self._guessed(clause, found)
        return self._guessed(clause, found) or self._likeliest(clause, row, found)

    def _is_help(self, clause: Clause, row: Sequence[NameSpan], least: float) -> bool:
        """Whether what bears a name is as well a word by which help is asked for, and likelier so than by `least`: “the
        commands?”."""
        if not all(span.first == span.last and ordinary(clause.words[span.first].folded) for span in row):
            return False
        found = weigh(Said(tuple(word.folded for word in clause.words), clause.asks, False, self._command))
        return max(found.values()) == found["help"] > found["none"] + max(_HELP, least)

    def _referring(self, clause: Clause, found: Mapping[str, float]) -> Mapping[str, float]:
        """The same where nothing is named: after a name alone, or with a pronoun, it is rather about what was named."""
        plain = " ".join(word.folded for word in clause.words)
        more = _ALONE if self._alone else _PRONOUN if self._before and IT.search(plain) else 0.0
        return {kind: weight + more * (kind in _OF_NAMES) for kind, weight in found.items()}

    def _likeliest(self, clause: Clause, row: Sequence[NameSpan], found: Mapping[str, float]) -> _Reading | None:
        """The likeliest question that can be asked of what is named; None where none is likelier."""
        for kind in sorted(found, key=lambda one: -found[one]):
            if found[kind] < found["none"] + self._doubt(clause, row) or kind == "none":
                break
            if self._command == "/glossary" and kind not in (*_OF_NAMES, "help") and not _begins(clause):
                return None  # a term, whatever its words are
            reading = self._about(kind, clause, row)
            if reading is not None:
                return reading
        if self._command == "/roadmap" and any(span.team for span in row):
            return self._about("plan", clause, row)
        return None

    def _doubt(self, clause: Clause, row: Sequence[NameSpan] = ()) -> float:
        """By how much a question has to be likelier than none."""
        if self._message.length > _LONG:
            return _LONG_DOUBT
        if self._command == "/idea" and not _begins(clause) and not any(span.letter == "I" for span in row):
            return _TITLE_DOUBT
        return _MARKED_DOUBT if clause.asks or clause.listed else _DOUBT

    def _about(self, kind: str, clause: Clause, row: Sequence[NameSpan]) -> _Reading | None:
        """The question of a kind about what a clause names, or the one before it; None where that can not be asked."""
        plain = " ".join(word.folded for word in clause.words)
        if kind in ("help", "scores"):
            return _Reading((Question(kind),))
        named = [span for span in row if span.letter != "G"]
        refers = not named and bool(IT.search(plain))
        if kind == "movement":
            refers = not named and bool(self._alone or SUBJECT.search(plain))
            if refers and self._before and fits("value", self._before[-1]):
                return self._about("value", clause, row)
            return None if named else _Reading((Question("movement", text=period(plain) or period(self._said)),))
        if kind == "meaning" and (sides := difference(plain)):
            return _Reading(tuple(side(clause, row, *one) for one in sides), tuple(row))
        asked = joined(clause, [span for span in named if fits(kind, span)])
        if not named and (kind in _OF_NAMES or refers or (clause.heads and not row)):
            asked = [span for span in self._before if fits(kind, span)]
            asked = asked if self._alone or ALL.search(plain) else asked[-1:]
        if asked:
            questions = tuple(one for span in asked if (one := question_of(kind, span, plain)) is not None)
            return _Reading(questions, tuple(asked)) if questions else None
        if kind in _OF_NAMES or any(span.letter == "I" for span in named):
            return None
        theirs = self._team if self._team_alone or THEIR.search(plain) else None
        team = next((span for span in row if span.team), theirs)
        return _Reading((Question(kind, team.team if team else self._team_slipped(clause)),), (team,) if team else ())

    # -- names that nobody knows --

    def _guessed(self, clause: Clause, found: Mapping[str, float]) -> _Reading | None:
        """What is asked about a name with a letter wrong, or about a term that nobody knows."""
        for first, last in slips(clause)[:_SLIPS]:
            if all(ordinary(word.folded) for word in clause.words[first : last + 1]):
                continue
            near = self._names.near(key(clause.written(first, last)), few=True)
            known = [one for one in near if one.sort in (KPI, IDEA)]
            if known:
                span = NameSpan(first, last, tuple(known[:1]), 1)
                if self._is_bare(clause, [span]):
                    return self._bare_names(clause, [span])
                reading = self._likeliest(clause, [span], weigh(self._said_in(clause, [span])))
                if reading is not None:
                    return reading
        most, question = 0.0, None
        for first, last, named in candidates(clause):
            meant = self._mistyped(clause.written(first, last))
            margin = self._margin(clause, (first, last), found, surely=named or meant is not None)
            if margin > most:
                most, question = margin, meant or Question("meaning", text=clause.written(first, last))
        return _Reading((question,)) if question else None

    def _margin(self, clause: Clause, row: tuple[int, int], found: Mapping[str, float], *, surely: bool) -> float:
        """By how much it is rather asked what a row of words means, were it a term, than anything else."""
        words = [word.folded for word in clause.words]
        marked = (*words[: row[0]], "T", *words[row[1] + 1 :])
        alone = all(word in FILLER for word in marked if word != "T")
        if alone and not (surely or (clause.asks and not self._before)):
            return 0
        likely = weigh(Said(marked, clause.asks, False, self._command))
        margin = likely["meaning"] - max(weight for kind, weight in likely.items() if kind != "meaning")
        grouped = all(groups(word) for word in words[row[0] : row[1] + 1])
        least = _NAMED if surely or alone else _UNNAMED_AFTER if self._before or grouped else _UNNAMED
        if alone and self._command == "/glossary":
            return margin - least
        other = max(found.values()) - found["meaning"] - _SLACK
        return min(margin - least, margin - (found["none"] - found["meaning"]) - self._doubt(clause), margin - other)

    def _mistyped(self, term: str) -> Question | None:
        near = self._names.near(key(term))
        return question_of("meaning", NameSpan(0, 0, tuple(near)), "") if near else None

    def _team_slipped(self, clause: Clause) -> Known | None:
        """The team whose name has a letter wrong."""
        for first, last in slips(clause)[:_SLIPS]:
            for one in self._names.near(key(clause.written(first, last)), few=True):
                if one.sort == TEAM:
                    return one
        return None

    # -- names alone --

    def _bare_names(self, clause: Clause, named: Sequence[NameSpan]) -> _Reading | None:
        """What is asked where nothing but names is written: what was asked before, or what they most likely want."""
        if self._command == "/idea" and not clause.text.lstrip("#").isdigit():
            return None
        again = self._kind if self._kind in _OF_NAMES and all(fits(self._kind, span) for span in named) else ""
        plain = " ".join(word.folded for word in clause.words)
        if again and not clause.heads:
            questions = [question_of(again, span, plain) for span in named]
            return _Reading(tuple(filter(None, questions)), tuple(named))
        return _Reading(tuple(self._bare(span, plain) for span in named), tuple(named), bare=True)

    def _bare(self, span: NameSpan, plain: str = "") -> Question:
        figure, term, idea = span.of(KPI), span.of(TERM), span.of(IDEA)
        of_figures = self._command == "/kpi" or bool(OF_FIGURES.search(plain))
        if figure and (of_figures or not term or term not in span.known[: span.exact]):
            return Question("value", figure)
        if term:
            return Question("meaning", term)
        if idea:
            return Question("plan" if self._command == "/roadmap" else "value", idea)
        return Question("plan", span.team)

    def _is_bare(self, clause: Clause, named: Sequence[NameSpan]) -> bool:
        """Whether nothing is written but names, dates and politeness."""
        inside = {at for span in named for at in range(span.first, span.last + 1)}
        rest = [word.folded for at, word in enumerate(clause.words) if at not in inside]
        return all(word in FILLER or not word[0].isalnum() for word in rest)


def _begins(clause: Clause) -> bool:
    """Whether a clause is marked as a question, or begins like one."""
    first = {group for word in clause.words[:2] for group in groups(word.folded)}
    return clause.asks or bool(first & {"who", "what", "how", "when", "where", "why", "can", "show"})


def _marked(clause: Clause, row: Sequence[NameSpan]) -> tuple[str, ...]:
    """The words of a clause with a letter for each name."""
    first = {span.first: span for span in row}
    inside = {at for span in row for at in range(span.first + 1, span.last + 1)}
    return tuple(
        first[at].letter if at in first else word.folded for at, word in enumerate(clause.words) if at not in inside
    )
