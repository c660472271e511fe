"""Term cards to take along: an Anki deck and a table. The one door to genanki."""

import csv
import hashlib
import html
import io
import re
from typing import Final

from genanki import Deck, Model, Note, Package, guid_for

from assistant.training.cards_ja import BACK, CARDS_HEAD, FRONT, ITEMS_HEAD, SOURCE, TAG
from assistant.training.course import Course
from assistant.training.item import ItemType
from corpus.library import Identity

_MODEL_ID: Final = 1_764_144_001
"""Names the shape of the cards to Anki, so it must not change as long as the shape does not."""
_QUOTED: Final = re.compile("「(.+?)」")
_STYLE: Final = ".card { font-family: sans-serif; font-size: 20px; text-align: center; }"


def anki_deck(course: Course, identity: Identity) -> bytes:
    """Return the term cards as an Anki package.

    Deck and notes are named after the plan and the items, so that a second import updates the
    cards that somebody has, and keeps what Anki knows of them.
    """
    shape = Model(
        _MODEL_ID,
        f"{identity.publisher} {TAG}",
        fields=[{"name": FRONT}, {"name": BACK}, {"name": SOURCE}],
        templates=[
            {
                "name": TAG,
                "qfmt": f"{{{{{FRONT}}}}}",
                "afmt": f"{{{{FrontSide}}}}<hr id=answer>{{{{{BACK}}}}}"
                f"<p><small>{{{{{SOURCE}}}}}</small></p>",
            }
        ],
        css=_STYLE,
    )
    deck = Deck(_number(identity.id), f"{identity.title} {TAG}")
    for term, meaning in _cards(course):
        fields = [html.escape(text) for text in (term, meaning, identity.title)]
        deck.add_note(Note(shape, fields, guid=guid_for(identity.id, term), tags=[TAG]))
    file = io.BytesIO()
    Package(deck).write_to_file(file)
    return file.getvalue()


def csv_cards(course: Course, identity: Identity) -> bytes:
    """Return the term cards as CSV that spreadsheet programs read right, a line per term."""
    return _csv([CARDS_HEAD, *((*card, identity.title) for card in _cards(course))])


def csv_items(course: Course) -> bytes:
    """Return all items as CSV, for trainers to read and to approve or retire."""
    rows = (
        (
            item.id,
            str(item.module),
            item.type.value,
            item.stem,
            "\n".join(item.choices),
            item.key,
            "\n".join(item.accepted),
            item.explanation,
        )
        for item in course.items
    )
    return _csv([ITEMS_HEAD, *rows])


def _cards(course: Course) -> list[tuple[str, str]]:
    """Return the terms, as the stems of the cards quote them, and what they mean."""
    cards = (item for item in course.items if item.type is ItemType.CARD)
    return [(_QUOTED.findall(card.stem)[0], card.key) for card in cards]


def _number(name: str) -> int:
    """Return a positive number of 31 bits that stands for a name, the same on every machine."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:4], "big") >> 1 or 1


def _csv(rows: list[tuple[str, ...]]) -> bytes:
    file = io.StringIO()
    csv.writer(file).writerows(rows)
    return file.getvalue().encode("utf-8-sig")
