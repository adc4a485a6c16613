"""Slack's signature of a request, over its bytes as they came. Pure.

https://docs.slack.dev/authentication/verifying-requests-from-slack
"""

import hmac
from hashlib import sha256

OLD_SECONDS = 300


def is_signed(secret: bytes, timestamp: str, signature: str, body: bytes, now: float) -> bool:
    """Whether Slack signed a body, by the headers `X-Slack-Request-Timestamp` and `X-Slack-Signature`, not long before
    or after `now` (seconds of the epoch). The headers may hold anything, `secret` nothing: then nobody signed."""
    if not (secret and timestamp.isascii() and timestamp.isdigit() and len(timestamp) < 16):
        return False
    if abs(now - int(timestamp)) > OLD_SECONDS:
        return False
    expected = "v0=" + hmac.new(secret, b"v0:%b:%b" % (timestamp.encode(), body), sha256).hexdigest()
    return hmac.compare_digest(expected.encode(), signature.encode("utf-8", "surrogateescape"))
