"""What KPIs answer to questions in people's own words: how one is doing, whose it is, what moved."""

from collections.abc import Collection, Mapping, Sequence

from bot.glossary.store.names import same_terms
from bot.kpis.ask import WORDS, near
from bot.kpis.blocks import answers as blocks
from bot.kpis.blocks.lists import Page
from bot.kpis.history import standings
from bot.kpis.kpi import Kpi
from bot.kpis.listeners import listing, periods, show
from bot.kpis.newest import changed_since, charted_now
from bot.kpis.question import MISSED, read_question
from bot.kpis.report import clock
from bot.kpis.span import read_span
from bot.kpis.standing import WEEK, ReportPeriod, charted
from bot.kpis.store import kpis
from bot.kpis.subject import KIND, about
from bot.periods import last_whole
from bot.schedule.store import schedules
from bot.slack import blocks as kit
from bot.slack.questions import Asker, RoomAnswers, RoomNames, RoomView, Shown
from bot.slack.text import mention, say
from bot.text.fold import fold, key
from bot.text.nearness import surely_meant
from bot.text.questions import KPI, TEAM, Known, Question

_SHORT = 40  # characters of a name that an example asks about
_EXAMPLES = 2
_SEVERAL = 10  # KPIs that one term may stand for


def value(asker: Asker, question: Question) -> Shown | None:
    """One KPI: its value, how it moved, whether that is good."""
    found, request = _kpis(asker, question), asker.request
    if len(found) > 1 and question.about is not None:
        return _which(asker, question.about.name, found)
    if not found:
        return None
    kpi = found[0]
    asked = read_span(request.text or str(request.event.get("text") or ""), request.services.clock().date())
    if asked is None:
        (standing, history), note = show.one_standing(request, kpi), ""
    else:
        standing, history, note = periods.in_period(request, kpi, asked)
    every = asked.every if asked else ""
    if not asker.shared:
        notes = [note] if note else []
        return Shown(show.blocks_of(request, standing, *notes, history=history, every=every), kpi.name)
    owner = asker.who(kpi.owner) if kpi.owner else ""
    points = charted(standing, history, every) if every else charted_now(standing, history)
    return Shown(*blocks.value(request.t, standing, points, owner, note, every=every))


def owner(asker: Asker, question: Question) -> Shown | None:
    """Who answers for a KPI, or for each that measures a term."""
    blocks_, said, t = [], [], asker.request.t
    for at, kpi in enumerate(_kpis(asker, question)):
        who = (asker.who(kpi.owner) if asker.shared else mention(kpi.owner)) if kpi.owner else ""
        said.append(say(t, "kpis-who-owns" if kpi.owner else "kpis-who-nobody", name=kpi.name, who=who))
        opens = None if asker.shared else kit.button(t("kpis-open"), f"kpis.open:{at}", kpi.id)
        blocks_.append(kit.section(said[-1], accessory=opens))
    return Shown(blocks_, said[0]) if said else None


def _which(asker: Asker, term: str, found: Sequence[Kpi]) -> Shown:
    """Several KPIs measure one term."""
    text = say(asker.request.t, "kpis-which", term=term)
    row = [kit.button(kpi.name, f"kpis.open:{at}", kpi.id) for at, kpi in enumerate(found)]
    return Shown([kit.section(text), kit.actions(*row)], text)


def movement(asker: Asker, question: Question) -> Shown | None:
    """What moved in the last whole day, week or month; a week where none is named."""
    services, workspace, t = asker.request.services, asker.request.workspace, asker.request.t
    known = kpis.everything(services.store, workspace)
    if not known:
        text = say(t, "kpis-list-empty")
        return Shown([kit.section(text)], text)
    every = question.text or WEEK.every
    of = last_whole(every, services.clock(), clock(None, known))
    found = standings(services, workspace, known, ReportPeriod(every, of))
    changed = changed_since(found, services.clock())
    return Shown(*blocks.movement(t, [one for one, _ in found], every, of, changed, shared=asker.shared))


def _kpis(asker: Asker, question: Question) -> list[Kpi]:
    """What a question is about: a KPI, or those that measure a term."""
    if question.about is None or question.about.sort != KPI:
        return []
    store, workspace = asker.request.services.store, asker.request.workspace
    found = [kpis.get(store, workspace, one) for one in question.about.id.split()]
    return [kpi for kpi in found if kpi is not None and not kpi.archived_at][:_SEVERAL]


def _find(asker: Asker, keys: Sequence[str]) -> Mapping[str, Sequence[Known]]:
    """KPIs by name, and by the names of the terms that define them, several as one; teams."""
    store, workspace = asker.request.services.store, asker.request.workspace
    known, asked = _all(asker), set(keys)
    found: dict[str, list[Known]] = {}
    by_term: dict[str, list[Kpi]] = {}
    for kpi in known:
        if key(kpi.name) in asked:
            found.setdefault(key(kpi.name), []).append(_known(kpi))
        if kpi.term:
            by_term.setdefault(key(kpi.term), []).append(kpi)
        if kpi.team and key(kpi.team) in asked:
            found.setdefault(key(kpi.team), []).append(Known(TEAM, key(kpi.team), kpi.team))
    same = same_terms(store, workspace, asker.readers, keys, list(by_term))
    for name in asked & {*by_term, *same}:
        terms = {name, *same.get(name, ())} & by_term.keys()
        own = [kpi for term in sorted(terms) for kpi in by_term[term]]
        of_term = _known(own[0]) if len(own) == 1 else Known(KPI, " ".join(kpi.id for kpi in own), own[0].term)
        found.setdefault(name, []).append(of_term)
    return {name: list(dict.fromkeys(one)) for name, one in found.items()}


def _all(asker: Asker) -> list[Kpi]:
    return asker.once("kpis", lambda: kpis.everything(asker.request.services.store, asker.request.workspace))


def _loosely(asker: Asker, words: Collection[str]) -> Sequence[Known]:
    """Those with every word of their name among the words, or among them in the singular."""
    known = _all(asker)
    return [_known(kpi) for kpi in known if any(word in words or word[:-1] in words for word in fold(kpi.name).split())]


def _near(asker: Asker, typed: str) -> Sequence[Known]:
    known = {key(kpi.name): kpi for kpi in _all(asker)}
    name = surely_meant(typed, list(known))
    return [_known(known[name])] if name else []


def _known(kpi: Kpi) -> Known:
    return Known(KPI, kpi.id, kpi.name)


def _examples(asker: Asker) -> Sequence[str]:
    """About the KPIs of the digests of the channel that somebody looks at, else those they answer for, else any."""
    store, workspace, t = asker.request.services.store, asker.request.workspace, asker.request.t
    known = {kpi.id: kpi for kpi in _all(asker)}
    planned = [one for one in schedules.everything(store, workspace) if one.kind == KIND and asker.looks_at]
    here = [kpi for one in planned if one.channel == asker.looks_at for kpi in about(one.subject)["kpis"]]
    own = [kpi.id for kpi in known.values() if kpi.owner == asker.request.user]
    best = [known[one] for one in dict.fromkeys([*here, *own, *known]) if one in known]
    named = [t("kpis-example-value", name=kpi.name) for kpi in best if len(kpi.name) <= _SHORT][:_EXAMPLES]
    return [*named[:1], t("kpis-example-moved"), *named[1:]] if known else []


def _guesses(asker: Asker, typed: str) -> Sequence[str]:
    known = [kpi.name for kpi in kpis.everything(asker.request.services.store, asker.request.workspace)]
    return [asker.request.t("kpis-example-value", name=name) for name in near(typed, known)]


def missed(asker: Asker, _: Question) -> Shown:
    """Which KPIs are off target; for whoever asks alone, as the list is."""
    return Shown(listing.page_of(asker.request, Page(missed=True)), asker.request.t("kpis-title"), private=True)


def _listed(asker: Asker) -> Shown:
    return Shown(listing.page_of(asker.request, Page()), asker.request.t("kpis-title"))


ANSWERS = RoomAnswers(
    answers={"value": value, "meaning": value, "owner": owner, "movement": movement, MISSED: missed},
    names=RoomNames(_find, _loosely, _near),
    examples=_examples,
    guesses=_guesses,
    words={"/kpi": WORDS.words},
    reads=read_question,
    views=(RoomView("/kpi list", "kpis-list-open", _listed, frozenset({"kpi", "kpis"})),),
)
