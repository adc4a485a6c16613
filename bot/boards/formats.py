"""The formats of retrospectives, by the names they have in the field, with their columns in order. No I/O."""

from collections.abc import Mapping

FORMATS: Mapping[str, tuple[str, ...]] = {
    "ssc": ("start", "stop", "continue"),
    "well": ("well", "badly"),
    "msg": ("mad", "sad", "glad"),
    "fourls": ("liked", "learned", "lacked", "longed"),
    "sailboat": ("wind", "anchor", "rocks", "island"),
    "starfish": ("more", "start", "continue", "less", "stop"),
    "daki": ("drop", "add", "keep", "improve"),
    "kpt": ("keep", "problem", "try"),
    "rtb": ("rose", "thorn", "bud"),
    "balloon": ("air", "ballast", "sun", "storm"),
    "lean": ("topic",),
    "premortem": ("failed", "signs", "prevent"),
    "postmortem": ("timeline", "helped", "hindered", "change"),
}
USUAL = "ssc"


def columns(format_: str) -> tuple[str, ...]:
    """The columns of a format; those of the usual one where there is none of that name."""
    return FORMATS.get(format_, FORMATS[USUAL])
