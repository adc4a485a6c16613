"""The one HTTP client of every connector."""


class Http:
    """Calls outside systems."""
