// Results of the first plan: shares as bars, other numbers as numbers, for they share no scale.

import { svg } from "../dom.js";
import { wrap } from "./lines.js";

const WIDTH = 360;
const LINE = 20;
const SIZE = 13.5;
const VALUE_WIDTH = 84;
const BAR = 10;

/** Return the drawing of results: `{ height, shapes }` for a view of 360 units. */
export function drawResults(nodes) {
  const shapes = [];
  let top = 2;
  for (const node of nodes) {
    const lines = wrap(node.label, (WIDTH - VALUE_WIDTH - 12) / SIZE);
    const label = svg("text", { class: "pa-words" });
    lines.forEach((line, index) => {
      label.append(svg("tspan", { x: 2, y: top + 16 + index * LINE }, line));
    });
    const value = {
      class: "pa-words pa-words--value",
      x: WIDTH - 2,
      y: top + 18,
      "text-anchor": "end",
    };
    shapes.push(label, svg("text", value, node.value));
    top += lines.length * LINE + 6;
    if (isShare(node)) {
      shapes.push(...share(node.number, top));
      top += BAR + 4;
    }
    shapes.push(svg("path", { class: "pa-grid", d: `M0 ${top + 3}H${WIDTH}` }));
    top += 10;
  }
  return { width: WIDTH, height: top, shapes };
}

function isShare({ number, unit }) {
  return number !== null && /^[%％]$/u.test(unit) && number >= 0 && number <= 100;
}

function share(number, y) {
  const width = ((WIDTH - 4) * number) / 100;
  return [
    svg("rect", {
      class: "pa-shape pa-shape--track",
      x: 2,
      y,
      width: WIDTH - 4,
      height: BAR,
      rx: 3,
    }),
    svg("rect", { class: "pa-shape pa-shape--bar", x: 2, y, width, height: BAR, rx: 3 }),
  ];
}
