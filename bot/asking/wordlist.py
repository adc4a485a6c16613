"""Sets of words. Pure."""


def wordlist(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
