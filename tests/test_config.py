"""Settings: every one named, every mistake with its mend."""

import re
from pathlib import Path

import pytest

from bot.config import Config, ConfigError, load

EXAMPLE = Path(__file__).parent.parent / ".env.example"
SETTINGS = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_example_lists_every_setting_with_a_comment() -> None:
    """.env.example and the program know the same settings, and each is explained."""
    assert sorted(SETTINGS) == sorted(
        Config.__dataclass_fields__[name].name.upper() for name in Config.__dataclass_fields__
    )
    text = EXAMPLE.read_text(encoding="utf-8")
    for name in SETTINGS:
        assert re.search(rf"^# .+\n{name}=", text, re.MULTILINE), name


def test_the_example_as_it_is_says_what_is_missing() -> None:
    """Copied and not filled in, it starts nothing and names what to fill in."""
    config = load({}, EXAMPLE)
    assert config == Config()
    with pytest.raises(ConfigError) as missing:
        config.ready_for_slack()
    assert "SLACK_BOT_TOKEN is missing" in str(missing.value)
    assert "SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing" in str(missing.value)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SLACK_BOT_TOKEN", "xoxp-1"),
        ("SLACK_APP_TOKEN", "xoxb-1"),
        ("SLACK_API_URL", "slack.com"),
        ("DATABASE_URL", "mysql://x"),
        ("PORT", "http"),
        ("PORT", "0"),
        ("PORT", "70000"),
        ("DEFAULT_LANGUAGE", "de"),
        ("LOG_LEVEL", "LOUD"),
    ],
)
def test_a_wrong_value_is_named_with_its_mend(name: str, value: str) -> None:
    """The message begins with the setting and goes on to what is right; a secret's value is not repeated."""
    with pytest.raises(ConfigError) as wrong:
        load({name: value}, None)
    assert str(wrong.value).startswith(f"{name} is malformed: ")
    if "TOKEN" in name:
        assert value not in str(wrong.value)


def test_all_mistakes_are_told_at_once() -> None:
    """Nobody mends one setting to be told of the next."""
    with pytest.raises(ConfigError) as wrong:
        load({"PORT": "x", "LOG_LEVEL": "x", "DEFAULT_LANGUAGE": "x"}, None)
    assert len(str(wrong.value).splitlines()) == 3


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    """A `.env` file fills in what the environment does not say."""
    file = tmp_path / ".env"
    file.write_text("PORT=4000\nLOG_LEVEL=debug\n", encoding="utf-8")
    config = load({"PORT": "5000"}, file)
    assert (config.port, config.log_level) == (5000, "DEBUG")


def test_secrets_stay_out_of_what_is_printed() -> None:
    """Printing the settings shows no token, no secret and no database password."""
    config = load(
        {"SLACK_BOT_TOKEN": "xoxb-secret", "SLACK_SIGNING_SECRET": "hush", "DATABASE_URL": "postgresql://u:pass@h/d"},
        None,
    )
    assert not re.search("secret|hush|pass", repr(config).replace("slack_signing_secret", ""))
