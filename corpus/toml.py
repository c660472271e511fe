"""Reads the data files of a plan: tables of TOML, checked entry by entry."""

import tomllib
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from corpus.errors import PlanDataError

Table = dict[str, Any]


def read_toml(path: Path) -> Table:
    """Return the content of a TOML file.

    Raises:
        PlanDataError: It cannot be read or is no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PlanDataError(path.name, "a file of the plan's folder", "none") from error
    except OSError as error:
        raise PlanDataError(path.name, "a file that can be read", error.strerror or "") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise PlanDataError(path.name, "TOML in UTF-8", str(error)) from error


def entries(table: Table, key: str, file: str) -> Iterator[tuple[str, Table]]:
    """Yield each ``[[key]]`` of a file with the words that name its place in errors."""
    found = table.get(key, [])
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise PlanDataError(f"{file}: {key}", f"entries that begin with [[{key}]]", _shown(found))
    for number, entry in enumerate(found, start=1):
        yield f"{file}: {key} {number}", entry


def only_keys(table: Table, known: Collection[str], where: str) -> None:
    """Check that a table has no key but the known ones: a misspelt key is not passed over.

    Raises:
        PlanDataError: It has another key.
    """
    for key in table:
        one_of(key, known, where)


def text(table: Table, key: str, where: str) -> str:
    """Return the text under `key`.

    Raises:
        PlanDataError: There is none, or it is empty.
    """
    value = table.get(key)
    if not isinstance(value, str) or not value.strip():
        raise PlanDataError(f"{where}: {key}", "a text", _shown(value))
    return value


def texts(table: Table, key: str, where: str) -> tuple[str, ...]:
    """Return the texts in the list under `key`.

    Raises:
        PlanDataError: There is no list, or something else in it.
    """
    value = table.get(key)
    if not isinstance(value, list) or not all(isinstance(x, str) and x.strip() for x in value):
        raise PlanDataError(f"{where}: {key}", "a list of texts", _shown(value))
    return tuple(value)


def whole(table: Table, key: str, where: str) -> int:
    """Return the whole number under `key`.

    Raises:
        PlanDataError: There is none.
    """
    value = table.get(key)
    if not isinstance(value, int) or isinstance(value, bool):
        raise PlanDataError(f"{where}: {key}", "a whole number", _shown(value))
    return value


def one_of(value: str, known: Collection[str], where: str) -> str:
    """Return `value`.

    Raises:
        PlanDataError: It is not among the known ones.
    """
    if value not in known:
        raise PlanDataError(where, f"one of: {', '.join(sorted(known))}", value)
    return value


def _shown(value: object) -> str:
    return "nothing" if value is None else str(value)
