"""Which things, and of which plan, the names and codes in a message stand for."""

from collections.abc import Sequence

from assistant.lexicon import Lexicon
from assistant.question import Ask, Focus
from assistant.understand.codes import Code
from assistant.understand.names import Link
from corpus.plan import Edition, Field, MeasureId, Plan, Term, Topic

_NEAR = 8
"""Characters before a code in which an edition belongs to it: 「第1次の1-イは今の計画で」."""


def edition_in(text: str, lexicon: Lexicon) -> Edition | None:
    """Return the plan that a text names, None for none or both."""
    first = lexicon.edition["first"].search(text)
    second = lexicon.edition["second"].search(text)
    if bool(first) == bool(second):
        return None
    return Edition.FIRST if first else Edition.SECOND


def edition_of(code: Code, text: str, lexicon: Lexicon) -> Edition | None:
    """Return the plan that a code is of: the one named just before it.

    In 「1-イは前の計画では何だったか」 the other plan is asked for, not named.
    """
    before = edition_in(text[max(0, code.start - _NEAR) : code.start], lexicon)
    asks_other = lexicon.ask[Ask.BECAME.value].search(text, code.end) is not None
    if before is None and asks_other and lexicon.edition["first"].search(text, code.end):
        return Edition.SECOND
    return before


def focus_of(
    plan: Plan,
    edition: Edition | None,
    codes: Sequence[tuple[Code, Edition | None]],
    links: Sequence[Link],
) -> tuple[Focus, tuple[str, ...]]:
    """Return what codes and links name, and the codes that no measure has."""
    measures: list[MeasureId] = []
    policies: list[int] = []
    unknown: list[str] = []
    first_codes = {measure.id.code for measure in plan.first_measures}
    second_codes = {measure.id.code for measure in plan.measures}
    for code, near in codes:
        name = str(code)
        if (near or edition) is Edition.FIRST and name in first_codes:
            measures.append(MeasureId(Edition.FIRST, name))
        elif name in second_codes:
            measures.append(MeasureId(Edition.SECOND, name))
        elif name in first_codes and (near or edition) is Edition.SECOND:
            unknown.append(f"第2次計画の{name}")
        elif name in first_codes:
            measures.append(MeasureId(Edition.FIRST, name))
        elif code.letter or code.number > len(plan.policies):
            unknown.append(name)
        if not code.letter and code.number <= len(plan.policies):
            policies.append(code.number)
    named = [link.target for link in links if isinstance(link.target, MeasureId)]
    measures.extend(_of_edition(named, edition))
    policies.extend(link.target for link in links if isinstance(link.target, int))
    terms = {link.target: link.name for link in links if isinstance(link.target, Term)}
    return Focus(
        measures=tuple(dict.fromkeys(measures)),
        policies=tuple(dict.fromkeys(policies)),
        fields=tuple(
            dict.fromkeys(link.target for link in links if isinstance(link.target, Field))
        ),
        terms=tuple(terms),
        mentions=tuple(terms.values()),
        topics=tuple(
            dict.fromkeys(link.target for link in links if isinstance(link.target, Topic))
        ),
        edition=edition,
    ), tuple(unknown)


def _of_edition(named: Sequence[MeasureId], edition: Edition | None) -> list[MeasureId]:
    """A name may belong to both editions: keep the one that is meant, else the second."""
    wanted = edition or Edition.SECOND
    kept = [measure for measure in named if measure.edition is wanted]
    others = [measure for measure in named if measure.edition is not wanted]
    return kept or others
