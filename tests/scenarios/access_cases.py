"""What can be done, one line for each thing that is listened to: what it carries, and what has to be there for it."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.slack.access import Role
from tests.conftest import CHANNEL
from tests.scenarios.access_records import PEOPLE, SECRET, Records
from tests.scenarios.ideas_acts import picked

Say = Callable[[Records], object]


def _nothing(_: Records) -> str:
    return ""


def _empty(_: Records) -> Mapping[str, Any]:
    return {}


@dataclass(frozen=True)
class Case:
    """Something somebody does: `kind` and `name` are those of the listener, `act` that which it does of several.

    `value` is what a button carries, an option says (in a `menu`), is typed after a command or happened; `needs` is
    what has to be there first. What is pressed in a form, or sends one, has the case that opens it in `form`, which is
    done by `by`, and what is typed into it in `fill`, by block; `carried` is what a forged one says unseen.
    """

    kind: str
    name: str
    value: Say = _nothing
    act: str = ""
    menu: bool = False
    form: "Case | None" = None
    by: Role = Role.ADMINISTRATOR
    fill: Callable[[Records], Mapping[str, Any]] = _empty
    message: bool = False
    needs: Say = _nothing
    carried: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """What failures call it."""
        return " ".join(part for part in (self.kind, self.name, self.act) if part)


def _press(name: str, value: Say = _nothing, **more: Any) -> Case:
    return Case("action", name, value, **more)


def _type(name: str, value: Say, **more: Any) -> Case:
    return Case("command", name, value, **more)


def _send(name: str, form: Case, fill: Callable[[Records], Mapping[str, Any]] = _empty, **more: Any) -> Case:
    return Case("view", name, form=form, fill=fill, **more)


def _alone(name: str, value: Say, form: Case) -> Case:
    """Pressed in a form that has no conversation around it."""
    return _press(name, value, form=form, carried={"back": ""})


def _here(_: Records) -> Mapping[str, Any]:
    return {"channel": "here"}


def _text(words: str) -> Say:
    return lambda _: words


def _json(**carried: Any) -> Say:
    return lambda _: json.dumps(carried)


def _csv(_: Records) -> Mapping[str, Any]:
    return {"file": "rows.csv", "mode": "keep"}


def _again(room: str, **more: Any) -> list[Case]:
    """What the report of an import offers, on a file of one's own."""
    file = {"file": {"id": "own"}, "answers": {}, "columns": ["Colour"], "words": []}
    match = _press(f"{room}.import_match", _json(**file), message=True, **more)
    send = _send(f"{room}.import_match", match, lambda _: {"column:0": "skip"}, by=Role.ADMINISTRATOR, **more)
    return [_press(f"{room}.import_now", _json(**file), message=True, **more), match, send]


_DEFINE = Case("shortcut", "glossary.define")
_EDIT_TERM = _press("glossary.edit", lambda r: r.meaning)
_DECLINE = _press("glossary.decline", lambda r: r.proposal)
_IMPORT_TERMS = _type("/glossary", _text("import"), act="import")
_MEANT = {"definition_en": "Falcon says so."}

GLOSSARY = [
    _type("/glossary", lambda r: "MVP" if r.meaning else "", act="find"),
    _type("/glossary", _text("XYZ = Something new."), act="define"),
    _type("/glossary", _text("export"), act="export"),
    _IMPORT_TERMS,
    _type("/glossary", _text("settings"), act="settings"),
    _type("/glossary", lambda r: "edit MVP" if r.meaning else "", act="edit"),
    _type("/glossary", lambda r: "delete MVP" if r.meaning else "", act="delete"),
    _press("glossary.list", _json(new=True)),
    *(
        Case("action", f"glossary.list_{menu}", _text("any"), menu=True, message=True)
        for menu in ("letter", "team", "owner")
    ),
    _press("glossary.open", lambda r: "MVP" if r.meaning else ""),
    _press("glossary.meanings", lambda r: json.dumps({"asked": "MVP" if r.meaning else "", "page": 0})),
    _press("glossary.search", lambda r: json.dumps({"words": "MVP" if r.meaning else "", "page": 0})),
    _press("glossary.recent", _json(page=0, new=True)),
    _press("glossary.wanted", _json(page=0, new=True)),
    _press("glossary.ask", _text("Anything")),
    _press("glossary.share", lambda r: r.meaning),
    _send("glossary.share", _alone("glossary.share", lambda r: r.meaning, _DEFINE), _here),
    _DEFINE,
    Case("shortcut", "glossary.define_message", message=True),
    _press("glossary.add", _text("Anything")),
    _EDIT_TERM,
    _send("glossary.save", _DEFINE, lambda _: {"term": "New", **_MEANT}),
    _send("glossary.save", _EDIT_TERM, lambda _: _MEANT, act="edit"),
    _press("glossary.delete", lambda r: r.meaning, form=_EDIT_TERM),
    _press("glossary.undo", lambda r: r.deleted),
    _press("glossary.approve", lambda r: r.meaning),
    _press("glossary.publish", lambda r: r.meaning),
    _press("glossary.history", lambda r: r.meaning),
    _press(
        "glossary.versions",
        lambda r: json.dumps({"meaning": r.meaning, "page": 0}),
        form=_press("glossary.history", lambda r: r.meaning),
    ),
    _press(
        "glossary.restore",
        lambda r: json.dumps({"meaning": r.meaning, "version": 1}),
        form=_press("glossary.history", lambda r: r.meaning),
    ),
    _press("glossary.look", lambda r: json.loads(r.proposal)["proposal"]),
    _press("glossary.accept", lambda r: r.proposal),
    _DECLINE,
    _send("glossary.declined", _DECLINE, lambda _: {"reason": "No."}),
    _press("glossary.export"),
    _press("glossary.import"),
    _send("glossary.import", _IMPORT_TERMS, _csv),
    _press("glossary.import_as:0", lambda r: json.dumps({"file": {"id": "own"}, "answers": {}, "about": "dates"})),
    *_again("glossary"),
    _press("glossary.starter", needs=lambda r: r.meaning),
]

_NEW = Case("shortcut", "ideas.new")
_SEVERAL = _press("ideas.several")
_LOOK = _send("ideas.several", _SEVERAL, lambda _: {"lines": "A new thought of mine"})
_ASK = _press("ideas.ask", lambda r: r.idea)
_ANSWER = _press("ideas.answer", lambda r: r.round)
_VOTES = _press("ideas.votes", lambda r: r.idea)
_SCORE = _press("ideas.score", lambda r: r.idea)
_REVEAL = _press("ideas.reveal", lambda r: r.round)
_RICE = {"rice.reach": "10", "rice.impact": "1", "rice.confidence": "100", "rice.effort": "2"}
_ICE = {"ice.impact": "5", "ice.confidence": "5", "ice.ease": "5"}


def _more(act: str) -> Case:
    return _press("ideas.more", lambda r: f"{act}:{r.idea}", menu=True, act=act)


_DECIDE = _press("ideas.decide", lambda r: r.idea)
_IMPORT_IDEAS = _type("/idea", _text("import"), act="import")

IDEAS = [
    _type("/idea", lambda r: r.idea, act="show"),
    _type("/idea", _text("list"), act="list"),
    _type("/idea", _text("A new thought of mine"), act="capture"),
    _type("/idea", _text("export"), act="export"),
    _IMPORT_IDEAS,
    _type("/idea", _text("settings"), act="settings"),
    _type("/idea", lambda r: f"vote {r.idea}", act="vote"),
    _type("/idea", lambda r: f"score {r.idea}", act="score"),
    _type("/idea", lambda r: f"edit {r.idea}", act="edit"),
    _type("/idea", lambda r: f"delete {r.idea}", act="delete"),
    _type("/idea", _text("new"), act="new"),
    _press("ideas.list", _json(new=True)),
    _press("ideas.criterion_add", form=_press("settings.open")),
    _press("ideas.criterion_remove:1", _text("1"), form=_press("settings.open")),
    _press("ideas.list_framework", _text("ice"), menu=True),
    _press("ideas.list_status", _text("any"), menu=True),
    Case("shortcut", "ideas.score_message", message=True),
    _NEW,
    _press("ideas.new"),
    _SEVERAL,
    _LOOK,
    _send("ideas.several_save", _LOOK),
    _press("ideas.several_undo", lambda r: json.dumps([r.idea])),
    _press("ideas.capture_framework", _text("ice"), menu=True, form=_NEW),
    _send("ideas.capture", _NEW, lambda _: {"title": "A new thought of mine"}),
    _press("ideas.anyway", _text("lists")),
    _press("ideas.open", lambda r: r.idea),
    _press("ideas.vote", lambda r: r.idea),
    _press("ideas.unvote", lambda r: r.idea),
    _VOTES,
    _send("ideas.votes", _VOTES, lambda _: {"customer": "Northwind"}),
    _press("ideas.unvote_for", lambda r: r.customer_vote),
    _press("ideas.publish", lambda r: r.idea),
    _press("ideas.share", lambda r: r.idea),
    _send("ideas.share", _alone("ideas.share", lambda r: r.idea, _SCORE), _here),
    *(_more(act) for act in ("history", "evidence", "edit", "merge", "withdraw")),
    _press("ideas.history", lambda r: r.idea),
    _send("ideas.edit", _more("edit"), lambda _: {"title": "Falcon otherwise"}),
    _send("ideas.evidence", _more("evidence"), lambda _: {"url": "https://a.example", "shows": "a survey"}),
    _SCORE,
    _press("ideas.score_framework", _text("ice"), menu=True, form=_SCORE),
    _send("ideas.score", _SCORE, lambda _: _RICE, act="open"),
    _press("ideas.unscore", lambda r: json.dumps({"idea": int(r.idea), "framework": "rice"})),
    _send("ideas.score", _ANSWER, lambda _: _ICE, act="round", by=Role.ASKED),
    _ASK,
    _send("ideas.ask", _ASK, lambda _: {"people": [PEOPLE[Role.MEMBER]]}),
    _ANSWER,
    _press("ideas.ask_whom", _text("channel"), menu=True, form=_ASK),
    _REVEAL,
    _send("ideas.reveal", _REVEAL),
    _DECIDE,
    _send("ideas.decide", _DECIDE, lambda _: {"status": "shipped"}),
    _press("ideas.undo", lambda r: r.decided),
    _press("ideas.withdraw", lambda r: r.idea),
    _send("ideas.withdraw", _more("withdraw")),
    Case("options", "ideas.pick", lambda r: r.other, form=_more("merge")),
    Case("options", "ideas.pick_several", lambda r: r.other, form=_ASK),
    _press("ideas.restore", lambda r: r.withdrawn),
    _press("ideas.merge_into", lambda r: json.dumps({"idea": r.idea, "into": r.other})),
    _send("ideas.merge", _more("merge"), lambda r: {"into": picked(r.other)}),
    _press("ideas.export"),
    _press("ideas.import"),
    _send("ideas.import", _IMPORT_IDEAS, _csv),
    _press("ideas.import_as:0", lambda r: json.dumps({"file": {"id": "own"}, "answers": {}, "about": "dates"})),
    *_again("ideas"),
]

_ADD = _press("kpis.add", _text("New"))
_EDIT_KPI = _press("kpis.edit", lambda r: r.kpi)
_SET = _press("kpis.set", lambda r: r.kpi)
_SHARE = _press("kpis.share", lambda r: r.kpi)
_DIGEST = Case("shortcut", "kpis.digest")
_IMPORT_KPIS = _type("/kpi", _text("import"), act="import", needs=lambda r: r.kpi)


def _more_kpi(act: str) -> Case:
    return _press("kpis.more", lambda r: f"{act}:{r.kpi}", menu=True, act=act)


def _need(act: str) -> Case:
    return _press("kpis.need", lambda r: f"{act} {r.kpi}", menu=True, act=act)


def _named(act: str) -> Case:
    return _type("/kpi", lambda r: f"{act} {SECRET} sign-ups" if r.kpi else "", act=act)


KPIS = [
    _type("/kpi", _nothing, act="list", needs=lambda r: r.kpi),
    _type("/kpi", lambda r: f"{SECRET} sign-ups" if r.kpi else "", act="show"),
    *(_named(act) for act in ("edit", "archive", "history")),
    _type("/kpi", lambda r: f"set {SECRET} sign-ups 7" if r.kpi else "", act="set"),
    _type("/kpi", _text("add Something"), act="add"),
    _type("/kpi", lambda r: "export" if r.kpi else "", act="export"),
    _IMPORT_KPIS,
    _type("/kpi", _text("schedule"), act="schedule"),
    _type("/kpi", _text("schedules"), act="schedules"),
    _type("/kpi", _text("digest"), act="digest"),
    _type("/kpi", _text("settings"), act="settings"),
    _press("kpis.list", _json(new=True)),
    _press("kpis.list_team", _text("any"), menu=True),
    _press("kpis.open", lambda r: r.kpi),
    _press("kpis.history", lambda r: r.kpi),
    _press("kpis.archive", lambda r: r.kpi),
    _press("kpis.restore", lambda r: r.archived),
    *(_need(act) for act in ("details", "discuss", "on_it", "mute")),
    _press(
        "kpis.discuss:shared",
        lambda r: json.dumps(
            {"kpi": r.kpi, "place": {"channel": "here", "ts": "1700000000.000100"}, "thread": "", "language": "en"}
        ),
    ),
    _press("kpis.pick_one", lambda r: r.kpi, menu=True),
    _press("kpis.unmute", lambda r: f"{r.kpi} here"),
    _press("kpis.snooze", lambda r: f"week {r.kpi}", menu=True),
    _SHARE,
    _send("kpis.share", _SHARE, lambda _: {"channel": "here"}),
    *(_more_kpi(act) for act in ("edit", "archive", "definitions", "history")),
    _send("kpis.archive", _more_kpi("archive")),
    _press("kpis.definitions", lambda r: r.kpi),
    _press("kpis.definition_restore", lambda r: r.version),
    _press("kpis.combine_confirm", lambda r: r.kpi),
    _ADD,
    _EDIT_KPI,
    *(_press(f"kpis.{act}", form=_ADD) for act in ("unfold", "fold")),
    *(_press(f"kpis.{act}", form=_EDIT_KPI, act="edit") for act in ("unfold", "fold")),
    _press("kpis.follow", _text("percent"), menu=True, form=_ADD),
    _press("kpis.follow", _text("percent"), menu=True, form=_EDIT_KPI, act="edit"),
    _press("kpis.test", form=_EDIT_KPI),
    Case("options", "kpis.pick", _text("x"), form=_ADD),
    _send("kpis.save", _ADD, lambda _: {"name": "Something new", "combine": "sum"}),
    _send("kpis.save", _EDIT_KPI, lambda _: {"name": "Falcon otherwise", "combine": "sum"}, act="edit"),
    _SET,
    _send("kpis.set", _SET, lambda _: {"value": "8"}),
    _press("kpis.set_as", lambda r: json.dumps({"kpi": r.kpi, "value": 8, "period": "2026-11-01"})),
    _press("kpis.undo", lambda r: "own value" if r.kpi else ""),
    _press("kpis.export", needs=lambda r: r.kpi),
    _press("kpis.import", needs=lambda r: r.kpi),
    _send("kpis.import", _IMPORT_KPIS, _csv, by=Role.OWNER, needs=lambda r: r.kpi),
    _press(
        "kpis.import_as:0",
        lambda r: json.dumps({"file": {"id": "own"}, "answers": {}, "about": "dates"}),
        needs=lambda r: r.kpi,
    ),
    *_again("kpis", needs=lambda r: r.kpi),
    Case("shortcut", "kpis.digest_message", message=True),
    _DIGEST,
    _press("kpis.digest"),
    _press("kpis.send_now", lambda r: r.schedule),
    _press("kpis.preview_follow", _text("week"), menu=True, form=_DIGEST),
    _send("kpis.post", _DIGEST, lambda r: {"channel": "here"} if r.kpi else {}),
    _press("kpis.schedules"),
    _press("kpis.schedule_new"),
    _press("kpis.schedule_edit", lambda r: r.schedule),
    _press("kpis.schedule_more", lambda r: f"pause:{r.schedule}:kpis.digest", menu=True),
]


def _room(name: str, record: Say, fill: Mapping[str, Any]) -> list[Case]:
    """What every room of records listens to."""

    def of(rest: str) -> Say:
        return lambda r: f"{rest}:{record(r)}"

    def at(**carried: Any) -> Say:
        return lambda r: json.dumps({"number": record(r), **carried})

    new, edit = _press(f"{name}.new", _text("New")), _press(f"{name}.edit", record)
    history = _press(f"{name}.history", record)
    acts = {act: _press(f"{name}.act", of(act), menu=True, act=act) for act in ("status", "history", "remove")}
    return [
        new,
        edit,
        history,
        *acts.values(),
        _press(f"{name}.more", form=new),
        _send(f"{name}.save", new, lambda _: fill),
        _send(f"{name}.save", edit, lambda _: {"title": "Falcon otherwise"}, act="edit"),
        _press(f"{name}.open", record),
        _press(f"{name}.list", _json(new=True)),
        _press(f"{name}.narrow", _text("any"), menu=True),
        _press(f"{name}.share", record),
        _send(f"{name}.share", _alone(f"{name}.share", record, new), _here),
        _send(f"{name}.status", acts["status"], lambda _: {}, by=Role.ADMINISTRATOR),
        _send(f"{name}.remove", acts["remove"]),
        _press(f"{name}.export"),
        _press(f"{name}.import"),
        _send(f"{name}.import", _press(f"{name}.import"), _csv),
        _press(f"{name}.import_as:0", lambda r: json.dumps({"file": {"id": "own"}, "answers": {}, "about": "dates"})),
        *_again(name),
        _press(f"{name}.versions", at(page=0), form=history),
        _press(f"{name}.restore", at(version=1), form=history),
    ]


def _act(act: str, number: Say, fill: Mapping[str, Any], by: Role = Role.ADMINISTRATOR) -> list[Case]:
    opened = _press(f"decisions.{act}", number)
    return [opened, _send(f"decisions.{act}", opened, lambda _: fill, by=by)]


def _to(act: str) -> Say:
    return lambda r: f"{act} {r.made}"


_PROPOSED: Say = lambda r: r.proposed  # noqa: E731
_MADE: Say = lambda r: r.made  # noqa: E731
_RECORDED = {"title": "New", "owner": PEOPLE[Role.MEMBER], "topic": picked("Releases"), "evidence": "opinion"}

DECISIONS = [
    _type("/decision", _MADE, act="show"),
    _type("/decision", _text("We ship on Tuesdays"), act="new"),
    _type("/decision", _text("who releases"), act="who", needs=_MADE),
    _type("/decision", _text("mine"), act="mine"),
    _type("/decision", _text("settings"), act="settings"),
    _type("/decision", _text("add"), act="add"),
    _type("/decision", _text("export"), act="export"),
    _type("/decision", _text("import"), act="import"),
    *(_type("/decision", _to(act), act=act) for act in ("edit", "delete", "review", "supersede", "reverse")),
    _type("/raci", _nothing, needs=lambda r: r.right),
    Case("shortcut", "decisions.new"),
    Case("shortcut", "decisions.keep", message=True),
    *_room("decisions", _MADE, _RECORDED),
    *_room("rights", lambda r: r.right, {"title": "New", "owner": PEOPLE[Role.MEMBER]}),
    Case("options", "decisions.pick", _text("Rel"), form=_press("decisions.new", _text("New"))),
    _press("decisions.agree", _PROPOSED),
    _press("decisions.no_view", _PROPOSED),
    *_act("concern", _PROPOSED, {"said": "Too soon."}, Role.ASKED),
    *_act("decide", _PROPOSED, {}),
    _press("decisions.supersede", _MADE),
    Case("options", "decisions.successors", _text("Rel"), form=_press("decisions.supersede", _MADE)),
    _send("decisions.supersede", _press("decisions.supersede", _MADE), lambda r: {"by": str(r.instead)}),
    *_act("review", _MADE, {"result": "better", "verdict": "keep"}),
]

_INSIGHT: Say = lambda r: r.insight  # noqa: E731
_CUSTOMER: Say = lambda r: r.customer  # noqa: E731
_LINK = _press("insights.link", _INSIGHT)

INSIGHTS = [
    _type("/insight", _INSIGHT, act="show"),
    _type("/insight", _text("Buyers want one price"), act="new"),
    _type("/insight", _text("triage"), act="triage", needs=_INSIGHT),
    Case("shortcut", "insights.keep", message=True),
    *_room("insights", _INSIGHT, {"title": "New", "area": "Pricing"}),
    _LINK,
    _send("insights.link", _LINK, lambda r: {"idea": picked(r.idea), "stance": "supports"}),
    _press("insights.say:supports", lambda r: json.dumps({"number": r.insight, "idea": r.idea})),
    _press("insights.archive", _INSIGHT),
    _press("insights.unarchive", _INSIGHT),
    _press("insights.supersede", _INSIGHT),
    Case("options", "insights.successors", _text("price"), form=_press("insights.supersede", _INSIGHT)),
    _send("insights.supersede", _press("insights.supersede", _INSIGHT), lambda r: {"by": str(r.sibling)}),
    _type("/insight", lambda r: f"link {r.insight} idea {r.idea}", act="link"),
    _press("insights.triage", needs=_INSIGHT),
    _press("insights.of", lambda r: r.idea),
]

_TEAM: Say = lambda r: r.team  # noqa: E731

CHAMPIONS = [
    _type("/champions", _nothing, needs=_TEAM),
    _type("/champions", _text("coverage"), act="coverage", needs=_TEAM),
    _type("/champions", _text("mine"), act="mine", needs=_TEAM),
    _type("/champions", lambda r: f"check {r.team}", act="check"),
    *_room("champions", _TEAM, {"title": "New"}),
    _press("champions.check", _TEAM),
    _press("champions.claim", lambda r: r.free_team),
    _press("champions.leave", _TEAM),
    _press("champions.confirm", lambda r: r.claimed_team),
    _press("champions.decline", lambda r: r.claimed_team),
]

_MEETING: Say = lambda r: r.meeting  # noqa: E731
_TOPIC: Say = lambda r: r.topic  # noqa: E731

GUILD = [
    _type("/guild", _nothing, needs=_MEETING),
    _type("/guild", _text("calendar"), act="calendar", needs=_MEETING),
    _type("/guild", _text("mine"), act="mine", needs=_MEETING),
    *_room("guild", _MEETING, {"title": "New"}),
    _press("guild.say:yes", _MEETING),
    _press("guild.lead", lambda r: r.unhosted),
    _press("guild.pass_on", _MEETING),
    _press("guild.calendar", _MEETING),
    _press("guild.outcome", _MEETING),
    _press("guild.take", _TOPIC, needs=_MEETING),
]
TOPICS = [
    _type("/guild", lambda r: f"topic {r.topic}", act="topic"),
    *_room("topics", _TOPIC, {"title": "New"}),
    _press("topics.say:vote", _TOPIC),
]

_SESSION: Say = lambda r: r.session  # noqa: E731
_MARK = _press("sessions.mark", _SESSION)

SESSIONS = [
    _type("/insight", _text("session"), act="session", needs=_SESSION),
    *_room("sessions", _SESSION, {"title": "New"}),
    _press("sessions.attend", _SESSION),
    _press("sessions.miss", _SESSION),
    _MARK,
    _send("sessions.mark", _MARK, lambda _: {"came": [PEOPLE[Role.MEMBER]]}),
    _press("sessions.lead", lambda r: r.unled),
    _press("sessions.pass_on", _SESSION),
    _press("sessions.outcome", _SESSION),
]

_ACTION: Say = lambda r: r.action  # noqa: E731
_RETRO: Say = lambda r: r.retro  # noqa: E731
_GROUPED: Say = lambda r: r.grouped  # noqa: E731
_VOTED: Say = lambda r: r.voted  # noqa: E731
_NEW_RETRO = _press("retro.new")
_WRITE_CARDS, _GROUP_CARDS = _press("retro.write", _RETRO), _press("retro.group", _GROUPED)
_GIVE_VOTES, _ALL_CARDS = _press("retro.vote", _VOTED), _press("retro.cards", _GROUPED)
_AGREED = {"title": "New", "first_step": "Ask Ada", "owner": PEOPLE[Role.MEMBER], "due_on": "2031-01-01"}

RETRO = [
    *_room("actions", _ACTION, _AGREED),
    _press("actions.end:done", _ACTION),
    _press("actions.done", _ACTION),
    _type("/retro", _RETRO),
    _type("/retro", _text("start"), act="start"),
    _type("/retro", lambda r: f"join {r.retro}", act="join"),
    _type("/retro", lambda r: f"add {r.retro}", act="add"),
    _type("/retro", lambda r: f"vote {r.voted}", act="vote"),
    *(_type("/retro", _text(act), act=act.split()[0]) for act in ("actions", "guide 45", "formats")),
    _NEW_RETRO,
    _send("retro.start", _NEW_RETRO, lambda _: {"channel": CHANNEL}),
    _press("retro.open", _RETRO),
    _press("retro.list", _json(new=True)),
    _press("retro.narrow", _text("any"), menu=True),
    _WRITE_CARDS,
    _send("retro.write", _WRITE_CARDS, lambda _: {"start": "Pair"}),
    _GROUP_CARDS,
    _send("retro.group", _GROUP_CARDS, lambda r: {"cards": [picked(one) for one in r.cards]}),
    Case("options", "retro.pick", _text("mail"), form=_GROUP_CARDS),
    _ALL_CARDS,
    _press("retro.part", lambda r: f"{r.grouped}/{r.cards[0]}", form=_ALL_CARDS),
    _press("retro.take", lambda r: f"{r.grouped}/{r.cards[0]}", form=_ALL_CARDS),
    _GIVE_VOTES,
    _send("retro.vote", _GIVE_VOTES, lambda r: {"vote0": picked(r.cards[0])}),
    _press("retro.outcome", lambda r: r.discussed),
    _press("retro.move:group", lambda r: f"{r.retro}/collect/group"),
    _press("retro.lead", _RETRO),
    _press("retro_guides.run:45", _text("45")),
    *(_press(f"retro_guides.{act}", lambda r: r.guide) for act in ("pause", "skip", "stop")),
    _press("retro_guides.resume", lambda r: r.paused),
]

_TAKE = _press("tickets.choose", lambda r: r.ticket)

TICKETS = [
    _type("/insight", _text("trends"), act="trends"),
    _press("tickets.trends", needs=lambda r: r.ticket),
    _press("tickets.area", lambda r: r.ticket),
    _TAKE,
    _send("tickets.take", _TAKE, lambda _: {"tickets": ["0"]}),
]

_SHIPPED: Say = lambda r: r.shipped  # noqa: E731

LOOP = [
    _type("/insight", _text("loop"), act="loop", needs=_SHIPPED),
    _press("loop.see", _SHIPPED),
    _press("loop.list", needs=_SHIPPED),
    *(_press(f"loop.say:{said}", _SHIPPED) for said in ("told", "later", "not_needed", "all", "undo")),
]

_OPEN_REVIEW = _press("roadmap_reviews.ask", needs=lambda r: r.roadmap_item)


def _say(verdict: str) -> Case:
    return _press(f"roadmap_reviews.say:{verdict}", lambda r: r.review_item)


ROADMAP_REVIEWS = [
    _OPEN_REVIEW,
    _send("roadmap_reviews.open", _OPEN_REVIEW, _here),
    _press("roadmap_reviews.close", lambda r: r.review),
    _press("roadmap_reviews.mine", lambda r: r.review),
    *(_say(verdict) for verdict in ("on_track", "move", "stop", "decide")),
    _send("roadmap_reviews.answer", _say("stop"), lambda _: {"why": "Nobody wants it."}),
    _press("roadmap_reviews.keep", needs=lambda r: r.roadmap_item),
    _press("roadmap_reviews.snapshots", needs=lambda r: r.review),
    _press("roadmap_reviews.snapshot", lambda r: json.dumps({"number": 1, "of": r.review})),
    _type("/roadmap", _text("review"), act="review", needs=lambda r: r.review),
    _type("/roadmap", _text("snapshot"), act="snapshot", needs=lambda r: r.review),
]

INTAKE = [
    _type("/insight", _text("sources"), act="sources"),
    _type("/insight", _text("import productboard"), act="import"),
    _press("intake.look", _text("productboard")),
    _press("intake.take", _text("productboard")),
    _press("intake.stop", lambda r: r.source),
    _press("intake.send:productboard", _INSIGHT),
]

_WORK: Say = lambda r: r.link_button  # noqa: E731
_UNSYNCED: Say = lambda r: r.unsynced  # noqa: E731
_LINKING = _press("sync.link", _UNSYNCED)
_CREATING = _press("sync.create:jira", _UNSYNCED)
_ASKING = _press("sync.who", _WORK)
_TERMS = _press("sync.settings", _text("jira"), needs=lambda r: r.synced)

SYNC = [
    _type("/roadmap", _text("sync"), act="sync"),
    _type("/roadmap", _text("conflicts"), act="conflicts"),
    _type("/roadmap", lambda r: f"link {r.unsynced} CHK-412", act="link"),
    _LINKING,
    _send("sync.link", _LINKING, lambda _: {"typed": "CHK-412"}),
    _press("sync.pick", lambda r: json.dumps({"number": r.unsynced, "typed": "CHK-412", "tracker": "jira"})),
    *(_press(f"sync.{act}", _WORK) for act in ("unlink", "keep", "take", "allow", "again")),
    _CREATING,
    Case("options", "sync.place", _nothing, form=_CREATING),
    _send("sync.create", _CREATING, lambda _: {"place": picked("CHK")}),
    _ASKING,
    Case("options", "sync.people", _nothing, form=_ASKING),
    _send("sync.who", _ASKING, lambda _: {"person": PEOPLE[Role.AUTHOR]}),
    _press("sync.now", _text("jira"), needs=lambda r: r.synced),
    _press("sync.standing"),
    _press("sync.conflicts"),
    _TERMS,
    _send("sync.settings", _TERMS, lambda _: {"level": "read"}),
]

_ISSUE: Say = lambda r: r.issue  # noqa: E731

ATTACHMENTS = [_press("attachments.look", _ISSUE), _press("attachments.send", _ISSUE)]

CUSTOMERS = [
    _type("/customer", _CUSTOMER, act="show"),
    *_room("customers", _CUSTOMER, {"title": "New"}),
    Case("options", "customers.pick", _text("Falcon"), form=_press("insights.new", _text("New"))),
    Case("options", "customers.pick_number", _text("Falcon"), form=_press("customers.merge", _CUSTOMER)),
    _press("customers.merge", _CUSTOMER),
    _send("customers.merge", _press("customers.merge", _CUSTOMER), lambda r: {"into": picked(r.sister)}),
    _press("customers.unmerge", _CUSTOMER),
]

_PLAN = _press("schedule.new", lambda r: "kpis.digest" if r.kpi else "")
_CHANGE = _press("schedule.edit", lambda r: r.schedule)
_PREVIEW = _press("schedule.preview", lambda r: r.schedule)


def _rare(act: str) -> Case:
    return _press("schedule.more", lambda r: f"{act}:{r.schedule}:kpis.digest", menu=True, act=act)


SCHEDULE = [
    _press("schedule.post", lambda r: r.failed(schedule=r.schedule), act="planned"),
    _press("schedule.post", lambda r: r.failed(), act="by hand"),
    _press("schedule.list", needs=lambda r: r.schedule),
    _PLAN,
    _CHANGE,
    _press("schedule.follow", _text("month"), menu=True, form=_PLAN),
    _send("schedule.save", _PLAN, lambda _: {"channel": "here"}),
    _send("schedule.save", _CHANGE, lambda _: {"title": "Falcon otherwise"}, act="edit"),
    *(_rare(act) for act in ("pause", "hand_over", "delete")),
    _send("schedule.hand_over", _rare("hand_over"), lambda _: {"owner": PEOPLE[Role.MEMBER]}),
    _send("schedule.delete", _rare("delete")),
    _PREVIEW,
    _send("schedule.post_now", _PREVIEW, lambda _: {"channel": "here"}),
]

_SETTINGS = _press("settings.open")
_KEEP = Case("shortcut", "keep.message", message=True)


def _set(part: str, filled: Mapping[str, Any], by: Role = Role.MANAGER) -> Case:
    return _send("settings.save", _SETTINGS, lambda _: filled, act=part, by=by)


_NEW_TOKEN = _press("agents.new")
KITCHEN = [
    Case("event", "app_home_opened"),
    _press("home.all", _json(list="ideas.top")),
    _press("home.help"),
    _press("home.page", _json(page="browse")),
    _type("/productops", _nothing),
    _type("/productops", _text("audit"), act="audit"),
    _press("audit.page:older", _json(before=[5])),
    _press("audit.who", _text("any"), menu=True),
    _press("audit.kind", _text("glossary"), menu=True),
    _press("audit.day", _text("any"), menu=True),
    _press("audit.export", needs=lambda r: r.meaning),
    _type("/productops", _text("token"), act="token"),
    _NEW_TOKEN,
    _send("agents.make", _NEW_TOKEN, lambda _: {"label": "Editor"}),
    _press("agents.revoke", lambda r: r.agent),
    _press("agents.every:0", _json(page=0)),
    _press("meant", _text("/idea list")),
    _SETTINGS,
    _set("language", {"language": "fr"}, Role.ADMINISTRATOR),
    _set("roles", {"managers": [PEOPLE[Role.MEMBER]]}),
    _set("connect", {"connect": [CHANNEL]}),
    _set("glossary", {"approval": "editors"}, Role.EDITOR),
    _set("ideas", {"framework": "ice"}),
    _set("kpis", {"definers": "managers"}),
    _set("decisions", {"decisions-framework": "daci"}),
    _set("rights", {"rights-most": "3"}),
    _set("champions", {"champions-most": "4"}),
    _set("guild", {"guild-minutes": "45"}),
    _set("blockers", {"blockers-days": "9"}),
    _set("insights", {"insights-market": "100"}),
    _set("loop", {"loop-days": "7"}),
    _set("audit", {"audit-days": "60"}),
    _set("agents", {"agents-pace": "30"}),
    _set("tickets", {"tickets-months": "6"}),
    _set("sessions", {"sessions-minutes": "45"}),
    _set("enrolment", {"enrolment-weekly": "no"}),
    _set("retro", {"retro-votes": "5"}),
    _press("settings.changes", form=_SETTINGS),
    _KEEP,
    _send("keep.as", _KEEP, lambda _: {"kind": "idea"}),
    _press("keep.another", _text("idea"), form=_KEEP),
]

ASKING = [
    Case("event", "app_mention", lambda r: f"<@U0BOT> what is {'MVP' if r.meaning else ''}?"),
    Case("event", "message", _text("what is MVP?")),
    Case("event", "app_context_changed"),
    _press("asking.try", _text("what is MVP?")),
]

_ITEM: Say = lambda r: r.roadmap_item  # noqa: E731
_MOVE = _press("roadmap.move", _ITEM)


def _item(act: str, rest: str = "") -> Case:
    return _type("/roadmap", lambda r: f"{act} {r.roadmap_item} {rest}".strip(), act=act)


ROADMAP = [
    _type("/roadmap", _nothing, needs=_ITEM),
    _type("/roadmap", _ITEM, act="show"),
    _type("/roadmap", _text("list"), act="list", needs=_ITEM),
    _type("/roadmap", _text("mine"), act="mine", needs=_ITEM),
    _type("/roadmap", _text("share"), act="share", needs=_ITEM),
    _type("/roadmap", _text("add New"), act="add"),
    _type("/roadmap", _text("export"), act="export"),
    _type("/roadmap", _text("import"), act="import"),
    _item("move", "next"),
    _item("edit"),
    _item("delete"),
    *_room("roadmap", _ITEM, {"title": "New"}),
    _press("roadmap.team", _json(team=""), needs=_ITEM),
    _press("roadmap.table", _json(team=""), needs=_ITEM),
    _MOVE,
    _send("roadmap.move", _MOVE, lambda _: {"place": picked("blocked")}),
    _press("roadmap.vote", lambda r: json.loads(r.decided)["idea"], menu=True),
    Case("options", "roadmap.vote", _nothing, needs=lambda r: r.decided),
    Case("options", "roadmap.open", _nothing, needs=_ITEM),
]

_DOCUMENT: Say = lambda r: r.document  # noqa: E731
_REVIEWED: Say = lambda r: r.reviewed  # noqa: E731
_EDIT_DOCUMENT = _press("documents.edit", _DOCUMENT)
_CHOOSE = _press("documents.new", _text("New"))
_BEGIN = _send("documents.choose", _CHOOSE, lambda _: {"template": "one-pager", "language": "fr"})
_SECTION = _press("documents.section:problem", lambda r: json.dumps({"number": r.document, "key": "problem"}))
_TEMPLATE = _json(template="prd", language="en")
_TEMPLATE_SECTION = _press("documents.template_section", _TEMPLATE)
_APPROVE, _SEND_BACK = (_press(f"documents.{act}", _REVIEWED) for act in ("approve", "send_back"))


def _is_of_documents(case: Case) -> bool:
    """What rooms of records listen to and documents do: no file brings one, and they begin in a form of their own."""
    ours = ("documents.import", "documents.more")
    return not case.name.startswith(ours) and (case.name, case.act) != ("documents.save", "")


DOCUMENTS = [
    _type("/prd", _DOCUMENT, act="show"),
    _type("/prd", _text("new"), act="add"),
    _type("/prd", lambda r: f"check {r.document}", act="check"),
    _type("/prd", lambda r: f"approve {r.reviewed}", act="approve"),
    _type("/prd", _text("templates"), act="templates"),
    _type("/prd", _text("export"), act="export"),
    *filter(_is_of_documents, _room("documents", _DOCUMENT, {})),
    _press("documents.more", form=_EDIT_DOCUMENT),
    _BEGIN,
    _send("documents.begin", _BEGIN, lambda _: {"title": "New"}),
    Case("options", "documents.kpi", _text("sign"), form=_BEGIN),
    _press("documents.page:0", lambda r: json.dumps({"number": r.document, "page": 0})),
    _SECTION,
    _send("documents.section", _SECTION, lambda _: {"text": "Otherwise"}),
    _press("documents.check", _DOCUMENT),
    _press("documents.want:0", lambda r: json.dumps({"number": r.document, "words": ["DAM"]})),
    _press("documents.upgrade", _DOCUMENT),
    _press("documents.file", _DOCUMENT),
    _press("documents.review", _DOCUMENT),
    _APPROVE,
    _send("documents.approve", _APPROVE, by=Role.ASKED),
    _SEND_BACK,
    _send("documents.send_back", _SEND_BACK, lambda _: {"why": "Too long"}, by=Role.ASKED),
    _press("documents.templates"),
    _press("documents.template:prd", _TEMPLATE),
    _TEMPLATE_SECTION,
    _send("documents.template_section", _TEMPLATE_SECTION, lambda _: {"title": "New"}),
    _press("documents.template_reset", _TEMPLATE),
]

_GOAL: Say = lambda r: r.goal  # noqa: E731
_RESULT: Say = lambda r: f"{r.goal}/{r.key_result}"  # noqa: E731
_NEW_RESULT, _EDIT_RESULT = _press("goals.result_new", _GOAL), _press("goals.result", _RESULT)
_VALUES = _press("goals.enter", _GOAL)

GOALS = [
    _type("/goals", _GOAL, act="show"),
    _type("/goals", _text("Win back small shops"), act="new"),
    _type("/goals", _text("mine"), act="mine"),
    _type("/goals", lambda r: f"set {r.goal}", act="set"),
    *_room("goals", _GOAL, {"title": "New"}),
    _NEW_RESULT,
    _EDIT_RESULT,
    _send("goals-result.save", _NEW_RESULT, lambda _: {"metric": "NPS"}),
    Case("options", "goals.kpi", _text("sign"), form=_NEW_RESULT),
    _press("goals.bind", _RESULT),
    _press("goals.result_remove", _RESULT, form=_EDIT_RESULT),
    _VALUES,
    _send("goals.values", _VALUES, lambda r: {f"value:{r.key_result}": "3", "day": "2026-01-05"}),
    _press("goals.unknown", _GOAL),
    _press("goals.end:achieved", lambda r: f"{r.goal}/2026/achieved"),
]

_COPY: Say = lambda r: r.copy  # noqa: E731
_EXPORTING = _press("copies.export", _DOCUMENT)

COPIES = [
    _type("/prd", lambda r: f"link {r.document} https://www.notion.so/Falcon-{'0' * 32}", act="link"),
    _EXPORTING,
    _press("copies.wiki", _text("canvas"), menu=True, form=_EXPORTING),
    Case("options", "copies.place", _nothing, form=_EXPORTING),
    _send("copies.export", _EXPORTING, lambda _: {"place-notion": picked("S1")}),
    _press("copies.parts", _DOCUMENT),
    _send("copies.parts", _alone("copies.parts", _DOCUMENT, _EDIT_DOCUMENT), _here),
    *(_press(f"copies.{act}", _COPY) for act in ("compare", "keep", "take", "leave", "follow", "forget")),
    _press("copies.update", lambda r: r.old_copy),
    Case("event", "link_shared", lambda r: r.copy_link),
]

_START = _type("/onboarding", _text("start designer"), act="start")
_PEOPLE = _press("enrolment.people", lambda r: r.plan)
_INVITED: Say = lambda r: r.invited  # noqa: E731
_STEP: Say = lambda r: f"{r.plan} terms"  # noqa: E731

_LEAVER: Say = lambda r: PEOPLE[Role.OWNER] if r.right else ""  # noqa: E731
_HEIRS = _press("handover.open", _LEAVER)
_TRIED = _send("handover.choose", _HEIRS, lambda _: {"all": PEOPLE[Role.MEMBER]})

ONBOARDING = [
    _type("/onboarding", lambda r: f"offboard <@{PEOPLE[Role.OWNER]}>" if r.right else "", act="offboard"),
    _HEIRS,
    _TRIED,
    _send("handover.confirm", _TRIED),
    _type("/onboarding", _nothing),
    _type("/onboarding", _text("playbooks"), act="playbooks"),
    _START,
    _press("enrolment.new"),
    _send("enrolment.start", _START, by=Role.MEMBER),
    _PEOPLE,
    _send("enrolment.people", _PEOPLE, by=Role.OWNER),
    _press("enrolment.agree", _INVITED),
    _press("enrolment.decline", _INVITED),
    _press("onboarding.show", lambda r: r.plan),
    _press("onboarding.tick", _STEP),
    _press("onboarding.untick", _STEP),
    _press("onboarding.stop", lambda r: r.plan),
    _press("playbooks.ships", _text("designer")),
    _press("playbooks.ours", _text("designer")),
    *_room("playbooks", lambda r: r.playbook, {"title": "New", "steps": "1 do this"}),
]

_TOOL: Say = lambda r: r.tool  # noqa: E731
_HALF: Say = lambda r: r.audit if r.tool else ""  # noqa: E731
_NEED, _OWN_NEED = _press("catalogue.ask", _text("whiteboard"), needs=_TOOL), _press("catalogue.add")
_FIRST = _press("tool_answers.open", _HALF)
_SECOND = _send("tool_answers.first", _FIRST, lambda r: {"tools": [str(r.tool)]}, by=Role.ASKED)
_COST = _press("costs.ask", _TOOL)

TOOLS = [
    _type("/tools", _nothing, needs=_TOOL),
    _type("/tools", _TOOL, act="show"),
    _type("/tools", _text("whiteboard"), act="need", needs=_TOOL),
    _type("/tools", _text("mine"), act="mine"),
    _type("/tools", _text("add New"), act="add"),
    _type("/tools", _text("export"), act="export"),
    _type("/tools", _text("import"), act="import"),
    *(_type("/tools", lambda r, act=act: f"{act} {r.tool}", act=act) for act in ("edit", "delete", "cost")),  # type: ignore[misc]
    *_room("tools", _TOOL, {"title": "New"}),
    _COST,
    *(_type("/tools", _text(word), act=word, needs=_TOOL) for word in ("renewals", "overlaps", "needs", "audit")),
    _press("overlaps.list", _json(page=0), needs=_TOOL),
    _press("catalogue.list", _json(page=0), needs=_TOOL),
    _NEED,
    _send("catalogue.say", _NEED, lambda _: {"waived": "Two regions"}),
    _OWN_NEED,
    _send("catalogue.add", _OWN_NEED, lambda _: {"name": "Maps"}),
    _press("tool_audits.start", needs=lambda r: r.team),
    _press("tool_audits.list", _json(page=0), needs=_HALF),
    _FIRST,
    _press("tool_answers.unknown", _HALF),
    _SECOND,
    _send("tool_answers.second", _SECOND, by=Role.ASKED),
    _set("tools", {"tools-audit": "champions"}),
    _press("renewals.list", _json(page=0), needs=_TOOL),
    _press("verdicts.ask:keep", _TOOL),
    _send("verdicts.decide", _press("verdicts.ask:keep", _TOOL), lambda _: {"evidence": picked("opinion")}),
    _send("costs.say", _COST, lambda _: {"amount": "1200", "currency": "EUR", "period": picked("year")}),
]

_BLOCKER: Say = lambda r: r.blocker  # noqa: E731
_VOTE = _press("blockers.vote", lambda r: r.poll)
_POLL = _press("blockers.poll", needs=lambda r: r.votable)
_TAKE_ON = _press("blockers.take", lambda r: r.free_blocker)
_MERGE = _press("blockers.supersede", _BLOCKER)

BLOCKERS = [
    _type("/blockers", _BLOCKER, act="show"),
    _type("/blockers", _text("Nobody reads the logs"), act="new"),
    _type("/blockers", _text("suggest"), act="suggest"),
    _type("/blockers", _text("vote"), act="vote", needs=lambda r: r.poll),
    _type("/blockers", _text("top"), act="rank"),
    _type("/blockers", _text("mine"), act="mine"),
    _type("/blockers", lambda r: f"merge {r.blocker}", act="merge"),
    *_room("blockers", _BLOCKER, {"title": "New", "category": picked("data"), "shown": picked("named")}),
    _VOTE,
    Case("options", "blockers.votable", _text("data"), form=_VOTE),
    _send("blockers.vote", _VOTE, lambda r: {"vote0": picked(r.votable)}),
    _POLL,
    _send("blockers.poll", _POLL, lambda _: {"channel": "here", "days": "7"}),
    _TAKE_ON,
    _send("blockers.take", _TAKE_ON, lambda _: {"first_step": "Ask", "due_on": "2099-01-01"}),
    _press("blockers.moves", _BLOCKER),
    _press("blockers.end:resolved", _BLOCKER),
    _press("blockers.confirm:gone", lambda r: r.resolved),
    _MERGE,
    Case("options", "blockers.successors", _text("logs"), form=_MERGE),
    _send("blockers.supersede", _MERGE, lambda r: {"by": str(r.free_blocker)}),
    _press("blockers.apart", lambda r: r.merged_blocker),
]

_MEASURE = _press("feature_use.ask:0", lambda r: r.shipped_item)

_BASELINE = _press("baselines.ask")

IMPACT = [
    _type("/impact", _nothing),
    _type("/impact", _text("export"), act="export"),
    _press("impact.show"),
    _press("impact.how:lead_time", _text("lead_time/90")),
    _press("impact.export", _text("90")),
    _type("/impact", _text("pulse"), act="pulse"),
    _type("/impact", _text("baseline"), act="baseline"),
    _BASELINE,
    _send("baselines.save", _BASELINE, lambda _: {"since": "2026-01-01", "until": "2026-03-31"}),
    _press("impact_posts.how:lead_time", lambda r: f"lead_time/{r.impact_post}"),
    _press("impact_posts.export", lambda r: r.impact_post),
    _press("pulse.answer:3", lambda r: r.pulse),
    _set("impact", {"impact-pulse": "on"}),
    _type("/impact", lambda r: f"link {r.shipped_item}", act="link"),
    _MEASURE,
    Case("options", "feature_use.pick", _text("sign"), form=_MEASURE),
    _send("feature_use.save", _MEASURE, lambda r: {"kpi": picked(r.used), "eligible": picked(r.eligible)}),
]

ROOMS = {
    "impact": IMPACT,
    "tools": TOOLS,
    "blockers": BLOCKERS,
    "asking": ASKING,
    "onboarding": ONBOARDING,
    "glossary": GLOSSARY,
    "ideas": IDEAS,
    "kpis": KPIS,
    "decisions": DECISIONS,
    "customers": CUSTOMERS,
    "documents": DOCUMENTS,
    "goals": GOALS,
    "copies": COPIES,
    "insights": INSIGHTS,
    "intake": INTAKE,
    "attachments": ATTACHMENTS,
    "sync": SYNC,
    "loop": LOOP,
    "roadmap": ROADMAP,
    "roadmap_reviews": ROADMAP_REVIEWS,
    "tickets": TICKETS,
    "sessions": SESSIONS,
    "retro": RETRO,
    "champions": CHAMPIONS,
    "guild": GUILD,
    "topics": TOPICS,
    "schedule": SCHEDULE,
    "everywhere": KITCHEN,
}
