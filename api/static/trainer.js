// The trainers' page: rates, modules, items that many get wrong. Nobody is named.

import { el, isolated } from "/widget/dom.js";
import { drawResults } from "/widget/pictures/results.js";
import { figure, tableOf } from "/widget/training/plots.js";
import { MODULES, PAGE, RATES, WEAK } from "./trainer-words.js";

const PLOTTED = 10;
const STEM_LIMIT = 44;

function people(count) {
  return count === null ? RATES.withheld : RATES.people(count);
}

function section(title, ...children) {
  return el("section", {}, el("h2", {}, title), ...children);
}

function rate(report, field, name, part, whole) {
  const share = report[field];
  const indicator = report.indicators?.[field];
  const isKnown = typeof share === "number";
  return el(
    "div",
    { className: "rate" },
    el("dt", {}, name),
    el("dd", { className: "rate__value" }, isKnown ? RATES.percent(share) : "―"),
    el("dd", {}, isKnown ? RATES.of(part, whole) : RATES.withheld),
    indicator ? el("dd", { className: "hint" }, isolated(RATES.indicator[field](indicator))) : null,
  );
}

function rates(report) {
  const { learners, begun, completed, final_tried: tried, passed } = report;
  return section(
    RATES.title,
    el(
      "dl",
      { className: "rates" },
      el(
        "div",
        { className: "rate" },
        el("dt", {}, RATES.learners),
        el("dd", { className: "rate__value" }, people(learners)),
      ),
      rate(report, "completion_rate", RATES.completed, completed, begun),
      rate(report, "pass_rate", RATES.passed, passed, tried),
    ),
  );
}

function modules(report) {
  const rows = report.modules.map(({ title, begun, completed }) => [
    title,
    people(begun),
    people(completed),
  ]);
  const nodes = report.modules.map(({ module, title, begun, completed }) => ({
    label: `${WEAK.module(module)} ${title}`,
    value: begun === null ? "―" : `${completed}／${begun}人`,
    unit: "%",
    number: begun ? (100 * completed) / begun : 0,
  }));
  const about = rows.map((row) => row.join(" ")).join("。");
  const table = tableOf(MODULES.header, rows);
  return section(MODULES.title, figure(MODULES.title, about, drawResults(nodes), table));
}

function shortened(stem) {
  const characters = [...stem];
  return characters.length > STEM_LIMIT ? `${characters.slice(0, STEM_LIMIT).join("")}…` : stem;
}

function weak({ weak: items }) {
  if (items.length === 0) {
    return section(WEAK.title, el("p", {}, WEAK.none));
  }
  const nodes = items.slice(0, PLOTTED).map(({ stem, rate: share }, index) => ({
    label: `${index + 1} ${shortened(stem)}`,
    value: RATES.percent(share),
    unit: "%",
    number: 100 * share,
  }));
  const rows = items.map(({ stem, module, answers, wrong, rate: share }) => [
    isolated(stem),
    WEAK.module(module),
    RATES.people(answers),
    RATES.people(wrong),
    RATES.percent(share),
  ]);
  const about = nodes.map(({ label, value }) => `${label} ${value}`).join("。");
  const plot = figure(WEAK.title, about, drawResults(nodes), tableOf(WEAK.header, rows));
  // Whole stems stand in the table only.
  plot.querySelector("details").open = true;
  return section(WEAK.title, el("p", {}, WEAK.about), plot);
}

const status = document.getElementById("trainer-status");

async function show() {
  const response = await fetch("/api/training/trainer", { cache: "no-store" });
  const report = await response.json();
  if (!response.ok) {
    status.textContent = report.detail || PAGE.failed;
    return;
  }
  const csv = el("a", { className: "button", href: "/api/training/trainer.csv" }, PAGE.csv);
  const parts = [rates(report), el("p", { className: "actions" }, csv)];
  document.getElementById("trainer").append(...parts, modules(report), weak(report));
  status.textContent = PAGE.loaded;
}

show().catch(() => {
  status.textContent = PAGE.failed;
});
