"""Texts that are longer than any may be, cut where somebody asked for it. Pure."""


def shorten(text: str, limit: int) -> str:
    """At most `limit` characters, cut between words where that loses little, with an ellipsis.

    >>> shorten("one two three", 9)
    'one two…'
    """
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    blank = max(cut.rfind(" "), cut.rfind("\n"))
    return (cut[:blank] if blank > limit // 2 else cut).rstrip() + "…"
