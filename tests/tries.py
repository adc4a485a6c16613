"""How many examples Hypothesis tries: others in every run, and eight times as many in `make soak` (`TRIES`)."""

import os


def tries(usual: int) -> int:
    """As many as `make test` tries, or all."""
    return usual * 8 if "TRIES" in os.environ else usual
