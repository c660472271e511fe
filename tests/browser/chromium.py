"""The browser of the machine: found, never downloaded."""

import os
import shutil

NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
MISSING = (
    "no Chromium on this machine, so nothing was tried in a browser; "
    "on Debian: apt-get install chromium fonts-noto-cjk"
)


def find_chromium():
    """Return the path of the browser, or None where there is none."""
    found = map(shutil.which, NAMES)
    return next((path for path in found if path is not None), None)


def must_be_there():
    """Whether a missing browser is a failure: on the machine that decides about a change."""
    return os.environ.get("CI", "").lower() in {"1", "true", "yes"}
