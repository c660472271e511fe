"""Whether there is a browser on this machine, and what it means if there is none."""

import os

from evals.widget_bench_browser import find_chromium

__all__ = ["MISSING", "find_chromium", "must_be_there"]

MISSING = (
    "no Chromium on this machine, so nothing was tried in a browser; "
    "on Debian: apt-get install chromium fonts-noto-cjk"
)


def must_be_there():
    """Whether a missing browser is a failure: on the machine that decides about a change."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}
