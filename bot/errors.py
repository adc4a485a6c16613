"""What went wrong, in words for the reader."""

from collections.abc import Mapping


class UserError(Exception):
    """Something the reader can mend: a Fluent key and its placeholders, told in their language.

    `field` is the block id of the form field it belongs beside, when there is one.
    """

    def __init__(self, key: str, *, field: str = "", **args: object) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.args_: Mapping[str, object] = args
