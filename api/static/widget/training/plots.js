// Plots of the learner's own course: each a drawing, and the same as a table.

import { el, svg, uniqueId } from "../dom.js";
import { drawResults } from "../pictures/results.js";
import { PLOTS } from "./words-own.js";

/** Return a figure of a drawing `{ width, height, shapes }`, with the same as a table. */
export function figure(title, about, { width, height, shapes }, table) {
  const scroller = { className: "pa-scroller-x table", role: "region", "aria-label": title };
  const [titleId, aboutId] = [uniqueId("pat-plot"), uniqueId("pat-plot-about")];
  return el(
    "figure",
    { className: "pa-picture pat-plot" },
    el("figcaption", {}, title),
    svg(
      "svg",
      {
        class: "pa-drawing",
        role: "img",
        viewBox: `0 0 ${width} ${height}`,
        "aria-labelledby": titleId,
        "aria-describedby": aboutId,
      },
      svg("title", { id: titleId }, title),
      svg("desc", { id: aboutId }, about),
      ...shapes,
    ),
    el(
      "details",
      { className: "pa-details" },
      el("summary", {}, PLOTS.table),
      el("div", { ...scroller, tabIndex: 0 }, table),
    ),
  );
}

/** Return a table; the first cell of each row names it. */
export function tableOf(header, rows) {
  const head = el("tr", {}, ...header.map((name) => el("th", { scope: "col" }, name)));
  const body = rows.map(([name, ...cells]) =>
    el("tr", {}, el("th", { scope: "row" }, name), ...cells.map((text) => el("td", {}, text))),
  );
  return el("table", { className: "pa-table" }, el("thead", {}, head), el("tbody", {}, ...body));
}

/** Return the figure of what was right in each module; null before any was begun. */
export function drawModules(steps) {
  if (steps.every(({ state }) => state === "closed" || state === "open")) {
    return null;
  }
  const begun = ({ state }) => state === "begun" || state === "done";
  const value = (step) => (begun(step) ? PLOTS.of(step.right, step.items) : PLOTS.noneYet);
  const nodes = steps.map((step) => ({
    label: step.title,
    value: begun(step) ? `${step.right}／${step.items}問` : "―",
    unit: "%",
    number: begun(step) && step.items > 0 ? (100 * step.right) / step.items : 0,
  }));
  const about = steps.map((step) => `${step.title}：${value(step)}`).join("。");
  const rows = steps.map((step) => [step.title, value(step)]);
  const table = tableOf([PLOTS.module, PLOTS.right], rows);
  return figure(PLOTS.modules, about, drawResults(nodes), table);
}

const WIDTH = 360;
const HEIGHT = 190;
const LEFT = 44;
const RIGHT = 12;
const TOP = 12;
const BOTTOM = 34;

/** Return the figure of what is expected to be remembered without another review. */
export function drawForgetting({ points, nextAt }) {
  const last = points.at(-1).day;
  const x = (day) => LEFT + ((WIDTH - LEFT - RIGHT) * day) / last;
  const y = (recall) => TOP + (HEIGHT - TOP - BOTTOM) * (1 - recall);
  const curve = points.map(({ day, recall }) => `${x(day).toFixed(1)} ${y(recall).toFixed(1)}`);
  const rows = points.map(({ day, recall }) => [PLOTS.days(day), percent(recall)]);
  const about = rows.map((row) => row.join(" ")).join("、");
  const shapes = [
    ...grid(x, y, last),
    svg("path", { class: "pat-curve", d: `M${curve.join("L")}` }),
    ...points.map(({ day, recall }) =>
      svg("circle", { class: "pat-point", cx: x(day), cy: y(recall), r: 3 }),
    ),
    ...reviewMark(daysUntil(nextAt), last, x),
  ];
  const drawing = { width: WIDTH, height: HEIGHT, shapes };
  const table = tableOf([PLOTS.day, PLOTS.recall], rows);
  const plot = figure(PLOTS.forgetting, about, drawing, table);
  plot.querySelector("figcaption").after(el("p", { className: "pa-small" }, PLOTS.forgettingAbout));
  return plot;
}

function percent(recall) {
  return PLOTS.percent(Math.round(recall * 100));
}

function words(text, x, y, anchor) {
  const at = { class: "pa-words pa-words--small", x, y, "text-anchor": anchor };
  return svg("text", at, text);
}

function grid(x, y, last) {
  const across = [0, 0.5, 1].flatMap((share) => [
    svg("path", { class: "pa-grid", d: `M${LEFT} ${y(share)}H${WIDTH - RIGHT}` }),
    words(percent(share), LEFT - 6, y(share) + 4, "end"),
  ]);
  const days = [0, 7, 14, 21, 30].filter((day) => day <= last);
  const anchors = new Map([[0, "start"], [last, "end"]]);
  const below = days.map((day) =>
    words(PLOTS.days(day), x(day), HEIGHT - 12, anchors.get(day) ?? "middle"),
  );
  return [...across, ...below];
}

function daysUntil(iso) {
  return Math.max(0, (new Date(iso).getTime() - Date.now()) / 86_400_000);
}

function reviewMark(nextDay, last, x) {
  if (Number.isNaN(nextDay) || nextDay > last) {
    return [];
  }
  const at = x(nextDay);
  return [
    svg("path", { class: "pat-review", d: `M${at} ${TOP}V${HEIGHT - BOTTOM}` }),
    words(PLOTS.review, at + 5, HEIGHT - BOTTOM - 8, "start"),
  ];
}
