"""Evidence where the work is done: what is known of an item of the roadmap, on the work items it is linked to."""

from pathlib import Path

from bot.attachments import posting
from bot.attachments.compose import POSTS
from bot.attachments.listeners import card_parts, register
from bot.attachments.samples import samples
from bot.attachments.store import attachments
from bot.attachments.store.schema import MIGRATIONS, PEOPLE, TABLES
from bot.feature import Feature

FEATURE = Feature(
    name="attachments",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    card_parts={"roadmap": card_parts},
    posts=POSTS,
    samples=samples,
    queues={"attachments": attachments.QUEUE},
    chores=(posting.chore,),
)
