"""Who somebody of a tool is here, and the other way: by e-mail, else whoever knows is asked once; never by name.

No e-mail is kept: it is asked for when a person is met for the first time, and who is who is remembered.
"""

import logging
from collections.abc import Sequence

from slack_sdk.errors import SlackApiError

from bot.connectors.tracker import Tracker, WorkItem, WorkPerson
from bot.services import Services
from bot.slack.limits import missing_scope
from bot.sync.store import comparisons, meanings

log = logging.getLogger(__name__)


def introduce(services: Services, workspace: str, tracker: Tracker, works: Sequence[WorkItem]) -> None:
    """Find out who owns work items, where nobody was met yet: Slack is asked whose e-mail that is."""
    known = meanings.people_of(services.store, workspace, tracker.name)
    new = {one.owner.id: one.owner for one in works if one.owner and one.owner.id not in known}
    found = {person: _user(services, workspace, person.email) for person in new.values()}
    told = {person: user for person, user in found.items() if user is not None}
    if told:
        services.store.retry(lambda: _keep(services, workspace, tracker, told))


def _keep(services: Services, workspace: str, tracker: Tracker, told: dict[WorkPerson, str]) -> None:
    with services.store.write(workspace):
        for person, user in told.items():
            meanings.know(services.store, workspace, tracker.name, person, user)
        if any(told.values()):  # whoever owned other items before they were met
            comparisons.forget_compared(services.store, workspace, tracker.name)


def _user(services: Services, workspace: str, email: str) -> str | None:
    """Whose e-mail it is; empty where it is nobody's, None where Slack does not say now."""
    if not email:
        return ""
    try:
        answer = services.client(workspace).users_lookupByEmail(email=email)
        return str(answer["user"]["id"])
    except SlackApiError as error:
        if error.response.get("error") == "users_not_found" or missing_scope(error):
            return ""
        log.info("users.lookupByEmail answered %s", error.response.get("error"))
    except Exception as error:
        log.info("users.lookupByEmail failed (%s)", type(error).__name__)
    return None


def outside(services: Services, workspace: str, tracker: Tracker, user: str) -> str:
    """A person's id in a tool, by the e-mail that Slack has of them; empty where nobody knows. Raises SourceError."""
    known = meanings.person_of(services.store, workspace, tracker.name, user)
    if known:
        return known
    email = _email(services, workspace, user)
    person = tracker.person(services.tools, email) if email else None
    if person is None:
        return ""
    with services.store.write(workspace):
        meanings.know(services.store, workspace, tracker.name, person, user)
    return person.id


def _email(services: Services, workspace: str, user: str) -> str:
    try:
        member = services.client(workspace).users_info(user=user)["user"]
        return str((member.get("profile") or {}).get("email") or "")
    except Exception as error:
        log.info("users.info failed (%s)", type(error).__name__)
        return ""
