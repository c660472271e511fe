"""Gold questions: the record, the reading of its files, and its places in the plan."""

from evals.gold.case import Case, Unit, make_cases
from evals.gold.load import QUESTIONS, QuestionSet, doubts, files_of, load_files, load_questions
from evals.gold.record import Category, Gold, Split, Style, WhyNot

__all__ = [
    "QUESTIONS",
    "Case",
    "Category",
    "Gold",
    "QuestionSet",
    "Split",
    "Style",
    "Unit",
    "WhyNot",
    "doubts",
    "files_of",
    "load_files",
    "load_questions",
    "make_cases",
]
