"""The guild of those who carry product practice: its meetings, who hosts and who comes, and what it talks of."""

from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.guild.access import GUILD
from bot.guild.listeners import HOME, LINKED, SETTINGS, register, topic_parts
from bot.guild.room import MEETINGS, ROOM
from bot.guild.samples import samples
from bot.guild.usage import COMMANDS
from bot.possessions.possession import of_records
from bot.topics.room import ROOM as TOPICS

FEATURE = Feature(
    name="guild",
    folder=Path(__file__).parent,
    register=register,
    rooms=(ROOM,),
    commands=COMMANDS,
    card_parts={"topics": topic_parts},
    home=HOME,
    linked=LINKED,
    settings=SETTINGS,
    imports=(files.bring(ROOM, GUILD),),
    exchange=files.exchange(ROOM),
    follows={**MEETINGS.follows, TOPICS.name: MEETINGS.retell},
    posts=MEETINGS.posts,
    inquiries=MEETINGS.inquiries,
    possessions=of_records(ROOM, lambda services, _, one: MEETINGS.is_ahead(services, one)),
    samples=samples,
)
