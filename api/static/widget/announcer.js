// One polite line that speaks at the boundaries of the work, never word by word.

import { el } from "./dom.js";

const DELAY_MS = 250;
const CLEAR_MS = 8_000;

/** Says one sentence at a time; what is overtaken before it is spoken is dropped. */
export class Announcer {
  #timer = 0;

  constructor() {
    this.element = el("p", { role: "status", className: "pa-hidden" });
  }

  /** Speak a sentence, shortly: some screen readers miss what changes at once. */
  say(sentence) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.element.textContent = sentence;
      this.#timer = setTimeout(() => this.element.replaceChildren(), CLEAR_MS);
    }, DELAY_MS);
  }
}
