"""Which words are an address, which addresses are asked for, and which machines anybody may reach."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Address, ip_address, ip_network

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.errors import InputError
from parley.ingest.fetch.addresses import address_of, addresses_in, completed, is_address, is_public

PUBLIC = ["8.8.8.8", "93.184.215.14", "172.15.0.1", "172.32.0.1", "11.0.0.1", "223.255.255.1", "2606:2800:21f:cb07::1",
          "2a00:1450:4001::1", "64:ff9b::808:808"]  # fmt: skip
KEPT_BACK = {
    "this machine": ["127.0.0.1", "127.255.255.254", "::1", "0.0.0.0", "0.1.2.3", "::"],  # noqa: S104
    "one's own network": ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "100.64.0.1", "fc00::1", "fdff::1", "fec0::1"],
    "the wire itself": ["169.254.169.254", "fe80::1", "fe80::1%eth0", "2606:2800:21f:cb07::1%eth0"],
    "many at a time": ["224.0.0.1", "239.255.255.250", "255.255.255.255", "ff02::1", "ff0e::1"],
    "kept for later": ["240.0.0.1", "4000::1", "fe00::1"],
    "tests and pages about it": ["192.0.2.1", "198.51.100.7", "203.0.113.9", "198.18.0.1", "2001:db8::1", "3fff::1"],
    "IPv4 in disguise": ["::ffff:8.8.8.8", "::ffff:127.0.0.1", "::127.0.0.1", "2002:7f00:1::", "2001:0:808:808::1",
                         "64:ff9b::7f00:1", "64:ff9b::a00:1", "64:ff9b:1::808:808", "192.88.99.1"],
}  # fmt: skip
PRIVATE_NETWORKS = ["10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "224.0.0.0/4",
                    "240.0.0.0/4", "0.0.0.0/8"]  # fmt: skip


@pytest.mark.parametrize("machine", PUBLIC)
def test_anybody_may_reach(machine: str) -> None:
    assert is_public(ip_address(machine))


@pytest.mark.parametrize("machine", [each for some in KEPT_BACK.values() for each in some])
def test_not_anybody_may_reach(machine: str) -> None:
    assert not is_public(ip_address(machine))


@given(st.sampled_from(PRIVATE_NETWORKS).map(IPv4Network), st.integers(0, 2**32 - 1))
def test_no_machine_of_a_private_network_is_public_in_any_guise(network: IPv4Network, number: int) -> None:
    machine = network[number % network.num_addresses]
    assert not is_public(machine)
    for guise in ("::ffff:0:0", "64:ff9b::", "::"):
        assert not is_public(IPv6Address(int(IPv6Address(guise)) + int(machine)))
    assert not is_public(IPv6Address((0x2002 << 112) + (int(machine) << 80)))


@given(st.ip_addresses(v=6).filter(lambda machine: machine not in ip_network("2000::/3")))
def test_of_ipv6_only_what_was_given_out_is_public(machine: IPv6Address) -> None:
    carried = machine in ip_network("64:ff9b::/96")
    assert not is_public(machine) or (carried and is_public(IPv4Address(int(machine) & 0xFFFFFFFF)))


@given(st.ip_addresses())
def test_what_python_calls_private_is_never_public(machine: IPv4Address | IPv6Address) -> None:
    if (
        machine.is_private
        or machine.is_loopback
        or machine.is_link_local
        or machine.is_multicast
        or machine.is_reserved
    ):
        assert not is_public(machine) or machine in ip_network("64:ff9b::/96")


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("https://herald.example.org/fire", "https://herald.example.org/fire"),
        (" HTTP://Herald.Example.org ", "http://herald.example.org/"),
        ("https://herald.example.org:443/a?b=c#d", "https://herald.example.org/a?b=c"),
        ("http://herald.example.org:8080", "http://herald.example.org:8080/"),
        (
            "https://tärvel.example/b rücke?q=ü&r=%C3%BC",
            "https://xn--trvel-gra.example/b%20r%C3%BCcke?q=%C3%BC&r=%C3%BC",
        ),
        ("https://[2606:2800:21f:cb07::1]:8443/x", "https://[2606:2800:21f:cb07::1]:8443/x"),
        ("http://127.0.0.1\\@herald.example.org/", None),
        ("https://ada@herald.example.org/", None),
        ("https://ada:secret@herald.example.org/", None),
        ("ftp://herald.example.org/", None),
        ("file:///etc/passwd", None),
        ("javascript:alert(1)", None),
        ("https://", None),
        ("https:///fire", None),
        ("https://herald.example.org:port/", None),
        ("https://herald.example.org:99999/", None),
        ("https://[::1/", None),
        ("https://herald..example.org/", None),
        (f"https://{'a' * 64}.example.org/", None),
        ("https://herald.example.org/\r\nX-Evil: 1", None),
        ("https://herald.example.org/\0", None),
        (f"https://herald.example.org/{'a' * 2_000}", None),
    ],
)
def test_what_is_asked_for(words: str, asked: str | None) -> None:
    if asked is None:
        with pytest.raises(InputError):
            address_of(words)
    else:
        assert str(address_of(words)) == asked


@given(st.text(max_size=80).map(lambda rest: f"https://herald.example.org/{rest}") | st.text(max_size=80))
def test_whatever_it_is_it_is_asked_for_in_one_line_or_refused(words: str) -> None:
    try:
        address = address_of(words)
    except InputError:
        return
    assert str(address).isascii()
    assert not set(str(address)) & set(" \r\n\t\0")
    assert str(address_of(str(address))) == str(address)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("https://example.org/a", ("https://example.org/a",)),
        (" www.example.org\nHTTP://example.org/b\n\nwww.example.org", ("www.example.org", "HTTP://example.org/b")),
        ("See https://example.org/a", ()),
        ("https://example.org/a says so", ()),
        ("", ()),
    ],
)
def test_addresses_are_told_from_a_text(text: str, found: tuple[str, ...]) -> None:
    assert addresses_in(text) == found


def test_addresses_are_told_from_paths() -> None:
    assert all(map(is_address, ("https://example.org", "HTTP://a", "ftp://a", "file:///etc/passwd")))
    assert not any(
        map(is_address, ("reports/a.txt", "C:/reports", "C://reports", "https:/a", "-", "", "www.example.org"))
    )


def test_what_people_leave_out_is_put_before_it() -> None:
    assert completed("example.org/news") == "https://example.org/news"
    assert completed("http://example.org") == "http://example.org"
