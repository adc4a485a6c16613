"""The names of the corpus' workspace, and whether the reader understood an entry."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from bot.asking.reader import read
from bot.glossary.command import WORDS as GLOSSARY
from bot.ideas.question import WORDS as IDEAS
from bot.kpis.ask import WORDS as KPIS
from bot.text.fold import key
from bot.text.nearness import surely_meant
from bot.text.questions import IDEA, KPI, TEAM, TERM, Known, Question
from tests.asking import Ask, Entry, World, world

COMMANDS = {"/glossary": GLOSSARY.words, "/kpi": KPIS.words, "/idea": IDEAS.words}


class CorpusNames:
    """What world.toml says that the workspace knows."""

    def __init__(self, known: World) -> None:
        self.by_key: dict[str, list[Known]] = defaultdict(list)
        self.titles: list[Known] = []
        for name in known.kpis:
            figure = Known(KPI, name, name)
            self.by_key[key(name)].append(figure)
            self.titles.append(figure)
        for name, aliases in known.terms.items():
            term = Known(TERM, name, name)
            figures = [Known(KPI, one, one) for one, kpi in known.kpis.items() if kpi.get("term") == name]
            for one in (name, *aliases):
                self.by_key[key(one)] += [term, *figures]
        for number, idea in known.ideas.items():
            found = Known(IDEA, f"#{number}", str(idea["title"]))
            self.by_key[f"#{number}"].append(found)
            self.by_key[key(idea["title"])].append(found)
            self.titles.append(found)
        for team in known.teams:
            self.by_key[key(team)].append(Known(TEAM, team, team))

    def find(self, keys: Sequence[str]) -> Mapping[str, Sequence[Known]]:
        """What has one of these keys."""
        return {one: self.by_key[one] for one in keys if one in self.by_key}

    def loosely(self, words: Collection[str]) -> Sequence[Known]:
        """Every KPI and idea."""
        return self.titles if words else ()

    def near(self, typed: str, *, few: bool = False) -> Sequence[Known]:
        """What is spelled nearly so."""
        return self.by_key.get(surely_meant(typed, list(self.by_key)), [])


@cache
def names() -> CorpusNames:
    """What the workspace knows."""
    return CorpusNames(world())


def asked(question: Question) -> Ask:
    """A question as the corpus writes it."""
    if question.about is None:
        return Ask(question.kind, question.text)
    return Ask(question.kind, question.about.id)


def understood(entry: Entry) -> tuple[Ask, ...]:
    """What the reader makes of an entry."""
    command = entry.place.removeprefix("slash:") if entry.place.startswith("slash:") else ""
    return tuple(map(asked, read(entry.text, names(), command, COMMANDS)))


def _alike(ask: Ask) -> Ask:
    """An owner's question about a KPI as one about the term, where both bear one name: either is meant."""
    kpi = world().kpis.get(ask.subject)
    term = kpi.get("term", "") if kpi and ask.kind == "owner" else ""
    one_name = key(ask.subject) in {key(name) for name in (term, *world().terms.get(term, ()))}
    return Ask("owner", term) if term and one_name else ask


def is_understood(entry: Entry) -> bool:
    """Whether the reader makes of an entry what people would."""
    found = tuple(map(_alike, understood(entry)))
    return found in (tuple(map(_alike, entry.asks)), tuple(map(_alike, entry.also or entry.asks)))
