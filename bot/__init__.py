"""Product Ops: the Slack bot a product organisation runs on."""

__version__ = "0.1.0"
