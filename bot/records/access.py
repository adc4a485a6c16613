"""Who may do what of a room of records, as the room says it. Pure."""

from dataclasses import dataclass

from bot.slack.access import Permission


@dataclass(frozen=True)
class RecordPermissions:
    """Who may read records, write new ones, change one, take them out as a file and bring them in from one."""

    read: Permission
    write: Permission
    change: Permission
    take: Permission
    bring: Permission
