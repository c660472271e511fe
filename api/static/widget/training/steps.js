// The steps of the course, and where the learner stands in each.

import { el } from "../dom.js";
import { icon } from "../icons.js";
import { dayOf, timeOf } from "./days.js";
import { plain, spoken, tabLink } from "./parts.js";
import { CERTIFICATE } from "./words-own.js";
import { HOME } from "./words.js";

/** Whether a moment has not come yet. */
export function isLater(iso) {
  return new Date(iso).getTime() > Date.now();
}

/** Return how long a step takes. */
export function sizeOf({ items, minutes }) {
  if (items > 0) {
    return HOME.size(items, minutes);
  }
  return minutes > 0 ? HOME.minutes(minutes) : "";
}

/** Return the name of the button that leads into a step. */
export function actOf({ key, state }) {
  return key === "certificate" ? HOME.certificateAct : HOME.acts[state];
}

/** Return the list of the course's steps; `next` is the one to take now. */
export function stepList(progress, next, acts, url) {
  const { steps } = progress;
  const items = steps.map((step, index) => {
    const position = HOME.position(index + 1, HOME.states[step.state]);
    return el(
      "li",
      {
        className: "pat-step",
        "data-state": step.state,
        "aria-current": step === next ? "step" : null,
      },
      el(
        "span",
        { className: "pat-step__sign", "aria-hidden": "true" },
        step.state === "done" ? icon("check") : signOf(step),
      ),
      el(
        "div",
        { className: "pat-step__body" },
        spoken(`${HOME.all(steps.length)}${position}`),
        el("p", { className: "pat-step__title" }, step.title),
        step.about ? el("p", { className: "pat-step__about" }, step.about) : null,
        el("p", { className: "pa-small" }, ...measures(step, progress)),
      ),
      el("span", { className: "pat-step__state", "aria-hidden": "true" }, HOME.states[step.state]),
      stepAct(step, progress, acts, url),
    );
  });
  return el("ol", { className: "pat-steps" }, ...items);
}

const SIGNS = { tour: "info", pretest: "pencil", final: "report", certificate: "award" };

// Only modules are numbered.
function signOf({ key }) {
  return Object.hasOwn(SIGNS, key) ? icon(SIGNS[key]) : key.replace(/^M/u, "");
}

function measures(step, { final }) {
  const texts = [sizeOf(step)];
  if (step.state === "done" && step.items > 0) {
    texts.push(HOME.right(step.right, step.items));
  }
  if (step.key === "final" && final.passedAt) {
    texts.push(HOME.passed(dayOf(final.passedAt)));
  } else if (step.key === "final" && isLater(final.nextTryAt)) {
    texts.push(HOME.retry(timeOf(final.nextTryAt)));
  }
  return texts.filter(Boolean).map((text) => el("span", { className: "pat-measure" }, text));
}

const ONCE = new Set(["pretest", "final"]);

function stepAct(step, { certificate, final }, acts, url) {
  if (step.key === "certificate" && certificate !== null) {
    const href = url(`/training/certificate/${encodeURIComponent(certificate.id)}`);
    return tabLink(
      HOME.certificateShow,
      href,
      CERTIFICATE.newTab,
      "pa-button pa-button--plain pat-step__act",
    );
  }
  const isOver = ONCE.has(step.key) && step.state === "done";
  const waits = step.key === "final" && isLater(final.nextTryAt);
  if (step.state === "closed" || isOver || waits) {
    return null;
  }
  const name = actOf(step);
  return plain(name, () => acts.step(step), {
    "aria-label": step.key === "certificate" ? name : HOME.actName(step.title, name),
    className: "pa-button pa-button--plain pat-step__act",
  });
}
