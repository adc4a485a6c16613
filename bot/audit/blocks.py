"""The audit log as people read it: a sentence a line. Pure."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bot.connectors import FEEDBACK_DESTINATIONS, FEEDBACK_SOURCES, TRACKERS, WIKIS
from bot.documents.store.shipped import shipped
from bot.kpis.kpi import Kpi
from bot.kpis.version import PARTS, with_parts
from bot.kpis.wording import said as kpi_words
from bot.roadmap.words import place_words
from bot.schedule.cadence import Cadence
from bot.schedule.words import said as cadence_words
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, is_person, mention, moment, say, trim
from bot.store.trail import EVERY_LINE, Event, TrailFilter, TrailLine
from bot.sync.values import NOT_MAPPED, PLACES
from bot.text import Translator

PAGE = 10
# What the first part of an event's name can be; people narrow the list by it.
KINDS = (
    *("settings", "roles", "glossary", "ideas", "kpis", "readings", "decisions", "rights", "customers", "insights"),
    *("intake", "sessions", "tickets", "roadmap", "roadmap_reviews", "sync", "documents", "schedule", "people"),
    *("installations", "audit", "tools", "blockers", "goals", "champions", "guild", "topics", "retro", "actions"),
    *("playbooks", "handover", "impact", "agents"),
)
# Events that have a sentence of their own; of others the second part is a verb, and what it is done to follows.
WHOLE = frozenset((
    "settings.changed", "roles.changed", "documents.template_edited", "documents.template_reset", "schedule.posted",
    "roadmap_reviews.kept", "blockers.opened", "sync.connected", "sync.linked", "sync.unlinked", "sync.allowed",
    "sync.created", "sync.named", "intake.started", "intake.stopped", "people.exported",
    "people.forgotten", "installations.installed", "installations.resumed", "installations.suspended", "audit.expired",
    "tools.cost", "tools.audited", "tools.need_added", "tools.need_changed",
    "handover.done", "impact.baseline", "agents.made", "agents.revoked", "agents.ended",
))  # fmt: skip
VERBS = frozenset((
    "added", "changed", "edited", "approved", "published", "deleted", "removed", "restored", "proposed", "declined",
    "decided", "explained", "moved", "merged", "parted", "withdrawn", "unvoted", "exported", "imported", "matched",
    "shared", "archived", "reviewed", "sent", "attached", "copied", "opened", "closed", "planned", "paused", "resumed",
    "handed_over",
))  # fmt: skip
_OF_ALL = frozenset({"exported", "imported", "matched"})
_ID = re.compile(r"[0-9a-f]{16}")  # what a term of a private conversation is named by
_PERSON = re.compile(r"[UW][A-Z0-9]{5,}")
_CHANNEL = re.compile(r"[CG][A-Z0-9]{5,}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_WORD = re.compile(r"[a-z]+(_[a-z]+)*")  # what a choice can be in the store
_FIRST = ("title", "name", "topic", "text")  # what a thing is called, before all else of it
_SHOWN = 6  # fields of a change
_CELL, _LONG = 80, 300  # characters of a value, and of one that says several things

SettingWords = Callable[[str, Any], tuple[str, str] | None]  # what a setting is called, and a value of it


def _key(text: str) -> str:
    return text.replace("_", "-").replace(".", "-")


def who(t: Translator, event: Event) -> Mrkdwn:
    """Who did it; somebody where they were forgotten since."""
    if event.who:
        return mention(event.who)
    return say(t, {"cli": "audit-operator", "bot": "audit-bot"}.get(event.by, "audit-somebody"))


def sentence(t: Translator, event: Event, words: SettingWords) -> Mrkdwn:
    """What was done, in a sentence."""
    actor, kind, verb = who(t, event), *event.did.partition(".")[::2]
    if event.did in ("settings.changed", "roles.changed"):
        label, before, after = setting(t, event, words)
        return say(t, f"audit-did-{_key(event.did)}", who=actor, label=label, before=before, after=after)
    if event.did in WHOLE:
        said = event.after if isinstance(event.after, Mapping) else {}
        lines, until = said.get("lines", 0), t.date(said["until"]) if said.get("until") else ""
        subject = _tool(t, event.subject) if kind in ("sync", "intake") else event.subject
        subject = _template(t, event.subject) if kind == "documents" else subject
        subject = mention(subject) if kind == "handover" and is_person(subject) else subject
        return say(t, f"audit-did-{_key(event.did)}", who=actor, subject=subject, lines=lines, until=until)
    if kind not in KINDS or verb not in VERBS:
        return say(t, "audit-other", who=actor, did=event.did, subject=event.subject or "–")
    return say(t, f"audit-verb-{_key(verb)}", who=actor, what=_what(t, kind, verb, event.subject))


def _what(t: Translator, kind: str, verb: str, subject: str) -> Mrkdwn:
    if verb in _OF_ALL or not subject:
        return say(t, f"audit-all-{_key(kind)}")
    if kind == "glossary" and _ID.fullmatch(subject):
        return say(t, "audit-private-term")
    return say(t, f"audit-one-{_key(kind)}", subject=subject)


def setting(t: Translator, event: Event, words: SettingWords) -> tuple[Mrkdwn, Mrkdwn, Mrkdwn]:
    """What a setting that was changed is called, and its values."""
    before, after = words(event.subject, event.before), words(event.subject, event.after)
    if before is None or after is None:  # of an earlier version
        return escape(event.subject), _value(t, event.before), _value(t, event.after)
    return escape(after[0]), escape(before[1]), escape(after[1])


def _value(t: Translator, value: Any) -> Mrkdwn:
    if value in (None, "", [], {}):
        return Mrkdwn("–")
    if isinstance(value, bool):
        return escape(t("audit-yes" if value else "audit-no"))
    if isinstance(value, int | float):
        return escape(t.number(value))
    if isinstance(value, list):
        return Mrkdwn(", ".join(_value(t, one) for one in value if one not in (None, "")) or "–")
    if isinstance(value, Mapping):
        return escape(trim(", ".join(f"{name} {one}" for name, one in value.items()), _CELL))
    text = str(value)
    if _DAY.fullmatch(text):
        return escape(t.date(text))
    if _PERSON.fullmatch(text):
        return mention(text)
    return Mrkdwn(f"<#{text}>") if _CHANNEL.fullmatch(text) else escape(trim(" ".join(text.split()), _CELL))


def _tool(t: Translator, name: str) -> str:
    """What a tool is called that something is read from, or goes to."""
    for known in (TRACKERS, WIKIS, FEEDBACK_SOURCES, FEEDBACK_DESTINATIONS):
        if name in known:
            return known[name].label
    return _named(t, f"audit-to-{name}") or name


def _template(t: Translator, subject: str) -> str:
    """What a template is called, and the language that it is in."""
    key, _, language = subject.partition(" ")
    found, said = shipped().get((key, t.language)), _named(t, f"slack-language-said-{language}")
    return f"{found.title} · {said}" if found and said else subject


def _kpi_part(t: Translator, part: str, value: Any) -> Mrkdwn | None:
    """What a KPI says in one part, as its versions show it; None where it is told otherwise, as by another version."""
    count = len(PARTS.get(part, ()))
    if not count or value is None or (count > 1 and not (isinstance(value, list) and len(value) == count)):
        return None
    try:
        return kpi_words(t, part, with_parts(Kpi("", ""), {part: value})) or Mrkdwn("–")
    except (LookupError, TypeError, ValueError):
        return None


def _named(t: Translator, *keys: str) -> str:
    """The first of these sentences that there is; empty for none."""
    for key in keys:
        try:
            return t(key)
        except KeyError:
            continue
    return ""


def _label(t: Translator, kind: str, name: str) -> Mrkdwn:
    """What a field is called, where any room or the log has a word for it."""
    keys = (f"audit-field-{_key(name)}", f"{kind}-label-{name}", f"{kind}-field-{name}", f"{kind}-field-{_key(name)}")
    said = _named(t, *keys)
    return escape((said or name[:1].upper() + name[1:].replace("_", " ")).rstrip("?\u00a0\u202f "))


def _meaning(t: Translator, name: str, value: Any) -> str:
    """Which way a field of a linked tool goes ("directions"), or what a status of it means."""
    if name == "directions":
        return _named(t, f"sync-direction-{value}") or str(value)
    if value == NOT_MAPPED:
        return t("sync-means-nothing")
    return place_words(t, str(value)) if value in PLACES else str(value or "–")


def _cell(t: Translator, kind: str, name: str, value: Any) -> Mrkdwn:
    if kind == "kpis" and (part := _kpi_part(t, name, value)) is not None:
        return part
    if name == "cadence" and isinstance(value, Mapping):
        return escape(cadence_words(t, Cadence(**value)))
    if kind == "sync" and isinstance(value, Mapping):
        both = [(_named(t, f"sync-field-{one}") or one, _meaning(t, name, said)) for one, said in value.items()]
        return escape(trim("; ".join(t("audit-field", label=label, value=said) for label, said in both), _LONG))
    if name == "to" and isinstance(value, str):
        return escape(_tool(t, value))
    if isinstance(value, str) and _WORD.fullmatch(value):
        said = _named(t, f"slack-language-said-{value}" if name == "language" else f"{kind}-{name}-{value}")
        if said:
            return escape(said)
    if not name and kind == "ideas" and isinstance(value, str):  # `planned next 2027-Q1`
        status, *more = value.split(" ") or [""]
        horizons = (_named(t, f"ideas-horizon-{one}").lower() or one for one in more)
        words = " · ".join([_named(t, f"ideas-status-{status}"), *horizons])
        return escape(words) if words[:1].strip() else _value(t, value)
    return escape(str(value)) if name == "into" else _value(t, value)  # a number that names something


def details(t: Translator, event: Event) -> list[Mrkdwn]:
    """What was there and is there now, a field each."""
    if event.did in ("settings.changed", "roles.changed", "audit.expired"):
        return []
    before = event.before if isinstance(event.before, Mapping) else {"": event.before} if event.before else {}
    after = event.after if isinstance(event.after, Mapping) else {"": event.after} if event.after else {}
    lines, kind = [], event.did.partition(".")[0]
    every = dict.fromkeys([*(name for name in _FIRST if name in before or name in after), *before, *after])
    names = [name for name in every if name != "id"]
    for name in names[:_SHOWN]:
        now = _cell(t, kind, name, after.get(name))
        both = Mrkdwn(f"{_cell(t, kind, name, before[name])} → {now}") if name in before else now
        lines.append(say(t, "audit-field", label=_label(t, kind, name), value=both) if name else both)
    return lines


def entry(t: Translator, line: TrailLine, words: SettingWords) -> list[Block]:
    """A line of the log: the sentence, then when, where, and what changed."""
    where = f" · <#{line.event.where}>" if line.event.where else ""
    beside = [Mrkdwn(f"{moment(t, line.at)}{where}"), *details(t, line.event)]
    return [kit.section(sentence(t, line.event, words)), kit.context(*beside)]


def page(
    t: Translator, found: Sequence[TrailLine], only: Mapping[str, str], before: Sequence[int], words: SettingWords
) -> list[Block]:
    """A page of the log, the newest first; `found` has one line more than a page where there are older ones. `only` is
    what it is narrowed by (who, kind, day), `before` the numbers that this page and those newer than it begin below."""
    carried, shown = pack(only, before), found[:PAGE]
    kinds = [kit.option(t("audit-any-kind"), "any"), *(kit.option(t(f"audit-kind-{_key(one)}"), one) for one in KINDS)]
    blocks = [
        kit.header(t("audit-title")),
        kit.actions(
            kit.person_select("audit.who", t("audit-who"), value=only.get("who", "")),
            kit.select("audit.kind", kinds, value=only.get("kind") or "any"),
            kit.date_select("audit.day", t("audit-day"), value=only.get("day", "")),
            block_id=pack(only, ()),
        ),
    ]
    for line in shown:
        blocks += entry(t, line, words)
    if not shown:
        blocks.append(kit.section(say(t, "audit-none" if any(only.values()) else "audit-empty")))
    older = kit.button(t("page-older"), "audit.page:older", pack(only, (*before, shown[-1].number))) if shown else None
    row = [kit.button(t("page-newer"), "audit.page:newer", pack(only, before[:-1]))] if before else []
    row += [older] if older and len(found) > PAGE else []
    row += [kit.button(t("audit-everything"), "audit.page:all", pack({}, ()))] if any(only.values()) else []
    row += [kit.button(t("audit-export"), "audit.export", carried)] if shown else []
    return [*blocks, kit.divider(), kit.actions(*row)] if row else blocks


def pack(only: Mapping[str, str], before: Sequence[int]) -> str:
    """What a button carries."""
    said: dict[str, Any] = {name: value for name, value in only.items() if value}
    return json.dumps({**said, **({"before": [*before][-20:]} if before else {})}, separators=(",", ":"))


def narrowed(only: Mapping[str, str], since: str = "", until: str = "") -> TrailFilter:
    """What is asked of the store."""
    if not any(only.values()):
        return EVERY_LINE
    return TrailFilter(only.get("who", ""), only.get("kind", ""), since, until)
