// A picture with its name, its description and the same as text.

import { el, isolated, svg, uniqueId } from "../dom.js";
import { PICTURE } from "../words.js";
import { drawResults } from "./results.js";
import { drawSchedule, hasYears } from "./schedule.js";
import { drawTree } from "./tree.js";

const LIMIT = 120;

const DRAWERS = {
  plan_map: drawTree,
  organisation: drawTree,
  schedule: drawSchedule,
  results: drawResults,
};

/** Return a figure; a kind that is not known here has its text only. */
export function drawPicture(block, services) {
  const title = block.title || PICTURE.names[block.picture] || "";
  const nodes = block.nodes.slice(0, LIMIT);
  const needsNote = block.picture === "schedule" && !hasYears(nodes);
  return el(
    "figure",
    { className: `pa-picture pa-picture--${block.picture}` },
    el("figcaption", {}, isolated(title)),
    Object.hasOwn(DRAWERS, block.picture) ? drawing(block.picture, nodes, title) : null,
    needsNote ? el("p", { className: "pa-note" }, PICTURE.noYears) : null,
    el(
      "details",
      { className: "pa-details" },
      el("summary", {}, PICTURE.text),
      asText(nodes, block, services),
    ),
  );
}

function drawing(kind, nodes, title) {
  const { width, height, shapes } = DRAWERS[kind](nodes);
  const [titleId, descriptionId] = [uniqueId("title"), uniqueId("description")];
  const description = nodes.map((node) => spoken(node, kind)).join("。");
  const names = { "aria-labelledby": titleId, "aria-describedby": descriptionId };
  return svg(
    "svg",
    { class: "pa-drawing", role: "img", viewBox: `0 0 ${width} ${height}`, ...names },
    svg("title", { id: titleId }, title),
    svg("desc", { id: descriptionId }, description),
    ...shapes,
  );
}

function spoken(node, kind) {
  const below = node.children.map((child) => spoken(child, kind)).join("、");
  return [node.label, detail(node, kind), below && `（${below}）`].filter(Boolean).join(" ");
}

function detail({ value, first_year: first, last_year: last }, kind) {
  if (kind === "schedule") {
    return first === null ? "" : PICTURE.years(first, last ?? first);
  }
  return kind === "results" ? value : "";
}

// Steps have an order, the rest has none.
function asText(nodes, { picture }, services) {
  const items = nodes.map((node) =>
    el(
      "li",
      {},
      isolated([node.label, detail(node, picture)].filter(Boolean).join("：")),
      ...node.cites.map((n) => services.chip(n)),
      node.children.length > 0 ? asText(node.children, { picture }, services) : null,
    ),
  );
  return el(picture === "schedule" ? "ol" : "ul", { className: "pa-list" }, ...items);
}
