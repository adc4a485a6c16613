"""Who may do what, as features declare it where they listen. Pure.

`bot/slack/listen.py` looks at the roles of a workspace before a handler runs; what somebody is to a record, its author
or owner, only its room knows, which looks where the record is read. docs/permissions.md is written from what is
declared, and tests/scenarios/test_access.py tries all of it as everybody.
"""

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What somebody is to a workspace, or to the record that something is done to.

    An OUTSIDER works for another company and is in a channel where a manager allowed the bot to answer them; elsewhere
    they may do nothing. A GUEST of the workspace sees the channels they were invited to. ASKED is who was asked for
    something by name or as one of a channel. An EDITOR and a MANAGER are named in the settings; an ADMINISTRATOR of the
    workspace holds every role without being named.
    """

    OUTSIDER = "outsider"
    GUEST = "guest"
    MEMBER = "member"
    ASKED = "asked"
    AUTHOR = "author"
    OWNER = "owner"
    EDITOR = "glossary.editor"
    MANAGER = "product-ops-manager"
    ADMINISTRATOR = "administrator"


EVERYBODY = frozenset({Role.OUTSIDER, Role.GUEST, Role.MEMBER})
MEMBERS = frozenset({Role.MEMBER})
NAMED = frozenset({Role.EDITOR, Role.MANAGER})  # roles that a workspace gives
_OF_RECORDS = frozenset({Role.ASKED, Role.AUTHOR, Role.OWNER})


@dataclass(frozen=True)
class Permission:
    """Something that can be done, and by whom.

    `does` is the Fluent key that says what it is, `refusal` that of what others are told, `note` that of what the table
    adds. `of_record` says that the room looks at who may, since that depends on a record or on a setting; it does where
    a role is somebody's to a record. Whatever changes by an `audited` one is in the record of who did what, and by
    every one that only named roles have.
    """

    does: str
    roles: frozenset[Role] = EVERYBODY
    refusal: str = "slack-members-only"
    note: str = ""
    of_record: bool = False
    audited: bool = False

    @property
    def is_audited(self) -> bool:
        """Whether what is done by it is told in the record of who did what; tests/scenarios/test_access.py asks it of
        every listener."""
        return self.audited or (bool(self.roles) and self.roles <= NAMED | {Role.ADMINISTRATOR})

    def allows(self, role: Role) -> bool:
        """Whether a role is enough. Whoever is anything in the workspace or to its records is a member, too; guests and
        outsiders may be something to a record all the same."""
        if role in self.roles:
            return True
        if role in (Role.OUTSIDER, Role.GUEST):
            return False
        return Role.MEMBER in self.roles or (role is Role.ADMINISTRATOR and bool(self.roles & (NAMED | {role})))

    @property
    def is_rooms(self) -> bool:
        """Whether the room decides, where it reads the record."""
        return self.of_record or bool(self.roles & _OF_RECORDS)


FACT = Permission("", frozenset())
"""What Slack tells of people and places: nobody asks anything, and nothing is shown."""
