// The map of the plan and the organisation: boxes below boxes, lines only where they are known.

import { svg } from "../dom.js";
import { wrap } from "./lines.js";

const WIDTH = 360;
const INDENT = 22;
const LINE = 20;
const PAD = 9;
const GAP = 8;
const SIZE = 13.5;

/** Return the drawing of trees: `{ height, shapes }` for a view of 360 units. */
export function drawTree(nodes) {
  const shapes = [];
  let top = 1;
  const place = (node, depth) => {
    const x = depth * INDENT + 1;
    const width = WIDTH - x - 1;
    const lines = wrap(node.label, (width - 2 * PAD - 4) / SIZE);
    const height = lines.length * LINE + 2 * PAD - 4;
    top += depth === 0 && top > 1 ? GAP : 0;
    const y = top;
    shapes.push(...box({ x, y, width, height, lines, depth }));
    top += height + GAP;
    const middles = node.children.map((child) => place(child, depth + 1));
    if (middles.length > 0) {
      shapes.unshift(
        svg("path", { class: "pa-line", d: branches(x + INDENT / 2, y + height, middles) }),
      );
    }
    return y + height / 2;
  };
  nodes.forEach((node) => place(node, 0));
  return { width: WIDTH, height: top - GAP + 1, shapes };
}

function box({ x, y, width, height, lines, depth }) {
  const kind = depth === 0 ? "top" : "below";
  const words = svg("text", { class: `pa-words pa-words--${kind}` });
  lines.forEach((line, index) => {
    const at = { x: x + PAD + 2, y: y + PAD + index * LINE + SIZE - 1 };
    words.append(svg("tspan", at, line));
  });
  return [svg("rect", { class: `pa-shape pa-shape--${kind}`, x, y, width, height, rx: 6 }), words];
}

function branches(x, top, middles) {
  const stem = `M${x} ${top}V${middles.at(-1)}`;
  return stem + middles.map((middle) => `M${x} ${middle}h${INDENT / 2}`).join("");
}
