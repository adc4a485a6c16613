"""What is missing from a document. Pure.

What a section is asked for follows from its key, which a workspace's own template keeps: a document without a section
of risks is not asked for risks. So a retrospective guide is no half-finished PRD.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from bot.documents.completeness import wording
from bot.documents.completeness.capitals import unexplained
from bot.documents.completeness.gap import (
    BUILDERS,
    CUSTOMERS,
    EDITORS,
    METRICS,
    OWNER,
    PLANNER,
    PRIVACY,
    DocumentFacts,
    Gap,
)
from bot.documents.completeness.points import (
    BY,
    COUNTER,
    KPI,
    NOW,
    SINCE,
    TARGET,
    WHO,
    distinct,
    is_none,
    is_settled,
    is_written,
    labelled,
    placeholder,
    points,
)
from bot.text.fold import fold

ALTERNATIVES = 2
_GUIDANCE = 25  # characters of guidance that are nobody's own words by chance
_EXAMPLE = re.compile(r"“[^”]*”|«[^»]*»")  # in guidance: what people write is like it
_REWORDED, _ALIKE = 6, 0.7  # words of a sentence, and how many of them the guidance has, that are not either
_SUPPLIERS = {
    "problem": CUSTOMERS,
    "evidence": CUSTOMERS,
    "audience": CUSTOMERS,
    "metric": METRICS,
    "counter_metric": METRICS,
    "alternatives": BUILDERS,
    "rollout": BUILDERS,
    "rollback": BUILDERS,
    "risks": PRIVACY,
    "plan": PLANNER,
}
_STANDARD = ("metric", "alternatives", "out_of_scope", "assumptions", "risks", "rollout", "rollback")
Check = Callable[[DocumentFacts, str], Iterator[Gap]]


def missing(facts: DocumentFacts) -> list[Gap]:
    """Everything that is missing, in the order of the sections, then what is missing of the whole."""
    found: list[Gap] = []
    for key, text in facts.sections.items():
        found += _of_section(facts, key, text)
    found += _of_whole(facts)
    return [replace(one, person=facts.people.get(one.supplier, "")) for one in found]


def _of_section(facts: DocumentFacts, key: str, text: str) -> list[Gap]:
    """What a section lacks; that somebody left a part for later is told where nothing else is."""
    supplier = _SUPPLIERS.get(key, OWNER)
    own, blank = _without_blanks(facts, key, text)
    found = [Gap("guidance", key, supplier)] if _has_guidance(facts, key, own) else []
    found += _lacking(facts, key, own, supplier) if is_written(own) else _unwritten(facts, key, own, supplier)
    leftover = blank or placeholder(own)
    return [Gap("placeholder", key, supplier, words=(leftover,))] if leftover and not found else found


def _without_blanks(facts: DocumentFacts, key: str, text: str) -> tuple[str, str]:
    """A text without the lines of the template that nobody has filled in ("- When …, I want to …"), and the first of
    these."""
    declared = facts.template.section(key) if facts.template else None
    blanks = {line.strip() for line in (declared.text if declared else "").splitlines() if "…" in line}
    left = [line.strip() for line in text.splitlines() if line.strip() in blanks]
    return "\n".join(line for line in text.splitlines() if line.strip() not in blanks), left[0] if left else ""


def _lacking(facts: DocumentFacts, key: str, text: str, supplier: str) -> Iterator[Gap]:
    if check := _CHECKS.get(key):
        yield from check(facts, text)
    declared = facts.template.section(key) if facts.template else None
    smallest = declared.smallest if declared else 0
    if key != "alternatives" and (known := len(distinct(text))) < smallest:
        yield Gap("few", key, supplier, count=smallest - known)


def _unwritten(facts: DocumentFacts, key: str, text: str, supplier: str) -> Iterator[Gap]:
    """A section that says nothing is one gap, whatever it should say."""
    declared = facts.template.section(key) if facts.template else None
    if key == "evidence":
        yield from _evidence(facts, "")
    elif key == "questions" and is_none(text):
        return
    elif key == "metric" and facts.kpi:
        yield from _metric(facts, "")
    elif key == "problem" or (declared and declared.required):
        who = OWNER if key == "metric" else supplier  # no KPI is named that had an owner
        yield Gap(key.replace("_", "-") if key in _STANDARD else "empty", key, who)


def _of_whole(facts: DocumentFacts) -> Iterator[Gap]:
    if "evidence" not in facts.sections and "problem" in facts.sections:
        yield from _evidence(facts, facts.sections["problem"])
    if not facts.owner:
        yield Gap("owner")
    if not facts.approver and "problem" in facts.sections:
        yield Gap("approver")
    if facts.is_next and not (facts.has_plan or facts.links or wording.has_address(facts.sections.get("plan", ""))):
        yield Gap("plan", "plan" if "plan" in facts.sections else "", PLANNER)
    if words := unexplained(facts.sections.values(), facts.known):
        yield Gap("capitals", supplier=EDITORS, words=tuple(words))


def _has_guidance(facts: DocumentFacts, key: str, text: str) -> bool:
    """Whether the guidance of the template stands in a text, as it does where somebody copied it along, or says that of
    its section in other words."""
    said, declared = fold(text), facts.template.sections if facts.template else ()
    own = frozenset[str]().union(*(_guiding(one.guidance) for one in declared if one.key == key))
    return any(sentence in said for one in declared for sentence in _guidance(one.guidance)) or any(
        len(words) >= _REWORDED and len(words & own) >= _ALIKE * len(words)
        for words in map(set, map(_long_words, _sentences(text)))
    )


@lru_cache(1_000)
def _guidance(text: str) -> tuple[str, ...]:
    """The sentences of a section's guidance as they are looked for."""
    return tuple(said for one in _sentences(text) if len(said := fold(one)) >= _GUIDANCE)


@lru_cache(1_000)
def _guiding(text: str) -> frozenset[str]:
    """The long words of a section's guidance, those of its examples left out."""
    return frozenset(_long_words(_EXAMPLE.sub("", text)))


def _sentences(text: str) -> list[str]:
    return text.replace("?", ".").replace("!", ".").replace("\n", ". ").split(". ")


def _long_words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{3,}", fold(text))


def _problem(facts: DocumentFacts, text: str) -> Iterator[Gap]:
    said = labelled(text)
    audience = is_written(facts.sections.get("audience", ""))
    own = " ".join(line for line in text.splitlines() if not line.lstrip().startswith(">"))
    if not said.get(WHO, "") and (WHO in said or not (audience or wording.has_who(own, facts.names))):
        yield Gap("problem-who", "problem", CUSTOMERS)
    if not said.get(SINCE, "") and (SINCE in said or not wording.has_span(own)):
        yield Gap("problem-since", "problem", CUSTOMERS)


def _evidence(facts: DocumentFacts, text: str) -> Iterator[Gap]:
    """An insight, or the plain word that there is none yet."""
    if not facts.insights and not wording.says_no_evidence(text):
        yield Gap("evidence", "evidence" if "evidence" in facts.sections else "problem", CUSTOMERS)


def _metric(facts: DocumentFacts, text: str) -> Iterator[Gap]:
    """A KPI of ours with where it stands, where it is to go and by when; and what must not get worse."""
    said, metric = labelled(text), facts.metric
    if metric is None:
        named = facts.kpi or said.get(KPI, "")
        yield Gap("metric-unknown" if named else "metric", "metric", words=(named,) if named else ())
    if not (any(map(str.isdigit, said.get(NOW, ""))) or (metric and metric.has_value)):
        yield Gap("metric-baseline", "metric", METRICS)
    if not (any(map(str.isdigit, said.get(TARGET, ""))) or (metric and metric.has_target)):
        yield Gap("metric-target", "metric", METRICS)
    if not wording.has_date(said.get(BY, "")):
        yield Gap("metric-date", "metric", METRICS)
    if "counter_metric" not in facts.sections and not said.get(COUNTER):
        yield Gap("counter-metric", "metric", METRICS)


def _alternatives(facts: DocumentFacts, text: str) -> Iterator[Gap]:
    declared = facts.template.section("alternatives") if facts.template else None
    wanted = max(ALTERNATIVES, declared.smallest if declared else 0)
    if (known := len(distinct(text))) < wanted:
        yield Gap("alternatives", "alternatives", BUILDERS, count=wanted - known)


def _assumptions(_: DocumentFacts, text: str) -> Iterator[Gap]:
    untested = [one for one in points(text) if is_written(one) and not wording.has_test(one)]
    if untested:
        yield Gap("assumptions-test", "assumptions", count=len(untested), words=(untested[0],))


def open_questions(facts: DocumentFacts) -> list[str]:
    """The questions that are neither ticked off nor decided."""
    known = [one for one in points(facts.sections.get("questions", "")) if is_written(one)]
    return [one for one in known if not is_settled(one) and not _is_decided(facts, one)]


def _is_decided(facts: DocumentFacts, question: str) -> bool:
    said = fold(question)
    return any(title and (said.startswith(title) or title.startswith(said)) for title in facts.decided)


def _questions(facts: DocumentFacts, _: str) -> Iterator[Gap]:
    bare = open_questions(facts)
    without = [one for one in bare if not wording.has_person(one, facts.colleagues)]
    undated = [one for one in bare if not wording.has_date(one)]
    if without:
        yield Gap("questions-owner", "questions", count=len(without), words=(without[0],))
    if undated:
        yield Gap("questions-date", "questions", count=len(undated), words=(undated[0],))


def _risks(_: DocumentFacts, text: str) -> Iterator[Gap]:
    if not wording.has_privacy(text):
        yield Gap("risks-privacy", "risks", PRIVACY)


def _rollout(facts: DocumentFacts, text: str) -> Iterator[Gap]:
    if "rollback" not in facts.sections and not wording.has_rollback(text):
        yield Gap("rollback", "rollout", BUILDERS)


_CHECKS: dict[str, Check] = {
    "problem": _problem,
    "evidence": _evidence,
    "metric": _metric,
    "alternatives": _alternatives,
    "assumptions": _assumptions,
    "questions": _questions,
    "risks": _risks,
    "rollout": _rollout,
}
