"""Notes, line by line. No I/O."""


def lines_of(notes: str) -> list[str]:
    """What notes say, line by line, without what begins the items of a list."""
    return [line for line in (one.strip().lstrip("-–•*> ").strip() for one in notes.splitlines()) if line]
