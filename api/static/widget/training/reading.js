// What the server sends, as the screens may rely on it.

import { Fault } from "./client.js";
import { FAULTS } from "./words-own.js";

function string(value) {
  return typeof value === "string" ? value : "";
}

function array(value) {
  return Array.isArray(value) ? value : [];
}

function whole(value) {
  return Number.isInteger(value) && value >= 0 ? value : 0;
}

function sure(value) {
  if (typeof value !== "object" || value === null) {
    throw new Fault("broken", FAULTS.broken);
  }
  return value;
}

const STATES = new Set(["closed", "open", "begun", "done"]);

function readStep(step) {
  return {
    key: string(step?.key),
    title: string(step?.title),
    about: string(step?.about),
    state: STATES.has(step?.state) ? step.state : "closed",
    minutes: whole(step?.minutes),
    items: whole(step?.items),
    right: whole(step?.right),
  };
}

/** Return how far the learner is. */
export function readProgress(value) {
  const { plan, notice, steps, due, final, check30, certificate } = sure(value);
  return {
    plan: string(plan),
    notice: string(notice),
    steps: array(steps).map(readStep),
    due: { count: whole(due?.count), nextAt: string(due?.next_at) },
    final: {
      passedAt: string(final?.passed_at),
      nextTryAt: string(final?.next_try_at),
      tries: whole(final?.tries),
    },
    check30: { state: string(check30?.state), at: string(check30?.at) },
    certificate: certificate ? readCertificate(certificate) : null,
  };
}

/** Return a certificate. */
export function readCertificate(value) {
  const { id, name, issued_on_ja: issuedOn } = sure(value);
  return { id: string(id), name: string(name), issuedOn: string(issuedOn) };
}

const TYPES = new Set(["choice", "truth", "fill", "scenario", "card"]);

/** Return an item; it holds the back of a card, but no key. */
export function readItem(value) {
  const { id, type, module, stem, choices, number, again, back } = sure(value);
  if (!TYPES.has(type)) {
    throw new Fault("broken", FAULTS.broken);
  }
  return {
    id: string(id),
    type,
    module: whole(module),
    stem: string(stem),
    choices: array(choices).map(string),
    number: whole(number),
    again: again === true,
    back: string(back),
  };
}

/** Return a session and the item at which it stands. */
export function readSession(value) {
  const { id, kind, module, total, answered, state, item, score } = sure(value);
  const isDone = state === "done";
  if (string(id) === "" || (!isDone && !item)) {
    throw new Fault("broken", FAULTS.broken);
  }
  return {
    id: string(id),
    kind: string(kind),
    module: whole(module),
    total: whole(total),
    answered: whole(answered),
    isDone,
    item: isDone ? null : readItem(item),
    score: score ? readScore(score) : null,
  };
}

function readScore({ right, total, passed }) {
  return {
    right: whole(right),
    total: whole(total),
    passed: typeof passed === "boolean" ? passed : null,
  };
}

function readCitation(citation) {
  return {
    n: whole(citation?.n),
    section: string(citation?.section),
    measure: string(citation?.measure),
    edition: string(citation?.edition),
    page: Number.isInteger(citation?.page) ? citation.page : null,
    page_certain: citation?.page_certain === true,
    start: Number.isInteger(citation?.start) ? citation.start : -1,
    end: Number.isInteger(citation?.end) ? citation.end : -1,
    quote: string(citation?.quote),
  };
}

/** Return what came of an answer; `right` is null until the session tells. */
export function readResult(value) {
  const { right, key, answer, explanation, citations, due_on_ja: dueOn, item } = sure(value);
  return {
    right: typeof right === "boolean" ? right : null,
    key: string(key),
    answer: string(answer),
    explanation: string(explanation),
    citations: array(citations).map(readCitation),
    dueOn: string(dueOn),
    item: item ? readItem(item) : null,
  };
}

/** Return the results of a session. */
export function readResults(value) {
  return array(value).map(readResult);
}

/** Return the expected share remembered, day by day, and when the next review is. */
export function readForgetting(value) {
  const points = array(sure(value).curve).filter(
    (point) => Number.isFinite(point?.day) && Number.isFinite(point?.recall),
  );
  return { points, nextAt: string(value.next_at) };
}
