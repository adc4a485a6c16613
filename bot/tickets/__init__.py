"""Support tickets: how many came about each area, beside what is usual."""

from pathlib import Path

from bot.feature import Feature
from bot.kpis.subject import KIND as DIGEST
from bot.tickets.compose import POSTS, follow
from bot.tickets.desk import drop_old
from bot.tickets.exchange import EXCHANGE
from bot.tickets.listeners import ANSWERS, SETTINGS, VERBS, register
from bot.tickets.samples import samples
from bot.tickets.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="tickets",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    answers=ANSWERS,
    settings=SETTINGS,
    exchange=EXCHANGE,
    posts=POSTS,
    threads={DIGEST: follow},
    samples=samples,
    chores=(drop_old,),
)
