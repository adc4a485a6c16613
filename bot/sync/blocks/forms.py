"""The forms about links: what to link, where to make one, who somebody is, and how far a tool goes. Pure."""

from collections.abc import Mapping, Sequence

from bot.connectors.tracker import Tracker
from bot.roadmap.words import place_words
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.conflict import Values, ask
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, mention, say
from bot.sync.level import LEVELS
from bot.sync.merge import DIRECTIONS
from bot.sync.store.links import SyncLink
from bot.sync.store.meanings import StatusMeaning
from bot.sync.values import FIELDS, NOT_MAPPED, PLACES
from bot.text import Translator

_ADDRESS = 500  # characters
STATUSES = 40  # of a tool that one form shows


def link_form(t: Translator, number: int, trackers: Sequence[Tracker], back: str) -> Block:
    """What to link an item to."""
    hint = t("sync-typed-hint", systems=", ".join(one.label for one in trackers))
    field = kit.text_input("typed", t("sync-typed"), limit=_ADDRESS, hint=hint)
    return form_view(t, "sync.link", "sync-link", [field], {"number": number, "back": back})


def create_form(t: Translator, tracker: Tracker, number: int, title: str, back: str) -> Block:
    """Where to make a work item of an item."""
    text = say(t, "sync-create-what", number=number, title=title, system=tracker.label)
    field = kit.search_input("place", t("sync-place"), "sync.place")
    carried = {"number": number, "tracker": tracker.name, "back": back}
    return form_view(t, "sync.create", "sync-create-title", [kit.section(text), field], carried)


def who_form(t: Translator, tracker: Tracker, link: SyncLink, user: str, back: str) -> Block:
    """Who somebody of a tool is here or, with a `user`, who that is there."""
    carried = {"tracker": link.tracker, "id": link.external_id, "user": user, "back": back}
    if user:
        text = say(t, "sync-who-there", who=mention(user), system=tracker.label)
        field = kit.search_input("person", t("sync-person"), "sync.people")
    else:
        text = say(t, "sync-who-here", who=link.owner_name or link.owner_id, system=tracker.label)
        field = kit.person_input("person", t("sync-person"), optional=False)
    return form_view(t, "sync.who", "sync-who", [kit.section(text), field], carried)


def terms_form(
    t: Translator,
    tracker: Tracker,
    values: Mapping[str, str],
    statuses: Sequence[StatusMeaning],
    back: str,
    beside: Values | None = None,
) -> Block:
    """How far a workspace goes with a tool, which way each field goes, and what each status means. `values` are those
    of the inputs; what somebody else chose meanwhile stands beside."""
    levels = [kit.option(t(f"sync-level-{one}"), one) for one in LEVELS]
    blocks = [
        kit.section(say(t, "sync-terms", system=tracker.label)),
        kit.choice_input("level", t("sync-level"), levels, value=values["level"]),
    ]
    ways = [kit.option(t(f"sync-direction-{one}"), one) for one in DIRECTIONS]
    blocks += [
        kit.select_input(f"way-{one}", t(f"sync-field-{one}"), ways, value=values[f"way-{one}"]) for one in FIELDS
    ]
    places = [kit.option(meaning_words(t, one), one) for one in (*PLACES, NOT_MAPPED)]
    shown = statuses[:STATUSES]
    key = "sync-statuses" if shown else "sync-statuses-none"
    blocks.append(kit.section(say(t, key, system=tracker.label)))
    for n, one in enumerate(shown):
        value = values.get(f"status-{one.id}", "")
        blocks.append(kit.select_input(f"status-{n}", one.name, places, value=value, optional=True))
    carried = {"tracker": tracker.name, "back": back, "was": dict(values), "ids": [one.id for one in shown]}
    return form_view(t, "sync.settings", "sync-settings", ask(t, blocks, beside) if beside else blocks, carried)


def meaning_words(t: Translator, place: str) -> str:
    """What a status means, in words; empty where nobody has said."""
    if not place:
        return ""
    return t("sync-means-nothing") if place == NOT_MAPPED else place_words(t, place)


def no_tools(t: Translator) -> Mrkdwn:
    """Nothing is set up."""
    return say(t, "sync-none")
