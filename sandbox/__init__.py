"""A local Slack, as strict as Slack: for tests, and for whoever wants to try the bot without an account."""

from sandbox.acknowledgement import NotAcknowledged
from sandbox.organisation import CONNECTED, DEMO, HEADQUARTERS, SISTER, STRANGER, Organisation
from sandbox.person import Person
from sandbox.sandbox import Sandbox
from sandbox.tries import Try
from sandbox.wire import Refusal

__all__ = [
    "CONNECTED",
    "DEMO",
    "HEADQUARTERS",
    "SISTER",
    "STRANGER",
    "NotAcknowledged",
    "Organisation",
    "Person",
    "Refusal",
    "Sandbox",
    "Try",
]
