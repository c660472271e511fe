"""The widget's own reader of server-sent events, fed in the browser with chunks of every cut."""

import json

import pytest
from playwright.sync_api import expect

from tests.browser.plays import Gate, answering, deltas
from tests.browser.replies import paragraph, reply
from tests.browser.widget import Widget

READ = """async (chunks) => {
  const { readEvents } = await import("/widget/stream.js");
  const body = new ReadableStream({ start(controller) {
    chunks.forEach((bytes) => controller.enqueue(new Uint8Array(bytes)));
    controller.close();
  } });
  const events = [];
  for await (const { event, data } of readEvents(body)) events.push([event, data]);
  return events;
}"""


@pytest.fixture(scope="module")
def module_page(browser, stub_server):
    """One page for all tables of this file; it runs nothing but the reader."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(stub_server.host())
    yield page
    context.close()


def read(page, *chunks):
    return page.evaluate(READ, [list(chunk) for chunk in chunks])


@pytest.mark.parametrize(
    ("text", "events"),
    [
        pytest.param("event: a\ndata: 1\n\n", [["a", "1"]], id="an event"),
        pytest.param("data: 1\n\n", [["message", "1"]], id="without a name"),
        pytest.param("data: 1\ndata: 2\n\n", [["message", "1\n2"]], id="two lines"),
        pytest.param("data:1\n\n", [["message", "1"]], id="without a space"),
        pytest.param("data:  1\n\n", [["message", " 1"]], id="one space is taken off"),
        pytest.param(": ping\n\ndata: 1\n\n", [["message", "1"]], id="a comment"),
        pytest.param("event: a\n\ndata: 1\n\n", [["message", "1"]], id="a name without data"),
        pytest.param("id: 7\nretry: 9\ndata: 1\n\n", [["message", "1"]], id="other fields"),
        pytest.param("data\n\n", [["message", ""]], id="a field without a colon"),
        pytest.param("data: a: b\n\n", [["message", "a: b"]], id="a colon in the value"),
        pytest.param("data: 1\r\n\r\n", [["message", "1"]], id="CRLF"),
        pytest.param("data: 1\r\rdata: 2\r\r\n", [["message", "1"], ["message", "2"]], id="CR"),
        pytest.param("\ufeffdata: 1\n\n", [["message", "1"]], id="a byte order mark"),
        pytest.param("data: 1\n\ndata: 2", [["message", "1"]], id="an event cut off at the end"),
        pytest.param("data: 1\n", [], id="nothing complete"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_events_are_read_as_the_standard_says(module_page, text, events):
    assert read(module_page, text.encode("utf-8")) == events


@pytest.mark.parametrize("size", [1, 2, 3, 5, 7])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_chunks_may_be_cut_anywhere(module_page, size, end):
    text = f"event: delta{end}data: 計画の🏛本文{end}{end}: 注{end}data: 二{end}data: 三{end}{end}"
    content = text.encode("utf-8")

    chunks = [content[at : at + size] for at in range(0, len(content), size)]

    assert read(module_page, *chunks) == [["delta", "計画の🏛本文"], ["message", "二\n三"]]


def test_bytes_that_are_no_text_do_not_stop_the_stream(module_page):
    assert read(module_page, b"data: \xff\xfe1\n\n") == [["message", "\ufffd\ufffd1"]]


def test_a_stream_without_an_end_is_given_up(module_page):
    script = READ.replace("return events", "return 'read'").replace(
        "chunks.forEach", "for (let n = 0; n < 9; n += 1) chunks.forEach"
    )
    with pytest.raises(Exception, match="a stream may have"):
        module_page.evaluate(
            script.replace("new Uint8Array(bytes)", "new Uint8Array(1_000_000).fill(97)"), [[0]]
        )


def test_an_answer_grows_as_its_pieces_come(widget, stub):
    answer, gates = reply(paragraph("一つ目。二つ目。三つ目。")), (Gate(), Gate())
    pieces = (*deltas("一つ目。"), gates[0], *deltas("二つ目。"), gates[1])
    stub.plan(answering(answer, *pieces))
    widget.submit("問い")

    expect(widget.draft.locator("bdi").last).to_have_text("一つ目。")
    gates[0].set()
    expect(widget.draft.locator("bdi").last).to_have_text("一つ目。二つ目。")
    gates[1].set()
    expect(widget.answers.last).to_contain_text("一つ目。二つ目。三つ目。")


def test_a_proxy_that_buffers_only_delays(page, buffered, watch):
    watch.allow(buffered)
    page.goto(buffered)
    widget = Widget(page, "plan-assistant[mode=floating]")
    widget.open()

    widget.ask("1-アの課題は何ですか。")

    assert widget.chips().count() > 0
    widget.cite()
    expect(widget.mark).to_have_count(1)


def test_unknown_events_and_phases_pass_by(widget, stub):
    odd = f"event: usage\ndata: {json.dumps({'tokens': 5})}\n\n"
    phase = 'event: status\ndata: {"phase": "thinking"}\n\n'
    stub.plan(answering(reply(paragraph("答えです。")), odd, phase))

    expect(widget.ask("問い")).to_contain_text("答えです。")
