"""The command line: a module for each group of commands, which says what is typed and does it.

What a module of these takes in at its top, `product-ops --help` waits for: what is heavy (Slack's libraries, the store,
the settings) is imported where it is used.
"""
