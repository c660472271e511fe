// The pieces that every screen of the training is made of.

import { button, el, isolated } from "../dom.js";
import { icon } from "../icons.js";

/** Return a screen; its heading takes the focus when the screen is shown. */
export function screen(name, title, ...children) {
  const heading = el("h2", { className: "pat-title", tabIndex: -1 }, title);
  return el("section", { className: `pat-screen pat-screen--${name}` }, heading, ...children);
}

/** Return a box with a heading of its own. */
export function card(title, ...children) {
  return el(
    "section",
    { className: "pat-card" },
    title ? el("h3", { className: "pat-card__title" }, title) : null,
    ...children,
  );
}

/** Return the button that leads on. */
export function primary(text, act, properties = {}) {
  return button(text, "pa-button", act, properties);
}

/** Return a button that leads elsewhere. */
export function plain(text, act, properties = {}) {
  return button(text, "pa-button pa-button--plain", act, properties);
}

/** Return a link that looks like a button. */
export function linkButton(text, href, properties = {}) {
  return el("a", { href, className: "pa-button pa-button--plain", ...properties }, text);
}

/** Return a link that opens a tab of its own, and says so. */
export function tabLink(text, href, newTab, className = "pa-button") {
  const sign = el("span", { role: "img", "aria-label": newTab }, icon("newTab"));
  return el("a", { href, target: "_blank", rel: "noopener", className }, text, sign);
}

/** Return a row of buttons. */
export function row(...children) {
  return el("div", { className: "pa-row pat-row" }, ...children);
}

/** Return text that only assistive technology reads. */
export function spoken(text) {
  return el("span", { className: "pa-hidden" }, text);
}

/** Return an element with a sign before its text. */
export function signed(tag, className, sign, text) {
  return el(tag, { className }, icon(sign), el("span", {}, text));
}

const QUOTED = /^([^『』]+)(『[^『』]+』)$/u;

/** Return what is asked; a sentence of the plan at its end stands on lines of its own. */
export function stem(tag, text) {
  const [, question = text, sentence = ""] = QUOTED.exec(text) ?? [];
  return el(
    tag,
    { className: "pat-stem" },
    isolated(question),
    sentence ? el("span", { className: "pat-quoted" }, isolated(sentence)) : null,
  );
}
