"""Who plans in the systems of the demo's company: the people of its Slack, under the addresses they have there."""

from sandbox import DEMO

PEOPLE = {one.name: one.real_name for one in DEMO.members}


def mail(name: str) -> str:
    """The address of somebody."""
    return f"{name}@{DEMO.domain}.example"
