"""What tools cost, in words. Pure."""

from bot.costs.cost import Cost, CostSum
from bot.slack.text import Mrkdwn, say
from bot.text import Translator


def cost_words(t: Translator, cost: Cost) -> Mrkdwn:
    """`EUR 1,200 a year`."""
    return say(t, f"tools-cost-{cost.period}", amount=t.number(cost.amount), currency=cost.currency)


def sum_words(t: Translator, found: CostSum) -> Mrkdwn:
    """What several tools cost a year, in each currency by itself, and of how many of them that is known."""
    amounts = [
        say(t, "tools-cost-year", amount=t.number(Cost(minor, currency, "year").amount), currency=currency)
        for currency, minor in found.yearly
    ]
    said = Mrkdwn(" + ".join(amounts)) if amounts else t("tools-cost-none")
    return say(t, "tools-cost-sum", cost=said, known=found.known, count=found.count)
