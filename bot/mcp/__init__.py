"""Answers over the Model Context Protocol, for agents: what `product-ops mcp` serves. Only that imports the SDK, which
comes with the extra `product-ops[mcp]`. See docs/agents.md and docs/decisions/0074-agents.md.
"""
