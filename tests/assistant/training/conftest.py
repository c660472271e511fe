"""The course of the real plan, made once, and a copy of the plan's folder to spoil."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.training.course import load_course
from assistant.training.facts import Facts
from assistant.training.review import REVIEW_FILE
from corpus.library import PLANS, load_plan


@dataclass(frozen=True)
class ReviewFolder:
    """Plans of which one has a review file that a test wrote."""

    plans: Path
    file: Path

    def write(self, content):
        self.file.write_text(content, encoding="utf-8")


@pytest.fixture(scope="session")
def plan_file():
    return load_plan()


@pytest.fixture(scope="session")
def facts(plan_file):
    return Facts(plan_file.plan)


@pytest.fixture(scope="session")
def course(plan_file):
    return load_course(plan_file.plan, plan_file.identity)


@pytest.fixture
def review(tmp_path, plan_file):
    name = plan_file.identity.id
    (tmp_path / name).mkdir()
    shutil.copy(PLANS / name / REVIEW_FILE, tmp_path / name)
    return ReviewFolder(tmp_path, tmp_path / name / REVIEW_FILE)
