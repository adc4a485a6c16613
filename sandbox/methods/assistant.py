"""assistant.threads.setSuggestedPrompts: what is offered over the Messages tab."""

from __future__ import annotations

from sandbox.core import Core
from sandbox.methods.method import Method, required
from sandbox.wire import Json, Refused, as_json

MOST_PROMPTS = 4


def set_suggested_prompts(core: Core, args: Json) -> Json:
    """Offer prompts: https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts."""
    channel = required(args, "channel_id")
    if not core.manifest.agent_view:
        raise Refused("access_denied")
    if not core.conversation_for_bot(channel).is_im:
        raise Refused("channel_not_found")
    prompts = as_json(args.get("prompts") or "[]")
    texts = [one.get(name) for one in prompts for name in ("title", "message")]
    if not 0 < len(prompts) <= MOST_PROMPTS or not all(isinstance(text, str) and text for text in texts):
        raise Refused("invalid_arguments", "prompts: one to four, each with a title and a message")
    core.prompts[channel] = prompts
    core.workspace.tell({"type": "state"})
    return {}


METHODS = (Method("assistant.threads.setSuggestedPrompts", set_suggested_prompts, scopes=("assistant:write",)),)
