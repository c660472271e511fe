"""The widget's modules as the one that a page loads.

A browser fetches module by module, level by level; fifty small files would take longer on
their way than everything that they do. They are joined when they are first asked for, so that
they can be written, read and tested as they are. Only the forms that these modules use are known:
named imports from a file nearby, and exports of a declaration.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

_IMPORT: Final = re.compile(r'^import (?:\{([^{}]*)\} from )?"(\.[^"]*)";\n', re.MULTILINE)
_EXPORT: Final = re.compile(
    r"^export (?=(?:async function\*?|function\*?|class|const) ([A-Za-z_$][\w$]*))", re.MULTILINE
)
_LATER: Final = re.compile(r'\bimport\("(\.[^"]*)"\)')
_UNKNOWN: Final = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


class BundleError(Exception):
    """A module cannot be joined; the message says which, why and what to do."""


@dataclass(frozen=True, slots=True)
class Module:
    """A module inside a bundle."""

    name: str
    """What the bundle calls it, and exports it as."""
    exports: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bundle:
    """Modules joined into one."""

    entry: Path
    modules: Mapping[Path, Module]
    """What is inside, in the order in which it runs."""
    source: str


class _Joiner:
    """Joins modules, each behind those that it imports."""

    def __init__(self, entry: Path, prefix: str, known: Mapping[Path, Module]) -> None:
        self.entry = entry
        self.modules = dict(known)
        self.parts: list[str] = []
        self._prefix = prefix
        """What the names of modules begin with; no two bundles that meet share it."""

    def add(self, path: Path, above: tuple[Path, ...] = ()) -> Module:
        """Append a module behind those that it imports, unless it is there."""
        if path in above:
            raise BundleError(f"{path}: imports itself by way of {above[-1].name}; part the two")
        if path not in self.modules:
            self.parts.append(self._joined(path, (*above, path)))
        return self.modules[path]

    def _joined(self, path: Path, above: tuple[Path, ...]) -> str:
        source = path.read_text(encoding="utf-8")
        imports = [
            f"const {{{_renamed(match[1])}}} = {module.name};\n" if match[1] else ""
            for match in _IMPORT.finditer(source)
            for module in [self.add(_target(path, match[2]), above)]
        ]
        body = _LATER.sub(lambda match: self._later(path, match[1]), _IMPORT.sub("", source))
        exports = tuple(_EXPORT.findall(body))
        body = _EXPORT.sub("", body)
        if unknown := _UNKNOWN.search(body):
            raise BundleError(
                f'{path}: expected `import {{ a }} from "./b.js";` or an exported declaration, '
                f"found {unknown[0]!r}; write it so, or teach api/bundle.py the form"
            )
        name = f"{self._prefix}{len(self.modules)}"
        self.modules[path] = Module(name, exports)
        head = f"const {name} = (() => {{\n{''.join(imports)}"
        return f"{head}{body}return {{ {', '.join(exports)} }};\n}})();\n"

    def _later(self, path: Path, relative: str) -> str:
        return f'import("{_way(self.entry, _target(path, relative))}")'


@lru_cache
def bundle(entry: Path) -> Bundle:
    """Return `entry` with all that it imports; each module is exported under its name.

    What it imports while it runs, with ``import()``, is left out: see `later`.

    Raises:
        BundleError: A module uses a form that is not known, imports what is not there, or
            imports itself.
    """
    joiner = _Joiner(entry.resolve(), "$module", {})
    joiner.add(joiner.entry)
    source = "".join(joiner.parts) + f"export {{ {_names(joiner.modules)} }};\n"
    return Bundle(joiner.entry, joiner.modules, source)


@lru_cache
def later(path: Path, main: Path) -> Bundle:
    """Return a module that is imported when `main` is running, with what it needs besides.

    What `main` holds is taken from there, so that no module exists twice.
    """
    there = bundle(main)
    joiner = _Joiner(path.resolve(), "$later", there.modules)
    entry = joiner.add(joiner.entry)
    way = _way(joiner.entry, there.entry)
    head = f'import {{ {_names(there.modules)} }} from "{way}";\n'
    end = f"export const {{ {', '.join(entry.exports)} }} = {entry.name};\n"
    return Bundle(joiner.entry, joiner.modules, "".join((head, *joiner.parts, end)))


def _names(modules: Mapping[Path, Module]) -> str:
    return ", ".join(module.name for module in modules.values())


def _renamed(names: str) -> str:
    """Return imported names as they are taken out of an object: `a as b` becomes `a: b`."""
    return re.sub(r"\s+as\s+", ": ", names)


def _target(path: Path, relative: str) -> Path:
    target = (path.parent / relative).resolve()
    if not target.is_file():
        raise BundleError(f"{path}: imports {relative!r}, which is no file; correct the import")
    return target


def _way(start: Path, target: Path) -> str:
    """Return how `target` is imported from `start`."""
    way = Path(os.path.relpath(target, start.parent)).as_posix()
    return way if way.startswith(".") else f"./{way}"
