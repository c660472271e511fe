"""How things are counted in Japanese."""

_TEN = 10


def tally(number: int) -> str:
    """Return a number of things with its counter.

    >>> tally(4), tally(12)
    ('4つ', '12項目')
    """
    return f"{number}つ" if number < _TEN else f"{number}項目"
