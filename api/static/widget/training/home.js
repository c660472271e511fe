// The first screen: where the learner is, and what comes next.

import { el } from "../dom.js";
import { dayOf, timeOf } from "./days.js";
import { card, linkButton, plain, primary, row, screen, signed } from "./parts.js";
import { drawModules } from "./plots.js";
import { actOf, isLater, sizeOf, stepList } from "./steps.js";
import { HOME, NEWCOMER } from "./words.js";

/** Return the screen for somebody who has not begun. */
export function newcomerScreen({ begin }) {
  const facts = NEWCOMER.facts.map(([name, text]) =>
    el("div", { className: "pat-fact" }, el("dt", {}, name), el("dd", {}, text)),
  );
  return screen(
    "newcomer",
    NEWCOMER.title,
    el("p", { className: "pat-lead" }, NEWCOMER.lead),
    el("dl", { className: "pat-facts" }, ...facts),
    el("p", {}, NEWCOMER.plan),
    row(primary(NEWCOMER.begin, begin)),
    el("p", { className: "pa-small" }, NEWCOMER.privacy),
  );
}

/** Return the screen for a learner; `acts` holds what the buttons do, `url` makes addresses. */
export function homeScreen(progress, acts, url) {
  const next = nextStep(progress);
  return screen(
    "home",
    HOME.title,
    progress.notice ? signed("p", "pat-notice", "info", progress.notice) : null,
    el(
      "div",
      { className: "pat-pair" },
      nextCard(next, progress, acts),
      reviewCard(progress, acts),
    ),
    checkCard(progress, acts),
    card(HOME.steps, stepList(progress, next, acts, url)),
    el(
      "div",
      { className: "pat-pair pat-plots" },
      drawModules(progress.steps.filter(({ key }) => /^M\d$/u.test(key))),
    ),
    moreCard(acts, url),
  );
}

// A lesson that was begun comes before one that was not.
function nextStep({ steps, final }) {
  const waits = (step) => step.key === "final" && isLater(final.nextTryAt);
  const possible = steps.filter((step) => !waits(step));
  return (
    possible.find(({ state }) => state === "begun") ??
    possible.find(({ state }) => state === "open") ??
    null
  );
}

function nextCard(step, { final }, acts) {
  if (step === null) {
    const waits = isLater(final.nextTryAt) && !final.passedAt;
    return card(HOME.next, el("p", {}, waits ? HOME.retry(timeOf(final.nextTryAt)) : HOME.done));
  }
  return card(
    HOME.next,
    el("p", { className: "pat-next" }, step.title),
    el("p", { className: "pa-small" }, sizeOf(step)),
    row(primary(actOf(step), () => acts.step(step))),
  );
}

function reviewCard({ due }, acts) {
  if (due.count > 0) {
    return card(
      HOME.review,
      el("p", { className: "pat-next" }, HOME.reviewCount(due.count)),
      row(plain(HOME.reviewAct, () => acts.review())),
    );
  }
  const day = dayOf(due.nextAt);
  return card(HOME.review, el("p", {}, day ? HOME.reviewNone(day) : HOME.reviewEmpty));
}

function checkCard({ check30 }, acts) {
  if (check30.state === "open") {
    return card(
      HOME.check30,
      el("p", {}, HOME.check30About),
      row(plain(HOME.acts.open, () => acts.check30())),
    );
  }
  return check30.state === "closed" && check30.at
    ? el("p", { className: "pa-small" }, HOME.check30At(dayOf(check30.at)))
    : null;
}

function moreCard(acts, url) {
  const links = [
    [HOME.anki, "/api/training/cards.apkg", { download: "" }],
    [HOME.csv, "/api/training/cards.csv", { download: "" }],
    [HOME.verify, "/training/certificate", {}],
    [HOME.trainer, "/training/trainer", {}],
  ];
  return card(
    HOME.more,
    row(
      plain(HOME.ask, (event) => acts.openChat(event.currentTarget)),
      plain(HOME.data, () => acts.data()),
      ...links.map(([text, path, properties]) => linkButton(text, url(path), properties)),
    ),
  );
}
