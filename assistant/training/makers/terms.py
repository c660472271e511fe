"""Items of the glossary: what a term means, and what is called so."""

import re
from collections.abc import Iterator, Sequence

from assistant.training.facts import Facts, compared, words_of
from assistant.training.item import RIGHT, WRONG, ItemType
from assistant.training.makers import stems_ja as ja
from assistant.training.makers.draft import Draft, item_id, nearest_choices, wrong_choices
from assistant.training.makers.gaps import length
from assistant.training.makers.writings import is_one_thing, term_names
from assistant.training.modules_ja import GLOSSARY_MODULE
from corpus.fuzzy import similarity
from corpus.plan import Term

_ENOUGH = 20
"""Characters of an explanation that tell a term from the others."""
_SHARED_WORDS = 2
"""Words that two explanations share if one may be taken for the other."""
_LONGEST = 14
"""Characters of a name that can be asked to be written."""
_LONGEST_CHOICE = 50
"""Characters of an explanation of which four can be read as choices."""
_GENERAL = re.compile("(こと|もの)(です)?。$")
_SENTENCE = re.compile("[^。]+。?")
_PARTS = re.compile("(?<=[一-龥])・")
"""In a name of several parts, of which the plan itself writes now these, now others."""
_SHORT_FOR = re.compile(r"([A-Za-z][A-Za-z -]+[A-Za-z])の略")


def make_terms(facts: Facts) -> Iterator[Draft]:
    """Yield the items of all terms: a card each, and what a sentence of the glossary allows."""
    meanings = {term: meaning_of(term) for term in facts.plan.terms}
    told = {
        term: meaning
        for term, meaning in meanings.items()
        if meaning is not None and is_one_thing(term)
    }
    for term in facts.plan.terms:
        yield _card(term)
    used: set[str] = set()
    """Explanations that a false statement was made of: none is used twice."""
    for term, meaning in told.items():
        others = [
            text for other, text in told.items() if other is not term and not _is_named(other, text)
        ]
        names = _nearest(facts.plan.terms, term, meaning)
        unit = facts.text_of(facts.unit_of[term.name.span])
        yield from _fill(term, meaning)
        if not _is_named(term, meaning):
            near = [text for text in others if text not in used and _is_near(text, meaning)]
            claim = max(near, key=lambda text: (similarity(text, meaning), text), default=meaning)
            used.add(claim)
            yield _truth(term, meaning, next(x for x in told if told[x] == claim), claim)
            yield from _meaning_of(term, meaning, others, unit)
            yield from _name_of(term, meaning, names, unit)


def meaning_of(term: Term) -> str | None:
    """Return what explains a term without naming it; None if every sentence names it."""
    names = {compared(name) for name in term_names(term)}
    text = ""
    for sentence in _SENTENCE.findall(term.definition.text):
        folded = compared(sentence)
        if _SHORT_FOR.search(sentence) or any(name in folded for name in names):
            if text:
                break
            continue
        text += sentence
        if len(text) >= _ENOUGH:
            break
    return text or None


def _is_named(term: Term, meaning: str) -> bool:
    """Return whether an explanation is recognised by a word of the term's name."""
    return bool(words_of(term.name.text) & words_of(meaning))


def _nearest(terms: Sequence[Term], term: Term, meaning: str) -> list[str]:
    """Return the names of the other terms, first of those that are explained alike."""
    likeness = {
        other.name.text: (_shared(other.definition.text, meaning), other.name.text)
        for other in terms
        if other is not term and is_one_thing(other)
    }
    return sorted(likeness, key=lambda name: likeness[name], reverse=True)


def _shared(text: str, meaning: str) -> int:
    return len(words_of(text) & words_of(meaning))


def _why(term: Term, meaning: str) -> str:
    return ja.TERM_WHY.format(term=term.name.text, meaning=meaning)


def _card(term: Term) -> Draft:
    return Draft(
        item_id("card", term.name),
        ItemType.CARD,
        GLOSSARY_MODULE,
        ja.TERM_CARD.format(term=term.name.text),
        term.definition.text,
        ja.TERM_WHY.format(term=term.name.text, meaning=term.definition.text),
        (term.definition,),
        1,
    )


def _fill(term: Term, meaning: str) -> Iterator[Draft]:
    """Yield the item that asks to write a term, unless it is long or has parts."""
    name, *accepted = term_names(term)
    if len(name) <= _LONGEST and not _PARTS.search(name):
        yield Draft(
            item_id("fill-term", term.name),
            ItemType.FILL,
            GLOSSARY_MODULE,
            ja.TERM_FILL.format(meaning=meaning, length=length(name, tuple(accepted))),
            name,
            _why(term, meaning),
            (term.name, term.definition),
            accepted=tuple(accepted),
        )


def _meaning_of(term: Term, meaning: str, others: list[str], unit: str) -> Iterator[Draft]:
    name = item_id("choice-meaning", term.name)
    if len(meaning) > _LONGEST_CHOICE:
        return
    others = [text for text in others if len(text) <= _LONGEST_CHOICE]
    if wrong := wrong_choices(name, meaning, others, unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            GLOSSARY_MODULE,
            ja.TERM_MEANING.format(term=term.name.text),
            meaning,
            _why(term, meaning),
            (term.name, term.definition),
            wrong=wrong,
        )


def _name_of(term: Term, meaning: str, names: list[str], unit: str) -> Iterator[Draft]:
    name = item_id("choice-term", term.name)
    if wrong := nearest_choices(name, term.name.text, names, unit):
        yield Draft(
            name,
            ItemType.CHOICE,
            GLOSSARY_MODULE,
            ja.TERM_NAME.format(meaning=meaning),
            term.name.text,
            _why(term, meaning),
            (term.name, term.definition),
            1,
            wrong,
        )


def _is_near(text: str, meaning: str) -> bool:
    """Return whether two explanations are of the same matter and kind: they share words.

    Nobody takes an office for a technique; what is called 「こと」 or 「もの」 may be either.
    """
    is_like = all(_GENERAL.search(one) for one in (text, meaning)) or text[-3:] == meaning[-3:]
    return is_like and _shared(text, meaning) >= _SHARED_WORDS


def _truth(term: Term, meaning: str, claimed: Term, claim: str) -> Draft:
    """Return the statement that a term means what is claimed: what a term means, maybe another."""
    is_true = claimed is term
    wrong = "" if is_true else ja.TERM_WRONG_WHY.format(other=claimed.name.text)
    leaves = (term.name, claimed.definition, term.definition)
    return Draft(
        item_id("truth-term", term.name),
        ItemType.TRUTH,
        GLOSSARY_MODULE,
        ja.TERM_TRUTH.format(term=term.name.text, meaning=claim),
        RIGHT if is_true else WRONG,
        wrong + _why(term, meaning),
        tuple(dict.fromkeys(leaves)),
        1,
    )
