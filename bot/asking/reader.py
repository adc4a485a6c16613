"""What somebody asks, read from what they wrote in English or French. Pure, but for who knows the names.

A message falls into clauses, each of which asks one thing or nothing. The names that the workspace knows are found
first, so that a question is a pattern of few words (`cues`). What asks nothing is nothing: a statement that holds a
name, thanks, another program's report.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.asking import commands, cues
from bot.asking.clause import Clause
from bot.asking.cues.kinds import weights
from bot.asking.cues.themes import theme
from bot.asking.manners import FILLER, hails, trimmed
from bot.asking.message import Message, is_report, read_message
from bot.asking.names import Names, NameSpan, slips, spans
from bot.asking.parts import AUXILIARY, core, is_empty, is_preface
from bot.asking.spelling import spelled
from bot.asking.subjects import fits, joined, question_of, side
from bot.asking.unknown import difference, unknown
from bot.text.fold import key
from bot.text.questions import IDEA, KPI, TEAM, TERM, Known, Question

MOST = 5  # questions that one message is answered
_LONG = 60  # words of a message that has to be a question to be one
_LONG_CLAUSE = 18
_PHRASE = 12  # words of what names what is wanted
_DEFINING = 6  # where a term is asked about, whatever else the words are
_FAR = 4  # that more speaks for a value of what has none: something else is asked
_PLAIN = 10  # that need no sign of a question
_ENOUGH = 3  # of what speaks for a kind of question
_SLIPS = 6  # places of a clause at which a mistyped name is looked for

_ELLIPTIC = re.compile(
    r"\b(?:how many|how much|who|whom|whose|what is|combien|qui|definition|owner|value|valeur|responsable|trend|"
    r"status)\b"
)
_ALL = re.compile(r"\b(?:they|them|both|these|those|ils|elles|les deux)\b")
_IT = re.compile(r"\b(?:it|its|they|them|celui ci|celle ci|lui|cela|ca)\b")
_FURTHER = re.compile(r"\b(?:il|elle|ils|elles|he|this|that|these|those|en|y|cette|ce)\b")
_THAT = re.compile(
    r"\b(?:that|this|these|those)\b(?=$| (?:is|was|means?|stand|again|exactly|please|doing|for|thing|number|kpi|"
    r"term|word))"
    r"|(?<=\bs )en\b|(?<=\bon )en\b(?! ce| cours| tete| train)|(?<=\bqui )en\b"
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A question with the name it is about; `bare` where nothing but the name was written."""

    questions: tuple[Question, ...]
    subject: NameSpan | None = None
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
    referred = [reading.subject for reading in readings if not reading.bare]
    kept = [reading for reading in readings if not (reading.bare and reading.subject in referred)]
    every = [one for reading in kept for one in reading.questions]
    real = [one for one in every if one.kind not in ("help", "none")]
    if any(one.kind == "movement" and one.text for one in real):
        real = [one for one in real if one != Question("movement")]
    return list(dict.fromkeys(real)) or list(dict.fromkeys(every))


class _Reader:
    """Reads the clauses of one message, one after the other: a pronoun means what was named before it."""

    def __init__(self, names: Names, command: str, message: Message, quoted: Sequence[NameSpan]) -> None:
        self._names = names
        self._whole = ""  # the clause with what is set apart by commas
        self._said = " ".join(word.folded for clause in message.clauses for word in clause.words)
        self._command = command
        self._message = message
        self._before: NameSpan | None = quoted[-1] if quoted else None
        self._quotes = bool(quoted)
        self._headed = False  # a colon said what the next clauses are about
        self._kind = ""  # what was asked last
        self._subject: NameSpan | None = None  # and about what
        self._several: Sequence[NameSpan] = ()  # what the clause before named
        self._team: NameSpan | None = None  # named alone by the clause before

    def all(self, found: Sequence[Sequence[NameSpan]]) -> list[_Reading]:
        """What each clause asks."""
        readings: list[_Reading] = []
        clauses = self._message.clauses
        for clause, row, following in zip(clauses, found, [*clauses[1:], Clause("", ())], strict=True):
            reading = (
                None if following.further and cues.INTRODUCING.search(clause.text.lower()) else self._read(clause, row)
            )
            if reading is not None:
                readings.append(reading)
                self._kind = reading.questions[-1].kind
            subject = reading.subject if reading else None
            named = [span for span in row if span.letter != "G"]
            if named and following.further and reading and is_preface(clause):
                reading = None
            if reading is None and named and following.further:
                subject = named[-1]
            self._subject = subject if subject and subject.letter != "G" else None
            self._several = named if len(named) > 1 else ()
            if subject and subject.letter == "G":
                subject = None
            if subject or named:
                self._before, self._quotes = subject or named[-1], False
            self._headed = (self._headed and bool(not named)) or (clause.heads and bool(named))
        return readings

    def _read(self, clause: Clause, row: Sequence[NameSpan]) -> _Reading | None:
        if len(clause.words) > _LONG:
            return None
        self._whole = " ".join(word.folded for word in clause.words)
        clause, row = core(clause, row)
        clause = spelled(clause, {at for span in row for at in range(span.first, span.last + 1)})
        plain = " ".join(word.folded for word in clause.words)
        if clause.heads and len(row) == 1 and self._is_bare(clause, row):
            return _Reading((self._bare(row[0]),), row[0], bare=True) if self._command != "/idea" else None
        if not row:
            reading = self._referring(clause, plain)
            if reading is not None:
                return reading
        found = self._asked(clause, row, plain, _marked(clause, row))
        before = self._subject or self._before
        if found is not None or row or before is None:
            return found
        if (self._subject and _ELLIPTIC.search(plain)) or (clause.asks and is_empty(clause)):
            return self._about(clause, [before], plain, f"{plain} {before.letter}")
        return None

    def _referring(self, clause: Clause, plain: str) -> _Reading | None:
        """A clause without a name: its pronoun stands for the one before."""
        before = self._before
        if before is None:
            return None
        marked, pronoun = "", _IT if _IT.search(plain) else _FURTHER if clause.further else _THAT
        if pronoun.search(plain):
            marked = pronoun.sub(before.letter, plain, count=1)
        elif self._headed or self._quotes:
            marked = f"{before.letter} {plain} {before.letter}"
        if not (self._headed or self._quotes or self._is_asking(clause, plain)):
            return None
        if not marked or theme(plain) == "scores" or _any(cues.HELP, plain):
            return None
        if pronoun is not _IT and not self._headed and theme(plain):
            return None
        if self._several and _ALL.search(plain):
            found = [self._about(clause, [span], plain, marked) for span in self._several]
            asked = tuple(one for reading in found if reading for one in reading.questions)
            return _Reading(asked, self._several[0]) if asked else None
        return self._about(clause, [before], plain, marked)

    def _asked(self, clause: Clause, row: Sequence[NameSpan], plain: str, marked: str) -> _Reading | None:
        named = [span for span in row if span.letter != "G"]
        if (
            named
            and {span.letter for span in named} == {"I"}
            and theme(plain) == "scores"
            and self._is_asking(clause, plain)
        ):
            return _Reading((Question("scores"),))
        if not named and theme(plain) != "scores" and _any(cues.HELP, trimmed(plain)):
            return _Reading((Question("help"),))
        if named:
            reading = self._about(clause, named, plain, marked, here=True)
            if reading is not None:
                return reading
        if not named and self._may(clause, plain) and not cues.ERRAND.search(plain):
            slipped = self._slipped(clause, plain)
            if slipped is None and theme(plain) != "movement" and weights(plain)["meaning"] >= _DEFINING:
                slipped = self._unknown(clause, plain)
            if slipped is not None:
                return slipped
        team = next((span for span in row if span.team), None)
        if team and not named and not theme(marked) and self._is_bare(clause, [team]):
            self._team = team
            return _Reading((Question("plan", team.team),), team, bare=True)
        team, self._team = team or self._team, None
        reading = self._unnamed(clause, plain, marked, team.team if team else None)
        if reading is not None and team:
            reading = replace(reading, subject=team)
        if reading is not None:
            return reading
        if not named and self._may(clause, plain):
            return self._unknown(clause, plain)
        return None

    def _slipped(self, clause: Clause, plain: str) -> _Reading | None:
        """What is asked about a KPI or an idea whose name has a letter wrong."""
        for first, last in slips(clause)[:_SLIPS]:
            known = [
                one for one in self._names.near(key(clause.written(first, last)), few=True) if one.sort in (KPI, IDEA)
            ]
            if known:
                span = NameSpan(first, last, tuple(known[:1]), 1)
                kind = self._kind_of(clause, [span], plain, _marked(clause, [span]))
                if kind in ("owner", "value", "plan", "ranking") or self._is_bare(clause, [span]):
                    return self._about(clause, [span], plain, _marked(clause, [span]), here=True)
        return None

    # -- about something --

    def _about(
        self, clause: Clause, named: Sequence[NameSpan], plain: str, marked: str, *, here: bool = False
    ) -> _Reading | None:
        """What is asked about what is named; None where that is not what the clause asks."""
        kind = ""
        if here and self._is_bare(clause, named):
            if self._command == "/idea" and not clause.text.lstrip("#").isdigit():
                return None
            kind = self._again(named[0])
            if not kind:
                return _Reading(tuple(self._bare(span, plain) for span in named), named[0], bare=True)
        kind = kind or self._kind_of(clause, named, plain, marked)
        if not kind:
            return None
        if kind == "meaning" and (sides := difference(plain)):
            return _Reading(tuple(side(clause, named, *one) for one in sides), named[0])
        asked = joined(clause, [span for span in named if fits(kind, span)])
        questions = tuple(one for span in asked if (one := question_of(kind, span, plain)) is not None)
        return _Reading(questions, asked[0]) if questions else None

    def _kind_of(self, clause: Clause, named: Sequence[NameSpan], plain: str, marked: str) -> str:
        """What is asked about what is named, by what most speaks for; empty where nothing is."""
        letters = {span.letter for span in named}
        if not self._may(clause, plain) or cues.ABOUT_THINGS.search(marked) or cues.ERRAND.search(plain):
            return ""
        found = weights(marked)
        if cues.WHO_ACTS.search(plain):
            found["owner"] = 0
        if "I" not in letters and max(found["owner"], found["meaning"]) < 4 and theme(marked) in ("ranking", "plan"):
            return ""
        if letters == {"T"}:
            about = theme(marked) or theme(plain) == "ranking"
            if (about and found["meaning"] < 5) or found["value"] > found["meaning"] + _FAR:
                found["meaning"] = 0
            elif not about and not AUXILIARY.match(plain) and self._is_asking(clause, plain):
                found["meaning"] += 1
        fitting = {kind: weight for kind, weight in found.items() if any(fits(kind, span) for span in named)}
        if "value" in fitting:
            fitting["value"] += 1
        kind = max(fitting, key=lambda one: fitting[one])
        if not fitting[kind] or not self._is_asked(clause, plain, fitting[kind]):
            return ""
        return kind

    def _is_asked(self, clause: Clause, plain: str, weight: int) -> bool:
        """Whether a clause that names something asks: it says so, or it is no sentence."""
        return (
            weight >= _PLAIN
            or self._is_asking(clause, plain)
            or (weight >= _ENOUGH and len(clause.words) < _PHRASE and not cues.PHRASE.search(self._whole))
        )

    def _is_asking(self, clause: Clause, plain: str) -> bool:
        return clause.asks or clause.listed or bool(cues.ASKING.search(plain))

    def _again(self, span: NameSpan) -> str:
        """A name after a question asks the same of it: “and orders?”."""
        return self._kind if self._kind in ("meaning", "owner", "value") and fits(self._kind, span) else ""

    def _bare(self, span: NameSpan, plain: str = "") -> Question:
        figure, term, idea = span.of(KPI), span.of(TERM), span.of(IDEA)
        of_figures = self._command == "/kpi" or bool(cues.OF_FIGURES.search(plain))
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

    # -- about nothing that is named --

    def _unnamed(self, clause: Clause, plain: str, marked: str, team: Known | None) -> _Reading | None:
        if not self._may(clause, plain) or cues.ERRAND.search(plain):
            return None
        if self._command == "/glossary" and not self._is_asking(clause, plain):
            return None  # a term, whatever its words are
        team = team or self._team_slipped(clause)
        kind = theme(f"{marked} G" if team and "G" not in marked else marked)
        if self._command == "/roadmap" and kind != "ranking" and (team or kind):
            return _Reading((Question("plan", team),))
        if not kind or not self._is_asked(clause, plain, _ENOUGH):
            return None
        if kind == "plan" and cues.LAUNCHED.search(plain) and not self._is_asking(clause, plain):
            return None
        if kind == "scores":
            return _Reading((Question("scores"),))
        if cues.SAID_YOURS.search(plain):
            return None
        if kind == "movement":
            return _Reading(
                (Question("movement", text=_period(plain) or (_period(self._said) if clause.further else "")),)
            )
        return _Reading((Question(kind, team),))

    def _team_slipped(self, clause: Clause) -> Known | None:
        """The team whose name has a letter wrong."""
        for first, last in slips(clause)[:_SLIPS]:
            for one in self._names.near(key(clause.written(first, last)), few=True):
                if one.sort == TEAM:
                    return one
        return None

    def _unknown(self, clause: Clause, plain: str) -> _Reading | None:
        """A term that nobody knows, or one that is mistyped."""
        terms = unknown(clause, plain)
        found = [self._mistyped(term) or Question("meaning", text=term) for term in terms]
        return _Reading(tuple(found)) if found else None

    def _mistyped(self, term: str) -> Question | None:
        near = self._names.near(key(term))
        return question_of("meaning", NameSpan(0, 0, tuple(near)), "") if near else None

    # -- whether anything is asked --

    def _may(self, clause: Clause, plain: str) -> bool:
        """Whether a clause may ask something: long ones are marked as questions, titles after `/idea` look like one."""
        if self._command == "/idea" and not clause.asks:
            return len(clause.words) < 3 or bool(cues.LEAD.match(plain))
        if len(clause.words) <= _LONG_CLAUSE or clause.asks or clause.listed:
            return True
        return len(clause.words) <= 2 * _LONG_CLAUSE and bool(cues.ASKING.match(plain))


def _any(patterns: cues.Patterns, text: str) -> bool:
    return any(pattern.search(text) for pattern in patterns)


def _marked(clause: Clause, row: Sequence[NameSpan]) -> str:
    """The words of a clause with a letter for each name."""
    first = {span.first: span for span in row}
    inside = {at for span in row for at in range(span.first + 1, span.last + 1)}
    words = (
        first[at].letter if at in first else word.folded for at, word in enumerate(clause.words) if at not in inside
    )
    return " ".join(words)


def _period(plain: str) -> str:
    return next((period for period, pattern in cues.PERIODS.items() if pattern.search(plain)), "")
