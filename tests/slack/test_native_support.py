"""What a workspace takes is asked once and kept; what it does not take is said in words, and said once."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from bot.services import Services
from bot.slack import blocks as kit
from bot.slack import native, native_support
from bot.slack.access import FACT
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import Listener
from bot.slack.request import Answer, Request, reply
from bot.slack.store import save_setting, setting
from sandbox.methods import METHODS
from tests.conftest import CHANNEL, ENGLISH, World

Json = dict[str, Any]

TABLE = native.data_table("Ranking", ["Idea", "Score"], [["Dark mode", native.Number(42, "42")]])
CHART = native.line_chart("Activation", ["W46"], [("Activation", [41.2])])
ALERT = native.alert("Careful", "warning")
SHOWN = [kit.section("Ranking"), TABLE, CHART]
IN_WORDS = ["section", "context", "section"]
NATIVE = ["section", "data_table", "data_visualization"]


def kinds(content: Json | None) -> list[str]:
    """The types of a message's or a view's blocks."""
    assert content is not None
    return [block["type"] for block in content["blocks"]]


def takes(world: World) -> bool | None:
    """What is known, once whoever is asking has asked."""
    known = native_support.takes(world.bot.services, world.workspace)
    world.settle()
    return known


def asked(world: World) -> int:
    """How often Slack was asked, a sample at a time."""
    return [method for method, _ in world.slack.calls].count("blocks.validate")


def posts(world: World, *methods: str) -> int:
    """How often these methods were called."""
    return sum(1 for method, _ in world.slack.calls if method in methods)


def know(world: World, taken: bool) -> None:
    """Let it be known what the workspace takes."""
    services = world.bot.services
    native_support.know(services.store, world.workspace, taken, services.clock())


def refused(world: World) -> list[str]:
    """What Slack refused, which the end of the test then does not hold against it."""
    found = [refusal.error for refusal in world.slack.refusals]
    world.slack.refusals.clear()
    return found


def answering(world: World, answer: Callable[[Request], Answer]) -> Json | None:
    """What `/glossary` shows where this answers it, once the bot is at rest."""
    world.bot.listeners.registered["command", "/glossary"] = Listener(answer, FACT)
    shown = world.person(ENGLISH).command("/glossary", channel=CHANNEL)
    world.settle()
    return shown


def request(world: World, **body: Any) -> Request:
    """Something the English product manager did."""
    return Request(world.bot.services, world.workspace, ENGLISH, body)


def last(world: World, channel: str = CHANNEL) -> Json:
    """The last message this person sees."""
    return world.person(ENGLISH).messages(channel)[-1]


def test_a_workspace_is_asked_once(world: World) -> None:
    """In the background, and again after thirty days; what was known holds meanwhile."""
    assert takes(world) is None
    assert [takes(world) for _ in range(3)] == [True] * 3
    assert asked(world) == 3  # a message, a form, a Home tab
    world.clock.ahead = timedelta(days=31)
    world.slack.older = True
    assert takes(world) is True
    assert takes(world) is False


def test_a_refusal_is_asked_about_again_within_the_hour(world: World) -> None:
    """A Slack that has learnt them is believed the same day; until then nobody asks twice."""
    know(world, False)
    world.clock.ahead = timedelta(minutes=59)
    assert [takes(world), takes(world)] == [False, False]
    world.clock.ahead = timedelta(minutes=61)
    assert [takes(world), takes(world)] == [False, True]


def test_the_bots_own_workspace_is_asked_as_it_begins_to_serve(world: World) -> None:
    """So the first answer is native; where Slack cannot be asked, nothing is lost."""
    world.slack.faults.add("auth.test", "server_error")
    native_support.prepare(world.bot.services, world.bot.app.client)
    world.settle()
    assert asked(world) == 0
    native_support.prepare(world.bot.services, world.bot.app.client)
    world.settle()
    assert kinds(answering(world, lambda _: reply(SHOWN, "Ranking"))) == NATIVE


@pytest.mark.parametrize("trouble", ["server_error", "dropped", "malformed", "ratelimited", "unknown_method"])
def test_no_answer_is_not_kept(world: World, trouble: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither yes nor no: it is asked again, though not at once."""
    if trouble == "unknown_method":
        monkeypatch.delitem(METHODS, "blocks.validate")
    else:
        world.slack.faults.add("blocks.validate", trouble)
    assert [takes(world), takes(world)] == [None, None]
    assert setting(world.bot.services.store, world.workspace, native_support.SETTING, None) is None
    monkeypatch.undo()
    world.clock.ahead = timedelta(minutes=6)
    world.bot.services.limits._free_at.clear()  # it goes by a clock that nobody moves
    assert [takes(world), takes(world)] == [None, True]
    world.slack.refusals.clear()


def test_an_acknowledgement_is_native_where_that_is_known(world: World) -> None:
    """It cannot be tried twice: in words at first, native as soon as Slack has said so."""
    answer = reply(SHOWN, "Ranking")
    assert kinds(answering(world, lambda _: answer)) == IN_WORDS
    assert kinds(answering(world, lambda _: answer)) == NATIVE
    know(world, False)
    assert kinds(answering(world, lambda _: answer)) == IN_WORDS
    assert asked(world) == 3


def test_a_form_in_an_acknowledgement_too(world: World) -> None:
    """A submitted form may be answered with another."""
    body = {"response_action": "update", "view": kit.modal("id", "Title", [ALERT], close="Close")}
    services, workspace = world.bot.services, world.workspace
    assert kinds(dict(native_support.acknowledgement(services, workspace, body)["view"])) == ["section"]
    know(world, True)
    assert native_support.acknowledgement(services, workspace, body) == body


@pytest.mark.parametrize("in_channel", [False, True])
def test_a_late_answer_falls_back(world: World, in_channel: bool) -> None:
    """Refused with its native blocks, it comes in words, once; and from then on in words at once."""
    world.slack.older = True

    def answer(asking: Request) -> Answer:
        return Answer(then=lambda: asking.respond(SHOWN, "Ranking", in_channel=in_channel))

    for errors in (["invalid_blocks"], []):
        before = len(world.person(ENGLISH).messages(CHANNEL))
        answering(world, answer)
        assert refused(world) == errors
        assert kinds(last(world)) == IN_WORDS
        assert len(world.person(ENGLISH).messages(CHANNEL)) == before + 1
    assert native_support.takes(world.bot.services, world.workspace) is False


def test_a_whisper_falls_back(world: World) -> None:
    """Where there is no response_url, the answer is whispered, in words."""
    world.slack.older = True
    request(world, channel_id=CHANNEL).respond(SHOWN, "Ranking")
    assert refused(world) == ["invalid_blocks"]
    assert kinds(last(world)) == IN_WORDS
    assert posts(world, "chat.postEphemeral", "chat.postMessage") == 2


def test_a_private_message_falls_back(world: World) -> None:
    """To one person, once."""
    world.slack.older = True
    sent = request(world).direct_message(ENGLISH, SHOWN, "Ranking")
    assert refused(world) == ["invalid_blocks"]
    assert kinds(last(world, sent["channel"])) == IN_WORDS
    assert len(world.person(ENGLISH).messages(sent["channel"])) == 1


def test_a_form_falls_back(world: World) -> None:
    """An alert in a form is a sentence there; the form opens, and is replaced, all the same."""
    world.slack.older = True
    view = kit.modal("id", "Title", [ALERT], close="Close")

    def opening(asking: Request) -> Answer:
        return Answer(then=lambda: asking.open(view))

    answering(world, opening)
    opened = world.person(ENGLISH).modal
    assert kinds(opened) == ["section"]
    assert refused(world) == ["invalid_arguments"]
    know(world, True)  # as if it had been
    request(world, view=opened).update(view)
    assert kinds(world.person(ENGLISH).modal) == ["section"]
    assert refused(world) == ["invalid_arguments"]


def test_the_home_tab_falls_back(world: World) -> None:
    """What stands on Home natively is told in words where it is refused."""
    home = world.bot.listeners.registered["event", "app_home_opened"].handler.__self__  # type: ignore[attr-defined]
    shown = HomeList("sample", fixed_title("slack-notice"), lambda *_: SHOWN)
    home._rooms = [HomeRoom("slack-notice", lists=[shown])]
    before = ["section", "actions", "header", "context", "divider", "header", "section"]
    assert kinds(world.person(ENGLISH).open_home()) == [*before, *NATIVE]
    world.settle()
    world.slack.older = True
    assert kinds(world.person(ENGLISH).open_home()) == [*before, *IN_WORDS]
    world.settle()
    assert refused(world) == ["invalid_arguments"]


def test_another_refusal_is_told(world: World) -> None:
    """A message refused for another reason is not sent again."""
    with pytest.raises(Exception, match="channel_not_found"):
        request(world).direct_message("C0NOWHERE", SHOWN, "Ranking")
    assert refused(world) == ["channel_not_found"]
    assert posts(world, "chat.postMessage") == 1


def test_words_cost_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A message without native blocks asks neither Slack nor the store."""

    def never(_: Services, __: str) -> bool | None:
        raise AssertionError("nobody asked")

    monkeypatch.setattr(native_support, "takes", never)
    words: list[Block] = [kit.section("words")]
    assert kinds(answering(world, lambda _: reply(words, "words"))) == ["section"]
    request(world).direct_message(ENGLISH, words, "words")
    assert asked(world) == 0


def test_a_broken_store_answers_in_words(world: World) -> None:
    """Who cannot look it up takes it for unknown."""
    know(world, True)
    world.bot.services.store.run("ALTER TABLE setting RENAME TO lost")
    assert native_support.takes(world.bot.services, world.workspace) is None
    world.bot.services.store.run("ALTER TABLE lost RENAME TO setting")
    save_setting(world.bot.services.store, world.workspace, "greeted", ENGLISH)
