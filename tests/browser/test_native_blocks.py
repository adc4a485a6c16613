"""Slack's own charts, tables, cards and alerts, in the page."""

import re
from collections.abc import Callable, Iterator
from queue import SimpleQueue
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect
from slack_sdk import WebClient

from bot.clock import stamp, utc_now
from bot.slack import blocks as kit
from bot.slack import native
from bot.slack.access import FACT
from bot.slack.blocks import Block
from bot.slack.listen import Listener
from bot.slack.native import Number
from bot.slack.request import Answer, Request
from bot.slack.samples import native as samples
from bot.slack.text import Mrkdwn, mention, moment
from bot.text import Texts
from tests.browser.look import faint, overflow, settled
from tests.browser.reader import Reader
from tests.browser.sizes import DESKTOP_OR_PHONE, met
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.patience import PATIENCE

pytestmark = pytest.mark.browser

WEEKS = ["W45", "W46", "W47"]
LINE = native.line_chart("Activation", WEEKS, [("Value", [40, 41.2, 42]), ("Target", [45, 45, 45])], y_label="%")
IDEAS: list[list[native.Cell]] = [
    ["Dark mode", Number(9, "9"), mention(ENGLISH)],
    ["Export", Number(100, "100"), "nobody"],
    ["an older idea", Number(20, "20"), ""],
    ["Zoom", "", ""],
]
TABLE = native.data_table("Ranking by RICE", ["Idea", "Score", "Owner"], IDEAS, page_size=2)

Look = Callable[..., Reader]


@pytest.fixture
def look(browser: Browser, world: World) -> Iterator[Look]:
    """Posts a message of blocks and opens the page as somebody: `look(user, blocks, **how)`."""
    readers: list[Reader] = []
    client = WebClient(token=world.slack.bot_token, base_url=world.slack.api_url)

    def open_(user: str, *blocks: Block, **how: Any) -> Reader:
        client.chat_postMessage(channel=CHANNEL, text="blocks", blocks=list(blocks))
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce", **how})
        context.set_default_timeout(PATIENCE * 1000)
        readers.append(Reader(context.new_page(), world.slack.url))
        readers[-1].arrive(user)
        return readers[-1]

    yield open_
    for reader in readers:
        reader.page.context.close()
    assert [trouble for reader in readers for trouble in reader.troubles] == [], "the page logged errors"


def expect_column(reader: Reader, words: list[str], at: int = 1) -> None:
    """What stands in a column of the table."""
    expect(reader.at("data-table").locator(f"tbody tr > :nth-child({at})")).to_have_text(words)


def press(reader: Reader, name: str) -> Locator:
    """Press a header of the table; its cell."""
    header = reader.at("data-table").locator("thead th", has_text=name)
    header.get_by_role("button").click()
    return header


def test_a_chart_is_drawn_and_said(look: Look) -> None:
    """It is an image with words of its own, and a table for who reads by ear; the second line is dashed."""
    reader = look(ENGLISH, LINE)
    drawing = reader.newest.get_by_role("img", name="Line chart: Activation. Value: from 40 (W45) to 42 (W47)")
    expect(drawing).to_be_visible()
    expect(drawing.locator(".series-1 .plot-line")).to_have_attribute("stroke-dasharray", "6 4")
    expect(drawing).to_contain_text("42")
    expect(reader.newest.locator(".sr-only table tr")).to_have_text(["ValueTarget", "W454045", "W4641.245", "W474245"])
    expect(reader.newest.locator(".chart-legend li")).to_have_text(["Value", "Target"])


def test_every_kind_of_chart(look: Look) -> None:
    """Bars, areas and pies too; one number, no change at all, and numbers below zero."""
    pie = {"type": "pie", "segments": [{"label": "Billing", "value": 3}, {"label": "Login", "value": 1}]}
    reader = look(
        FRENCH,
        native.bar_chart("Net", [*WEEKS, "W48"], [("Accounts", [3, -2, 0, 5.5])]),
        {"type": "data_visualization", "title": "About", "chart": pie},
    )
    expect(reader.newest.locator(".plot-bar")).to_have_count(4)
    expect(reader.newest.get_by_role("img", name="Graphique circulaire")).to_be_visible()
    expect(reader.newest).to_contain_text("75\u00a0%")
    still = look(
        FRENCH,
        native.area_chart("Still", WEEKS, [("All", [7, 7, 7])]),
        native.line_chart("One", ["W45"], [("Once", [0])]),
    )
    expect(still.newest.locator("svg.plot")).to_have_count(2)
    assert "NaN" not in still.newest.inner_html()


def test_a_chart_follows_its_width(look: Look) -> None:
    """Its words keep their size on a phone: it is drawn anew, not shrunk."""
    reader = look(ENGLISH, LINE)
    drawing = reader.newest.locator("svg.plot")
    wide = float(drawing.get_attribute("width") or 0)
    reader.page.set_viewport_size({"width": 360, "height": 800})
    assert settled(reader.page, lambda: float(drawing.get_attribute("width") or wide) < 300, True)
    assert overflow(reader.page) == 0


def test_a_table_is_sorted(look: Look) -> None:
    """A header sorts up, then down: numbers by their value, words as people do, what is missing last."""
    reader = look(ENGLISH, {**TABLE, "page_size": 10})
    expect_column(reader, ["Dark mode", "Export", "an older idea", "Zoom"])
    expect(press(reader, "Score")).to_have_attribute("aria-sort", "ascending")
    expect_column(reader, ["9", "20", "100", "–"], 2)
    expect(press(reader, "Score")).to_have_attribute("aria-sort", "descending")
    expect_column(reader, ["100", "20", "9", "–"], 2)
    expect(press(reader, "Idea")).to_have_attribute("aria-sort", "ascending")
    expect_column(reader, ["an older idea", "Dark mode", "Export", "Zoom"])
    expect(reader.newest.get_by_role("region", name="Ranking by RICE")).to_contain_text("@Oliver Hayes")


def test_a_table_is_leafed_through(look: Look) -> None:
    """So many rows a page; the reader sees where they are, and cannot leave by either end."""
    reader = look(FRENCH, TABLE)
    expect_column(reader, ["Dark mode", "Export"])
    expect(reader.at("table-back")).to_be_disabled()
    expect(reader.newest.get_by_role("status")).to_have_text("1–2 sur 4")
    reader.newest.get_by_role("button", name="Lignes suivantes").click()
    expect_column(reader, ["an older idea", "Zoom"])
    expect(reader.at("table-next")).to_be_disabled()
    press(reader, "Idea")
    expect(reader.newest.get_by_role("status")).to_have_text("1–2 sur 4")


def test_a_container_folds(look: Look) -> None:
    """Its title opens and closes it, by keyboard too, and what is in it can be used."""
    press_ = kit.button("Inside", "trial.inside", "1")
    reader = look(ENGLISH, native.container("History", [kit.section("The first"), kit.actions(press_)]))
    fold = reader.newest.get_by_role("button", name="History")
    expect(fold).to_have_attribute("aria-expanded", "false")
    expect(reader.newest.get_by_text("The first")).to_be_hidden()
    fold.press("Enter")
    expect(fold).to_have_attribute("aria-expanded", "true")
    expect(reader.newest.get_by_text("The first")).to_be_visible()
    expect(reader.newest.get_by_role("button", name="Inside")).to_be_visible()


def test_what_is_pressed_is_heard(look: Look, world: World) -> None:
    """A card's button, a thumb, a bin and a button in a container reach the bot with their values."""
    heard: SimpleQueue[tuple[str, str]] = SimpleQueue()

    def hear(request: Request) -> Answer:
        heard.put((str(request.action["action_id"]), request.value))
        return Answer()

    world.bot.listeners.action("trial", hear, FACT)
    buttons = [kit.button("Open", "trial:card", "1")]
    small = native.context_actions(
        native.feedback("trial:useful", ("Yes", "y"), ("No", "n")), native.trash("Bin", "trial:bin", "7")
    )
    inside = native.container("More", [kit.actions(kit.button("Inside", "trial:in", "2"))], collapsed=False)
    reader = look(ENGLISH, native.card("Dark mode", body="At night", buttons=buttons), small, inside)
    for name, action, value in (
        ("Open", "trial:card", "1"),
        ("No", "trial:useful", "n"),
        ("Bin", "trial:bin", "7"),
        ("Inside", "trial:in", "2"),
    ):
        reader.newest.get_by_role("button", name=name, exact=True).click()
        assert heard.get(timeout=PATIENCE) == (action, value)
        expect(reader.newest.locator("[aria-busy=true]")).to_have_count(0)
    expect(reader.newest.get_by_role("button", name="No", exact=True)).to_have_attribute("aria-pressed", "true")


def test_alerts_differ_in_shape(look: Look, world: World) -> None:
    """Each level has an icon of its own and says what it is; in a form, where they belong."""
    view = dict(samples())["native.form"]
    world.bot.listeners.registered["command", "/glossary"] = Listener(
        lambda asked: Answer(then=lambda: asked.open(view)), FACT
    )
    reader = look(ENGLISH, kit.section("nothing"))
    reader.say("/glossary")
    alerts = reader.modal.get_by_test_id("alert")
    expect(alerts).to_have_count(5)
    shapes = [alerts.nth(at).locator("svg").inner_html() for at in range(5)]
    assert len(set(shapes)) == 5
    expect(alerts.nth(2)).to_contain_text("Warning:")
    assert faint(reader.page) == []


@pytest.mark.parametrize(("theme", "size"), met([("light",), ("dark",)], DESKTOP_OR_PHONE))
def test_all_of_it_can_be_read(look: Look, theme: str, size: dict[str, Any]) -> None:
    """In both themes and on a phone: nothing is faint, nothing wider than its place."""
    message = dict(samples())["native.message"]
    reader = look(ENGLISH, *message["blocks"], color_scheme=theme, **size)
    expect(reader.newest.locator("svg.plot").first).to_be_visible()
    assert overflow(reader.page) == 0
    assert faint(reader.page) == []


def test_an_older_slack_is_a_switch_away(look: Look, world: World) -> None:
    """Beside the faults, for developers; the bot then answers in words, and natively again once it is switched back."""
    reader = look(ENGLISH, kit.section("nothing"))
    reader.open_faults()
    reader.at("older").check()
    world.slack.wait(lambda: world.slack.older)
    reader.page.keyboard.press("Escape")
    expect(reader.at("tools")).to_contain_text("1")
    said = Request(world.bot.services, world.workspace, ENGLISH, {"channel_id": CHANNEL})
    said.respond([TABLE], "Ranking")
    expect(reader.newest).to_contain_text("Dark mode – Score 9")
    assert [refusal.error for refusal in world.slack.refusals] == ["invalid_blocks"]
    world.slack.refusals.clear()
    reader.open_faults()
    reader.at("older").uncheck()
    world.slack.wait(lambda: not world.slack.older)


def test_today_is_written_small_within_a_sentence(look: Look, texts: Texts) -> None:
    """As Slack does: with a capital only where a date begins with it."""
    now = utc_now()
    seconds = int(now.timestamp())
    words = ((ENGLISH, "en", "Today", "today"), (FRENCH, "fr", "Aujourd’hui", "aujourd’hui"))
    for user, language, first, within in words:
        said = moment(texts.speak(language), stamp(now))
        bare = f"<!date^{seconds}^{{date_short_pretty}}|then>"
        reader = look(user, kit.section(Mrkdwn(f"(read {said}) {bare}")))
        expect(reader.newest).to_contain_text(re.compile(rf"\(read \u200b?{within}, .*\) {first}"))
