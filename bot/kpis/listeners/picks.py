"""What the fields of a KPI's form offer while somebody types into them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, wait

from bot.connectors import CONNECTORS, fivetran
from bot.connectors.connector import Tools
from bot.connectors.source import Pick, SourceError
from bot.glossary.store import meanings
from bot.glossary.store.search import search as search_terms
from bot.kpis.blocks import form, source
from bot.kpis.kpi import TEAM_LIMIT, TERM_LIMIT, Kpi
from bot.kpis.listeners.show import desk
from bot.kpis.store import kpis
from bot.slack.request import Answer, Request
from bot.slack.text import clean
from bot.text.fold import fold, key
from bot.text.zones import find
from bot.workers import place_lent

_PICK_SECONDS = 2.5  # what a source is given while somebody types; Slack waits for 3
_OPEN_SECONDS = 1.2  # and before a form opens, which has to within 3
_TERMS = 20

Search = Callable[[Tools, Mapping[str, str], str], Sequence[Pick]]


def pick(request: Request) -> Answer:
    """What fits that is typed into a field: teams and terms that are known, or what a source has. What is typed may be
    taken as it is."""
    typed = clean(str(request.body.get("value") or ""))
    field = str(request.body.get("block_id") or "")
    if field == "team":
        return Answer(source.picks(request.t, _teams(request, typed), typed[:TEAM_LIMIT]))
    if field == "term":
        return Answer(source.picks(request.t, _terms(request, typed), typed[:TERM_LIMIT]))
    return _from_source(request, field, typed)


def _teams(request: Request, typed: str) -> list[Pick]:
    known = [kpi.team for kpi in kpis.everything(request.services.store, request.workspace) if kpi.team]
    return [Pick(one, one) for one in sorted(_once(known), key=fold) if fold(typed) in fold(one)]


def _terms(request: Request, typed: str) -> list[Pick]:
    store, workspace = request.services.store, request.workspace
    if not key(typed):
        found = meanings.recent(store, workspace, request.audience, _TERMS, 0)
    else:
        named = meanings.find(store, workspace, request.audience, key(typed))
        found = [*named, *search_terms(store, workspace, request.audience, typed, _TERMS, 0)]
    return [Pick(one, one) for one in _once(meaning.term for meaning in found)]


def _once(names: Iterable[str]) -> list[str]:
    """Names without those that differ only in how they are spelt."""
    return list({fold(name): name for name in reversed(list(names))}.values())[::-1]


def _from_source(request: Request, field: str, typed: str) -> Answer:
    t, (name, _, wanted) = request.t, field.partition(".")
    connector = CONNECTORS.get(name)
    search = next((one.search for one in connector.settings if one.name == wanted), None) if connector else None
    if connector is None or search is None or not desk(request).manager:
        return Answer({"options": []})
    stands = {**form.unpacked(request.metadata).hidden, **request.values}
    given = source.settings_in(stands, connector)
    found = request.services.asking.submit(name, _found, search, request.services.tools, given, typed)
    try:
        with place_lent():
            listed = found.result(_PICK_SECONDS)
        return Answer(source.picks(t, listed, typed))
    except SourceError as error:
        zone = find(str(stands.get("zone") or "")) or "UTC"
        return Answer(source.picks(t, [], typed, source.unlisted(t, error, zone)))
    except TimeoutError:
        return Answer(source.picks(t, [], typed, t("kpis-pick-slow")))


def _found(search: Search, tools: Tools, given: Mapping[str, str], typed: str) -> Sequence[Pick]:
    """What a source finds; a number that is typed may be an id, which few of them look for."""
    found = search(tools, given, typed)
    if not typed.isdigit() or any(one.value == typed for one in found):
        return found
    return [*(one for one in search(tools, given, "") if one.value == typed), *found]


def called(request: Request, kpi: Kpi) -> dict[str, str]:
    """What the things are called that a KPI's source is asked for, by block id, as far as it says so at once. Their
    names are data of the company: for product-ops managers."""
    if not desk(request).manager:
        return {}
    asked = {
        source.setting_id(kpi.source, one.name): (kpi.source, one.search, kpi.settings[one.name])
        for one in CONNECTORS[kpi.source].settings
        if one.search is not None and kpi.settings.get(one.name)
    }
    if kpi.pipeline and fivetran.FIVETRAN.ready(request.services.tools.environment):
        asked[source.PIPELINE] = (fivetran.FIVETRAN.name, fivetran.search, kpi.pipeline)
    tools, asking = request.services.tools, request.services.asking
    begun = {
        field: (asking.submit(name, _found, search, tools, kpi.settings, wanted), wanted)
        for field, (name, search, wanted) in asked.items()
    }
    with place_lent():
        wait([future for future, _ in begun.values()], _OPEN_SECONDS)
    named: dict[str, str] = {}
    for field, (future, wanted) in begun.items():
        labels = [one.label for one in future.result() if one.value == wanted] if _went_well(future) else []
        named |= dict.fromkeys([field], labels[0]) if labels else {}
    return named


def _went_well(future: Future[Sequence[Pick]]) -> bool:
    return future.done() and future.exception() is None
