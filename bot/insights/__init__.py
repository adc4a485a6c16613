"""Customer insights: from a message to evidence on the card of an idea; and the customers they come from."""

from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.insights.access import CUSTOMERS as CUSTOMERS_MAY
from bot.insights.access import INSIGHTS as INSIGHTS_MAY
from bot.insights.desk import CUSTOMERS, INSIGHTS
from bot.insights.listeners import AS_INSIGHT, HOME, LINKED, SETTINGS, register
from bot.insights.samples import samples
from bot.insights.usage import COMMANDS, SHORTCUTS
from bot.store.personal import PersonColumns

FEATURE = Feature(
    name="insights",
    folder=Path(__file__).parent,
    register=register,
    migrations=(),
    tables=(),
    people=PersonColumns(),
    rooms=(INSIGHTS, CUSTOMERS),
    commands=COMMANDS,
    shortcuts=SHORTCUTS,
    home=HOME,
    keeps=(AS_INSIGHT,),
    linked=LINKED,
    settings=SETTINGS,
    imports=(files.bring(INSIGHTS, INSIGHTS_MAY), files.bring(CUSTOMERS, CUSTOMERS_MAY)),
    exchange=files.exchange(INSIGHTS),
    exchanges={"customers": files.exchange(CUSTOMERS)},
    samples=samples,
)
