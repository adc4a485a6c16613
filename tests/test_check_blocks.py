"""`product-ops check --blocks`: Slack looks over a sample of everything the bot sends."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from zlib import crc32

import pytest

from bot import check
from bot.app import web_client
from bot.check import MANIFEST, report_blocks
from bot.config import Config
from bot.feature import Feature
from bot.features import FEATURES
from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.text import Translator
from sandbox import Sandbox
from tests.patience import PATIENCE


@pytest.fixture(autouse=True)
def patience(monkeypatch: pytest.MonkeyPatch) -> None:
    """Slack's answer is waited for on a busy machine too."""
    monkeypatch.setattr(check, "web_client", partial(web_client, timeout=int(PATIENCE)))


def told(
    capsys: pytest.CaptureFixture[str],
    config: Config,
    samples: list[Sample] | None = None,
    features: Sequence[Feature] = FEATURES,
) -> tuple[int, str]:
    """The exit code, and what is printed; of the bot as a whole and these samples alone, where any are given."""

    def own(_: Translator) -> Iterator[Sample]:
        yield from samples or []

    code = report_blocks(config, features if samples is None else [replace(FEATURES[0], samples=own)])
    return code, capsys.readouterr().out


def test_slack_takes_what_the_bot_sends(capsys: pytest.CaptureFixture[str]) -> None:
    """Every native shape, the bot's own words in both languages; no token is needed, and nothing is posted. Of the
    rooms a fifth, by their names: tests/test_samples.py looks over all."""
    with Sandbox(manifest=MANIFEST, patience=PATIENCE) as slack:
        some = [one if crc32(one.name.encode()) % 5 == 0 else replace(one, samples=None) for one in FEATURES]
        assert len([one for one in some if one.samples]) > 3
        code, lines = told(capsys, Config(slack_api_url=slack.api_url), features=some)
        assert {method for method, _ in slack.calls} == {"blocks.validate"}
        assert slack.refusals == []
    assert code == 0
    assert {"ok    native.message", "ok    native.form", "ok    native.home"} <= set(lines.splitlines())
    assert {"ok    slack.welcome (en)", "ok    slack.welcome (fr)"} <= set(lines.splitlines())
    assert all(line.startswith("ok    ") for line in lines.splitlines())


def test_a_refusal_is_pointed_at(capsys: pytest.CaptureFixture[str]) -> None:
    """The sample of a feature that Slack would not take, with what is wrong and where; the exit code says so too."""
    message = kit.message([kit.section("words"), {"type": "section"}], "words")
    with Sandbox(manifest=MANIFEST, patience=PATIENCE) as slack:
        code, lines = told(capsys, Config(slack_api_url=slack.api_url), [("trial.message", message)])
    assert code == 1
    assert "mend  trial.message (fr)\n      /blocks/1 must define either `text` or `fields`\n" in lines


def test_an_older_slack_refuses_the_native_ones(capsys: pytest.CaptureFixture[str]) -> None:
    """The rest is taken."""
    with Sandbox(manifest=MANIFEST, patience=PATIENCE) as slack:
        slack.older = True
        code, lines = told(capsys, Config(slack_api_url=slack.api_url), [])
    assert code == 1
    assert "mend  native.message\n      /blocks/0/type unsupported type: data_visualization\n" in lines
    assert "ok    slack.welcome (en)" in lines


def test_a_slack_that_cannot_be_reached(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing listens there: it is said once, and no traceback."""
    with Sandbox(manifest=MANIFEST, patience=PATIENCE) as slack:
        config = Config(slack_api_url=slack.api_url)
    code, lines = told(capsys, config)
    assert code == 1
    assert lines.count("Slack does not say (") == 1
