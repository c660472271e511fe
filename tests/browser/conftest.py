"""One browser for all tests, a fresh context for each, and the servers that they visit."""

import pytest
from playwright.sync_api import expect

from api.answerer import Desk
from api.app import create_app
from api.options import Options
from api.wiring import AssistantAnswerer
from corpus.library import load_plan
from tests.api.training.learning import HandClock
from tests.browser.chromium import MISSING, find_chromium, must_be_there
from tests.browser.hosts import Host
from tests.browser.proxy import BufferingProxy
from tests.browser.serving import open_port, serving
from tests.browser.stub import Pages, PlanOnly, Script, stub_app
from tests.browser.watch import Watch, origin_of
from tests.browser.widget import Widget

TIMEOUT_MS = 5_000


def pytest_collection_modifyitems(items):
    # The browser's event loop stays on the main thread, where later tests may want their own.
    items.sort(key=lambda item: "/browser/" in item.path.as_posix())


def pytest_terminal_summary(terminalreporter):
    skipped = terminalreporter.stats.get("skipped", [])
    count = sum(MISSING in str(report.longrepr) for report in skipped)
    if count:
        terminalreporter.section("BROWSER TESTS WERE SKIPPED", sep="!", red=True, bold=True)
        terminalreporter.line(f"{count} tests: {MISSING}", red=True, bold=True)


@pytest.fixture(scope="session")
def chromium():
    """The path of the browser; without one the tests are skipped, or fail where they must run."""
    path = find_chromium()
    if path is None:
        (pytest.fail if must_be_there() else pytest.skip)(MISSING)
    expect.set_options(timeout=TIMEOUT_MS)
    return path


@pytest.fixture(scope="session")
def base_url():
    """No address is relative: tests visit several servers."""


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args, chromium):
    return {**browser_type_launch_args, "executable_path": chromium}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    viewport = {"width": 1280, "height": 900}
    return {**browser_context_args, "locale": "ja-JP", "viewport": viewport}


@pytest.fixture(scope="session")
def plan_file():
    return load_plan()


@pytest.fixture(scope="session")
def plan(plan_file):
    return plan_file.plan


@pytest.fixture(scope="session")
def portal_pages():
    return Pages()


@pytest.fixture(scope="session")
def portal(chromium, portal_pages):
    """The port of another server; it is allowed by one name of this machine, not by the other."""
    from starlette.applications import Starlette

    listener, port = open_port()
    with serving(Starlette(routes=[portal_pages.route]), listener):
        yield port


@pytest.fixture(scope="session")
def stub_server(portal, plan_file, tmp_path_factory):
    """The origin of the scripted service, with its script and its pages."""
    script, pages, clock = Script(), Pages(), HandClock()
    listener, port = open_port()
    data_dir = tmp_path_factory.mktemp("stub")
    origins = frozenset([f"http://localhost:{portal}"])
    options = Options(data_dir=data_dir, embed_origins=origins)
    assistant = PlanOnly(plan_file)
    with serving(stub_app(assistant, script, pages, options, clock=clock), listener):
        origin = f"http://127.0.0.1:{port}"
        yield Host(origin, script, pages, data_dir, assistant.course, clock)


@pytest.fixture(scope="session")
def real_app(chromium, assistant, tmp_path_factory):
    """The application with the assistant behind it."""
    options = Options(data_dir=tmp_path_factory.mktemp("real"))
    return create_app(Desk(AssistantAnswerer(assistant)), options)


@pytest.fixture(scope="session")
def real(real_app):
    """The origin of the service as it is."""
    listener, port = open_port()
    with serving(real_app, listener):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture(scope="session")
def buffered(real_app):
    """The origin of a proxy that holds each response back until it is complete."""
    listener, port = open_port()
    with serving(BufferingProxy(real_app), listener):
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def stub(stub_server):
    """The scripted service; at the end its script must have been played, and nothing beyond."""
    stub_server.script.reset()
    stub_server.clock.now = HandClock().now
    yield stub_server
    assert stub_server.script.unplanned == []


@pytest.fixture
def watch(context, stub_server):
    """What every page is watched for; judged when the test is over."""
    context.set_default_timeout(TIMEOUT_MS)
    seen = Watch(context, stub_server.origin)
    yield seen
    seen.settle()
    seen.assert_clean()


def _anew(widget, watch):
    """Give a widget that rows of a table share back as it was, and judge the page after each."""
    widget.root.evaluate("(element) => element.reset()")
    widget.area.fill("")
    yield widget
    watch.settle()
    watch.assert_clean()


def _shared(browser, context_args, url, selector):
    """Open a page for all rows of a table: what they try needs no browser that is new."""
    context = browser.new_context(**context_args)
    context.set_default_timeout(TIMEOUT_MS)
    watch = Watch(context, origin_of(url))
    page = context.new_page()
    page.goto(url)
    widget = Widget(page, selector)
    widget.open()
    yield widget, watch
    context.close()


@pytest.fixture(scope="module")
def _stub_table(browser, browser_context_args, stub_server):
    yield from _shared(browser, browser_context_args, stub_server.host(), "plan-assistant")


@pytest.fixture(scope="module")
def _real_table(browser, browser_context_args, real):
    yield from _shared(browser, browser_context_args, real, "plan-assistant[mode=floating]")


@pytest.fixture
def row(_stub_table, stub):
    """An open widget that has been used by the rows before, and forgot them."""
    yield from _anew(*_stub_table)


@pytest.fixture
def asking(_real_table):
    """The open widget of the service as it is, which has forgotten all questions before."""
    yield from _anew(*_real_table)


@pytest.fixture
def page(watch, context):
    return context.new_page()


@pytest.fixture
def widget(page, stub):
    """An open widget on a plain page under the strict policy."""
    page.goto(stub.host())
    widget = Widget(page)
    widget.open()
    return widget
