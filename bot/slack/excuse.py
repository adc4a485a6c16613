"""What somebody is told when the store did not do what they asked for."""

from bot.store import ContentionError, UnavailableError, UncertainError, UnsavedError, UnwritableError

_UNWRITABLE = {"full": "slack-disk-full", "read-only": "slack-read-only"}


def excuse(error: UnavailableError, *, saved: bool) -> str:
    """The Fluent key of what to do about it; `saved` when something of it was written before."""
    if isinstance(error, UnwritableError):
        return _UNWRITABLE[error.why]
    if saved or isinstance(error, UncertainError):
        return "slack-uncertain"
    return "slack-unsaved" if isinstance(error, UnsavedError | ContentionError) else "slack-unavailable"
