"""A small API over HTTP to drive the local Slack with, from a program in any language: docs/local-slack.md."""

from sandbox.control.api import ControlApi

__all__ = ["ControlApi"]
