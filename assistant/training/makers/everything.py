"""All makers, in the order of the course."""

from collections.abc import Iterable, Iterator

from assistant.training.facts import Facts
from assistant.training.item import RIGHT, Item
from assistant.training.makers.chart import make_chart
from assistant.training.makers.draft import Draft
from assistant.training.makers.kindred import make_kindred
from assistant.training.makers.measures import make_measures
from assistant.training.makers.notes import noted, notes
from assistant.training.makers.pairs import make_pairs
from assistant.training.makers.policies import make_policies
from assistant.training.makers.prose import make_prose
from assistant.training.makers.results import make_results
from assistant.training.makers.scenarios import make_scenarios
from assistant.training.makers.successions import make_successions
from assistant.training.makers.summaries import make_summaries
from assistant.training.makers.terms import make_terms
from corpus.plan import Leaf

_MAKERS = (
    make_prose,
    make_results,
    make_summaries,
    make_successions,
    make_policies,
    make_measures,
    make_kindred,
    make_scenarios,
    make_pairs,
    make_chart,
    make_terms,
)


def make_items(facts: Facts, plan_sha256: str) -> tuple[Item, ...]:
    """Return every item that the makers find in a plan, always the same in the same order."""
    found = notes(facts)
    drafts = (draft for make in _MAKERS for draft in make(facts))
    return tuple(noted(draft, found).item(plan_sha256) for draft in _stated_once(drafts))


def _stated_once(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield the items, and of true statements of one sentence the first: two makers may use it."""
    stated: set[Leaf] = set()
    for draft in drafts:
        said = draft.leaves[-1]
        if draft.key == RIGHT and said.text.endswith("。"):
            if said in stated:
                continue
            stated.add(said)
        yield draft
