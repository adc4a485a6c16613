"""Where a person may send the bot, and where nobody may."""

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors.address import Address, authorization, is_public, listed, read, variable
from bot.connectors.csv import CSV
from bot.connectors.http_json import HTTP_JSON
from bot.connectors.source import SourceError
from tests.connectors.conftest import Refused

LIST = {"HTTP_JSON_HOSTS": "api.example.com, status.example.com:8443 Bücher.example. 93.184.215.14 [2606:4700::6810:1]"}


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("https://api.example.com", "https://api.example.com/"),
        ("  https://API.Example.COM./v1/x?a=b&c=%20#end ", "https://api.example.com/v1/x?a=b&c=%20"),
        ("https://api.example.com:443/", "https://api.example.com/"),
        ("HTTPS://status.example.com:8443/x", "https://status.example.com:8443/x"),
        ("https://bücher.example/é", "https://xn--bcher-kva.example/é"),
        ("https://BÜCHER.example./", "https://xn--bcher-kva.example/"),
        ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example/"),
        ("https://93.184.215.14/", "https://93.184.215.14/"),
        ("https://[2606:4700:0:0:0:0:6810:1]/", "https://[2606:4700::6810:1]/"),
    ],
)
def test_a_listed_host_may_be_asked(typed: str, url: str) -> None:
    """In capitals, with its final dot, or in letters of its own: it is the same host."""
    assert read(typed, LIST, "address").url == url


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("http://api.example.com/", "source-address-https"),
        ("file:///etc/passwd", "source-address-malformed"),
        ("gopher://api.example.com/", "source-address-https"),
        ("//api.example.com/", "source-address-https"),
        ("api.example.com/v1", "source-address-malformed"),
        ("", "source-address-malformed"),
        ("https://", "source-address-malformed"),
        ("https://ops:secret@api.example.com/", "source-address-user"),
        ("https://api.example.com@evil.example/", "source-address-user"),
        ("https://api.example.com:8443/", "source-address-host"),
        ("https://api.example.com:0/", "source-address-host"),
        ("https://api.example.com:99999/", "source-address-malformed"),
        ("https://status.example.com/", "source-address-host"),
        ("https://evil.example/", "source-address-host"),
        ("https://api.example.com.evil.example/", "source-address-host"),
        ("https://evilapi.example.com/", "source-address-host"),
        ("https://sub.api.example.com/", "source-address-host"),
        ("https://evil.example/?api.example.com", "source-address-host"),
        ("https://evil.example#@api.example.com/", "source-address-host"),
        ("https://evil.example\\@api.example.com/", "source-address-malformed"),
        ("https://api.example.com\\.evil.example/", "source-address-malformed"),
        ("https://api.exa\tmple.com/", "source-address-malformed"),
        ("https://api.example.com/a b", "source-address-malformed"),
        ("https://api.example.com/\u2028x", "source-address-malformed"),
        ("https://api.example.com../", "source-address-malformed"),
        ("https://api_example.com/", "source-address-malformed"),
        ("https://api.example.com%2eevil.example/", "source-address-malformed"),
        ("https://[::1", "source-address-malformed"),
        ("https://[::1%25eth0]/", "source-address-malformed"),
        ("https://localhost/", "source-address-host"),
        ("https://127.0.0.1/", "source-address-host"),
        ("https://[::1]/", "source-address-host"),
        ("https://[::ffff:127.0.0.1]/", "source-address-host"),
        ("https://169.254.169.254/latest/meta-data/", "source-address-host"),
        ("https://2130706433/", "source-address-malformed"),
        ("https://0x7f000001/", "source-address-malformed"),
        ("https://0177.0.0.1/", "source-address-malformed"),
        ("https://127.1/", "source-address-malformed"),
        ("https://１２７.0.0.1/", "source-address-malformed"),
        ("https://127。0。0。1/", "source-address-malformed"),
    ],
)
def test_anything_else_is_refused_beside_its_field(refused: Refused, typed: str, key: str) -> None:
    """Each trick that makes one address look like another ends in a sentence."""
    error = refused(read, typed, LIST, "address")
    assert (error.key, error.field) == (key, "address")


def test_nothing_is_listed_until_somebody_lists_it(refused: Refused) -> None:
    """Without the operator's list no address is good."""
    assert refused(read, "https://api.example.com/", {}, "address").key == "source-address-host"


def test_a_list_says_which_of_its_entries_are_none() -> None:
    """Whole addresses, wildcards, numbers that hide an address: the operator is told."""
    good, wrong = listed("a.example;b.example:444\n\n*.example https://c.example 0x7f.1 d.example:0 e.example:99999")
    assert good == {("a.example", 443), ("b.example", 444)}
    assert wrong == ["*.example", "https://c.example", "0x7f.1", "d.example:0", "e.example:99999"]


@pytest.mark.parametrize(
    "address",
    [
        *("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1"),
        *("172.31.255.255", "192.0.0.1", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1"),
        *("203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255"),
        *("::", "::1", "::ffff:8.8.8.8", "::ffff:127.0.0.1", "::127.0.0.1", "64:ff9b::8.8.8.8", "64:ff9b:1::1"),
        *("100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "3fff::1", "fc00::1", "fd12::1", "fe80::1"),
        *("fe80::1%eth0", "fec0::1", "ff02::1", "2606:4700::1%eth0", "5f00::1", "", "localhost", "8.8.8.8:53", "1"),
    ],
)
def test_no_private_address_is_public(address: str) -> None:
    """Loopback, private, link-local, shared, multicast, documentation, and all that wraps an IPv4 address."""
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "93.184.215.14", "172.32.0.1", "2606:4700::6810:1", "2a00:1450::1"])
def test_the_internet_is_public(address: str) -> None:
    """What is anybody's to reach."""
    assert is_public(address)


@given(st.ip_addresses())
def test_what_is_public_is_global(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> None:
    """Nothing counts as public that the registries call special."""
    if is_public(str(address)):
        assert address.is_global
        assert not any([address.is_multicast, address.is_private, address.is_link_local, address.is_reserved])


@given(st.one_of(st.text(), st.from_regex(r"https://\S{0,40}api\.example\.com\S{0,40}", fullmatch=True)))
def test_whatever_is_typed_leads_to_a_listed_host_or_nowhere(typed: str) -> None:
    """And httpx reads what comes out as the same host and port."""
    import httpx

    try:
        address = read(typed, LIST, "address")
    except SourceError:
        return
    assert (address.host, address.port) in listed(LIST["HTTP_JSON_HOSTS"])[0]
    url = httpx.URL(address.url)
    assert (url.scheme, url.raw_host.decode(), url.port or 443) == ("https", address.host, address.port)


def test_each_host_has_its_own_key() -> None:
    """A key for one host is sent to that host and port alone; no two hosts share a variable."""
    names = {
        "api.example.com": "HTTP_JSON_AUTH_API_EXAMPLE_COM",
        "api-example.com": "HTTP_JSON_AUTH_API__EXAMPLE_COM",
        "api.example-com.eu": "HTTP_JSON_AUTH_API_EXAMPLE__COM_EU",
    }
    for host, name in names.items():
        assert variable(Address(host, 443, "")) == name
    other = Address("api.example.com", 8443, "")
    assert variable(other) == "HTTP_JSON_AUTH_API_EXAMPLE_COM_8443"
    keys = {"HTTP_JSON_AUTH_API_EXAMPLE_COM": "Bearer k"}
    assert authorization(Address("api.example.com", 443, ""), keys) == {"Authorization": "Bearer k"}
    assert authorization(other, keys) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://api.example.com/a", "api.example.com"),
        (" https://API.Example.com.:443?a=b", "api.example.com"),
        ("https://api.example.com:8443/a", "api.example.com:8443"),
        ("kpis.csv", ""),
        ("", ""),
        ("https://[::1", ""),
        ("https://a:99999/", ""),
    ],
)
def test_a_host_that_hangs_has_a_lane_of_its_own(text: str, expected: str) -> None:
    """However its address is written, and whether it gives JSON or a file."""
    assert (CSV.lane({"file": text}), HTTP_JSON.lane({"address": text})) == (expected, expected)
