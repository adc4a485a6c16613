"""Whose turn it is. No I/O."""

from collections.abc import Collection, Mapping, Sequence


def next_in_turn(people: Sequence[str], last_led: Mapping[str, str], refused: Collection[str] = ()) -> str:
    """Of those who did not refuse, whoever has never led, else the one for whom it is longest ago; empty for nobody.
    `last_led` has ISO days."""
    return min((one for one in people if one not in refused), key=lambda one: last_led.get(one, ""), default="")
