"""The README names only what exists."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import app
from assistant.messages import Message
from assistant.pipeline import reply
from assistant.settings import Settings

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_make_target_it_names_exists():
    targets = set(re.findall(r"\bmake (\w+)", README))

    assert {"serve", "test"} <= targets
    assert targets <= set(re.findall(r"^(\w+):", MAKEFILE, re.MULTILINE))


@pytest.mark.parametrize(
    "command", sorted(set(re.findall(r"\.venv/bin/assistant ((?:index )?\w+)", README)))
)
def test_every_subcommand_it_names_has_help(command: str):
    result = CliRunner().invoke(app, [*command.split(), "--help"])

    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("module", sorted(set(re.findall(r"python -m ([\w.]+)", README))))
def test_every_module_it_names_runs(module: str):
    done = subprocess.run(
        [sys.executable, "-m", module, "--help"], cwd=ROOT, capture_output=True, check=False
    )

    assert done.returncode == 0, done.stderr.decode()


def test_every_setting_is_documented_and_every_documented_one_exists():
    documented = set(re.findall(r"ASSISTANT_(\w+)", README))

    assert documented == {name.upper() for name in Settings.model_fields}


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_every_file_it_links_to_exists(target: str):
    assert (ROOT / target).exists()


def test_the_reply_it_shows_is_the_assistants(assistant):
    question = re.search(r'assistant ask "([^"]+)"', README)[1]

    for line in reply([Message("user", question)], assistant).answer.splitlines():
        assert line in README
