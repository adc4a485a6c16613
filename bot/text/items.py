"""What people write one a line, with or without a bullet before each. Pure."""


def items(text: str) -> list[str]:
    """The lines that say something, bare.

    >>> items("- Daily: too few testers\\n\\n* Monthly")
    ['Daily: too few testers', 'Monthly']
    """
    return [bare for line in text.splitlines() if (bare := line.strip(" -*•\t"))]
