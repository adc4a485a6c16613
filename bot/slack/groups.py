"""User groups: what they are called, and who is in them, as Slack says where the optional scope `usergroups:read` is
granted.

What Slack said is kept for all replicas. A form and whoever is asked wait for it for a second; what is done inside a
transaction reads what is kept. https://docs.slack.dev/reference/methods/usergroups.list
"""

import json
import logging
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bot.clock import ago, stamp
from bot.services import Services
from bot.slack.blocks import Block
from bot.slack.ids import is_group
from bot.slack.limits import missing_scope
from bot.slack.store import save_setting, setting
from bot.slack.urgent import urgent

log = logging.getLogger(__name__)

_SETTING = "groups"
_FRESH_MINUTES = 60  # how long what Slack said is believed for a form
_PATIENCE_SECONDS, _ANSWER_SECONDS = 1.0, 10.0


@dataclass(frozen=True)
class UserGroups:
    """The groups of a workspace: `names` ("design") and the `people` in them by id, as Slack said `at` a UTC stamp,
    empty for never; whether it did not for want of the scope."""

    names: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    at: str = ""
    lacks_scope: bool = False

    def name(self, group: str) -> str:
        """What a group is called, `@design`; its id where that is not known."""
        return f"@{self.names[group]}" if group in self.names else group


NO_GROUPS = UserGroups()


def kept(services: Services, workspace: str) -> UserGroups:
    """What Slack said last."""
    said = setting(services.store, workspace, _SETTING, {})
    people = {group: tuple(who) for group, who in (said.get("people") or {}).items()}
    return UserGroups(said.get("names") or {}, people, said.get("at") or "", bool(said.get("lacks_scope")))


def known(services: Services, workspace: str) -> UserGroups:
    """What Slack says, for a form: as it is kept where that is fresh, else asked for a second."""
    found = kept(services, workspace)
    return found if found.at >= ago(services.clock, minutes=_FRESH_MINUTES) else ask(services, workspace)


def ask(services: Services, workspace: str) -> UserGroups:
    """What Slack says now, for whoever is about to be asked; as it is kept where it does not say within a second. Not
    inside `store.write`."""
    question = {(_SETTING, workspace): partial(_ask, services, workspace)}
    return services.flights.answers(question, _PATIENCE_SECONDS).get((_SETTING, workspace)) or kept(services, workspace)


def members(services: Services, workspace: str, who: Iterable[str]) -> tuple[str, ...]:
    """The people among those named, and those in the groups among them, each once, as it is kept."""
    named = tuple(who)
    people = kept(services, workspace).people if any(map(is_group, named)) else {}
    each = (people.get(one, ()) if is_group(one) else (one,) for one in named)
    return tuple(dict.fromkeys(person for some in each for person in some))


def groups_of(services: Services, workspace: str, person: str) -> list[str]:
    """The groups that somebody is in, as it is kept."""
    return sorted(group for group, people in kept(services, workspace).people.items() if person in people)


def without_mentions(services: Services, workspace: str, blocks: Sequence[Block]) -> list[Block]:
    """What is posted where many read it: groups by name, so that nobody in them is notified."""
    said, known = json.dumps(blocks), kept(services, workspace)
    if "<!subteam^" not in said:
        return list(blocks)
    named: list[Block] = json.loads(
        re.sub(r"<!subteam\^(\w+)>", lambda found: json.dumps(known.name(found[1]))[1:-1], said)
    )
    return named


def _ask(services: Services, workspace: str) -> UserGroups | None:
    before, now = kept(services, workspace), stamp(services.clock())
    try:
        client = urgent(services.client, workspace, _ANSWER_SECONDS)
        said: list[dict[str, Any]] = client.usergroups_list(include_users=True, include_disabled=False)["usergroups"]
        names = {str(one["id"]): str(one.get("handle") or one.get("name") or one["id"]) for one in said}
        found = UserGroups(names, {str(one["id"]): tuple(one.get("users") or ()) for one in said}, now)
    except Exception as error:
        log.info("who is in user groups is not known: %s", type(error).__name__)
        if not missing_scope(error):
            return None
        found = UserGroups(before.names, before.people, now, lacks_scope=True)
    save_setting(services.store, workspace, _SETTING, found.__dict__)
    return found
