"""What all connectors have in common: a page, variables, sentences, and a start that costs nothing."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.connectors import CONNECTORS, declared
from bot.text import LANGUAGES, Texts

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs/sources"
EXAMPLE = re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)


def page(name: str) -> str:
    """A connector's page."""
    return (PAGES / f"{name.replace('_', '-')}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", CONNECTORS)
def test_each_has_its_page(name: str) -> None:
    """It names every setting and every variable, and the list of sources leads to it."""
    text, connector = page(name), CONNECTORS[name]
    assert connector.name == name
    assert f"({name.replace('_', '-')}.md)" in page("README")
    for setting in connector.settings:
        assert f"`{setting.name}`" in text, setting.name
    for variable in connector.variables:
        assert variable.name.rstrip("*") in text, variable.name
        assert any(given.startswith(variable.name.rstrip("*")) for given in EXAMPLE), variable.name
    assert (ROOT / f"tests/connectors/test_{name}.py").exists() or not connector.fetch


def test_the_example_sets_up_nothing_unknown() -> None:
    """A name that nobody declares would be a setting that does nothing."""
    assert {name for name in EXAMPLE if declared(name)} >= {"CSV_FOLDER", "SQL_URL_WAREHOUSE", "METABASE_API_KEY"}
    assert not declared("SQL_URLS")
    assert not declared("PATH")
    secret = [variable.name for connector in CONNECTORS.values() for variable in connector.variables if variable.secret]
    assert set(secret) == {
        "ZENDESK_TOKEN",
        "ZENDESK_CLIENT_SECRET",
        "JIRA_API_TOKEN",
        "SQL_URL_*",
        "METABASE_API_KEY",
        "HTTP_JSON_AUTH_*",
        "FIVETRAN_API_KEY",
        "FIVETRAN_API_SECRET",
        "AMPLITUDE_API_KEY",
        "AMPLITUDE_SECRET_KEY",
        "MIXPANEL_SECRET",
        "SALESFORCE_CLIENT_ID",
        "SALESFORCE_CLIENT_SECRET",
        "HUBSPOT_ACCESS_TOKEN",
        "TABLEAU_TOKEN_SECRET",
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CONNECTORS)
def test_each_is_said_in_both_languages(texts: Texts, name: str, language: str) -> None:
    """Labels fit a form of Slack's, hints its line."""
    t = texts.speak(language)
    assert len(t(f"source-{name}")) <= 60
    for setting in CONNECTORS[name].settings:
        assert len(t(f"source-{name}-{setting.name}")) <= 60
        assert len(t(f"source-{name}-{setting.name}-hint")) <= 150


def test_starting_imports_no_library_of_theirs() -> None:
    """A bot that reads no KPIs from anywhere does not wait for what reads them."""
    code = "import sys, bot.connectors, bot.connectors.http; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT).stdout
    assert "bot.connectors.sql" in loaded.split()
    assert not {"httpx", "httpcore", "jmespath", "sqlalchemy", "idna"} & set(loaded.split())
