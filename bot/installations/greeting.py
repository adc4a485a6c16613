"""Whoever installs the bot is greeted in Slack, once a workspace: docs/decisions/0003-who-installed-it.md."""

from bot.posts import Offer
from bot.schedule.outbox import offer
from bot.services import Services
from bot.slack.home import GREETED, WELCOME
from bot.slack.store import save_setting, setting
from bot.slack.text import is_person


def greet(services: Services, workspace: str, person: str) -> None:
    """Have the installer greeted, unless somebody was before. Inside `store.write`."""
    if is_person(person) and not setting(services.store, workspace, GREETED, ""):
        save_setting(services.store, workspace, GREETED, person)
        offer(services, workspace, Offer(WELCOME, "", "", person))
