// A schedule: bars where the years are known, else the steps in printed order.

import { svg } from "../dom.js";
import { wrap } from "./lines.js";

const WIDTH = 360;
const LINE = 20;
const SIZE = 13.5;
const AXIS = 30;
const BAR = 12;

/** Whether the years of at least one item are known. */
export function hasYears(nodes) {
  return nodes.some(({ first_year: year }) => year !== null);
}

/** Return the drawing of a schedule: `{ height, shapes }` for a view of 360 units. */
export function drawSchedule(nodes) {
  return hasYears(nodes) ? bars(nodes) : steps(nodes);
}

function words(lines, x, y, name = "") {
  const text = svg("text", { class: `pa-words ${name}` });
  lines.forEach((line, index) => text.append(svg("tspan", { x, y: y + index * LINE }, line)));
  return text;
}

function steps(nodes) {
  const shapes = [];
  let top = 4;
  let before = null;
  nodes.forEach((node, index) => {
    const lines = wrap(node.label, (WIDTH - 52) / SIZE);
    const middle = top + 16;
    if (before !== null) {
      const d = `M17 ${before + 15}V${middle - 17}M13 ${middle - 22}l4 5 4-5`;
      shapes.push(svg("path", { class: "pa-line", d }));
    }
    shapes.push(
      svg("circle", { class: "pa-shape pa-shape--top", cx: 17, cy: middle, r: 14 }),
      svg(
        "text",
        { class: "pa-words pa-words--top", x: 17, y: middle + 5, "text-anchor": "middle" },
        String(index + 1),
      ),
      words(lines, 44, middle + 5),
    );
    before = middle;
    top += Math.max(lines.length * LINE + 12, 46);
  });
  return { width: WIDTH, height: top, shapes };
}

function bars(nodes) {
  const known = nodes.filter(({ first_year: year }) => year !== null);
  const first = Math.min(...known.map((node) => node.first_year));
  const last = Math.max(...known.map((node) => node.last_year ?? node.first_year));
  const column = (WIDTH - 2) / (last - first + 1);
  const shapes = [];
  let top = AXIS + 8;
  for (const node of nodes) {
    const lines = wrap(node.label, (WIDTH - 8) / SIZE);
    shapes.push(words(lines, 4, top + 14));
    top += lines.length * LINE + 2;
    if (node.first_year !== null) {
      const span = (node.last_year ?? node.first_year) - node.first_year + 1;
      const x = 1 + (node.first_year - first) * column + 2;
      shapes.push(
        svg("rect", {
          class: "pa-shape pa-shape--bar",
          x,
          y: top,
          width: span * column - 4,
          height: BAR,
          rx: 3,
        }),
      );
    }
    top += BAR + 10;
  }
  return { width: WIDTH, height: top, shapes: [...axis(first, last, column, top), ...shapes] };
}

function axis(first, last, column, bottom) {
  const shapes = [];
  for (let year = first; year <= last; year += 1) {
    const x = 1 + (year - first) * column;
    const middle = { x: x + column / 2, y: 18, "text-anchor": "middle" };
    shapes.push(svg("path", { class: "pa-grid", d: `M${x} ${AXIS}V${bottom}` }));
    shapes.push(svg("text", { class: "pa-words pa-words--small", ...middle }, `R${year - 2018}`));
  }
  shapes.push(svg("path", { class: "pa-line", d: `M1 ${AXIS}H${WIDTH - 1}` }));
  return shapes;
}
