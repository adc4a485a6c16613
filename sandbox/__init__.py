"""A local Slack, as strict as Slack: for tests, and for whoever wants to try the bot without an account."""

from sandbox.acknowledgement import NotAcknowledged
from sandbox.organisation import DEMO, Organisation
from sandbox.person import Person
from sandbox.sandbox import Sandbox
from sandbox.wire import Refusal

__all__ = ["DEMO", "NotAcknowledged", "Organisation", "Person", "Refusal", "Sandbox"]
