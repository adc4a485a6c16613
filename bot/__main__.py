"""The command line, whose commands are those of `bot.cli`."""

import sys
from collections.abc import Sequence

from bot.cli.catalogue import carry_out, parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code, 2 when something has to be set right first."""
    typed = sys.argv[1:] if arguments is None else list(arguments)
    return carry_out(parser(typed).parse_args(typed))


if __name__ == "__main__":
    sys.exit(main())
