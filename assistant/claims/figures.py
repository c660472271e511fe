"""Figures that a question takes for granted and the plan prints otherwise."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.concepts import coverage, held_in
from assistant.evidence import Evidence, ResultFacts, StatementFacts
from assistant.question import Ask
from assistant.ranking import Inquiry
from assistant.verdicts import Correction
from corpus.passages import Passage, PassageKind
from corpus.plan import Leaf, Plan, Result
from corpus.text import fold

_FIGURE = re.compile(
    r"(?<![\d.,\-年第])(\d[\d,.]*)"
    "(%|件|人|課|台|か所|回|テーマ|業務|手続|割(?!合)|つ|種類|分(?!野|析|科)|時間)"
    "(?!当たり|あたり|につき|ごと|毎|何)"
)
_MONTH = re.compile(r"令和(\d+年\d+)(月)")
_NUMERAL = re.compile("[二三四五六七八九](?=つ|件|人|課|台|か所|回|業務|手続|種類)")
_NUMERALS = {numeral: str(number) for number, numeral in enumerate("二三四五六七八九", 2)}
_IS_FIGURE = re.compile(r"[\d.,]+|業務$|課$|件$|人$|回$|つ$|%$")
_PLACES = re.compile("[ヶヵカ箇]所")
_CLAUSE = re.compile("[、。]")
_WANTED = re.compile(r"\d+(つ|件|個)(だけ|ほど)?(教え|挙げ|あげ|示し)")
_LISTS = {Ask.LIST, Ask.WHICH, Ask.COUNT}
"""In 「実績が１件だけの指標はどれだっけ」 a figure is a condition and no claim."""
_DONE = re.compile("(実施した|行った|行われた|やった|実施された)(?!の?か|っけ|んだっけ|のは)")
_NOT_DONE = re.compile("令和[^（）]*未実施")
_CONSIDERED = 3
_SPEAKS = 0.45
"""Coverage from which a passage speaks of what a figure is claimed of."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A result or a clause of a statement: what is said, and its figures."""

    words: str
    figures: frozenset[tuple[str, str]]
    leaves: tuple[Leaf, ...]


def was_not_done(inquiry: Inquiry) -> bool:
    """Return whether the best passage says of what is said to have been done that it was not."""
    best = inquiry.rank()[0].passage
    is_claim = _DONE.search(inquiry.question.text) is not None
    return is_claim and best.kind is PassageKind.RESULT and bool(_NOT_DONE.search(best.text))


def _not_done(inquiry: Inquiry, results: Sequence[Result]) -> tuple[Correction, ...]:
    """Return that what is said to have been done was not, as the name of its result has it."""
    is_claim = _DONE.search(inquiry.question.text) is not None
    noted = _NOT_DONE.search(results[0].name.text)
    if not (is_claim and noted and results[0].is_blank and len(results) == 1):
        return ()
    said = f"ご質問は計画の記載と異なります。計画には「{noted[0]}」と記載されています。"
    return (Correction(said, (results[0].name, results[0].value)),)


def wrong_result(inquiry: Inquiry, evidence: Sequence[Evidence]) -> tuple[Correction, ...]:
    """Return that the results found have another figure than the question, or none at all."""
    results = [
        each for found in evidence if isinstance(found, ResultFacts) for each in found.results
    ]
    if not results:
        return ()
    # A figure of a printed name is no claim: 「（令和７年１月開始のため…）」.
    claimed = _figures(inquiry.question.text) - _figures(results[0].name.text)
    if not claimed:
        return _not_done(inquiry, results)
    if results[0].is_blank and len(results) == 1:
        said = f"ご質問にある{_called(claimed)}は、計画には記載されていません。"
        return (Correction(said, (results[0].name, results[0].value)),)
    pieces = [
        _Piece(each.name.text, _figures(each.value.text), (each.name, each.value))
        for each in results
        if not each.is_blank
    ]
    printed = {figure for piece in pieces for figure in piece.figures}
    if not pieces or claimed & printed or not _units(claimed) & _units(pieces[0].figures):
        return ()
    said = f"ご質問にある{_called(claimed)}は、計画に記載された実績と異なります。"
    return (Correction(said, pieces[0].leaves), *_printed_for(claimed, pieces[0], inquiry.plan))


def wrong_figure(inquiry: Inquiry, evidence: Sequence[Evidence] = ()) -> tuple[Correction, ...]:
    """Return that the passage which fits best has another figure than the one claimed."""
    claimed, best = _figures(inquiry.question.text), _claimed_of(inquiry)
    if best is None or claimed & best.figures:
        return ()
    return (_correction(claimed, best, evidence), *_printed_for(claimed, best, inquiry.plan))


def settles_figure(inquiry: Inquiry) -> bool:
    """Return whether the plan bears out a figure that is taken for granted, or corrects it."""
    return _claimed_of(inquiry) is not None


def _claimed_of(inquiry: Inquiry) -> _Piece | None:
    """Return the result or clause that a claimed figure is of, None if nothing is claimed."""
    question = inquiry.question
    claimed = _figures(question.text)
    is_claim = Ask.CONFIRM in question.asks and not question.asks & _LISTS
    if not is_claim or not claimed or _WANTED.search(question.text):
        return None
    near = [each.passage for each in inquiry.rank()[:_CONSIDERED] if each.coverage >= _SPEAKS]
    for passage in near:
        pieces = _pieces(passage)
        pieces = [piece for piece in pieces if _units(piece.figures) & _units(claimed)]
        if pieces:
            return max(pieces, key=lambda piece: _coverage(inquiry, piece))
    return None


def _correction(
    claimed: frozenset[tuple[str, str]], piece: _Piece, evidence: Sequence[Evidence]
) -> Correction:
    """Return the correction, with the statement unless the reply shows it anyway."""
    shown = {
        leaf
        for found in evidence
        if isinstance(found, StatementFacts)
        for group in found.leaves
        for leaf in group
    }
    said = f"ご質問にある{_called(claimed)}は、計画の記載と異なります。"
    if shown.isdisjoint(piece.leaves):
        said += "計画の記載は、次のとおりです。" + "：".join(leaf.text for leaf in piece.leaves)
    return Correction(said, piece.leaves)


def _printed_for(
    claimed: frozenset[tuple[str, str]], right: _Piece, plan: Plan
) -> tuple[Correction, ...]:
    """Return what the claimed number is the result of, if it is one of the same theme."""
    numbers = {number for number, _ in claimed}
    for measure in plan.first_measures:
        others = [each for each in measure.results if each.value not in right.leaves]
        if len(others) == len(measure.results):
            continue
        for other in others:
            if numbers & {number for number, _ in _figures(other.value.text)}:
                said = f"「{other.name.text}」の実績が{other.value.text}です。"
                return (Correction(said, (other.name, other.value)),)
    return ()


def _called(claimed: frozenset[tuple[str, str]]) -> str:
    return "時期" if _units(claimed) == {"月"} else "数値"


def _coverage(inquiry: Inquiry, piece: _Piece) -> float:
    """Return how much of the question a clause holds, but for the figures themselves."""
    concepts = [
        each for each in inquiry.concepts if not any(_IS_FIGURE.match(word) for word in each.words)
    ]
    return coverage(concepts, held_in(piece.words))


def _pieces(passage: Passage) -> list[_Piece]:
    if passage.kind is PassageKind.RESULT:
        return [_Piece(passage.text, _figures(passage.leaves[-1].text), passage.leaves)]
    return [piece for leaf in passage.leaves for piece in _clauses(leaf)]


def _clauses(leaf: Leaf) -> Iterator[_Piece]:
    """Yield the clauses of a statement, each with its own figures."""
    for clause in _CLAUSE.split(leaf.text):
        yield _Piece(clause, _figures(clause), (leaf,))


def _figures(text: str) -> frozenset[tuple[str, str]]:
    """Return the figures of a text with their units, and its months."""
    plain = _NUMERAL.sub(lambda match: _NUMERALS[match[0]], _PLACES.sub("か所", fold(text)))
    found = (*_FIGURE.findall(plain), *_MONTH.findall(plain))
    return frozenset((number.replace(",", ""), unit) for number, unit in found)


def _units(figures: frozenset[tuple[str, str]]) -> set[str]:
    return {unit for _, unit in figures}
