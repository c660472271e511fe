"""The real plan, read once, and copies of its folder to spoil."""

import shutil
import tomllib
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import pytest

from corpus.library import DEFAULT_PLAN, PLANS, PlanFile, load_plan
from corpus.pages import PageRule
from corpus.passages import make_passages


@dataclass(frozen=True)
class PlanFolder:
    """A copy of the plan's folder."""

    plans: Path

    def path(self, name: str) -> Path:
        return self.plans / DEFAULT_PLAN / name

    def load(self) -> PlanFile:
        return load_plan(plans=self.plans)

    def write(self, name: str, content: str | bytes) -> None:
        data = content.encode() if isinstance(content, str) else content
        self.path(name).write_bytes(data)

    def replace(self, name: str, old: str, new: str) -> None:
        text = self.path(name).read_bytes().decode()
        if text.count(old) != 1:
            raise AssertionError(f"{old!r} stands {text.count(old)} times in {name}")
        self.write(name, text.replace(old, new))

    def sign(self) -> None:
        """Write the hash of the text as it is now into plan.toml."""
        before = tomllib.loads(self.path("plan.toml").read_text(encoding="utf-8"))["sha256"]
        digest = sha256(self.path("plan.txt").read_bytes()).hexdigest()
        self.replace("plan.toml", before, digest)


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(PLANS / DEFAULT_PLAN, tmp_path / DEFAULT_PLAN)
    return PlanFolder(tmp_path)


@pytest.fixture(scope="session")
def plan_file():
    return load_plan()


@pytest.fixture(scope="session")
def plan(plan_file):
    return plan_file.plan


@pytest.fixture(scope="session")
def passages(plan):
    return make_passages(plan)


@pytest.fixture(scope="session")
def rule():
    settings = tomllib.loads((PLANS / DEFAULT_PLAN / "plan.toml").read_text(encoding="utf-8"))
    pages = settings["pages"]
    return PageRule(
        tuple(pages["indented_paragraphs"]), pages["running_title"], pages["uncertain_from"]
    )
