"""Settings: every one named, every mistake with its mend."""

import base64
import re
from pathlib import Path

import pytest

import bot.config
from bot.config import Config, ConfigError, load
from bot.connectors import declared

KEY = base64.b64encode(bytes(32)).decode()
OTHER_KEY = base64.b64encode(b"\xff" * 32).decode()
MANY = {
    "SLACK_CLIENT_ID": "1.2",
    "SLACK_CLIENT_SECRET": "hush",
    "TOKEN_KEYS": f"one:{KEY}",
    "PUBLIC_URL": "https://bot.example.com",
    "SLACK_APP_TOKEN": "xapp-1",
}
EXAMPLE = Path(__file__).parent.parent / ".env.example"
SETTINGS = re.findall(r"^([A-Z_]+)=", EXAMPLE.read_text(encoding="utf-8"), re.MULTILINE)


def test_the_example_lists_every_setting_with_a_comment() -> None:
    """.env.example and the program know the same settings, and each is explained."""
    own = [name for name in SETTINGS if not declared(name)]
    assert sorted(own) == sorted(name.upper() for name in Config.__dataclass_fields__ if name != "connections")
    code = Path(bot.config.__file__).read_text(encoding="utf-8")
    assert set(re.findall(r'\b(?:read|token)\("([A-Z_]+)"', code)) == set(own)
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
        ("SLACK_BOT_TOKEN", "xoxe.xoxp-1"),
        ("SLACK_BOT_TOKEN", "xoxe-1"),
        ("SLACK_CLIENT_ID", "12 34"),
        ("TOKEN_KEYS", KEY),
        ("TOKEN_KEYS", f"one:{KEY[:-4]}"),
        ("TOKEN_KEYS", "one:sesame"),
        ("TOKEN_KEYS", f"a.b:{KEY}"),
        ("TOKEN_KEYS", f"one:{KEY},one:{OTHER_KEY}"),
        ("PURGE_DAYS", "0"),
        ("PURGE_DAYS", "a month"),
        ("SLACK_APP_TOKEN", "xoxb-1"),
        ("SLACK_BOT_TOKEN", "xoxb-…"),
        ("SLACK_BOT_TOKEN", "xoxb-12 34"),
        ("SLACK_APP_TOKEN", "xapp-1\n2"),
        ("SLACK_API_URL", "slack.com"),
        ("SLACK_API_URL", "https://"),
        ("SLACK_API_URL", "http://[::1/api/"),
        ("SLACK_API_URL", "http://localhost:port/api/"),
        ("SLACK_API_URL", "http://local host/api/"),
        ("SLACK_API_URL", "http://localhost:0/"),
        ("PUBLIC_URL", "bot.example.com"),
        ("PUBLIC_URL", "https://bot.example.com/?a=1"),
        ("DATABASE_URL", "mysql://x"),
        ("PORT", "http"),
        ("PORT", "0"),
        ("PORT", "70000"),
        ("PORT", "9" * 5000),
        ("PORT", "٣٠٠٠"),
        ("DEFAULT_LANGUAGE", "de"),
        ("LOG_LEVEL", "LOUD"),
        ("LOG_FORMAT", "xml"),
        ("METRICS_PORT", "70000"),
        ("MCP_METRICS_PORT", "70000"),
        ("OTEL_EXPORTER_OTLP_ENDPOINT", "collector:4318"),
    ],
)
def test_a_wrong_value_is_named_with_its_mend(name: str, value: str) -> None:
    """The message begins with the setting and goes on to what is right; a secret's value is not repeated."""
    with pytest.raises(ConfigError) as wrong:
        load({name: value}, None)
    assert str(wrong.value).startswith(f"{name} is malformed: ")
    if "TOKEN" in name:
        assert value.rpartition(":")[2] not in str(wrong.value)


def test_the_beginning_of_a_token_is_no_token() -> None:
    """The placeholder left as it was is told from a token before Slack is asked."""
    with pytest.raises(ConfigError, match="SLACK_BOT_TOKEN is malformed"):
        load({"SLACK_BOT_TOKEN": "xoxb-"}, None)


@pytest.mark.parametrize(
    ("name", "value", "read"),
    [
        ("SLACK_BOT_TOKEN", " xoxb-1-2-aB ", "xoxb-1-2-aB"),
        ("SLACK_BOT_TOKEN", "xoxe.xoxb-1-MQ", "xoxe.xoxb-1-MQ"),
        ("TOKEN_KEYS", f" one:{KEY}, two:{OTHER_KEY} ", {"one": bytes(32), "two": b"\xff" * 32}),
        ("TOKEN_KEYS", f"two:{OTHER_KEY.replace('/', '_')}", {"two": b"\xff" * 32}),
        ("PURGE_DAYS", "90", 90),
        ("SLACK_API_URL", "http://127.0.0.1:8765/api", "http://127.0.0.1:8765/api/"),
        ("SLACK_API_URL", "http://[::1]:8765/api/", "http://[::1]:8765/api/"),
        ("DATABASE_URL", "postgres://u:p@h/d", "postgres://u:p@h/d"),
        ("PUBLIC_URL", "https://bot.example.com/product-ops/", "https://bot.example.com/product-ops"),
        ("HOST", "0.0.0.0", "0.0.0.0"),
        ("PORT", "65535", 65535),
        ("DEFAULT_LANGUAGE", "FR", "fr"),
        ("SLACK_COMMANDS", "/glossary=/glossaire, /kpi=/kpi-test", {"/glossary": "/glossaire", "/kpi": "/kpi-test"}),
        ("LOG_LEVEL", "warning", "WARNING"),
        ("LOG_FORMAT", "JSON", "json"),
        ("METRICS_PORT", "9464", 9464),
        ("METRICS_PORT", "", 0),
        ("LOG_LEVEL", "", "INFO"),
    ],
)
def test_a_right_value_is_taken(name: str, value: str, read: object) -> None:
    """Spaces around a value, another case and a missing slash are forgiven; an empty value means the default."""
    assert getattr(load({name: value}, None), name.lower()) == read


def test_an_app_level_token_means_socket_mode() -> None:
    """With it no address has to reach the bot; without it Slack needs one, and the secret that signs."""
    assert load({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_APP_TOKEN": "xapp-1"}, None).ready_for_slack().socket_mode
    assert not load({"SLACK_BOT_TOKEN": "xoxb-1", "SLACK_SIGNING_SECRET": "s"}, None).ready_for_slack().socket_mode
    with pytest.raises(ConfigError, match="SLACK_APP_TOKEN or SLACK_SIGNING_SECRET is missing"):
        load({"SLACK_BOT_TOKEN": "xoxb-1"}, None).ready_for_slack()


def test_an_app_that_many_install_needs_no_token_of_its_own() -> None:
    """Its workspaces come with OAuth; both at once says that one has to go, whatever the rest of it is."""
    assert load(MANY, None).ready_for_slack().uses_oauth
    assert not load({"SLACK_BOT_TOKEN": "xoxb-1"}, None).uses_oauth
    with pytest.raises(ConfigError, match="SLACK_BOT_TOKEN and SLACK_CLIENT_ID are both set"):
        load({**MANY, "SLACK_BOT_TOKEN": "xoxb-1"}, None)


@pytest.mark.parametrize("name", ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "TOKEN_KEYS", "PUBLIC_URL"])
def test_what_is_missing_for_many_workspaces_is_named(name: str) -> None:
    """Each of the settings that go together says how it is come by."""
    without = {key: value for key, value in MANY.items() if key != name}
    with pytest.raises(ConfigError) as missing:
        load(without, None).ready_for_slack()
    assert str(missing.value).startswith(f"{name} is missing: ")
    assert len(str(missing.value).splitlines()) == 1


@pytest.mark.parametrize(
    ("address", "is_fit"),
    [("http://bot.example.com", False), ("http://127.0.0.1:3000", True), ("http://localhost", True)],
)
def test_codes_of_slacks_travel_encrypted(address: str, is_fit: bool) -> None:
    """Slack sends people back with what is worth a token: not over plain http, but to this machine."""
    config = load({**MANY, "PUBLIC_URL": address}, None)
    if is_fit:
        config.ready_for_slack()
    else:
        with pytest.raises(ConfigError, match="PUBLIC_URL is not for OAuth: give an address with https://"):
            config.ready_for_slack()


def test_a_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """A `.env` saved by an old editor says so instead of failing somewhere else."""
    file = tmp_path / ".env"
    file.write_bytes("HOST=café".encode("latin-1"))
    with pytest.raises(ConfigError, match=r"\.env cannot be read: save it as UTF-8 text\.$"):
        load({}, file)


def test_without_a_file_the_environment_is_enough(tmp_path: Path) -> None:
    """A container needs no `.env`."""
    assert load({"PORT": "4000"}, tmp_path / ".env").port == 4000


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
    assert not re.search("hush|one|x00", repr(load(MANY, None)))
