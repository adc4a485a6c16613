"""Everything that is listened to, tried by everybody: what is done and refused is what the listeners declare."""

import os
import re
from collections.abc import Iterator
from zlib import crc32

import pytest

from bot.slack.access import FACT, Permission, Role
from bot.slack.listen import ActPermissions
from tests.scenarios.access_cases import ROOMS, Case
from tests.scenarios.access_office import Office, Outcome
from tests.scenarios.access_records import PEOPLE, PRIVATE, SECRET, Records

# What the bot only remembers: of an open form, of a job on its way, of whom Slack has in a user group.
REMEMBERED = re.compile(r'(?:form_state|import_job) |setting .*"name": "groups"')

CASES = [case for room in ROOMS.values() for case in room]
EVERYBODY = "ROLES" in os.environ  # `make soak` has everybody try everything


def every(may: Permission | ActPermissions) -> list[Permission]:
    """Everything that a listener lets be done."""
    return may.all if isinstance(may, ActPermissions) else [may]


def is_placeless(case: Case) -> bool:
    """Whether it happens in no channel: another company's people are allowed in channels alone."""
    return (case.kind == "shortcut" and not case.message) or case.name == "app_home_opened"


def may(role: Role, case: Case, permission: Permission) -> bool:
    """Whether the declaration lets somebody try this, where they are."""
    return permission.allows(role) and not (role is Role.OUTSIDER and is_placeless(case))


def trying(case: Case, permission: Permission) -> list[Role]:
    """Who tries something: those on either side of the line that is declared, the least of whom may and the greatest of
    whom may not, and one of the others, who is another for another thing."""
    if EVERYBODY:
        return list(Role)
    allowed = [role for role in Role if may(role, case, permission)]
    line = [*allowed[:1], *[role for role in Role if role not in allowed][-1:]]
    others = [role for role in Role if role not in line]
    return [role for role in Role if role in (*line, others[crc32(case.title.encode()) % len(others)])]


def wrong(office: Office, case: Case) -> Iterator[str]:
    """What is not as declared when people try something, one after the other. What there is to try it on is made anew
    after whoever changed it, and not for those who changed nothing."""
    permission, records = office.permission(case), None
    for role in trying(case, permission):
        if records is None:
            office.clear(case)
            records = Records(office.services, office.workspace)
        came = office.attempt(case, PEOPLE[role], records)
        # What happened once has happened, and a value of one's own takes the place of another's.
        if came.came or came.gone or case.kind == "event" or case.value(records) == "own value":
            records = None
        if what := undone(came, permission) if may(role, case, permission) else unrefused(came, permission, case):
            yield f"{case.title} by {role} is not {what}: {came}"


def undone(came: Outcome, permission: Permission) -> str:
    """What was not done where it may be; empty where all was."""
    if not came.effect or came.errors:
        return "done"
    return f"in the record of who did what: {missing}" if (missing := untold(came, permission)) else ""


def unrefused(came: Outcome, permission: Permission, case: Case) -> str:
    """Whether it was done, or not said to be refused, where it may not be; empty where it was."""
    refused = {permission.refusal, "slack-stranger", "settings-error-nobody"} & set(came.errors) or case.kind == "event"
    return "refused" if came.came or came.gone or came.to_others or not refused else ""


def untold(came: Outcome, permission: Permission) -> list[str]:
    """What was changed by a permission that is audited, and every file that somebody was sent, where the record of who
    did what has no line of it."""
    if any(row.startswith("trail ") for row in came.came):
        return []
    changed = [row for row in (*came.came, *came.gone) if not REMEMBERED.match(row)]
    files = [str(args) for method, args in came.calls if method == "files.completeUploadExternal"]
    files = [said for said in files if "channel_id" in said and "report-" not in said]
    return (changed if permission.is_audited else []) + files


@pytest.mark.slow
@pytest.mark.parametrize("room", ROOMS)
def test_who_may_is_what_is_declared(office: Office, room: str) -> None:
    """Outsiders, guests, members, those asked, authors, owners, editors, managers and administrators do what the
    listeners say they may, and nothing else; administrators of another company are nobody's. In `make test` three of
    them try each thing, those on either side of the line among them; in `make soak` all."""
    assert "\n".join(one for case in ROOMS[room] for one in wrong(office, case)) == ""


def test_nothing_is_left_out(office: Office) -> None:
    """Whatever is listened to is tried, and each of the things that it does; nothing is registered without saying who
    may, in words, and what others are told."""
    on, texts = office.world.bot.listeners, office.services.texts.speak("en")
    tried = {(case.kind, case.name.partition(":")[0]) for case in CASES}
    assert {key for key, one in on.registered.items() if one.may is not FACT} == tried
    declared = {permission for one in on.registered.values() for permission in every(one.may)} - {FACT}
    assert {one.does for one in declared} <= {office.permission(case).does for case in CASES}
    assert all(texts(permission.does) for permission in declared)
    with pytest.raises(TypeError):
        on.action("trial", lambda _: None)  # type: ignore[call-arg]


@pytest.mark.slow
@pytest.mark.parametrize("room", ["glossary", "ideas"])
def test_what_was_captured_in_private_is_nobody_elses(office: Office, room: str) -> None:
    """Who may not see a record does nothing to it, and reads nothing of it, whatever their button or form says: neither
    its owner, nor an editor, a manager or an administrator."""
    found = []
    for case in ROOMS[room]:
        insiders = [Role.MEMBER, Role.OWNER, Role.EDITOR, Role.MANAGER, Role.ADMINISTRATOR]
        for role in insiders if EVERYBODY else [insiders[crc32(case.title.encode()) % 4], Role.ADMINISTRATOR]:
            office.clear(case)
            records = Records(office.services, office.workspace, PRIVATE)
            try:
                came = office.attempt(case, PEOPLE[role], records, by=PEOPLE[Role.AUTHOR])
            except LookupError:  # the form is not shown to whoever is to fill it in
                continue
            touched = [row for row in (*came.came, *came.gone) if any(mark in row for mark in records.marks)]
            if SECRET in came.said or touched:
                found.append(f"{case.title} by {role}: {came}")
    assert "\n".join(found) == ""
