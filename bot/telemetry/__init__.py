"""What the bot tells of itself to those who run it: a reference for whatever is under way, metrics, traces, readiness.

Everything may import it; it knows no feature, no sentence and no table. See docs/decisions/0060-watching.md.
"""
