"""What runs inside the page to take its times; none of it touches how the widget works."""

from typing import Final

READY_CLOCK: Final = """
document.addEventListener("pa-ready", () => { window.readyAt = performance.now(); });
"""
"""Before anything else of a page: notes when the last of its widgets is ready."""

READY_MS: Final = """() => {
  const scripts = performance.getEntriesByType("resource");
  return window.readyAt - scripts.find(({ name }) => name.endsWith("/widget.js")).startTime;
}"""
"""Milliseconds from the request of the widget's script until its widgets are ready."""

ANSWER_CLOCK: Final = """(host) => {
  window.drawn = [];
  let sent = 0;
  const painted = () => {
    const began = sent;
    const note = () => window.drawn.push(performance.now() - began);
    requestAnimationFrame(() => setTimeout(note, 0));
  };
  const area = host.shadowRoot.querySelector("[part~=composer] textarea");
  area.addEventListener("keydown", ({ timeStamp }) => { sent = timeStamp; }, true);
  new MutationObserver(painted)
    .observe(host.shadowRoot.querySelector("[role=log] > ol"), { childList: true });
}"""
"""Notes for each answer the milliseconds from the key that sends until the frame that shows it."""

DRAWN: Final = "() => window.drawn"

INPUT_CLOCK: Final = """() => {
  window.delays = [];
  const note = ({ timeStamp }) => window.delays.push(performance.now() - timeStamp);
  for (const name of ["click", "keydown", "input"]) {
    window.addEventListener(name, note);
  }
}"""
"""Notes for each act of the reader the milliseconds until the page has reacted to it."""

DELAYS: Final = "() => window.delays"

SCROLL: Final = """async (host) => {
  const scroller = host.shadowRoot.querySelector(".pa-scroller");
  const frame = () => new Promise((resume) => requestAnimationFrame(resume));
  const gaps = [];
  let last = await frame();
  while (scroller.scrollTop > 0) {
    scroller.scrollTop -= 200;
    const now = await frame();
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}"""
"""From the end of the conversation to its beginning; milliseconds from frame to frame."""
