"""How installations stand, for `product-ops check`: what is amiss with each, and what helps."""

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from slack_sdk.errors import SlackApiError

from bot.installations.installation import State
from bot.installations.store import installations
from bot.installations.store.installations import SealedInstallation
from bot.installations.tokens import ClientWith
from bot.installations.vault import Vault, VaultError
from bot.slack.scopes import missing
from bot.store import Store

_ASKED = 20  # about whose tokens Slack is asked: any more would keep the operator waiting, and Slack busy
_AT_ONCE = 5
_KEY = "Put the key back, or have the app installed there again."
_AGAIN = "Have the app installed there again."


@dataclass(frozen=True, slots=True)
class InstallationFinding:
    """A line of the report; `mend` is empty where nothing is to be done."""

    what: str
    mend: str = ""


def inspected(store: Store, vault: Vault, client: ClientWith, install: str) -> Iterator[InstallationFinding]:
    """What there is, then what is amiss. Asks Slack about some tokens; `install` is where the app is installed."""
    rows = installations.every(store)
    active, served = [one for one in rows if one.state is State.ACTIVE], installations.served(store)
    if not rows:
        yield InstallationFinding(f"installations: none yet; install the app at {install}")
        return
    yield InstallationFinding(
        f"installations: {len(active)} active, for {len(served)} workspace{'' if len(served) == 1 else 's'}; "
        f"{len(rows) - len(active)} suspended"
    )
    yield from _kept(active, vault)
    asked = [one for one in active if one.opens(vault)][:_ASKED]
    with ThreadPoolExecutor(_AT_ONCE, thread_name_prefix="checking") as threads:
        answers = threads.map(lambda one: _answer(one, vault, client), asked)
        for one, answer in zip(asked, answers, strict=True):
            if answer:
                yield InstallationFinding(f"{_named(one)}: Slack answers {answer} to its token", _AGAIN)


def _kept(active: Sequence[SealedInstallation], vault: Vault) -> Iterator[InstallationFinding]:
    """What the store alone says."""
    for one in active:
        try:
            one.open(vault)
        except VaultError as error:
            yield InstallationFinding(f"{_named(one)}: its token cannot be read: {error}", _KEY)
            continue
        if one.trouble:
            yield InstallationFinding(
                f"{_named(one)}: its token ends at {one.ends_at}, and could not be renewed ({one.trouble})", _AGAIN
            )
        if lacks := missing(one.scopes):
            yield InstallationFinding(f"{_named(one)}: it lacks permissions: {', '.join(lacks)}", _AGAIN)


def _answer(one: SealedInstallation, vault: Vault, client: ClientWith) -> str:
    """What Slack says against a token; empty where it takes it."""
    try:
        client(one.open(vault).pair.token).auth_test()
    except SlackApiError as error:
        return str(error.response.get("error"))
    except Exception as error:
        return type(error).__name__
    return ""


def _named(one: SealedInstallation) -> str:
    return f"installation of {one.whose} ({one.name})" if one.name else f"installation of {one.whose}"
