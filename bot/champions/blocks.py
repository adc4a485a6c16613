"""Teams with their champions as people see them, who volunteers, and what a team lacks. Pure."""

from collections.abc import Mapping, Sequence

from bot.champions.gaps import TeamGap
from bot.champions.team import ROOM, Champion
from bot.records.blocks import show
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, mention, say
from bot.text import Translator

Flaws = Sequence[tuple[str, int]]
_TEAMS, _STRAYS = 15, 8  # that are shown at once


def flaw(t: Translator, lacks: Flaws) -> Block:
    """What a team lacks, in small print."""
    said = ", ".join(t(f"champions-flaw-{name}", count=count) for name, count in lacks)
    return kit.context(Mrkdwn(f"⚠️ {escape(said)}"))


def overview(t: Translator, teams: Sequence[tuple[Record[Champion], Flaws]], count: int, covered: int) -> list[Block]:
    """Teams, each with its champion and what it lacks, of so many teams of which so many are covered."""
    blocks: list[Block] = [kit.section(say(t, "champions-coverage", count=count, covered=covered))]
    for one, lacks in teams[:_TEAMS]:
        blocks += [show.line(t, ROOM, one), *([flaw(t, lacks)] if lacks else [])]
    more = len(teams) - _TEAMS
    return [*blocks, *([kit.context(say(t, "champions-more", count=more))] if more > 0 else [])]


def buttons(t: Translator) -> list[Block]:
    """What one can do from a list of teams."""
    new = kit.button(t("champions-form-add"), "champions.new")
    return [new, kit.button(t("champions-list"), "champions.list", "{}")]


def people(t: Translator, count: int, at: str) -> Block:
    """How many are in a team, by user groups as Slack said of them `at` a moment in words, empty where none is
    named."""
    return kit.context(say(t, "champions-people-groups" if at else "champions-people", count=count, when=at))


# -- who volunteers ----------------------------------------------------------------------------------------------------


def acts(t: Translator, number: int, some: Sequence[str]) -> list[Block]:
    """The buttons of some of "confirm", "decline", "claim", "leave" and "check"."""
    return [kit.button(t(f"champions-{act}"), f"champions.{act}", str(number)) for act in some]


def waits(t: Translator, record: Record[Champion]) -> list[Block]:
    """Who volunteers for a team, if anybody does."""
    who = record.content.candidate
    return [kit.context(say(t, "champions-volunteers", who=mention(who)))] if who else []


def confirm(t: Translator, record: Record[Champion]) -> list[Block]:
    """What whoever may confirm a volunteer reads."""
    said = {"who": mention(record.content.candidate), "title": record.content.title}
    row = [*acts(t, record.number, ("confirm", "decline")), _open(t, record)]
    return [kit.section(say(t, "champions-confirm-ask", **said)), kit.actions(*row)]


def declined(t: Translator, record: Record[Champion]) -> list[Block]:
    """What a volunteer reads who was not confirmed."""
    return [kit.section(say(t, "champions-declined", title=record.content.title), accessory=_open(t, record))]


def _open(t: Translator, record: Record[Champion]) -> Block:
    return kit.button(t("records-open"), "champions.open", str(record.number))


# -- what is lacking ---------------------------------------------------------------------------------------------------


def gaps(t: Translator, team: str, found: Sequence[TeamGap]) -> list[Block]:
    """What a team lacks, each with what mends it."""
    blocks: list[Block] = [kit.section(say(t, "champions-gaps" if found else "champions-gaps-none", team=team))]
    for one in found:
        button = kit.button(t(f"champions-mend-{one.name}"), one.action, one.value)
        blocks.append(kit.section(say(t, f"champions-gap-{one.name}", count=one.count, of=one.of), accessory=button))
    return blocks


def strays(t: Translator, found: Mapping[str, Sequence[str]]) -> list[Block]:
    """The names that other rooms use for teams there are none of, each with the rooms that do, and a button that adds
    it."""
    blocks: list[Block] = [kit.section(say(t, "champions-strays"))] if found else []
    for at, (name, rooms) in enumerate([*found.items()][:_STRAYS]):
        where = ", ".join(t(f"champions-in-{other}") for other in rooms)
        add = kit.button(t("champions-add-team"), f"champions.new:{at}", name)
        blocks.append(kit.section(say(t, "champions-stray", team=name, where=where), accessory=add))
    more = len(found) - _STRAYS
    return [*blocks, *([kit.context(say(t, "champions-strays-more", count=more))] if more > 0 else [])]
