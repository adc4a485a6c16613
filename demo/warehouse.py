"""A small warehouse in a SQLite file, for KPIs that are read by SQL: orders, sign-ups and refunds of every day.

Three tables: `orders` (day, orders, revenue), `signups` (day, signups, activated), `refunds` (day, refunds). Days are
ISO text, revenue is in euros.
"""

import random
from datetime import timedelta
from math import ceil
from pathlib import Path

import sqlalchemy
from sqlalchemy import Column, Date, Integer, MetaData, Numeric, Table, insert

from bot.clock import Clock, utc_now

DAYS = 400
_SEED = 11
# Monday to Sunday: a shop for companies, quiet at the weekend.
_WEEK = (1.1, 1.15, 1.12, 1.08, 0.95, 0.45, 0.4)

_TABLES = MetaData()
_ORDERS = Table(
    "orders",
    _TABLES,
    Column("day", Date, primary_key=True),
    Column("orders", Integer),
    Column("revenue", Numeric(12, 2)),
)
_SIGNUPS = Table(
    "signups", _TABLES, Column("day", Date, primary_key=True), Column("signups", Integer), Column("activated", Integer)
)
_REFUNDS = Table("refunds", _TABLES, Column("day", Date, primary_key=True), Column("refunds", Integer))


def make(path: Path, clock: Clock = utc_now) -> None:
    """Write the file, new: 400 days that end yesterday, the same for everybody on the same day."""
    path.unlink(missing_ok=True)
    chance = random.Random(_SEED)  # noqa: S311 - for show
    yesterday = clock().date() - timedelta(days=1)
    orders, signups, refunds = [], [], []
    for at in range(DAYS):
        day = yesterday - timedelta(days=DAYS - 1 - at)
        usual = _WEEK[day.weekday()] * 1.25 ** (at / 365)
        sold = max(round(usual * 240 + chance.gauss(0, 12)), 0)
        came = max(round(usual * 130 + chance.gauss(0, 9)), 0)
        orders.append({"day": day, "orders": sold, "revenue": round(sold * chance.uniform(58, 66), 2)})
        signups.append({"day": day, "signups": came, "activated": round(came * chance.uniform(0.37, 0.45))})
        refunds.append({"day": day, "refunds": round(sold * chance.uniform(0.01, 0.03))})
    # What two owners were alerted of this morning.
    signups[-1]["activated"] = round(signups[-1]["signups"] * 0.31)
    refunds[-1]["refunds"] = ceil(orders[-1]["orders"] * 0.064)
    engine = sqlalchemy.create_engine(sqlalchemy.URL.create("sqlite", database=str(path)))
    try:
        _TABLES.create_all(engine)
        with engine.begin() as connection:
            for table, filled in ((_ORDERS, orders), (_SIGNUPS, signups), (_REFUNDS, refunds)):
                connection.execute(insert(table), filled)
    finally:
        engine.dispose()
