"""What a document begins with of what is known already, for everybody who will read it; in the document's language."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from bot.documents.about import DocumentSubject
from bot.documents.body import SECTION
from bot.documents.template import Template, TemplateSection
from bot.glossary.store import meanings
from bot.glossary.store.names import terms_of
from bot.ideas.ranking import RankRange
from bot.ideas.store import scores
from bot.insights.insight import Insight
from bot.kpis import figures
from bot.kpis.kpi import Kpi
from bot.kpis.now import value_now
from bot.records.record import Record
from bot.slack.text import trim
from bot.text import Translator
from bot.text.fold import key

_LINE = 280  # characters of what somebody said
_DESCRIPTION = 1200
_WORDS, _TERMS, _TOGETHER = 1_500, 12, 3  # words looked up, terms told, words of a term


@dataclass(frozen=True)
class Prefill:
    """What is known of the subject of a document that is to move a KPI of a name."""

    about: DocumentSubject
    t: Translator
    kpi_name: str = ""

    def texts(self, template: Template, typed: Mapping[str, str]) -> dict[str, str]:
        """What each section says at first, by key: what somebody typed, then what is known, else what the template
        begins with. None is longer than a form can hold."""
        said = {one.key: self._text(one, typed.get(one.key, "")) for one in template.sections}
        own = [
            text for one in template.sections if (text := said[one.key]) != one.text
        ]  # its labels are no words of ours
        words = "\n".join((*own, self.about.idea.title if self.about.idea else ""))
        terms = {one.key: self.terms(words) for one in template.sections if "terms" in one.prefill}
        fits = {name: _cut(text, SECTION - len(said[name]) - 1) for name, text in terms.items()}
        return said | {name: "\n".join(filter(None, (said[name], text))) for name, text in fits.items()}

    def _text(self, one: TemplateSection, typed: str) -> str:
        known = "\n\n".join(filter(None, (self._known[name]() for name in one.prefill if name in self._known)))
        if not typed and known and one.key == "metric":
            return known  # it has the lines of the template, filled
        text = typed or ("" if known else one.text)
        room = SECTION - len(text) - 2
        return "\n\n".join(filter(None, (text, _cut(known, room))))

    @property
    def _known(self) -> Mapping[str, Callable[[], str]]:
        return {
            "request": self.request,
            "quotes": self.quotes,
            "customers": self.customers,
            "score": self.score,
            "kpi": self.kpi,
            "decisions": self.decisions,
            "plan": self.plan,
        }

    def request(self) -> str:
        """What whoever captured the idea wrote."""
        idea = self.about.idea
        return trim(idea.description, _DESCRIPTION) if idea else ""

    def quotes(self) -> str:
        """What customers said, for the idea and against it, in their words."""
        return "\n".join(self._quote(one, stance) for one, stance in self.about.quotes)

    def _quote(self, one: Record[Insight], stance: str) -> str:
        said = one.content
        words = trim(" ".join((said.verbatim or said.title).split()), _LINE)
        who = said.customer or self.t("documents-prefill-somebody")
        return f"> {words}\n> — {self.t(f'documents-prefill-{stance}', who=who, number=one.number)}\n"

    def customers(self) -> str:
        """How many customers asked for it, and who."""
        known, total = self.about.customers, self.about.insights
        if not total:
            return ""
        said = self.t("documents-prefill-customers", insights=total, customers=len(known))
        return f"{said} {', '.join(known)}".strip() if known else said

    def score(self) -> str:
        """Where the idea stands by each framework, and how sure that is."""
        about = self.about
        store, workspace = about.services.store, about.workspace
        if not about.idea:
            return ""
        found = []
        for name in scores.frameworks_of(store, workspace, about.number):
            if ranked := scores.standing(store, workspace, about.audience, name, about.number):
                found.append(f"- {self._standing(name, ranked)}")
        return "\n".join(found)

    def _standing(self, name: str, ranked: RankRange) -> str:
        scored = ranked.scored
        said = self.t(
            "documents-prefill-score",
            framework=self.t(f"ideas-framework-{name}"),
            score=self._number(scored.score),
            low=self._number(scored.low),
            high=self._number(scored.high),
            scorers=scored.scorers,
        )
        if not ranked.of:
            return said
        key_ = "documents-prefill-place" if ranked.best == ranked.worst else "documents-prefill-places"
        return f"{said} {self.t(key_, best=ranked.best, worst=ranked.worst, of=ranked.of)}"

    def _number(self, value: float) -> str:
        return self.t.number(float(f"{value:.3g}"))

    def kpi(self) -> str:
        """The KPI that is to move: what it is worth now, where it is to go; the lines that people fill in."""
        found: Kpi | None = self.about.kpi(self.kpi_name)
        if found is None:
            return ""
        about = self.about
        now = value_now(about.services, about.workspace, self.t, found.name)
        item = about.item
        by = item.content.target if item else about.idea.quarter if about.idea else ""
        values = {
            "kpi": found.name,
            "now": now,
            "target": figures.bounds(self.t, found),
            "by": self._when(by),
            "counter": "",
        }
        return "\n".join(f"{self.t(f'documents-label-{name}')} {value}".rstrip() for name, value in values.items())

    def _when(self, target: str) -> str:
        """A month or a quarter as people write it: "March 2027", « T1 2027 »."""
        if found := re.fullmatch(r"([0-9]{4})-Q([1-4])", target):
            return self.t("ideas-quarter", quarter=found[2], year=found[1])
        return self.t.dated(date.fromisoformat(f"{target}-01"), "MMMM y") if "-" in target else target

    def decisions(self) -> str:
        """What was decided already."""
        lines = (
            self.t(
                "documents-prefill-decision",
                number=one.number,
                title=one.content.title,
                day=self.t.date(one.changed_at),
            )
            for one in self.about.decisions
        )
        return "\n".join(f"- {line}" for line in lines)

    def plan(self) -> str:
        """When it is due, and where the work is."""
        item, idea = self.about.item, self.about.idea
        if item is None and (idea is None or not idea.horizon):
            return ""
        horizon = item.content.horizon if item else idea.horizon if idea else ""
        target = item.content.target if item else idea.quarter if idea else ""
        said = self.t("documents-prefill-plan", horizon=self.t(f"documents-horizon-{horizon or 'later'}"))
        due = self.t("documents-prefill-due", target=self._when(target)) if target else ""
        return "\n".join(filter(None, (f"{said} {due}".strip(), *(item.content.links if item else ()))))

    def terms(self, text: str) -> str:
        """The terms of the glossary that a text uses, with what they mean."""
        about = self.about
        store, workspace, audience = about.services.store, about.workspace, about.audience
        named = terms_of(store, workspace, audience, list(_keys(text)))
        lines = []
        for found in dict.fromkeys(named.values()):
            for meaning in meanings.find(store, workspace, audience, key(found))[:1]:
                said = meaning.content.wording(self.t.language)
                words = " – ".join(filter(None, (said.expansion, said.definition)))
                told = self.t(
                    "documents-file-line", field=f"**{meaning.term}**", value=trim(" ".join(words.split()), _LINE)
                )
                lines.append(f"- {told}")
        return "\n".join(lines[:_TERMS])


def _keys(text: str) -> Iterable[str]:
    """What may be a term in a text: every word, and up to three together, each once."""
    words = text.split()[:_WORDS]
    found = (" ".join(words[at : at + many]) for many in range(_TOGETHER, 0, -1) for at in range(len(words)))
    return dict.fromkeys(one for one in (key(words.strip(".,;:!?()[]«»“”\"'’*_>")) for words in found) if len(one) > 1)


def _cut(text: str, room: int) -> str:
    """As many whole lines as fit."""
    kept: list[str] = []
    for line in text.splitlines():
        if sum(map(len, kept)) + len(kept) + len(line) > room:
            break
        kept.append(line)
    return "\n".join(kept).strip()
