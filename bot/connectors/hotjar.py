"""Responses to surveys of Hotjar, those with words in them.

API: https://help.hotjar.com/hc/en-us/articles/36820005914001-Hotjar-API-Reference (read in November 2026). Heatmaps
and recordings have no API: their addresses are links, called after what the address says.
Needs `HOTJAR_CLIENT_ID` and `HOTJAR_CLIENT_SECRET` of an API key, which ends after a year, and `HOTJAR_SITE_ID`; the
plan is Ask Scale.
Limits: 100 responses a page. Hotjar's pages differ on how many calls a minute it takes; the fewest they name are 60.

Traps: responses come newest first, and a response without words, a rating alone, is a figure rather than an insight.
What people typed as their mail address is left out.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.connectors.allowance import Allowance
from bot.connectors.bearer import BearerApi, parts
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import Bookmark, Feedback, FeedbackPage, FeedbackSource, line, moment, plain
from bot.connectors.http import pages
from bot.connectors.page import PageSource, path_on, words
from bot.connectors.source import SourceError, Variable
from bot.connectors.webtool import reached

CLIENT = Variable("HOTJAR_CLIENT_ID")
SECRET = Variable("HOTJAR_CLIENT_SECRET", secret=True)
SITE = Variable("HOTJAR_SITE_ID")
URL = Variable("HOTJAR_URL")
API = BearerApi("Hotjar", URL, "https://api.hotjar.io/v1", SECRET, Allowance(at_once=2, calls=50, seconds=60))

_KEEP = 1800.0  # seconds: a token lives an hour
_PAGE = "100"
_SURVEYS = 20  # pages of them
_WORDS = ("long-text", "short-text", "text")  # kinds of questions that are answered in words


def read(tools: Tools, bookmark: Bookmark) -> FeedbackPage:
    """A page of the responses of a round: survey by survey, each from its newest."""
    left, cursor = _place(bookmark.page) if bookmark.page else (_surveys(tools), "")
    if not left:
        return FeedbackPage([])
    survey, later = left[0], left[1:]
    query = {"limit": _PAGE} | ({"cursor": cursor} if cursor else {})
    said = _ask(tools, f"/surveys/{survey['id']}/responses", query)
    rows = API.rows(said.get("results"))
    told = [(one, moment(one.get("created_time") or one.get("created_at"))) for one in rows]
    fresh = [(one, at) for one, at in told if not at or at >= bookmark.since]
    items = [item for one, at in fresh if (item := _feedback(survey, one, at)) is not None]
    cursor = API.cursor(said.get("next_cursor"))
    if cursor and len(fresh) == len(told):
        return FeedbackPage(items, _named(left, cursor))
    return FeedbackPage(items, _named(later, "") if later else "")


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Hotjar knows the key, and shows it surveys."""
    return reached(API.base(tools.environment), lambda: _ask(tools, "/surveys", {"limit": "1"}))


def _ready(environment: Mapping[str, str]) -> bool:
    return all(environment.get(one.name) for one in (CLIENT, SECRET, SITE))


def _ask(tools: Tools, path: str, query: Mapping[str, str]) -> Mapping[str, Any]:
    missing = next((one for one in (CLIENT, SECRET, SITE) if not tools.environment.get(one.name)), None)
    if missing:
        raise SourceError("source-feedback-not-ready", system=API.label, variable=missing.name)
    site = tools.environment[SITE.name]
    if not site.isalnum():
        raise SourceError("source-feedback-missing", system=API.label, variable=SITE.name)
    return API.ask(tools, f"/sites/{site}{path}", query, token=_token(tools)) or {}


def _token(tools: Tools) -> str:
    """What the key is exchanged for."""
    environment = tools.environment
    form = {"grant_type": "client_credentials", "client_id": environment[CLIENT.name]}
    try:
        answer = tools.http.ask(
            f"{API.base(environment)}/oauth/token",
            form={**form, "client_secret": environment[SECRET.name]},
            variable=SECRET.name,
            allowance=API.allowance,
            known=(400,),
            keep=_KEEP,
        )
    except SourceError as error:
        if error.key == "source-http-missing":
            raise SourceError("source-feedback-missing", system=API.label, variable=URL.name) from None
        raise
    if answer.status == 400:
        raise SourceError("source-http-refused-look", host=answer.host, status=400, variable=SECRET.name)
    found = API.object(answer.json()).get("access_token")
    if not isinstance(found, str) or not found.isascii() or not found.isprintable() or not found:
        raise API.unfit()
    return found


def _surveys(tools: Tools) -> list[dict[str, Any]]:
    """The surveys of the site that ask for words: the id of each, its name, and those questions by their ids."""

    def listed(cursor: str) -> tuple[list[Mapping[str, Any]], str]:
        query = {"limit": _PAGE, "with_questions": "true"} | ({"cursor": cursor} if cursor else {})
        said = _ask(tools, "/surveys", query)
        return API.rows(said.get("results")), API.cursor(said.get("next_cursor"))

    known = [_survey(one) for page in pages(listed, _SURVEYS) for one in page]
    return [one for one in known if one["asked"]]


def _survey(one: Mapping[str, Any]) -> dict[str, Any]:
    number = API.identifier(one)
    if not all(letter.isalnum() or letter in "-_" for letter in number):
        raise API.unfit()
    asked = {
        str(question.get("id")): line(question.get("text"), 100)
        for question in parts(one.get("questions"))
        if question.get("type") in _WORDS
    }
    return {"id": number, "name": line(one.get("name"), 60), "asked": asked}


def _place(page: str) -> tuple[list[dict[str, Any]], str]:
    """The surveys that are left, the first of them at a cursor."""
    try:
        found = json.loads(page)
        left, cursor = found["left"], found["cursor"]
        known = [{"id": str(one["id"]), "name": str(one["name"]), "asked": dict(one["asked"])} for one in left]
        return known, str(cursor)
    except (ValueError, TypeError, KeyError):
        raise API.unfit() from None


def _named(left: list[dict[str, Any]], cursor: str) -> str:
    return json.dumps({"left": left, "cursor": cursor}, ensure_ascii=False)


def _feedback(survey: Mapping[str, Any], one: Mapping[str, Any], at: str) -> Feedback | None:
    """A response in its own words; nothing where it has none."""
    asked: Mapping[str, str] = survey["asked"]
    said = [
        (asked[question], text)
        for answer in parts(one.get("answers"))
        if (question := str(answer.get("question_id"))) in asked and (text := plain(answer.get("answer")))
    ]
    if not said:
        return None
    text = "\n".join(f"{question} {answer}".strip() for question, answer in said)
    return Feedback(
        external_id=f"{survey['id']}-{API.identifier(one)}",
        title=line(said[0][1]),
        text=plain(text),
        area=survey["name"],
        source="survey",
        created_at=at,
    )


HOTJAR = FeedbackSource("hotjar", API.label, (CLIENT, SECRET, SITE, URL), _ready, reach, read)


_HOSTS = ("insights.hotjar.com", "app.hotjar.com", "surveys.hotjar.com")
_SEEN = re.compile(r"/(?:sites?/[0-9]{1,12}/)?(?P<what>[A-Za-z0-9_/-]{1,120})")


def _page(url: str) -> str:
    """What of Hotjar an address leads to, such as "recordings/456"; empty for none."""
    found = path_on(url, _HOSTS, _SEEN)
    return found["what"].strip("/") if found else ""


def _guess(url: str) -> str:
    return f"{API.label} {words(_page(url).replace('/', ' '))}".strip()


HOTJAR_PAGES = PageSource("hotjar-pages", API.label, path_of=_page, guess=_guess)
