"""A person in every column of every table that takes a text, as the database itself lists them."""

import json
import re
from collections.abc import Sequence
from itertools import count
from typing import Any

from bot.store import Store
from bot.store.columns import TableColumn, of_workspaces
from bot.store.personal import PersonColumns
from bot.store.rows import insert

NOT_OURS = ("writer", "unsealed")  # ids of workspaces alone: who writes, and what a transaction may change just now


def forms(user: str) -> tuple[str, ...]:
    """As what a person stands in a column: an id, a mention in words, and inside JSON: in lists, as a name, after an
    end of a line."""
    deep = {"who": [user, {user: f"so said\n{user}"}], "more": f"<@{user}>"}
    return user, f"Ask <@{user}|ada>\n{user} knows, not {user}X.", json.dumps(deep), json.dumps(user)


def plant(store: Store, workspace: str, user: str, known: list[PersonColumns]) -> set[str]:
    """Put a person into each text column of each table of a workspace, in every form, a row for each; the columns."""
    json_columns = {name for columns in known for name in columns.json}
    derived = {name for columns in known for name in columns.derived}
    planted, numbers = set(), count(1)
    with store.write(workspace):
        for table, columns in of_workspaces(store).items():
            if table in NOT_OURS:
                continue
            for column in columns:
                if column.is_text and column.name != "workspace":
                    planted.add(str(column))
                    said = forms(user)[2:] if str(column) in json_columns else forms(user)
                    if str(column) in derived:
                        said = (user.lower(),)  # as words are compared
                    if [one.name for one in columns if one.is_key] == ["workspace"]:
                        said = said[1:2]  # there is but one row
                    rows = [_row(columns, workspace, column, one, next(numbers), json_columns) for one in said]
                    insert(store, table, rows)
    return planted


def _row(
    columns: Sequence[TableColumn], workspace: str, column: TableColumn, said: str, number: int, json_columns: set[str]
) -> dict[str, Any]:
    row: dict[str, Any] = {}
    for one in columns:
        if one.name == "workspace":
            row[one.name] = workspace
        elif one == column:
            row[one.name] = said
        elif one.is_text:
            row[one.name] = json.dumps({"n": number}) if str(one) in json_columns else f"other {number}"
        else:
            row[one.name] = f"{number}".encode() if one.is_bytes else number
    return row


def columns_with(store: Store, workspace: str, word: str) -> set[str]:
    """Every column of a workspace in which a word stands, whatever the case of its letters."""
    whole = re.compile(rf"{word}(?!\w)", re.IGNORECASE)
    return {
        f"{table}.{column}"
        for table in of_workspaces(store)
        for row in store.run(f"SELECT * FROM {table} WHERE workspace = :w", w=workspace)
        for column, value in row.items()
        if whole.search(str(value))
    }


def dump(store: Store, workspace: str) -> dict[str, list[str]]:
    """Every row of a workspace, in each table, in an order of their own; no table that has none."""
    found = {
        table: sorted(repr(row) for row in store.run(f"SELECT * FROM {table} WHERE workspace = :w", w=workspace))
        for table in of_workspaces(store)
    }
    return {table: rows for table, rows in found.items() if rows}
