"""Who somebody names in a command: by a mention, by "me", or by a name as Slack shows it."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from bot.errors import UserError
from bot.slack.request import Request
from bot.slack.text import is_person, plain
from bot.text.fold import fold

_SELF = {"me", "moi", "myself"}
_WORDS = 3  # that a name may have
_NAMED = 12  # people that an error names


def who_begins(request: Request, text: str, *, gone: bool = False) -> tuple[str, str]:
    """Who is named where a text begins, by a mention or by a name behind an @, and what follows; nobody where none is;
    with `gone` it may be somebody who left. Raises UserError as `who_is` does."""
    words = text.split()
    if not text.startswith(("@", "<@")):
        return "", " ".join(words)
    for count in range(min(_WORDS, len(words)), 1, -1):
        with suppress(UserError):
            return who_is(request, " ".join(words[:count]), gone=gone), " ".join(words[count:])
    return who_is(request, words[0], gone=gone), " ".join(words[1:])


def who_is(request: Request, typed: str, also: Callable[[], Iterable[str]] = tuple, *, gone: bool = False) -> str:
    """The user id of whoever is meant; Slack is asked about the ids in `also` where nobody is known by the name. Raises
    UserError where nobody is called so, or several are."""
    name = plain(typed).lstrip("@").strip() if not typed.startswith("<@") else typed[2:].partition("|")[0].rstrip(">")
    if is_person(name) or fold(name) in _SELF:
        return name if is_person(name) else request.user
    found = request.services.people.called(request.workspace, name, lambda: filter(is_person, also()), gone=gone)
    if len(found) == 1:
        return found[0].id
    known = ", ".join(one.name for one in found[:_NAMED])
    raise UserError("slack-person-several" if found else "slack-person-unknown", name=name[:60], known=known)
