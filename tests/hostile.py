"""Texts written to make pattern matching slow, for whatever reads what people type."""

HOSTILE_TEXTS = {
    "commas": "a, " * 8000,
    "quote": '"' + " " * 20_000 + "x",
    "what is": "what is " * 4000,
    "c'est": "x c'est " * 4000,
    "spaces": "." + " " * 20_000 + "b",
    "brackets": "(" * 20_000,
}
