"""A reader at the widget, in the Chromium of the machine; the only file that drives a browser."""

import json
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Browser, Error, Locator, Page, Route, sync_playwright

from evals import widget_bench_ja as ja
from evals.errors import BenchError
from evals.widget_bench_scripts import (
    ANSWER_CLOCK,
    DELAYS,
    DRAWN,
    INPUT_CLOCK,
    READY_CLOCK,
    READY_MS,
    SCROLL,
)

CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
"""Names of the program, in the order in which they are looked for."""
ROWS: Final = 500
COLUMNS: Final = 10
_LIMIT_MS: Final = 30_000
_HOST: Final = "plan-assistant[mode=floating]"


@dataclass(frozen=True, slots=True)
class Times:
    """What a reader waits for, in milliseconds."""

    ready: tuple[float, ...]
    """From the request of the script until the widget is ready; once for each page opened."""
    drawn: tuple[float, ...]
    """From the key that sends until the answer is drawn; once for each question."""
    delays: tuple[float, ...]
    """From an act of the reader until the page has reacted, a large table being drawn meanwhile."""
    frames: tuple[float, ...]
    """From frame to frame, scrolling through the whole conversation."""


def find_chromium() -> str | None:
    """Return the path of the browser, or None where there is none."""
    return next((path for name in CHROMIUM if (path := shutil.which(name))), None)


def take_times(url: str, questions: Sequence[str], *, rounds: int) -> Times:
    """Return the times at the page `url`, which holds a floating widget.

    Raises:
        BenchError: There is no browser, or the widget does not do what is expected of it.
    """
    path = find_chromium()
    if path is None:
        raise BenchError(f"expected a browser on this machine, one of {', '.join(CHROMIUM)}")
    try:
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=path)
            visits = [_visit(browser, url) for _ in range(rounds)]
            drawn, frames = _converse(browser, url, questions)
    except Error as error:
        raise BenchError(f"{url}: {error.message.splitlines()[0]}") from error
    ready = tuple(at for at, _ in visits)
    delays = tuple(delay for _, delays in visits for delay in delays)
    return Times(ready, tuple(drawn), delays, tuple(frames))


@contextmanager
def _page(browser: Browser) -> Iterator[Page]:
    """Open a page of a browser that has been nowhere yet."""
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="ja-JP")
    context.set_default_timeout(_LIMIT_MS)
    context.add_init_script(READY_CLOCK)
    yield context.new_page()
    context.close()


def _open(page: Page, url: str) -> Locator:
    page.goto(url, wait_until="networkidle")
    return page.locator(_HOST)


def _visit(browser: Browser, url: str) -> tuple[float, list[float]]:
    """Open the page and use the widget; return when it was ready, and the delays of each act."""
    with _page(browser) as page:
        host = _open(page, url)
        ready = float(page.evaluate(READY_MS))
        page.route("**/api/chat/stream", _answer_with_large_table)
        page.evaluate(INPUT_CLOCK)
        host.locator("[part~=launcher]").click()
        area = host.locator("[part~=composer] textarea")
        area.press_sequentially(ja.QUESTION)
        area.press("Enter")
        area.press_sequentially(ja.MEANWHILE)
        host.locator("td").nth(ROWS * COLUMNS - 1).wait_for(state="attached")
        return ready, page.evaluate(DELAYS)


def _answer_with_large_table(route: Route) -> None:
    cells = [
        [{"text": ja.CELL.format(row=row, column=column), "cites": []} for column in range(COLUMNS)]
        for row in range(ROWS)
    ]
    header = [ja.COLUMN.format(number=number) for number in range(COLUMNS)]
    block = {"type": "table", "role": "answer", "header": header, "rows": cells}
    reply = {"id": "bench", "status": "answered", "answer": "", "blocks": [block]}
    route.fulfill(content_type="application/json", body=json.dumps(reply))


def _converse(
    browser: Browser, url: str, questions: Sequence[str]
) -> tuple[list[float], list[float]]:
    """Ask all questions in one conversation; return the times of answers and of frames.

    The frames are those after a reload: every turn is drawn from the storage then.
    """
    with _page(browser) as page:
        host = _open(page, url)
        host.locator("[part~=launcher]").click()
        host.evaluate(ANSWER_CLOCK)
        turns, area = (
            host.locator("[role=log] > ol > li"),
            host.locator("[part~=composer] textarea"),
        )
        for number, question in enumerate(questions):
            area.fill(question)
            area.press("Enter")
            turns.nth(number).wait_for(state="attached")
        drawn = page.evaluate(DRAWN)
        host = _open(page, url)
        host.locator("[part~=launcher]").click()
        turns.nth(len(questions) - 1).wait_for()
        return drawn, host.evaluate(SCROLL)
