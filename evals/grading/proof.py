"""What the citations of a reply are worth: valid, used, stating what is claimed (§5.5 a-c, e)."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import takewhile

from assistant.citing import measure_of
from corpus.plan import Plan
from evals.asking.said import Cited, Said
from evals.grading.claims import Claim, claims_of, marks, without_marks
from evals.grading.support import mentions, states, states_number, support_form
from evals.results.item import ClaimGrade


def invalid_citations(said: Said, plan: Plan) -> tuple[str, ...]:
    """Return one reason for each citation that is not what it claims to be.

    A mark in the answer without a citation, and a citation without a mark, are
    such as well: each belongs to the other.
    """
    found = [
        f"[{cited.n}] {reason}" for cited in said.citations for reason in _faults(cited, plan)[:1]
    ]
    named, given = set(marks(said.answer)), [cited.n for cited in said.citations]
    found += [f"[{n}] names no citation" for n in sorted(named - set(given))]
    found += [f"[{n}] is not used in the answer" for n in sorted(set(given) - named)]
    found += [f"[{n}] is given twice" for n in sorted(set(given)) if given.count(n) > 1]
    return tuple(found)


def _faults(cited: Cited, plan: Plan) -> list[str]:
    if not 0 <= cited.start < cited.end <= len(plan.text):
        return [f"has no span of the plan: {cited.start}-{cited.end}"]
    found = []
    if _bare(cited.quote) != _bare(plan.text[cited.start : cited.end]):
        found.append(f"quotes another text than {cited.start}-{cited.end}")
    page = plan.pages.page_of(cited.start)
    if cited.page != page.number:
        found.append(f"expected page {page.number}, found {cited.page}")
    if cited.page_certain != page.is_certain:
        found.append(f"expected page_certain {page.is_certain}, found {cited.page_certain}")
    return found


def _bare(text: str) -> str:
    return "".join(text.split())


class Proof:
    """The claims of an answer beside the spans that they cite."""

    def __init__(self, said: Said, plan: Plan) -> None:
        self.claims = claims_of(said.answer)
        self._spans = {
            cited.n: plan.text[max(0, cited.start) : max(0, cited.end)] for cited in said.citations
        }
        self._contexts = {cited.n: _context(cited, plan) for cited in said.citations}

    def grades(self) -> tuple[ClaimGrade, ...]:
        """Return for each claim whether its citations state it."""
        return tuple(
            ClaimGrade(
                text=claim.text,
                cites=claim.cites,
                needs_citation=claim.needs_citation,
                supported=self._supported(claim, claim.cites) if claim.needs_citation else None,
            )
            for claim in self.claims
        )

    def needed(self) -> tuple[bool, ...]:
        """Return for each citation of each claim whether it counts for precision (ALCE §3.4).

        It does if the claim is supported, and either it supports it alone or the
        others do not without it.
        """
        return tuple(
            self._is_needed(claim, n)
            for claim in self.claims
            if claim.needs_citation and not claim.is_lead
            for n in claim.cites
        )

    def unsupported(self) -> tuple[str, ...]:
        """Return the numbers, with their units, that no citation of their claim states."""
        return tuple(
            mention
            for claim in self.claims
            for mention in mentions(claim.text)
            if not self._counts(mention, claim) and not self._states(claim, mention)
        )

    def numbers(self) -> int:
        """Return how many numbers the answer states."""
        return sum(len(mentions(claim.text)) for claim in self.claims)

    def _supported(self, claim: Claim, cites: Sequence[int]) -> bool:
        spans = self._join(cites)
        context = "、".join(self._contexts[n] for n in cites if n in self._contexts)
        # A lead says how many are listed and what they are: the list proves it.
        return bool(spans) and (claim.is_lead or states(spans, context, claim.text))

    def _is_needed(self, claim: Claim, n: int) -> bool:
        if not self._supported(claim, claim.cites):
            return False
        others = [other for other in claim.cites if other != n]
        return self._supported(claim, [n]) or not self._supported(claim, others)

    def _states(self, claim: Claim, mention: str) -> bool:
        spans = self._join(claim.cites or tuple(self._spans))
        return states_number(support_form(spans), mention)

    def _counts(self, mention: str, claim: Claim) -> bool:
        """Whether a number counts what the claim leads or cites instead of quoting it."""
        number = int("".join(sign for sign in mention if sign.isdigit()))
        return not claim.is_item and number == (claim.leads or len(claim.cites))

    def _join(self, cites: Sequence[int]) -> str:
        # A sign between them, so that 8 and 2 do not make 82.
        return "|".join(self._spans[n] for n in cites if n in self._spans)


def _context(cited: Cited, plan: Plan) -> str:
    """Return the words of a citation, leaf by leaf, with the headings and the measure above it."""
    first = max(0, bisect_right(plan.leaves, cited.start, key=lambda leaf: leaf.span.start) - 1)
    inside = takewhile(lambda leaf: leaf.span.start < cited.end, plan.leaves[first:])
    measure = measure_of(plan.leaves[first])
    names = {each.id: each.name.text for each in plan.measures}
    names.update((each.id, each.name.text) for each in plan.first_measures)
    above = "" if measure is None else names.get(measure, "")
    return "、".join([*(leaf.quote for leaf in inside), cited.section, above])


def quoted_characters(said: Said, plan: Plan) -> frozenset[int]:
    """Return the offsets of all cited characters, white space left out."""
    return frozenset(at for cited in said.citations for at in _characters(cited, plan))


def _characters(cited: Cited, plan: Plan) -> Iterator[int]:
    end = min(cited.end, len(plan.text))
    return (at for at in range(max(0, cited.start), end) if not plan.text[at].isspace())


def characters_by_citation(said: Said, plan: Plan) -> list[frozenset[int]]:
    """Return the same for each citation alone, in their order."""
    return [frozenset(_characters(cited, plan)) for cited in said.citations]


def length_of(said: Said) -> int:
    """Return how many characters a reader has to read."""
    return len(without_marks(said.answer))
