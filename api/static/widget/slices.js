// Long lists and tables are drawn a little in each frame, so that nothing else waits.

const BUDGET_MS = 6;
const HIDDEN_MS = 100;

// A page that nobody sees has no frames.
function nextFrame() {
  return new Promise((resume) => {
    const timer = setTimeout(resume, HIDDEN_MS);
    requestAnimationFrame(() => {
      clearTimeout(timer);
      resume();
    });
  });
}

/**
 * Append `draw(item)` for each item; return a promise that is kept when all stand there.
 *
 * What fits into the first slice is there at once.
 */
export async function fill(parent, items, draw) {
  let next = 0;
  for (;;) {
    const end = performance.now() + BUDGET_MS;
    const drawn = document.createDocumentFragment();
    do {
      if (next === items.length) {
        parent.append(drawn);
        return;
      }
      drawn.append(draw(items[next], next));
      next += 1;
    } while (performance.now() < end);
    parent.append(drawn);
    await nextFrame();
  }
}
