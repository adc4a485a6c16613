"""The inspector, and the page on which an app is installed, in a browser."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Page, expect
from slack_sdk import WebClient

from sandbox import HEADQUARTERS, SISTER, Sandbox
from tests.patience import PATIENCE

MANIFEST = Path(__file__).parents[1] / "sandbox" / "manifest.yml"


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    """Two workspaces, of which the first has the app."""
    with Sandbox(MANIFEST, HEADQUARTERS, beside=[SISTER], patience=PATIENCE) as sandbox:
        yield sandbox


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A narrow window of a French browser, whose page logs no error."""
    context = browser.new_context(locale="fr-FR", viewport={"width": 600, "height": 800})
    context.set_default_timeout(PATIENCE * 1000)
    page, troubles = context.new_page(), list[str]()
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if said.type == "error" else None)
    yield page
    context.close()
    assert troubles == []


def test_what_goes_by_is_seen_live(slack: Sandbox, page: Page) -> None:
    """The newest on top; narrowed to what went wrong; opened, walked through and paused by the keyboard alone."""
    client = WebClient(slack.bot_token, base_url=slack.api_url, retry_handlers=[])
    client.auth_test()
    page.goto(f"{slack.url}/inspector")
    lines = page.get_by_test_id("entry")
    expect(lines).to_have_count(1)
    client.api_call("api.test", params={"text": "<b>hi</b>"})
    slack.app.tell_app("app_uninstalled")
    expect(lines.first).to_contain_text("injoignable")
    page.get_by_test_id("find").press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(lines.nth(1)).to_contain_text('"text": "<b>hi</b>"')
    assert slack.bot_token not in page.content()
    page.get_by_role("button", name="Mettre en pause").press("Enter")
    client.auth_test()
    expect(page.get_by_role("status")).to_have_text("En pause ; 1 en attente")
    page.get_by_role("button", name="Reprendre").press("Enter")
    expect(lines).to_have_count(4)
    page.get_by_test_id("kind").select_option(label="Erreurs")
    expect(lines).to_have_count(1)
    page.get_by_test_id("team").select_option(label=SISTER.name)
    expect(page.get_by_text("Rien ne correspond.")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= 600


def test_an_app_is_installed_by_its_page(slack: Sandbox, page: Page) -> None:
    """Another workspace is chosen, an optional permission left out, and Allow leads back to the app."""
    back = f"{slack.url}/inspector"  # any page of this machine
    query = {"client_id": slack.client_id, "scope": "chat:write,groups:history", "redirect_uri": back, "state": "s"}
    page.goto(f"{slack.url}/oauth/v2/authorize?{urlencode(query)}")
    page.get_by_role("link", name=SISTER.name).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Parrot demande l’accès à {SISTER.name}")
    page.get_by_label("groups:history").uncheck()
    page.get_by_role("button", name="Autoriser").click()
    page.wait_for_url(f"{back}?code=*&state=s")
    code = page.url.partition("code=")[2].partition("&")[0]
    got = WebClient(base_url=slack.api_url).oauth_v2_access(
        client_id=slack.client_id, client_secret=slack.client_secret, code=code, redirect_uri=back
    )
    assert got["team"]["id"] == SISTER.id
    assert got["authed_user"]["id"] == "U0HELENA"
