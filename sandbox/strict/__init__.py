"""Slack's own checks of messages and views, so that what passes here passes there."""

from sandbox.strict.messages import check_blocks_anywhere, check_message
from sandbox.strict.views import check_options, check_view

__all__ = ["check_blocks_anywhere", "check_message", "check_options", "check_view"]
