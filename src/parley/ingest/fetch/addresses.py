"""Addresses of the web: which words are one, which are asked for, and which machines anybody may reach.

In: words; the number of a machine. Out: the `Address`, or an `InputError` that says why it is not asked for. Nothing is
asked of the network here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_network
from typing import Final
from urllib.parse import quote, urljoin, urlsplit

from parley.errors import InputError

PORTS: Final = {"http": 80, "https": 443}
LONGEST: Final = 2_000
"""Characters of one address; what browsers and servers take at the least."""
LIKE_ONE: Final = re.compile(r"[a-z][a-z0-9+.-]+://.*", re.IGNORECASE | re.DOTALL)
PASTED: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
KEPT: Final = "/%:=&?~#+!$,;'@()*[]"
"""What stays as it is in the path of an address, besides letters and figures."""
ANYBODYS: Final = ip_network("2000::/3")
"""All that was ever given out of IPv6 for anybody to reach."""
NOBODYS: Final = tuple(map(ip_network, ("192.88.99.0/24", "2001::/23", "2002::/16", "3fff::/20")))
"""What lies among the rest and leads elsewhere: relays and tunnels to IPv4 (6to4, Teredo), tests, documentation."""
CARRIES_IPV4: Final = IPv6Network("64:ff9b::/96")
"""Where networks without IPv4 find it: the last 32 bits are an address of IPv4."""

Machine = IPv4Address | IPv6Address


@dataclass(frozen=True, slots=True)
class Address:
    """Where something lies on the web: `target` is what its host is asked for, path and query."""

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.target}"

    def leads_to(self, location: str) -> Address:
        """The address that its answer points to.

        Raises:
            InputError: where that is not asked for.
        """
        try:
            following = address_of(urljoin(str(self), location.strip()))
        except ValueError:  # of what Python puts together itself
            raise InputError("leads to what is no address") from None
        except InputError as error:
            raise InputError(f"leads to {location[:80]!r}, which {error}") from None
        if self.scheme == "https" and following.scheme == "http":
            raise InputError(
                f"leads from https to http ({following}), where anybody on the way may change the words: "
                "give that address itself if you want it all the same"
            )
        return following


def is_address(words: str) -> bool:
    """Whether `words` are an address, of the web or not, and no path of a file."""
    return bool(LIKE_ONE.fullmatch(words))


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses that `text` consists of, each once; none where it says anything beside them."""
    words = text.split()
    return tuple(dict.fromkeys(words)) if all(map(PASTED.fullmatch, words)) else ()


def completed(words: str) -> str:
    """An address as people type it, with what they leave out: "example.org/news"."""
    return words if is_address(words) else f"https://{words}"


def address_of(words: str) -> Address:
    """The address that `words` are.

    Raises:
        InputError: where they are none, or one that is not asked for: of another kind, with a password.
    """
    words = words.strip()
    if len(words) > LONGEST or not words.isprintable():
        raise InputError(f"is no address of the web: it is longer than {LONGEST:,} characters, or broken in between")
    try:
        parts = urlsplit(words)
        host, port = (parts.hostname or "").encode("idna").decode("ascii"), parts.port
    except ValueError:
        raise InputError("is no address of the web: check how it is written") from None
    if parts.scheme not in PORTS:
        raise InputError("is no address that begins with http:// or https://: only those are fetched")
    if "@" in parts.netloc:
        raise InputError("holds a user's name or a password: leave out what stands before the @")
    if not host:
        raise InputError("names no site: check how it is written")
    query = f"?{quote(parts.query, safe=KEPT)}" if parts.query else ""
    return Address(parts.scheme, host, port or PORTS[parts.scheme], (quote(parts.path, safe=KEPT) or "/") + query)


def is_public(machine: Machine) -> bool:
    """Whether anybody on the internet may reach `machine`: no address of this machine, of a network of one's own, of
    many at a time, or kept back."""
    if isinstance(machine, IPv6Address) and machine in CARRIES_IPV4:
        return is_public(IPv4Address(machine.packed[-4:]))
    if isinstance(machine, IPv6Address) and (machine not in ANYBODYS or machine.scope_id):
        return False
    kept_back = machine.is_multicast or machine.is_reserved or machine.is_private or machine.is_unspecified
    return machine.is_global and not kept_back and not any(machine in network for network in NOBODYS)
