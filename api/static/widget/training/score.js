// The end of a session: how many were right, and of a test what came of each item.

import { el, isolated } from "../dom.js";
import { icon } from "../icons.js";
import { plain, primary, row, screen } from "./parts.js";
import { answersOf, explanationOf } from "./result.js";
import { timeOf } from "./days.js";
import { KINDS, RESULT, SCORE } from "./words-item.js";

/** Whether the items of a session of this kind are only judged at its end. */
export function isTest(kind) {
  return kind !== "module" && kind !== "review";
}

/** Return the screen at the end of a lesson or of a review. */
export function endScreen({ session }, { home }) {
  const { right, total } = session.score ?? { right: 0, total: 0 };
  return screen(
    "end",
    SCORE.title[session.kind] ?? SCORE.title.module,
    el("p", { className: "pat-score" }, SCORE.right(right, total)),
    el("p", {}, SCORE.first),
    row(primary(SCORE.home, home)),
  );
}

/** Return the screen at the end of a test; `progress` tells when it may be tried again. */
export function resultsScreen({ session, results, progress }, { home, certificate }, services) {
  const { right, total, passed } = session.score ?? { right: 0, total: 0, passed: null };
  const isPassed = session.kind === "final" && passed === true;
  return screen(
    "results",
    SCORE.results(KINDS[session.kind] ?? ""),
    passed === null ? null : outcome(passed),
    el("p", { className: "pat-score" }, SCORE.right(right, total)),
    sentenceOf(session, progress),
    row(
      isPassed ? primary(SCORE.toCertificate, certificate) : null,
      isPassed ? plain(SCORE.home, home) : primary(SCORE.home, home),
    ),
    el("h3", { className: "pat-card__title" }, SCORE.items),
    el(
      "ol",
      { className: "pat-results" },
      ...results.map((result, index) => entry(result, index, services)),
    ),
  );
}

function outcome(passed) {
  return el(
    "p",
    { className: `pat-verdict pat-verdict--${passed ? "right" : "wrong"}` },
    icon(passed ? "check" : "close"),
    el("span", {}, passed ? SCORE.passed : SCORE.failed),
  );
}

function sentenceOf({ kind, score }, progress) {
  if (kind === "pretest") {
    return el("p", {}, SCORE.pretest);
  }
  if (kind === "final") {
    const failed = SCORE.failedNext(timeOf(progress.final.nextTryAt));
    return el("p", {}, score?.passed ? SCORE.passedNext : failed);
  }
  return null;
}

function entry(result, index, services) {
  const { item, right } = result;
  const word = right ? RESULT.right : RESULT.wrong;
  const summary = el(
    "summary",
    { className: "pat-result__head" },
    el(
      "span",
      { className: `pat-tag pat-tag--${right ? "right" : "wrong"}` },
      icon(right ? "check" : "close"),
      word,
    ),
    el("span", { className: "pat-result__n" }, SCORE.item(index + 1)),
    el("span", {}, isolated(item?.stem ?? result.explanation)),
  );
  return el(
    "li",
    {},
    el(
      "details",
      { className: "pat-card pat-result", open: right === false },
      summary,
      answersOf(item ?? { type: "fill", choices: [], back: "" }, result),
      explanationOf(result, services),
    ),
  );
}
