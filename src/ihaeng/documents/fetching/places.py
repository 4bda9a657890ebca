"""Which internet addresses are public: an address in an article must not lead into somebody's own network."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Callable, Iterator

from ihaeng.documents.errors import ForbiddenAddressError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Resolver = Callable[[str, int], list[str]]
"""Host and port → the numeric addresses behind the name."""

_EMBEDDING = (
    (ipaddress.IPv6Network("64:ff9b::/96"), 0),
    (ipaddress.IPv6Network("64:ff9b:1::/48"), 0),
    (ipaddress.IPv6Network("::/96"), 0),
    (ipaddress.IPv6Network("::ffff:0:0:0/96"), 0),
    (ipaddress.IPv6Network("2002::/16"), 80),
)
"""Ranges that carry an IPv4 address so many bits from the end: NAT64 (RFC 6052, 8215), compatible, translated, 6to4."""


def resolved(host: str, port: int) -> list[str]:
    """The numeric addresses behind a name, as the system knows them.

    Raises:
        OSError: nobody knows the name.
    """
    return [str(found[4][0]) for found in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def public_address(host: str, port: int, resolve: Resolver = resolved) -> str:
    """The address to connect to; a name is asked for once, and all that it answers must be public.

    Raises:
        ForbiddenAddressError: one of them is not public.
        OSError: nobody knows the name.
    """
    found = resolve(host, port)
    for told in found:
        if not is_public(ipaddress.ip_address(told.partition("%")[0])):
            raise ForbiddenAddressError(
                f"{host} leads to {told}, which is no public place. Pages of your own network are added as files."
            )
    if not found:
        raise OSError(f"no address is known for {host}")
    return found[0]


def is_public(address: Address) -> bool:
    """Whether an address, and every address within it, can be reached from everywhere."""
    return all(one.is_global and not one.is_multicast and not one.is_reserved for one in _with_embedded(address))


def _with_embedded(address: Address) -> Iterator[Address]:
    if isinstance(address, ipaddress.IPv4Address):
        yield address
        return
    inner = [address.ipv4_mapped, address.sixtofour, *(address.teredo or ())]
    for network, behind in _EMBEDDING:
        if address in network:
            inner.append(ipaddress.IPv4Address((int(address) >> behind) & 0xFFFFFFFF))
    embedded = [one for one in inner if one is not None]
    if embedded:
        yield from embedded
    else:
        yield address
