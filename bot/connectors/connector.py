"""What a connector is: one outside system that values of a KPI are read from."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.connectors.http import Http
from bot.connectors.source import Pick, Point, SourceError, Span, Topic, Variable


@dataclass(frozen=True, slots=True)
class Setting:
    """Something a KPI says to its source, a field of the form and a key of `kpis.toml`.

    Label and hint are the Fluent keys `source-{connector}-{name}` and `source-{connector}-{name}-hint`. `choices` gives
    what the environment offers (names of databases). `options` are the fixed values of a menu, each with the label
    `source-{connector}-{name}-{option}`; the first is what nothing chosen means. `search` lists what the system has
    that fits what is typed, best first: the field then offers it, and takes an id that is typed as it is. `when` shows
    the setting only while another one, a menu, has one of the values: `("measure", ("count", "sum"))`; otherwise it is
    left out, required or not.
    """

    name: str
    limit: int = 200
    required: bool = True
    multiline: bool = False
    choices: Callable[[Mapping[str, str]], Sequence[str]] | None = None
    options: Sequence[str] = ()
    search: "Callable[[Tools, Mapping[str, str], str], Sequence[Pick]] | None" = None
    when: tuple[str, Sequence[str]] | None = None

    def applies(self, settings: Mapping[str, str], others: "Sequence[Setting]") -> bool:
        """Whether it means anything beside what else is set; `others` are all settings of its connector."""
        if self.when is None:
            return True
        name, values = self.when
        menu = next(one for one in others if one.name == name)
        return (settings.get(name) or menu.options[0]) in values


@dataclass(frozen=True)
class Tools:
    """What a connector works with: the operator's environment (the names it declares), the one HTTP client."""

    environment: Mapping[str, str]
    http: Http


@dataclass(frozen=True, slots=True)
class Reachability:
    """Whether one thing the operator set up can be reached: `name` is a host, a database, a folder; `error` says what
    is in the way."""

    name: str
    error: SourceError | None = None


@dataclass(frozen=True)
class Connector:
    """One outside system. `fetch` returns points in any order; of a series it needs only those of a span's periods,
    and may return more.

    `check` looks at settings without calling anybody, and raises SourceError naming the field. `ready` says whether the
    operator has set up what it needs, and `reach` whether each thing they set up can be reached now. `topics` tells
    what stands behind the value of the period that `Span.since` begins, most frequent first. A connector that only
    takes what people bring (`manual`) has no `fetch`. `by_period` says that what it answers depends on the grain and
    the zone of the span, not on where it begins alone. `lane` tells apart the systems that one connector leads to.
    """

    name: str
    settings: Sequence[Setting] = ()
    variables: Sequence[Variable] = ()
    fetch: Callable[[Tools, Mapping[str, str], Span], list[Point]] | None = None
    check: Callable[[Mapping[str, str], Mapping[str, str]], None] | None = None  # settings, environment
    ready: Callable[[Mapping[str, str]], bool] = lambda _: True
    reach: Callable[[Tools], Iterator[Reachability]] | None = None
    by_period: bool = False
    lane: Callable[[Mapping[str, str]], str] = lambda _: ""
    topics: Callable[[Tools, Mapping[str, str], Span], list[Topic]] | None = None
