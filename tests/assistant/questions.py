"""Questions made from the typed model: every thing that the plan holds is asked for."""

import random
from collections.abc import Iterator

from corpus.plan import Field, LeafKind, Plan

_SEED = 20250401
_ROWS = ("{code}の{field}", "{name}の{field}を教えてください", "{code}に{field}は何がありますか")
_TERMS = ("{name}とは何ですか", "{name}の意味を教えて")
_CITY = ("{topic}について教えてください", "{topic}は？")


def questions(plan: Plan) -> tuple[str, ...]:
    """Return all questions, each once, the same ones every time."""
    chance = random.Random(_SEED)
    made = [
        *_of_measures(plan),
        *_of_first_measures(plan),
        *_of_the_rest(plan),
        *_pairs(plan, chance),
        *_substrings(plan, chance),
    ]
    return tuple(dict.fromkeys(made))


def _of_measures(plan: Plan) -> Iterator[str]:
    for measure in plan.measures:
        code, name = measure.id.code, measure.name.text
        yield from (f"No.{code}とはどんな取組ですか", f"{name}の概要は？", f"{code}の名称は？")
        for field in Field:
            for row in _ROWS:
                yield row.format(code=code, name=name, field=field.value)
        for leaf in measure.fields[Field.SCHEDULE]:
            yield f"{leaf.text}は何年度に行いますか"
            yield f"{code}の「{leaf.text}」について"


def _of_first_measures(plan: Plan) -> Iterator[str]:
    for measure in plan.first_measures:
        for what in ("実績", "活動指標の実績", "成果指標の結果"):
            yield f"第1次計画の{measure.id.code}の{what}を教えて"
        yield f"{measure.name.text}は第2次計画でどうなりましたか"
    for result in plan.results:
        yield f"「{result.name.text}」の実績は？"
        yield f"{result.name.text}はいくつでしたか"


def _of_the_rest(plan: Plan) -> Iterator[str]:
    for term in plan.terms:
        yield from (row.format(name=term.name.text) for row in _TERMS)
        yield f"「{term.definition.text[:40]}」とは何のことですか"
    for succession in plan.successions:
        yield f"{succession.first_name.text}は継承されましたか"
    for section in plan.sections:
        yield from (row.format(topic=section.topic.value) for row in _CITY)
    for policy in plan.policies:
        yield f"推進方針{policy.number}について"
        yield f"{policy.name.text}の取組の課題をすべて"
    for field in Field:
        yield f"すべての取組の{field.value}を一覧で"
        yield f"{field.value}が設定されていない取組は？"


def _pairs(plan: Plan, chance: random.Random) -> Iterator[str]:
    for _ in range(20):
        one, other = chance.sample(plan.measures, 2)
        field = chance.choice(tuple(Field)).value
        yield f"{one.id.code}と{other.id.code}の{field}の違いは？"
        left, right = chance.sample(plan.terms, 2)
        yield f"{left.name.text}と{right.name.text}はどう違いますか"
        yield f"{one.name.text}は第1次と第2次でどう変わりましたか"


def _substrings(plan: Plan, chance: random.Random) -> Iterator[str]:
    texts = [leaf.text for leaf in plan.leaves if leaf.kind is LeafKind.STATEMENT]
    for text in chance.sample(texts, 120):
        at = chance.randrange(max(1, len(text) - 20))
        yield text[at : at + chance.randint(6, 24)]
