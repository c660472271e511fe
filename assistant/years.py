"""Years of which the plan has results, and those that were still to come."""

from assistant.question import Question
from corpus.years import find_years

RESULTS_YEAR = 2024
"""The results are of 令和６年12月."""


def future_years(question: Question) -> set[int]:
    """Return the years of the schedules that the question names."""
    return {year for year in find_years(question.text) if year > RESULTS_YEAR}
