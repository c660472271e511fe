"""Errors of the corpus.

CorpusError
├── PlanParseError    the text has another shape than the parser knows
└── PlanDataError     a data file of the plan is wrong
"""


class CorpusError(Exception):
    """Something about the plan's data is wrong."""


class PlanParseError(CorpusError):
    """The plan text does not have the shape that the parser knows."""

    def __init__(self, line: int, expected: str, found: str) -> None:
        super().__init__(f"plan.txt:{line}: expected {expected}, found {found!r}")
        self.line = line
        self.expected = expected
        self.found = found


class PlanDataError(CorpusError):
    """A data file of the plan (plan.toml, aliases.toml, figures.toml) is wrong."""

    def __init__(self, where: str, expected: str, found: str) -> None:
        super().__init__(f"{where}: expected {expected}, found {found!r}")
        self.where = where
