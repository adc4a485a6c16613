"""What went wrong, in words for the reader."""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

Value = TypeVar("Value")
Other = TypeVar("Other")


class UserError(Exception):
    """Something the reader can mend: a Fluent key and its placeholders, told in their language.

    `field` is the block id of the form field it belongs beside, when there is one.
    """

    def __init__(self, key: str, *, field: str = "", **args: object) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.args_: Mapping[str, object] = args

    @property
    def all(self) -> tuple["UserError", ...]:
        """Everything that is wrong: this alone, or each of several."""
        return (self,)


class UserErrors(UserError):  # noqa: N818 - it holds several
    """Several things the reader can mend, told together; where one alone is asked for, it is the first of them."""

    def __init__(self, errors: Iterable[UserError]) -> None:
        """Raises ValueError for no error."""
        self._all = tuple(one for error in errors for one in error.all)
        if not self._all:
            raise ValueError("nothing is wrong")
        first = self._all[0]
        super().__init__(first.key, field=first.field, **first.args_)

    @property
    def all(self) -> tuple[UserError, ...]:
        """Each of them, in the order they were found."""
        return self._all


class Mistakes:
    """What is wrong with a form or a file, gathered so that a person mends it in one go."""

    def __init__(self) -> None:
        self.found: list[UserError] = []

    def of(self, act: Callable[[], Value], instead: Other) -> Value | Other:
        """What `act` gives; where it raises UserError, that is remembered and the answer is `instead`."""
        try:
            return act()
        except UserError as error:
            self.found += error.all
            return instead

    def tell(self) -> None:
        """Raise what was found: one UserError as it is, several as UserErrors."""
        if len(self.found) == 1:
            raise self.found[0]
        if self.found:
            raise UserErrors(self.found)
