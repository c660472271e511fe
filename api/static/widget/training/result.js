// What came of an answer: the word, the key, why, and the plan's own sentence.

import { button, el, isolated, uniqueId } from "../dom.js";
import { icon } from "../icons.js";
import { surroundings } from "../passage.js";
import { pageOf } from "../places.js";
import { progressLine } from "./item.js";
import { plain, primary, row, stem } from "./parts.js";
import { ITEM, RESULT } from "./words-item.js";

/**
 * Return the screen of a result; `services` reads the plan and opens the drawer.
 *
 * `sent` is the item and the answer that was given, `session` what follows it.
 */
export function resultScreen({ sent, result, session, title }, { next, ask, pause }, services) {
  const { item } = sent;
  const verdict = verdictOf(item, result);
  const heading = el(
    "h2",
    { className: `pat-verdict pat-verdict--${verdict.kind}`, tabIndex: -1 },
    icon(verdict.sign),
    el("span", {}, verdict.word),
  );
  const question = plain(RESULT.ask, (event) => ask(result, event.currentTarget));
  return el(
    "section",
    { className: "pat-screen pat-screen--result" },
    el("p", { className: "pat-context" }, title),
    progressLine({ ...session, item }),
    el("div", { role: "status", className: "pat-status" }, heading),
    el("div", { className: "pat-card" }, stem("p", item.stem), answersOf(item, result)),
    explanationOf(result, services),
    el("p", { className: "pat-due" }, dueOf(result)),
    row(
      primary(session.isDone ? RESULT.end : RESULT.next, next),
      result.citations.length > 0 ? question : null,
      session.isDone ? null : plain(ITEM.pause, pause),
    ),
  );
}

function verdictOf({ type }, { right }) {
  const words = type === "card" ? [RESULT.known, RESULT.unknown] : [RESULT.right, RESULT.wrong];
  return right
    ? { kind: "right", sign: "check", word: words[0] }
    : { kind: "wrong", sign: "close", word: words[1] };
}

function dueOf({ right, dueOn }) {
  if (right === false && !dueOn) {
    return RESULT.again;
  }
  return dueOn ? RESULT.due(dueOn) : "";
}

/** Return the choices with their marks, or what was written and what is right. */
export function answersOf({ type, choices, back }, { right, key, answer }) {
  if (type === "card") {
    return el("p", { className: "pat-back" }, isolated(back || key));
  }
  if (choices.length === 0) {
    return el(
      "dl",
      { className: "pat-words" },
      el("dt", {}, RESULT.yours),
      el("dd", { className: right ? "pat-mark--right" : "pat-mark--wrong" }, isolated(answer)),
      ...(key === ""
        ? []
        : [el("dt", {}, RESULT.key), el("dd", { className: "pat-mark--right" }, isolated(key))]),
    );
  }
  const answers = choices.map((text) => marked(text, key, answer));
  return el("ul", { className: "pat-answers" }, ...answers);
}

function marked(text, key, answer) {
  const [isKey, isOwn] = [text === key, text === answer];
  const marks = [
    isKey ? tag("right", "check", RESULT.key) : null,
    isOwn ? tag(isKey ? "right" : "wrong", isKey ? "check" : "close", RESULT.yours) : null,
  ];
  const kind = isKey ? "right" : isOwn ? "wrong" : "other";
  return el(
    "li",
    { className: `pat-answer pat-answer--${kind}` },
    el("span", {}, isolated(text)),
    ...marks,
  );
}

function tag(kind, sign, text) {
  return el("span", { className: `pat-tag pat-tag--${kind}` }, icon(sign), text);
}

/** Return why the key is right, and where the plan says so. */
export function explanationOf(result, services) {
  const { explanation, citations } = result;
  return el(
    "div",
    { className: "pat-card pat-why" },
    explanation ? el("p", {}, isolated(explanation)) : null,
    ...citations.map((citation) => passageOf(citation, result, services)),
  );
}

function passageOf(citation, result, services) {
  const id = uniqueId("pat-passage");
  const chip = button(`[${citation.n}]`, "pa-chip", () => services.cite(result, citation.n, chip), {
    "aria-haspopup": "dialog",
    "aria-label": RESULT.chip(citation.n),
  });
  const quote = el("blockquote", { className: "pat-passage", "aria-labelledby": id });
  quote.append(el("mark", {}, isolated(citation.quote)));
  fillIn(quote, citation, services);
  return el(
    "figure",
    { className: "pat-source" },
    el(
      "figcaption",
      { id },
      el("span", { className: "pat-source__name" }, RESULT.passage),
      " ",
      isolated(citation.section),
      " ",
      el("span", { className: "pat-source__page" }, pageOf(citation)),
      chip,
    ),
    quote,
  );
}

const BEFORE = 60;
const AFTER = 60;

// The quote stands there at once; its surroundings follow when the plan's text is there.
async function fillIn(quote, citation, services) {
  const characters = await services.source().catch(() => null);
  const found = characters && surroundings(characters, citation);
  if (found) {
    const mark = el("mark", {}, isolated(found.marked));
    quote.replaceChildren(isolated(tail(found.before)), mark, isolated(head(found.after)));
  }
}

function tail(text) {
  const characters = [...text.trimStart()];
  const kept = characters.slice(-BEFORE).join("");
  return characters.length > BEFORE ? `…${kept}` : kept;
}

function head(text) {
  const characters = [...text.trimEnd()];
  const kept = characters.slice(0, AFTER).join("");
  return characters.length > AFTER ? `${kept}…` : kept;
}
