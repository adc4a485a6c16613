"""A message of each kind that is sent about links with other tools, for `product-ops check --blocks`."""

from collections.abc import Iterator

from bot.connectors import TRACKERS
from bot.records.record import Record
from bot.roadmap.item import RoadmapItem
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.sync.blocks import card, forms, standing
from bot.sync.level import LEVELS, Terms
from bot.sync.listeners.settings import SETTINGS
from bot.sync.merge import Pair
from bot.sync.store.connections import SyncConnection
from bot.sync.store.creations import FAILED as UNMADE
from bot.sync.store.creations import WAITING as MAKING
from bot.sync.store.creations import SyncCreation
from bot.sync.store.links import GONE, OK, SyncLink
from bot.sync.store.meanings import StatusMeaning
from bot.sync.store.states import CONFLICT, REFUSED, UNCLEAR, WAITING, FieldState
from bot.sync.store.troubles import Trouble
from bot.sync.values import DUE, FIELDS, OWNER, PLACES, STATUS, TITLE
from bot.text import Translator

_AT, _PERSON = "2026-11-23T09:00:00Z", "U012AB3CD"


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with the items of no company."""
    record = Record(12, RoadmapItem("One price", "next"), "planned", _PERSON, _AT, _PERSON, _AT)
    for tracker in TRACKERS.values():
        link = SyncLink(tracker.name, "10412", 12, key="CHK-412", url="https://docs.slack.dev", title="One price")
        told = {"status_id": "3", "status_name": "In progress", "owner_id": "a", "owner_name": "Ada", "due": _AT[:10]}
        link = SyncLink(**{**{name: getattr(link, name) for name in SyncLink.__slots__}, **told, "changed_at": _AT})
        shown = card.linked(t, tracker, link, record, 2)
        yield f"sync: linked with {tracker.name}", kit.message(shown, t("sync-title"))
        for state in (OK, GONE):
            one = SyncLink(**{**{name: getattr(link, name) for name in SyncLink.__slots__}, "state": state})
            shown = card.on_card(t, tracker, one, _states(link), leads=True, is_ours=False, may_change=True, sends=True)
            yield f"sync: on a card, {tracker.name}, {state}", kit.message(shown, t("sync-title"))
        for failed, error in ((MAKING, ""), (MAKING, "sync-broken"), (UNMADE, "sync-broken")):
            made = SyncCreation(tracker.name, 12, "CHK", "mark", _PERSON, _AT, failed, error=error)
            part = card.on_its_way(t, tracker, made)
            yield f"sync: made in {tracker.name}, {failed} {error}", kit.message([part], t("sync-title"))
        for level in LEVELS:
            known = SyncConnection(tracker.name, Terms(level), succeeded_at=_AT, due_at=_AT, error="sync-broken")
            shown = standing.used(t, tracker, known, links=7, waiting=2, conflicts=2, may_manage=True)
            found = [Trouble(record, link, one) for one in (*_states(link).values(), None)]
            shown += [*standing.troubles(t, tracker, found * 2), standing.unused(t, tracker, known, may_manage=True)]
            yield f"sync: {tracker.name}, {level}", kit.message(shown, t("sync-title"))
        values = {"level": "read", **{f"way-{one}": "both" for one in FIELDS}}
        statuses = [StatusMeaning(str(n), f"Status {n}", place) for n, place in enumerate(PLACES * 5)]
        yield f"sync: settings of {tracker.name}", forms.terms_form(t, tracker, values, statuses, "")
        yield f"sync: link, {tracker.name}", forms.link_form(t, 12, [tracker], "")
        yield f"sync: create in {tracker.name}", forms.create_form(t, tracker, 12, "One price", "")
        for user in ("", _PERSON):
            yield f"sync: who is who in {tracker.name} {user}", forms.who_form(t, tracker, link, user, "")
    which = card.which(t, 12, "CHK-412", list(TRACKERS.values()))
    yield "sync: which tool", kit.message(which, t("sync-title"))
    row = [kit.button(t("sync-link-button"), "sync.link", "12"), kit.button(t("sync-conflicts"), "sync.conflicts")]
    row.append(kit.button(t("sync-create", system="Jira"), "sync.create:jira", "12"))
    yield "sync: what else a card has", kit.message([kit.actions(*row)], t("sync-title"))
    yield "sync: settings", settings_form(t, [SETTINGS], {"sync-every": "10"})
    yield "sync: none", kit.message([kit.section(forms.no_tools(t))], t("sync-title"))


def _states(link: SyncLink) -> dict[str, FieldState]:
    one = (link.tracker, link.external_id)
    return {
        STATUS: FieldState(*one, STATUS, None, CONFLICT, Pair("blocked", "3"), 1, _PERSON, _AT, changed_at=_AT),
        DUE: FieldState(*one, DUE, None, REFUSED, Pair("2027-03", ""), 1, at=_AT, error="sync-broken"),
        OWNER: FieldState(*one, OWNER, None, UNCLEAR, Pair("", "a"), 1, at=_AT, error="sync-unclear-owner"),
        TITLE: FieldState(*one, TITLE, None, WAITING, None, 1, due_at=_AT, error="sync-broken"),
    }
