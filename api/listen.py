"""The listening socket: on the loopback interface only, open before anything heavy is loaded."""

import errno
import ipaddress
import socket
from dataclasses import dataclass
from typing import Final

from api.errors import HostRefusedError, ListenError

LOOPBACK_NAMES: Final = frozenset({"localhost", "127.0.0.1", "::1"})
"""The only hosts to listen on, and the names under which the service may be called."""
BACKLOG = 128
"""Connections that wait while the assistant is loading."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where the service listens."""

    host: str
    port: int
    """From 1 to 65535; 0 lets the system choose."""

    @property
    def url(self) -> str:
        """The address of the page."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"


def open_listener(address: Address) -> socket.socket:
    """Return a socket that queues connections from now on.

    Raises:
        HostRefusedError: The host is not a loopback address.
        ListenError: The port is taken or may not be opened.
    """
    resolved = _resolve(address.host)
    family = socket.AF_INET6 if resolved.version == 6 else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((str(resolved), address.port))
        listener.listen(BACKLOG)
    except OSError as error:
        listener.close()
        raise ListenError(address.host, address.port, _reason(error)) from error
    return listener


def _resolve(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address:
    """Return the IPv4 address of a loopback name where it has one."""
    if host not in LOOPBACK_NAMES:
        raise HostRefusedError(host)
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise HostRefusedError(host) from error
    addresses = [ipaddress.ip_address(entry[4][0]) for entry in found]
    if not all(one.is_loopback for one in addresses):
        raise HostRefusedError(host)
    return min(addresses, key=lambda one: one.version)


def _reason(error: OSError) -> str:
    if error.errno == errno.EADDRINUSE:
        return "it is taken by another program"
    return error.strerror or str(error)
