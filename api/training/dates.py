"""Days as learners see them: those of Japan, with era and year."""

from datetime import UTC, datetime, timedelta, timezone
from typing import Final

from api.training.words_ja import DATE, ERA, FIRST_OF_ERA, TIME

_JAPAN: Final = timezone(timedelta(hours=9), "Asia/Tokyo")
"""Japan has had no other time since 1951, so no table of time zones is needed."""
_YEAR_BEFORE_REIWA: Final = 2018


def utc_now() -> datetime:
    """Return the time now, in UTC."""
    return datetime.now(UTC)


def on_ja(moment: datetime) -> str:
    """Return the day of a moment in Japan.

    >>> on_ja(datetime(2026, 11, 26, 15, 0, tzinfo=UTC))
    '令和8（2026）年11月27日'
    """
    day = moment.astimezone(_JAPAN)
    number = day.year - _YEAR_BEFORE_REIWA
    era = FIRST_OF_ERA if number == 1 else ERA.format(number=number)
    return DATE.format(era=era, year=day.year, month=day.month, day=day.day)


def at_ja(moment: datetime) -> str:
    """Return day and time of a moment in Japan.

    >>> at_ja(datetime(2026, 11, 26, 0, 5, tzinfo=UTC))
    '令和8（2026）年11月26日9時05分'
    """
    local = moment.astimezone(_JAPAN)
    return TIME.format(date=on_ja(moment), hour=local.hour, minute=local.minute)
