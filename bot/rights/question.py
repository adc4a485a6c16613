"""What people ask about decisions in words of their own: "who decides pricing?", "did we decide on tiers?". Pure."""

import re
from datetime import date, timedelta

from bot.text.questions import Question

DECIDES, DECIDED = "decides", "was decided"
_END = r"(?P<topic>[^?.!\n]{2,60}?)\s*(?:[?.!\n]|$)"
_OF = r"(?:(?:(?:on|about|for|of|des|du|de|sur|pour)\s|d['’])\s*(?:the |our |les? |la |l['’]|nos |notre )?)?"
_WHO = [
    re.compile(rf"\b{words}\s+{_OF}{_END}", re.IGNORECASE)
    for words in (
        r"who(?:['’]s| is| are)? (?:decides?|deciding|accountable|signs? off|approves?)",
        r"who has the (?:final|last) (?:say|word)",
        r"who (?:can|may|gets to|should) (?:decide|approve|sign off)",
        r"qui (?:d[eé]cide|tranche|approuve|valide|a le dernier mot)",
    )
]
_WHAT = [
    re.compile(rf"\b{words}(?:\s+{_OF}{_END}|\s*[?.!\n]|\s*$)", re.IGNORECASE)
    for words in (
        r"(?:did|have|had) (?:we|they|you|anyone) (?:already |ever )?decided?",
        r"what (?:did|have) (?:we|they) decided?",
        r"what (?:was|has been|got) decided",
        r"(?:qu['’])?(?:a-t-on|avons-nous|on a|est-ce qu['’]on a) (?:d[eé]j[aà] )?(?:d[eé]cid[eé]|tranch[eé])"
        r"(?: quelque chose)?",
        r"qu['’]?\s?est[- ]ce (?:qui a [eé]t[eé]|qu['’]on a|que nous avons) d[eé]cid[eé]",
    )
]
_PERIODS = {
    "today": r"today|aujourd['’]hui",
    "yesterday": r"yesterday|hier",
    "week": r"(?:during |over |in )?(?:this week|the week)|(?:pendant |dans )?(?:cette|la) semaine",
    "last week": r"last week|(?:la )?semaine (?:derni[eè]re|pass[eé]e)",
    "month": r"(?:during |in )?(?:this|the last) month|ce mois(?:-ci)?",
    "last month": r"last month|(?:le )?mois dernier",
    "lately": r"lately|recently|so far|r[eé]cemment|derni[eè]rement|ces derniers temps",
}
_PERIOD = {name: re.compile(rf"(?:^|\s)(?:{words})$", re.IGNORECASE) for name, words in _PERIODS.items()}


def read_question(text: str) -> Question | None:
    """Who decides on what; or what was decided, on what (`text`) and when (`rest`, as `since` takes it); None for
    anything else."""
    for asked in _WHO:
        if found := asked.search(text):
            return Question(DECIDES, text=_bare(found["topic"]))
    for asked in _WHAT:
        if found := asked.search(text):
            topic = _bare(found["topic"] or "")
            period = next((name for name, words in _PERIOD.items() if words.search(topic)), "")
            about = _bare(_PERIOD[period].sub("", topic)) if period else topic
            return Question(DECIDED, text=about, rest=period or ("" if about else "lately"))
    return None


def since(period: str, today: date) -> date:
    """The day on which a period that was asked for begins; two weeks ago where it is none of the calendar's."""
    monday, first = today - timedelta(days=today.weekday()), today.replace(day=1)
    days = {
        "today": today,
        "yesterday": today - timedelta(days=1),
        "week": monday,
        "last week": monday - timedelta(days=7),
        "month": first,
        "last month": (first - timedelta(days=1)).replace(day=1),
    }
    return days.get(period, today - timedelta(days=14))


def _bare(topic: str) -> str:
    return topic.strip(' "“”«»\u00a0')
