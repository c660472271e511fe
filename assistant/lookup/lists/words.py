"""The words that a listed thing must hold, as far as any such thing holds them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from assistant.concepts import Concept, Held, coverage, held_in, shares
from assistant.lexicon import load_lexicon
from assistant.question import Question
from assistant.ranking import Inquiry
from corpus.fuzzy import key
from corpus.text import fold
from corpus.words import Word, words
from corpus.years import find_years

_ALL_CONCEPTS = 0.7
"""Share of the asked concepts that a text must hold to count as a match."""
_ONE_OF_CONCEPTS = 0.45
_EITHER = re.compile("とか|又は|または|もしくは|や(?=[一-龥ァ-ヶ])|など| or ")
"""One of what is named is enough."""
_ASIDE = re.compile(r"\([^)]*\)")
_DASH = re.compile("[―ー−—–-]+")
_NAME = re.compile("[ァ-ヶー]{3,}|[a-z][a-z0-9-]+")
"""What is written so names something: if no text holds it, nothing fits."""
_COUNT = re.compile(r"[\d一二三四五六七八九]+\D?(以上|以下|未満)?")
_MONTH = re.compile(r"令和\d+年\d+月")
_ELLIPSIS = "~…○〇◯ "
"""What stands for the rest in 「～の略」."""
_LETTER = re.compile("[ァ-ヶぁ-ん]")
"""「ア・イ・ウの取組」 speaks of codes."""
_NOUNS = {"名詞", "接頭辞", "接尾辞", "形状詞"}


@dataclass(frozen=True)
class Words:
    """A condition on a text; without needles and concepts each text fits."""

    needles: tuple[str, ...] = ()
    """Quoted words, folded: one of them must occur."""
    concepts: tuple[Concept, ...] = ()
    enough: float = _ALL_CONCEPTS
    names: tuple[str, ...] = ()
    """The same as the question calls them."""
    dates: tuple[str, ...] = ()
    """Months, folded: all of them must occur."""

    def __bool__(self) -> bool:
        return bool(self.needles or self.concepts or self.dates)

    def fit(self, text: str, context: str = "") -> bool:
        """Whether a text fits; what only its heading holds counts half."""
        if not all(date in fold(text) for date in self.dates):
            return False
        if self.needles:
            return any(needle in fold(text) for needle in self.needles)
        if not self.concepts:
            return True
        held = held_in(text)
        if context:
            held = Held(held.own, held_in(context).own, held.key)
        has_own = coverage(self.concepts, held_in(text)) > 0
        return has_own and coverage(self.concepts, held) >= self.enough

    @property
    def about(self) -> str:
        """Return the condition for a heading: words that were quoted, or that there is one.

        A figure would be taken for a count.
        """
        quoted = [name for name in self.names if not re.search(r"\d", name)]
        if self.needles and quoted:
            return f"次の語の記載があるもの（{'・'.join(quoted)}）"
        return "該当する記載があるもの"


def quoted_words(question: Question) -> tuple[str, ...]:
    """Return what the question quotes, but for the plan's 「―」."""
    return tuple(each for each in question.quoted if not _DASH.fullmatch(each))


def words_of(inquiry: Inquiry, texts: Collection[str]) -> Words:
    """Return the words that the question asks for and that at least one of `texts` holds."""
    question = inquiry.question
    if quoted := quoted_words(question):
        return Words(tuple(fold(each.strip(_ELLIPSIS)) for each in quoted), names=quoted)
    held = [held_in(text) for text in texts]
    is_english = question.is_english
    kept = [
        (name, concept)
        for name, concept in _named(inquiry, [each.key for each in held])
        if any(shares([concept], each)[0] > 0 for each in held)
        or (_NAME.fullmatch(name) and not is_english)
    ]
    enough = _ONE_OF_CONCEPTS if _EITHER.search(question.text) else _ALL_CONCEPTS
    names = tuple(dict.fromkeys(name for name, _ in kept))
    printed = [fold(text) for text in texts]
    dates = (fold(date) for date in _MONTH.findall(question.text))
    held_dates = tuple(date for date in dates if any(date in text for text in printed))
    return Words((), tuple(concept for _, concept in kept), enough, names, held_dates)


def _named(inquiry: Inquiry, keys: Collection[str]) -> Iterator[tuple[str, Concept]]:
    """Yield each thing that the question names, with what expresses it."""
    question, terms = inquiry.question, len(inquiry.question.focus.terms)
    concepts = inquiry.of_nouns.concepts
    yield from zip(question.focus.mentions, concepts[:terms], strict=False)
    nouns = question.nouns or question.residual
    own = dict(zip(nouns, concepts[terms:], strict=False))
    yielded: set[str] = set()
    text = question.text if question.is_english else _without_asides(question.text, own)
    for run in _runs(text, own):
        surface = "".join(word.surface for word in run)
        parts = [word for word in run if word.normal in own and word.normal not in yielded]
        yielded.update(word.normal for word in parts)
        if len(run) > 1 and any(key(surface) in each for each in keys):
            # A compound that the plan has is meant whole: 新庁舎 is not any 庁舎.
            yield surface, Concept((), sum(own[word.normal].weight for word in parts), key(surface))
        else:
            yield from ((word.surface, own[word.normal]) for word in parts)
    names = "・".join(dict.fromkeys(question.mentioned))
    yield from ((names, concept) for concept in concepts[terms + len(nouns) :])


def _without_asides(text: str, nouns: Collection[str]) -> str:
    """Leave out what stands in brackets: a gloss, unless nothing is named outside."""
    without = _ASIDE.sub("　", text)
    names_something = any(word.normal in nouns for word in words(without))
    return without if names_something else text


def _runs(text: str, nouns: Collection[str]) -> Iterator[list[Word]]:
    """Yield compounds of the question that hold a noun to look for: 市長会, 個人情報."""
    noise, is_dated = load_lexicon().list_noise, bool(find_years(text))
    run: list[Word] = []
    for word in (*words(text), None):
        fits = word is not None and word.pos[0] in _NOUNS and word.normal not in noise
        if not fits or (run and word is not None and run[-1].end != word.start):
            while run and run[-1].normal not in nouns:
                run.pop()
            surface = "".join(each.surface for each in run)
            is_number = _COUNT.fullmatch(surface) and not is_dated
            if surface and not is_number and not _LETTER.fullmatch(surface):
                yield run
            run = []
        if fits and word is not None and (run or word.normal in nouns or len(word.surface) == 1):
            run.append(word)
