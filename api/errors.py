"""Errors of the service itself.

ServeError
├── HostRefusedError    an address that is not on the loopback interface
└── ListenError         the port is taken, or may not be opened
"""


class ServeError(Exception):
    """The service cannot start; the message is one line that says what to do."""


class HostRefusedError(ServeError):
    """The address can be reached from other machines."""

    def __init__(self, host: str) -> None:
        super().__init__(
            f"host {host!a}: expected 127.0.0.1, ::1 or localhost; "
            "any other address is refused until authentication exists"
        )


class ListenError(ServeError):
    """The port cannot be opened."""

    def __init__(self, host: str, port: int, found: str) -> None:
        other = port + 1 if 1024 <= port < 65535 else 8000
        super().__init__(
            f"port {port} on {host}: {found}; choose another one: assistant serve --port {other}"
        )
