"""Requests over HTTP as anybody may write them: who is let in, as whom, and what the others are told."""

import json
from dataclasses import replace
from typing import Any

import anyio
import pytest

from bot.agents.desk import TokenDesk
from bot.config import Config
from bot.mcp.gate import BODY_LIMIT
from bot.services import Services
from bot.slack.tokens import UnservedError
from tests.agents.asking import JSON, SECRET, URL, Reply, bearing, call, said, sent, signed
from tests.agents.conftest import GUEST, OTHER, OWNER, STRANGER, become, made
from tests.glossary.making import content, keep, meaning
from tests.patience import PATIENCE
from tests.shelves import ELSEWHERE, HERE, Clock

NOBODY = 401


@pytest.fixture
def site_(here: Services) -> Services:
    """A workspace that knows what MVP means, behind a signing secret; the bot is HERE and nowhere else."""

    def token(workspace: str) -> str:
        if workspace != HERE:
            raise UnservedError(workspace)
        return "xoxb-1"

    keep(here.store, meaning(content(term="MVP", definition_en="The least.")))
    return replace(here, config=Config(slack_bot_token="xoxb-1", slack_signing_secret=SECRET), token=token)


def me(user: str = OWNER, team: str = HERE, **more: str) -> dict[str, str]:
    """What Slack puts in `_meta.slack`."""
    return {"user_id": user, "team_id": team, **more}


def knows(reply: Reply) -> bool:
    """Whether it says what MVP means."""
    return reply.status == 200 and "The least." in json.dumps(reply.body)


def test_slack_asks_for_whoever_talks_to_it(site_: Services) -> None:
    """A member, a guest; a stranger, somebody unknown and a workspace without the bot are told nothing."""
    become(site_, GUEST, is_restricted=True)
    become(site_, STRANGER, team_id="T0OTHERS")
    question = [call("define_term", one, term="MVP") for one in (me(), me(GUEST), me(STRANGER), me("U0NOBODY"))]
    question += [call("define_term", me(team=ELSEWHERE), term="MVP"), call("define_term", term="MVP")]
    member, guest, *others = sent(site_, *(signed(site_, one) for one in question))
    assert knows(member)
    assert knows(guest)
    assert [one.status for one in others] == [NOBODY] * 4
    assert "The least." not in str([one.body for one in others])


def test_a_guest_is_told_what_guests_are(site_: Services) -> None:
    """What their own commands would refuse, their agent is refused, too."""
    become(site_, GUEST, is_restricted=True)
    assert site_.people.get(HERE, GUEST).is_guest
    (reply,) = sent(site_, signed(site_, call("who_decides", me(GUEST), topic="Pricing")))
    assert reply.status == 200


def test_what_slack_did_not_sign_names_nobody(site_: Services) -> None:
    """Not at all, by another secret, over another body, too late, too early, or twice."""
    body = call("define_term", me(), term="MVP")
    good = signed(site_, body)
    forged: list[dict[str, Any]] = [
        {"content": body, "headers": JSON},
        signed(site_, body, secret="another"),
        {**good, "content": body.replace(OWNER.encode(), OTHER.encode())},
        {**good, "content": body + b" "},
        signed(site_, body, ago=301),
        signed(site_, body, ago=-301),
        {**good, "headers": {**good["headers"], "x-slack-request-timestamp": "soon"}},
        {**good, "headers": {**good["headers"], "x-slack-signature": "v0="}},
    ]
    replies = sent(site_, *forged, good, good)
    assert [one.status for one in replies] == [NOBODY] * len(forged) + [200, NOBODY]
    assert knows(replies[-2])
    (again,) = sent(site_, good)  # another process, which asks the store
    assert again.status == NOBODY


def test_without_a_secret_nobody_signs(site_: Services) -> None:
    """In Socket Mode, and where there is none: an empty secret is nobody's."""
    body = call("define_term", me(), term="MVP")
    for config in (Config(), Config(slack_signing_secret=SECRET, slack_app_token="xapp-1")):
        other = replace(site_, config=config)
        replies = sent(other, signed(other, body, secret=""), signed(other, body))
        assert [one.status for one in replies] == [NOBODY] * 2


def test_slack_may_ask_what_there_is_without_naming_anybody(site_: Services) -> None:
    """Its handshake and its list of tools are of no person; a handshake without Slack's signature is refused."""
    begin = said("initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo={"name": "x", "version": "1"})
    first, tools, forged = sent(
        site_, signed(site_, begin), signed(site_, said("tools/list")), {"content": begin, "headers": JSON}
    )
    assert first.body["result"]["serverInfo"]["name"] == "product-ops"
    assert "define_term" in [one["name"] for one in tools.body["result"]["tools"]]
    assert forged.status == NOBODY
    assert forged.headers["www-authenticate"].startswith("Bearer")


def test_a_token_names_its_owner_whatever_else_is_said(site_: Services) -> None:
    """`_meta.slack` of a request that Slack did not sign is never looked at."""
    _, text = made(site_, "glossary")
    asked = sent(site_, bearing(text, call("define_term", me(OTHER, ELSEWHERE), term="MVP")))
    assert knows(asked[0])
    assert site_.store.settle(PATIENCE)
    assert [row["person"] for row in site_.store.run("SELECT person FROM agent_use")] == [OWNER]


def test_who_says_two_things_is_believed_what_is_signed(site_: Services) -> None:
    """A good token beside a signature that is none lets nobody in."""
    _, text = made(site_, "glossary")
    body = call("define_term", me(), term="MVP")
    bearer = f"Bearer {text}"
    assert knows(sent(site_, signed(site_, body, authorization=bearer))[0])
    assert sent(site_, signed(site_, body, secret="another", authorization=bearer))[0].status == NOBODY


def test_a_revoked_token_is_told_nothing(site_: Services) -> None:
    """Nor is one that is another workspace's, or none: each the same way."""
    token, text = made(site_, "glossary")
    body = call("define_term", term="MVP")
    assert knows(sent(site_, bearing(text, body))[0])
    TokenDesk(site_, HERE, OWNER).revoke(token.id)
    wrong = sent(site_, *(bearing(one, body) for one in (text, text.replace(HERE, ELSEWHERE), "x", "")))
    assert {(one.status, str(one.body)) for one in wrong} == {(NOBODY, str(wrong[0].body))}


def test_who_tries_tokens_waits(site_: Services, clock: Clock) -> None:
    """After some wrong ones in a minute; a token that was good goes on being answered beside them."""
    _, text = made(site_, "glossary")
    body, wrong = call("define_term", term="MVP"), f"pops_{HERE}_{'0' * 12}_{'0' * 64}"
    replies = sent(site_, bearing(text, body), *[bearing(wrong, body)] * 21, bearing(text, body))
    assert [one.status for one in replies] == [200, *[NOBODY] * 20, 429, 200]
    assert 0 < int(replies[-2].headers["retry-after"]) <= 60
    clock.tick(minutes=1)
    assert sent(site_, bearing(wrong, body))[0].status == NOBODY


def test_what_is_no_question_is_answered_all_the_same(site_: Services) -> None:
    """Shortly, with the mend, and before anything is looked up."""
    _, text = made(site_, "glossary")
    body = call("define_term", term="MVP")
    good = bearing(text, body)
    chunks = iter([b"x" * BODY_LIMIT, b"y"])

    async def large() -> Any:
        for chunk in chunks:
            yield chunk

    tried: dict[str, tuple[int, dict[str, Any]]] = {
        "get": (405, {**good, "method": "GET"}),
        "delete": (405, {**good, "method": "DELETE"}),
        "elsewhere": (404, {**good, "url": URL.replace("/mcp", "/slack/events")}),
        "no json": (415, {**good, "headers": {**good["headers"], "content-type": "text/plain"}}),
        "another host": (421, {**good, "headers": {**good["headers"], "host": "evil.example.com"}}),
        "another page": (403, {**good, "headers": {**good["headers"], "origin": "https://evil.example.com"}}),
        "too much": (413, bearing(text, b"x" * (BODY_LIMIT + 1))),
        "too much, in parts": (413, bearing(text, large())),
        "bad JSON": (400, bearing(text, b"{")),
        "deep JSON": (400, bearing(text, b"[" * 60_000)),
        "no UTF-8": (400, bearing(text, b'{"a": "\xff"}')),
        "a list": (400, bearing(text, b"[]")),
        "bad JSON that Slack signed": (400, signed(site_, b"{")),
    }
    replies = sent(site_, *(request for _, request in tried.values()))
    assert {name: one.status for name, one in zip(tried, replies, strict=True)} == {
        name: status for name, (status, _) in tried.items()
    }
    assert all(len(str(one.body)) < 1_000 for one in replies)


def test_who_sends_slowly_is_not_waited_for(site_: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """Else some hundred who begin and never end would keep all others out."""
    monkeypatch.setattr("bot.mcp.gate.BODY_SECONDS", 0.01)

    async def slow() -> Any:
        yield b"{"
        await anyio.sleep_forever()

    (reply,) = sent(site_, bearing("", slow()))
    assert reply.status == 408


def test_arguments_are_looked_at(site_: Services) -> None:
    """What is no argument, or of no kind, is said; nothing of it is followed."""
    _, text = made(site_, "glossary")
    tried: list[dict[str, Any]] = [
        {"term": "MVP", "workspace": ELSEWHERE},
        {"term": ["MVP"]},
        {"term": {"$ne": ""}},
        {"term": ""},
        {},
    ]
    replies = sent(site_, *(bearing(text, call("define_term", **one)) for one in tried))
    assert all(one.body["result"]["isError"] for one in replies)
    whole = sent(site_, bearing(text, json.dumps({**json.loads(call("define_term")), "params": []}).encode()))
    assert "error" in whole[0].body


def test_whoever_watches_asks_whether_it_is_well(site_: Services) -> None:
    """Without a token, by any name."""
    health = URL.replace("/mcp", "/health")
    good, head = (
        sent(site_, {"method": how, "url": health, "headers": {"host": "10.0.0.7"}})[0] for how in ("GET", "HEAD")
    )
    assert (good.status, good.body) == (200, "ok")
    assert (head.status, head.body) == (200, "")


def test_which_names_are_answered_to() -> None:
    """This machine's own, that of PUBLIC_URL, and those that the operator adds."""
    from bot.mcp.serve import hosts

    config = Config(public_url="https://bot.example.com:8443/x", mcp_hosts=("mcp.internal",))
    assert hosts(config) == {"127.0.0.1", "localhost", "[::1]", "bot.example.com", "mcp.internal"}
