"""Whether Slack answers, and takes the token: asked once a minute in the background, never by whoever wants to know."""

import logging
from collections.abc import Callable

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

log = logging.getLogger(__name__)

ROUND_SECONDS = 60
_IN_VAIN = 3  # rounds; a moment without an answer is no reason to send no work here
_BAD = frozenset({"token_revoked", "token_expired", "account_inactive", "invalid_auth", "not_authed"})


class SlackReach:
    """What was found out last."""

    def __init__(self, client: Callable[[], WebClient | None], *, one_token: bool) -> None:
        """`client` is asked for anew each time, None where there is nobody to ask for. `one_token` says that the bot
        has but one: of many, one that Slack refuses is its own workspace's trouble."""
        self._client = client
        self._one_token = one_token
        self._trouble, self._in_vain = "", 0

    @property
    def trouble(self) -> str:
        """ "silent" where Slack has given no answer for some minutes, "token" where it refuses the only one there is;
        else empty."""
        return self._trouble

    def ask(self) -> None:
        """Ask once; one at a time. Raises nothing."""
        try:
            client = self._client()
            if client is not None:
                client.auth_test()
            found = ""
        except SlackApiError as error:
            said = str(error.response.get("error"))
            found = "token" if said in _BAD and self._one_token else ""
        except Exception as error:
            found = "silent"
            log.info("Slack gave no answer to whether it is there: %s", type(error).__name__)
        self._in_vain = self._in_vain + 1 if found == "silent" else 0
        if found != "silent" or self._in_vain >= _IN_VAIN:
            self._trouble = found
