"""The house stands as it is drawn: layers, doors, sizes and what lies at the top."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("corpus", "index", "assistant", "api", "evals")
DOORS = {
    "onnxruntime": {"index/reader/model.py", "index/reader/export.py"},
    "transformers": {"index/reader/network.py"},
    "sklearn": {"evals/learn/fit.py"},
    "playwright": {"evals/widget_bench_browser.py"},
    "sudachipy": {"corpus/words.py"},
    "rapidfuzz": {"corpus/fuzzy.py"},
    "chromadb": {"index/vectors.py"},
    "langchain_chroma": {"index/vectors.py"},
    "sentence_transformers": {"index/encoder.py", "index/train.py", "index/fit.py"},
    "langchain_huggingface": {"index/encoder.py"},
    "bm25s": {"index/keywords.py"},
    "jinja2": {"evals/report/render.py", "api/html.py"},
    "safetensors": {"index/word_table.py"},
    "fsrs": {"assistant/training/schedule.py"},
    "genanki": {"assistant/training/cards.py"},
    "sqlalchemy": {"api/store/"},
    "alembic": {"api/store/"},
}
"""Training builds the model that the encoder loads, so it speaks to the same library."""
ENVIRONMENT = {"os.environ", "os.getenv", "os.environb"}
TOP = {*PACKAGES, "tests", "pyproject.toml", "README.md", "Makefile", "LICENSE", "NOTICE"}
MAX_LINES = 200


def sources():
    return sorted(path for package in PACKAGES for path in (ROOT / package).rglob("*.py"))


def name_of(path):
    return path.relative_to(ROOT).as_posix()


def imported(path):
    """Yield the full names of all modules that a file imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def used(path):
    """Yield the dotted names that a file uses, such as os.environ."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield f"{node.value.id}.{node.attr}"


def test_layers_are_kept():
    # In a process of its own: the linter turns off the logging of all that was loaded before.
    command = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True))"
    )
    run = subprocess.run(
        [sys.executable, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )

    assert run.returncode == 0, run.stdout + run.stderr


@pytest.mark.parametrize("library", DOORS)
def test_library_has_one_door(library):
    users = {
        name_of(path)
        for path in sources()
        if any(name.split(".")[0] == library for name in imported(path))
    }

    doors = tuple(DOORS[library])
    assert users
    assert [user for user in users if not user.startswith(doors)] == []


def test_doors_are_the_ones_that_the_linter_knows():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    banned = settings["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]

    assert DOORS.keys() == {name for name in banned if not name.startswith("os.")}


def test_only_the_settings_read_the_environment():
    readers = {
        name_of(path)
        for path in sources()
        if ENVIRONMENT & {*imported(path), *used(path)} or "pydantic_settings" in imported(path)
    }

    assert readers == {"assistant/settings.py"}


def test_no_file_is_over_200_lines():
    lengths = {
        name_of(path): len(path.read_text(encoding="utf-8").splitlines()) for path in sources()
    }

    assert {name: lines for name, lines in lengths.items() if lines > MAX_LINES} == {}


def test_init_files_hold_no_logic():
    full = [
        name_of(path)
        for path in sources()
        if path.name == "__init__.py"
        and any(
            not isinstance(node, ast.Import | ast.ImportFrom | ast.Expr | ast.Assign)
            for node in ast.parse(path.read_text(encoding="utf-8")).body
        )
    ]

    assert full == []


def test_tests_have_no_init_files():
    assert list((ROOT / "tests").rglob("__init__.py")) == []


def test_nothing_else_lies_at_the_top():
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )

    top = {name.split("/")[0] for name in listed.stdout.split("\0") if name}
    others = {
        name
        for name in top - TOP
        if not name.startswith(".")
        and not (name.startswith("requirements") and name.endswith(".lock"))
    }
    assert others == set()


def test_every_package_is_installed_with_its_parts():
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    parts = {
        name_of(path.parent).replace("/", ".") for path in sources() if path.name == "__init__.py"
    }

    assert set(settings["tool"]["setuptools"]["packages"]) == parts
