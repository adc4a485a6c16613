"""What people are asked, and what they are told of their own accord by the bot: one message a day from all rooms."""

from pathlib import Path

from bot.feature import Feature
from bot.inquiries.store import MIGRATIONS, PEOPLE, TABLES, surveys

FEATURE = Feature(
    name="inquiries",
    folder=Path(__file__).parent,
    migrations=(*MIGRATIONS, *surveys.MIGRATIONS),
    tables=TABLES,
    people=PEOPLE,
)
