"""How often a client may ask."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass

CLIENTS = 10_000
"""So many clients are remembered before those that have long been silent are forgotten."""


@dataclass(slots=True)
class _Bucket:
    """What a client has left."""

    tokens: float
    at: float


class RateLimit:
    """A bucket of requests for each client, refilled as time passes.

    A client may use a minute's requests at once and then goes on at the even pace.
    It is asked from the event loop only, so it needs no lock.

    Args:
        per_minute: Requests of one client a minute; 0 for no limit.
        clock: Seconds that never run backwards.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self.per_minute = per_minute
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}

    def __len__(self) -> int:
        """Return how many clients are remembered."""
        return len(self._buckets)

    def take(self, client: str) -> int:
        """Take one request; return 0, or the whole seconds after which there is one again."""
        if not self.per_minute:
            return 0
        now = self._clock()
        bucket = self._bucket(client, now)
        pace = self.per_minute / 60
        bucket.tokens = min(self.per_minute, bucket.tokens + (now - bucket.at) * pace)
        bucket.at = now
        if bucket.tokens < 1:
            return max(1, math.ceil((1 - bucket.tokens) / pace))
        bucket.tokens -= 1
        return 0

    def _bucket(self, client: str, now: float) -> _Bucket:
        if client not in self._buckets and len(self._buckets) >= CLIENTS:
            # After a minute a bucket is full again, as that of an unknown client is.
            recent = {name: one for name, one in self._buckets.items() if one.at > now - 60}
            self._buckets = recent
        return self._buckets.setdefault(client, _Bucket(self.per_minute, now))
