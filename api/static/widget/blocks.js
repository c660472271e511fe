// The blocks of a reply as elements. Every text is set as text, never parsed.

import { button, el, isolated } from "./dom.js";
import { drawPicture } from "./pictures/picture.js";
import { fill } from "./slices.js";

const LARGE_TABLE = 400;
const CELLS_TOGETHER = 100;
const COLUMN_EM = 5.5;

/**
 * Return the blocks as elements.
 *
 * `chip(n)` returns the button of a citation, `ask(text)` asks a question and
 * `wait(promise)` is told of what is still being drawn.
 */
export function drawBlocks(reply, services) {
  return reply.blocks.map((block) => {
    const element = DRAWERS[block.type](block, services, reply);
    element.classList.add("pa-block", `pa-block--${block.role}`);
    return element;
  });
}

/** Return a line: its text, then a chip for each of its citations. */
function line(tag, { text, cites }, services, properties = {}) {
  return el(tag, properties, isolated(text), ...cites.map((n) => services.chip(n)));
}

function paragraph(block, services) {
  return line("p", block, services);
}

function notice(block, services) {
  return line("p", block, services, { className: "pa-note" });
}

// What a question back offers is there to be chosen.
function list({ items }, services, { status }) {
  const isChoice = status === "clarify" && items.every(({ cites }) => cites.length === 0);
  const parent = el("ul", { className: isChoice ? "pa-choices" : "pa-list" });
  const item = (entry) =>
    isChoice
      ? el(
          "li",
          {},
          button(entry.text, "pa-choice", () => services.ask(entry.text)),
        )
      : line("li", entry, services);
  services.wait(fill(parent, items, item));
  return parent;
}

function table({ header, rows }, services) {
  const isLarge = rows.length * header.length > LARGE_TABLE;
  const cell = (content) => line("td", content, services, role(isLarge, "cell"));
  const row = (entry) => el("tr", role(isLarge, "row"), ...entry.map(cell));
  const names = header.map((name) =>
    el("th", { scope: "col", ...role(isLarge, "columnheader") }, isolated(name)),
  );
  const head = el("thead", role(isLarge, "rowgroup"), el("tr", role(isLarge, "row"), ...names));
  const element = el("table", { className: "pa-table", ...role(isLarge, "table") }, head);
  const group = (part) => el("tbody", role(isLarge, "rowgroup"), ...part.map(row));
  if (isLarge) {
    element.classList.add("pa-table--large");
    element.style.minWidth = `${header.length * COLUMN_EM}em`;
  }
  services.wait(fill(element, groups(rows, isLarge ? header.length : 0), group));
  const name = `${header.join("・")}の表`;
  return el(
    "div",
    { className: "pa-scroller-x", role: "region", "aria-label": name, tabIndex: 0 },
    element,
  );
}

// A large table is laid out as boxes, of which the browser skips those that nobody sees;
// that they are a table must be said then.
function role(isLarge, name) {
  return isLarge ? { role: name } : {};
}

function groups(rows, columns) {
  const size = columns === 0 ? rows.length : Math.ceil(CELLS_TOGETHER / columns);
  const count = Math.ceil(rows.length / (size || 1));
  return Array.from({ length: count }, (_, index) => rows.slice(index * size, (index + 1) * size));
}

const DRAWERS = { paragraph, notice, list, table, picture: drawPicture };
