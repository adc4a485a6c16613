"""The tables of every room of records, `room` in every key; and for each room an index of the words in its texts."""

from typing import Any

from bot.records.record import Room
from bot.store import Migration
from bot.store.words import WordIndex

MIGRATIONS = (
    Migration(
        "records-001",
        """
        CREATE TABLE record (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            number BIGINT NOT NULL,
            status TEXT NOT NULL,
            content TEXT NOT NULL,
            author TEXT NOT NULL,
            created_at TEXT NOT NULL,
            changed_by TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            version BIGINT NOT NULL,
            gone_at TEXT NOT NULL,
            place TEXT NOT NULL,
            source TEXT NOT NULL,
            PRIMARY KEY (workspace, room, number)
        );
        CREATE INDEX record_changed ON record (workspace, room, changed_at, number);
        CREATE INDEX record_status ON record (workspace, room, status, changed_at, number);
        CREATE INDEX record_place ON record (workspace, room, place, author, number) WHERE place <> '';
        CREATE INDEX record_source ON record (workspace, room, source) WHERE source <> '';
        CREATE TABLE record_version (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            number BIGINT NOT NULL,
            version BIGINT NOT NULL,
            at TEXT NOT NULL,
            person TEXT NOT NULL,
            did TEXT NOT NULL,
            status TEXT NOT NULL,
            content TEXT NOT NULL,
            why TEXT NOT NULL,
            PRIMARY KEY (workspace, room, number, version)
        );
        CREATE TABLE record_mark (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            number BIGINT NOT NULL,
            PRIMARY KEY (workspace, room, name, value, number)
        );
        CREATE INDEX record_mark_number ON record_mark (workspace, room, number);
        CREATE TABLE record_counter (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            last BIGINT NOT NULL,
            PRIMARY KEY (workspace, room)
        );
        CREATE TABLE record_link (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            item TEXT NOT NULL,
            kind TEXT NOT NULL,
            other_room TEXT NOT NULL,
            other_item TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, room, item, kind, other_room, other_item)
        );
        CREATE INDEX record_link_other ON record_link (workspace, other_room, other_item)
        """,
    ),
    # A page of a list is read out of an index alone; a mark knows when its record was changed.
    Migration(
        "records-002",
        """
        ALTER TABLE record_mark ADD COLUMN changed_at TEXT NOT NULL DEFAULT '';
        UPDATE record_mark SET changed_at = (
            SELECT record.changed_at FROM record WHERE record.workspace = record_mark.workspace
                AND record.room = record_mark.room AND record.number = record_mark.number
        );
        CREATE INDEX record_mark_changed ON record_mark (workspace, room, name, value, changed_at, number);
        DROP INDEX record_changed;
        DROP INDEX record_status;
        CREATE INDEX record_listed ON record (workspace, room, changed_at, number, status, gone_at, place, author);
        CREATE INDEX record_by_status ON record (workspace, room, status, changed_at, number, gone_at, place, author)
        """,
    ),
    # What one record is marked with, and what is linked to one thing, are read out of an index: SQLite prefers one that
    # has all that is asked to one that is short.
    Migration(
        "records-003",
        """
        DROP INDEX record_mark_number;
        CREATE INDEX record_mark_own ON record_mark (workspace, room, number, name, value);
        DROP INDEX record_link_other;
        CREATE INDEX record_link_other ON record_link (workspace, other_room, other_item, room, kind, item)
        """,
    ),
)
TABLES = ("record", "record_version", "record_mark", "record_counter")


def words_of(room: Room[Any]) -> WordIndex:
    """The index of a room's words."""
    return WordIndex(f"{room.name}_word")


def migrations(room: Room[Any]) -> tuple[Migration, ...]:
    """What a room needs besides the tables of all."""
    return (Migration(f"{room.name}-words-001", words_of(room).schema()),)


def tables(room: Room[Any]) -> tuple[str, ...]:
    """The tables of a room's own."""
    return (words_of(room).table, f"{words_of(room).table}_item")
