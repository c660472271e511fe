"""A learner at the keyboard, who knows every key of the course."""

import json
import re

from playwright.sync_api import expect

from assistant.training.item import ItemType
from tests.browser.widget import DEEP_FOCUS

STORED = "plan-assistant:learner"
CURRENT = """async () => {
  const { session } = JSON.parse(sessionStorage.getItem("plan-assistant:training"));
  const headers = { Learner: localStorage.getItem("plan-assistant:learner") };
  const response = await fetch(`/api/training/sessions/${session}`, { headers });
  return response.json();
}"""
"""The open session as the service sees it; it tells which item is on the screen."""
NAME = f"""() => {{
  const element = ({DEEP_FOCUS})();
  return element.getAttribute("aria-label") || element.textContent.trim() || element.localName;
}}"""


class LearnerPage:
    """The training on a page, as its users meet it: by roles and names."""

    def __init__(self, page, host):
        self.page = page
        self.host = host
        self.course = host.course
        self.root = page.locator("plan-assistant")
        self.training = self.root.locator("[part~=training]")
        self.title = self.training.get_by_role("heading", level=2)
        self.verdict = self.training.locator(".pat-status h2")
        self.stem = self.training.locator(".pat-stem")
        self.position = self.training.locator(".pat-progress .pat-position")
        self.word = self.training.get_by_role("textbox", name="答え", exact=True)
        self.alert = self.training.locator(".pa-alert")
        self.submit = self.button("解答する")
        self.next = self.training.get_by_role("button", name=re.compile("^(次の問題|結果を見る)$"))

    def button(self, name):
        """Return the button of the training whose whole name this is."""
        return self.training.get_by_role("button", name=name, exact=True)

    def open(self):
        """Open the page; its clock shows the same time as the server's."""
        self.page.clock.set_fixed_time(self.host.clock.now)
        self.page.goto(f"{self.host.origin}/training")
        expect(self.title).to_be_visible()

    def begin(self):
        """Open the page as a newcomer, and leave the tour."""
        self.open()
        self.button("研修を始める").click()
        self.button("案内をとばす").click()
        expect(self.title).to_have_text("研修の進み具合")

    def become(self, someone):
        """Be somebody of whom the browser knows already; open the page."""
        self.hold(someone.headers["Learner"])
        self.open()

    def hold(self, learner):
        """Let the browser hold the id of a learner, as if it had been here before."""
        script = f'if (location.protocol !== "about:") localStorage["{STORED}"] ??= "{learner}";'
        self.page.context.add_init_script(script)

    def resume(self, session):
        """Open the page at a session, as after a reload."""
        kept = json.dumps({"session": session["id"], "sent": None})
        script = "(kept) => sessionStorage.setItem('plan-assistant:training', kept)"
        self.page.evaluate(script, kept)
        self.page.reload()

    def start(self, title):
        """Begin a step, or go on with it."""
        name = re.compile(f"{re.escape(title)}を(始める|続ける|もう一度)$")
        self.training.get_by_role("button", name=name).click()
        expect(self.position).to_be_visible()

    @property
    def item(self):
        """The item on the screen."""
        return self.course.item(self.page.evaluate(CURRENT)["item"]["id"])

    def fill_in(self, *, right=True):
        """Choose or write an answer without sending it; return the item."""
        item = self.item
        if item.type is ItemType.FILL:
            self.word.fill(item.key if right else "これではありません")
        else:
            self.choice(_answer_to(item, right=right)).check()
        return item

    def choice(self, text):
        """Return the radio of a choice."""
        return self.training.locator("input[type=radio]").and_(
            self.page.locator(f"[value={_quoted(text)}]")
        )

    def answer(self, *, right=True):
        """Answer the item on the screen with the mouse; return it."""
        item = self.fill_in(right=right)
        self.submit.click()
        return item

    def lesson(self, wrong=0):
        """Answer all items that are left, the first few wrong."""
        expect(self.position).to_be_visible()
        while self.position.is_visible():
            self.press_answer(right=wrong <= 0)
            wrong -= 1
            self.press("次の問題|結果を見る")
            expect(self.verdict).to_have_count(0)

    # What follows uses the keyboard only.

    def press_answer(self, *, right=True):
        """Answer a practice item with the keyboard and wait for the result; return the item."""
        item = self.type_answer(right=right)
        expect(self.verdict).to_be_visible()
        return item

    def type_answer(self, *, right=True):
        """Answer the item on the screen with the keyboard; return it."""
        item, keyboard = self.item, self.page.keyboard
        if item.type is ItemType.CARD:
            self.press("裏を見る")
            self.press("覚えた" if right else "まだ")
            return item
        keyboard.press("Tab")
        if item.type is ItemType.FILL:
            keyboard.insert_text(item.key if right else "これではありません")
        else:
            values = self.training.locator("input[type=radio]").evaluate_all(
                "(radios) => radios.map(({ value }) => value)"
            )
            keyboard.press("Space")
            for _ in range(values.index(_answer_to(item, right=right))):
                keyboard.press("ArrowDown")
        keyboard.press("Enter")
        return item

    def press(self, pattern, limit=60):
        """Press Tab until a control of this name has the focus, then Enter."""
        names = []
        for _ in range(limit):
            self.page.keyboard.press("Tab")
            names.append(self.page.evaluate(NAME))
            if re.fullmatch(pattern, names[-1]):
                self.page.keyboard.press("Enter")
                return
        raise AssertionError(f"no {pattern!r} among {names}")


def _answer_to(item, *, right):
    return item.key if right else next(one for one in item.choices if one != item.key)


def _quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
