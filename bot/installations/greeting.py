"""Whoever installs the bot is greeted in Slack, once a workspace: docs/decisions/0003-who-installed-it.md."""

from bot.posts import Offer
from bot.schedule.outbox import offer
from bot.services import Services
from bot.slack.home import GREETED, WELCOME
from bot.slack.store import save_setting, setting
from bot.slack.text import is_person


def greet(services: Services, workspace: str, person: str) -> bool:
    """Have the installer greeted, unless somebody was before; whether that is so. Inside `store.write`."""
    if not is_person(person) or setting(services.store, workspace, GREETED, ""):
        return False
    save_setting(services.store, workspace, GREETED, person)
    offer(services, workspace, Offer(WELCOME, "", "", person))
    return True
