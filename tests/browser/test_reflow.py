"""Small screens, large letters, forced colours, little motion: everything stays usable."""

import pytest
from playwright.sync_api import expect

from tests.browser.plays import Gate, answering, deltas
from tests.browser.replies import bullets, citation, paragraph, picture, reply, table
from tests.browser.widget import Widget

TREE = [{"label": "推進方針1 市民の利便性向上", "children": [{"label": "1-ア", "children": []}]}]
RICH = reply(
    paragraph("窓口サービスの拡充です。", 1),
    bullets(("一つ目です。", 1), ("二つ目です。", 2)),
    table([f"列{number}" for number in range(6)], [[f"値{number}" for number in range(6)]] * 3),
    picture("plan_map", "全体像", TREE),
    citations=[citation(1), citation(2)],
    followups=["1-イの課題は何ですか。"],
)
OVERFLOW = """() => {
  const page = document.documentElement;
  const host = document.querySelector("plan-assistant").shadowRoot;
  const wide = [...host.querySelectorAll(".pa *")].filter((element) => {
    const style = getComputedStyle(element);
    return element.checkVisibility() && ["auto", "scroll"].includes(style.overflowX)
      && !element.matches(".pa-scroller-x, .pa-passage")
      && element.scrollWidth > element.clientWidth + 1;
  });
  return [page.scrollWidth > innerWidth ? "page" : "", ...wide.map((one) => one.className)]
    .filter(Boolean);
}"""
TARGETS = """() => {
  const root = document.querySelector("plan-assistant").shadowRoot;
  const inline = (element) => element.matches(".pa-chip");
  return [...root.querySelectorAll("button, a, textarea, summary, label:has(input)")]
    .filter((element) => element.checkVisibility())
    .map((element) => {
      const { width, height } = element.getBoundingClientRect();
      const name = element.getAttribute("aria-label") || element.textContent;
      return { name, width, height, isInline: inline(element) };
    });
}"""


def fully_seen(page, locator):
    """Scroll to an element; say whether all of it is inside the window then."""
    locator.scroll_into_view_if_needed()
    box, size = locator.bounding_box(), page.viewport_size
    return (
        box["x"] >= -1
        and box["y"] >= -1
        and box["x"] + box["width"] <= size["width"] + 1
        and box["y"] + box["height"] <= size["height"] + 1
    )


def show_answer(page, stub, play=None):
    stub.plan(play or answering(RICH))
    page.goto(stub.host())
    widget = Widget(page)
    widget.open()
    if play is None:
        widget.ask("問い")
    return widget


@pytest.mark.parametrize(
    "size",
    [
        pytest.param((320, 256), id="320 by 256"),
        pytest.param((320, 640), id="a telephone"),
        pytest.param((640, 450), id="200 % of 1280 by 900"),
        pytest.param((1280, 900), id="a desktop"),
    ],
)
def test_nothing_is_cut_off_or_scrolls_sideways(page, stub, size):
    page.set_viewport_size(dict(zip(("width", "height"), size, strict=True)))
    widget = show_answer(page, stub)

    assert page.evaluate(OVERFLOW) == []
    for control in (widget.area, widget.send, widget.close, widget.button("設定")):
        assert fully_seen(page, control)
    assert fully_seen(page, widget.chips().first)

    widget.cite()
    assert page.evaluate(OVERFLOW) == []
    for name in ("出典を閉じる", "次の出典", "引用をコピー", "この箇所について質問"):
        assert fully_seen(page, widget.button(name))


def test_a_telephone_shows_the_panel_over_the_whole_screen(page, stub):
    page.set_viewport_size({"width": 400, "height": 700})

    widget = show_answer(page, stub)

    box = widget.panel.bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 400, 700)


def test_larger_letters_of_the_browser_enlarge_the_widget(page, stub):
    page.context.new_cdp_session(page).send("Emulation.setPageScaleFactor", {"pageScaleFactor": 1})
    widget = show_answer(page, stub)
    size = widget.area.evaluate("(element) => parseFloat(getComputedStyle(element).fontSize)")
    assert size == pytest.approx(16)

    page.evaluate("document.documentElement.style.zoom = 2")

    assert page.evaluate(OVERFLOW) == []
    assert fully_seen(page, widget.area)
    assert fully_seen(page, widget.send)


def test_targets_are_large_enough_to_hit(page, stub):
    widget = show_answer(page, stub)
    widget.button("設定").click()
    widget.button("役に立たなかった").click()

    targets = page.evaluate(TARGETS)

    assert len(targets) > 20
    small = [t["name"] for t in targets if min(t["width"], t["height"]) < 24]
    assert small == []
    main = ("閉じる", "設定", "新しい会話", "送信", "質問")
    heights = {t["name"]: t["height"] for t in targets if t["name"] in main}
    assert min(heights.values()) >= 44


def test_forced_colours_keep_every_border_and_the_focus(page, stub):
    page.emulate_media(forced_colors="active")
    widget = show_answer(page, stub)

    borders = {
        name: widget.button(name).evaluate("(element) => getComputedStyle(element).borderTopWidth")
        for name in ("送信", "設定", "閉じる")
    }

    assert "0px" not in borders.values()
    widget.area.focus()
    ring = widget.area.evaluate(
        """(element) => { for (let one = element; one; one = one.parentElement) {
          const style = getComputedStyle(one);
          if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) return true;
        } return false; }"""
    )
    assert ring
    widget.cite()
    expect(widget.mark).to_be_visible()


def test_reduced_motion_moves_nothing(page, stub):
    page.emulate_media(reduced_motion="reduce")
    widget = show_answer(page, stub, answering(RICH, *deltas("途中。"), Gate()))
    widget.submit("問い")
    expect(widget.spinner).to_be_visible()

    moving = widget.root.evaluate(
        """(host) => [...host.shadowRoot.querySelectorAll("*")].filter((element) => {
          const style = getComputedStyle(element);
          const times = `${style.animationDuration},${style.transitionDuration}`.split(",");
          return style.animationName !== "none" || times.some((time) => parseFloat(time) > 0);
        }).map((element) => element.className)"""
    )

    assert moving == []
    assert page.evaluate("document.getAnimations().length") == 0


def test_dark_surroundings_darken_the_panel_and_a_bright_print_stays_bright(page, stub):
    widget = show_answer(page, stub)
    lightness = "(element) => getComputedStyle(element).backgroundColor"
    bright = widget.panel.evaluate(lightness)

    page.emulate_media(color_scheme="dark")

    assert widget.panel.evaluate(lightness) != bright


def test_reading_on_is_not_pulled_to_the_end_by_a_new_answer(widget, stub):
    long = reply(*[paragraph(f"{number}番目の文です。") for number in range(40)])
    gate = Gate()
    stub.plan(answering(long), answering(RICH, *deltas("途中。"), gate))
    widget.ask("一つ目")
    widget.submit("二つ目")
    expect(widget.draft).to_contain_text("途中。")
    read = widget.log.get_by_text("5番目の文です。", exact=True)
    read.scroll_into_view_if_needed()
    before = read.bounding_box()

    gate.set()
    expect(widget.answers).to_have_count(2)

    assert read.bounding_box()["y"] == pytest.approx(before["y"], abs=1)
    widget.button("新しい回答へ").click()
    expect(widget.questions.last).to_be_in_viewport()
