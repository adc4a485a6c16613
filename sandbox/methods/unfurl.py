"""chat.unfurl: what the app shows beside a link that somebody posted.

References: https://docs.slack.dev/reference/methods/chat.unfurl and
https://docs.slack.dev/messaging/work-objects-implementation
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.links import POSTED, links_of, unfurl_id
from sandbox.methods.method import Method
from sandbox.strict import check_message
from sandbox.wire import Json, Refused, as_json, as_text

ENTITIES = frozenset(f"slack#/entities/{kind}" for kind in ("task", "file", "item", "incident", "content_item"))
_TYPES = {"string": str, "integer": int, "boolean": bool}  # of custom fields that the sandbox knows
_ENTITY = frozenset({"entity_type", "app_unfurl_url", "url", "external_ref", "entity_payload"})


def unfurl(core: Core, args: Json) -> Json:
    """Put previews beside the links of a message; a second call changes them."""
    conversation, message = _message(core, args)
    unfurls, metadata = _decoded(args, "unfurls"), _decoded(args, "metadata")
    if not unfurls and not metadata:
        raise Refused("missing_unfurls")
    known = {one["url"] for one in links_of(core, message)}
    shown = _blocks(core, unfurls, known) if unfurls else _entities(core, metadata, known)
    kept = [one for one in message.get("attachments") or [] if one.get("app_unfurl_url") not in shown]
    message["attachments"] = [*kept, *({"app_unfurl_url": url, **one} for url, one in shown.items())]
    core.workspace.touch(conversation)
    return {}


def _message(core: Core, args: Json) -> tuple[Conversation, Json]:
    """The message, by its channel and stamp where the bot is, or by the id that the event carried."""
    given, source = as_text(args.get("unfurl_id")), as_text(args.get("source"))
    channel, ts = as_text(args.get("channel")), as_text(args.get("ts"))
    if bool(given) != bool(source) or bool(channel) != bool(ts):
        raise Refused("invalid_arguments", "unfurl_id goes with source, channel with ts")
    if given and source not in (POSTED, "composer"):
        raise Refused("invalid_source")
    if given:
        for one in core.workspace.conversations.values():
            for message in one.messages:
                if unfurl_id(one, message) == given:
                    return one, message
        raise Refused("invalid_unfurl_id")
    if not channel:
        raise Refused("missing_channel")
    conversation = core.workspace.conversations.get(channel)
    if conversation is None:
        raise Refused("cannot_find_channel")
    message_ = conversation.message(ts)
    if message_ is None:
        raise Refused("cannot_find_message")
    return conversation, message_


def _decoded(args: Json, name: str) -> Mapping[str, Any]:
    try:
        found = as_json(args.get(name) or "{}")
    except json.JSONDecodeError:
        found = None
    if not isinstance(found, dict):
        raise Refused("invalid_unfurls_format" if name == "unfurls" else "invalid_metadata_format")
    return found


def _blocks(core: Core, unfurls: Mapping[str, Any], known: set[str]) -> dict[str, Json]:
    for url, shown in unfurls.items():
        if url not in known:
            raise Refused("cannot_unfurl_url")
        check_message({"attachments": [shown], "text": ""}, core.files, older=core.older)
    return dict(unfurls)


def _entities(core: Core, metadata: Mapping[str, Any], known: set[str]) -> dict[str, Json]:
    """Work Objects, which an app has once they are switched on in its settings; what Slack says before that it does not
    document."""
    if not core.work_objects:
        raise Refused("invalid_arguments", "Work Objects are not switched on for this app")
    entities = metadata.get("entities")
    if not isinstance(entities, list) or not entities:
        raise Refused("invalid_metadata_format")
    problems = [f"entities/{at}: {why}" for at, one in enumerate(entities) for why in _problems(one)]
    if problems:
        raise Refused("invalid_metadata_schema", *problems)
    if any(one["app_unfurl_url"] not in known for one in entities):
        raise Refused("cannot_unfurl_url")
    return {one["app_unfurl_url"]: {"entity": one} for one in entities}


def _problems(one: Any) -> list[str]:
    """What Slack would not take of a Work Object."""
    if not isinstance(one, dict):
        return ["not an object"]
    found = [f"unknown {name}" for name in sorted(one.keys() - _ENTITY)]
    found += [f"missing {name}" for name in sorted(_ENTITY - one.keys())]
    if found:
        return found
    payload, ref = one["entity_payload"], one["external_ref"]
    title = payload.get("attributes", {}).get("title", {}).get("text") if isinstance(payload, dict) else None
    if one["entity_type"] not in ENTITIES:
        found.append("entity_type")
    if not isinstance(ref, dict) or not isinstance(ref.get("id"), str) or not ref["id"]:
        found.append("external_ref/id")
    if not isinstance(title, str) or not title:
        return [*found, "entity_payload/attributes/title/text"]
    for field in payload.get("custom_fields") or []:
        is_named = all(isinstance(field.get(name), str) and field[name] for name in ("key", "label"))
        wanted = _TYPES.get(field.get("type"))
        if not is_named or wanted is None or type(field.get("value")) is not wanted:
            found.append(f"custom_fields/{field.get('key')}")
    return found


METHODS = (Method("chat.unfurl", unfurl, ("links:write",)),)
