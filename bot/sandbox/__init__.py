"""A local Slack, as strict as Slack: for tests, and for whoever wants to try the bot without an account."""

from bot.sandbox.acknowledgement import NotAcknowledged
from bot.sandbox.organisation import DEMO, Organisation
from bot.sandbox.person import Person
from bot.sandbox.sandbox import Sandbox
from bot.sandbox.wire import Refusal

__all__ = ["DEMO", "NotAcknowledged", "Organisation", "Person", "Refusal", "Sandbox"]
