"""Where a person may send the bot: over https, to a host the operator listed, at a public address.

What a server asks for on somebody's behalf must not reach what only the server can reach
(https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html). A listed host
is compared as a whole, never by its end; what its name resolves to is checked once more, when it is connected to
(`bot/connectors/wire.py`).
"""

import ipaddress
import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.connectors.source import SourceError, Variable

HOSTS = Variable("HTTP_JSON_HOSTS")
AUTHORIZATION = Variable("HTTP_JSON_AUTH_*", secret=True)
HTTPS = 443

_LABEL = re.compile(r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?")
# Browsers and libc read a host that ends so as an IPv4 address: 2130706433, 0x7f.1, 127.1.
_NUMBER = re.compile(r"[0-9]+|0x[0-9a-f]*")
_LISTED = re.compile(r"(\[[0-9a-fA-F:.]+\]|[^:\[\]]+)(?::([0-9]{1,5}))?")

# What is not the public internet: https://www.iana.org/assignments/iana-ipv4-special-registry, and the same for IPv6.
_NOT_PUBLIC = [
    ipaddress.ip_network(network)
    for network in (
        "0.0.0.0/8",
        "10.0.0.0/8",
        "100.64.0.0/10",  # shared by providers (CGNAT)
        "127.0.0.0/8",
        "169.254.0.0/16",  # link-local; where clouds hand out credentials
        "172.16.0.0/12",
        "192.0.0.0/24",
        "192.0.2.0/24",
        "192.88.99.0/24",
        "192.168.0.0/16",
        "198.18.0.0/15",
        "198.51.100.0/24",
        "203.0.113.0/24",
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",
        "2001::/23",  # Teredo among others, which carries an IPv4 address
        "2001:db8::/32",
        "2002::/16",  # 6to4 carries one as well
        "3fff::/20",
    )
]
# Everything else of IPv6 is loopback, link-local, private, multicast, IPv4-mapped, NAT64 or not given out.
_GLOBAL = ipaddress.ip_network("2000::/3")


@dataclass(frozen=True, slots=True)
class Address:
    """An address somebody typed, checked: `host` in lower-case ASCII with no final dot, `url` in the same form."""

    host: str
    port: int
    url: str

    @property
    def name(self) -> str:
        """The host as lists and sentences have it: `api.example.com`, `api.example.com:8443`."""
        bare = f"[{self.host}]" if ":" in self.host else self.host
        return bare if self.port == HTTPS else f"{bare}:{self.port}"


def is_plain(url: str) -> bool:
    """Whether what is sent to an operator's address could be read on the way, keys and all: plain http, elsewhere than
    on this machine."""
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if parts.scheme != "http" or not host or host == "localhost":
        return False
    try:
        return not ipaddress.ip_address(host).is_loopback
    except ValueError:
        return True


def is_public(address: str) -> bool:
    """Whether an IP address, as text, belongs to the public internet."""
    try:
        ip = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, ipaddress.IPv6Address) and (ip.scope_id or ip not in _GLOBAL):
        return False
    return not any(ip in network for network in _NOT_PUBLIC if network.version == ip.version)


def read(text: str, environment: Mapping[str, str], field: str) -> Address:
    """The address that was typed. Raises SourceError beside `field`, when it is none or leads where nobody may."""
    typed = text.strip()
    try:
        parts = urlsplit(typed)
        port = HTTPS if parts.port is None else parts.port
    except ValueError:
        raise SourceError("source-address-malformed", field=field) from None
    # urlsplit forgives what others read differently.
    if re.search(r"[\x00-\x20\x7f-\xa0\\]", typed) or any(c.isspace() for c in typed) or not parts.hostname:
        raise SourceError("source-address-malformed", field=field)
    if parts.scheme != "https":
        raise SourceError("source-address-https", field=field)
    if "@" in parts.netloc:
        raise SourceError("source-address-user", field=field)
    host = _host(parts.hostname) if "%" not in parts.netloc else None
    if host is None:
        raise SourceError("source-address-malformed", field=field)
    address = Address(host, port, "")
    if (host, port) not in listed(environment.get(HOSTS.name, ""))[0]:
        raise SourceError("source-address-host", field=field, host=address.name)
    query = f"?{parts.query}" if parts.query else ""
    return Address(host, port, f"https://{address.name}{parts.path or '/'}{query}")


def listed(hosts: str) -> tuple[set[tuple[str, int]], list[str]]:
    """The hosts an operator lists, separated by commas or spaces, each with its port; and the entries that are none."""
    found, wrong = set(), []
    for entry in re.split(r"[,;\s]+", hosts):
        parts = _LISTED.fullmatch(entry)
        host = _host(parts[1].strip("[]")) if parts else None
        port = int((parts and parts[2]) or HTTPS)
        if host is not None and 0 < port < 65536:
            found.add((host, port))
        elif entry:
            wrong.append(entry)
    return found, wrong


def variable(address: Address) -> str:
    """The name of the environment that holds what a host is sent as Authorization.

    A dot is one underscore and a hyphen two, so that no two hosts share a name: `HTTP_JSON_AUTH_API_EXAMPLE_COM`.
    """
    name = re.sub(r"[.:]", "_", address.host.replace("-", "__")).upper()
    return AUTHORIZATION.name[:-1] + name + ("" if address.port == HTTPS else f"_{address.port}")


def authorization(address: Address, environment: Mapping[str, str]) -> dict[str, str]:
    """The header a listed host is sent, when the operator gave one."""
    value = environment.get(variable(address))
    return {"Authorization": value} if value else {}


def lane(text: str) -> str:
    """The lane of whoever asks at an address that was typed: its host, in one form. Empty where it is no address."""
    try:
        parts = urlsplit(text.strip())
        return Address(_host(parts.hostname or "") or "", parts.port or HTTPS, "").name if parts.hostname else ""
    except ValueError:
        return ""


def _host(text: str) -> str | None:
    """A host in its one form, or None for what is no host."""
    name = text.removesuffix(".").lower()
    if ":" in name or _NUMBER.fullmatch(name.rpartition(".")[2]):
        try:
            return str(ipaddress.ip_address(name))
        except ValueError:
            return None
    if not name.isascii():
        import idna

        try:
            name = idna.encode(name, uts46=True, std3_rules=True).decode().removesuffix(".")
        except idna.IDNAError:
            return None
        if _NUMBER.fullmatch(name.rpartition(".")[2]):  # digits in full width
            return None
    return name if len(name) <= 253 and all(_LABEL.fullmatch(label) for label in name.split(".")) else None
