// The blocks of a reply as elements. Every text is set as text, never parsed.

import { button, el, isolated } from "./dom.js";
import { drawPicture } from "./pictures/picture.js";
import { fill } from "./slices.js";

const LARGE_TABLE = 400;

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
  const head = el("tr", {}, ...header.map((name) => el("th", { scope: "col" }, isolated(name))));
  const body = el("tbody");
  const cells = rows.length * header.length;
  const className = cells > LARGE_TABLE ? "pa-table pa-table--large" : "pa-table";
  const row = (entry) => el("tr", {}, ...entry.map((cell) => line("td", cell, services)));
  services.wait(fill(body, rows, row));
  const name = `${header.join("・")}の表`;
  return el(
    "div",
    { className: "pa-scroller-x", role: "region", "aria-label": name, tabIndex: 0 },
    el("table", { className }, el("thead", {}, head), body),
  );
}

const DRAWERS = { paragraph, notice, list, table, picture: drawPicture };
