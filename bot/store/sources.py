"""A column of the messages that records were kept from, as their addresses name them.

    source   https://acme.slack.com/archives/C024BE91L/p1355517523000005?thread_ts=…
    message  C024BE91L/p1355517523000005

The database derives it from the column `source`, also for what was kept before: `bot.slack.addresses.message_of` names
the same message. Of an address that is no message's it may hold anything, which nobody asks for.
"""

from bot.store.migrations import Engine

_TAIL = "substr(source, instr(source, '/archives/') + 10)"
_CUT = f"substr({_TAIL}, 1, instr({_TAIL} || '?', '?') - 1)"


def message_column(table: str) -> dict[Engine, str]:
    """The step of a migration that gives a table the column, with an index; SQLite derives it whenever it is read."""
    index = f"CREATE INDEX {table}_message ON {table} (workspace, message) WHERE message <> ''"
    here = f"CASE WHEN instr(source, '/archives/') = 0 THEN '' ELSE {_CUT} END"
    there = "split_part(split_part(source, '/archives/', 2), '?', 1)"
    return {
        "sqlite": f"ALTER TABLE {table} ADD COLUMN message TEXT GENERATED ALWAYS AS ({here}) VIRTUAL; {index}",
        "postgresql": f"ALTER TABLE {table} ADD COLUMN message TEXT GENERATED ALWAYS AS ({there}) STORED; {index}",
    }
