"""What a form carries unseen and brings back: within the form itself, or named there by a key and kept in the store,
where all of it is more than Slack takes. A key is good for whoever opened the form, in their workspace.

See docs/decisions/0033-carried-state.md.
"""

import secrets
from collections.abc import Mapping
from typing import Any

from bot.errors import UserError
from bot.services import Services
from bot.slack.forms import store as kept
from bot.slack.parts import METADATA, Block, pack

CARD, HOME, SHARED, BACK, THREAD = "card", "home", "shared_channel", "back", "thread"
_KEY = "state"
_SHORT = 500  # characters of what stays in the form all the same


def put(services: Services, workspace: str, person: str, view: Block, carried: Mapping[str, Any], now: str) -> Block:
    """A form of this person's that carries this. Where it is much it is written to the store, which may raise
    StoreError."""
    text = pack(carried)
    if len(text) > METADATA:
        key = secrets.token_hex(16)
        kept.put(services.store, workspace, person, key, text, now)
        # Where an answer belongs is known without the store.
        near = {name: carried[name] for name in (CARD, HOME, SHARED, BACK, THREAD) if name in carried}
        text = pack({_KEY: key, **{name: value for name, value in near.items() if len(pack({name: value})) < _SHORT}})
    return {**view, "private_metadata": text}


def get(services: Services, workspace: str, person: str, carried: dict[str, Any]) -> dict[str, Any]:
    """All that a form brings back, of which this is in the form. Raises UserError where the rest is not kept any
    more, or is somebody else's."""
    if _KEY not in carried:
        return carried
    found = kept.get(services.store, workspace, person, str(carried[_KEY]))
    if found is None:
        raise UserError("slack-form-too-old")
    return found
