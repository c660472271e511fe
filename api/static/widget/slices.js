// Long lists and tables are drawn a few milliseconds at a time, so that nothing else waits.

const BUDGET_MS = 6;

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
    await new Promise((resume) => setTimeout(resume, 0));
  }
}
