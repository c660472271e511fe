"""Replies that the service would never send, and a proxy in between might."""

import pytest
from playwright.sync_api import expect

from tests.browser.plays import Play, answering, event
from tests.browser.replies import paragraph, picture, reply

EVENT = 'event: reply\ndata: {"status": "answered", %s}\n\n'
PLAIN = reply(paragraph("答えです。"))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param('"blocks": [{"type": "__proto__"}]', id="prototype"),
        pytest.param('"blocks": [null, 1, "x", []]', id="blocks of no kind"),
        pytest.param('"citations": {"n": 1}, "blocks": 5', id="no lists"),
        pytest.param('"blocks": [{"type": "table"}]', id="empty table"),
        pytest.param(
            '"blocks": [{"type": "paragraph", "text": "本文", "cites": [9]}]',
            id="a chip without a citation",
        ),
    ],
)
def test_a_reply_of_a_wrong_shape_breaks_nothing(row, stub, data):
    stub.plan(Play((EVENT % data,)), answering(reply(paragraph("次です。"))))
    row.ask("問い")
    assert row.chips().count() == 0

    expect(row.ask("つぎ")).to_contain_text("次です。")


def test_a_tree_without_a_bottom_is_cut_off(row, stub):
    node = {"label": "底", "children": []}
    for number in range(200):
        node = {"label": f"{number}段", "children": [node]}
    endless = reply(paragraph("図です。"))
    endless["blocks"].append(picture("plan_map", "図", [node]))
    stub.plan(Play((event("reply", endless),)))

    answer = row.ask("問い")

    expect(answer.get_by_role("img", name="図")).to_be_visible()


def test_an_event_of_a_broken_reply_leaves_the_conversation_whole(row, stub):
    stub.plan(Play((event("delta", {"text": 5}), event("reply", PLAIN))), answering(PLAIN))
    row.ask("一つ目")

    row.ask("二つ目")

    assert [role for role, _ in stub.asked[1]] == ["user", "assistant", "user"]
