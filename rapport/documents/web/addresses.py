"""Which internet addresses may be connected to, and looking one up by name within a time."""

from __future__ import annotations

import ipaddress
import queue
import socket
import threading
from collections.abc import Callable, Iterable
from typing import Any

from rapport.errors import BlockedAddress, UnreachablePage

PASTE = "Paste the posting's text instead."
LOOKUP_S = 10.0


def is_public_address(address: str) -> bool:
    """Whether an IP address belongs to the public internet; wrapped IPv4 addresses are judged by what they wrap."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    return all(inner.is_global and not inner.is_multicast and not inner.is_reserved for inner in _wrapped(ip))


def _wrapped(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> Iterable[Any]:
    """The address and the IPv4 addresses inside it: mapped, 6to4, Teredo and NAT64."""
    if isinstance(ip, ipaddress.IPv4Address):
        return [ip]
    if ip.ipv4_mapped:
        return [ip.ipv4_mapped]
    inner: list[Any] = [ip]
    if ip.sixtofour:
        inner.append(ip.sixtofour)
    if ip.teredo:
        inner += ip.teredo
    if ip in ipaddress.ip_network("64:ff9b::/96"):
        inner = [ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)]
    return inner


def resolve_checked(
    host: str,
    port: int,
    is_public: Callable[[str], bool],
    timeout_s: float = LOOKUP_S,
    look_up: Callable[[str, int], list[str]] | None = None,
) -> str:
    """The one address to connect to; every address that the name stands for must pass.

    Raises:
        BlockedAddress: one of them isn't public.
        UnreachablePage: the name doesn't resolve, or not within `timeout_s`.
    """
    addresses = _within(look_up or _look_up, host, port, max(0.05, min(timeout_s, LOOKUP_S)))
    if not addresses or not all(is_public(address) for address in addresses):
        raise BlockedAddress(f"{host}: this isn't a public address, so it isn't fetched. {PASTE}")
    return addresses[0]


def _look_up(host: str, port: int) -> list[str]:
    return [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


def _within(look_up: Callable[[str, int], list[str]], host: str, port: int, timeout_s: float) -> list[str]:
    """The system's look-up takes no time limit, so it runs in a thread that is left alone when it is too slow."""
    found: queue.SimpleQueue[list[str] | None] = queue.SimpleQueue()

    def run() -> None:
        try:
            found.put(look_up(host, port))
        except (OSError, UnicodeError):
            found.put(None)

    threading.Thread(target=run, name="look-up", daemon=True).start()
    try:
        addresses = found.get(timeout=timeout_s)
    except queue.Empty:
        raise UnreachablePage(f"{host}: looking up the host took too long. Try again, or p{PASTE[1:]}") from None
    if addresses is None:
        raise UnreachablePage(f"{host}: there is no such host. Check the address, or p{PASTE[1:]}")
    return addresses
