"""Any JSON over https: an address, and an expression that picks the values out of the answer.

Expressions: https://jmespath.org/specification.html
Needs the host in `HTTP_JSON_HOSTS=api.example.com`, and, where it wants a key, what is sent to it as Authorization in
`HTTP_JSON_AUTH_API_EXAMPLE_COM=Bearer …` (`bot/connectors/address.py` says how a host is spelled there).
Limits: https, listed hosts, public addresses, no redirects; 2 MB; 500 characters of expression, 2,000,000 steps.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.connectors import address, series
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.source import Point, SourceError, Span

LIMIT = 2_000_000  # bytes


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether the address may be asked and the expression makes sense. Raises SourceError beside the field."""
    address.read(settings.get("address", ""), environment, "address")
    from bot.connectors.expression import compiled

    compiled(settings.get("expression", ""))


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """What the expression finds in the answer."""
    from bot.connectors.expression import compiled, search

    where = address.read(settings["address"], tools.environment, "address")
    expression = compiled(settings["expression"])
    headers = {"Accept": "application/json", **address.authorization(where, tools.environment)}
    answer = tools.http.ask(where, headers=headers, variable=address.variable(where), limit=LIMIT).json()
    return _points(search(expression, answer), span)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether each listed host resolves to public addresses; which entries of the list are no hosts."""
    hosts, wrong = address.listed(tools.environment.get(address.HOSTS.name, ""))
    for entry in wrong:
        yield Reachability(entry, SourceError("source-address-list", entry=entry, variable=address.HOSTS.name))
    for host, port in sorted(hosts):
        where = address.Address(host, port, "")
        try:
            tools.http.resolve(where)
            yield Reachability(where.name)
        except SourceError as error:
            yield Reachability(where.name, error)


def _points(found: Any, span: Span) -> list[Point]:
    if found is None or found == []:
        raise SourceError("source-http_json-nothing", field="expression")
    if isinstance(found, list):
        return series.series([_pair(item) for item in found], span, field="expression")
    return series.one(found, field="expression")


def _pair(item: Any) -> tuple[Any, Any]:
    if isinstance(item, list) and len(item) == 2:
        return item[0], item[1]
    if isinstance(item, dict) and {"date", "value"} <= item.keys():
        return item["date"], item["value"]
    raise SourceError("source-http_json-pairs", field="expression")


HTTP_JSON = Connector(
    "http_json",
    settings=(Setting("address", limit=1000), Setting("expression", limit=500)),
    variables=(address.HOSTS, address.AUTHORIZATION),
    fetch=fetch,
    check=check,
    ready=lambda environment: bool(environment.get(address.HOSTS.name)),
    reach=reach,
    lane=lambda settings: address.lane(settings.get("address", "")),
)
