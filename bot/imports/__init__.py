"""Imports as jobs in the store: acknowledged once, resumed by whoever is there, told in the end.

See docs/decisions/0029-an-import-is-a-job.md.
"""
