"""Pages that embed the widget."""

from dataclasses import dataclass, field
from pathlib import Path

from assistant.training.course import Course
from tests.api.training.learning import HandClock
from tests.browser.stub import STRICT_POLICY, Pages, Script

PAGE = """<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>庁内ポータル</title>
<link rel="stylesheet" href="/host/page.css">
<script type="module" src="{script}"></script>
</head>
<body>
<main>
<h1>庁内ポータル</h1>
<p><a href="#before" id="before">前のリンク</a></p>
{element}
<p><a href="#after" id="after">後のリンク</a></p>
</main>
</body>
</html>
"""
ELEMENT = '<plan-assistant heading="計画アシスタント" mode="floating"></plan-assistant>'
CALM = "body { margin: 16px; font-family: sans-serif; }"
HOSTILE = """
html { font-size: 62.5%; }
body { margin: 16px; }
* {
  letter-spacing: 9px; word-spacing: 20px; line-height: 3; color: red; text-align: right;
  text-indent: 40px; text-transform: uppercase; font: italic 900 30px/3 fantasy; direction: rtl;
  white-space: pre; visibility: visible; cursor: wait; user-select: none; list-style: square;
  text-shadow: 1px 1px red; word-break: break-all; hyphens: auto; quotes: "x" "y";
}
button, dialog, textarea, ul, ol, li, mark, h2, h3, p, div { display: none !important; }
button, textarea, div { border: 9px dotted lime !important; background: lime !important; }
:root { --accent: red; --ink: lime; --paper: black; --line: red; }
"""


@dataclass(frozen=True)
class Host:
    """The scripted service: where it is, what it does, what it shows."""

    origin: str
    script: Script = field(repr=False)
    pages: Pages = field(repr=False)
    data_dir: Path
    course: Course = field(repr=False)
    """The items of the training."""
    clock: HandClock
    """What time it is for the service."""

    def host(self, element=ELEMENT, *, css=CALM, policy=STRICT_POLICY):
        """Return the address of a page with `element` on it."""
        html = PAGE.format(script="/widget.js", element=element)
        self.pages.put("page.css", css, "text/css", policy)
        return self.origin + self.pages.put("page", html, "text/html", policy)

    def plan(self, *plays):
        """Answer the next questions so."""
        self.script.plan(*plays)

    @property
    def asked(self):
        """The messages of each question so far."""
        return self.script.asked
