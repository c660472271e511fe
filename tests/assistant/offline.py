"""Loads a fresh index and answers questions, and tells every connection that was tried.

Run as a program: the first argument is the folder of the index, the reply is JSON.
"""

import json
import socket
import sys
from pathlib import Path

from assistant.load import load_assistant
from assistant.settings import Settings
from tests.assistant.asking import ask

QUESTIONS = (
    "1-アの課題は？",
    "書かない窓口って今どの手続で使えるの",
    "デジタルデバイドとは",
    "成果指標がない取組はどれですか",
    "マイナンバーカードの交付率は何％？",
    "計画期間はいつまで？",
    "推進体制を教えて",
    "2-アのスケジュール",
    "3-アと3-イの課題を比べて",
    "廃止されたテーマはありますか",
    "予算はいくらですか",
    "明日の天気は？",
    "こんにちは",
    "課題は？",
    "シン・トセイ４は何を目指していますか",
    "高齢者向けの講習会について",
    "国の動向を教えて",
    "職員の研修は何回ありましたか",
    "What is RPA?",
    "でーたのりかつよう",
)
_EVENTS = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
_LOCAL = ("127.0.0.1", "::1", "localhost")


class NetworkUsedError(OSError):
    """Something tried to leave this machine."""


class Guard:
    """Stops and remembers every look-up of a name and every connection but to this machine.

    It listens to the interpreter's audit events, so it also meets sockets that a library
    keeps under a name of its own.
    """

    def __init__(self) -> None:
        self.tried: list[str] = []
        self._is_on = False
        sys.addaudithook(self._hook)

    def __enter__(self) -> "Guard":
        self._is_on = True
        return self

    def __exit__(self, *_: object) -> None:
        self._is_on = False

    def _hook(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self._is_on or event not in _EVENTS:
            return
        address = arguments[-1] if event in {"socket.connect", "socket.sendto"} else arguments[0]
        host = address[0] if isinstance(address, tuple) else address
        if host not in _LOCAL:
            self.tried.append(f"{event} {host!r}")
            raise NetworkUsedError(f"no connection must be opened: {event} {host!r}")


def catches(guard: Guard) -> bool:
    """Return whether the guard stops a connection to a name and to an address."""
    before = len(guard.tried)
    for address in (("198.51.100.1", 80), ("plan.example", 80)):
        try:
            socket.create_connection(address, timeout=1).close()
        except NetworkUsedError:
            continue
    return len(guard.tried) == before + 2


def main(folder: Path) -> dict[str, object]:
    """Load, answer, and return what was tried and what came of it."""
    with Guard() as guard:
        assistant = load_assistant(Settings(data_dir=folder))
        statuses = [ask(assistant, question).status for question in QUESTIONS]
        assistant.index.close()
        tried = list(guard.tried)
        return {"statuses": statuses, "tried": tried, "catches": catches(guard)}


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]))))
