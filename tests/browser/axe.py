"""axe-core in the page: what it finds against WCAG 2.0 to 2.2, levels A and AA."""

from pathlib import Path

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async (tags) => {
  const found = await axe.run(document, { runOnly: { type: "tag", values: tags } });
  return {
    passed: found.passes.map(({ id }) => id),
    violations: found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.flat().join(" ")}: ${node.failureSummary}`)),
  };
}"""


def violations(page):
    """Return one line for each element that breaks a rule, whichever shadow root it is in."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE)
    found = page.evaluate(RUN, TAGS)
    assert "color-contrast" in found["passed"] or found["violations"], "axe has looked at nothing"
    return found["violations"]
