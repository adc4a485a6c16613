"""The rules of playbooks: the first 90 days in a role, a step a line. No I/O.

What people type is what is kept: `7 do Look up five terms = 5 terms` is due on day 7, and ticks itself once five
terms were looked up. The words are those of both languages.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.courses.course import CourseStep
from bot.errors import UserError, UserErrors
from bot.fields.field import Field
from bot.records.record import Room
from bot.text.fold import fold

DAYS = (1, 7, 30, 60, 90)
# By kind of step, and by what ticks one, the word of each language.
KINDS: Mapping[str, tuple[str, str]] = {
    "do": ("do", "faire"),
    "read": ("read", "lire"),
    "meet": ("meet", "rencontrer"),
    "watch": ("watch", "regarder"),
    "external": ("external", "ailleurs"),
}
CHECKS: Mapping[str, tuple[str, str]] = {
    "glossary.read": ("terms", "termes"),
    "kpis.read": ("kpis", "indicateurs"),
    "decisions.read": ("decisions", "décisions"),
    "rights.read": ("topics", "sujets"),
    "roadmap.read": ("items", "éléments"),
    "documents.read": ("documents", "documents"),
    "insights.added": ("insights", "retours"),
    "ideas.added": ("ideas", "idées"),
    "ideas.voted": ("votes", "votes"),
    "ideas.scored": ("scores", "évaluations"),
    "sessions.attended": ("sessions", "séances"),
}
MOST, LONGEST, TIMES = 30, 200, 50  # steps of a playbook, characters of one, times that something is done
_LINE = re.compile(r"(?:day |jour |j ?)?(\d+)\s*[:.)]?\s+(.+)", re.IGNORECASE)
_CHECK = re.compile(r"(.*\S)\s*=\s*(\d+)\s+(\S+)")
_KIND = {fold(word): kind for kind, words in KINDS.items() for word in words}
_SEEN = {fold(word): did for did, words in CHECKS.items() for word in words}
_SEEN |= {word[:-1]: did for word, did in _SEEN.items()}  # "1 term", as well


@dataclass(frozen=True, slots=True)
class Playbook:
    """What a workspace writes of its own: `title` is the role, `steps` has a line for each, as `read_steps` takes
    them."""

    title: str
    owner: str = ""
    steps: str = ""


def read_steps(text: str) -> list[CourseStep]:
    """The steps of a playbook, by day, those of one day in their order. Raises UserErrors beside "steps", one for each
    line that is none."""
    found, wrong = [], []
    for n, line in enumerate(text.splitlines(), 1):
        if line.strip():
            try:
                found.append(_read(n, " ".join(line.split())))
            except UserError as error:
                wrong.append(error)
    if len(found) > MOST:
        wrong.append(UserError("playbooks-error-many", field="steps", most=MOST, count=len(found)))
    if wrong:
        raise UserErrors(wrong[:5])
    return sorted(found, key=lambda one: one.day)


def _read(n: int, line: str) -> CourseStep:
    said = _LINE.fullmatch(line.lstrip("-•* "))
    if said is None or len(said[1]) > 3 or int(said[1]) not in DAYS:
        raise UserError("playbooks-error-line", field="steps", line=n, text=line[:40])
    text, did, times = said[2], "", 1
    if ticked := _CHECK.fullmatch(text):
        text, times = ticked[1], int(ticked[2][:4])
        did = _SEEN.get(fold(ticked[3]), "")
        if not did:
            words = ", ".join(dict.fromkeys(word for both in CHECKS.values() for word in both))
            raise UserError("playbooks-error-check", field="steps", line=n, word=ticked[3][:40], words=words)
        if not 0 < times <= TIMES:
            raise UserError("playbooks-error-times", field="steps", line=n, most=TIMES)
    first, _, rest = text.partition(" ")
    kind = _KIND.get(fold(first), "") if rest else ""
    text = rest.strip() if kind else text
    if len(text) > LONGEST:
        raise UserError("playbooks-error-long", field="steps", line=n, most=LONGEST)
    return CourseStep(str(n), int(said[1]), kind or "do", text, did, times)


def written(steps: Iterable[tuple[CourseStep, str]], language: str) -> str:
    """Steps, each with its sentence, as somebody of a language types them."""
    at, lines = int(language == "fr"), []
    for one, text in steps:
        check = f" = {one.times} {CHECKS[one.did][at]}" if one.did else ""
        lines.append(f"{one.day} {KINDS[one.kind][at]} {text}{check}")
    return "\n".join(lines)


def _checked(said: Playbook) -> Playbook:
    read_steps(said.steps)
    return said


ACTIVE, RETIRED = "active", "retired"
ROOM: Room[Playbook] = Room(
    name="playbooks",
    content=Playbook,
    fields=(
        Field("title", limit=60, required=True, titles="role, poste"),
        Field("steps", "text", 3000, required=True, hint=True, titles="etapes"),
        Field("owner", "person", hint=True, folded=True, titles="responsable"),
    ),
    statuses=(ACTIVE, RETIRED),
    closed=(RETIRED,),
    checked=_checked,
    audited=True,
    public=True,
)
