"""Modals and Home tabs: who sees which view, in what state.

Reference: https://docs.slack.dev/surfaces/modals
"""

from __future__ import annotations

from typing import Any

from sandbox.inputs import ROWS, state_of
from sandbox.wire import Json, Refused, new_id, short_id
from sandbox.workspace import Workspace

MOST_IN_STACK = 3


class Views:
    """Each person's stack of modals (top last) and Home tab. Views are Slack's `view` objects."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._stacks: dict[str, list[Json]] = {}
        self._homes: dict[str, Json] = {}
        self._owners: dict[str, str] = {}

    def stack(self, user: str) -> list[Json]:
        """Return the modals `user` has open, top last."""
        return self._stacks.setdefault(user, [])

    def home(self, user: str) -> Json | None:
        """Return the Home tab published for `user`."""
        return self._homes.get(user)

    def find(self, view_id: str | None = None, external_id: str | None = None) -> Json:
        """Return an open modal or a Home tab; Refused("not_found") when it is not there."""
        for view in self._all():
            if (view_id and view["id"] == view_id) or (external_id and view["external_id"] == external_id):
                return view
        raise Refused("not_found")

    def owner(self, view: Json) -> str:
        """Return the id of the person who sees the view."""
        return self._owners[view["id"]]

    def open(self, user: str, source: Json) -> Json:
        """Open a modal as the only one `user` sees."""
        self.clear(user)
        return self._put_on_top(user, source)

    def push(self, user: str, source: Json) -> Json:
        """Open a modal above the others; Refused when there is none, or three already."""
        stack = self.stack(user)
        if not stack:
            raise Refused("not_found")
        if len(stack) >= MOST_IN_STACK:
            raise Refused("push_limit_reached")
        return self._put_on_top(user, source)

    def update(self, view: Json, source: Json, given_hash: str | None = None) -> Json:
        """Replace what a view shows, keeping its place and what was typed in inputs that stay."""
        if given_hash and given_hash != view["hash"]:
            raise Refused("hash_conflict")
        if source["type"] != view["type"]:
            raise Refused("invalid_arguments", f"a {view['type']} cannot become a {source['type']}")
        self._refuse_duplicate(source, except_view=view)
        typed = view["state"]["values"]
        view.update(_content(source))
        view["hash"] = self._hash()
        view["state"] = {"values": state_of(view["blocks"], typed)}
        self._changed(view)
        return view

    def publish(self, user: str, source: Json, given_hash: str | None = None) -> Json:
        """Show a Home tab to `user`, in place of the one before."""
        before = self._homes.get(user)
        if before is not None:
            return self.update(before, source, given_hash)
        self._refuse_duplicate(source)
        view = self._new(source)
        view["root_view_id"] = view["id"]
        self._homes[user] = view
        self._owners[view["id"]] = user
        self._changed(view)
        return view

    def remember(self, view: Json, values: Json) -> None:
        """Keep what the person typed so far: {block_id: {action_id: value object}}."""
        typed = {block_id: dict(entries) for block_id, entries in view["state"]["values"].items()}
        for block_id, entries in values.items():
            typed.setdefault(block_id, {}).update(entries)
        view["state"] = {"values": state_of(view["blocks"], typed)}

    def pop(self, user: str) -> Json | None:
        """Close the top modal and return it."""
        stack = self.stack(user)
        if not stack:
            return None
        view = stack.pop()
        self._workspace.tell({"type": "views", "user": user})
        return view

    def clear(self, user: str) -> list[Json]:
        """Close every modal of `user` and return them, top first."""
        closed = list(reversed(self.stack(user)))
        self._stacks[user] = []
        if closed:
            self._workspace.tell({"type": "views", "user": user})
        return closed

    def _put_on_top(self, user: str, source: Json) -> Json:
        self._refuse_duplicate(source)
        stack = self.stack(user)
        view = self._new(source)
        view["root_view_id"] = stack[0]["id"] if stack else view["id"]
        view["previous_view_id"] = stack[-1]["id"] if stack else None
        stack.append(view)
        self._owners[view["id"]] = user
        self._changed(view)
        return view

    def _new(self, source: Json) -> Json:
        content = _content(source)
        return {
            "id": new_id("V"),
            "team_id": self._workspace.id,
            **content,
            "state": {"values": state_of(content["blocks"], {})},
            "hash": self._hash(),
            "root_view_id": None,
            "previous_view_id": None,
            "app_id": self._workspace.bot.app_id,
            "app_installed_team_id": self._workspace.installed_in,
            "bot_id": self._workspace.bot.bot_id,
        }

    def _hash(self) -> str:
        return f"{int(self._workspace.clock())}.{short_id()}{short_id()}"

    def _refuse_duplicate(self, source: Json, except_view: Json | None = None) -> None:
        external_id = source.get("external_id")
        if external_id and any(v["external_id"] == external_id and v is not except_view for v in self._all()):
            raise Refused("duplicate_external_id")

    def _all(self) -> list[Json]:
        return [view for stack in self._stacks.values() for view in stack] + list(self._homes.values())

    def _changed(self, view: Json) -> None:
        kind = "home" if view["type"] == "home" else "views"
        self._workspace.tell({"type": kind, "user": self.owner(view)})


def _content(source: Json) -> Json:
    """Return what the app decides of a view, with Slack's defaults for what it left out."""
    given: dict[str, Any] = {
        "type": source["type"],
        "blocks": with_ids(source["blocks"]),
        "private_metadata": source.get("private_metadata") or "",
        "callback_id": source.get("callback_id") or "",
        "external_id": source.get("external_id") or "",
        "clear_on_close": bool(source.get("clear_on_close")),
        "notify_on_close": bool(source.get("notify_on_close")),
        "submit_disabled": bool(source.get("submit_disabled")),
    }
    for label in ("title", "submit", "close"):
        text = source.get(label)
        given[label] = {"emoji": True, **text} if text else None
    return given


def with_ids(blocks: list[Json]) -> list[Json]:
    """Return a copy of the blocks where each block and interactive element has an id, as Slack gives them."""
    return [_block_with_ids(block) for block in blocks]


def _block_with_ids(block: Json) -> Json:
    named = {**block, "block_id": block.get("block_id") or short_id()}
    kind = block["type"]
    for row in ROWS.get(kind, ()):
        if block.get(row):
            named[row] = [_element_with_id(element) for element in block[row]]
    if kind == "container":
        named["child_blocks"] = with_ids(block["child_blocks"])
    for place in ("accessory", "element"):
        if isinstance(block.get(place), dict) and block[place].get("type") != "image":
            named[place] = _element_with_id(block[place])
    return named


def _element_with_id(element: Json) -> Json:
    return {**element, "action_id": element.get("action_id") or short_id()}
