"""The formats of retrospectives: what a team writes about, column by column. No I/O.

Names and columns are those of the field: Derby & Larsen, *Agile Retrospectives* (2006), for Mad, Sad, Glad; Mary
Gorman and Ellen Gottesdiener for the four Ls; Luke Hohmann, *Innovation Games*, for the sailboat; Patrick Kua for the
starfish; Gary Klein, *Performing a Project Premortem* (2007), for the pre-mortem.
"""

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
"""The columns of each format, in their order."""
USUAL = "ssc"


def columns(format_: str) -> tuple[str, ...]:
    """The columns of a format; those of the usual one where there is none of that name."""
    return FORMATS.get(format_, FORMATS[USUAL])
