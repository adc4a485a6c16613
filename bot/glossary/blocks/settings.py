"""What is decided of the glossary, among the settings: who changes it, and where what is missing is read."""

from collections.abc import Mapping

from bot.schedule.cadence import Cadence
from bot.schedule.words import said
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, mention
from bot.text import Translator


def fields(t: Translator, values: Mapping[str, object]) -> list[Block]:
    """The inputs, filled with values; that of `weekly` is a channel and when it reads the list, as `weekly_value` has
    it."""
    decided = [
        kit.option(t("glossary-settings-open"), "open"),
        kit.option(t("glossary-settings-editors"), "editors"),
    ]
    channel, cadence = weekly_of(values.get("weekly"))
    when = said(t, cadence) if cadence.zone else t("glossary-weekly-when")
    editors = [str(one) for one in people(values.get("editors"))]
    approval = str(values.get("approval") or "")
    return [
        kit.choice_input("approval", t("glossary-settings-approval"), decided, value=approval),
        kit.people_input("editors", t("glossary-editors"), value=editors, hint=t("glossary-editors-hint")),
        kit.channel_input("weekly", t("glossary-weekly"), value=channel, hint=t("glossary-weekly-hint", when=when)),
    ]


def people(value: object) -> tuple[object, ...]:
    """The people of a value."""
    return value if isinstance(value, tuple) else ()


def weekly_value(channel: str, cadence: Cadence) -> tuple[object, ...]:
    """A channel and a weekly cadence as a value: channel, zone, ISO weekday, time."""
    return (channel, cadence.zone, cadence.day, cadence.at)


def weekly_of(value: object) -> tuple[str, Cadence]:
    """The channel and the cadence of a value; both are empty for none."""
    channel, zone, day, at = value if isinstance(value, tuple) and len(value) == 4 else ("", "", 1, "")
    return str(channel), Cadence("week", int(day), str(at), str(zone))


def words(t: Translator, name: str, value: object) -> tuple[str, str]:
    """What a field is called, and a value of it."""
    if name == "approval":
        return t("glossary-settings-approval"), t(f"glossary-settings-{value}")
    if name == "editors":
        return t("glossary-editors"), Mrkdwn(" ".join(mention(str(one)) for one in people(value)))
    channel, _ = weekly_of(value)
    return t("glossary-weekly"), Mrkdwn(f"<#{channel}>") if channel else ""
