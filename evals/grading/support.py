"""Whether spans of the plan state a claim, decided without a model (evaluation.md §5.5c)."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

from corpus.fuzzy import nfkc
from corpus.words import content_words

_DASH_BETWEEN_DIGITS = re.compile(r"(?<=\d)[‐‑‒–—―−ー-](?=\d)")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_PLACES = re.compile("か所|カ所|ヶ所|ケ所|ヵ所|個所")
_REIWA = re.compile(r"(?:令和|(?<![a-z\d])r)(元|\d{1,2})(?:\(20\d\d\))?(?=年|[^\d]|$)")
_HEISEI = re.compile(r"平成(元|\d{1,2})(?:\((?:19|20)\d\d\))?(?=年|[^\d]|$)")
_KANJI: Final = "一二三四五六七八九"
_KANJI_NUMBER = re.compile(
    r"([一二三四五六七八九十百]+)(?=つ|件|人|個|点|項目|箇所|種類|段階|本柱)"
)
_POLITE = re.compile(r"(?:でした|です|ました|ます)?[。！？]?$")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MENTION = re.compile(
    r"(?<![\d.])\d+(?:\.\d+)?(?:%|件|人|回|課|台|箇所|か月|年度|年|月|日|時間|分|つ|個|点|項目|種類|割|円|歳)?"
)
_STRUCTURE = re.compile(
    r"第[12]次|(?:no\.)?[1-5]-[ア-ン]|推進方針[1-5]|方針[1-5]|(?:計画の|no\.)5(?=「|は|の|\||$)|"
    r"^5(?![\d.,%件人回課台か箇月年つ個点項種割円歳])|p\.\d+|\(\d\)(?!年)"
)
"""Codes, editions, pages and numbered heads: they name things, and the headings prove them."""
_NEGATION = re.compile("ない|ません|なく|なかっ|未(?:実施|収集|設定)|ず(?:、|に|$)|―")
_FRAME: Final = frozenset(
    (
        *("第", "次", "計画", "実績", "記載", "別", "箇所", "設定", "項目"),
        *("時点", "物", "数値", "名称", "一覧", "以下", "為れる", "られる"),
        *("御", "質問", "異なる", "語", "当たる", "内"),
    )
)
"""Words with which a reply says where something stands; no statement of the plan."""
_ENOUGH: Final = 0.8
"""Share of a claim's words that its spans must have."""


@lru_cache(maxsize=16384)
def support_form(text: str) -> str:
    """Return the form in which claims and spans are compared.

    >>> support_form("令和７(2025)年度に２，７４９件、３か所です。")
    '2025年度に2749件、3箇所'
    >>> support_form("三つのデータ") == support_form("３つの データ")
    True
    """
    plain = "".join(unicodedata.normalize("NFKC", text).lower().split())
    plain = plain.replace("*", "").replace("〜", "~")
    plain = _DASH_BETWEEN_DIGITS.sub("-", plain)
    plain = _THOUSANDS.sub("", plain)
    plain = _KANJI_NUMBER.sub(lambda match: str(_number(match[1])), plain)
    plain = _PLACES.sub("箇所", plain)
    plain = _REIWA.sub(lambda match: _year(match[1], 2018), plain)
    plain = _HEISEI.sub(lambda match: _year(match[1], 1988), plain)
    return _POLITE.sub("", plain)


def _number(kanji: str) -> int:
    total, digit = 0, 0
    for sign in kanji:
        if sign in "十百":
            total += (digit or 1) * (10 if sign == "十" else 100)
            digit = 0
        else:
            digit = _KANJI.index(sign) + 1
    return total + digit


def _year(year: str, offset: int) -> str:
    return str(offset + (1 if year == "元" else int(year)))


def mentions(text: str) -> tuple[str, ...]:
    """Return the numbers of a text with their units, in order, without codes and editions.

    >>> mentions("第1次計画の1-アは51件、交付率は82%（令和６年12月）")
    ('51件', '82%', '2024年', '12月')
    """
    return tuple(_MENTION.findall(_STRUCTURE.sub("　", support_form(text))))


def states_number(spans: str, mention: str) -> bool:
    """Return whether spans in support form hold a number, whole, with its unit.

    >>> states_number("交付率82.5%", "82%"), states_number("交付率82%", "82%")
    (False, True)
    """
    after = r"(?!\.?\d)" if mention[-1].isdigit() else ""
    return re.search(rf"(?<![\d.]){re.escape(mention)}{after}", spans) is not None


@lru_cache(maxsize=32768)
def states(spans: str, context: str, claim: str) -> bool:
    """Return whether spans of the plan, joined, state a claim.

    Either the claim is in them word for word, or all its numbers are, four fifths
    of its content words are in the context (their leaves, and the headings above
    them), and it denies nothing that they do not.
    """
    proof, said = support_form(spans), support_form(claim)
    if said in proof:
        return True
    if not all(states_number(proof, mention) for mention in mentions(claim)):
        return False
    if _NEGATION.search(said) and not _NEGATION.search(proof):
        return False
    wanted = [word for word in _words(_STRUCTURE.sub("、", nfkc(claim))) if word not in _FRAME]
    held = set(_words(nfkc(context)))
    return sum(word in held for word in wanted) >= _ENOUGH * len(wanted)


def _words(text: str) -> list[str]:
    return [word for word in content_words(text) if not _NUMBER.fullmatch(word)]
