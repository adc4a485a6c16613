"""Triggers, modals and Home tabs, over the Web API and in acknowledgements."""

from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient

from sandbox import NotAcknowledged, Person, Refusal, Sandbox
from tests.sandbox.conftest import CHECKOUT, Clock, Running
from tests.sandbox.parrot import acknowledging, actions, button, entry, home, modal, plain, section
from tests.sandbox.test_web_api import error_of


@pytest.fixture
def trigger(slack: Sandbox, app: App, amelie: Person) -> Any:
    """A function that gives a fresh trigger id: Amélie types a command each time."""
    return lambda: slack.core.tickets.trigger("U0AMELIE")


def test_a_modal_opens_for_whoever_acted(trigger: Any, client: WebClient, amelie: Person, slack: Sandbox) -> None:
    """Only the person behind the trigger sees it, with the ids Slack fills in."""
    view = client.views_open(trigger_id=trigger(), view=modal(section("Hi")))["view"]
    assert amelie.modal is not None
    assert amelie.modal["id"] == view["id"] == view["root_view_id"]
    assert view["blocks"][0]["block_id"]
    assert slack.person("U0PRIYA").modal is None


def test_a_trigger_works_once(trigger: Any, client: WebClient) -> None:
    """A second use and an invented id are refused."""
    used = trigger()
    client.views_open(trigger_id=used, view=modal())
    assert error_of(client.views_open, trigger_id=used, view=modal())["error"] == "exchanged_trigger_id"
    assert error_of(client.views_open, trigger_id="1.2.x", view=modal())["error"] == "invalid_trigger_id"


def test_a_trigger_lives_three_seconds(trigger: Any, client: WebClient, slack: Sandbox, clock: Clock) -> None:
    """A slow bot finds its trigger expired."""
    slack.core.tickets.trigger_seconds = 3
    late = trigger()
    clock.ahead = 3.1
    assert error_of(client.views_open, trigger_id=late, view=modal())["error"] == "expired_trigger_id"


def test_three_modals_are_the_most(trigger: Any, client: WebClient, amelie: Person) -> None:
    """A fourth is refused; each knows the one below."""
    opened = client.views_open(trigger_id=trigger(), view=modal())["view"]
    pushed = client.views_push(trigger_id=trigger(), view=modal())["view"]
    assert (pushed["previous_view_id"], pushed["root_view_id"]) == (opened["id"], opened["id"])
    client.views_push(trigger_id=trigger(), view=modal())
    assert error_of(client.views_push, trigger_id=trigger(), view=modal())["error"] == "push_limit_reached"
    assert len(amelie.modals) == 3


def test_a_push_needs_a_modal(trigger: Any, client: WebClient) -> None:
    """There is nothing to push onto when no modal is open."""
    assert error_of(client.views_push, trigger_id=trigger(), view=modal())["error"] == "not_found"


def test_an_update_keeps_what_was_typed(trigger: Any, client: WebClient, amelie: Person) -> None:
    """An input that stays keeps its text; one with a new block_id starts anew."""
    view = client.views_open(trigger_id=trigger(), view=modal(entry("name"), entry("team")))["view"]
    amelie.fill({"name": "Priya", "team": "Checkout"})
    client.views_update(view_id=view["id"], view=modal(entry("name"), entry("team2")))
    assert amelie.modal is not None
    values = amelie.modal["state"]["values"]
    assert values["name"]["value"]["value"] == "Priya"
    assert values["team2"]["value"]["value"] is None


def test_an_outdated_hash_is_a_conflict(trigger: Any, client: WebClient) -> None:
    """Two updates from the same state: the second is refused."""
    view = client.views_open(trigger_id=trigger(), view=modal())["view"]
    client.views_update(view_id=view["id"], hash=view["hash"], view=modal())
    refused = error_of(client.views_update, view_id=view["id"], hash=view["hash"], view=modal())
    assert refused["error"] == "hash_conflict"


def test_an_external_id_is_unique(trigger: Any, client: WebClient) -> None:
    """It finds the view for an update, and cannot be taken twice."""
    client.views_open(trigger_id=trigger(), view=modal(external_id="mine"))
    client.views_update(external_id="mine", view=modal(section("new"), external_id="mine"))
    refused = error_of(client.views_push, trigger_id=trigger(), view=modal(external_id="mine"))
    assert refused["error"] == "duplicate_external_id"


def test_a_closed_view_cannot_be_updated(trigger: Any, client: WebClient, slack: Sandbox, amelie: Person) -> None:
    """Once closed it is not found."""
    view = client.views_open(trigger_id=trigger(), view=modal())["view"]
    amelie.close()
    assert error_of(client.views_update, view_id=view["id"], view=modal())["error"] == "not_found"


def test_a_modal_does_not_go_in_the_home_tab(trigger: Any, client: WebClient) -> None:
    """Each method takes its own kind of view."""
    assert error_of(client.views_publish, user_id="U0AMELIE", view=modal())["error"] == "invalid_arguments"
    assert error_of(client.views_open, trigger_id=trigger(), view=home(section("x")))["error"] == "invalid_arguments"


def test_a_huge_view_is_refused(client: WebClient, trigger: Any) -> None:
    """Above 250 kB nothing else is looked at."""
    view = modal(*[section("x" * 2_900) for _ in range(90)])
    assert error_of(client.views_open, trigger_id=trigger(), view=view)["error"] == "view_too_large"


def test_the_home_tab_is_published_per_person(client: WebClient, slack: Sandbox, amelie: Person) -> None:
    """Publishing again replaces it for that person only."""
    first = client.views_publish(user_id="U0AMELIE", view=home(section("one")))["view"]
    second = client.views_publish(user_id="U0AMELIE", view=home(section("two")))["view"]
    assert first["id"] == second["id"]
    assert amelie.home is not None
    assert amelie.home["blocks"][0]["text"]["text"] == "two"
    assert slack.person("U0PRIYA").home is None
    refused = error_of(client.views_publish, user_id="U0AMELIE", hash=first["hash"], view=home(section("x")))
    assert refused["error"] == "hash_conflict"
    assert error_of(client.views_publish, user_id="U0NOBODY", view=home(section("x")))["error"] == "user_not_found"


def test_opening_home_waits_for_the_bot(app: App, running: Running, amelie: Person) -> None:
    """The person opens the tab, the bot hears it and publishes, the person sees it."""

    @app.event("app_home_opened")
    def publish(event: dict[str, Any], client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view=home(section(f"{event['tab']} in {event['channel']}")))

    with running():
        view = amelie.open_home()
    assert view is not None
    assert view["blocks"][0]["text"]["text"] == "home in D0AMELIE"


def _opens(app: App, view: dict[str, Any]) -> None:
    @app.command("/parrot")
    def show(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=body["trigger_id"], view=view)


def test_a_submission_closes_the_modal(app: App, running: Running, amelie: Person) -> None:
    """The bot reads what was typed, and an empty acknowledgement closes the modal."""
    heard: list[Any] = []
    _opens(
        app,
        modal(
            entry("name", initial_value="Ada"),
            entry("size", "static_select", options=[{"text": plain("S"), "value": "s"}]),
        ),
    )

    @app.view("form")
    def keep(ack: Ack, view: dict[str, Any]) -> None:
        heard.append(view["state"]["values"])
        ack()

    with running():
        amelie.command("/parrot", channel=CHECKOUT)
        assert amelie.submit({"size": "s"}) == {}
    assert amelie.modal is None
    assert heard[0]["name"]["value"]["value"] == "Ada"
    assert heard[0]["size"]["value"]["selected_option"]["value"] == "s"


def test_errors_stay_on_the_modal(app: App, running: Running, amelie: Person) -> None:
    """The bot's sentences come back by block and the modal stays open."""
    _opens(app, modal(entry("name")))

    @app.view("form")
    def refuse(ack: Ack) -> None:
        ack(response_action="errors", errors={"name": "Taken"})

    with running():
        amelie.command("/parrot", channel=CHECKOUT)
        assert amelie.submit({"name": "Ada"}) == {"name": "Taken"}
    assert amelie.modal is not None


@pytest.mark.parametrize(
    ("answer", "titles"),
    [
        ({"response_action": "update", "view": modal(section("done"), title=plain("Done"))}, ["Form", "Done"]),
        ({"response_action": "push", "view": modal(section("more"), title=plain("More"))}, ["Form", "Form", "More"]),
        ({"response_action": "clear"}, []),
        ({}, ["Form"]),
    ],
)
def test_a_submission_may_change_the_stack(
    app: App, connected: Running, amelie: Person, client: WebClient, slack: Sandbox, answer: Any, titles: list[str]
) -> None:
    """Update, push, clear, or close the one on top."""
    _opens(app, modal(section("one")))
    app.view("form")(lambda ack: ack(**answer))
    with connected():
        amelie.command("/parrot", channel=CHECKOUT)
        client.views_push(trigger_id=slack.core.tickets.trigger("U0AMELIE"), view=modal(section("two")))
        amelie.submit()
    assert [view["title"]["text"] for view in amelie.modals] == titles


@pytest.mark.parametrize(
    "answer",
    [
        {"response_action": "errors", "errors": {"nowhere": "Lost"}},
        {"response_action": "errors", "errors": {"name": ""}},
        {"response_action": "update", "view": modal(section(""))},
        {"response_action": "explode"},
    ],
)
def test_an_answer_slack_would_not_take_is_refused(
    app: App, connected: Running, amelie: Person, slack: Sandbox, answer: dict[str, Any]
) -> None:
    """Errors on unknown blocks and invalid views leave the person with a modal that does not move."""
    _opens(app, modal(entry("name")))
    app.view("form")(lambda ack: ack(**answer))
    with connected():
        amelie.command("/parrot", channel=CHECKOUT)
        with pytest.raises(NotAcknowledged, match="dispatch_failed"):
            amelie.submit({"name": "Ada"})
    assert amelie.modal is not None
    assert [refusal.method for refusal in slack.refusals] == ["ack view_submission"]


def test_closing_tells_the_bot_that_asked(app: App, running: Running, amelie: Person, slack: Sandbox) -> None:
    """view_closed is sent only with notify_on_close."""
    closed: list[str] = []
    _opens(app, modal(section("x"), notify_on_close=True))
    app.view_closed("form")(acknowledging(lambda view, body: closed.append(body["view"]["callback_id"])))
    with running():
        amelie.command("/parrot", channel=CHECKOUT)
        amelie.close()
        slack.wait(lambda: closed)
    assert amelie.modals == []
    assert closed == ["form"]


def test_the_cross_closes_the_whole_stack(trigger: Any, client: WebClient, amelie: Person) -> None:
    """Unlike the close button, which goes back to the modal below."""
    for method in (client.views_open, client.views_push, client.views_push):
        method(trigger_id=trigger(), view=modal())
    amelie.close()
    assert len(amelie.modals) == 2
    amelie.close(clear=True)
    assert amelie.modals == []


def test_a_late_modal_is_noticed(app: App, connected: Running, amelie: Person, slack: Sandbox, clock: Clock) -> None:
    """A bot that opens its modal after 3 s learns it here rather than in production."""
    slack.core.tickets.trigger_seconds = 3
    late: list[str] = []

    @app.command("/parrot")
    def slow(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        clock.ahead = 4
        late.append(error_of(client.views_open, trigger_id=body["trigger_id"], view=modal())["error"])

    with connected():
        amelie.command("/parrot", channel=CHECKOUT)
        slack.wait(lambda: late)
    assert slack.refusals == [Refusal("views.open", "expired_trigger_id", slack.refusals[0].detail)]


def test_a_button_in_a_modal_carries_what_was_typed(app: App, running: Running, amelie: Person) -> None:
    """block_actions from a view hold the view's state and let the bot update it."""
    seen: list[Any] = []
    _opens(app, modal(entry("name"), actions(button("check", "v"))))

    @app.action("check")
    def check(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        seen.append(body["view"]["state"]["values"]["name"]["value"]["value"])
        client.views_update(view_id=body["view"]["id"], hash=body["view"]["hash"], view=modal(section("checked")))

    with running():
        amelie.command("/parrot", channel=CHECKOUT)
        assert amelie.modal is not None
        amelie.fill({"name": "Ada"})
        amelie.click(amelie.modal, "check")
    assert seen == ["Ada"]
    assert amelie.modal is not None
    assert amelie.modal["blocks"][0]["text"]["text"] == "checked"
