"""Plans as data: a folder each, read and checked in one place."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from corpus.aliases import Alias, read_aliases
from corpus.conflicts import Conflict, read_conflicts
from corpus.errors import PlanDataError
from corpus.figures import Bar, read_bars
from corpus.pages import PageRule
from corpus.parse.document import parse_plan
from corpus.plan import Edition, Plan
from corpus.questions import QUESTIONS_FILE, ExpectedQuestion, read_questions
from corpus.toml import Table, one_of, only_keys, read_toml, text, texts
from corpus.units import Selection, make_units

__all__ = [
    "DEFAULT_PLAN",
    "PLANS",
    "Alias",
    "Bar",
    "ExpectedQuestion",
    "Identity",
    "PlanFile",
    "load_plan",
]

PLANS = Path(__file__).parent / "plans"
DEFAULT_PLAN = "kokubunji-digital-2"
_KEYS = frozenset({"id", "title", "edition", "publisher", "source", "sha256", "pages", "conflict"})
_PAGE_KEYS = frozenset({"indented_paragraphs", "running_title", "uncertain_from"})


@dataclass(frozen=True, slots=True)
class Identity:
    """What names a plan, shown with every reply."""

    id: str
    title: str
    publisher: str
    source: str
    sha256: str
    """Of ``plan.txt``."""


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan with the data that belongs to it."""

    identity: Identity
    plan: Plan
    aliases: tuple[Alias, ...]
    bars: tuple[Bar, ...]
    conflicts: tuple[Conflict, ...]
    questions: tuple[ExpectedQuestion, ...]


def load_plan(plan_id: str = DEFAULT_PLAN, *, plans: Path = PLANS) -> PlanFile:
    """Read, parse and check the plan in the folder `plan_id`.

    Raises:
        PlanDataError: A file is missing or wrong, or plan.txt was edited.
        PlanParseError: The text has another shape than the parser knows.
    """
    known = {path.parent.name for path in plans.glob("*/plan.txt")}
    folder = plans / one_of(plan_id, known, "plan")
    settings = read_toml(folder / "plan.toml")
    identity = _identity(settings, plan_id)
    plan = parse_plan(_plan_text(folder / "plan.txt", identity.sha256), _page_rule(settings))
    return PlanFile(
        identity,
        plan,
        read_aliases(folder / "aliases.toml", plan),
        read_bars(folder / "figures.toml", plan),
        read_conflicts(settings, plan),
        read_questions(
            folder / QUESTIONS_FILE, {*Selection, *(unit.id for unit in make_units(plan))}
        ),
    )


def _identity(settings: Table, plan_id: str) -> Identity:
    file = "plan.toml"
    only_keys(settings, _KEYS, file)
    editions = {edition.value for edition in Edition}
    one_of(text(settings, "edition", file), editions, f"{file}: edition")
    return Identity(
        one_of(text(settings, "id", file), {plan_id}, f"{file}: id"),
        text(settings, "title", file),
        text(settings, "publisher", file),
        text(settings, "source", file),
        text(settings, "sha256", file),
    )


def _plan_text(path: Path, sha256: str) -> str:
    data = path.read_bytes()
    digest = hashlib.sha256(data).hexdigest()
    if digest != sha256:
        expected = f"sha256 {sha256} as in plan.toml (plan.txt is never edited)"
        raise PlanDataError("plan.txt", expected, digest)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise PlanDataError("plan.txt", "text in UTF-8", str(error)) from error


def _page_rule(settings: Table) -> PageRule:
    pages = settings.get("pages")
    where = "plan.toml [pages]"
    if not isinstance(pages, dict):
        raise PlanDataError(where, "a table", str(pages))
    only_keys(pages, _PAGE_KEYS, where)
    return PageRule(
        texts(pages, "indented_paragraphs", where),
        text(pages, "running_title", where),
        text(pages, "uncertain_from", where),
    )
