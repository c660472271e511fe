"""The widget as its users meet it: by roles and names."""

import re

from playwright.sync_api import expect

DEEP_FOCUS = """() => {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}"""
"""The element that has the focus, whichever shadow root it is in."""


class Widget:
    """One ``<plan-assistant>`` of a page."""

    def __init__(self, page, selector="plan-assistant"):
        self.page = page
        self.root = page.locator(selector)
        self.launcher = self.root.get_by_role("button", name=re.compile("を開く"))
        self.panel = self.root.locator("[part~=panel]")
        self.close = self.panel.get_by_role("button", name="閉じる", exact=True)
        self.area = self.root.get_by_role("textbox", name="質問", exact=True)
        self.send = self.root.get_by_role("button", name="送信", exact=True)
        self.stop = self.root.get_by_role("button", name="中止", exact=True)
        self.log = self.root.get_by_role("log")
        self.turns = self.log.locator("ol.pa-turns > li")
        self.answers = self.log.locator("article.pa-answer")
        self.questions = self.log.locator("article.pa-question")
        self.draft = self.root.locator(".pa-draft")
        self.spinner = self.root.locator(".pa-spinner")
        self.status = self.panel.locator("> [role=status]")
        self.alert = self.root.get_by_role("alert")
        self.drawer = self.root.locator("dialog")
        self.mark = self.drawer.locator("mark")

    def button(self, name):
        """Return the button whose whole name this is."""
        return self.root.get_by_role("button", name=name, exact=True)

    def open(self):
        """Open the panel with the launcher."""
        self.launcher.click()
        expect(self.panel).to_be_visible()

    def submit(self, question):
        """Send a question."""
        self.area.fill(question)
        self.area.press("Enter")

    def ask(self, question):
        """Send a question and wait for what comes of it; return the article of the answer."""
        before = self.answers.count()
        self.submit(question)
        expect(self.answers).to_have_count(before + 1)
        return self.answers.last

    def chips(self, answer=None):
        """Return the chips of an answer, the latest unless it is given."""
        return (answer or self.answers.last).locator("[part~=chip]")

    def cite(self, number=1):
        """Open the drawer with the first chip of a citation."""
        name = re.compile(f"^出典{number} ")
        self.answers.last.get_by_role("button", name=name).first.click()
        expect(self.drawer).to_be_visible()

    @property
    def is_open(self):
        """Whether the panel is seen."""
        return self.panel.is_visible()

    def focused(self):
        """Return a handle of the element that has the focus."""
        return self.page.evaluate_handle(DEEP_FOCUS).as_element()

    def has_focus(self, locator):
        """Whether the element of a locator has the focus."""
        script = f"(element) => element === ({DEEP_FOCUS})()"
        return bool(locator.evaluate(script))
