"""Customers: who insights come from, and which of them are one."""

from pathlib import Path

from bot.customers.access import CUSTOMERS as MAY
from bot.customers.desk import CUSTOMERS
from bot.customers.listeners import LINKED, register
from bot.customers.samples import samples
from bot.customers.usage import COMMANDS
from bot.exchange import files
from bot.feature import Feature

FEATURE = Feature(
    name="customers",
    folder=Path(__file__).parent,
    register=register,
    rooms=(CUSTOMERS,),
    commands=COMMANDS,
    linked=LINKED,
    imports=(files.bring(CUSTOMERS, MAY),),
    exchange=files.exchange(CUSTOMERS),
    samples=samples,
)
